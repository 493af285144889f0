package import Kernel

/// What editors of guides read.
package enum GuideEditText {
  static let edit = Text(fr: "Modifier ce guide", nl: "Deze wegwijzer wijzigen", en: "Edit this guide")
  static let new = Text(fr: "Nouveau guide", nl: "Nieuwe wegwijzer", en: "New guide")
  static let newLead = Text(
    fr: "Commencez par le titre et l'introduction. Les sections viennent ensuite ; personne ne voit le guide avant sa publication.",
    nl: "Begin met titel en inleiding. De delen komen daarna; niemand ziet de wegwijzer voor u hem publiceert.",
    en: "Begin with title and introduction. Sections come next; nobody sees the guide before it is published.")
  static let begin = Text(fr: "Commencer le guide", nl: "De wegwijzer beginnen", en: "Begin the guide")
  package static let begun = Text(
    fr: "Le guide existe comme brouillon. Ajoutez une première section.", nl: "De wegwijzer bestaat als ontwerp. Voeg een eerste deel toe.",
    en: "The guide exists as a draft. Add a first section.")
  static let id = Text(fr: "Fin de son adresse web", nl: "Einde van het webadres", en: "End of its web address")
  static let idHint = Text(
    fr: "Reste toujours la même et ne dit rien de la violence. Lettres minuscules, chiffres et tirets : sortie-hopital.",
    nl: "Blijft altijd hetzelfde en zegt niets over geweld. Kleine letters, cijfers en koppeltekens: thuis-na-ziekenhuis.",
    en: "Stays the same for good and says nothing of violence. Small letters, digits and hyphens: home-from-hospital.")
  static let violence = Text(
    fr: "Parle de violence : titre neutre et sortie rapide", nl: "Gaat over geweld: neutrale titel en snelle uitweg",
    en: "Is about violence: neutral title and quick exit")
  static let unpublished = Text(fr: "Pas encore publiés", nl: "Nog niet gepubliceerd", en: "Not published yet")
  static let neverPublished = Text(
    fr: "Ce guide n'est pas encore publié : seule la rédaction le voit.", nl: "Deze wegwijzer is nog niet gepubliceerd: alleen de redactie ziet hem.",
    en: "This guide is not published yet: only editors see it.")
  static let noSections = Text(
    fr: "Il n'y a pas encore de section. Avec une section au moins, le guide peut être publié.",
    nl: "Er is nog geen deel. Met minstens één deel kan de wegwijzer gepubliceerd worden.",
    en: "There is no section yet. With one section at least the guide can be published.")
  static let editAbout = Text(
    fr: "Modifier les sources et la discrétion", nl: "Bronnen en discretie wijzigen", en: "Edit sources and discretion")
  static let source = Text(fr: "Source", nl: "Bron", en: "Source")
  static let document = Text(fr: "Document", nl: "Document", en: "Document")
  static let documentHint = Text(
    fr: "Laissez les trois champs vides pour la retirer.", nl: "Laat de drie velden leeg om de bron te verwijderen.",
    en: "Leave the three fields empty to remove it.")
  static let place = Text(fr: "Endroit dans le document", nl: "Plaats in het document", en: "Place in the document")
  static let placeHint = Text(fr: "Par exemple : p. 12.", nl: "Bijvoorbeeld: p. 12.", en: "For example: p. 12.")
  static let date = Text(fr: "Date du document", nl: "Datum van het document", en: "Date of the document")
  static let dateHint = Text(fr: "Par exemple 31/1/2026.", nl: "Bijvoorbeeld 31/1/2026.", en: "For example 31/1/2026.")
  static let editHead = Text(
    fr: "Modifier le titre et l'introduction",
    nl: "Titel en inleiding wijzigen",
    en: "Edit title and introduction")
  static let editSection = Text(fr: "Modifier cette section", nl: "Dit deel wijzigen", en: "Edit this section")
  static let addSection = Text(fr: "Ajouter une section", nl: "Een deel toevoegen", en: "Add a section")
  static let removeSection = Text(fr: "Retirer cette section", nl: "Dit deel verwijderen", en: "Remove this section")
  static let sureToRemove = Text(
    fr: "La section disparaît du brouillon. La version publiée reste comme elle est jusqu'à la prochaine publication.",
    nl: "Het deel verdwijnt uit het ontwerp. De gepubliceerde versie blijft zoals ze is tot de volgende publicatie.",
    en: "The section disappears from the draft. The published version stays as it is until the next publication.")
  static let raise = Text(fr: "Monter", nl: "Naar boven", en: "Move up")
  static let save = Text(fr: "Enregistrer le brouillon", nl: "Ontwerp bewaren", en: "Save the draft")
  static let publish = Text(fr: "Publier", nl: "Publiceren", en: "Publish")
  static let drop = Text(fr: "Jeter le brouillon", nl: "Ontwerp weggooien", en: "Throw the draft away")
  static let sureToDrop = Text(
    fr: "Tout ce qui n'est pas publié sera perdu.",
    nl: "Alles wat niet gepubliceerd is, gaat verloren.",
    en: "Everything that is not published will be lost.")
  static let restore = Text(fr: "Revenir à cette version", nl: "Naar deze versie terugkeren", en: "Go back to this version")
  static let draftHere = Text(
    fr: "Aperçu du brouillon : les visiteurs ne le voient pas encore.", nl: "Voorbeeld van het ontwerp: bezoekers zien het nog niet.",
    en: "Preview of the draft: visitors do not see it yet.")
  static let noDraft = Text(
    fr: "Ceci est la version publiée. Ce que vous changez devient d'abord un brouillon.",
    nl: "Dit is de gepubliceerde versie. Wat u wijzigt, wordt eerst een ontwerp.",
    en: "This is the published version. What you change becomes a draft first.")
  static let filesDiffer = Text(
    fr: "Les fichiers livrés avec Relais disent autre chose que ce qu'un rédacteur a publié. Rien n'a été remplacé.",
    nl: "De bestanden van Relais zeggen iets anders dan wat een redacteur publiceerde. Er is niets vervangen.",
    en: "The files shipped with Relais say something else than an editor published. Nothing was replaced.")
  static let takeFiles = Text(
    fr: "Publier la version des fichiers",
    nl: "De versie van de bestanden publiceren",
    en: "Publish the files' version")
  package static let saved = Text(fr: "Brouillon enregistré.", nl: "Ontwerp bewaard.", en: "Draft saved.")
  package static let published = Text(fr: "Nouvelle version publiée.", nl: "Nieuwe versie gepubliceerd.", en: "New version published.")
  package static let dropped = Text(fr: "Le brouillon est jeté.", nl: "Het ontwerp is weggegooid.", en: "The draft is gone.")
  static let back = Text(fr: "Retour au guide", nl: "Terug naar de wegwijzer", en: "Back to the guide")
  static func titleIn(_ name: String) -> Text { Text(fr: "Titre (\(name))", nl: "Titel (\(name))", en: "Title (\(name))") }
  static func leadIn(_ name: String) -> Text { Text(fr: "Introduction (\(name))", nl: "Inleiding (\(name))", en: "Introduction (\(name))") }
  static func wordsIn(_ name: String) -> Text { Text(fr: "Texte (\(name))", nl: "Tekst (\(name))", en: "Words (\(name))") }
  static let wordsHint = Text(
    fr: "Une ligne vide sépare deux paragraphes.",
    nl: "Een lege regel scheidt twee alinea's.",
    en: "An empty line separates two paragraphs.")
  static let entry = Text(fr: "Adresse de l'annuaire", nl: "Adres uit de gids", en: "Entry of the directory")
  static let entryHint = Text(
    fr: "Écrivez une partie de son nom et choisissez, ou son code, à la fin de son adresse web : category/38. Laissez vide pour la retirer.",
    nl: "Schrijf een deel van de naam en kies, of de code, aan het einde van het webadres: category/38. Laat leeg om het te verwijderen.",
    en: "Write a part of its name and choose, or its code, at the end of its web address: category/38. Leave empty to remove it.")
  static func whyIn(_ name: String) -> Text { Text(fr: "Pourquoi (\(name))", nl: "Waarom (\(name))", en: "Why (\(name))") }
}

package import Kernel

/// What editors of guides read.
package enum GuideEditText {
  static let edit = Text(fr: "Modifier ce guide", nl: "Deze wegwijzer wijzigen", en: "Edit this guide")
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
    fr: "Son code, comme à la fin de son adresse web : category/38. Laissez vide pour la retirer.",
    nl: "De code, zoals aan het einde van het webadres: category/38. Laat leeg om het te verwijderen.",
    en: "Its code, as at the end of its web address: category/38. Leave empty to remove it.")
  static func whyIn(_ name: String) -> Text { Text(fr: "Pourquoi (\(name))", nl: "Waarom (\(name))", en: "Why (\(name))") }
}

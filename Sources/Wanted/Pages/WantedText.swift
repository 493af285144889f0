package import Kernel

/// The words of what people look for in vain.
package enum WantedText {
  package static let title = Text(
    fr: "Recherches sans réponse", nl: "Zoekopdrachten zonder antwoord", en: "Searches without answer")
  static let lead = Text(
    fr: "Ce que des visiteurs ont cherché sans le trouver, ou trouvé sans rien choisir. Des nombres seulement : personne n'est suivi.",
    nl: "Wat bezoekers zochten en niet vonden, of vonden zonder iets te kiezen. Alleen aantallen: niemand wordt gevolgd.",
    en: "What visitors looked for and did not find, or found without choosing anything. Numbers only: nobody is followed.")
  static let filters = Text(fr: "Filtrer les recherches", nl: "De zoekopdrachten filteren", en: "Filter the searches")
  static let show = Text(fr: "Montrer", nl: "Tonen", en: "Show")
  static let period = Text(fr: "Période", nl: "Periode", en: "Period")
  static let year = Text(fr: "Douze mois", nl: "Twaalf maanden", en: "Twelve months")
  static let quarter = Text(fr: "Trois mois", nl: "Drie maanden", en: "Three months")
  static let month = Text(fr: "Un mois", nl: "Eén maand", en: "One month")
  static let municipality = Text(fr: "Commune demandée", nl: "Gevraagde gemeente", en: "Municipality asked for")
  static let everywhere = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let noTown = Text(fr: "Sans commune", nl: "Zonder gemeente", en: "No municipality")
  static let language = Text(fr: "Langue de l'écran", nl: "Taal van het scherm", en: "Language of the screen")
  static let anyLanguage = Text(fr: "Toutes les langues", nl: "Alle talen", en: "All languages")
  static let empty = Text(
    fr: "Ici viendront les mots cherchés en vain et l'aide qui manque. Rien n'a encore été compté.",
    nl: "Hier komen de woorden die niets opleverden en de hulp die ontbreekt. Er is nog niets geteld.",
    en: "Words searched in vain and help that is missing will stand here. Nothing has been counted yet.")
  static let words = Text(fr: "Mots cherchés en vain", nl: "Woorden die niets opleverden", en: "Words that found nothing")
  static let noWords = Text(
    fr: "Aucun mot : tout ce qui a été cherché a trouvé quelque chose.", nl: "Geen woorden: alles wat gezocht werd, leverde iets op.",
    en: "No words: everything that was searched found something.")
  static let word = Text(fr: "Mot", nl: "Woord", en: "Word")
  static let times = Text(fr: "Fois", nl: "Keer", en: "Times")
  static let days = Text(fr: "Jours", nl: "Dagen", en: "Days")
  static let doing = Text(fr: "Que faire", nl: "Wat te doen", en: "What to do")
  static let teach = Text(fr: "Apprendre à la recherche", nl: "De zoekmachine dit leren", en: "Teach the search")
  static func teaching(_ word: String) -> Text {
    Text(fr: "Que veut dire « \(word) » ?", nl: "Wat betekent “\(word)”?", en: "What does “\(word)” mean?")
  }
  static let teachHint = Text(
    fr: "Le mot devient un mot de tous les jours de ce type d'aide : la recherche le comprend tout de suite, et son compte repart de zéro.",
    nl: "Het woord wordt een alledaags woord van deze soort hulp: de zoekmachine begrijpt het meteen, en de telling begint opnieuw.",
    en: "The word becomes an everyday word of this kind of help: the search understands it at once, and its count begins anew.")
  static let help = Text(fr: "Type d'aide", nl: "Soort hulp", en: "Kind of help")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let wordLanguage = Text(fr: "Langue du mot", nl: "Taal van het woord", en: "Language of the word")
  static let drop = Text(fr: "Retirer ce mot de la liste", nl: "Dit woord van de lijst halen", en: "Take this word off the list")
  static let helps = Text(fr: "Aide cherchée, par commune", nl: "Gezochte hulp, per gemeente", en: "Help looked for, by municipality")
  static let helpsHint = Text(
    fr: "« Sans choix » : des réponses étaient là, mais aucune fiche n'a été ouverte ni ajoutée à une liste.",
    nl: "“Zonder keuze”: er waren antwoorden, maar er werd geen fiche geopend of aan een lijst toegevoegd.",
    en: "“Without a choice”: there were answers, but no entry was opened or put on a list.")
  static let unknownHelp = Text(fr: "Pas compris", nl: "Niet begrepen", en: "Not understood")
  static let searches = Text(fr: "Recherches", nl: "Zoekopdrachten", en: "Searches")
  static let nothing = Text(fr: "Rien trouvé", nl: "Niets gevonden", en: "Found nothing")
  static let left = Text(fr: "Sans choix", nl: "Zonder keuze", en: "Without a choice")
  static let trend = Text(fr: "Mois par mois", nl: "Maand per maand", en: "Month by month")
  static let monthHead = Text(fr: "Mois", nl: "Maand", en: "Month")
  static let smallHidden = Text(
    fr: "Les nombres de moins de 5 sont cachés.", nl: "Aantallen kleiner dan 5 zijn verborgen.", en: "Numbers under 5 are hidden.")
  static let exportWords = Text(fr: "Télécharger les mots (CSV)", nl: "De woorden downloaden (CSV)", en: "Download the words (CSV)")
  static let exportHelp = Text(fr: "Télécharger l'aide (CSV)", nl: "De hulp downloaden (CSV)", en: "Download the help (CSV)")
  package static let taught = Text(
    fr: "La recherche comprend ce mot maintenant.", nl: "De zoekmachine begrijpt dit woord nu.",
    en: "The search understands this word now.")
  package static let dropped = Text(fr: "Le mot est retiré.", nl: "Het woord is weg.", en: "The word is gone.")
  package static let helpMissing = Text(fr: "Choisissez un type d'aide.", nl: "Kies een soort hulp.", en: "Choose a kind of help.")
}

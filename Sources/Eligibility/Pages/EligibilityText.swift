import Care
import HTML
package import Kernel

/// What professionals read around an explanation.
package enum EligibilityText {
  static let title = Text(fr: "Peut-elle en bénéficier ?", nl: "Komt ze in aanmerking?", en: "Is she eligible?")
  static let lead = Text(
    fr: "Chaque condition avec ce que le dossier en sait et d'où cela vient. Rien d'inconnu n'est pris pour un non.",
    nl: "Elke voorwaarde met wat het dossier weet en waar dat vandaan komt. Wat niet bekend is, telt nooit als een nee.",
    en: "Each condition with what the file knows and where it comes from. Nothing unknown is taken for a no.")
  static let why = Text(fr: "Condition par condition", nl: "Voorwaarde per voorwaarde", en: "Condition by condition")
  static let exclusions = Text(fr: "Ce qui l'exclut aujourd'hui", nl: "Wat haar vandaag uitsluit", en: "What keeps her out today")
  static let onlyPsychology = Text(
    fr: "Seul le suivi psychologique est exclu.", nl: "Alleen de psychologische begeleiding is uitgesloten.",
    en: "Only psychological support is excluded.")
  static func died(_ date: String) -> Text {
    Text(
      fr: "Décédée : \(date). Seule une clôture du suivi reste possible.", nl: "Overleden: \(date). Alleen een afsluiting blijft mogelijk.",
      en: "Has died: \(date). Only a closing of the support is still possible.")
  }
  static let noProgrammes = Text(
    fr: "Aucun programme n'est installé.", nl: "Er is geen enkel programma geïnstalleerd.", en: "No programme is installed.")

  // Questions
  static let ask = Text(fr: "Encore à savoir", nl: "Nog te weten", en: "Still to be known")
  static let askLead = Text(
    fr: "Seules les questions qui peuvent encore changer quelque chose. Répondez à ce que vous savez : c'est noté dans le dossier, avec la date et votre nom.",
    nl: "Alleen vragen die nog iets kunnen veranderen. Beantwoord wat u weet: dat komt in het dossier, met de datum en uw naam.",
    en: "Only questions that can still change something. Answer what you know: it goes into the file, with the date and your name.")
  static let remarkBelow = Text(fr: "Remarque plus bas", nl: "Opmerking hieronder", en: "Remark below")
  static let nothingToAsk = Text(
    fr: "Plus aucune question ne peut changer la réponse.", nl: "Geen enkele vraag kan het antwoord nog veranderen.",
    en: "No question can change the answer any more.")
  static let fromFile = Text(
    fr: "Compléter le dossier", nl: "Het dossier aanvullen", en: "Complete the file")
  static let fromAssessment = Text(fr: "Faire ou compléter un BelRAI", nl: "Een BelRAI maken of aanvullen", en: "Make or complete a BelRAI")
  static func comesFrom(_ words: String) -> Text {
    Text(fr: "Vient d'ailleurs dans le dossier : \(words).", nl: "Komt van elders in het dossier: \(words).", en: "Comes from elsewhere in the file: \(words).")
  }
  static let dontKnow = Text(fr: "Je ne sais pas", nl: "Ik weet het niet", en: "I do not know")
  static let noLonger = Text(fr: "Plus connu", nl: "Niet meer bekend", en: "Not known any more")
  static func when(_ field: String) -> Text {
    field == EligibilityField.fall
      ? Text(fr: "Si oui, quel jour ?", nl: "Zo ja, op welke dag?", en: "If yes, on which day?")
      : Text(fr: "Si oui, depuis quand ?", nl: "Zo ja, sinds wanneer?", en: "If yes, since when?")
  }
  static let remark = Text(fr: "Remarque", nl: "Opmerking", en: "Remark")
  static let remarkHint = Text(
    fr: "Qui l'a dit, comment c'est apparu. Elle pourra le lire.", nl: "Wie het zei, hoe het bleek. Ze zal dit kunnen lezen.",
    en: "Who said so, how it showed. She will be able to read it.")
  static let save = Text(fr: "Noter ces réponses", nl: "Deze antwoorden noteren", en: "Note these answers")
  package static let saved = Text(fr: "C'est noté dans le dossier.", nl: "Genoteerd in het dossier.", en: "Noted in the file.")
  static let change = Text(fr: "Changer une réponse", nl: "Een antwoord wijzigen", en: "Change an answer")
  static let changeLead = Text(
    fr: "La réponse d'avant reste visible dans l'historique. Une chute notée par erreur se barre dans la ligne du temps.",
    nl: "Het vorige antwoord blijft zichtbaar in de geschiedenis. Een val die bij vergissing genoteerd werd, streept u door in de tijdlijn.",
    en: "The answer before stays in the history. A fall that was noted by mistake is struck out in the timeline.")
  static let history = Text(fr: "Qui a répondu quoi, et quand", nl: "Wie antwoordde wat, en wanneer", en: "Who answered what, and when")
  static let incomplete = Text(
    fr: "Une évaluation plus récente n'est pas encore complète : elle ne compte pas encore.",
    nl: "Een recentere inschaling is nog niet volledig: ze telt nog niet mee.", en: "A more recent assessment is not complete yet: it does not count yet.")
  static let openIncomplete = Text(fr: "La compléter", nl: "Ze aanvullen", en: "Complete it")

  // Explanation
  static let sheet = Text(fr: "L'explication à imprimer", nl: "De uitleg om af te drukken", en: "The explanation to print")
  static let back = Text(fr: "Retour aux conditions", nl: "Terug naar de voorwaarden", en: "Back to the conditions")
  static let languages = Text(fr: "L'explication dans une autre langue", nl: "De uitleg in een andere taal", en: "The explanation in another language")
  static let share = Text(fr: "La partager avec elle", nl: "Met haar delen", en: "Share it with her")
  static let shareLead = Text(
    fr: "Elle la trouve alors sur ses propres pages, tenue à jour.", nl: "Ze vindt ze dan op haar eigen pagina's, altijd bijgewerkt.",
    en: "She then finds it on her own pages, kept up to date.")
  static func sharedBy(_ name: String, _ day: Day) -> Text {
    Text(
      fr: "Partagée par \(name) le \(day, .french).", nl: "Gedeeld door \(name) op \(day, .dutch).", en: "Shared by \(name) on \(day, .english).")
  }
  static let unshare = Text(fr: "Ne plus la partager", nl: "Niet meer delen", en: "Stop sharing it")
  package static let shared = Text(fr: "Elle peut la lire sur ses pages.", nl: "Ze kan ze lezen op haar pagina's.", en: "She can read it on her pages.")
  package static let unshared = Text(
    fr: "Elle n'est plus sur ses pages.", nl: "Ze staat niet meer op haar pagina's.", en: "It is no longer on her pages.")
}

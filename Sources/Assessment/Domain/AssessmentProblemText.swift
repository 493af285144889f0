package import Kernel

/// Why an assessment cannot be noted as it stands.
package enum AssessmentProblemText {
  static let dayUnreadable = Text(
    fr: "Écrivez le jour de l'évaluation, par exemple 3/4/2026.", nl: "Schrijf de dag van de inschaling, bijvoorbeeld 3/4/2026.",
    en: "Write the day of the assessment, for example 3/4/2026.")
  static let inFuture = Text(
    fr: "Ce jour n'est pas encore venu.", nl: "Die dag moet nog komen.", en: "That day has not come yet.")
  static let tooEarly = Text(
    fr: "Ce jour est trop ancien : vérifiez l'année.", nl: "Die dag ligt te ver terug: kijk het jaar na.",
    en: "That day is too long ago: check the year.")
  static let placeMissing = Text(
    fr: "Dites où l'évaluation a eu lieu.", nl: "Zeg waar de inschaling gebeurde.", en: "Say where the assessment was made.")
  static let empty = Text(
    fr: "Il n'y a encore aucune réponse. Une seule suffit pour enregistrer.",
    nl: "Er is nog geen enkel antwoord. Eén volstaat om te bewaren.", en: "There is no answer yet. One is enough to save.")
  /// For the store: somebody else saved the same assessment meanwhile.
  package static let changedMeanwhile = Text(
    fr: "Quelqu'un a modifié cette évaluation entre-temps. Rien n'est perdu : vos réponses sont encore ici.",
    nl: "Iemand heeft deze inschaling intussen gewijzigd. Er is niets verloren: uw antwoorden staan hier nog.",
    en: "Somebody changed this assessment meanwhile. Nothing is lost: your answers are still here.")
  static let struckOut = Text(
    fr: "Cette évaluation a été barrée comme notée par erreur : elle ne se modifie plus.",
    nl: "Deze inschaling werd doorgehaald als vergissing: ze kan niet meer gewijzigd worden.",
    en: "This assessment was struck out as entered by mistake: it can no longer be changed.")
  static let reasonMissing = Text(
    fr: "Dites en quelques mots ce qui était une erreur.", nl: "Zeg in enkele woorden wat de vergissing was.",
    en: "Say in a few words what the mistake was.")
}

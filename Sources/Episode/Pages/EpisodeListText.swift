import Care
import HTML
package import Kernel

/// The list of episodes, for those who steer and those who orient.
package enum EpisodeListText {
  static let title = Text(fr: "Prises en charge dans un programme", nl: "Begeleidingen in een programma", en: "Episodes in a programme")
  static let lead = Text(
    fr: "Où en est chaque personne, ce qui attend un médecin, ce qui est en retard.", nl: "Waar iedereen staat, wat op een arts wacht, wat te laat is.",
    en: "Where everybody stands, what waits for a doctor, what is late.")
  static let noNames = Text(
    fr: "Les noms ne s'affichent que pour qui peut ouvrir le dossier.", nl: "Namen staan er alleen voor wie het dossier mag openen.",
    en: "Names are shown only to those who may open the file.")
  static let empty = Text(
    fr: "Aucune prise en charge ici. Elles commencent sur la page d'une personne, sous « Prises en charge ».",
    nl: "Hier staan geen begeleidingen. Ze beginnen op de pagina van een persoon, onder “Begeleidingen”.",
    en: "No episodes here. They begin on a person's page, under “Episodes”.")
  static let filter = Text(fr: "Choisir des prises en charge", nl: "Begeleidingen kiezen", en: "Choose episodes")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let stage = Text(fr: "Étape", nl: "Stap", en: "Step")
  static let allOpen = Text(fr: "Toutes, sauf les clôturées", nl: "Alle, behalve afgesloten", en: "All but closed ones")
  static let agreement = Text(fr: "Accord du médecin", nl: "Akkoord van de arts", en: "Doctor's agreement")
  static let service = Text(fr: "Service", nl: "Dienst", en: "Service")
  static let every = Text(fr: "Toutes", nl: "Alle", en: "All")
  static let late = Text(fr: "Retard", nl: "Te laat", en: "Late")
  static let onlyLate = Text(fr: "Seulement en retard", nl: "Alleen te late", en: "Only late ones")
  static let export = Text(fr: "Télécharger cette liste (CSV)", nl: "Deze lijst downloaden (CSV)", en: "Download this list (CSV)")
  static func since(_ day: Day) -> Text { Text(fr: "depuis le \(day, .french)", nl: "sinds \(day, .dutch)", en: "since \(day, .english)") }
  static func open(_ count: Int) -> Text {
    .counted(count, fr: ("prise en charge ouverte", "prises en charge ouvertes"), nl: ("lopende begeleiding", "lopende begeleidingen"), en: ("open episode", "open episodes"))
  }
  static func waiting(_ count: Int) -> Text {
    .counted(
      count, fr: ("attend le médecin", "attendent le médecin"), nl: ("wacht op de arts", "wachten op de arts"),
      en: ("waits for the doctor", "wait for the doctor"))
  }
  static let overdue = Text(fr: "en retard", nl: "te laat", en: "late")
  static func file(_ number: String) -> Text { Text(fr: "Dossier \(number)", nl: "Dossier \(number)", en: "File \(number)") }
  static let byStage = Text(fr: "Prises en charge par étape", nl: "Begeleidingen per stap", en: "Episodes by step")
  static let number = Text(fr: "Nombre", nl: "Aantal", en: "Number")

  package static let headers = [
    Text(fr: "Dossier", nl: "Dossier", en: "File"), Text(fr: "Programme", nl: "Programma", en: "Programme"), service, stage,
    Text(fr: "Depuis", nl: "Sinds", en: "Since"), agreement, Text(fr: "Accord depuis", nl: "Akkoord sinds", en: "Agreement since"),
    Text(fr: "Qui agit", nl: "Wie handelt", en: "Who acts"), Text(fr: "Pour le", nl: "Tegen", en: "By"), late,
  ]
  static let yes = Text(fr: "oui", nl: "ja", en: "yes")
  static let no = Text(fr: "non", nl: "nee", en: "no")
}

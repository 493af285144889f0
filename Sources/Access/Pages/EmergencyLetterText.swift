import HTML
import Kernel

/// The sentences of letters about an emergency access.
enum EmergencyLetterText {
  static let greeting = Text(fr: "Bonjour,", nl: "Dag,", en: "Hello,")
  static func officerSubject(_ number: String) -> Text {
    Text(fr: "Dossier \(number) ouvert en urgence", nl: "Dossier \(number) geopend in een noodgeval", en: "File \(number) opened in an emergency")
  }
  static func officer(_ name: String, _ house: String, _ number: String, _ at: Instant) -> Text {
    Text(
      fr: "\(name), \(house), a ouvert le dossier \(number) en urgence le \(Words(.french).moment(at)).",
      nl: "\(name), \(house), opende dossier \(number) in een noodgeval op \(Words(.dutch).moment(at)).",
      en: "\(name), \(house), opened file \(number) in an emergency on \(Words(.english).moment(at)).")
  }
  static let reviewHere = Text(
    fr: "Lisez la raison et donnez votre avis ici, après vous être identifié·e :", nl: "Lees de reden en geef uw oordeel hier, na aanmelding:",
    en: "Read the reason and give your view here, after signing in:")
  static let personSubject = Text(
    fr: "Votre dossier a été ouvert en urgence", nl: "Uw dossier werd geopend in een noodgeval", en: "Your file was opened in an emergency")
  static func person(_ name: String, _ house: String, _ at: Instant) -> Text {
    Text(
      fr: "\(name), \(house), a ouvert votre dossier en urgence le \(Words(.french).moment(at)), pour quatre heures.",
      nl: "\(name), \(house), opende uw dossier in een noodgeval op \(Words(.dutch).moment(at)), voor vier uur.",
      en: "\(name), \(house), opened your file in an emergency on \(Words(.english).moment(at)), for four hours.")
  }
  static let reviewed = Text(
    fr: "Le délégué à la protection des données relit chaque accès de ce genre.",
    nl: "De functionaris voor gegevensbescherming kijkt elke toegang van deze soort na.",
    en: "The data protection officer reviews every access of this kind.")
  static func question(_ phone: String) -> Text {
    Text(fr: "Une question ? Appelez le \(phone).", nl: "Een vraag? Bel \(phone).", en: "A question? Ring \(phone).")
  }
  static let signature = Text(
    fr: "Relais, l'outil de l'aide de quartier", nl: "Relais, het hulpmiddel van de buurtzorg", en: "Relais, for care in the neighbourhood")
}

import Care
import HTML
import Kernel

/// The sentences of opening hours. Days and times in them are written in the reader's language already.
enum HoursText {
  static let everyDay = Text(fr: "tous les jours", nl: "elke dag", en: "every day")
  static let dayAndNight = Text(fr: "jour et nuit", nl: "dag en nacht", en: "day and night")
  static let midnight = Text(fr: "minuit", nl: "middernacht", en: "midnight")
  static let someDays = Text(fr: "certains jours, à demander", nl: "op sommige dagen, vraag het na", en: "on some days, please ask")
  static let nothingKnown = Text(
    fr: "Heures d'ouverture non connues. Demandez-les avant d'y aller.", nl: "Openingsuren niet bekend. Vraag ze na voor u gaat.",
    en: "Opening hours not known. Ask before you go.")
  static func range(_ first: String, _ last: String) -> Text {
    Text(fr: "\(first) à \(last)", nl: "\(first) tot \(last)", en: "\(first) to \(last)")
  }
  static func until(_ date: String) -> Text { Text(fr: "jusqu'au \(date)", nl: "tot en met \(date)", en: "until \(date)") }
  static func from(_ date: String) -> Text { Text(fr: "à partir du \(date)", nl: "vanaf \(date)", en: "from \(date)") }
  static func between(_ first: String, _ last: String) -> Text {
    Text(fr: "du \(first) au \(last)", nl: "van \(first) tot en met \(last)", en: "from \(first) to \(last)")
  }
  static let everyOtherWeek = Text(fr: "une semaine sur deux", nl: "om de twee weken", en: "every other week")
  static func everyWeeks(_ number: Int) -> Text {
    Text(fr: "toutes les \(number) semaines", nl: "om de \(number) weken", en: "every \(number) weeks")
  }
  /// The nth such weekday of a month; `nil` for numbers that nobody says.
  static func ofMonth(_ ordinal: Int, _ day: String) -> Text? {
    switch ordinal {
    case 1: Text(fr: "premier \(day) du mois", nl: "eerste \(day) van de maand", en: "first \(day) of the month")
    case 2: Text(fr: "deuxième \(day) du mois", nl: "tweede \(day) van de maand", en: "second \(day) of the month")
    case 3: Text(fr: "troisième \(day) du mois", nl: "derde \(day) van de maand", en: "third \(day) of the month")
    case 4: Text(fr: "quatrième \(day) du mois", nl: "vierde \(day) van de maand", en: "fourth \(day) of the month")
    case -1: Text(fr: "dernier \(day) du mois", nl: "laatste \(day) van de maand", en: "last \(day) of the month")
    default: nil
    }
  }
  static func dayOfMonth(_ number: String) -> Text {
    Text(fr: "le \(number) de chaque mois", nl: "op de \(number)e van elke maand", en: "on day \(number) of each month")
  }

  static func openUntil(_ time: String) -> Text { Text(fr: "Ouvert jusque \(time)", nl: "Open tot \(time)", en: "Open until \(time)") }
  static func openUntilDay(_ date: String) -> Text {
    Text(fr: "Ouvert jour et nuit jusqu'au \(date)", nl: "Dag en nacht open tot \(date)", en: "Open day and night until \(date)")
  }
  static let alwaysOpen = Text(fr: "Ouvert jour et nuit", nl: "Dag en nacht open", en: "Open day and night")
  static let closed = Text(fr: "Fermé", nl: "Gesloten", en: "Closed")
  static func opens(_ time: String) -> Text {
    Text(fr: "Fermé, ouvre à \(time)", nl: "Gesloten, opent om \(time)", en: "Closed, opens at \(time)")
  }
  static func opens(_ day: String, _ time: String) -> Text {
    Text(fr: "Fermé, ouvre \(day) à \(time)", nl: "Gesloten, opent \(day) om \(time)", en: "Closed, opens \(day) at \(time)")
  }
  static func opensOn(_ date: String, _ time: String) -> Text {
    Text(fr: "Fermé, ouvre le \(date) à \(time)", nl: "Gesloten, opent op \(date) om \(time)", en: "Closed, opens on \(date) at \(time)")
  }
  static let closedToday = Text(
    fr: "Fermé exceptionnellement aujourd'hui", nl: "Vandaag uitzonderlijk gesloten", en: "Exceptionally closed today")
  static func closedUntil(_ date: String) -> Text {
    Text(
      fr: "Fermé exceptionnellement jusqu'au \(date)", nl: "Uitzonderlijk gesloten tot en met \(date)",
      en: "Exceptionally closed up to and including \(date)")
  }
  static let closedForNow = Text(
    fr: "Fermé jusqu'à nouvel ordre", nl: "Gesloten tot nader order", en: "Closed until further notice")
  static func holidayClosed(_ name: String) -> Text {
    Text(fr: "Fermé : jour férié (\(name))", nl: "Gesloten: feestdag (\(name))", en: "Closed: public holiday (\(name))")
  }
  static func holidayUnsure(_ name: String) -> Text {
    Text(
      fr: "Jour férié (\(name)) : vérifiez avant d'y aller.", nl: "Feestdag (\(name)): vraag het na voor u gaat.",
      en: "Public holiday (\(name)): check before you go.")
  }
  static func nextHolidayClosed(_ date: String, _ name: String) -> Text {
    Text(
      fr: "Fermé le \(date), jour férié (\(name)).", nl: "Gesloten op \(date), feestdag (\(name)).",
      en: "Closed on \(date), public holiday (\(name)).")
  }
  static func nextHolidayUnsure(_ date: String, _ name: String) -> Text {
    Text(
      fr: "Le \(date) est un jour férié (\(name)) : vérifiez les heures.", nl: "\(date) is een feestdag (\(name)): vraag de uren na.",
      en: "\(date) is a public holiday (\(name)): check the hours.")
  }
  /// Exceptional hours of some days.
  static func otherHours(_ days: String, _ hours: String) -> Text {
    Text(fr: "Autres heures \(days) : \(hours)", nl: "Andere uren \(days): \(hours)", en: "Other hours \(days): \(hours)")
  }
  static func closedOn(_ days: String) -> Text { Text(fr: "Fermé \(days)", nl: "Gesloten \(days)", en: "Closed \(days)") }
  static func onDay(_ date: String) -> Text { Text(fr: "le \(date)", nl: "op \(date)", en: "on \(date)") }
}

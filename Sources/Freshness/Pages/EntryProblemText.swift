import Care
import Kernel

/// What is said when a field of an entry cannot be taken.
enum EntryProblemText {
  static let needed = Text(fr: "Ce champ est nécessaire.", nl: "Dit veld is nodig.", en: "This field is needed.")
  /// The same with the name of the field: a list of what is missing says what.
  static func isNeeded(_ label: Text) -> Text {
    Text(fr: "Il manque « \(label.fr) ».", nl: "‘\(label.nl)’ ontbreekt.", en: "“\(label.en)” is missing.")
  }
  static let languageMissing = Text(
    fr: "Il manque cette langue : l'annuaire parle français, néerlandais et anglais.",
    nl: "Deze taal ontbreekt: de gids spreekt Frans, Nederlands en Engels.",
    en: "This language is missing: the directory speaks French, Dutch and English.")
  static let phone = Text(
    fr: "Ce n'est pas un numéro de téléphone que l'on peut appeler. Exemple : 02 555 12 34.",
    nl: "Dit is geen telefoonnummer dat men kan bellen. Voorbeeld: 02 555 12 34.",
    en: "This is no telephone number that one can ring. For example: 02 555 12 34.")
  static let link = Text(
    fr: "Cette adresse de site n'est pas complète. Exemple : www.service.be.",
    nl: "Dit adres is niet volledig. Voorbeeld: www.dienst.be.",
    en: "This address of a website is not complete. For example: www.service.be.")
  static let amount = Text(
    fr: "Écrivez un montant en euros, par exemple 12,50.", nl: "Schrijf een bedrag in euro, bijvoorbeeld 12,50.",
    en: "Write an amount in euros, for example 12.50.")
  static let degrees = Text(
    fr: "Écrivez des degrés, par exemple 50.846.", nl: "Schrijf graden, bijvoorbeeld 50.846.",
    en: "Write degrees, for example 50.846.")
  static let spans = Text(
    fr: "Écrivez des heures, par exemple 9:00-12:00, 13:00-16:00.", nl: "Schrijf uren, bijvoorbeeld 9:00-12:00, 13:00-16:00.",
    en: "Write hours, for example 9:00-12:00, 13:00-16:00.")
  static let daysTurned = Text(
    fr: "Le dernier jour vient avant le premier.", nl: "De laatste dag valt voor de eerste.",
    en: "The last day is before the first.")
  static let agesTurned = Text(
    fr: "Le plus grand âge est plus petit que le plus jeune.", nl: "De hoogste leeftijd is lager dan de laagste.",
    en: "The highest age is below the lowest.")
  static let spoken = Text(
    fr: "Écrivez les langues avec des virgules : fr, nl, arabe.", nl: "Schrijf de talen met komma's: fr, nl, Arabisch.",
    en: "Write the languages with commas: fr, nl, Arabic.")
  static let identifier = Text(
    fr: "Un identifiant s'écrit genre/nom : organisation/49, service/repas-a-domicile.",
    nl: "Een identificatie schrijft u soort/naam: organisation/49, service/maaltijden.",
    en: "An identifier is written kind/name: organisation/49, service/meals.")
  static func numberBetween(_ low: Int, _ high: Int) -> Text {
    Text(
      fr: "Écrivez un nombre entier de \(low) à \(high).", nl: "Schrijf een geheel getal van \(low) tot \(high).",
      en: "Write a whole number from \(low) to \(high).")
  }

  static func hours(_ problem: TypedHours.Problem) -> Text {
    switch problem {
    case .day(let word):
      Text(
        fr: "« \(word) » : nous ne reconnaissons pas les jours. Écrivez par exemple « lu-ve 9:00-12:00 ».",
        nl: "‘\(word)’: we herkennen de dagen niet. Schrijf bijvoorbeeld ‘ma-vr 9:00-12:00’.",
        en: "“\(word)”: we do not recognise the days. Write for example “mo-fr 9:00-12:00”.")
    case .time(let word):
      Text(
        fr: "« \(word) » : nous ne reconnaissons pas les heures. Écrivez par exemple « lu-ve 9:00-12:00 ».",
        nl: "‘\(word)’: we herkennen de uren niet. Schrijf bijvoorbeeld ‘ma-vr 9:00-12:00’.",
        en: "“\(word)”: we do not recognise the hours. Write for example “mo-fr 9:00-12:00”.")
    }
  }

  /// What is wrong with one line of a field; `nil` when nothing is.
  static func wrongLine(_ line: String, _ field: String) -> Text? {
    guard !line.isEmpty else { return nil }
    switch field {
    case "emails", "offer.reviewEmail": return EmailAddress.isPlausible(line) ? nil : RequestProblemText.emailUnreadable
    case "related", "offer.organisation":
      let parts = line.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 && Entry.Kind(rawValue: String(parts[0])) != nil && !parts[1].isEmpty ? nil : identifier
    default: return nil
    }
  }
}

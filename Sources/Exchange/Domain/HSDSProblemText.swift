import Kernel

/// What programs are told of parameters that cannot be taken.
enum HSDSProblemText {
  static func number(_ name: String, _ least: Int, _ most: Int) -> Text {
    Text(
      fr: "\(name) : un nombre entier de \(least) à \(most).", nl: "\(name): een geheel getal van \(least) tot \(most).",
      en: "\(name): a whole number from \(least) to \(most).")
  }
  static func choice(_ name: String, _ choices: String) -> Text {
    Text(fr: "\(name) : une de ces valeurs : \(choices).", nl: "\(name): een van deze waarden: \(choices).", en: "\(name): one of these values: \(choices).")
  }
  static func id(_ name: String) -> Text {
    Text(
      fr: "\(name) : un identifiant UUID, tel qu'il se trouve dans les données.", nl: "\(name): een UUID, zoals die in de gegevens staat.",
      en: "\(name): a UUID, as it stands in the data.")
  }
  static let moment = Text(
    fr: "modified_after : un moment (RFC 3339), par exemple 2026-11-21T10:00:00Z, ou un jour.",
    nl: "modified_after: een tijdstip (RFC 3339), bijvoorbeeld 2026-11-21T10:00:00Z, of een dag.",
    en: "modified_after: a moment (RFC 3339), for example 2026-11-21T10:00:00Z, or a day.")
  static let postcode = Text(
    fr: "postcode : un code postal belge de quatre chiffres.", nl: "postcode: een Belgische postcode van vier cijfers.",
    en: "postcode: a Belgian postal code of four digits.")
  static let proximity = Text(
    fr: "proximity : une distance en mètres, de 0 à 1000000.", nl: "proximity: een afstand in meter, van 0 tot 1000000.",
    en: "proximity: a distance in metres, from 0 to 1000000.")
  static let proximityAlone = Text(
    fr: "proximity : seulement avec postcode.", nl: "proximity: alleen samen met postcode.", en: "proximity: only together with postcode.")
  static func noPages(_ name: String) -> Text {
    Text(
      fr: "\(name) : pas avec format=ndjson, qui donne tout, une ligne par objet et sans pages.",
      nl: "\(name): niet samen met format=ndjson, dat alles geeft, één object per regel en zonder pagina's.",
      en: "\(name): not with format=ndjson, which gives everything, one object a line and no pages.")
  }
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "search : \(most) octets au plus.", nl: "search: hoogstens \(most) bytes.", en: "search: \(most) bytes at most.")
  }
}

import Care
import Kernel

/// Where in a person's file an answer was found: only somebody at work reads this.
enum ConditionOriginText {
  static func fromFile(_ field: String) -> Text {
    Text(fr: "dossier : \(field)", nl: "dossier: \(field)", en: "file: \(field)")
  }

  static func field(_ field: FileField) -> Text {
    switch field {
    case .age: Text(fr: "date de naissance", nl: "geboortedatum", en: "date of birth")
    case .residence: Text(fr: "lieu de vie", nl: "woonplaats", en: "where she lives")
    case .region, .municipality: Text(fr: "adresse", nl: "adres", en: "address")
    case .insurance, .fund, .community, .increasedAllowance: Text(fr: "assurance", nl: "verzekering", en: "insurance")
    case .household: Text(fr: "ménage", nl: "gezin", en: "household")
    case .carer: Text(fr: "cercle", nl: "kring", en: "circle")
    }
  }
}

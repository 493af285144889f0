import Care
import Kernel

/// What the public reads of an entry's freshness.
enum FreshnessLineText {
  static let confirmed = Text(fr: "Confirmé le", nl: "Bevestigd op", en: "Confirmed on")
  static let fromSource = Text(fr: "D'après une source du", nl: "Volgens een bron van", en: "From a source of")

  static func way(_ way: Offer.Confirmation.Way) -> Text {
    switch way {
    case .provider: Text(fr: "par le service lui-même", nl: "door de dienst zelf", en: "by the service itself")
    case .phone: Text(fr: "au téléphone", nl: "telefonisch", en: "by telephone")
    case .email: Text(fr: "par e-mail", nl: "per e-mail", en: "by e-mail")
    case .visit: Text(fr: "sur place", nl: "ter plaatse", en: "on the spot")
    case .website: Text(fr: "d'après son site", nl: "volgens de website", en: "from its website")
    case .source: Text(fr: "d'après sa source", nl: "volgens de bron", en: "from its source")
    }
  }
}

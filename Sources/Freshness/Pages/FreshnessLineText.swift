import Care
import Kernel

/// What the public reads of an entry's freshness.
enum FreshnessLineText {
  static let confirmed = Text(fr: "Confirmé le", nl: "Bevestigd op", en: "Confirmed on")
  static let fromSource = Text(fr: "D'après une source du", nl: "Volgens een bron van", en: "From a source of")

  static func way(_ way: Offer.Confirmation.Way) -> Text { FreshnessText.way(way) }
}

import Care
import Kernel

/// Words on top of a page after something was written down about consent.
enum ConsentRouteText {
  static func recorded(_ kind: ConsentRecord.Kind) -> Text {
    switch kind {
    case .given, .renewed, .changed:
      Text(
        fr: "Son accord est noté. Le partage suit dès maintenant.", nl: "Haar akkoord is genoteerd. Het delen volgt vanaf nu.",
        en: "Her agreement is recorded. Sharing follows from now on.")
    case .refused:
      Text(fr: "Son refus est noté. L'aide continue.", nl: "Haar weigering is genoteerd. De hulp gaat door.", en: "Her refusal is recorded. Help goes on.")
    case .withdrawn:
      Text(
        fr: "Son accord est retiré. Le partage est arrêté.", nl: "Haar akkoord is ingetrokken. Het delen is gestopt.",
        en: "Her agreement is withdrawn. Sharing has stopped.")
    case .registered: Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
    }
  }
}

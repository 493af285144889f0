import Kernel

/// The sentences about what is kept on the reader's own device.
enum KeptFormText {
  static let lost = Text(
    fr: "Pas de réseau. Ce que vous avez noté est gardé sur cet appareil, chiffré, jusqu'à la fin de votre session et sept jours au plus. Envoyez-le de nouveau quand le réseau est revenu.",
    nl: "Geen netwerk. Wat u noteerde, blijft versleuteld op dit toestel bewaard tot uw sessie eindigt, hoogstens zeven dagen. Verstuur het opnieuw zodra het netwerk terug is.",
    en: "No network. What you noted is kept on this device, encrypted, until your session ends and for seven days at most. Send it again when the network is back.")
  /// `#` stands for day and time.
  static let found = Text(
    fr: "Noté ici le # et pas encore envoyé.", nl: "Hier genoteerd op # en nog niet verzonden.", en: "Noted here on # and not sent yet.")
  static let fill = Text(fr: "Reprendre", nl: "Terughalen", en: "Bring it back")
  static let drop = Text(fr: "Jeter", nl: "Weggooien", en: "Throw away")
  static let withoutScript = Text(
    fr: "Sans script, cette page a besoin du réseau : ce qui n'est pas envoyé n'est pas gardé.",
    nl: "Zonder script heeft deze pagina het netwerk nodig: wat niet verzonden is, wordt niet bewaard.",
    en: "Without script this page needs the network: what is not sent is not kept.")
}

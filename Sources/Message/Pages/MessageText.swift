import Care
import HTML
import Kernel

/// The sentences of the outbox.
enum MessageText {
  static let title = Text(fr: "Messages", nl: "Berichten", en: "Messages")
  static let lead = Text(
    fr: "Les e-mails de votre organisation : en attente, partis, ou qui n'ont pas pu partir.",
    nl: "De e-mails van uw organisatie: wachtend, verzonden of niet kunnen vertrekken.",
    en: "Your organisation's e-mails: waiting, sent, or unable to leave.")
  static let demo = Text(
    fr: "Démonstration : aucun e-mail ne sort d'ici. Ouvrez un message pour le lire et suivre son lien.",
    nl: "Demonstratie: er vertrekt geen enkele e-mail. Open een bericht om het te lezen en de link te volgen.",
    en: "Demonstration: no e-mail leaves. Open a message to read it and follow its link.")
  static let empty = Text(
    fr: "Aucun message. Quand vous envoyez une orientation, l'e-mail au service apparaît ici.",
    nl: "Geen berichten. Verstuurt u een doorverwijzing, dan verschijnt de e-mail aan de dienst hier.",
    en: "No messages. When you send a referral, the e-mail to the service appears here.")
  static let toRequests = Text(fr: "Aller aux demandes", nl: "Naar de hulpvragen", en: "Go to the requests")
  static let caption = Text(fr: "Messages, les plus récents d'abord", nl: "Berichten, de recentste eerst", en: "Messages, the latest first")
  static let subject = Text(fr: "Objet", nl: "Onderwerp", en: "Subject")
  static let to = Text(fr: "À", nl: "Aan", en: "To")
  static let written = Text(fr: "Écrit le", nl: "Geschreven op", en: "Written on")
  static let standing = Text(fr: "État", nl: "Toestand", en: "State")
  static let noSubject = Text(fr: "(sans objet)", nl: "(zonder onderwerp)", en: "(no subject)")
  static let linkHidden = Text(
    fr: "[lien personnel du destinataire]", nl: "[persoonlijke link van de ontvanger]", en: "[the recipient's personal link]")
  static let hiddenHint = Text(
    fr: "Le lien n'est lisible que par le destinataire : lui seul peut répondre.",
    nl: "Enkel de ontvanger kan de link lezen: alleen die kan antwoorden.",
    en: "Only the recipient can read the link: nobody else can answer.")
  static let why = Text(fr: "Ce qu'a dit le serveur de courrier", nl: "Wat de mailserver zei", en: "What the mail server said")
  static let failedHint = Text(
    fr: "Ce message n'est pas arrivé. Vérifiez l'adresse, ou appelez le service.",
    nl: "Dit bericht is niet aangekomen. Kijk het adres na of bel de dienst.",
    en: "This message did not arrive. Check the address, or ring the service.")

  static let withdrawnHint = Text(
    fr: "Ce message n'est pas parti : depuis qu'il a été écrit, il n'avait plus lieu de partir (un accès a pris fin, quelqu'un a quitté le cercle, un contenu a été effacé).",
    nl: "Dit bericht is niet vertrokken: sinds het geschreven werd, hoefde het niet meer te vertrekken (een toegang liep af, iemand verliet de zorgcirkel, een inhoud werd gewist).",
    en: "This message did not leave: since it was written, there was no more reason for it to leave (an access ended, somebody left the circle, something was erased).")

  static func chip(_ state: Message.State) -> Text {
    switch state {
    case .waiting(0, _): Text(fr: "en attente", nl: "wacht", en: "waiting")
    case .waiting: Text(fr: "nouvel essai prévu", nl: "nieuwe poging gepland", en: "will be tried again")
    case .sent: Text(fr: "parti", nl: "verzonden", en: "sent")
    case .failed: Text(fr: "pas arrivé", nl: "niet aangekomen", en: "not delivered")
    case .withdrawn: Text(fr: "retiré avant l'envoi", nl: "ingetrokken voor verzending", en: "withdrawn before leaving")
    }
  }
  static func tone(_ state: Message.State) -> Tone {
    switch state {
    case .waiting(0, _): .plain
    case .waiting: .warn
    case .sent: .good
    case .failed: .bad
    case .withdrawn: .plain
    }
  }
  /// Attempts and next try, when it left, or why it was given up.
  static func detail(_ state: Message.State, now: Instant, in language: Language) -> String {
    switch state {
    case .waiting(0, _): return ""
    case .waiting(let attempts, let next):
      let minutes = max(1, (Int(next.seconds(since: now)) + 59) / 60)
      let tries: Text = .counted(attempts, fr: ("1 essai", "# essais"), nl: ("1 poging", "# pogingen"), en: ("1 try", "# tries"))
      let again: Text =
        minutes < 120
        ? .counted(
          minutes, fr: ("le prochain dans une minute", "le prochain dans # minutes"),
          nl: ("opnieuw over een minuut", "opnieuw over # minuten"),
          en: ("again in a minute", "again in # minutes"))
        : .counted(
          minutes / 60, fr: ("le prochain dans une heure", "le prochain dans # heures"), nl: ("opnieuw over een uur", "opnieuw over # uur"),
          en: ("again in an hour", "again in # hours"))
      return "\(tries(language)), \(again(language))"
    case .sent(let at): return Words(language).moment(at)
    case .withdrawn: return ""
    case .failed:
      return Text(
        fr: "abandonné après \(Message.attemptsBeforeGivingUp) essais", nl: "gestopt na \(Message.attemptsBeforeGivingUp) pogingen",
        en: "given up after \(Message.attemptsBeforeGivingUp) tries")(language)
    }
  }
}

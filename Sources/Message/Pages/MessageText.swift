import Care
import HTML
import Kernel

/// The sentences of the outbox.
enum MessageText {
  static let title = Text(fr: "Messages", nl: "Berichten", en: "Messages")
  static let lead = Text(
    fr: "E-mails, SMS et lettres de votre organisation : en attente, partis, ou qui n'ont pas pu arriver.",
    nl: "E-mails, sms'en en brieven van uw organisatie: wachtend, verzonden of niet aangekomen.",
    en: "Your organisation's e-mails, text messages and letters: waiting, sent, or unable to arrive.")
  static let demo = Text(
    fr: "Démonstration : aucun e-mail ne sort d'ici. Ouvrez un message pour le lire et suivre son lien.",
    nl: "Demonstratie: er vertrekt geen enkele e-mail. Open een bericht om het te lezen en de link te volgen.",
    en: "Demonstration: no e-mail leaves. Open a message to read it and follow its link.")
  static func empty(_ filter: OutboxFilter) -> Text {
    switch filter {
    case .all:
      Text(
        fr: "Aucun message. Quand vous envoyez une orientation, l'e-mail au service apparaît ici.",
        nl: "Geen berichten. Verstuurt u een doorverwijzing, dan verschijnt de e-mail aan de dienst hier.",
        en: "No messages. When you send a referral, the e-mail to the service appears here.")
    case .problems:
      Text(
        fr: "Rien à régler : aucun message n'est revenu ni resté en route.", nl: "Niets op te lossen: geen enkel bericht kwam terug of bleef steken.",
        en: "Nothing to settle: no message came back or got stuck.")
    case .waiting: Text(fr: "Aucun message n'attend de partir.", nl: "Geen enkel bericht wacht om te vertrekken.", en: "No message waits to leave.")
    case .paper: Text(fr: "Aucune lettre à imprimer.", nl: "Geen brieven om af te drukken.", en: "No letters to print.")
    }
  }
  static let views = Text(fr: "Vues", nl: "Weergaven", en: "Views")
  static func view(_ filter: OutboxFilter) -> Text {
    switch filter {
    case .all: Text(fr: "Tous", nl: "Alle", en: "All")
    case .problems: Text(fr: "À régler", nl: "Op te lossen", en: "To settle")
    case .waiting: Text(fr: "En attente", nl: "Wachtend", en: "Waiting")
    case .paper: Text(fr: "À imprimer", nl: "Af te drukken", en: "To print")
    }
  }
  static func problemsWait(_ number: Int) -> Text {
    .counted(
      number, fr: ("Un message n'est pas arrivé", "# messages ne sont pas arrivés"), nl: ("Eén bericht kwam niet aan", "# berichten kwamen niet aan"),
      en: ("One message did not arrive", "# messages did not arrive"))
  }
  static func paperWaits(_ number: Int) -> Text {
    .counted(
      number, fr: ("Une lettre à imprimer", "# lettres à imprimer"), nl: ("Eén brief om af te drukken", "# brieven om af te drukken"),
      en: ("One letter to print", "# letters to print"))
  }
  static let write = Text(fr: "Écrire à quelqu'un", nl: "Iemand schrijven", en: "Write to somebody")
  static let way = Text(fr: "Par", nl: "Via", en: "By")
  /// The way, and for a text message what it costs.
  static func wayAndSize(_ message: Message, in language: Language) -> String {
    let name = message.channel.name(language)
    guard message.channel == .sms else { return name }
    let size = SMSText.size(message.body)
    let parts: Text = .counted(size.parts, fr: ("1 partie", "# parties"), nl: ("1 deel", "# delen"), en: ("1 part", "# parts"))
    let signs: Text = .counted(size.units, fr: ("# caractère", "# caractères"), nl: ("# teken", "# tekens"), en: ("# character", "# characters"))
    return "\(name), \(signs(language)), \(parts(language))"
  }
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
    fr: "Vérifiez l'adresse et renvoyez le message, ou appelez.", nl: "Kijk het adres na en verstuur het bericht opnieuw, of bel.",
    en: "Check the address and send the message again, or ring.")
  static let returnedHint = Text(
    fr: "Le message était parti ; il n'a atteint personne. Corrigez l'adresse et renvoyez-le, ou appelez.",
    nl: "Het bericht was vertrokken, maar bereikte niemand. Verbeter het adres en verstuur het opnieuw, of bel.",
    en: "The message had left; it reached nobody. Correct the address and send it again, or ring.")
  static let withheldHint = Text(
    fr: "Personne ne l'a refusé. Choisissez une autre voie : appelez, remettez-le en mains propres, ou passez par les professionnels qui tiennent le dossier de la personne.",
    nl: "Niemand heeft het geweigerd. Kies een andere weg: bel, geef het persoonlijk af, of ga via de professionals die het dossier van de persoon bijhouden.",
    en: "Nobody refused it. Choose another way: ring, hand it over yourself, or go through the professionals who keep the person's file.")
  static let settled = Text(fr: "Réglé autrement", nl: "Anders opgelost", en: "Settled in another way")
  static let uncertainHint = Text(
    fr: "Relais ne le renvoie pas de lui-même, pour ne déranger personne deux fois. Demandez s'il est arrivé, ou renvoyez-le.",
    nl: "Relais verstuurt het niet vanzelf opnieuw, om niemand twee keer te storen. Vraag of het aankwam, of verstuur het opnieuw.",
    en: "Relais does not send it again by itself, so as to disturb nobody twice. Ask whether it arrived, or send it again.")
  static let arrived = Text(fr: "Il est bien arrivé", nl: "Het is aangekomen", en: "It did arrive")
  static let againTitle = Text(fr: "Renvoyer", nl: "Opnieuw versturen", en: "Send again")
  static let again = Text(fr: "Renvoyer le message", nl: "Bericht opnieuw versturen", en: "Send the message again")
  static let address = Text(fr: "Adresse e-mail", nl: "E-mailadres", en: "E-mail address")
  static let number = Text(fr: "Numéro de GSM", nl: "Gsm-nummer", en: "Mobile number")
  static let envelope = Text(fr: "Nom et adresse", nl: "Naam en adres", en: "Name and address")
  static let addressHint = Text(
    fr: "Corrigez-la aussi là d'où elle vient : la demande, la fiche, la liste.", nl: "Verbeter het ook waar het vandaan komt: de hulpvraag, de fiche, de lijst.",
    en: "Correct it too where it comes from: the request, the entry, the list.")
  static let didItComeBack = Text(fr: "Le message est revenu ?", nl: "Kwam het bericht terug?", en: "Did the message come back?")
  static let cameBackHint = Text(
    fr: "Une réponse automatique dit qu'il n'est pas arrivé, ou l'enveloppe est revenue : notez-le ici.",
    nl: "Een automatisch antwoord zegt dat het niet aankwam, of de omslag kwam terug: noteer het hier.",
    en: "An automatic answer says that it did not arrive, or the envelope came back: note it here.")
  static let cameBack = Text(fr: "Il est revenu", nl: "Het kwam terug", en: "It came back")
  static let toPaper = Text(fr: "Aller aux lettres à imprimer", nl: "Naar de af te drukken brieven", en: "Go to the letters to print")

  static let withdrawnHint = Text(
    fr: "Ce message n'est pas parti : depuis qu'il a été écrit, il n'avait plus lieu de partir (un accès a pris fin, quelqu'un a quitté le cercle, un contenu a été effacé, ou c'est réglé autrement).",
    nl: "Dit bericht is niet vertrokken: sinds het geschreven werd, hoefde het niet meer te vertrekken (een toegang liep af, iemand verliet de zorgcirkel, een inhoud werd gewist, of het is anders opgelost).",
    en: "This message did not leave: since it was written, there was no more reason for it to leave (an access ended, somebody left the circle, something was erased, or it was settled in another way).")

  static func chip(_ message: Message) -> Text {
    switch message.state {
    case .waiting where message.channel == .letter: Text(fr: "à imprimer", nl: "af te drukken", en: "to print")
    case .waiting(0, _): Text(fr: "en attente", nl: "wacht", en: "waiting")
    case .waiting: Text(fr: "nouvel essai prévu", nl: "nieuwe poging gepland", en: "will be tried again")
    case .sending: Text(fr: "en train de partir", nl: "vertrekt nu", en: "leaving now")
    case .sent where message.channel == .letter: Text(fr: "postée", nl: "gepost", en: "posted")
    case .sent: Text(fr: "parti", nl: "verzonden", en: "sent")
    case .failed(let said) where DeliveryReason(said: said).isWithheld: Text(fr: "retenu", nl: "tegengehouden", en: "kept back")
    case .failed: Text(fr: "pas arrivé", nl: "niet aangekomen", en: "not delivered")
    case .uncertain: Text(fr: "peut-être arrivé", nl: "misschien aangekomen", en: "perhaps delivered")
    case .returned: Text(fr: "revenu", nl: "teruggekomen", en: "came back")
    case .withdrawn: Text(fr: "retiré avant l'envoi", nl: "ingetrokken voor verzending", en: "withdrawn before leaving")
    }
  }
  static func tone(_ state: Message.State) -> Tone {
    switch state {
    case .waiting(0, _), .sending, .withdrawn: .plain
    case .waiting, .uncertain: .warn
    case .sent: .good
    case .failed, .returned: .bad
    }
  }
  /// Why it needs somebody.
  static func reason(_ message: Message) -> Text {
    switch message.state {
    case .failed(let said), .returned(let said): DeliveryReason(said: said).sentence
    case .waiting, .sending, .sent, .uncertain, .withdrawn: DeliveryReason.unclear.sentence
    }
  }
  /// Attempts and next try, when it left, or why it was given up.
  static func detail(_ message: Message, now: Instant, in language: Language) -> String {
    switch message.state {
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
    case .sending, .withdrawn: return ""
    case .failed(let said), .returned(let said): return DeliveryReason(said: said).sentence(language)
    case .uncertain: return ""
    }
  }
}

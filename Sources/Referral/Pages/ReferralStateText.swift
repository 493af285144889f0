import Care
import HTML
import Kernel

/// Who acts next in a referral, by when, and what was arranged, as sentences for the sender.
enum ReferralStateText {
  static func turn(_ turn: Referral.Turn, _ service: String) -> Text? {
    guard let by = turn.by else { return nil }
    let day = (fr: Words(.french).date(by), nl: Words(.dutch).date(by), en: Words(.english).date(by))
    return switch turn.actor {
    case .service:
      Text(fr: "Au tour de \(service), avant le \(day.fr)", nl: "Nu is het aan \(service), tegen \(day.nl)", en: "\(service)'s turn, by \(day.en)")
    case .sender: Text(fr: "À votre tour, avant le \(day.fr)", nl: "Nu is het aan u, tegen \(day.nl)", en: "Your turn, by \(day.en)")
    case .person:
      Text(
        fr: "Demander à la personne, avant le \(day.fr)", nl: "Aan de persoon vragen, tegen \(day.nl)", en: "Ask the person, by \(day.en)")
    case .house, .nobody: nil
    }
  }

  /// What a service said it would do has not been reported.
  static func late(_ service: String, _ stage: Referral.Stage, _ by: Day) -> Text {
    let day = (fr: Words(.french).date(by), nl: Words(.dutch).date(by), en: Words(.english).date(by))
    return switch stage {
    case .waiting:
      Text(
        fr: "\(service) : une place était attendue pour le \(day.fr), demandez où on en est",
        nl: "\(service): een plaats werd verwacht tegen \(day.nl), vraag hoe het ermee staat",
        en: "\(service): a place was expected by \(day.en), ask how things stand")
    case .contacted:
      Text(
        fr: "\(service) : l'aide devait commencer avant le \(day.fr)", nl: "\(service): de hulp moest starten tegen \(day.nl)",
        en: "\(service): help was to begin by \(day.en)")
    default:
      Text(
        fr: "\(service) : le premier contact devait avoir lieu avant le \(day.fr)",
        nl: "\(service): het eerste contact moest er zijn tegen \(day.nl)",
        en: "\(service): first contact was to be made by \(day.en)")
    }
  }

  /// Nobody asked her whether the prepared words may go out.
  static func notAsked(_ service: String, _ by: Day) -> Text {
    Text(
      fr: "\(service) : demander à la personne si le texte peut partir (prévu avant le \(Words(.french).date(by)))",
      nl: "\(service): aan de persoon vragen of de tekst weg mag (gepland tegen \(Words(.dutch).date(by)))",
      en: "\(service): ask the person whether the words may go out (planned by \(Words(.english).date(by)))")
  }

  /// She agreed, and nothing went out.
  static func notSent(_ service: String, _ by: Day) -> Text {
    Text(
      fr: "\(service) : la personne est d'accord, mais rien n'est parti (à envoyer avant le \(Words(.french).date(by)))",
      nl: "\(service): de persoon gaat akkoord, maar er is niets verstuurd (te versturen tegen \(Words(.dutch).date(by)))",
      en: "\(service): the person agrees, but nothing went out (to be sent by \(Words(.english).date(by)))")
  }

  /// The house was to ring, and nobody noted what the service said.
  static func notRung(_ service: String, _ by: Day) -> Text {
    Text(
      fr: "\(service) : appeler et noter la réponse (prévu avant le \(Words(.french).date(by)))",
      nl: "\(service): bellen en het antwoord noteren (gepland tegen \(Words(.dutch).date(by)))",
      en: "\(service): ring and note the answer (planned by \(Words(.english).date(by)))")
  }

  /// Advice came, and nobody said what becomes of it.
  static func adviceUnused(_ service: String, _ by: Day) -> Text {
    Text(
      fr: "\(service) : l'avis est là, notez ce que vous en faites (prévu avant le \(Words(.french).date(by)))",
      nl: "\(service): het advies is er, noteer wat u ermee doet (gepland tegen \(Words(.dutch).date(by)))",
      en: "\(service): the advice is there, note what you do with it (planned by \(Words(.english).date(by)))")
  }

  static func askAgain(_ service: String, _ again: AskAgain) -> Text {
    guard let day = again.notBefore else {
      return Text(
        fr: "On peut redemander à \(service), par", nl: "\(service) mag opnieuw gevraagd worden, door", en: "\(service) may be asked again, by")
    }
    let by = again.by.isEmpty
    return Text(
      fr: "On peut redemander à \(service) à partir du \(Words(.french).date(day))\(by ? "" : ", par")",
      nl: "\(service) mag opnieuw gevraagd worden vanaf \(Words(.dutch).date(day))\(by ? "" : ", door")",
      en: "\(service) may be asked again from \(Words(.english).date(day))\(by ? "" : ", by")")
  }

  static func handedOver(_ service: String, _ handover: Handover) -> Text {
    let (from, to) = (handover.speaker, handover.spokenTo)
    func who(_ with: String) -> String { to.isEmpty ? (from.isEmpty ? "" : " – \(from)") : " – \(from) \(with) \(to)" }
    return Text(
      fr: "\(handover.manner.name.fr) : \(service)\(who("avec"))\(handover.personPresent ? ", en présence de la personne" : "")",
      nl: "\(handover.manner.name.nl): \(service)\(who("met"))\(handover.personPresent ? ", in aanwezigheid van de persoon" : "")",
      en: "\(handover.manner.name.en): \(service)\(who("with"))\(handover.personPresent ? ", in the person's presence" : "")")
  }

  static let handedOverTitle = Text(fr: "Passage de relais", nl: "Overdracht", en: "Handover")
  static let heardTitle = Text(fr: "Est-ce que cela aide ?", nl: "Helpt het?", en: "Does it help?")
  static func linkUntil(_ day: Day) -> Text {
    Text(
      fr: "Jusqu'au \(Words(.french).date(day))", nl: "Tot \(Words(.dutch).date(day))", en: "Until \(Words(.english).date(day))")
  }
  static let link = Text(fr: "Le lien fonctionne", nl: "De link werkt", en: "The link works")
  static let linkClosed = Text(fr: "Plus maintenant", nl: "Niet meer", en: "Not any more")
  static let reminders = Text(fr: "Rappels envoyés", nl: "Herinneringen verstuurd", en: "Reminders sent")
  static let again = Text(fr: "Redemander", nl: "Opnieuw vragen", en: "Ask again")
  static func place(_ number: Int, ordered: Bool) -> Text {
    ordered
      ? Text(fr: "choix n° \(number)", nl: "keuze \(number)", en: "choice \(number)")
      : Text(fr: "demandé en même temps que d'autres", nl: "samen met andere gevraagd", en: "asked together with others")
  }
}

/// The sentences of the forms of a referral on the sender's side.
enum ReferralFormText {
  // Question and reply
  static let asked = Text(fr: "Le service demande", nl: "De dienst vraagt", en: "The service asks")
  static let replied = Text(fr: "Vous avez répondu", nl: "U antwoordde", en: "You replied")
  static let reply = Text(fr: "Votre réponse au service", nl: "Uw antwoord aan de dienst", en: "Your reply to the service")
  static let replyHint = Text(
    fr: "Le service lira exactement ces mots. Le moins possible, et seulement ce que la personne accepte.",
    nl: "De dienst leest precies deze woorden. Zo weinig mogelijk, en enkel waarmee de persoon akkoord gaat.",
    en: "The service will read exactly these words. As little as possible, and only what the person agrees to.")
  static let replyAgreed = Text(
    fr: "La personne est d'accord que je dise cela.", nl: "De persoon gaat akkoord dat ik dit zeg.", en: "The person agrees that I say this.")
  static let sendReply = Text(fr: "Répondre au service", nl: "De dienst antwoorden", en: "Reply to the service")

  // What the service said on the phone
  static let note = Text(
    fr: "Noter ce que le service a dit (au téléphone, sur place)", nl: "Noteren wat de dienst zei (telefoon, ter plaatse)",
    en: "Note what the service said (by phone, in person)")
  static let noteAnswer = Text(fr: "Sa réponse", nl: "Het antwoord", en: "Its answer")
  static let noteDay = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let noteDayHint = Text(
    fr: "Premier contact, place attendue ou début, selon la réponse.", nl: "Eerste contact, verwachte plaats of start, naargelang het antwoord.",
    en: "First contact, expected place or beginning, according to the answer.")
  static let noteReason = Text(fr: "Si c'est non : pourquoi", nl: "Bij nee: waarom", en: "If it is no: why")
  static let noteWords = Text(fr: "Ses mots", nl: "De woorden van de dienst", en: "Its words")
  static let saveNote = Text(fr: "Noter la réponse", nl: "Antwoord noteren", en: "Note the answer")
  static let choose = Text(fr: "Choisir", nl: "Kiezen", en: "Choose")
  static func answer(_ step: Referral.Step) -> Text? {
    switch step {
    case .accept: Text(fr: "Oui", nl: "Ja", en: "Yes")
    case .wait: Text(fr: "Liste d'attente", nl: "Wachtlijst", en: "Waiting list")
    case .decline: Text(fr: "Non", nl: "Nee", en: "No")
    case .advise: Text(fr: "Un avis", nl: "Advies", en: "Advice")
    case .contact: Text(fr: "Premier contact fait", nl: "Eerste contact gehad", en: "First contact made")
    case .end: Text(fr: "L'aide est terminée", nl: "De hulp is beëindigd", en: "Help has ended")
    default: nil
    }
  }

  // Link
  static let linkTitle = Text(fr: "Le lien du service", nl: "De link van de dienst", en: "The service's link")
  static let renew = Text(fr: "Envoyer un nouveau lien", nl: "Een nieuwe link sturen", en: "Send a new link")
  static let renewHint = Text(
    fr: "L'ancien lien s'éteint ; un e-mail avec un nouveau lien part à la même adresse.",
    nl: "De oude link vervalt; een e-mail met een nieuwe link gaat naar hetzelfde adres.",
    en: "The old link ends; an e-mail with a new one goes to the same address.")
  static let closeLink = Text(fr: "Éteindre le lien", nl: "De link uitzetten", en: "End the link")
  static let closeLinkHint = Text(
    fr: "Si le lien est arrivé en de mauvaises mains : il ne montre plus rien. L'orientation continue ; vous pouvez renvoyer un lien.",
    nl: "Kwam de link in verkeerde handen? Hij toont dan niets meer. De doorverwijzing loopt door; u kunt een nieuwe link sturen.",
    en: "If the link fell into wrong hands: it shows nothing any more. The referral goes on; you can send a new link.")

  // Advice
  static let consider = Text(fr: "Avis lu et utilisé", nl: "Advies gelezen en gebruikt", en: "Advice read and used")
  static let considerWords = Text(fr: "Ce que vous en faites", nl: "Wat u ermee doet", en: "What you do with it")
  static let considerHint = Text(
    fr: "Par exemple : suivi tel quel, vu avec la personne, pas suivi parce que…",
    nl: "Bijvoorbeeld: zo gevolgd, met de persoon besproken, niet gevolgd omdat…",
    en: "For example: followed, talked over with the person, not followed because …")

  // Handover
  static let handOver = Text(fr: "Noter un passage de relais", nl: "Een overdracht noteren", en: "Note a handover")
  static let manner = Text(fr: "Comment", nl: "Hoe", en: "How")
  static let handOverDay = Text(fr: "Quel jour", nl: "Welke dag", en: "On which day")
  static let speaker = Text(fr: "Qui a parlé, de notre côté", nl: "Wie sprak er, van onze kant", en: "Who spoke, on our side")
  static let spokenTo = Text(fr: "Avec qui, au service", nl: "Met wie, bij de dienst", en: "With whom, at the service")
  static let present = Text(fr: "La personne était là, ou en ligne", nl: "De persoon was erbij, of aan de lijn", en: "The person was there, or on the line")
  static let passedOn = Text(fr: "Ce qui a été transmis", nl: "Wat werd doorgegeven", en: "What was passed on")
  static let passedOnHint = Text(
    fr: "Pour qu'elle n'ait pas à tout raconter de nouveau. Seulement ce qu'elle accepte.",
    nl: "Zodat ze niet alles opnieuw hoeft te vertellen. Enkel waarmee ze akkoord gaat.",
    en: "So that she need not tell it all again. Only what she agrees to.")
  static let saveHandOver = Text(fr: "Noter", nl: "Noteren", en: "Note it")

  // Did it help?
  static let hear = Text(fr: "Est-ce que cela aide, selon elle ?", nl: "Helpt het, volgens haar?", en: "Does it help, in her eyes?")
  static let hearWords = Text(fr: "Ses mots", nl: "Haar woorden", en: "Her words")
  static let hearWordsHint = Text(
    fr: "Tels qu'elle les dit, même courts.", nl: "Zoals ze het zegt, ook al is het kort.", en: "As she says it, however short.")
  static let saveHear = Text(fr: "Noter sa réponse", nl: "Haar antwoord noteren", en: "Note her answer")
  static let tell = Text(fr: "Noter qui a été informé de la suite", nl: "Noteren wie op de hoogte is gebracht", en: "Note who was told how it went")
  static let tellHint = Text(
    fr: "Seulement ceux que la personne veut informer. Ce qu'elle a dit à ce sujet :",
    nl: "Enkel wie de persoon wil inlichten. Wat ze daarover zei:",
    en: "Only those whom the person wants to be told. What she said about it:")
  static let tellNothingAgreed = Text(
    fr: "Rien n'a encore été convenu avec elle : demandez-lui d'abord.", nl: "Met haar is nog niets afgesproken: vraag het haar eerst.",
    en: "Nothing has been agreed with her yet: ask her first.")
  static let party = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let partyAgreed = Text(fr: "Elle est d'accord.", nl: "Ze gaat akkoord.", en: "She agrees.")
  static let tellWords = Text(fr: "Comment, et quoi", nl: "Hoe, en wat", en: "How, and what")
  static let saveTell = Text(fr: "Noter", nl: "Noteren", en: "Note it")

  // Several services
  static let planTitle = Text(fr: "Plusieurs services pour le même besoin", nl: "Meerdere diensten voor dezelfde nood", en: "Several services for the same need")
  static let planHint = Text(
    fr: "Demandez à tous en même temps, ou l'un après l'autre dans l'ordre de préférence. 0 : n'en fait pas partie.",
    nl: "Vraag het aan allemaal tegelijk, of aan de ene na de andere in volgorde van voorkeur. 0: hoort er niet bij.",
    en: "Ask all at the same time, or one after the other in order of preference. 0: not part of it.")
  static let planMode = Text(fr: "Comment demander", nl: "Hoe vragen", en: "How to ask")
  static let together = Text(fr: "Tous en même temps", nl: "Allemaal tegelijk", en: "All at the same time")
  static let ordered = Text(fr: "L'un après l'autre, dans cet ordre", nl: "De ene na de andere, in deze volgorde", en: "One after the other, in this order")
  static let automatic = Text(
    fr: "Demander au suivant sans attendre que je le fasse (si la personne est d'accord pour ce service)",
    nl: "De volgende vragen zonder op mij te wachten (als de persoon met die dienst akkoord gaat)",
    en: "Ask the next one without waiting for me (if the person agreed to that service)")
  static let tellOthers = Text(
    fr: "Dès que l'un dit oui : prévenir les autres et éteindre leurs liens", nl: "Zodra er één ja zegt: de andere verwittigen en hun links uitzetten",
    en: "As soon as one says yes: tell the others and end their links")
  static let savePlan = Text(fr: "Les mettre ensemble", nl: "Samenzetten", en: "Put them together")
  static let agreeAllTitle = Text(
    fr: "Elle a lu tous les textes préparés ?", nl: "Heeft ze alle voorbereide teksten gelezen?", en: "Has she read all the prepared words?")
  static let agreeAll = Text(fr: "Elle est d'accord pour tous", nl: "Ze gaat akkoord met allemaal", en: "She agrees to all of them")
  static let seenAll = Text(
    fr: "Elle sait exactement quel texte part à quel service.", nl: "Ze weet precies welke tekst naar welke dienst gaat.",
    en: "She knows exactly which words go to which service.")
  static let sendAll = Text(fr: "Envoyer ce qui peut partir", nl: "Versturen wat weg mag", en: "Send what may go")
  static func sendAllHint(_ names: String) -> Text {
    Text(fr: "Un e-mail part à : \(names).", nl: "Er gaat een e-mail naar: \(names).", en: "An e-mail goes to: \(names).")
  }
}

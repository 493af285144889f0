import Care
import Kernel
import Store

/// A call of the invented world, with its call-back where there is one.
struct DemoCall: Sendable {
  let call: Call
  var back: CallBack?
}

/// Calls to the helpdesk over the last three months, and people to ring back today, yesterday and tomorrow.
extension DemoWorld {
  private static let talks: [(caller: NeedReport.Reporter, fr: String, nl: String, to: (fr: String, nl: String))] = [
    (
      .family, "Ma mère sort de l'hôpital vendredi, qui peut venir pour les repas ?", "Mijn moeder komt vrijdag uit het ziekenhuis, wie kan voor de maaltijden zorgen?",
      ("le service social de l'hôpital", "de sociale dienst van het ziekenhuis")
    ),
    (
      .personHerself, "Je cherche quelqu'un pour changer une ampoule et porter les courses.", "Ik zoek iemand om een lamp te vervangen en boodschappen te dragen.",
      ("la maison de quartier", "het buurthuis")
    ),
    (
      .neighbour, "La dame du deuxième n'ouvre plus ses volets depuis quelques jours.", "De dame van de tweede verdieping doet al dagen haar rolluiken niet open.",
      ("la référente du quartier", "de wijkreferente")
    ),
    (
      .professional, "Pharmacie : un monsieur se trompe dans ses médicaments, avec qui en parler ?", "Apotheek: een meneer vergist zich met zijn medicatie, met wie kan ik overleggen?",
      ("son médecin traitant", "zijn huisarts")
    ),
    (
      .family, "Mon père ne veut plus sortir et mon travail ne me laisse pas le temps.", "Mijn vader wil niet meer buiten en mijn werk laat me geen tijd.",
      ("une association d'aidants", "een vereniging van mantelzorgers")
    ),
    (
      .personHerself, "La facture du taxi est trop chère, existe-t-il autre chose pour aller à la dialyse ?", "De taxi is te duur, bestaat er iets anders om naar de dialyse te gaan?",
      ("la mutualité", "het ziekenfonds")
    ),
  ]

  /// The call with this number, from 0; every result occurs within any six, and every tenth is still to be rung back.
  func call(_ number: Int, now: Instant) -> DemoCall {
    var dice = Dice(seed: UInt64(number) &* 15_485_863 &+ 7)
    let talk = Self.talks[number % Self.talks.count]
    let isDutch = dice.happens(40)
    let isOpen = number % 10 == 0
    let daysAgo = isOpen ? dice.number(below: 2) : dice.number(below: 90)
    let day = now.day.adding(days: -daysAgo)
    let wanted = Instant(brussels: day, hour: 9 + dice.number(below: 8), minute: dice.number(below: 60))
    let at = min(wanted, now.adding(seconds: -600))
    // Requests and gaps of the demonstration stand for themselves.
    let results: [Call.Result] = [.informed, .transferred, .informed, .listSent, .informed, .transferred]
    let channel: Call.Channel = number % 9 == 4 ? .voicemail : number % 11 == 5 ? .email : number % 13 == 6 ? .visit : .phone
    var said = Call.Said()
    let isAnonymous = !isOpen && dice.happens(20)
    if !isAnonymous {
      said.callerName = "\(Self.name(of: number).given) \(Self.name(of: number).family)"
      // Some ring several times with the same number.
      let line = number % 12
      said.contact = channel == .email ? "appel\(line)@relais-demo.example" : "0470 30 00 \(Day.padded(line, 2))"
    }
    said.words = isDutch ? talk.nl : talk.fr
    let result: Call.Result = isOpen ? .callBack : results[number % results.count]
    if result == .transferred { said.passedTo = isDutch ? talk.to.nl : talk.to.fr }
    if result == .listSent { said.entries = ["category/42", "category/38"] }
    let worker: Role = dice.happens(70) ? .helpdeskAgent : .neighbourhoodReferent
    let call = Call(
      id: demoID("call", number), organization: organizations[0].id, account: Self.account(worker), at: at, channel: channel, caller: talk.caller,
      familiarity: isAnonymous ? .anonymous : number < 12 ? .new : .known, language: isDutch ? "nl" : dice.happens(15) ? "ar" : "fr",
      needsInterpreter: number % 8 == 3, municipality: dice.happens(85) ? dice.choose(Municipality.all) : nil, isDanger: false, result: result,
      person: nil, request: nil, said: said)
    guard isOpen else { return DemoCall(call: call) }
    let due = now.adding(seconds: Int64(dice.number(below: 60) - 20) * 1800)
    return DemoCall(
      call: call,
      back: CallBack(
        call: call.id, organization: call.organization, state: .waiting(due: due), assignee: number % 20 == 0 ? nil : Self.account(worker),
        unanswered: number / 10 % 3, createdAt: at))
  }
}

extension Desk {
  /// Calls of the invented world that are not there yet.
  func writeCalls(of world: DemoWorld, upTo count: Int, now: Instant) throws {
    for number in try demoCallCount()..<max(count, try demoCallCount()) {
      let made = world.call(number, now: now)
      try insert(made.call, key: nil, at: made.call.at)
      if let back = made.back { try insert(back) }
    }
  }
}

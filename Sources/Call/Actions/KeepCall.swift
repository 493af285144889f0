package import Care
package import Kernel
package import Store

/// What became of a call, so that the page can lead on.
package struct KeptCall: Hashable, Sendable {
  package let call: ID<Call>
  /// The request that began with it.
  package let request: ID<Request>?
  package let requestNumber: String?
  /// The list of addresses that was made of it.
  package let list: ID<Shortlist>?
}

/// What the house knows when a call is stored.
package struct CallContext: Sendable {
  package let isDanger: Bool
  package let shortlists: ShortlistParameters
  /// The language of letters and lists.
  package let language: Language
  /// How an entry of the directory is called now.
  package let entryName: @Sendable (String) -> String?

  package init(
    isDanger: Bool, shortlists: ShortlistParameters, language: Language, entryName: @escaping @Sendable (String) -> String?
  ) {
    self.isDanger = isDanger
    self.shortlists = shortlists
    self.language = language
    self.entryName = entryName
  }
}

/// Stores a call with what came of it, in one act: the request, the list, the gap and the call-back begin with it or not at all.
package func keepCall(
  _ draft: CallDraft.Checked, _ context: CallContext, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> KeptCall {
  let house = try callHouse(actor)
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  let id: ID<Call> = surroundings.newID()
  return try await database.act(as: actor, doing: .createCall, in: surroundings) { desk in
    let now = surroundings.now()
    let file = try draft.person.map { try desk.file($0, .requests, .write) }
    let before = try draft.continues.map { try desk.call($0, of: house) }
    let familiarity = try desk.familiarity(draft, of: house)
    var request: (id: ID<Request>, number: String)?
    switch draft.step {
    case .refer: request = try desk.beginRequest(draft, file, context, of: house, for: account, closing: nil)
    case .nothingFound(let reason, let kind):
      request = try desk.beginRequest(draft, file, context, of: house, for: account, closing: (reason, kind))
    case .informed, .sendList, .callBack, .transferred: break
    }
    let call = Call(
      id: id, organization: house, account: account, at: draft.at, channel: draft.channel, caller: draft.caller, familiarity: familiarity,
      language: draft.language, needsInterpreter: draft.needsInterpreter, municipality: draft.municipality, isDanger: context.isDanger,
      result: draft.step.result, person: request == nil ? file?.person.id : nil, request: request?.id, continues: before?.firstCall,
      said: draft.said)
    try desk.insert(call, key: try request.map { try desk.key(of: $0.id) } ?? file?.key, at: now)
    desk.shows(call.subject)
    if let request { desk.shows("request/\(request.id.raw)") }
    if case .callBack(let due, let isForTeam) = draft.step {
      try desk.insert(
        CallBack(call: id, organization: house, state: .waiting(due: due), assignee: isForTeam ? nil : account, createdAt: now))
    }
    let list = draft.step == .sendList ? try desk.beginList(draft, context, of: house, for: account) : nil
    return KeptCall(call: id, request: request?.id, requestNumber: request?.number, list: list)
  }
}

extension Desk {
  fileprivate func familiarity(_ draft: CallDraft.Checked, of house: ID<Organization>) throws -> Call.Familiarity {
    if draft.isAnonymous || (draft.said.contact.isEmpty && draft.said.callerName.isEmpty && draft.person == nil) { return .anonymous }
    let isKnown =
      try draft.person != nil || draft.continues != nil || !calls(from: draft.said.contact, to: house, limit: 1).isEmpty
      || !requests(reachedBy: draft.said.contact, of: house, limit: 1).isEmpty
    return isKnown ? .known : .new
  }

  /// Begins a request with everything that was typed; it is the one's who took the call.
  ///
  /// - Parameter closing: set when nothing was found: the request ends with its gap, so that it is counted where it is missing.
  fileprivate func beginRequest(
    _ draft: CallDraft.Checked, _ file: OpenFile?, _ context: CallContext, of house: ID<Organization>, for account: ID<Account>,
    closing: (reason: Gap.Reason, kind: String)?
  ) throws -> (id: ID<Request>, number: String) {
    let today = surroundings.today
    let report = NeedReport(
      words: draft.said.words, about: draft.caller, municipality: draft.municipality, whereabouts: draft.said.aboutName,
      contact: [draft.said.callerName, draft.said.contact].filter { !$0.isEmpty }.joined(separator: ", "),
      language: Language(code: draft.language).flatMap { Language.interface.contains($0) ? $0 : nil } ?? context.language)
    let number = try nextRequestNumber(year: today.year)
    let begun = Request.fresh(
      id: surroundings.newID(), number: number, organization: house, channel: draft.channel == .visit ? .visit : .phone, report: report,
      at: draft.at)
    let key = try insert(begun, receiptDigest: nil)
    var request = begun
    func apply(_ command: Request.Command) throws {
      request = try record(request.decide(command, today: today), on: request, by: actor, in: surroundings)
    }
    try apply(.take(by: account))
    if let person = file?.person.id { try apply(.concern(person)) }
    var clarification = Clarification()
    clarification.personName = file?.person.displayName ?? ""
    if clarification.personName.isEmpty { clarification.personName = draft.caller == .personHerself ? draft.said.callerName : draft.said.aboutName }
    if draft.caller == .personHerself { clarification.reach = draft.said.contact }
    let spoken = LanguageNames.name(draft.language)(context.language)
    clarification.spokenLanguage = draft.needsInterpreter ? CallActionText.withInterpreter(spoken)(context.language) : spoken
    try apply(.clarify(clarification))
    let named = draft.said.entries.compactMap(context.entryName)
    if !named.isEmpty { try apply(.note(CallActionText.named(named.joined(separator: ", "))(context.language))) }
    if let closing {
      try apply(.close(.notMet(closing.reason), personsWords: ""))
      let place = try place(of: request, on: surroundings.today)
      try insert(
        Gap(
          id: surroundings.newID(), request: request.id, organization: house, reason: closing.reason, kind: closing.kind,
          municipality: place.municipality, neighbourhood: place.neighbourhood, detail: "", day: today), key: key)
    }
    return (request.id, number)
  }

  /// The chosen addresses as a list to send, print or read out; the caller's name is its own name, shown to colleagues of the account only.
  fileprivate func beginList(
    _ draft: CallDraft.Checked, _ context: CallContext, of house: ID<Organization>, for account: ID<Account>
  ) throws -> ID<Shortlist> {
    let rule = try context.shortlists.rule(on: surroundings.today)
    let opened = try draft.person.map { try file($0, .social, .write) }
    var content = ShortlistContent(language: Language(code: draft.language) ?? context.language)
    for entry in draft.said.entries { content = try content.decide(.add(entry)) }
    var words = ShortlistWords(language: content.language, textLanguage: content.textLanguage)
    words.name = String((draft.said.callerName.isEmpty ? draft.said.aboutName : draft.said.callerName).prefix(ShortlistContent.longestName))
    content = try content.decide(.describe(words)).named(context.entryName)
    let now = surroundings.now()
    let list = Shortlist(
      id: surroundings.newID(), person: opened?.person.id, account: account, organization: house, content: content, createdAt: now,
      changedAt: now, expires: now.adding(days: rule.keepDays), version: 1)
    try insert(list, key: opened?.key)
    shows(list.subject)
    return list.id
  }
}

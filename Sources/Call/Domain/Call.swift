package import Kernel

/// One contact with the helpdesk: somebody rang, left a message, wrote or came in. Counted once in every report, also when a request
/// begins with it.
package struct Call: Hashable, Sendable {
  /// How it came in. Codes are stored: added, never renamed.
  package enum Channel: String, CaseIterable, Hashable, Sendable {
    case phone, voicemail, email, visit

    package var name: Text { CallDomainText.channel(self) }
  }

  /// What came of it, in one touch. Codes are stored: added, never renamed.
  package enum Result: String, CaseIterable, Hashable, Sendable {
    case informed
    case listSent = "list-sent"
    case referred
    case callBack = "call-back"
    case transferred
    case nothingFound = "nothing-found"

    package var name: Text { CallDomainText.result(self) }
  }

  /// Whether the house has heard of the caller before.
  package enum Familiarity: String, CaseIterable, Hashable, Sendable {
    case known
    case new
    /// Wants to give no name and no number, and need not.
    case anonymous

    package var name: Text { CallDomainText.familiarity(self) }
  }

  /// What was said: sealed.
  package struct Said: Hashable, Sendable {
    package var callerName = ""
    /// Phone or e-mail address of the caller, as it was typed.
    package var contact = ""
    /// Whom it is about, as she was called.
    package var aboutName = ""
    package var words = ""
    /// To whom it was passed on.
    package var passedTo = ""
    /// The directory's entries that were named.
    package var entries: [String] = []

    package init() {}
  }

  package let id: ID<Call>
  package let organization: ID<Organization>
  /// Who took it.
  package let account: ID<Account>
  /// When it came in; a voicemail is heard later.
  package let at: Instant
  package let channel: Channel
  /// Who the caller is to the one whom it is about.
  package let caller: NeedReport.Reporter
  package let familiarity: Familiarity
  /// ISO 639-1 code of the language that was spoken.
  package let language: String
  package let needsInterpreter: Bool
  package let municipality: Municipality?
  /// The words told of danger, so that 112, 101 and 1733 were shown.
  package let isDanger: Bool
  package let result: Result
  /// The person of the file whom it is about, when no request came of it.
  package let person: ID<Person>?
  /// The request that it became.
  package let request: ID<Request>?
  /// The first call of the same contact, when this one went on from it: she was rung back, or something came of it later. Counted with it.
  package let continues: ID<Call>?
  package let said: Said
  /// What was said can be read by nobody any more.
  package let isErased: Bool
  /// Noted by mistake: counted nowhere.
  package let struckAt: Instant?

  package init(
    id: ID<Call>, organization: ID<Organization>, account: ID<Account>, at: Instant, channel: Channel, caller: NeedReport.Reporter,
    familiarity: Familiarity, language: String, needsInterpreter: Bool, municipality: Municipality?, isDanger: Bool, result: Result,
    person: ID<Person>?, request: ID<Request>?, continues: ID<Call>? = nil, said: Said, isErased: Bool = false, struckAt: Instant? = nil
  ) {
    self.id = id
    self.organization = organization
    self.account = account
    self.at = at
    self.channel = channel
    self.caller = caller
    self.familiarity = familiarity
    self.language = language
    self.needsInterpreter = needsInterpreter
    self.municipality = municipality
    self.isDanger = isDanger
    self.result = result
    self.person = person
    self.request = request
    self.continues = continues
    self.said = said
    self.isErased = isErased
    self.struckAt = struckAt
  }

  /// The same call with other words.
  package func saying(_ said: Said) -> Call {
    Call(
      id: id, organization: organization, account: account, at: at, channel: channel, caller: caller, familiarity: familiarity, language: language,
      needsInterpreter: needsInterpreter, municipality: municipality, isDanger: isDanger, result: result, person: person, request: request,
      continues: continues, said: said, isErased: isErased, struckAt: struckAt)
  }

  /// The first call of its contact: itself, unless it goes on from another one.
  package var firstCall: ID<Call> { continues ?? id }

  /// Whether something can still come of it: it is counted, can be read, and has no request that tells what became of it.
  package var canGoOn: Bool { struckAt == nil && !isErased && request == nil }

  /// As the access log names it.
  package var subject: String { "call/\(id.raw)" }
}

package import Kernel

/// The offer to take over the responsibility for a request: to another organisation or neighbourhood team.
///
/// It is no referral (a service is asked to help while we stay responsible) and no assignment (a colleague of the same organisation works
/// on it). Until the other side accepts, the sender stays responsible.
package struct Transfer: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable { case offered, accepted, declined, withdrawn }

  package let id: ID<Transfer>
  package let request: ID<Request>
  package let from: ID<Organization>
  package let to: ID<Organization>
  package let offeredAt: Instant
  package var state: State
  package var answeredAt: Instant?
  /// Who offers it.
  package let offeredBy: String
  /// Why, in the sender's words to the receiving team.
  package let words: String
  /// How the person said yes to it.
  package let agreedHow: String
  /// Who answered, and in which words.
  package var answeredBy: String
  package var answer: String

  package init(
    id: ID<Transfer>, request: ID<Request>, from: ID<Organization>, to: ID<Organization>, offeredAt: Instant, state: State = .offered,
    answeredAt: Instant? = nil, offeredBy: String, words: String, agreedHow: String, answeredBy: String = "", answer: String = ""
  ) {
    self.id = id
    self.request = request
    self.from = from
    self.to = to
    self.offeredAt = offeredAt
    self.state = state
    self.answeredAt = answeredAt
    self.offeredBy = offeredBy
    self.words = words
    self.agreedHow = agreedHow
    self.answeredBy = answeredBy
    self.answer = answer
  }

  package static let longestWords = 1000
  /// For so many days the sender's work list still tells what became of an offer.
  package static let daysShown = 14

  /// As the timeline of the request tells it.
  package enum Event: Hashable, Sendable {
    case offered(to: String, words: String, agreedHow: String)
    /// Responsibility moves, and the one who accepts has it from now on.
    case accepted(by: ID<Account>, of: ID<Organization>, name: String, words: String)
    case declined(name: String, words: String)
    case withdrawn
  }

  package enum Problem: Failure, Hashable {
    case ownOrganization
    case alreadyOffered
    case alreadyAnswered
    /// She refused help, so there is nothing to pass on.
    case personRefused
    /// Several reports are read together; they are parted first, so that nobody has half of them.
    case isJoined

    package var category: FailureCategory { .conflict }
    package var code: String {
      switch self {
      case .ownOrganization: "transfer.own-organisation"
      case .alreadyOffered: "transfer.already-offered"
      case .alreadyAnswered: "transfer.already-answered"
      case .personRefused: "transfer.person-refused"
      case .isJoined: "transfer.is-joined"
      }
    }
    package var text: Text {
      switch self {
      case .ownOrganization: TransferProblemText.ownOrganization
      case .alreadyOffered: TransferProblemText.alreadyOffered
      case .alreadyAnswered: TransferProblemText.alreadyAnswered
      case .personRefused: TransferProblemText.personRefused
      case .isJoined: TransferProblemText.isJoined
      }
    }
  }

  /// What a team that a request is offered to, or that handed it on, may see of it without being responsible for it.
  package enum Sight: Hashable, Sendable {
    /// Offered to us: what it is about, without her name and without the way to reach her.
    case toDecide
    /// It was ours: who has it now, and whether it goes on. Nothing of its content.
    case handedOn
  }

  /// - Returns: `nil` when the offer is not this actor's business, or not any more.
  package func sight(of actor: Actor) -> Sight? {
    if state == .offered, actor.mayWorkOnRequests(of: to) { return .toDecide }
    if state == .accepted, actor.mayWorkOnRequests(of: from) { return .handedOn }
    return nil
  }

  /// The offer after the answer of the receiving team.
  ///
  /// - Throws: ``Problem/alreadyAnswered``; ``Kernel/Invalid`` on the field `answer` when a no has no reason.
  package func answered(accepts: Bool, by name: String, words: String, at now: Instant) throws -> Transfer {
    guard state == .offered else { throw Problem.alreadyAnswered }
    let words = words.trimmed
    var problems: [FieldProblem] = []
    if !accepts, words.isEmpty { problems.append(FieldProblem("answer", code: "transfer.reason-missing", text: TransferProblemText.reasonMissing)) }
    if words.count > Self.longestWords {
      problems.append(FieldProblem("answer", code: "transfer.too-long", text: RequestProblemText.tooLong(words.count, most: Self.longestWords)))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    var next = self
    next.state = accepts ? .accepted : .declined
    next.answeredAt = now
    next.answeredBy = name
    next.answer = words
    return next
  }

  /// The offer taken back before anybody answered.
  package func withdrawn(at now: Instant) throws(Problem) -> Transfer {
    guard state == .offered else { throw .alreadyAnswered }
    var next = self
    next.state = .withdrawn
    next.answeredAt = now
    return next
  }
}

/// What somebody typed to offer a request to another team.
package struct TransferDraft: Hashable, Sendable {
  package var to: ID<Organization>?
  package var words = ""
  package var agreedHow = ""
  package init() {}

  /// Every problem at once, or what was typed without white space around it.
  package func checked() throws(Invalid) -> (to: ID<Organization>, words: String, agreedHow: String) {
    var problems: [FieldProblem] = []
    if to == nil { problems.append(FieldProblem("to", code: "transfer.team-missing", text: TransferProblemText.teamMissing)) }
    for (path, value, missing) in [("words", words, TransferProblemText.wordsMissing), ("agreedHow", agreedHow, TransferProblemText.yesMissing)] {
      let count = value.trimmed.count
      if count == 0 { problems.append(FieldProblem(path, code: "transfer.\(path)-missing", text: missing)) }
      if count > Transfer.longestWords {
        problems.append(FieldProblem(path, code: "transfer.too-long", text: RequestProblemText.tooLong(count, most: Transfer.longestWords)))
      }
    }
    guard problems.isEmpty, let to else { throw Invalid(problems) }
    return (to, words.trimmed, agreedHow.trimmed)
  }
}

extension Request {
  /// Whether it may be offered at all.
  ///
  /// - Parameter open: the offer that waits for an answer, if there is one.
  package func mayBeOffered(to organization: ID<Organization>, open: Transfer?) throws {
    guard !isErased else { throw Problem.erased }
    guard !isClosed else { throw Problem.alreadyClosed }
    guard clarification.consent != .refuses else { throw Transfer.Problem.personRefused }
    guard organization != self.organization else { throw Transfer.Problem.ownOrganization }
    guard open == nil else { throw Transfer.Problem.alreadyOffered }
  }
}

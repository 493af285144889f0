package import Kernel

/// Two requests about the same situation, as two people reported it. One stays, the other is read with it; both receipts go on working,
/// nothing is copied, and it can be undone.
package enum RequestJoining {
  /// Why two open requests may be about the same situation.
  package enum Likeness: String, CaseIterable, Comparable, Hashable, Sendable {
    /// Both concern the same file.
    case person
    /// The same phone number or e-mail address stands in both.
    case contact
    /// The same street and number stand in both.
    case place

    package static func < (left: Likeness, right: Likeness) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  package enum Event: Hashable, Sendable {
    /// Read with the request of this number from now on.
    case into(ID<Request>, number: String)
    /// The request of this number is read with this one.
    case absorbed(number: String)
    /// Each stands for itself again.
    case parted(number: String)
  }

  package enum Problem: Failure, Hashable {
    case itself
    case notBothOpen
    case alreadyJoined
    case differentPersons
    case isOffered

    package var category: FailureCategory { .conflict }
    package var code: String {
      switch self {
      case .itself: "joining.itself"
      case .notBothOpen: "joining.not-both-open"
      case .alreadyJoined: "joining.already-joined"
      case .differentPersons: "joining.different-persons"
      case .isOffered: "joining.is-offered"
      }
    }
    package var text: Text {
      switch self {
      case .itself: RequestJoiningProblemText.itself
      case .notBothOpen: RequestJoiningProblemText.notBothOpen
      case .alreadyJoined: RequestJoiningProblemText.alreadyJoined
      case .differentPersons: RequestJoiningProblemText.differentPersons
      case .isOffered: RequestJoiningProblemText.isOffered
      }
    }
  }

  /// What is written on both when one is read with the other.
  ///
  /// - Parameters:
  ///   - otherHasJoined: whether requests are read with the other one already: they are parted first, so that no chain begins.
  ///   - isOffered: whether one of them is offered to another team.
  package static func join(
    _ other: Request, into stays: Request, otherHasJoined: Bool, isOffered: Bool, today: Day
  ) throws(Problem) -> (stays: [Request.Event], other: [Request.Event]) {
    guard other.id != stays.id, other.organization == stays.organization else { throw .itself }
    guard !other.isClosed, !stays.isClosed, !other.isErased, !stays.isErased else { throw .notBothOpen }
    guard other.joinedInto == nil, stays.joinedInto == nil, !otherHasJoined else { throw .alreadyJoined }
    guard !isOffered else { throw .isOffered }
    if let one = other.person, let two = stays.person, one != two { throw .differentPersons }
    var events: [Request.Event] = [.joining(.absorbed(number: other.number))]
    if stays.person == nil, let person = other.person { events.append(.concerned(person)) }
    // Nothing becomes less pressing by being read with something else.
    if other.priority > stays.priority {
      events.append(.prioritized(from: stays.priority, to: other.priority, reason: other.priorityReason))
    }
    // Somebody has it, and it is asked after on the earlier of both days.
    if stays.assignee == nil, let account = other.assignee { events.append(.taken(by: account)) }
    if case .oriented(let day) = other.state {
      if case .oriented(let own) = stays.state { if day < own { events.append(.postponed(followUp: day)) } } else { events.append(.oriented(followUp: day)) }
    }
    return (events, [.joining(.into(stays.id, number: stays.number))])
  }

  /// What is written on both when they are parted again.
  package static func part(_ other: Request, from stays: Request) throws(Problem) -> (stays: [Request.Event], other: [Request.Event]) {
    guard other.joinedInto == stays.id else { throw .alreadyJoined }
    return ([.joining(.parted(number: other.number))], [.joining(.parted(number: stays.number))])
  }

  /// Words that stand in every address and say nothing about which one.
  private static let streetWords: Set<String> = [
    "avenue", "boulevard", "chaussee", "place", "square", "etage", "appartement", "bruxelles", "steenweg", "straat", "laan", "plein",
    "verdieping", "brussel", "bloc", "boite",
  ]

  /// Whether two descriptions name the same house: a word of five letters or more that is not on every sign, and the same number.
  package static func isSamePlace(_ one: String, _ other: String) -> Bool {
    func parts(_ words: String) -> (words: Set<String>, numbers: Set<String>) {
      let all = words.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let numbers = all.filter { $0.first?.isNumber ?? false && $0.count <= 4 }
      return (Set(all.filter { $0.count >= 5 && !streetWords.contains($0) && !($0.first?.isNumber ?? false) }), Set(numbers))
    }
    let (left, right) = (parts(one), parts(other))
    return !left.words.isDisjoint(with: right.words) && !left.numbers.isDisjoint(with: right.numbers)
  }
}

package import Care
import HTML
package import Kernel

/// What the pages of a circle need.
package struct CircleModel: Hashable, Sendable {
  package let head: FileHead
  package let circle: Circle
  /// `nil` when the reader may not see how she and her doctor are reached.
  package let details: PersonDetails?
  package let accounts: [ID<Account>: Account]
  package let houses: [ID<Organization>: String]
  /// The organisations to choose from, by name.
  package let organizations: [Choice]
  /// Suggestions while typing a sign-in address: address and name.
  package let colleagues: [Choice]
  package let mayChange: Bool
  /// Whether the reader may say who sees the file through the circle.
  package let mayTie: Bool
  package let today: Day
  /// A form that was sent back, as it was typed.
  package let state: FormState?
  package let failure: Text?

  package init(
    head: FileHead, circle: Circle, details: PersonDetails?, accounts: [ID<Account>: Account], houses: [ID<Organization>: String],
    organizations: [Choice], colleagues: [Choice], mayChange: Bool, mayTie: Bool, today: Day, state: FormState? = nil, failure: Text? = nil
  ) {
    self.head = head
    self.circle = circle
    self.details = details
    self.accounts = accounts
    self.houses = houses
    self.organizations = organizations
    self.colleagues = colleagues
    self.mayChange = mayChange
    self.mayTie = mayTie
    self.today = today
    self.state = state
    self.failure = failure
  }

  /// With those who stand in the circle because the file names them.
  var everybody: [CircleMember] { circle.members + (details.map { circle.standing($0, on: today) } ?? []) }
  var holes: [CircleHole] { circle.holes(details, on: today) }
}

/// A member in words: the same in the drawing, in the list and on the sheet for the fridge.
struct MemberWords {
  let member: CircleMember
  let language: Language

  private var details: MemberDetails { member.details }

  /// Never empty: the name, else the role, else what kind of member it is.
  var name: String {
    if !details.name.isEmpty { return details.name }
    if !details.role.isEmpty { return details.role }
    return details.profession.map { CircleText.profession($0)(language) } ?? CircleText.kind(member.kind)(language)
  }

  /// What the member is for her; empty when the name says it already.
  var role: String {
    if !details.role.isEmpty, !details.name.isEmpty { return details.role }
    if !details.name.isEmpty { return details.profession.map { CircleText.profession($0)(language) } ?? CircleText.kind(member.kind)(language) }
    return ""
  }

  /// First letters of the first and the last word.
  var initials: String {
    let words = name.split { !$0.isLetter }
    let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first.map { String($0).uppercased() } }
    return letters.isEmpty ? "·" : letters.joined()
  }

  /// `joignable le jour et le week-end`; empty when nobody noted it.
  var reach: String { Words(language).list(ReachTime.allCases.filter(details.isReachable).map { CircleText.reach($0)(language) }) }

  /// Everything that the drawing shows of a member, in one sentence.
  var spoken: String {
    ([name, role] + details.marks.map { CircleText.mark($0)(language) }).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var period: String {
    let words = Words(language)
    return [
      details.since.map { CircleText.since(words.partialDate($0))(language) }, details.until.map { CircleText.until(words.partialDate($0))(language) },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// Whom one asks first comes first: the trusted person, the referent, who coordinates; then in the order in which they came.
  static func inOrder(_ members: [CircleMember]) -> [CircleMember] {
    func rank(_ member: CircleMember) -> Int { member.details.marks.first.flatMap(MemberMark.allCases.firstIndex) ?? MemberMark.allCases.count }
    return members.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}

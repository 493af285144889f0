package import Kernel

/// Questions as data, in the shape of a FHIR Questionnaire: an assessment, a checklist, a survey.
///
/// https://hl7.org/fhir/R4/questionnaire.html
package struct Questionnaire: Hashable, Sendable {
  package let id: String
  /// Answers keep the version that they were given to.
  package let version: String
  /// The day of this version.
  package let date: Day
  package let title: Text
  /// What it is for, in a sentence under the title.
  package let purpose: Text?
  /// Where the questions come from, and what their owner allows.
  package let source: String
  package let items: [Item]
  package let scores: [ScoreDefinition]
  /// All items in the order of reading, groups before what they hold.
  package let allItems: [Item]
  private let positions: [String: Int]

  package init(
    id: String, version: String, date: Day, title: Text, purpose: Text? = nil, source: String, items: [Item],
    scores: [ScoreDefinition] = []
  ) {
    self.id = id
    self.version = version
    self.date = date
    self.title = title
    self.purpose = purpose
    self.source = source
    self.items = items
    self.scores = scores
    func flat(_ items: [Item]) -> [Item] { items.flatMap { [$0] + flat($0.items) } }
    let all = flat(items)
    allItems = all
    positions = Dictionary(all.enumerated().map { ($1.linkID, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A question, a heading over questions, or words to read.
  package struct Item: Hashable, Sendable {
    /// Unlike any other in the questionnaire; also the name of the form's field. See ``Questionnaire/isLinkID(_:)``.
    package let linkID: String
    package let text: Text
    package var hint: Text?
    package let kind: Kind
    package var options: [Option] = []
    /// Counts for completeness. An answer may still be missing: then the whole is incomplete, and says so.
    package var isRequired = false
    package var enableWhen: [Condition] = []
    package var enableIf: Behavior = .all
    package var least: DecimalNumber?
    package var most: DecimalNumber?
    package var step: DecimalNumber?
    /// This answer is a score that was read elsewhere (BelRAI) and typed in here.
    package var enters: Scale?
    /// For a group: once this question is answered, the group counts as filled.
    package var result: String?
    package var items: [Item] = []

    package init(linkID: String, text: Text, kind: Kind) {
      self.linkID = linkID
      self.text = text
      self.kind = kind
    }

    /// Groups and displayed words have no answer.
    package var isQuestion: Bool { kind != .group && kind != .display }
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case group, display, boolean, integer, decimal, choice, text, date
  }

  /// A coded answer. Where the code is a whole number it is also the value that scores count.
  package struct Option: Hashable, Sendable {
    package let code: String
    package let text: Text
    /// What a sum counts for it.
    package let value: Int?

    package init(code: String, text: Text, value: Int? = nil) {
      self.code = code
      self.text = text
      self.value = value ?? Int(code)
    }
  }

  /// A question is put only when this holds. It looks at a question that stands before it.
  package struct Condition: Hashable, Sendable {
    package let question: String
    package let test: Test
    package init(question: String, test: Test) {
      self.question = question
      self.test = test
    }
  }

  /// The comparisons of FHIR. Without an answer `isNot` holds; the four orders do not.
  package enum Test: Hashable, Sendable {
    case isAnswered(Bool)
    case equals(Answer)
    case isNot(Answer)
    case isMore(than: DecimalNumber)
    case isLess(than: DecimalNumber)
    case isAtLeast(DecimalNumber)
    case isAtMost(DecimalNumber)
  }

  /// Whether all conditions of an item must hold, or one is enough.
  package enum Behavior: String, CaseIterable, Hashable, Sendable { case all, any }

  package func item(_ linkID: String) -> Item? { positions[linkID].map { allItems[$0] } }

  /// The outermost group that holds a question: the module a reader knows it by.
  package func module(of linkID: String) -> Item? {
    func holds(_ item: Item) -> Bool { item.linkID == linkID || item.items.contains(where: holds) }
    return items.first { $0.kind == .group && holds($0) }
  }

  /// Names that the form around the questions uses itself.
  package static let reservedNames: Set<String> = ["token", "once", "version", "on", "place", "note", "then", "edition", "problems", "main"]

  /// Letters, digits, point, hyphen and underscore, beginning with a letter; at most 64; none of ``reservedNames``.
  package static func isLinkID(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.utf8.count <= 64, !reservedNames.contains(text) else { return false }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return isLetter(first)
      && text.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "." || $0 == "-" || $0 == "_" }
  }
}

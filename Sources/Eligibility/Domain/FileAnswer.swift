package import Kernel

/// Yes or no to one question about a person, as somebody who works with her noted it. Never changed: a newer one about the same takes its
/// place, and the older ones stay to be seen.
package struct FileAnswer: Hashable, Sendable {
  package static let longestRemark = 500

  package let id: ID<FileAnswer>
  /// The field's name in the programmes' files: `dementia`.
  package let field: String
  /// `nil`: it is not known any more.
  package let value: Bool?
  package let remark: String
  /// The day on which it was so.
  package let on: Day
  /// As the log names whoever noted it: `account/01h…`.
  package let author: String
  package let authorName: String
  package let createdAt: Instant

  package init(
    id: ID<FileAnswer>, field: String, value: Bool?, remark: String = "", on: Day, author: String, authorName: String, createdAt: Instant
  ) {
    self.id = id
    self.field = field
    self.value = value
    self.remark = remark
    self.on = on
    self.author = author
    self.authorName = authorName
    self.createdAt = createdAt
  }
}

/// What one question about a person asks for, and where its answer goes.
package enum EligibilityAsk: Hashable, Sendable {
  /// Yes or no, kept as an answer.
  case flag
  /// Yes with its date, kept as a fact of the timeline; no as an answer.
  case dated(FileFact.Kind)
  /// Stands in the file itself: birth, where she lives.
  case file
  /// Comes from an assessment.
  case assessment

  /// - Parameter field: its name in the programmes' files.
  package init(_ field: EligibilityRules.Field) {
    switch field.name {
    case EligibilityField.birthDate, EligibilityField.residence, EligibilityField.region: self = .file
    case EligibilityField.fall: self = .dated(.fall)
    case EligibilityField.firstLine: self = .dated(.firstLinePsychology)
    default: self = field.kind == .flag ? .flag : .assessment
    }
  }

  /// Whether it is answered on the page itself.
  package var isAnsweredHere: Bool {
    switch self {
    case .flag, .dated: true
    case .file, .assessment: false
    }
  }
}

/// The fields of the programmes' files that a person's file fills in by itself.
package enum EligibilityField {
  package static let birthDate = "birthDate"
  package static let residence = "residence"
  package static let region = "livesInBrussels"
  package static let fall = "fallInLast30Days"
  package static let firstLine = "firstLinePsychologyInProgress"
  package static let belrai = "belrai."
  /// Within the scores of the BelRAI.
  package static let adl = "adl"
}

/// What somebody answered in one form, checked.
package struct EligibilityDraft: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    package let field: String
    package let value: Bool?
  }
  package struct Happening: Hashable, Sendable {
    package let kind: FileFact.Kind
    package let from: PartialDate
  }

  package let answers: [Answer]
  package let happenings: [Happening]
  package let remark: String

  package static let yes = "yes"
  package static let no = "no"
  package static let unknown = "unknown"

  /// The form's name of a field, and of its date.
  package static func name(_ field: String) -> String { "a.\(field)" }
  package static func dateName(_ field: String) -> String { "d.\(field)" }

  /// - Parameters:
  ///   - fields: what can be answered here.
  ///   - known: what stands now: answered the same again changes nothing.
  ///   - date: reads a date as people write it; throws the field's problem.
  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package init(
    _ typed: [String: String], fields: [EligibilityRules.Field], known: [String: Bool], today: Day,
    date: (_ name: String, _ typed: String) throws(Invalid) -> PartialDate?
  ) throws(Invalid) {
    var (answers, happenings, problems): ([Answer], [Happening], [FieldProblem]) = ([], [], [])
    let remark = (typed["remark"] ?? "").trimmed
    if remark.count > FileAnswer.longestRemark {
      let text = EligibilityProblemText.remarkTooLong(FileAnswer.longestRemark)
      problems.append(FieldProblem("remark", code: "eligibility.remark-too-long", text: text))
    }
    var wasAsked = false
    for field in fields {
      guard let said = typed[Self.name(field.name)], !said.isEmpty else { continue }
      wasAsked = true
      let value: Bool? = said == Self.yes ? true : said == Self.no ? false : nil
      guard value != known[field.name] else { continue }
      if case .dated(let kind) = EligibilityAsk(field), value == true {
        let name = Self.dateName(field.name)
        do throws(Invalid) {
          guard let from = try date(name, (typed[name] ?? "").trimmed) else {
            problems.append(FieldProblem(name, code: "eligibility.since-missing", text: EligibilityProblemText.sinceMissing))
            continue
          }
          let checked = try FactDraft(kind: kind, from: from, today: today)
          happenings.append(Happening(kind: kind, from: checked.from))
        } catch {
          problems += error.problems.map { FieldProblem(name, code: $0.code, text: $0.text) }
        }
      } else {
        answers.append(Answer(field: field.name, value: value))
      }
    }
    if !wasAsked {
      let first = fields.first.map { Self.name($0.name) } ?? "remark"
      problems.append(FieldProblem(first, code: "eligibility.nothing", text: EligibilityProblemText.nothingAnswered))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    self.answers = answers
    self.happenings = happenings
    self.remark = remark
  }
}

package import Kernel

/// One step of an editor at a guide's draft.
package enum GuideChange: Hashable, Sendable {
  /// Title and lead.
  case head(title: Text, lead: Text)
  /// Puts a section in the place of the one at this index, or behind the last.
  case section(Int, Guide.Section)
  case remove(Int)
  /// Changes places with the section above.
  case raise(Int)
}

extension Guide {
  /// The longest words of one field, in characters.
  package static let longest = 4000
  package static let mostSections = 20
  package static let mostItems = 20

  /// The guide after a step.
  ///
  /// - Throws: ``Kernel/Invalid`` with paths `title.fr`, `words.nl`, `entry-0`, `why-0.en`.
  package func applying(_ change: GuideChange, isEntry: (String) -> Bool) throws(Invalid) -> Guide {
    var guide = self
    var problems: [FieldProblem] = []
    func check(_ text: Text, _ path: String, isNeeded: Bool = true) {
      for language in Language.interface {
        let words = text(language)
        if isNeeded, words.isEmpty {
          problems.append(FieldProblem("\(path).\(language.code)", code: "guide.missing", text: GuideProblemText.missing(language)))
        }
        if words.count > Guide.longest {
          problems.append(
            FieldProblem("\(path).\(language.code)", code: "guide.too-long", text: GuideProblemText.tooLong(words.count, most: Guide.longest)))
        }
      }
    }
    switch change {
    case .head(let title, let lead):
      check(title, "title")
      check(lead, "lead")
      (guide.title, guide.lead) = (title, lead)
    case .section(let index, let section):
      check(section.title, "title")
      check(section.words, "words", isNeeded: section.items.isEmpty)
      for (number, item) in section.items.enumerated() {
        if !isEntry(item.entry) {
          problems.append(FieldProblem("entry-\(number)", code: "guide.unknown-entry", text: GuideProblemText.unknownEntry(item.entry)))
        }
        check(item.why, "why-\(number)")
      }
      if section.items.count > Self.mostItems || (index >= sections.count && sections.count >= Self.mostSections) {
        problems.append(FieldProblem("title.fr", code: "guide.too-many", text: GuideProblemText.tooMany))
      }
      if guide.sections.indices.contains(index) { guide.sections[index] = section } else { guide.sections.append(section) }
    case .remove(let index):
      if guide.sections.indices.contains(index) { guide.sections.remove(at: index) }
    case .raise(let index):
      if index > 0, guide.sections.indices.contains(index) { guide.sections.swapAt(index, index - 1) }
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return guide
  }
}

/// Why something cannot be done with a guide.
package enum GuideProblem: String, Failure, CaseIterable, Hashable {
  case changedMeanwhile = "changed-meanwhile"
  case noDraft = "no-draft"
  case empty

  package var category: FailureCategory {
    switch self {
    case .changedMeanwhile: .conflict
    case .noDraft, .empty: .invalid
    }
  }
  package var code: String { "guide.\(rawValue)" }
  package var text: Text {
    switch self {
    case .changedMeanwhile: GuideProblemText.changedMeanwhile
    case .noDraft: GuideProblemText.noDraft
    case .empty: GuideProblemText.empty
    }
  }
}

package import Kernel

/// One step of an editor at a guide's draft.
package enum GuideChange: Hashable, Sendable {
  /// Title and lead.
  case head(title: Text, lead: Text)
  /// Where its words come from, and whether its pages can be left at once.
  case about(sources: [Entry.Source], isAboutViolence: Bool)
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
  package static let mostSources = 6
  package static let longestID = 60

  /// Whether something can stand in the address for good: small letters, digits and hyphens, and no word that means something there.
  package static func isID(_ typed: String) -> Bool {
    let isPlain = typed.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    return isPlain && !typed.isEmpty && typed.utf8.count <= longestID && !typed.hasPrefix("-") && !["new", "do"].contains(typed)
  }

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
    case .about(let sources, let isAboutViolence):
      for (number, source) in sources.enumerated() where source.document.isEmpty || source.place.isEmpty {
        problems.append(FieldProblem("source-\(number)", code: "guide.source-incomplete", text: GuideProblemText.sourceIncomplete))
      }
      (guide.sources, guide.isAboutViolence) = (sources, isAboutViolence)
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
  case taken

  package var category: FailureCategory {
    switch self {
    case .changedMeanwhile: .conflict
    case .noDraft, .empty, .taken: .invalid
    }
  }
  package var code: String { "guide.\(rawValue)" }
  package var text: Text {
    switch self {
    case .changedMeanwhile: GuideProblemText.changedMeanwhile
    case .noDraft: GuideProblemText.noDraft
    case .empty: GuideProblemText.empty
    case .taken: GuideProblemText.taken
    }
  }
}

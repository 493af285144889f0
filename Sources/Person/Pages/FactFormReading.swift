package import Care
import HTML
package import Kernel

extension FormName {
  package static let noteFact = FormName("note")
  package static let strikeFact = FormName("strike")
}

/// A fact as it was typed.
package enum FactFormReader {
  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package static func fact(_ values: [String: String], today: Day) throws(Invalid) -> FactDraft {
    var problems: [FieldProblem] = []
    func date(_ name: String) -> PartialDate? {
      let typed = (values[name] ?? "").trimmed
      guard !typed.isEmpty else { return nil }
      if let date = PartialDate(typed) { return date }
      if let day = TypedDay.readPast(typed, today: today) { return PartialDate(day) }
      do throws(TypedPartialDateProblem) { return try TypedPartialDate.read(typed, today: today) } catch {
        problems.append(error.field(name))
        return nil
      }
    }
    let kind = FileFact.Kind(rawValue: values["kind"] ?? "")
    if kind == nil { problems.append(FieldProblem("kind", code: "fact.kind-missing", text: FactProblemText.kindMissing)) }
    // Nothing typed is today: what happens is most often noted on its day.
    let from = (values["from"] ?? "").trimmed.isEmpty ? PartialDate(today) : date("from")
    let until = date("until")
    let words = (values["words"] ?? "").trimmed
    do throws(Invalid) {
      // With a placeholder for what is missing, so that every problem is said at once.
      let draft = try FactDraft(
        kind: kind ?? .incident, from: from ?? until ?? PartialDate(today), until: until, words: words, today: today)
      guard problems.isEmpty else { throw Invalid(problems) }
      return draft
    } catch {
      let known = Set(problems.map(\.path))
      throw Invalid(problems + error.problems.filter { !known.contains($0.path) })
    }
  }
}

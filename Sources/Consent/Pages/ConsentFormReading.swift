package import Care
import HTML
package import Kernel

/// Reads the forms about consent; everything wrong at once.
package enum ConsentFormReader {
  /// - Throws: ``Kernel/Invalid`` with the fields' own names.
  package static func agree(_ values: [String: String], today: Day) throws(Invalid) -> ConsentCommand {
    var problems: [FieldProblem] = []
    var shared: [ConsentScope.Recipient: Set<FileDomain>] = [:]
    var others: Set<FileDomain> = []
    for (name, value) in values where value == "yes" && name.hasPrefix("share-") {
      let parts = name.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 3, let domain = FileDomain(rawValue: parts[parts.count - 1]) else { continue }
      let code = parts[1..<parts.count - 1]
      if Array(code) == ["other"] {
        others.insert(domain)
      } else if let recipient = recipient(Array(code)) {
        shared[recipient, default: []].insert(domain)
      }
    }
    if let other = ConsentScope.Recipient(code: values["other"] ?? ""), case .organization = other {
      shared[other, default: []].formUnion(others)
    } else if !others.isEmpty {
      problems.append(FieldProblem("other", code: "consent.no-organization", text: ConsentFormText.chooseOrganization))
    }
    var until: Day?
    let typed = (values["until"] ?? "").trimmed
    if !typed.isEmpty {
      until = TypedDay.read(typed, today: today)
      if until == nil { problems.append(FieldProblem("until", code: "consent.day-unreadable", text: ConsentFormText.dayUnreadable)) }
    }
    let terms = ConsentTerms(
      scopes: shared.map { ConsentScope($0.key, $0.value) }, evaluation: values["evaluation"] == "yes", research: values["research"] == "yes",
      until: until)
    let said = explanation(values, &problems)
    let decider = decider(values, &problems)
    let command = ConsentCommand.agree(terms, said, decider, words: words(values, most: 2000))
    if terms.scopes.isEmpty, !problems.contains(where: { $0.path == "other" }) { problems.append(problem(.nothingShared)) }
    if said.ways.isEmpty { problems.append(problem(.noExplanation)) }
    if let until, until < today { problems.append(problem(.endPast)) }
    guard problems.isEmpty else { throw Invalid(problems) }
    return command
  }

  package static func refuse(_ values: [String: String]) throws(Invalid) -> ConsentCommand {
    var problems: [FieldProblem] = []
    var said = explanation(values, &problems)
    // Who says no before hearing anything was told no version of the text.
    if said.ways.isEmpty { said.version = "" }
    let decider = decider(values, &problems)
    let reason = ConsentRecord.RefusalReason(rawValue: values["reason"] ?? "") ?? .noReason
    let words = words(values, most: 2000)
    if reason == .other, words.isEmpty { problems.append(problem(.noWords)) }
    guard problems.isEmpty else { throw Invalid(problems) }
    return .refuse(reason, said, decider, words: words)
  }

  package static func withdraw(_ values: [String: String]) throws(Invalid) -> ConsentCommand {
    var problems: [FieldProblem] = []
    let decider = decider(values, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return .withdraw(decider, words: words(values, most: 2000))
  }

  package static func register(_ values: [String: String], today: Day) throws(Invalid) -> ConsentCommand {
    var problems: [FieldProblem] = []
    let state = ConsentRecord.Registration.State(rawValue: values["state"] ?? "")
    let day = TypedDay.read(values["day"] ?? "", today: today)
    let words = words(values, most: 1000)
    if state == nil { problems.append(FieldProblem("state", code: "consent.no-state", text: ConsentFormText.chooseState)) }
    if day == nil { problems.append(FieldProblem("day", code: "consent.day-unreadable", text: ConsentFormText.dayUnreadable)) }
    if let day, day > today { problems.append(problem(.dayToCome)) }
    if let state, state != .done, words.isEmpty { problems.append(problem(.noWords)) }
    guard problems.isEmpty, let state, let day else { throw Invalid(problems) }
    return .register(ConsentRecord.Registration(state: state, day: day), words: words)
  }

  /// A problem of the decision, at the field of the form that it is about.
  package static func problem(_ problem: ConsentProblem) -> FieldProblem {
    FieldProblem(problem.field, code: problem.code, text: problem.text)
  }

  /// `everybody`, or `account` and `organisation` with an identifier.
  private static func recipient(_ parts: [String]) -> ConsentScope.Recipient? {
    guard let kind = parts.first else { return nil }
    return ConsentScope.Recipient(code: parts.count == 1 ? kind : "\(kind)/\(parts.dropFirst().joined(separator: "-"))")
  }

  private static func words(_ values: [String: String], most: Int) -> String { String((values["words"] ?? "").trimmed.prefix(most)) }

  private static func explanation(_ values: [String: String], _ problems: inout [FieldProblem]) -> ConsentRecord.Explanation {
    let ways = ConsentRecord.Explanation.Way.allCases.filter { values["way-\($0.rawValue)"] == "yes" }
    let language = values["language"] ?? ""
    if !language.isEmpty, !LanguageNames.all.contains(where: { $0.code == language }) {
      problems.append(FieldProblem("language", code: "consent.unknown-language", text: ConsentFormText.chooseLanguage))
    }
    let by = values["by"] ?? ""
    return ConsentRecord.Explanation(
      by: by.isEmpty ? nil : ID(by), ways: Set(ways), language: language, version: values["textVersion"] ?? "",
      present: String((values["present"] ?? "").trimmed.prefix(300)))
  }

  private static func decider(_ values: [String: String], _ problems: inout [FieldProblem]) -> ConsentRecord.Decider {
    switch values["decider"] {
    case "herself": return .herself
    case "representative":
      let name = String((values["representative"] ?? "").trimmed.prefix(200))
      let ground = ConsentRecord.Decider.Ground(rawValue: values["ground"] ?? "")
      if name.isEmpty { problems.append(problem(.noRepresentative)) }
      if ground == nil { problems.append(FieldProblem("ground", code: "consent.no-ground", text: ConsentFormText.chooseGround)) }
      return .representative(name: name, ground ?? .other)
    default:
      problems.append(FieldProblem("decider", code: "consent.no-decider", text: ConsentFormText.chooseDecider))
      return .herself
    }
  }
}

import Care
import Foundation
import Kernel
import Parameters
import Testing

@Suite("Conditions that are shipped")
struct ConditionShippedTests {
  struct Row: Sendable, CustomStringConvertible {
    let entry: String
    let answers: [String: String]
    let outcome: String
    var description: String {
      let said = answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return "\(entry) \(said.joined(separator: " ")) \(outcome)"
    }
  }

  static let parameters = SearchSupport.root.appending(path: "Parameters").path
  static let questions: Result<QuestionBook, any Error> = Result { try ConditionFolder.questions(at: parameters) }
  static let content: Result<DirectoryContent, any Error> = Result {
    try DirectoryFolder.content(at: SearchSupport.root.appending(path: "Directory").path, questions: questions.get())
  }

  static let rows: [Row] = {
    let file = SearchSupport.root.appending(path: "Tests/Cases/conditions/shipped.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      var answers: [String: String] = [:]
      for pair in (fields.count > 1 ? fields[1] : "").split(separator: " ") {
        let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
        answers[halves[0]] = halves.count == 2 ? halves[1] : ""
      }
      return Row(entry: fields[0], answers: answers, outcome: fields.count > 2 ? fields[2] : "")
    }
  }()

  static let day = Day(daysSinceEpoch: 20_600)

  private func said(_ verdict: ConditionVerdict) -> String {
    switch verdict.outcome {
    case .yes: "yes"
    case .fullPrice: "full"
    case .no: "no"
    case nil: verdict.canHaveIt ? "price" : "open"
    }
  }

  @Test("every case of the table comes out as it says")
  func cases() throws {
    #expect(Self.rows.count > 200)
    let questions = try Self.questions.get()
    let entries = Dictionary(uniqueKeysWithValues: try Self.content.get().entries.map { ($0.id, $0) })
    for row in Self.rows {
      let conditions = try #require(entries[row.entry]?.offer?.conditions, "\(row.entry)")
      let answers = TypedFacts(conditions, questions: questions) { row.answers[$0] ?? "" }
      #expect(answers.problems.isEmpty, "\(row)")
      #expect(answers.facts.questions == Set(row.answers.keys), "\(row): an answer that no condition asks for")
      let verdict = ConditionVerdict(conditions, knowing: answers.facts, on: Self.day, questions: questions)
      #expect(said(verdict) == row.outcome, "\(row)")
    }
  }

  @Test("every entry with conditions has a case, and every question is asked by some condition")
  func complete() throws {
    let entries = try Self.content.get().entries.filter { !($0.offer?.conditions.isEmpty ?? true) }
    let tested = Set(Self.rows.map(\.entry))
    #expect(entries.count > 60)
    for entry in entries { #expect(tested.contains(entry.id), "\(entry.id)") }
    let asked = Set(entries.flatMap { $0.offer?.conditions ?? [] }.flatMap { $0.criterion.tests.map(\.question) })
    // Editors choose a question by its topic: none of the lists is empty.
    #expect(Set(try Self.questions.get().all.map(\.topic)) == Set(ConditionQuestion.Topic.allCases))
    // No guide makes the community's regime a condition; what editors enter may.
    let forEditors: Set<String> = ["community"]
    for question in try Self.questions.get().all where !forEditors.contains(question.id) {
      #expect(asked.contains(question.id), "\(question.id)")
    }
  }

  @Test("every shipped entry answers at once, whatever is open")
  func open() throws {
    let questions = try Self.questions.get()
    for entry in try Self.content.get().entries {
      guard let conditions = entry.offer?.conditions, !conditions.isEmpty else { continue }
      let verdict = ConditionVerdict(conditions, knowing: KnownFacts(), on: Self.day, questions: questions)
      #expect(verdict.outcome == nil, "\(entry.id)")
      for id in verdict.openQuestions { #expect(questions[id] != nil) }
    }
  }

  // MARK: What a file answers

  private static let today = Day(year: 2026, month: 11, day: 21)!

  private func facts(_ details: PersonDetails, on day: Day = today) throws -> KnownFacts {
    KnownFacts(of: details, circle: [], on: day, questions: try Self.questions.get())
  }

  @Test(
    "taxi vouchers begin on the 75th birthday",
    arguments: [(-1, ConditionVerdict.Outcome.no), (0, .yes), (1, .yes)])
  func birthday(_ days: Int, _ outcome: ConditionVerdict.Outcome) throws {
    var details = PersonDetails()
    details.birth = PartialDate("1951-11-21")
    var facts = try facts(details, on: Self.today.adding(days: days))
    facts["public-transport"] = KnownFact(.truth(false), from: .typed)
    facts["disability"] = KnownFact(.truth(false), from: .typed)
    let entry = try #require(try Self.content.get().entries.first { $0.id == "entry/taxi-vouchers" })
    let verdict = ConditionVerdict(
      entry.offer?.conditions ?? [], knowing: facts, on: Self.today.adding(days: days), questions: try Self.questions.get())
    #expect(verdict.outcome == outcome)
  }

  @Test("of somebody whose year of birth alone is known, the age is asked only where it can matter")
  func yearOnly() throws {
    var details = PersonDetails()
    details.birth = PartialDate("1951")
    let known = try facts(details)
    #expect(known["age"] == KnownFact(.number(74...75), from: .file(.age)))
    let entries = try Self.content.get().entries
    func open(_ id: String) throws -> [String] {
      let entry = try #require(entries.first { $0.id == id })
      let verdict = ConditionVerdict(
        entry.offer?.conditions ?? [], knowing: known, on: Self.today, questions: try Self.questions.get())
      return verdict.openQuestions
    }
    #expect(try open("entry/taxi-vouchers").contains("age"))
    // 74 or 75, nobody up to 21: what is asked of children is not asked.
    #expect(try open("entry/taxibus") == ["autonomy-points", "lower-limbs", "upper-limbs", "sight"])
    // She is over 65 either way.
    #expect(try open("entry/group-housing") == ["dwellings", "written-agreement"])
  }

  @Test("a file answers residence, municipality, insurance, allowance and carer, and nothing that nobody wrote")
  func mapping() throws {
    #expect(try facts(PersonDetails()).isEmpty)
    var details = PersonDetails()
    details.residences = [Residence(kind: .shortStay, from: PartialDate("2026-11")!)]
    details.addresses = [DatedAddress(postalCode: "1040")]
    details.insurance.state = .urgentMedicalAid
    details.insurance.increasedAllowance = false
    var known = try facts(details)
    #expect(known["residence"] == KnownFact(.choice("short-stay"), from: .file(.residence)))
    #expect(known["municipality"] == KnownFact(.choice("21005"), from: .file(.municipality)))
    #expect(known["insurance"] == KnownFact(.choice("urgent-medical-aid"), from: .file(.insurance)))
    #expect(known["increased-allowance"] == KnownFact(.truth(false), from: .file(.increasedAllowance)))
    #expect(known["has-carer"] == nil)
    #expect(known["fund"] == KnownFact(.choice("none"), from: .file(.fund)) && known["community"] == nil)
    details.insurance.state = .insured
    details.insurance.fund = "319 – Solidaris Brabant"
    details.insurance.community = .flemish
    known = try facts(details)
    #expect(known["fund"] == KnownFact(.choice("solidaris"), from: .file(.fund)))
    #expect(known["community"] == KnownFact(.choice("vgc"), from: .file(.community)))
    details.addresses = [DatedAddress(postalCode: "5000")]
    details.residences = [Residence(kind: .died, from: PartialDate("2026-11")!)]
    known = try facts(details)
    #expect(known["municipality"] == KnownFact(.choice("elsewhere"), from: .file(.municipality)))
    #expect(known["residence"] == nil)
  }

  @Test(
    "a fund is known by its name or by the number on the sticker, and nothing is guessed",
    arguments: [
      ("Mutualité chrétienne", InsuranceFund.christian), ("CM 129", .christian), ("129", .christian), ("n° 228", .neutral),
      ("Solidaris", .solidaris), ("Liberale Mutualiteit", .liberal), ("Partenamut", .independent), ("509", .independent),
      ("CAAMI", .auxiliary), ("620", .auxiliary), ("HR Rail", .railway), ("", nil), ("Mutualité Imaginaire (démo)", nil), ("7", nil),
      ("729", nil), ("12345", nil), ("Solidaris ou Partenamut", nil), ("129, 309", nil),
    ] as [(String, InsuranceFund?)])
  func fund(_ written: String, _ expected: InsuranceFund?) {
    #expect(InsuranceFund(written: written) == expected)
  }

  @Test("a neighbour in the circle is a carer, a nurse is not, and whoever left is not")
  func circle() throws {
    let questions = try Self.questions.get()
    func known(_ kind: CircleMember.Kind, _ state: CircleMember.State = .present) -> KnownFact? {
      let member = CircleMember(id: ID("m"), person: ID("p"), kind: kind, details: MemberDetails(), state: state)
      return KnownFacts(of: PersonDetails(), circle: [member], on: Self.today, questions: questions)["has-carer"]
    }
    #expect(known(.neighbour) == KnownFact(.truth(true), from: .file(.carer)))
    #expect(known(.professional) == nil)
    #expect(known(.family, .ended) == nil)
  }

  @Test("numbers are read as people write them, and nothing is guessed")
  func typed() throws {
    let questions = try Self.questions.get()
    let age = try #require(questions["age"])
    let sight = try #require(questions["sight"])
    #expect(age.read("74") == .number(74))
    #expect(age.read("74 ans") == .number(74))
    #expect(sight.read("90 %") == .number(90))
    #expect(sight.read("90%") == .number(90))
    for words in ["", "x", "-3", "74,5", "74 %", "1e3", "٧٤", "99999999999999999999", "121"] {
      #expect(age.read(words) == nil, "\(words)")
    }
    #expect(sight.read("101") == nil)
    let truth = try #require(questions["phare"])
    #expect(truth.read("yes") == .truth(true))
    #expect(truth.read("no") == .truth(false))
    #expect(truth.read("maybe") == nil)
  }
}

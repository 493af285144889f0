import Care
import Kernel
import Parameters
import TestSupport
import Testing

@Suite("Codes, names and phrases of a person's own access")
struct PortalCodeTests {
  @Test("a code is read back however it is typed")
  func typed() throws {
    let code = PortalCode(random: Clock().surroundings.random)
    #expect(code.written.wholeMatch(of: /[A-Z]{4}-\d{4}-[A-Z]{4}-\d{4}/) != nil)
    for typed in [code.written, code.written.lowercased(), " \(code.characters) ", code.written.replacing("-", with: " – ")] {
      #expect(PortalCode(typed: typed) == code)
    }
    for typed in ["", "KATO", code.written + "1", "4821-KATO-7350-LIMU", String(repeating: "A", count: 5000)] {
      #expect(PortalCode(typed: typed) == nil)
    }
    #expect(PortalCode(typed: "KAT0-482I-LIMU-735O")?.characters == "KATO4821LIMU7350")
  }

  @Test("a thousand codes and names are all different")
  func different() {
    let random = Clock().surroundings.random
    var numbers = SystemRandomNumberGenerator()
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) } }
    _ = random
    #expect(Set((0..<1000).map { _ in PortalCode(random: bytes).characters }).count == 1000)
    #expect(Set((0..<200).map { _ in PortalHandle(random: bytes).characters }).count >= 198)
  }

  @Test("the shipped parameters hold a rule for today and enough words in all seven languages")
  func shipped() throws {
    #expect(try Fixtures.portal.rule(on: Clock().surroundings.today).codeDays == 30)
    #expect(Fixtures.portal.words.keys.sorted() == Fixtures.languages.all.map(\.code).sorted())
    for (code, words) in Fixtures.portal.words {
      #expect(Set(words).count == words.count && words.count >= 128, "\(code)")
      // However the dice fall, the phrase is long enough.
      let shortest = words.map(\.count).sorted().prefix(3).reduce(2, +)
      #expect(shortest + 2 >= PortalPhrase.shortest, "\(code): \(shortest)")
    }
  }

  @Test("a day without a rule is an error, not a silent default")
  func gap() {
    #expect(throws: PortalParameterGap.self) { try Fixtures.portal.rule(on: Day(daysSinceEpoch: 10_000)) }
    #expect(throws: PortalParameterGap.self) { try PortalParameters.none.phrase(.french, random: { [UInt8](repeating: 0, count: $0) }) }
  }

  @Test("files with mistakes are named with their place")
  func files() {
    let rules = DataFile(name: "portal/rules.yaml", content: "- {from: 2026-01-01, codeDays: 0, idleMinutes: x, source: y}")
    let words = DataFile(name: "portal/words.yaml", content: "fr: [un, deux]")
    do {
      _ = try PortalFolder.parameters(rules: rules, words: words)
      Issue.record("read")
    } catch let invalid {
      let codes = invalid.problems.map(\.code)
      #expect(codes.filter { $0 == "data.bad-number" }.count == 2 && codes.contains("data.missing") && codes.contains("data.too-few"))
    }
  }

  @Test("a phrase is the same with capitals, hyphens and wide spaces; a short one is refused")
  func phrase() {
    #expect(PortalPhrase.normalized(" Citron-Bateau  neige") == "citron bateau neige")
    #expect(PortalPhrase.problem("chat chien") == nil)
    #expect(PortalPhrase.problem("chat") != nil && PortalPhrase.problem(String(repeating: "a", count: 201)) != nil)
  }

  @Test("narrowing can take away and never add")
  func narrowing() {
    let organization: ID<Organization> = ID("o")
    let terms = ConsentTerms(
      scopes: [ConsentScope(.everybody, [.care, .social]), ConsentScope(.organization(organization), [.plan])], evaluation: true)
    #expect(terms.narrowed(to: [ConsentScope(.everybody, [.social])], evaluation: false, research: false)?.scopes.count == 1)
    #expect(terms.narrowed(to: [], evaluation: false, research: false)?.scopes.isEmpty == true)
    #expect(terms.narrowed(to: [ConsentScope(.everybody, [.week])], evaluation: false, research: false) == nil)
    #expect(terms.narrowed(to: [ConsentScope(.organization(organization), [.care])], evaluation: false, research: false) == nil)
    #expect(terms.narrowed(to: [], evaluation: true, research: true) == nil)
  }
}

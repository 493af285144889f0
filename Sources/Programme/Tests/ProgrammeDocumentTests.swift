import Care
import Kernel
import TestSupport
import Testing

@Suite("Documents of programmes")
struct ProgrammeDocumentTests {
  private func person(_ fields: String) throws -> [String] {
    ProgrammeSample.problems(try ProgrammeSample.shipped(), .eligibility, "{\"on\":\"2026-03-02\"\(fields.isEmpty ? "" : ",")\(fields)}")
  }

  private func event(_ fields: String) throws -> [String] {
    ProgrammeSample.problems(try ProgrammeSample.shipped(), .ledger, "{\"on\":\"2026-03-02\",\"events\":[{\"id\":\"1\",\"date\":\"2026-01-01\",\(fields)}]}")
  }

  @Test(
    "what is wrong with a person is named with its path",
    arguments: [
      ("\"birthDate\":\"2026-03-03\"", "birthDate document.out-of-range"), ("\"birthDate\":\"2026-04\"", "birthDate document.out-of-range"),
      ("\"birthDate\":\"1950-02-30\"", "birthDate document.bad-day"), ("\"birthDate\":1950", "birthDate document.text-expected"),
      ("\"residence\":\"house\"", "residence document.unknown-value"), ("\"dementia\":\"yes\"", "dementia document.flag-expected"),
      ("\"dementia\":1", "dementia document.flag-expected"), ("\"belrai\":[]", "belrai document.object-expected"),
      ("\"belrai\":{\"iadl\":6.00000000000000000001}", "belrai.iadl document.out-of-range"), ("\"belrai\":{\"iadl\":-0.1}", "belrai.iadl document.out-of-range"),
      ("\"belrai\":{\"cps\":2.5}", "belrai.cps document.whole-expected"), ("\"belrai\":{\"cps\":7}", "belrai.cps document.out-of-range"),
      ("\"belrai\":{\"cps2\":9}", "belrai.cps2 document.out-of-range"), ("\"belrai\":{\"none\":null}", "belrai.none document.unknown-field"),
      ("\"belrai\":{\"behaviour\":[0,0,0,0]}", "belrai.behaviour document.count"),
      ("\"belrai\":{\"behaviour\":[0,0,4,0,0]}", "belrai.behaviour[2] document.out-of-range"),
      ("\"belrai\":{\"behaviour\":[0,0,0,0,true]}", "belrai.behaviour[4] document.number-expected"), ("\"other\":1", "other document.unknown-field"),
      ("\"dementia\":true,\"dementia\":true", "dementia document.double-field"),
    ])
  func persons(_ fields: String, _ problem: String) throws { #expect(try person(fields) == [problem]) }

  @Test("null is not known everywhere but on; whole numbers may be written 3.0")
  func nulls() throws {
    let names = ["birthDate", "residence", "livesInBrussels", "belrai", "dementia", "refusesNecessaryCare"]
    #expect(try person(names.map { "\"\($0)\":null" }.joined(separator: ",")).isEmpty)
    #expect(try person("\"belrai\":{\"iadl\":null,\"cps\":3.0,\"cps2\":30e-1,\"behaviour\":null}").isEmpty)
    #expect(ProgrammeSample.problems(try ProgrammeSample.shipped(), .eligibility, "{\"on\":null}") == ["on document.text-expected"])
    #expect(ProgrammeSample.problems(try ProgrammeSample.shipped(), .eligibility, "{}") == ["on document.missing"])
    for document in ["[]", "3", "null", "\"x\""] {
      #expect(ProgrammeSample.problems(try ProgrammeSample.shipped(), .eligibility, document) == ["$ document.object-expected"])
      #expect(ProgrammeSample.problems(try ProgrammeSample.shipped(), .ledger, document) == ["$ document.object-expected"])
    }
  }

  @Test(
    "what is wrong with an event is named with its path",
    arguments: [
      ("\"type\":\"visit\"", "events[0].type document.unknown-value"), ("\"type\":null", "events[0].type document.text-expected"),
      ("\"type\":\"death\",\"units\":2", "events[0].units document.misplaced-field"),
      ("\"type\":\"death\",\"comment\":2", "events[0].comment document.unknown-field"), ("\"type\":\"residence\"", "events[0].residence document.missing"),
      ("\"type\":\"extension\",\"reason\":\"age\"", "events[0].reason document.unknown-value"),
      ("\"type\":\"firstLinePsychology\",\"state\":\"start\"", "events[0].state document.unknown-value"),
      ("\"type\":\"initialModule\",\"profession\":\"nurse\",\"belrai\":null", "events[0].belrai document.flag-expected"),
      ("\"type\":\"initialModule\",\"profession\":\"doctor\"", "events[0].profession document.unknown-value"),
      ("\"type\":\"support\",\"service\":\"caseManagement\",\"profession\":\"nurse\",\"units\":0", "events[0].units document.out-of-range"),
      ("\"type\":\"support\",\"service\":\"caseManagement\",\"profession\":\"nurse\",\"units\":1.5", "events[0].units document.whole-expected"),
      ("\"type\":\"support\",\"service\":\"nursing\",\"profession\":\"nurse\",\"units\":1", "events[0].service document.unknown-value"),
      (
        "\"type\":\"support\",\"service\":\"caseManagement\",\"profession\":\"nurse\",\"units\":1,\"setting\":\"home\"",
        "events[0].setting document.misplaced-field"
      ),
      (
        "\"type\":\"group\",\"service\":\"psychology\",\"profession\":\"psychologist\",\"participants\":-1,\"minutes\":120",
        "events[0].participants document.out-of-range"
      ),
      (
        "\"type\":\"session\",\"service\":\"psychology\",\"profession\":\"psychologist\",\"setting\":\"home\",\"units\":2,\"remote\":{\"safe\":true}",
        "events[0].remote.safe document.unknown-field"
      ),
    ])
  func events(_ fields: String, _ problem: String) throws { #expect(try event(fields) == [problem]) }

  @Test("numbers beyond counting are numbers: they are refused by the rules")
  func huge() throws {
    let fields = "\"type\":\"support\",\"service\":\"caseManagement\",\"profession\":\"nurse\",\"units\":1e999"
    #expect(try event(fields).isEmpty)
  }

  @Test(
    "what is wrong with a history as a whole",
    arguments: [
      ("\"events\":[]", ""), ("\"events\":{}", "events document.list-expected"), ("\"events\":null", "events document.list-expected"),
      ("\"x\":1", "x document.unknown-field events document.missing"), ("\"events\":[1]", "events[0] document.object-expected"),
      ("\"events\":[{}]", "events[0].id document.missing events[0].date document.missing events[0].type document.missing"),
      ("\"events\":[{\"id\":\"\",\"date\":\"2026-01-01\",\"type\":\"death\"}]", "events[0].id document.empty"),
      (
        "\"events\":[{\"id\":\"a\",\"date\":\"2026-01-01\",\"type\":\"death\"},{\"id\":\"a\",\"date\":\"2026-01-01\",\"type\":\"death\"}]",
        "events[1].id document.double-id"
      ),
      ("\"events\":[],\"before\":{\"units\":{\"psychology\":3}}", "before.periodStart document.missing"),
      ("\"events\":[],\"before\":{\"periodStart\":\"2024-01-01\",\"units\":{\"psychology\":0}}", "before.units.psychology document.out-of-range"),
      ("\"events\":[],\"before\":{\"periodStart\":\"2024-01-01\",\"units\":{\"nursing\":3}}", "before.units.nursing document.unknown-field"),
      ("\"events\":[],\"before\":null", "before document.object-expected"), ("\"events\":[],\"before\":{}", ""),
    ])
  func histories(_ fields: String, _ problems: String) throws {
    let found = ProgrammeSample.problems(try ProgrammeSample.shipped(), .ledger, "{\"on\":\"2026-03-02\",\(fields)}")
    #expect(found.joined(separator: " ") == problems)
  }

  @Test("a problem is one line whatever a field is called; what moves a terminal is written out")
  func oneLine() throws {
    let document = #"{"on":"2026-03-02","events":[],"a\nb":1,"c\u001b[31m":1,"d\u0085\u2028\u202e":1,"é\"":1}"#
    do {
      _ = try ProgrammeSample.shipped().answer(.ledger, to: Array(document.utf8))
      Issue.record("was taken")
    } catch let refusal as Invalid {
      let paths = refusal.problems.map { String($0.line.prefix { $0 != ":" }) }
      #expect(paths == [#"a\nb"#, #"c\u001b[31m"#, #"d\u0085\u2028\u202e"#, #"é""#])
      #expect(refusal.problems.allSatisfy { !$0.line.contains(where: \.isNewline) && $0.line.hasSuffix(": \($0.text.en)") })
    }
  }

  @Test("what is wrong with the units of before is said in the order of the document")
  func unitsInOrder() throws {
    for names in [["psychology", "caseManagement", "occupationalTherapy"], ["occupationalTherapy", "psychology", "caseManagement"]] {
      let units = names.map { "\"\($0)\":0" }.joined(separator: ",")
      let document = "{\"on\":\"2026-03-02\",\"events\":[],\"before\":{\"periodStart\":\"2024-01-01\",\"units\":{\(units)}}}"
      #expect(
        ProgrammeSample.problems(try ProgrammeSample.shipped(), .ledger, document) == names.map { "before.units.\($0) document.out-of-range" })
    }
  }

  @Test("never more than twenty problems are said")
  func twenty() throws {
    let events = (0..<100).map { "{\"id\":\"\($0)\",\"date\":\"x\",\"type\":\"death\"}" }.joined(separator: ",")
    #expect(ProgrammeSample.problems(try ProgrammeSample.shipped(), .ledger, "{\"on\":\"2026-01-01\",\"events\":[\(events)]}").count == 20)
  }

  @Test("the addresses for machines answer as the contract says")
  func addresses() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      func send(_ path: String, _ body: String, _ type: String? = "application/json") async throws -> Answer {
        try await client.send("POST", path, headers: type.map { [("content-type", $0)] } ?? [], body: Array(body.utf8))
      }
      let good = try await send("/api/protocol3/eligibility", "{\"on\":\"2026-03-02\"}")
      #expect(good.status == 200 && good["content-type"] == "application/json" && good.all("set-cookie").isEmpty)
      #expect(good.text == (try ProgrammeSample.answer(ProgrammeSample.shipped(), .eligibility, "{\"on\":\"2026-03-02\"}")))
      #expect(try await send("/api/programme/first-line-psychology/ledger", "{\"on\":\"2026-03-02\",\"events\":[]}", "Application/JSON; charset=utf-8").status == 200)
      let bad = try await send("/api/protocol3/ledger?language=nl", "{\"on\":\"2026-03-02\",\"events\":[{}]}")
      #expect(bad.status == 422 && bad["content-type"] == "application/problem+json")
      #expect(bad.text.contains("\"errors\":[{\"path\":\"events[0].id\",\"code\":\"document.missing\",\"detail\":\"dit veld is verplicht en ontbreekt\"}"))
      for type in [nil, "text/plain", "application/x-www-form-urlencoded"] {
        #expect(try await send("/api/protocol3/ledger", "{}", type).status == 415)
      }
      let most = 1024 * 1024
      #expect(try await send("/api/protocol3/ledger", String(repeating: " ", count: most)).status == 422)
      #expect(try await send("/api/protocol3/ledger", String(repeating: " ", count: most + 1)).status == 413)
      let read = try await client.get("/api/protocol3/ledger")
      #expect(read.status == 405 && read["allow"] == "POST")
      #expect(try await send("/api/programme/none/ledger", "{}").status == 404)
    }
  }
}

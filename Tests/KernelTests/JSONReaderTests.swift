import Kernel
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func kind(_ text: String) -> JSONProblem.Kind? { problem(Array(text.utf8))?.kind }
  private func problem(_ bytes: [UInt8]) -> JSONProblem? {
    do {
      _ = try JSONReader.read(bytes)
      return nil
    } catch { return error }
  }

  @Test("a value of every kind is read as it stands, names that stand twice too")
  func values() throws {
    let tree = try JSONReader.read(Array(#" {"a":[1.50,null,true,"é\u00e9\n\ud83d\ude00"],"a":{}} "#.utf8))
    let items: [JSONTree] = [.number(try #require(ExactNumber("1.5"))), .null, .flag(true), .text("éé\n😀")]
    guard case .object(let fields) = tree else {
      Issue.record("no object")
      return
    }
    #expect(fields.map(\.name) == ["a", "a"])
    #expect(fields.map(\.value) == [.list(items), .object([])])
  }

  @Test("a mark of byte order is passed over") func mark() throws {
    #expect(try JSONReader.read([0xEF, 0xBB, 0xBF] + Array("3".utf8)) == .number(try #require(ExactNumber("3"))))
  }

  @Test(
    "what is no JSON is refused with the reason",
    arguments: [
      ("", JSONProblem.Kind.endsEarly), ("{", .endsEarly), ("[1", .endsEarly), ("\"a", .endsEarly), ("tru", .endsEarly), ("1 2", .goesOn),
      ("[1,]", .unexpected), ("{\"a\" 1}", .unexpected), ("{a:1}", .unexpected), ("'a'", .unexpected), ("NaN", .unexpected), ("01", .badNumber),
      ("[1.]", .badNumber), ("\"\\x\"", .badText), ("\"\\ud800\"", .badText), ("\"a\nb\"", .badText), ("\"\\u12g4\"", .badText),
    ])
  func refused(_ text: String, _ reason: JSONProblem.Kind) { #expect(kind(text) == reason) }

  @Test("bytes that are no UTF-8 are refused") func bytes() {
    #expect(problem([34, 0xFF, 34])?.kind == .badText)
  }

  @Test("it says line and column, counted from 1") func place() {
    let found = problem(Array("{\n  \"a\": x}".utf8))
    #expect(found?.kind == .unexpected && found?.line == 2 && found?.column == 8)
  }

  @Test("nesting is read down to the limit and not deeper") func depth() throws {
    let most = JSONReader.deepest
    _ = try JSONReader.read(Array((String(repeating: "[", count: most) + String(repeating: "]", count: most)).utf8))
    #expect(kind(String(repeating: "[", count: most + 1) + String(repeating: "]", count: most + 1)) == .tooDeep)
    #expect(kind(String(repeating: "[", count: 1_000_000)) == .tooDeep)
  }

  @Test("a null is written where a contract asks for one") func null() {
    var json = JSONWriter()
    json.object { json in
      json.nullable("a", nil)
      json.nullable("b", "x")
    }
    #expect(json.text == #"{"a":null,"b":"x"}"#)
  }
}

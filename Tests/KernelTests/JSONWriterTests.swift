import Kernel
import Testing

@Suite struct JSONWriterTests {
  @Test("commas stand between values and nowhere else, and what is nil is left out")
  func commas() {
    var json = JSONWriter()
    json.object { json in
      json.field("a", 1)
      json.field("none", nil as String?)
      json.name("list")
      json.list { json in
        json.value("x")
        json.object { _ in }
        json.list { _ in }
        json.value(false)
      }
      json.field("b", 2.5)
      json.field("c", true)
    }
    #expect(json.text == #"{"a":1,"list":["x",{},[],false],"b":2.5,"c":true}"#)
  }

  @Test(
    "every character that could end a text or a line is written as a code",
    arguments: [
      ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a\n\r\tb", #""a\n\r\tb""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
      ("\u{2028}é\u{2029}", #""\u2028é\u2029""#), ("€ – “oui” 😀", "\"€ – “oui” 😀\""), ("", "\"\""),
    ])
  func quoting(_ text: String, _ written: String) {
    var json = JSONWriter()
    json.value(text)
    #expect(json.text == written)
  }

  @Test(
    "numbers have no exponent and no more decimals than asked for",
    arguments: [(0.1 + 0.2, 3, "0.3"), (-1.5, 3, "-1.5"), (50.84, 6, "50.84"), (1e9, 3, "1000000000"), (.nan, 3, "0"), (-0.0004, 3, "0"), (2, 0, "2")])
  func numbers(_ number: Double, _ decimals: Int, _ written: String) {
    var json = JSONWriter()
    json.value(number, decimals: decimals)
    #expect(json.text == written)
  }

  @Test("what was taken is not written again, and the next piece goes on where it stopped")
  func pieces() {
    var json = JSONWriter()
    json.openList()
    json.value(1)
    let first = json.take()
    json.value(2)
    json.closeList()
    #expect(String(decoding: first + json.take(), as: UTF8.self) == "[1,2]")
    #expect(json.bytes.isEmpty)
  }

  @Test("lines of JSON begin anew")
  func lines() {
    var json = JSONWriter()
    for number in 1...2 {
      json.object { $0.field("n", number) }
      json.endLine()
    }
    #expect(json.text == "{\"n\":1}\n{\"n\":2}\n")
  }
}

import Care
import Kernel
import Parameters
import Testing

@Suite struct ImportFormTests {
  private func rows(_ text: [UInt8], _ format: ExchangeFormat, _ mapping: ImportMapping? = nil, piece: Int = 7) throws -> [ImportRow] {
    var stream = ImportStream(file: "f", format: format, mapping: mapping)
    var rows: [ImportRow] = []
    // In small pieces: a record may be cut anywhere.
    for start in stride(from: 0, to: text.count, by: piece) { stream.feed(text[start..<min(start + piece, text.count)]) { rows.append($0) } }
    stream.finish { rows.append($0) }
    return rows
  }

  private func records(_ rows: [ImportRow]) -> [ImportRecord] {
    rows.compactMap { row in
      guard case .record(let record) = row.read else { return nil }
      return record
    }
  }

  private func refusals(_ rows: [ImportRow]) -> [ImportRefusal] {
    rows.compactMap { row in
      guard case .refused(let refusal) = row.read else { return nil }
      return refusal
    }
  }

  static func package(_ files: [String: [UInt8]]) -> TabularPackage {
    TabularPackage.made { files["\($0).csv"] }
  }

  @Test("a list, a page, one object and lines give the same records with their lines")
  func shapes() throws {
    let one = "{\"id\":\"1\",\"name\":\"a ] } \\\" \\u00e9\"}"
    for (text, lines) in [
      ("[\n\(one),\n\(one)]", [2, 3]), ("{\"page\":{\"x\":[1]},\"contents\":[\(one),\n\(one)],\"next\":[]}", [1, 2]), (one, [1]),
      ("\(one)\n\n\(one)\n", [1, 3]), ("\u{FEFF}\(one)", [1]),
    ] {
      let found = records(try rows(Array(text.utf8), .json))
      #expect(found.map(\.line) == lines, "\(text)")
      #expect(found.allSatisfy { $0.fields["name"] == .text("a ] } \" é") })
    }
  }

  @Test(
    "JSON that is broken, too deep, cut off or not UTF-8 is refused with its line",
    arguments: [
      "{\"a\":1", "[{\"a\":1}", "[{\"a\":1}] ", "xyz", "{\"a\":\"\\uD800\"}", "{\"a\":tru}", "{\"a\":1,\"a\":2}", "[1]",
      "{\"a\":" + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "}",
    ])
  func brokenJSON(_ text: String) throws {
    let found = refusals(try rows(Array(text.utf8), .json))
    if text == "[{\"a\":1}] " {
      #expect(found.isEmpty)
    } else {
      #expect(found.count == 1 && found.first?.line == 1)
    }
  }

  @Test("bytes that are not UTF-8 are refused in JSON and in tables, and read in tables that say so")
  func encodings() throws {
    let json: [UInt8] = Array("{\"id\":\"1\",\"name\":\"".utf8) + [0xE9] + Array("\"}".utf8)
    #expect(refusals(try rows(json, .json)).count == 1)
    let table: [UInt8] = Array("id,name\n1,Caf".utf8) + [0xE9, 0x80]
    let refused = refusals(try rows(table, .csv))
    #expect(refused.map(\.line) == [2])
    let plain = ImportMapping.plain
    let old = ImportMapping(columns: plain.columns, encoding: .latin1)
    #expect(records(try rows(table, .csv, old)).first?.fields["name"] == .text("Café€"))
    #expect(refusals(try rows([0xFF, 0xFE, 65, 0, 10, 0], .csv)).count == 1)
    #expect(refusals(try rows([0xFF, 0xFE, 65, 0, 10, 0], .json)).count == 1)
  }

  @Test("tables with commas, semicolons or tabs, quotes, line breaks, CRLF and a byte order mark are read the same")
  func tables() throws {
    for separator in [",", ";", "\t"] {
      for newline in ["\n", "\r\n"] {
        let head = ["id", "name", "phones"].joined(separator: separator)
        let row = ["1", "\"A \"\"b\"\"\(newline)c\(separator)d\"", "\"'+32 2 511 11 11; 02 522 22 22\""].joined(separator: separator)
        let found = records(try rows(Array("\u{FEFF}\(head)\(newline)\(row)\(newline)\(newline)2\(separator)B".utf8), .csv))
        #expect(found.map(\.line) == [2, 5])
        #expect(found.first?.fields["name"] == .text("A \"b\"\(newline)c\(separator)d"))
        #expect(found.first.map { ImportMapping.Path("phones[].number")?.values(in: $0.fields) } == ["+32 2 511 11 11", "02 522 22 22"])
        #expect(found.last?.speaks == ["id", "name", "phones"])
      }
    }
  }

  @Test("a table with an open quote, too many cells or without a needed column is refused with its line")
  func brokenTables() throws {
    #expect(refusals(try rows(Array("id,name\n1,\"A".utf8), .csv)).map(\.line) == [2])
    #expect(refusals(try rows(Array("id,name\n1,A\n2,B,C\n".utf8), .csv)).map(\.line) == [3])
    #expect(refusals(try rows(Array("identifiant,name\n1,A".utf8), .csv)).map(\.field) == ["id"])
  }

  @Test("a mapping says columns, parts, other words and constants, and all its mistakes at once")
  func mapping() throws {
    let mapping = try ImportMappingReader.mapping(
      DataFile(
        name: "m.yaml",
        content: """
          separator: semicolon
          encoding: latin-1
          constants: {status: active}
          columns:
            - {column: Nr, field: id}
            - {column: Nom, field: name}
            - {column: Tél, field: "phones[].number", split: "/"}
            - {column: Domicile, field: "attributes[0].taxonomy_term.code", values: {oui: home/always}}
          """))
    let record = try #require(records(try rows([UInt8]("Nr;Nom;Domicile;T".utf8) + [0xE9] + Array("l\n1;A;oui;02 1/02 2".utf8), .csv, mapping)).first)
    #expect(record.fields["status"] == .text("active"))
    #expect(record.fields["phones"]?.list?.count == 2)
    #expect(ImportMapping.Path("attributes[0].taxonomy_term.code")?.values(in: record.fields) == ["home/always"])
    let wrong = DataFile(name: "m.yaml", content: "separator: x\ncolumns:\n  - {column: A, field: 'a b'}\n  - {field: name}\n")
    #expect {
      try ImportMappingReader.mapping(wrong)
    } throws: {
      ($0 as? Invalid)?.problems.map(\.path) == ["m.yaml:3 columns[0].field", "m.yaml:4 columns[1].column", "m.yaml:1 separator", "m.yaml columns", "m.yaml columns"]
    }
  }

  @Test("ids are readable, short and never taken twice")
  func ids() {
    #expect(ImportReading.newID("L'Été à Évere – asbl", isOrganization: false) { _ in false } == "service/l-ete-a-evere-asbl")
    #expect(ImportReading.newID("خدمة", isOrganization: true) { _ in false } == "organisation/x")
    #expect(ImportReading.newID("A", isOrganization: false) { ["service/a", "service/a-2"].contains($0) } == "service/a-3")
    #expect(ImportReading.newID(String(repeating: "long ", count: 40), isOrganization: false) { _ in false }.utf8.count <= 60)
  }
}

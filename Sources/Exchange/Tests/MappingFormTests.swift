import Care
import Foundation
import Kernel
import Parameters
import TestSupport
import Testing

@Suite struct MappingFormTests {
  private static let words = MappingWords(chapters: [Fixtures.chapter])

  private func form(_ table: String, _ stored: ImportMapping? = nil) -> MappingForm {
    MappingForm(head: TableHead(Array(table.utf8), separator: stored?.separator), words: Self.words, stored: stored)
  }

  /// What the form suggests, with the two things that no table tells.
  private func suggested(_ form: MappingForm) -> [String: String] { form.values().merging(["source": "Quartier", "language": "fr"]) { $1 } }

  private func records(_ table: String, _ mapping: ImportMapping) throws -> [ImportRecord] {
    var found: [ImportRecord] = []
    try ImportPaste(table, format: .csv, mapping: mapping).forEachRow { row in
      if case .record(let record) = row { found.append(record) }
    }
    return found
  }

  private func problems(_ form: MappingForm, _ values: [String: String]) -> [String] {
    do throws(Invalid) {
      _ = try form.mapping(values)
      return []
    } catch { return error.problems.map(\.path) }
  }

  static let table = """
    Numéro;Nom;Téléphone;Courriel;Communes desservies;Langues;À domicile;Remarque interne
    12;Repas du canal;02 511 11 11 / 0470 12 34 56;repas@example.be;Schaerbeek, Evere;français, néerlandais;oui;appeler Luc
    13;Visites amicales;02 522 22 22;;Evere;français;parfois;
    """

  // MARK: - The first lines

  @Test("the columns of a table have their names and three values; what cannot be spoken of is counted")
  func head() {
    let head = TableHead(Array("Nr;;Nom;Nom\n1;x;A;B\n2;y;A;C\n3;y;B;C\n4;y;\"C\nD\";C\n".utf8))
    #expect(head.columns.map(\.name) == ["Nr", "Nom"] && head.columns.map(\.place) == [0, 2])
    #expect(head.columns.map(\.samples) == [["1", "2", "3"], ["A", "B", "C D"]])
    #expect(head.repeated == ["Nom"] && head.unnamed == 1 && !head.isOurs)
    #expect(TableHead(Array("id,name,email\n1,A,a@example.be".utf8)).isOurs)
    #expect(!TableHead(Array("id,name,notes\n1,A,x".utf8)).isOurs && !TableHead(Array("id,email\n1,x".utf8)).isOurs)
  }

  @Test("the letters of an old spreadsheet are recognised, and a text that is none is told")
  func letters() {
    let old = TableHead([UInt8]("Num".utf8) + [0xE9] + Array("ro;Nom\n1;Caf".utf8) + [0xE9])
    #expect(old.encoding == .latin1 && old.columns.map(\.name) == ["Numéro", "Nom"] && old.columns.last?.samples == ["Café"])
    #expect(TableHead([0xFF, 0xFE, 65, 0, 59, 0, 66, 0]).problem != nil)
    #expect(TableHead(Array("Nr;Nom\n1;A".utf8), separator: 44).columns.count == 1)
  }

  @Test("columns that are not ours need a meaning, until a mapping says what each of them is; what cannot be read needs another file")
  func meaning() throws {
    let ours = TableHead(Array("id,name,email\n1,A,a@example.be".utf8))
    #expect(!ours.needsMeaning(beside: nil))
    let theirs = TableHead(Array(Self.table.utf8))
    #expect(theirs.needsMeaning(beside: nil) && theirs.needsMeaning(beside: .plain))
    let form = form(Self.table)
    let mapping = try form.mapping(suggested(form))
    #expect(!theirs.needsMeaning(beside: mapping) && ours.needsMeaning(beside: mapping))
    #expect(!TableHead([0xFF, 0xFE, 65, 0, 59, 0, 66, 0]).needsMeaning(beside: nil))
  }

  // MARK: - Suggestions

  @Test(
    "headings in French, Dutch and English suggest the same fields",
    arguments: [
      "Numéro,Nom,Téléphone,Courriel,Site web,Rue,Code postal,Commune,Langues,À domicile",
      "Nummer,Naam,Telefoon,E-mail,Website,Straat,Postcode,Gemeente,Talen,Aan huis",
      "Number,Name,Phone,E-mail,Website,Street,Postal code,Town,Languages,At home",
    ])
  func headings(_ line: String) {
    let values = form(line).values()
    #expect(values["id-column"] == "0")
    let fields: [MappingField] = [.name, .phones, .email, .url, .street, .postalCode, .city, .languages, .home]
    #expect((1...9).map { values["field-\($0)"] ?? "" } == fields.map(\.rawValue))
  }

  @Test("a heading that only speaks of a field suggests it too, and no field twice; an organisation without its identifier is not suggested")
  func likeness() {
    let values = form("Ref;Nom de l'asbl;Nom du centre;Numéro de téléphone (bureau);Nom bis;Prix (en euros)").values()
    #expect(values["field-2"] == "name" && values["field-3"] == "phones" && values["field-5"] == "fees")
    #expect((values["field-1"] ?? "").isEmpty && (values["field-4"] ?? "").isEmpty)
  }

  @Test("separators and the meaning of words are suggested from the cells, and become a mapping that reads the table")
  func suggestions() throws {
    let form = form(Self.table)
    let values = suggested(form)
    #expect(values["split-2"] == "/" && values["split-4"] == "," && values["split-5"] == ",")
    #expect(form.rows(values).map(\.words).filter { !$0.isEmpty } == [["français", "néerlandais"], ["oui", "parfois"]])
    #expect(values["word-5-0"] == "fr" && values["word-5-1"] == "nl")
    #expect(values["word-6-0"] == "home/always" && values["word-6-1"] == "home/sometimes")
    let mapping = try form.mapping(values)
    #expect(
      mapping.columns.map(\.field.description) == [
        "id", "name", "phones[].number", "email", "service_areas[].name", "languages[].code", "attributes[0].taxonomy_term.code",
      ])
    let first = try #require(try records(Self.table, mapping).first)
    #expect(ImportMapping.Path("phones[].number")?.values(in: first.fields) == ["02 511 11 11", "0470 12 34 56"])
    #expect(ImportMapping.Path("languages[].code")?.values(in: first.fields) == ["fr", "nl"])
    #expect(mapping.column(of: "phones[1].number") == "Téléphone" && mapping.column(of: "url") == nil)
  }

  @Test("a table of ours with one more column keeps its fields, and the new one is left out until somebody says what it means")
  func ours() throws {
    let line = String(decoding: CSVLine.bytes(ImportMapping.plain.columns.map(\.name) + ["notes internes"]), as: UTF8.self)
    let made = try form(line).mapping(suggested(form(line)))
    let own = Dictionary(uniqueKeysWithValues: ImportMapping.plain.columns.map { ($0.name, $0.field.root) })
    #expect(Dictionary(uniqueKeysWithValues: made.columns.map { ($0.name, $0.field.root) }) == own)
    #expect(made.columns.filter { $0.split != nil }.count == ImportMapping.plain.columns.filter { $0.split != nil }.count)
  }

  // MARK: - What is typed

  @Test("several columns of one list stand behind each other, also behind one whose cells hold several values")
  func lists() throws {
    let table = "Nr,Nom,Tél,GSM\n1,A,02 511 11 11,0470 12 34 56\n"
    let mapping = try form(table).mapping(suggested(form(table)))
    #expect(mapping.columns.map(\.field.description) == ["id", "name", "phones[0].number", "phones[1].number"])
    let parted = "Nr,Nom,Tél,GSM\n1,A,02 511 11 11 / 02 511 11 12,0470 12 34 56\n"
    let both = try form(parted).mapping(suggested(form(parted)))
    let record = try #require(try records(parted, both).first)
    #expect(ImportMapping.Path("phones[].number")?.values(in: record.fields) == ["02 511 11 11", "02 511 11 12", "0470 12 34 56"])
    var values = suggested(form(parted))
    values["split-3"] = ","
    #expect(problems(form(parted), values) == ["split-3"])
  }

  @Test("every mistake is told at its field, all at once")
  func mistakes() {
    let form = form("A;B;C;D\n1;x;y;z")
    #expect(problems(form, ["language": "fr", "source": "S"]) == ["id-column", "field-0"])
    #expect(problems(form, ["id-column": "9", "field-1": "name", "language": "xx", "source": ""]) == ["source", "language", "id-column"])
    var values = ["id-column": "0", "field-1": "name", "field-2": "email", "field-3": "email", "language": "nl", "source": "S"]
    #expect(problems(form, values) == ["field-3"])
    values["field-3"] = "organisation-name"
    #expect(problems(form, values) == ["field-3"])
    values["field-3"] = "nonsense"
    #expect(problems(form, values) == ["field-3"])
    values["field-3"] = "area"
    values["split-3"] = "\\"
    #expect(problems(form, values) == ["split-3"])
    values["split-3"] = ","
    values["fixed-area"] = "21015"
    values["fixed-status"] = "nonsense"
    #expect(problems(form, values) == ["fixed-status", "fixed-area"])
  }

  @Test("what holds for every line is said once, and stays beside the words of columns")
  func fixed() throws {
    let table = "Nr,Nom,À domicile,Publics\n1,A,oui,\"seniors, aidants\"\n"
    let form = form(table)
    var values = suggested(form)
    for (name, value) in [
      "fixed-area": "21015", "fixed-status": "active", "fixed-chapter": "chapter/\(Fixtures.chapter.id)", "field-3": "publics", "split-3": ",",
    ] { values[name] = value }
    values["field-2"] = "home"
    let record = try #require(try records(table, try form.mapping(values)).first)
    #expect(record.fields["status"] == .text("active"))
    #expect(ImportMapping.Path("service_areas[].name")?.values(in: record.fields) == ["NIS 21015"])
    let codes = Set(ImportMapping.Path("attributes[].taxonomy_term.code")?.values(in: record.fields) ?? [])
    #expect(codes == ["home/always", "public/older", "public/carer", "chapter/\(Fixtures.chapter.id)"])
  }

  @Test("the answer about a word counts only for the field and the parting it was asked for; other words stay as they stand")
  func answers() throws {
    let form = form("Nr,Nom,Langue\n1,A,volapük\n2,B,français\n")
    var values = suggested(form)
    #expect(values["word-2-0"] == "" && values["word-2-1"] == "fr")
    values["word-2-0"] = "en"
    #expect(try form.mapping(values).columns.last?.values == ["volapük": "en", "français": "fr"])
    // Asked for another field before: taken for nothing.
    values["asked-2"] = "home "
    #expect(try form.mapping(values).columns.last?.values == ["français": "fr"])
    // Whoever chose "as it stands" is believed.
    var plain = suggested(form)
    plain["word-2-1"] = ""
    #expect(try form.mapping(plain).columns.last?.values == [:])
    let many = "Nr,Nom,Langue\n" + (0..<30).map { "\($0),A,mot\($0)\n" }.joined()
    let row = try #require(self.form(many).rows(suggested(self.form(many))).last)
    #expect(row.words.count == 12 && row.hasMore)
  }

  // MARK: - Mapping files

  @Test("what the form says comes back from its file unchanged, whatever signs stand in names, words and separators")
  func file() throws {
    let names = ["no", "Nom \"officiel\": #1", "- C:\\chemin\\", "ligne\nsuivante", "ключ\u{85}x", "*a & b"]
    let cells = ["1", "A", "oui", "fr|de", "x", "z"]
    let table = String(decoding: CSVLine.bytes(names) + CSVLine.bytes(cells), as: UTF8.self)
    let form = form(table)
    let values: [String: String] = [
      "id-column": "0", "field-1": "name", "field-2": "home", "field-3": "languages", "split-3": "|", "field-4": "description",
      "field-5": "=funding[2].source", "split-5": "line", "source": "Réseau \"Nord\" : été", "language": "nl", "separator": "comma", "encoding": "utf-8",
      "fixed-area": "21006",
    ]
    let mapping = try form.mapping(values)
    let read = try ImportMappingReader.mapping(DataFile(name: "m.yaml", content: mapping.file))
    #expect(read == mapping && read.source == "Réseau \"Nord\" : été" && read.language == .dutch)
    #expect(read.columns.map(\.name) == names && read.columns.last?.split == "\n")
    let again = MappingForm(head: form.head, words: Self.words, stored: read)
    #expect(try again.mapping(again.values()) == mapping)
  }

  @Test("the example mapping comes out of the form as it went in, with words that do not stand in the table")
  func example() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let content = try String(contentsOf: root.appending(path: "Parameters/exchange/example-mapping.yaml"), encoding: .utf8)
    let read = try ImportMappingReader.mapping(DataFile(name: "example-mapping.yaml", content: content))
    let form = form(read.columns.map(\.name).joined(separator: ";"), read)
    #expect(form.missing.isEmpty && form.rest.isEmpty)
    let made = try form.mapping(suggested(form))
    #expect(made.columns == read.columns && made.separator == read.separator && made.encoding == read.encoding)
    #expect(made.constants.map { $0.value } == ["active"] && made.constants.map { $0.field } == read.constants.map { $0.field })
  }

  @Test("columns that the table lacks are named; what the form has no place for is kept when that is wanted")
  func rest() throws {
    let wide = (0..<60).map { "Colonne \($0)" }.joined(separator: ",")
    let read = try ImportMappingReader.mapping(
      DataFile(
        name: "m.yaml",
        content: """
          constants: {fees_description: gratuit}
          columns:
            - {column: Colonne 0, field: id}
            - {column: Colonne 1, field: name}
            - {column: Colonne 1, field: description}
            - {column: Colonne 55, field: email}
            - {column: Ailleurs, field: url}
          """))
    let form = form(wide, read)
    #expect(form.columns.count == MappingForm.mostColumns && form.missing == ["Ailleurs"])
    #expect(form.rest.map { $0.field } == ["description", "email", "fees_description"])
    var values = suggested(form)
    #expect(values["rest"] == "yes")
    #expect(try form.mapping(values).columns.map(\.field.description) == ["id", "name", "description", "email"])
    #expect(try form.mapping(values).constants.map { $0.value } == ["gratuit"])
    values["rest"] = nil
    #expect(try form.mapping(values).columns.map(\.field.description) == ["id", "name"])
  }

  @Test("a mapping file with too many references, a long source or an unknown language is refused by its place; a byte order mark is not")
  func refused() throws {
    let columns = "columns:\n  - {column: A, field: id}\n  - {column: B, field: name}\n"
    #expect(try ImportMappingReader.mapping(DataFile(name: "m.yaml", content: "\u{FEFF}\(columns)")).columns.count == 2)
    let wrong = DataFile(name: "m.yaml", content: "source: \(String(repeating: "x", count: 101))\nlanguage: xx\n\(columns)")
    #expect {
      try ImportMappingReader.mapping(wrong)
    } throws: {
      ($0 as? Invalid)?.problems.map(\.path) == ["m.yaml:1 source", "m.yaml:2 language"]
    }
    let bomb = "a: &a [x]\nb: [\(String(repeating: "*a, ", count: 30))]\n\(columns)"
    #expect {
      try ImportMappingReader.mapping(DataFile(name: "m.yaml", content: bomb))
    } throws: {
      ($0 as? Invalid)?.problems.map(\.code) == ["data.references"]
    }
  }
}

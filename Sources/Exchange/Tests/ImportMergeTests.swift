import Care
import Kernel
import TestSupport
import Testing

/// Numbers that look random and are the same each time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct ImportMergeTests {
  private func reading(_ content: DirectoryContent, _ language: Language) -> ImportReading {
    ImportReading(
      content, organisations: Set(content.entries.filter { $0.kind == .organisation }.map(\.id)), source: "s", language: language,
      today: Day(daysSinceEpoch: 20_700), offsetHours: 1)
  }

  /// Every entry after its own export came back, with what was refused.
  private func comeBack(_ content: DirectoryContent, _ catalogue: HSDSCatalogue, _ language: Language, _ format: ExchangeFormat) throws -> [String] {
    let reading = reading(content, language)
    let byID = Dictionary(uniqueKeysWithValues: content.entries.map { (HSDSIdentity.id($0.id).description, $0) })
    var bytes: [UInt8] = []
    let writer = ExportWriter(catalogue, language)
    for piece in format == .csv ? writer.table() : format == .lines ? writer.lines() : writer.json() { bytes += piece }
    var (wrong, count): ([String], Int) = ([], 0)
    try ImportPaste(String(decoding: bytes, as: UTF8.self), format: format, mapping: nil).forEachRow { row in
      guard case .record(let record) = row.read else { return wrong.append("\(row)") }
      for one in reading.records(record, { wrong.append("\($0.place) \($0.reason.en)") }) {
        guard let old = byID[one.id] else { continue }
        count += 1
        let new = reading.entry(one, over: old, id: old.id) { byID[$0]?.id }
        if new != old { wrong.append("\(old.id) \(language) \(format)") }
      }
    }
    #expect(count > 0)
    return wrong
  }

  private func expectSame(_ content: DirectoryContent, _ catalogue: HSDSCatalogue, _ language: Language, _ format: ExchangeFormat) throws {
    let wrong = try comeBack(content, catalogue, language, format)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test("the shipped directory comes back from its export without a change, in every language")
  func shipped() throws {
    let content = Fixtures.directory
    let catalogue = HSDSCatalogue(SearchIndex(content: content) { word, _ in word }, offsetHours: 1)
    for language in Language.interface {
      for format in [ExchangeFormat.lines, .csv] { try expectSame(content, catalogue, language, format) }
    }
  }

  @Test("random offers come back from their export without a change")
  func random() throws {
    var dice = Dice(state: 42)
    var entries = HSDSSample.content.entries
    for number in 0..<200 { entries.append(entry(number, &dice)) }
    let content = DirectoryContent(chapters: HSDSSample.content.chapters, entries: entries)
    let catalogue = HSDSCatalogue(SearchIndex(content: content) { word, _ in word }, offsetHours: 1)
    for language in Language.interface {
      for format in [ExchangeFormat.json, .lines, .csv] { try expectSame(content, catalogue, language, format) }
    }
  }

  /// Words that a table could spoil: signs that part, quote or begin a formula, line ends, spaces, backslashes, right to left, bare accents.
  static let awkward = [
    "Aide", "Écoute; conseil", "\"Repas\" ", " =1+1", "l'été\nici", "a\\", "x;", "—", "=1+1", "'=1+1", "''-2", "'", "-", "+32 2", "@a", "\"",
    "\"\"", "a\"\u{301}b", ";\u{301}", "\u{301}a", "\\;", "\\\\", "\\\\;\\", "a, b", "un\r\ndeux", "un\rdeux", "a\tb", "خدمة; مساعدة", "\u{200F}بيت\u{200E}",
    "\u{FEFF}x", "x\u{2028}y", "NULL", "0", "👩‍👩‍👧;👍🏽", "; ;", "a ;b", "C:\\dir\\", "%20", "<b>&amp;</b>",
  ]

  @Test("any cells come back from a line to the byte, for spreadsheets and without")
  func cells() throws {
    var dice = Dice(state: 7)
    for isForSpreadsheets in [false, true] {
      for separator in [UInt8(44), nil] {
        // The first line tells what parts the cells.
        var bytes = CSVLine.bytes(["a", "b", "c", "d"], isForSpreadsheets: isForSpreadsheets)
        var rows: [[String]] = []
        for _ in 0..<500 {
          let row = (0..<4).map { _ in (0..<Int.random(in: 0...3, using: &dice)).map { _ in Self.awkward.randomElement(using: &dice) ?? "" }.joined() }
          guard row.contains(where: { !$0.isEmpty }) else { continue }
          // A mark is taken away whoever put it there: only our own tables put it.
          rows.append(isForSpreadsheets ? row : row.map { CSVLine.unmarked($0) == $0 ? $0 : "x\($0)" })
          bytes += CSVLine.bytes(rows[rows.count - 1], isForSpreadsheets: isForSpreadsheets)
        }
        var splitter = CSVSplitter(separator: separator, encoding: .utf8)
        let read: [[String]] = (splitter.feed(bytes[...]) + splitter.finish()).dropFirst().compactMap { row in
          guard case .cells(_, let cells) = row else { return nil }
          return cells
        }
        #expect(read.count == rows.count)
        for (back, row) in zip(read, rows) where !back.elementsEqual(row, by: { $0.utf8.elementsEqual($1.utf8) }) {
          Issue.record("\(row) came back as \(back)")
        }
      }
    }
  }

  @Test("any values come back from one cell, each in its place")
  func parts() {
    var dice = Dice(state: 11)
    for split in ["; ", ";", " | ", ","] {
      for _ in 0..<2000 {
        let values = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
          (0..<Int.random(in: 0...3, using: &dice)).map { _ in Self.awkward.randomElement(using: &dice) ?? "" }.joined().trimmed
        }
        let cell = CellParts.joined(values, by: split).trimmed
        guard !cell.isEmpty else { continue }
        let back = CellParts.parts(cell, by: split)
        #expect(back == values, "\(values) in \(cell)")
      }
    }
  }

  @Test(
    "a cell of somebody else's is read as it was written",
    arguments: [
      ("a;b", ["a", "b"]), ("a ; b;", ["a", "b", ""]), ("a\\b;c", ["a\\b", "c"]), ("C:\\x\\y", ["C:\\x\\y"]), ("C:\\", ["C:\\"]), ("a\\;b", ["a;b"]),
      ("a\\\\;b", ["a\\", "b"]), (";;x", ["", "", "x"]),
    ])
  func foreignCells(_ cell: String, _ parts: [String]) { #expect(CellParts.parts(cell, by: ";") == parts) }

  private func entry(_ number: Int, _ dice: inout Dice) -> Entry {
    let words = Self.awkward
    func word(_ dice: inout Dice) -> String { words.randomElement(using: &dice) ?? "" }
    func text(_ dice: inout Dice) -> Text { Text(fr: "A \(word(&dice))", nl: "B \(word(&dice))", en: "C \(word(&dice))") }
    var entry = Entry(id: "service/r\(number)", name: text(&dice), summary: text(&dice))
    if Bool.random(using: &dice) { entry.how = text(&dice) }
    if Bool.random(using: &dice) { entry.prescriptionNote = text(&dice) }
    if Bool.random(using: &dice) { entry.who = text(&dice) }
    if Bool.random(using: &dice) { entry.subject = text(&dice) }
    if Bool.random(using: &dice) { entry.cost = text(&dice) }
    entry.phones = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
      Entry.Phone(number: "02 5\(Int.random(in: 10...99, using: &dice)) 11 22", label: Bool.random(using: &dice) ? text(&dice) : nil, hours: nil)
    }
    entry.links = Bool.random(using: &dice) ? [Entry.Link(url: "https://example.be/\(number)", language: .dutch), Entry.Link(url: "https://example.be", language: nil)] : []
    entry.emails = Bool.random(using: &dice) ? ["a@example.be", "b@example.be"] : []
    entry.municipalities = Bool.random(using: &dice) ? [21015, 21001] : []
    entry.publics = Entry.Public.allCases.filter { _ in Int.random(in: 0...3, using: &dice) == 0 }
    entry.home = Entry.HomeVisits.allCases.randomElement(using: &dice)
    guard Int.random(in: 0...4, using: &dice) > 0 else { return entry }
    var offer = Offer()
    offer.status = Offer.Status.allCases.randomElement(using: &dice) ?? .active
    offer.organisation = Bool.random(using: &dice) ? "organisation/49" : nil
    offer.languages = Bool.random(using: &dice) ? ["fr", "ar"] : []
    offer.access = Offer.Access.allCases.filter { _ in Bool.random(using: &dice) }
    offer.level = Offer.Level.allCases.randomElement(using: &dice)
    offer.minimumAge = Bool.random(using: &dice) ? 18 : nil
    offer.schedules = [
      .weekly([.monday], ClockTime(hour: 9), ClockTime(hour: 24)), Schedule(freq: .daily, opensAt: ClockTime(hour: 8), closesAt: ClockTime(hour: 2)),
    ].filter { _ in Bool.random(using: &dice) }
    if Bool.random(using: &dice) { offer.costs = [Offer.Cost(option: text(&dice), cents: 850), Offer.Cost(option: nil, cents: 0)] }
    if Bool.random(using: &dice) { offer.documents = [text(&dice)] }
    if Bool.random(using: &dice) { offer.capacity = Offer.Capacity(state: .full, unit: text(&dice), updated: Day(daysSinceEpoch: 20_600)) }
    if Bool.random(using: &dice) { offer.confirmation = Offer.Confirmation(day: Day(daysSinceEpoch: 20_600), way: .phone, by: word(&dice)) }
    if Bool.random(using: &dice) {
      var place = Offer.Location(street: "rue Haute 1", postalCode: 1000)
      place.accessibility = [.lift, .wheelchair]
      place.schedules = [.weekly([.tuesday], ClockTime(hour: 9), ClockTime(hour: 10))]
      offer.locations = [place, Offer.Location(street: "rue Basse 2", postalCode: 3000), place]
    }
    entry.offer = Boxed(offer)
    return entry
  }

  @Test("a text in one language stands in for the others, and a translation that is there stays when the text changes")
  func languages() throws {
    let reading = reading(HSDSSample.content, .dutch)
    func record(_ description: String) throws -> ImportedRecord {
      let fields: [String: ImportTree] = ["id": .text("1"), "name": .text("Maaltijden"), "status": .text("active"), "description": .text(description)]
      return try #require(reading.records(ImportRecord(file: "", line: 1, fields: fields)) { _ in }.first)
    }
    var entry = reading.entry(try record("Warm."), over: nil, id: "service/x") { _ in nil }
    #expect(entry.summary == Text(same: "Warm.") && entry.offer?.value.recordLanguage == .dutch)
    #expect(entry.editorNotes.last?.hasSuffix("fr, en") == true)
    entry.summary = Text(fr: "Chaud.", nl: "Warm.", en: "Warm.")
    let again = reading.entry(try record("Zeer warm."), over: entry, id: "service/x") { _ in nil }
    #expect(again.summary == Text(fr: "Chaud.", nl: "Zeer warm.", en: "Zeer warm."))
    #expect(again.editorNotes.last?.hasSuffix(" en") == true && again.editorNotes.last?.hasSuffix("fr, en") == false)
  }

  @Test("conditions, everyday words and further fields stay when the export cannot say them")
  func kept() throws {
    var old = HSDSSample.rich
    old.everyday = [.french: ["piqûre"]]
    old.editorNotes = ["à vérifier"]
    let reading = reading(HSDSSample.content, .french)
    let fields: [String: ImportTree] = ["id": .text(HSDSSample.id(old.id)), "name": .text("Autre nom"), "status": .text("active")]
    let one = try #require(reading.records(ImportRecord(file: "", line: 1, fields: fields)) { _ in }.first)
    let new = reading.entry(one, over: old, id: old.id) { _ in nil }
    #expect(new.name.fr == "Autre nom" && new.name.nl == old.name.nl)
    #expect(new.everyday == old.everyday && new.editorNotes == old.editorNotes && new.publics == old.publics)
    #expect(new.offer?.value.conditions == old.offer?.value.conditions)
    #expect(new.phones == [])
  }
}

package import Care
package import Kernel
import Yams

/// Reads the directory's data files into values, and reports everything wrong with them at once.
package struct DirectoryReader {
  private struct Place { let reader: DataFileReader, node: Node }

  private var chapters: [Chapter] = []
  private var entries: [Entry] = []
  private var placeOfID: [String: Place] = [:]
  private var references: [(id: String, path: String, place: Place)] = []
  private var problems: [FieldProblem] = []
  private let questions: QuestionBook?
  private let holidays: Holidays

  private init(questions: QuestionBook?, holidays: Holidays) {
    self.questions = questions
    self.holidays = holidays
  }

  /// - Parameters:
  ///   - chapters: `chapters.yaml`.
  ///   - entries: the files of `entries/`, in any order; the result has the guide's order of chapters, then the files' order.
  ///   - questions: what conditions can ask; without them only the shape of conditions is checked.
  ///   - holidays: the public holidays that closures may name; without them any name is taken.
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `entries/care.yaml:37 name.nl`.
  package static func read(
    chapters: DataFile, entries: [DataFile], questions: QuestionBook? = nil, holidays: Holidays = .none
  ) throws(Invalid) -> DirectoryContent {
    var reader = DirectoryReader(questions: questions, holidays: holidays)
    reader.readChapters(chapters)
    for file in entries.sorted(by: { $0.name < $1.name }) { reader.readEntries(file) }
    reader.checkReferences()
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    let order = Dictionary(reader.chapters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted: [Entry] = reader.entries.enumerated().sorted { left, right in
      let leftOrder = left.element.chapter.flatMap { order[$0] } ?? Int.max
      let rightOrder = right.element.chapter.flatMap { order[$0] } ?? Int.max
      return (leftOrder, left.offset) < (rightOrder, right.offset)
    }.map(\.element)
    return DirectoryContent(chapters: reader.chapters, entries: sorted)
  }

  // MARK: Chapters

  private mutating func readChapters(_ file: DataFile) {
    let reader = DataFileReader(file: file.name)
    defer { problems.append(contentsOf: reader.problems) }
    guard let root = DataFileReader.root(of: file, reader) else { return }
    var seen: [String: String] = [:]
    for node in reader.list(root, "") {
      let fields = reader.fields(node, "", known: ["id", "number", "name", "summary", "sections", "level"])
      guard let idNode = reader.required(fields, "id", in: node, ""), let id = reader.string(idNode, "id") else { continue }
      if let first = seen[id] { reader.problem(idNode, "id", code: "data.duplicate-id", DataFileText.duplicate(id, first)) }
      seen[id] = reader.place(idNode)
      let number = reader.required(fields, "number", in: node, id).flatMap { reader.string($0, "number") }
      let name = reader.required(fields, "name", in: node, id).flatMap { reader.text($0, "name") }
      let summary = reader.required(fields, "summary", in: node, id).flatMap { reader.text($0, "summary") }
      let sections: [Chapter.Section] = fields["sections"].map { self.sections($0, reader) } ?? []
      guard let number, let name, let summary else { continue }
      let level = fields["level"].flatMap { reader.level($0) }
      chapters.append(Chapter(id: id, number: number, name: name, summary: summary, sections: sections, level: level))
    }
  }

  private func sections(_ node: Node, _ reader: DataFileReader) -> [Chapter.Section] {
    var seen: [String: String] = [:]
    return reader.list(node, "sections").enumerated().compactMap { position, item in
      let path = "sections[\(position)]"
      let fields = reader.fields(item, path, known: ["id", "number", "name"])
      let id = reader.required(fields, "id", in: item, path).flatMap { reader.string($0, "\(path).id") }
      let number = reader.required(fields, "number", in: item, path).flatMap { reader.string($0, "\(path).number") }
      let name = reader.required(fields, "name", in: item, path).flatMap { reader.text($0, "\(path).name") }
      guard let id, let number, let name else { return nil }
      if let first = seen[id] { reader.problem(item, "\(path).id", code: "data.duplicate-id", DataFileText.duplicate(id, first)) }
      seen[id] = reader.place(item)
      return Chapter.Section(id: id, number: number, name: name)
    }
  }

  // MARK: Entries

  private static let keys: Set<String> = [
    "id", "chapter", "sections", "name", "official", "alsoNamed", "summary", "who", "how", "cost", "payer", "prescription",
    "prescriptionNote", "home", "everyday", "phones", "emails", "links", "municipalities", "publics", "subject", "answers",
    "emergency", "violence", "related", "sources", "editorNotes",
  ]
  private static let allKeys: Set<String> = keys.union(DataFileReader.offerKeys)

  private mutating func readEntries(_ file: DataFile) {
    let reader = DataFileReader(file: file.name, questions: questions, holidays: holidays)
    defer { problems.append(contentsOf: reader.problems) }
    guard let root = DataFileReader.root(of: file, reader) else { return }
    for node in reader.list(root, "") {
      if let entry = entry(node, reader) { entries.append(entry) }
    }
  }

  private mutating func entry(_ node: Node, _ reader: DataFileReader) -> Entry? {
    let fields = reader.fields(node, "", known: Self.allKeys)
    guard case .mapping = node, let idNode = reader.required(fields, "id", in: node, ""), let id = reader.string(idNode, "id")
    else { return nil }
    if !Self.isID(id) { reader.problem(idNode, "id", code: "data.bad-id", DataFileText.badID(id)) }
    if let first = placeOfID[id] {
      reader.problem(idNode, "id", code: "data.duplicate-id", DataFileText.duplicate(id, first.reader.place(first.node)))
    }
    placeOfID[id] = Place(reader: reader, node: idNode)
    let name = reader.required(fields, "name", in: node, "").flatMap { reader.text($0, "name") }
    let summary = reader.required(fields, "summary", in: node, "").flatMap { reader.text($0, "summary") }
    let sources: [Entry.Source] = reader.required(fields, "sources", in: node, "").map { self.sources($0, reader) } ?? []

    var entry = Entry(id: id, name: name ?? Text(same: id), summary: summary ?? Text(same: id))
    entry.sources = sources
    readPlace(fields, reader, &entry)
    entry.official =
      fields["official"].map { node in
        reader.list(node, "official").enumerated().compactMap { reader.language($1, "official[\($0)]") }
      } ?? []
    entry.alsoNamed = reader.wordLists(fields["alsoNamed"], "alsoNamed")
    entry.everyday = reader.wordLists(fields["everyday"], "everyday")
    entry.who = reader.text(fields["who"], "who")
    entry.how = reader.text(fields["how"], "how")
    entry.cost = reader.text(fields["cost"], "cost")
    entry.payer = reader.text(fields["payer"], "payer")
    entry.subject = reader.text(fields["subject"], "subject")
    entry.prescription = reader.choice(fields["prescription"], "prescription", Entry.Prescription.self)
    entry.prescriptionNote = reader.text(fields["prescriptionNote"], "prescriptionNote")
    entry.home = reader.choice(fields["home"], "home", Entry.HomeVisits.self)
    entry.publics = reader.choices(fields["publics"], "publics", Entry.Public.self)
    entry.answers = reader.choices(fields["answers"], "answers", Entry.Answers.self)
    entry.isEmergency = reader.truth(fields["emergency"], "emergency")
    entry.isAboutViolence = reader.truth(fields["violence"], "violence")
    entry.editorNotes = reader.strings(fields["editorNotes"], "editorNotes")
    readContacts(fields, reader, &entry)
    entry.offer = reader.offer(fields).map { Boxed($0) }
    if let node = fields["organisation"], let organisation = entry.offer?.organisation {
      references.append((organisation, "organisation", Place(reader: reader, node: node)))
    }
    if let node = fields["related"] {
      for (position, item) in reader.list(node, "related").enumerated() {
        guard let other = reader.string(item, "related[\(position)]") else { continue }
        entry.related.append(other)
        references.append((other, "related[\(position)]", Place(reader: reader, node: item)))
      }
    }
    return entry
  }

  private static func isID(_ id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, let kind = Entry.Kind(rawValue: String(parts[0])) else { return false }
    let isNumber = parts[1].utf8.allSatisfy { (48...57).contains($0) }
    let isSlug = parts[1].utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    // The social map's own numbers; organisations that it does not number have a name of ours.
    return kind == .category ? isNumber : kind == .organisation ? isNumber || isSlug : isSlug
  }

  private func readPlace(_ fields: [String: Node], _ reader: DataFileReader, _ entry: inout Entry) {
    guard let node = fields["chapter"] else {
      if let sections = fields["sections"] {
        reader.problem(sections, "chapter", code: "data.missing", DataFileText.missing("chapter"))
      }
      return
    }
    guard let id = reader.string(node, "chapter") else { return }
    guard let chapter = chapters.first(where: { $0.id == id }) else {
      reader.problem(node, "chapter", code: "data.unknown-chapter", DataFileText.unknownValue(id, chapters.map(\.id)))
      return
    }
    entry.chapter = id
    guard let list = fields["sections"] else { return }
    for (position, item) in reader.list(list, "sections").enumerated() {
      guard let section = reader.string(item, "sections[\(position)]") else { continue }
      if chapter.sections.contains(where: { $0.id == section }) {
        entry.sections.append(section)
      } else {
        reader.problem(
          item, "sections[\(position)]", code: "data.unknown-section",
          DataFileText.unknownValue(section, chapter.sections.map(\.id)))
      }
    }
  }

  private func sources(_ node: Node, _ reader: DataFileReader) -> [Entry.Source] {
    reader.list(node, "sources").enumerated().compactMap { position, item in
      let path = "sources[\(position)]"
      let fields = reader.fields(item, path, known: ["document", "place", "date"])
      let document = reader.required(fields, "document", in: item, path).flatMap { reader.string($0, "\(path).document") }
      let place = reader.required(fields, "place", in: item, path).flatMap { reader.string($0, "\(path).place") }
      let date = reader.required(fields, "date", in: item, path).flatMap { reader.day($0, "\(path).date") }
      guard let document, let place, let date else { return nil }
      return Entry.Source(document: document, place: place, date: date)
    }
  }

  private func readContacts(_ fields: [String: Node], _ reader: DataFileReader, _ entry: inout Entry) {
    entry.phones = reader.phones(fields["phones"], "phones")
    if let node = fields["emails"] {
      for (position, item) in reader.list(node, "emails").enumerated() {
        guard let email = reader.string(item, "emails[\(position)]") else { continue }
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !email.contains(" ")
        if !isAddress { reader.problem(item, "emails[\(position)]", code: "data.bad-address", DataFileText.badAddress(email)) }
        entry.emails.append(email)
      }
    }
    if let node = fields["links"] {
      for (position, item) in reader.list(node, "links").enumerated() {
        let path = "links[\(position)]"
        let parts = reader.fields(item, path, known: ["url", "language"])
        let language = parts["language"].flatMap { reader.language($0, "\(path).language") }
        guard let urlNode = reader.required(parts, "url", in: item, path), let url = reader.string(urlNode, "\(path).url")
        else { continue }
        let isAddress = url.hasPrefix("https://") || url.hasPrefix("http://")
        if !isAddress || url.contains(" ") {
          reader.problem(urlNode, "\(path).url", code: "data.bad-address", DataFileText.badAddress(url))
        }
        entry.links.append(Entry.Link(url: url, language: language))
      }
    }
    if let node = fields["municipalities"] {
      for (position, item) in reader.list(node, "municipalities").enumerated() {
        let path = "municipalities[\(position)]"
        guard let word = reader.string(item, path) else { continue }
        if let nis = Int(word), Municipality.withNIS(nis) != nil {
          entry.municipalities.append(nis)
        } else {
          reader.problem(item, path, code: "data.unknown-municipality", DataFileText.badNumber(word))
        }
      }
    }
  }

  private mutating func checkReferences() {
    for (id, path, place) in references where placeOfID[id] == nil {
      let reader = DataFileReader(file: place.reader.file)
      reader.problem(place.node, path, code: "data.unknown-reference", DataFileText.unknownReference(id))
      problems.append(contentsOf: reader.problems)
    }
  }
}

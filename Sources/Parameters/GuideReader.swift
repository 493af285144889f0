package import Care
import Foundation
package import Kernel
import Yams

/// Reads the guides from the folder they are shipped in.
package enum GuideFolder {
  /// - Parameters:
  ///   - directory: path of the folder `Directory`.
  ///   - entries: of the directory, which the guides may name.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in its files, each with file and line.
  package static func guides(at directory: String, entries: [Entry]) throws(Invalid) -> [Guide] {
    let folder = "\(directory)/guides"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Invalid([FieldProblem(folder, code: "data.missing-folder", text: DataFileText.missingFolder)])
    }
    var problems: [FieldProblem] = []
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().map { DataFolder.file("guides/\($0)", in: directory, &problems) }
    guard problems.isEmpty else { throw Invalid(problems) }
    return try guides(files, entries: entries)
  }

  /// The same for files that come from elsewhere; each holds one guide, or a list of them.
  package static func guides(_ files: [DataFile], entries: [Entry]) throws(Invalid) -> [Guide] {
    let known = Set(entries.map(\.id))
    var problems: [FieldProblem] = []
    var found: [(order: Int, guide: Guide)] = []
    for file in files {
      let reader = DataFileReader(file: file.name)
      if let node = DataFileReader.root(of: file, reader), let one = guide(node, known, reader) {
        if let twin = found.first(where: { $0.guide.id == one.guide.id }) {
          reader.problem(node, "id", code: "data.duplicate-id", DataFileText.duplicate(one.guide.id, twin.guide.id))
        }
        found.append(one)
      }
      problems += reader.problems
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return found.sorted { ($0.order, $0.guide.id) < ($1.order, $1.guide.id) }.map(\.guide)
  }

  private static func guide(_ node: Node, _ known: Set<String>, _ reader: DataFileReader) -> (order: Int, guide: Guide)? {
    let fields = reader.fields(node, "", known: ["id", "order", "title", "lead", "violence", "sections", "sources"])
    guard case .mapping = node else { return nil }
    let id = reader.required(fields, "id", in: node, "").flatMap { reader.string($0, "id") }
    if let id, !isSlug(id) { reader.problem(fields["id"], "id", code: "data.bad-id", DataFileText.badID(id)) }
    var order = 0
    if let orderNode = fields["order"], let word = reader.string(orderNode, "order") {
      if let number = Int(word) { order = number } else { reader.problem(orderNode, "order", code: "data.bad-number", DataFileText.badNumber(word)) }
    }
    let title = reader.required(fields, "title", in: node, "").flatMap { reader.text($0, "title") }
    let lead = reader.required(fields, "lead", in: node, "").flatMap { reader.text($0, "lead") }
    let sections = reader.required(fields, "sections", in: node, "").map { self.sections($0, known, reader) } ?? []
    let sources = reader.required(fields, "sources", in: node, "").map { self.sources($0, reader) } ?? []
    guard let id, let title, let lead else { return nil }
    return (
      order,
      Guide(
        id: id, title: title, lead: lead, sections: sections, sources: sources, isAboutViolence: reader.truth(fields["violence"], "violence"))
    )
  }

  private static func isSlug(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func sections(_ node: Node, _ known: Set<String>, _ reader: DataFileReader) -> [Guide.Section] {
    reader.list(node, "sections").enumerated().compactMap { position, item in
      let path = "sections[\(position)]"
      let fields = reader.fields(item, path, known: ["title", "words", "entries"])
      guard case .mapping = item else { return nil }
      let title = reader.required(fields, "title", in: item, path).flatMap { reader.text($0, "\(path).title") }
      let words = reader.required(fields, "words", in: item, path).flatMap { paragraphs($0, "\(path).words", reader) }
      let entries = fields["entries"].map { self.entries($0, path, known, reader) } ?? []
      guard let title, let words else { return nil }
      return Guide.Section(title: title, words: words, items: entries)
    }
  }

  /// A list of paragraphs, each in three languages.
  private static func paragraphs(_ node: Node, _ path: String, _ reader: DataFileReader) -> Text? {
    let all = reader.list(node, path).enumerated().compactMap { reader.text($1, "\(path)[\($0)]") }
    guard !all.isEmpty else { return nil }
    func join(_ part: (Text) -> String) -> String { all.map(part).joined(separator: "\n\n") }
    return Text(fr: join(\.fr), nl: join(\.nl), en: join(\.en))
  }

  private static func entries(_ node: Node, _ path: String, _ known: Set<String>, _ reader: DataFileReader) -> [Guide.Item] {
    reader.list(node, "\(path).entries").enumerated().compactMap { position, item in
      let path = "\(path).entries[\(position)]"
      let fields = reader.fields(item, path, known: ["entry", "why"])
      guard case .mapping = item else { return nil }
      let entry = reader.required(fields, "entry", in: item, path).flatMap { reader.string($0, "\(path).entry") }
      let why = reader.required(fields, "why", in: item, path).flatMap { reader.text($0, "\(path).why") }
      guard let entry, let why else { return nil }
      if !known.contains(entry) {
        reader.problem(fields["entry"], "\(path).entry", code: "data.unknown-reference", DataFileText.unknownReference(entry))
      }
      return Guide.Item(entry: entry, why: why)
    }
  }

  private static func sources(_ node: Node, _ reader: DataFileReader) -> [Entry.Source] {
    reader.list(node, "sources").enumerated().compactMap { position, item in
      let path = "sources[\(position)]"
      let fields = reader.fields(item, path, known: ["document", "place", "date"])
      guard case .mapping = item else { return nil }
      let document = reader.required(fields, "document", in: item, path).flatMap { reader.string($0, "\(path).document") }
      let place = reader.required(fields, "place", in: item, path).flatMap { reader.string($0, "\(path).place") }
      let date = reader.required(fields, "date", in: item, path).flatMap { reader.day($0, "\(path).date") }
      guard let document, let place, let date else { return nil }
      return Entry.Source(document: document, place: place, date: date)
    }
  }
}

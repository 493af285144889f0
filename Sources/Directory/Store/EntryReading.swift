import Care
import Foundation
import Kernel

/// Reads stored entries many at a time: a start reads all of them before it can answer anybody.
///
/// Documents in the form that `EntryFields.document` writes are read straight from their values, ten times as fast as by `Codable`. Whatever
/// is not in that form (a field that is not known here, a rare part, an older document) is left to `Codable`: nothing is read differently.
enum EntryReading {
  static func entry(_ document: String, otherwise decoder: JSONDecoder) throws -> Entry {
    if let tree = try? JSONReader.read(Array(document.utf8)), let entry = Entry(stored: tree) { return entry }
    return try decoder.decode(Entry.self, from: Data(document.utf8))
  }
}

extension Entry.Prescription: StoredValue {}
extension Entry.HomeVisits: StoredValue {}
extension Entry.Public: StoredValue {}
extension Entry.Answers: StoredValue {}

extension Entry.Phone: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var number: String?
    var (label, hours): (Text?, Text?)
    var languages: [String] = []
    for field in fields {
      let isKnown =
        switch field.name {
        case "languages": put(field.value, &languages)
        case "number": put(field.value, &number)
        case "label": put(field.value, &label)
        case "hours": put(field.value, &hours)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let number else { return nil }
    self.init(number: number, label: label, hours: hours, languages: languages)
  }
}

extension Entry.Link: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var url: String?
    var language: Language?
    for field in fields {
      let isKnown =
        switch field.name {
        case "url": put(field.value, &url)
        case "language": put(field.value, &language)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let url else { return nil }
    self.init(url: url, language: language)
  }
}

extension Entry.Source: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var (document, place): (String?, String?)
    var date: Day?
    for field in fields {
      let isKnown =
        switch field.name {
        case "document": put(field.value, &document)
        case "place": put(field.value, &place)
        case "date": put(field.value, &date)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let document, let place, let date else { return nil }
    self.init(document: document, place: place, date: date)
  }
}

extension Entry: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    self.init(id: "", name: Text(same: ""), summary: Text(same: ""))
    var required = 0
    for field in fields {
      let value = field.value
      let isKnown =
        switch field.name {
        case "id": put(value, &id)
        case "name": put(value, &name)
        case "summary": put(value, &summary)
        case "chapter": put(value, &chapter)
        case "sections": put(value, &sections)
        case "official": put(value, &official)
        case "alsoNamed": put(value.byLanguage(), &alsoNamed)
        case "who": put(value, &who)
        case "how": put(value, &how)
        case "cost": put(value, &cost)
        case "payer": put(value, &payer)
        case "prescription": put(value, &prescription)
        case "prescriptionNote": put(value, &prescriptionNote)
        case "home": put(value, &home)
        case "everyday": put(value.byLanguage(), &everyday)
        case "phones": put(value, &phones)
        case "emails": put(value, &emails)
        case "links": put(value, &links)
        case "municipalities": put(value, &municipalities)
        case "publics": put(value, &publics)
        case "subject": put(value, &subject)
        case "answers": put(value, &answers)
        case "isEmergency": put(value, &isEmergency)
        case "isAboutViolence": put(value, &isAboutViolence)
        case "isFictitious": put(value, &isFictitious)
        case "related": put(value, &related)
        case "sources": put(value, &sources)
        case "editorNotes": put(value, &editorNotes)
        case "offer": put(value, &offer)
        default: false
        }
      guard isKnown else { return nil }
      // A document always says these, empty or not; one that does not is no complete entry.
      if Self.alwaysWritten.contains(field.name) { required += 1 }
    }
    guard required == Self.alwaysWritten.count else { return nil }
  }

  private static let alwaysWritten: Set<String> = [
    "id", "name", "summary", "sections", "official", "alsoNamed", "everyday", "phones", "emails", "links", "municipalities", "publics", "answers",
    "isEmergency", "isAboutViolence", "isFictitious", "related", "sources", "editorNotes",
  ]
}

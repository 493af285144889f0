import Care
import Foundation
import Kernel

/// An entry as named fields, for history, provenance and undo: `phones`, `offer.schedules`, each with its JSON text.
struct EntryFields {
  private(set) var values: [String: String] = [:]

  init(_ entry: Entry) throws { self.init(document: try Self.document(entry)) }

  init(document: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any] else { return }
    for (key, value) in object {
      if key == "offer", let offer = value as? [String: Any] {
        for (inner, value) in offer { values["offer.\(inner)"] = Self.json(value) }
      } else {
        values[key] = Self.json(value)
      }
    }
  }

  static func document(_ entry: Entry) throws -> String {
    var written = StoredDocument()
    entry.write(to: &written)
    if written.isComplete { return String(decoding: written.bytes, as: UTF8.self) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(entry), as: UTF8.self)
  }

  /// An array of nothing and an absent field are the same.
  private static func json(_ value: Any) -> String? {
    if let list = value as? [Any], list.isEmpty { return nil }
    if let object = value as? [String: Any], object.isEmpty { return nil }
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
    return (try? JSONSerialization.data(withJSONObject: value, options: options)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What differs, in the order of the fields' names.
  func changes(to other: EntryFields) -> [FieldChange] {
    Set(values.keys).union(other.values.keys).sorted().compactMap { field in
      let (before, after) = (values[field], other.values[field])
      return before == after ? nil : FieldChange(field: field, before: before, after: after)
    }
  }

  /// The entry with other values for some fields.
  ///
  /// - Throws: `DecodingError` when the fields do not make an entry.
  static func entry(_ entry: Entry, setting fields: [String: String?]) throws -> Entry {
    guard var object = try JSONSerialization.jsonObject(with: Data(try document(entry).utf8)) as? [String: Any] else { return entry }
    var offer = object["offer"] as? [String: Any] ?? [:]
    let plain = try JSONSerialization.jsonObject(with: Data(try document(Entry(id: entry.id, name: entry.name, summary: entry.summary)).utf8))
    for (field, json) in fields {
      let value: Any? = try json.map { try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed) }
      if field.hasPrefix("offer.") {
        offer[String(field.dropFirst("offer.".count))] = value
      } else {
        // A list that is emptied is written as an empty one; a text that goes is left out.
        object[field] = value ?? (plain as? [String: Any])?[field]
      }
    }
    if offer.isEmpty || offer.keys.elementsEqual(["status"]) && entry.offer == nil {
      object["offer"] = nil
    } else {
      if offer["status"] == nil { offer["status"] = Offer.Status.active.rawValue }
      object["offer"] = offer
    }
    return try JSONDecoder().decode(Entry.self, from: JSONSerialization.data(withJSONObject: object))
  }
}

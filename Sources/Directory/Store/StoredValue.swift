import Care
import Kernel

/// A value that a stored document writes in one known form; `nil` for any other form.
protocol StoredValue {
  init?(stored tree: JSONTree)
}

extension JSONTree {
  var fields: [Field]? { if case .object(let fields) = self { fields } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  func list<Value: StoredValue>() -> [Value]? {
    guard case .list(let items) = self else { return nil }
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      guard let value = Value(stored: item) else { return nil }
      values.append(value)
    }
    return values
  }
  func byLanguage<Value: StoredValue>() -> [Language: Value]? {
    guard let fields else { return nil }
    var values: [Language: Value] = [:]
    for field in fields {
      guard let language = Language(code: field.name), let value = Value(stored: field.value) else { return nil }
      values[language] = value
    }
    return values
  }
  /// Words of one list, parted by commas.
  func parts<Value>(_ read: (String) -> Value?) -> [Value]? {
    guard let text, !text.isEmpty, !text.contains(" ") else { return nil }
    let words = text.split(separator: ",")
    let values = words.compactMap { read(String($0)) }
    return values.count == words.count ? values : nil
  }
}

/// Puts a value into its place; `false` when it is not in the known form.
func put<Value: StoredValue>(_ tree: JSONTree, _ place: inout Value) -> Bool {
  guard let value = Value(stored: tree) else { return false }
  place = value
  return true
}

func put<Value: StoredValue>(_ tree: JSONTree, _ place: inout Value?) -> Bool {
  place = Value(stored: tree)
  return place != nil
}

func put<Element>(_ values: [Element]?, _ place: inout [Element]) -> Bool {
  guard let values else { return false }
  place = values
  return true
}

func put<Value>(_ values: [Language: Value]?, _ place: inout [Language: Value]) -> Bool {
  guard let values else { return false }
  place = values
  return true
}

extension String: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .text(let text) = tree else { return nil }
    self = text
  }
}

extension Bool: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .flag(let flag) = tree else { return nil }
    self = flag
  }
}

extension Int: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .number(let number) = tree, number.isWhole, abs(number.floor) < 1_000_000_000 else { return nil }
    self = number.floor
  }
}

extension Double: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .number(let number) = tree else { return nil }
    self.init(number.description)
  }
}

extension Array: StoredValue where Element: StoredValue {
  init?(stored tree: JSONTree) {
    guard let values: [Element] = tree.list() else { return nil }
    self = values
  }
}

extension Day: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .text(let text) = tree else { return nil }
    self.init(text)
  }
}

extension Language: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .text(let text) = tree else { return nil }
    self.init(code: text)
  }
}

extension StoredValue where Self: RawRepresentable, RawValue == String {
  init?(stored tree: JSONTree) {
    guard case .text(let text) = tree else { return nil }
    self.init(rawValue: text)
  }
}

extension Text: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var (fr, nl, en): (String?, String?, String?)
    var also: [Language: String] = [:]
    for field in fields {
      let isKnown =
        switch field.name {
        case "fr": put(field.value, &fr)
        case "nl": put(field.value, &nl)
        case "en": put(field.value, &en)
        case "also": put(field.value.byLanguage(), &also)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let fr, let nl, let en else { return nil }
    self.init(fr: fr, nl: nl, en: en, also: also)
  }
}

extension Boxed: StoredValue where Value: StoredValue {
  init?(stored tree: JSONTree) {
    guard let value = Value(stored: tree) else { return nil }
    self.init(value)
  }
}

import Kernel

/// Where the values of several columns go that say one list together.
enum MappingLists {
  /// The items behind those of a column whose cells hold several values: as many as no cell has.
  static let afterList = 60
  /// Words that hold for every line stand behind all others.
  static let forEveryLine = 90

  /// Which item of a list a path means; `nil` for a path without a list, or with all of its items.
  static func number(_ path: ImportMapping.Path) -> Int? {
    // The first place of a service is one of several too, and never said by several columns.
    guard path.root != "service_at_locations", path.root != "schedules" else { return nil }
    for step in path.steps { if case .item(let number) = step { return number } }
    return nil
  }

  /// The path of one item in place of the whole list: `phones[].number` becomes `phones[1].number`.
  static func item(_ number: Int, of path: String) -> ImportMapping.Path? {
    guard let place = path.utf8.firstIndex(of: 93) else { return nil }
    return ImportMapping.Path("\(path[..<place])\(number)\(path[place...])")
  }
}

/// What holds for every line of a table, as far as forms ask for it.
struct MappingFixed {
  /// By the field of the form.
  private(set) var values: [String: String] = [:]
  private(set) var rest: [(field: ImportMapping.Path, value: String)] = []

  init(_ constants: [(field: ImportMapping.Path, value: String)]) {
    for constant in constants {
      if let name = Self.name(constant.field, constant.value), values[name] == nil {
        values[name] = name == "fixed-area" ? String(constant.value.dropFirst(4)) : constant.value
      } else {
        rest.append(constant)
      }
    }
  }

  private static func name(_ field: ImportMapping.Path, _ value: String) -> String? {
    if field.description == "status", Offer.Status(rawValue: value) != nil { return "fixed-status" }
    if MappingField.chapter.holds(field), value.hasPrefix("chapter/") { return "fixed-chapter" }
    let nis = value.hasPrefix("NIS ") ? Int(value.dropFirst(4)) : nil
    if MappingField.area.holds(field), let nis, Municipality.withNIS(nis) != nil { return "fixed-area" }
    return nil
  }
}

package import Kernel

/// One object of the Human Services Data Specification (HSDS 3.1, valid also as 3.0), as it is sent or read.
///
/// The properties are those of HSDS in Swift's writing (`address_1` is `address1`), so that a decoder which turns `snake_case` around reads
/// what `describe` writes. Everything that HSDS does not require is optional; lists that are empty are left out.
package protocol HSDSObject: Codable, Hashable, Sendable {
  /// The table of the tabular package in which such objects stand: `phones`.
  static var table: String { get }
  var id: String { get }
  /// Names every field, in the order of HSDS.
  func describe(to sink: inout some HSDSSink)
}

/// Takes the fields of an object: a writer of JSON, of tables, or whatever else wants them. What is `nil` or empty is not there.
package protocol HSDSSink {
  mutating func put(_ name: String, _ text: String?)
  mutating func put(_ name: String, _ number: Double?)
  mutating func put<Object: HSDSObject>(_ name: String, _ object: Object?)
  mutating func put<Object: HSDSObject>(_ name: String, _ objects: [Object])
}

extension HSDSSink {
  package mutating func put(_ name: String, _ number: Int?) { put(name, number.map { Double($0) }) }
}

extension JSONWriter: HSDSSink {
  package mutating func put(_ name: String, _ text: String?) { field(name, text) }
  package mutating func put(_ name: String, _ number: Double?) { field(name, number) }

  package mutating func put<Object: HSDSObject>(_ name: String, _ object: Object?) {
    guard let object else { return }
    self.name(name)
    write(object)
  }

  package mutating func put<Object: HSDSObject>(_ name: String, _ objects: [Object]) {
    guard !objects.isEmpty else { return }
    self.name(name)
    list { json in for object in objects { json.write(object) } }
  }

  /// The whole object with everything in it.
  package mutating func write(_ object: some HSDSObject) {
    self.object { json in object.describe(to: &json) }
  }
}

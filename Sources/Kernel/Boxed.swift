/// A value held by one reference: copying its owner copies a pointer, not everything in it. Changing it makes a copy first when it is shared.
@dynamicMemberLookup
package struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  package init(_ value: Value) { box = Box(value) }

  package var value: Value {
    get { box.value }
    set { box = Box(newValue) }
  }

  package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { box.value[keyPath: path] }
}

extension Boxed: Equatable where Value: Equatable {
  package static func == (left: Boxed, right: Boxed) -> Bool { left.box === right.box || left.box.value == right.box.value }
}

extension Boxed: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { box.value.hash(into: &hasher) }
}

extension Boxed: Decodable where Value: Decodable {
  package init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }
}

extension Boxed: Encodable where Value: Encodable {
  package func encode(to encoder: any Encoder) throws { try box.value.encode(to: encoder) }
}

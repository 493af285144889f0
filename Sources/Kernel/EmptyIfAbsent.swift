/// Something that has an empty state, which need not be written down.
package protocol Emptiable {
  static var empty: Self { get }
  var isEmpty: Bool { get }
}

extension Array: Emptiable { package static var empty: [Element] { [] } }
extension Dictionary: Emptiable { package static var empty: [Key: Value] { [:] } }

/// A field of a stored document that is left out when it is empty, and empty when it was left out: documents stay short, and older ones
/// can still be read when a field is added.
@propertyWrapper
package struct EmptyIfAbsent<Value: Emptiable & Sendable>: Sendable {
  package var wrappedValue: Value
  package init(wrappedValue: Value = .empty) { self.wrappedValue = wrappedValue }
}

extension EmptyIfAbsent: Equatable where Value: Equatable {}
extension EmptyIfAbsent: Hashable where Value: Hashable {}

extension EmptyIfAbsent: Decodable where Value: Decodable {
  package init(from decoder: any Decoder) throws { wrappedValue = try Value(from: decoder) }
}

extension EmptyIfAbsent: Encodable where Value: Encodable {
  package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
  package func decode<Value>(_ type: EmptyIfAbsent<Value>.Type, forKey key: Key) throws -> EmptyIfAbsent<Value> where Value: Decodable {
    try decodeIfPresent(type, forKey: key) ?? EmptyIfAbsent()
  }
}

extension KeyedEncodingContainer {
  package mutating func encode<Value>(_ field: EmptyIfAbsent<Value>, forKey key: Key) throws where Value: Encodable {
    guard !field.wrappedValue.isEmpty else { return }
    try encode(field.wrappedValue, forKey: key)
  }
}

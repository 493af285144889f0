/// A step in the life of the database's shape. Never changed once shipped: a test holds its checksum.
package struct Migration: Sendable {
  /// Rising without gaps, over all features.
  package let number: Int
  package let name: String
  package let statements: [SQL]

  package init(_ number: Int, _ name: String, _ statements: [SQL]) {
    self.number = number
    self.name = name
    self.statements = statements
  }
}

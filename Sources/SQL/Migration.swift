package import Kernel

/// A step in the life of the database's shape. Never changed once shipped: a test holds its checksum.
package struct Migration: Sendable {
  /// Brings rows over from the old shape to the new one, in the same transaction.
  package typealias CarryOver = @Sendable (_ connection: any Connection, _ now: Instant) throws -> Void

  /// Rising without gaps, over all features.
  package let number: Int
  package let name: String
  package let statements: [SQL]
  /// What statements cannot do, such as sealing; between ``statements`` and ``lastStatements``.
  package let carryOver: CarryOver?
  package let lastStatements: [SQL]

  package init(_ number: Int, _ name: String, _ statements: [SQL], carryOver: CarryOver? = nil, then lastStatements: [SQL] = []) {
    self.number = number
    self.name = name
    self.statements = statements
    self.carryOver = carryOver
    self.lastStatements = lastStatements
  }
}

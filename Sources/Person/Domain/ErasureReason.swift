package import Kernel

/// Why everything about a person is erased. The codes stand in the list of erasures for decades: added, never renamed.
package enum ErasureReason: String, CaseIterable, Hashable, Sendable {
  /// She asked for it.
  case asked
  /// The period for keeping it is over.
  case retention
  /// The file should never have been made.
  case mistake

  package var name: Text { ErasureText.reason(self) }
}

/// Everything was erased, but the list outside the database could not take it down: whoever runs the server must know.
package struct ErasureNotListed: Failure, Hashable {
  package let detail: String?
  package init(_ detail: String) { self.detail = detail }
  package var category: FailureCategory { .unavailable }
  package var code: String { "erasure.not-listed" }
  package var text: Text { ErasureText.notListed }
}

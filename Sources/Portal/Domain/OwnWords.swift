import Kernel

extension Request {
  /// What she said herself when she asked; `nil` when somebody else spoke about her: those words are theirs.
  package var ownWords: String? {
    report.about == .personHerself && !report.words.isEmpty ? report.words : nil
  }
}

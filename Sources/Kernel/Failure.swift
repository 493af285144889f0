/// The kinds of reasons why something does not happen. Each is translated once to a page, a problem document and an exit status.
package enum FailureCategory: String, Sendable, CaseIterable {
  case invalid, forbidden, notFound, conflict, gone, busy, unavailable, fault
}

/// Why something did not happen: for a program (category and code) and for a person (text).
package protocol Failure: Error, Sendable {
  var category: FailureCategory { get }
  /// Bounded and free of personal data: `request.already-closed`. For logs and machines.
  var code: String { get }
  /// May name what its reader may see.
  var text: Text { get }
}

/// A failure that needs no type of its own.
package struct SimpleFailure: Failure, Hashable {
  package let category: FailureCategory
  package let code: String
  package let text: Text

  package init(_ category: FailureCategory, code: String, text: Text) {
    self.category = category
    self.code = code
    self.text = text
  }

  /// "Not there" and "not yours" are the same answer, so that nobody learns what exists.
  package static let notFound = SimpleFailure(
    .notFound, code: "not-found",
    text: Text(
      fr: "Cette page n'existe pas, ou vous n'y avez pas accès.", nl: "Deze pagina bestaat niet, of u hebt er geen toegang toe.",
      en: "This page does not exist, or you have no access to it."))

  package static let forbidden = SimpleFailure(
    .forbidden, code: "forbidden",
    text: Text(
      fr: "Votre rôle ne permet pas cette action. Votre administrateur peut vous dire qui peut la faire.",
      nl: "Uw rol laat deze handeling niet toe. Uw beheerder kan zeggen wie dit wel kan.",
      en: "Your role does not allow this. Your administrator can tell you who may do it."))
}

/// One thing wrong with one field of an input. The path is the same in form, API and command line.
package struct FieldProblem: Hashable, Sendable {
  package let path: String
  package let code: String
  package let text: Text

  package init(_ path: String, code: String, text: Text) {
    self.path = path
    self.code = code
    self.text = text
  }
}

/// Everything wrong with an input, at once.
package struct Invalid: Failure, Hashable {
  package let problems: [FieldProblem]

  package init(_ problems: [FieldProblem]) { self.problems = problems }

  package var category: FailureCategory { .invalid }
  package var code: String { problems.first?.code ?? "invalid" }
  package var text: Text {
    Text(
      fr: problems.map(\.text.fr).joined(separator: " "), nl: problems.map(\.text.nl).joined(separator: " "),
      en: problems.map(\.text.en).joined(separator: " "))
  }
}

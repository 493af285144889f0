package import Kernel

/// Why a decision about two entries is not taken.
package enum DoubleProblem: Failure, Hashable {
  case changedMeanwhile

  package var category: FailureCategory { .conflict }
  package var code: String { "double.changed-meanwhile" }
  package var text: Text { DoubleProblemText.changedMeanwhile }
}

/// The words for it.
enum DoubleProblemText {
  static let changedMeanwhile = Text(
    fr: "Une de ces fiches a changé entre-temps. Rouvrez la page et regardez encore une fois.",
    nl: "Een van deze fiches is intussen gewijzigd. Open de pagina opnieuw en kijk nog eens.",
    en: "One of these entries has changed meanwhile. Open the page again and have another look.")
}

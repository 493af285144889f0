package import Kernel

/// Why a change of a file is not made.
package enum PersonProblem: String, Failure, CaseIterable, Hashable {
  case changedMeanwhile = "changed-meanwhile"

  package var category: FailureCategory { .conflict }
  package var code: String { "person.\(rawValue)" }
  package var text: Text {
    Text(
      fr: "Quelqu'un d'autre a modifié ce dossier entre-temps. Voici l'état actuel ; ce que vous avez écrit est encore dans le formulaire.",
      nl: "Iemand anders heeft dit dossier intussen gewijzigd. Dit is de huidige toestand; wat u schreef staat nog in het formulier.",
      en: "Somebody else changed this file meanwhile. This is how it stands now; what you wrote is still in the form.")
  }
}

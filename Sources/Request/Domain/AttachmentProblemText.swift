package import Kernel

/// What is said when a file cannot be kept with a request.
package enum AttachmentProblemText {
  static let missing = Text(fr: "Choisissez un fichier.", nl: "Kies een bestand.", en: "Choose a file.")
  static func tooMany(_ most: Int) -> Text {
    Text(
      fr: "Une demande garde au plus \(most) fichiers. Retirez-en un qui ne sert plus.",
      nl: "Een hulpvraag bewaart hoogstens \(most) bestanden. Haal er één weg dat niet meer nodig is.",
      en: "A request keeps at most \(most) files. Remove one that is not needed any more.")
  }
  static func tooLarge(_ megabytes: Int) -> Text {
    Text(
      fr: "Ce fichier est trop lourd : \(megabytes) Mo au plus. Une photo prise de moins loin, ou un PDF réduit, suffit souvent.",
      nl: "Dit bestand is te groot: hoogstens \(megabytes) MB. Een kleinere foto of een verkleinde PDF volstaat vaak.",
      en: "This file is too large: \(megabytes) MB at most. A smaller photo or a reduced PDF is often enough.")
  }
  static let kind = Text(
    fr: "Ce fichier n'est ni un PDF, ni une photo (JPEG, PNG), ni un texte simple : son contenu le dit, quel que soit son nom.",
    nl: "Dit bestand is geen PDF, geen foto (JPEG, PNG) en geen gewone tekst: dat blijkt uit de inhoud, wat de naam ook zegt.",
    en: "This file is no PDF, no photo (JPEG, PNG) and no plain text: its content tells, whatever its name says.")
  package static let reasonMissing = Text(
    fr: "Dites pourquoi ce fichier est retiré.", nl: "Zeg waarom dit bestand weggaat.", en: "Say why this file is removed.")
  static func noRule(_ day: Day) -> Text {
    Text(
      fr: "Aucune règle sur les fichiers joints n'est connue pour le \(day).", nl: "Er is geen regel over bijlagen bekend voor \(day).",
      en: "No rule about attached files is known for \(day).")
  }
}

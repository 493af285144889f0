package import Care
import HTML
package import Kernel

/// Letters that tell of an emergency access. Without the reason and without anything about health: e-mail is not secret.
package enum EmergencyLetterWords {
  /// To the data officer of the organisation that keeps the file.
  package static func officer(
    _ access: EmergencyAccess, by name: String, of house: String, link: String, in language: Language
  ) -> (subject: String, body: String) {
    (
      EmergencyLetterText.officerSubject(access.personNumber)(language),
      [
        EmergencyLetterText.greeting(language), EmergencyLetterText.officer(name, house, access.personNumber, access.at)(language),
        "\(EmergencyLetterText.reviewHere(language))\n\(link)", "-- \n\(EmergencyLetterText.signature(language))",
      ].joined(separator: "\n\n") + "\n"
    )
  }

  /// To the person herself.
  package static func person(
    _ access: EmergencyAccess, by name: String, of house: String, phone: String?, in language: Language
  ) -> (subject: String, body: String) {
    var parts: [String] = [
      EmergencyLetterText.greeting(language), EmergencyLetterText.person(name, house, access.at)(language),
      EmergencyLetterText.reviewed(language),
    ]
    if let phone, !phone.isEmpty { parts.append(EmergencyLetterText.question(phone)(language)) }
    parts.append("-- \n\(EmergencyLetterText.signature(language))")
    return (EmergencyLetterText.personSubject(language), parts.joined(separator: "\n\n") + "\n")
  }
}

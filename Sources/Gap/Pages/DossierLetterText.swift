import HTML
package import Kernel

/// The sentences of letters about gaps that were passed on. They say nothing of what is missing: that stands behind the sign-in.
enum DossierLetterText {
  static func passedSubject(_ sender: String) -> Text {
    Text(fr: "\(sender) vous transmet une lacune", nl: "\(sender) geeft u een hiaat door", en: "\(sender) passes a gap on to you")
  }
  static func passed(_ sender: String) -> Text {
    Text(
      fr: "\(sender) a rassemblé des besoins restés sans réponse dans un quartier et attend votre avis.",
      nl: "\(sender) bracht noden samen die in een wijk zonder antwoord bleven en wacht op uw antwoord.",
      en: "\(sender) put together needs that stayed unmet in a neighbourhood and awaits your answer.")
  }
  static func answeredSubject(_ authority: String) -> Text {
    Text(
      fr: "\(authority) a répondu à une lacune", nl: "\(authority) antwoordde op een hiaat", en: "\(authority) has answered a gap")
  }
  static let open = Text(
    fr: "Lisez-la après vous être identifié·e :", nl: "Lees het na aanmelding:", en: "Read it after signing in:")
}

extension Letters {
  /// Tells an authority that a gap was passed on to it.
  package static func gapPassed(from sender: Sender, link: String, in language: Language) -> Parts {
    let house = oneLine(sender.name)
    return (
      DossierLetterText.passedSubject(house)(language),
      letter([DossierLetterText.passed(house)(language), "\(DossierLetterText.open(language))\n\(link)"], from: house, in: language)
    )
  }

  /// Tells the house that an authority has answered.
  package static func gapAnswered(by authority: String, link: String, in language: Language) -> Parts {
    let subject = DossierLetterText.answeredSubject(oneLine(authority))(language)
    return (subject, letter(["\(subject).", "\(DossierLetterText.open(language))\n\(link)"], from: "Relais", in: language))
  }

  /// One letter that says the same in several languages, one below the other.
  package static func together(_ all: [Parts]) -> Parts {
    (all.map { $0.subject }.joined(separator: " / "), all.map { $0.body }.joined(separator: "\n* * *\n\n"))
  }

  private static func letter(_ paragraphs: [String], from house: String, in language: Language) -> String {
    ([LetterText.plainGreeting(language)] + paragraphs + ["\(house)\n-- \n\(LetterText.signature(language))"]).joined(separator: "\n\n") + "\n"
  }
}

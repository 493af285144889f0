package import Care
import HTML
package import Kernel

/// The letters that keep the directory true. Nothing in them is about a person.
package enum FreshnessLetters {
  package typealias Parts = (subject: String, body: String)

  /// Asks a provider whether its entry is right; in two languages, one below the other, where nobody knows which it reads.
  ///
  /// - Parameter link: the page's address in a language.
  package static func question(
    _ entry: Entry, from sender: String, isReminder: Bool, until: Day, in languages: [Language], link: (Language) -> String
  ) -> Parts {
    let parts = languages.map { language in
      let text = FreshnessLetterText.question(entry.name(language), sender, Words(language).date(until))
      return """
        \(FreshnessLetterText.hello(language))

        \(isReminder ? FreshnessLetterText.reminder(language) + "\n\n" : "")\(text(language))

        \(link(language))

        \(FreshnessLetterText.goodbye(language))
        \(sender)
        """
    }
    let names = languages.map { FreshnessLetterText.questionSubject(entry.name($0))($0) }
    return (oneLine(names.joined(separator: " / ")), parts.joined(separator: "\n\n— — —\n\n"))
  }

  /// Tells the editor that a provider corrected something.
  package static func wish(_ entry: Entry, link: String, in language: Language) -> Parts {
    (oneLine(FreshnessLetterText.wishSubject(entry.name(language))(language)), "\(FreshnessLetterText.wish(entry.name(language))(language))\n\n\(link)\n")
  }

  /// Tells a provider what became of its corrections.
  package static func decided(
    _ entry: Entry, accepted: [ShownSides], refused: [ShownSides], word: String, from sender: String, in languages: [Language]
  ) -> Parts {
    let parts = languages.map { language in
      func list(_ sides: [ShownSides]) -> String {
        sides.map { "- \(EntrySection.field(stored: $0.field)?.label(language) ?? $0.field)" }.joined(separator: "\n")
      }
      var body = "\(FreshnessLetterText.hello(language))\n\n\(FreshnessLetterText.thanks(entry.name(language))(language))\n"
      if !accepted.isEmpty { body += "\n\(FreshnessLetterText.taken(language))\n\(list(accepted))\n" }
      if !refused.isEmpty { body += "\n\(FreshnessLetterText.left(language))\n\(list(refused))\n" }
      if !word.isEmpty { body += "\n\(word)\n" }
      return body + "\n\(FreshnessLetterText.goodbye(language))\n\(sender)"
    }
    let names = languages.map { FreshnessLetterText.decidedSubject(entry.name($0))($0) }
    return (oneLine(names.joined(separator: " / ")), parts.joined(separator: "\n\n— — —\n\n"))
  }

  /// Tells a visitor what became of a report.
  package static func outcome(_ report: MistakeReport, _ outcome: MistakeReport.Outcome, _ entry: Entry, link: String) -> Parts {
    let language = report.language
    // About violence the name says too much on a shared screen.
    let name = entry.isAboutViolence ? EntryText.neutralTitle(language) : entry.name(language)
    return (
      oneLine(FreshnessLetterText.outcomeSubject(report.number)(language)),
      """
      \(FreshnessLetterText.hello(language))

      \(FreshnessLetterText.outcome(name, report.number)(language))
      \(CampaignText.outcome(outcome)(language))

      \(link)

      \(FreshnessLetterText.erased(language))
      """
    )
  }

  private static func oneLine(_ words: String) -> String { String(words.map { $0.isNewline ? " " : $0 }.prefix(200)) }
}

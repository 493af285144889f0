package import Kernel

/// Letters about handing requests on. Without the person's name and without what she needs: e-mail is not secret; the link leads there.
package enum RequestLetterWords {
  /// To a colleague.
  package static func assigned(_ number: String, by name: String, link: String, in language: Language) -> Letters.Parts {
    (HandText.assignedSubject(number)(language), body(HandText.assignedBody(number, name), link, language))
  }

  /// To the team that a request is offered to.
  package static func offered(_ number: String, from house: String, link: String, in language: Language) -> Letters.Parts {
    (HandText.offeredSubject(house)(language), body(HandText.offeredBody(number, house), link, language))
  }

  /// To the team that offered it.
  package static func answered(_ number: String, by team: String, accepts: Bool, link: String, in language: Language) -> Letters.Parts {
    (HandText.answeredSubject(number, accepts: accepts)(language), body(HandText.answeredBody(number, team, accepts: accepts), link, language))
  }

  /// To a reporter: something can be read with her receipt.
  package static func answeredReceipt(_ number: String, link: String, in language: Language) -> Letters.Parts {
    (
      ReportText.letterSubject(number)(language),
      "\(ReportText.letterBody(number)(language))\n\(link)\n\n-- \n\(LetterText.signature(language))\n"
    )
  }

  /// To the colleague who has the request: the reporter wrote.
  package static func repliedReceipt(_ number: String, link: String, in language: Language) -> Letters.Parts {
    (ReceiptTalkText.repliedSubject(number)(language), body(ReceiptTalkText.repliedBody(number), link, language))
  }

  private static func body(_ words: Text, _ link: String, _ language: Language) -> String {
    [LetterText.plainGreeting(language), "\(words(language))\n\(link)", "-- \n\(LetterText.signature(language))"].joined(separator: "\n\n") + "\n"
  }
}

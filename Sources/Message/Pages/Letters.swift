package import Care
package import Kernel

/// Plain-text letters in the reader's language. E-mail is not secret: no letter names a person, a need or an illness; the link leads there.
package enum Letters {
  package typealias Parts = (subject: String, body: String)

  /// Who writes, as a letter says it.
  package struct Sender: Hashable, Sendable {
    package let name: String
    package let phone: String?

    package init(name: String, phone: String?) {
      self.name = name
      self.phone = phone
    }
  }

  /// Asks a service to help.
  package static func referral(service: String, from sender: Sender, link: String, due: Day, in language: Language) -> Parts {
    (
      oneLine(LetterText.referralSubject(sender.name)(language)),
      asking(LetterText.referral(sender.name), service: service, from: sender, link: link, due: due, in: language)
    )
  }

  /// Asks a service what it thinks.
  package static func advice(service: String, from sender: Sender, link: String, due: Day, in language: Language) -> Parts {
    (
      oneLine(LetterText.adviceSubject(sender.name)(language)),
      asking(LetterText.advice(sender.name), service: service, from: sender, link: link, due: due, in: language)
    )
  }

  /// Asks once more.
  package static func reminder(service: String, from sender: Sender, sent: Day, link: String, due: Day, in language: Language) -> Parts {
    (
      oneLine(LetterText.reminderSubject(sender.name)(language)),
      asking(LetterText.reminder(sender.name, sent), service: service, from: sender, link: link, due: due, in: language)
    )
  }

  /// Tells the sending organisation that an answer is there. Names the request by its number only.
  /// - Parameter asked: the service that was asked next, because the sender chose an order.
  package static func answerNotice(
    service: String, request number: String, state: Referral.State, asked: String? = nil, link: String, in language: Language
  ) -> Parts {
    let silent = state == .expired
    let what = silent ? LetterText.silent(oneLine(service), number) : LetterText.notice(oneLine(service), number)
    var body: [String] = [LetterText.plainGreeting(language), "\(what(language)) \(LetterText.answer(state)(language))"]
    if let asked { body.append(LetterText.askedNext(oneLine(asked))(language)) }
    body += ["\(LetterText.openRequest(language))\n\(link)", "-- \n\(LetterText.signature(language))"]
    let subject = silent ? LetterText.silentSubject(number) : LetterText.noticeSubject(number)
    return (oneLine(subject(language)), body.joined(separator: "\n\n") + "\n")
  }

  /// Tells a service that its question was replied to.
  package static func replied(service: String, from sender: Sender, link: String, due: Day, in language: Language) -> Parts {
    (
      oneLine(LetterText.repliedSubject(sender.name)(language)),
      asking(LetterText.replied(sender.name), service: service, from: sender, link: link, due: due, in: language)
    )
  }

  /// Tells a service that nothing is expected of it any more. Carries no link: there is nothing to see.
  package static func over(service: String, from sender: Sender, in language: Language) -> Parts {
    var body: [String] = [LetterText.greeting(oneLine(service))(language), LetterText.over(oneLine(sender.name))(language)]
    if let phone = sender.phone, !phone.isEmpty { body.append(LetterText.question(oneLine(phone))(language)) }
    body.append("\(oneLine(sender.name))\n-- \n\(LetterText.signature(language))")
    return (oneLine(LetterText.overSubject(sender.name)(language)), body.joined(separator: "\n\n") + "\n")
  }

  private static func asking(
    _ why: Text, service: String, from sender: Sender, link: String, due: Day, in language: Language
  ) -> String {
    var body: [String] = [
      LetterText.greeting(oneLine(service))(language), why(language), "\(LetterText.open(language))\n\(link)",
      LetterText.due(due)(language),
      LetterText.personal(language),
    ]
    if let phone = sender.phone, !phone.isEmpty { body.append(LetterText.question(oneLine(phone))(language)) }
    body.append("\(oneLine(sender.name))\n-- \n\(LetterText.signature(language))")
    return body.joined(separator: "\n\n") + "\n"
  }

  /// Names come from people: a line end in one must not begin a new header or a new paragraph.
  static func oneLine(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

package import Kernel

/// What a short message to somebody says. None of them says anything about her health or her need.
package enum MessageSubject: String, CaseIterable, Hashable, Sendable {
  case triedToReach = "tried-to-reach"
  case pleaseRing = "please-ring"
  case appointment
  case news
}

/// A message as somebody of the house typed it.
package struct MessageDraft: Hashable, Sendable {
  package var name = ""
  package var email = ""
  package var phone = ""
  package var post = ""
  package var wish = ""
  package var subject = ""
  package var day = ""
  package var time = ""
  package var words = ""
  package var language = ""
  /// The number of the request that it is about; may stay empty.
  package var request = ""

  package init() {}

  package struct Checked: Hashable, Sendable {
    package let name: String
    package let ways: ContactWays
    package let subject: MessageSubject
    /// For an appointment.
    package let day: Day?
    package let time: String
    /// A word of one's own: on paper only.
    package let words: String
    package let language: Language
    package let request: String
  }

  package static let longestLine = 200
  package static let longestPost = 400
  package static let longestWords = 1500

  /// Every problem at once, or the message.
  ///
  /// - Parameter readDay: reads a day as people write it.
  package func checked(_ readDay: (String) -> Day?) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ code: String, _ text: Text) { problems.append(FieldProblem(path, code: "message.\(code)", text: text)) }
    if name.trimmed.isEmpty { problem("name", "name-missing", MessageProblemText.nameMissing) }
    for (path, value, most) in [
      ("name", name, Self.longestLine), ("time", time, 40), ("post", post, Self.longestPost), ("words", words, Self.longestWords),
      ("request", request, 40),
    ] where value.count > most {
      problem(path, "too-long", MessageProblemText.tooLong(most))
    }
    if !email.trimmed.isEmpty, !EmailAddress.isPlausible(email.trimmed) { problem("email", "email-wrong", MessageProblemText.emailWrong) }
    var number: PhoneNumber?
    if !phone.trimmed.isEmpty {
      do { number = try PhoneNumber(phone) } catch { problem("phone", "phone-wrong", error.text) }
    }
    if email.trimmed.isEmpty, phone.trimmed.isEmpty, post.trimmed.isEmpty { problem("email", "no-way", MessageProblemText.noWayGiven) }
    let subject = MessageSubject(rawValue: self.subject)
    if subject == nil { problem("subject", "subject-missing", MessageProblemText.subjectMissing) }
    var when: Day?
    if subject == .appointment {
      when = readDay(day)
      if when == nil { problem("day", "day-unreadable", MessageProblemText.dayUnreadable) }
    }
    let language = Language(code: self.language)
    guard problems.isEmpty, let subject else { throw Invalid(problems) }
    return Checked(
      name: name.trimmed, ways: ContactWays(email: email.trimmed, phone: number, post: post.trimmed, wish: MessageChannel(rawValue: wish)),
      subject: subject, day: when, time: time.trimmed, words: words.trimmed,
      language: language.flatMap { Language.interface.contains($0) ? $0 : nil } ?? .french, request: request.trimmed)
  }
}

/// Why nothing was done with a message.
package enum MessageProblem: Failure, Hashable {
  /// No way to this person is left; the problem says what is missing.
  case noWay
  /// Somebody or something was first: it is no longer in the state that the page showed.
  case changedMeanwhile

  package var category: FailureCategory {
    switch self {
    case .noWay: .invalid
    case .changedMeanwhile: .conflict
    }
  }
  package var code: String {
    switch self {
    case .noWay: "message.no-way"
    case .changedMeanwhile: "message.changed-meanwhile"
    }
  }
  package var text: Text {
    switch self {
    case .noWay: MessageProblemText.noWay
    case .changedMeanwhile: MessageProblemText.changedMeanwhile
    }
  }
}

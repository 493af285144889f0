package import Care
import HTML
package import Kernel

/// The sentences of short messages. None of them says anything about her health or her need.
enum ContactLetterText {
  static func choice(_ subject: MessageSubject) -> Text {
    switch subject {
    case .triedToReach:
      Text(fr: "Nous avons essayé de vous joindre", nl: "We probeerden u te bereiken", en: "We tried to reach you")
    case .pleaseRing: Text(fr: "Appelez-nous quand vous voulez", nl: "Bel ons wanneer u wilt", en: "Please ring us when you like")
    case .appointment: Text(fr: "Rappel d'un rendez-vous", nl: "Herinnering aan een afspraak", en: "Reminder of an appointment")
    case .news: Text(fr: "Il y a du nouveau", nl: "Er is nieuws", en: "There is news")
    }
  }

  /// - Parameter when: day and time in words, for an appointment.
  static func sentence(_ subject: MessageSubject, sender: String, when: (Language) -> String) -> Text {
    switch subject {
    case .triedToReach:
      Text(
        fr: "\(sender) a essayé de vous joindre, sans succès.", nl: "\(sender) probeerde u te bereiken, maar dat lukte niet.",
        en: "\(sender) tried to reach you, without success.")
    case .pleaseRing:
      Text(
        fr: "\(sender) aimerait vous parler, quand cela vous convient.", nl: "\(sender) wil u graag spreken, wanneer het u past.",
        en: "\(sender) would like to speak with you, whenever it suits you.")
    case .appointment:
      Text(
        fr: "Rendez-vous avec \(sender) : \(when(.french)).", nl: "Afspraak met \(sender): \(when(.dutch)).",
        en: "Appointment with \(sender): \(when(.english)).")
    case .news:
      Text(
        fr: "\(sender) a des nouvelles pour vous.", nl: "\(sender) heeft nieuws voor u.", en: "\(sender) has news for you.")
    }
  }
  static func ring(_ phone: String) -> Text {
    Text(fr: "Vous pouvez appeler le \(phone).", nl: "U kunt bellen naar \(phone).", en: "You can ring \(phone).")
  }
  static let change = Text(
    fr: "Cela ne vous convient pas ? Dites-le-nous, nous chercherons un autre moment.",
    nl: "Past het u niet? Laat het ons weten, dan zoeken we een ander moment.", en: "Does it not suit you? Tell us, and we will find another time.")
}

extension Letters {
  /// A short message to somebody: a sentence or two by text message, a letter otherwise.
  ///
  /// - Parameter words: a word of one's own; only on paper.
  package static func contact(
    _ subject: MessageSubject, to name: String, day: Day?, time: String, words: String, from sender: Sender, by channel: MessageChannel,
    in language: Language
  ) -> Parts {
    let house = oneLine(sender.name)
    let when: (Language) -> String = { language in
      ([day.map { Words(language).dateWithWeekday($0) }] + [time.isEmpty ? nil : oneLine(time)]).compactMap { $0 }.joined(separator: ", ")
    }
    let sentence = ContactLetterText.sentence(subject, sender: house, when: when)(language)
    let ring = sender.phone.map { ContactLetterText.ring(oneLine($0))(language) } ?? ""
    let title = "\(house)\(language == .french ? " : " : ": ")\(ContactLetterText.choice(subject)(language))"
    guard channel != .sms else { return (title, [sentence, ring].filter { !$0.isEmpty }.joined(separator: " ")) }
    var body: [String] = [LetterText.greeting(oneLine(name))(language), sentence]
    if !words.isEmpty { body.append(words) }
    if subject == .appointment { body.append(ContactLetterText.change(language)) }
    if !ring.isEmpty { body.append(ring) }
    body.append("\(house)\n-- \n\(LetterText.signature(language))")
    return (title, body.joined(separator: "\n\n") + "\n")
  }
}

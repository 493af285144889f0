package import Actions
import Care
package import Kernel
import Pages
import Secrets

/// What the signature of an answering link is made for.
let answerPurpose = "referral-answer"

extension House {
  /// By when who acts on a day, and the letters that go with it.
  /// - Throws: ``Care/ReferralRuleGap`` when the parameters say nothing about the day.
  package func referralDesk(on day: Day) throws -> ReferralDesk {
    let rule = try referrals.rule(on: day)
    let expires = surroundings.now().adding(days: rule[.longestLink])
    return ReferralDesk(rule: rule, letters: referralLetters(expires: expires))
  }

  /// - Parameter expires: until when the signature holds; the database says earlier when the link is over.
  private func referralLetters(expires: Instant) -> ReferralLetters {
    let (publicAddress, key) = (publicAddress, secretKey)
    @Sendable func link(_ referral: Referral) -> String {
      let secret = SignedToken.sign(AnswerLink(referral).payload, purpose: answerPurpose, expires: expires, key: key)
      return publicAddress + Address.answer(secret: secret).path(referral.language)
    }
    @Sendable func house(_ sender: Organization) -> Letters.Sender { Letters.Sender(name: sender.name, phone: sender.phone) }
    return ReferralLetters(
      ask: { referral, sender in
        let (name, due) = (referral.serviceName, referral.lastDayToSay)
        return Letter(
          referral.gesture == .advice
            ? Letters.advice(service: name, from: house(sender), link: link(referral), due: due, in: referral.language)
            : Letters.referral(service: name, from: house(sender), link: link(referral), due: due, in: referral.language))
      },
      remind: { referral, sender in
        Letter(
          Letters.reminder(
            service: referral.serviceName, from: house(sender), sent: referral.dayOfLetter, link: link(referral), due: referral.lastDayToSay,
            in: referral.language))
      },
      replied: { referral, sender in
        Letter(
          Letters.replied(
            service: referral.serviceName, from: house(sender), link: link(referral), due: referral.lastDayToSay, in: referral.language))
      },
      over: { referral, sender in
        Letter(Letters.over(service: referral.serviceName, from: house(sender), in: referral.language))
      },
      notice: { referral, request, asked in
        Letter(
          Letters.answerNotice(
            service: referral.serviceName, request: request.number, state: referral.state, asked: asked?.serviceName,
            link: publicAddress + Address.request(request.id).path(referral.language), in: referral.language))
      })
  }
}

extension Letter {
  fileprivate init(_ parts: Letters.Parts) { self.init(subject: parts.subject, body: parts.body) }
}

extension Referral {
  /// The day that a letter names: by when an answer is expected or, once that day has passed or the answer is there, how long the link works.
  fileprivate var lastDayToSay: Day {
    switch state {
    case .sent(_, let due) where reminders == 0, .seen(_, let due) where reminders == 0: due
    default: link.until ?? createdAt.day
    }
  }

  fileprivate var dayOfLetter: Day {
    switch state {
    case .sent(let day, _), .seen(let day, _): day
    default: createdAt.day
    }
  }
}

/// What the signed part of an answering link says: which referral, and which of its links.
struct AnswerLink: Hashable, Sendable {
  let referral: ID<Referral>
  let number: Int

  init(_ referral: Referral) {
    self.referral = referral.id
    number = referral.link.number
  }

  /// - Parameter payload: as it was signed; links of the first version name no number and are the first.
  init(payload: String) {
    let parts = payload.split(separator: "~", maxSplits: 1).map(String.init)
    referral = ID(parts.first ?? "")
    number = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
  }

  /// Readable by everybody, so nothing personal.
  var payload: String { "\(referral.raw)~\(number)" }
}

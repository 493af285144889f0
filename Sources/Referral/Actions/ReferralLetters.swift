package import Care

/// Writes every letter that a referral causes. Given from outside, because links and sentences are not the business of a use case.
package struct ReferralLetters: Sendable {
  /// To the service, with its link: the first letter and every new link.
  package let ask: @Sendable (Referral, Organization) -> Letter
  /// To a service that is silent.
  package let remind: @Sendable (Referral, Organization) -> Letter
  /// To a service that asked something.
  package let replied: @Sendable (Referral, Organization) -> Letter
  /// To a service that need not answer any more: somebody else helps, or the sender took it back.
  package let over: @Sendable (Referral, Organization) -> Letter
  /// To the sending organisation: what a service answered, or that it never did; and which service was asked next without anybody doing so.
  package let notice: @Sendable (Referral, Request, Referral?) -> Letter

  package init(
    ask: @escaping @Sendable (Referral, Organization) -> Letter, remind: @escaping @Sendable (Referral, Organization) -> Letter,
    replied: @escaping @Sendable (Referral, Organization) -> Letter, over: @escaping @Sendable (Referral, Organization) -> Letter,
    notice: @escaping @Sendable (Referral, Request, Referral?) -> Letter
  ) {
    self.ask = ask
    self.remind = remind
    self.replied = replied
    self.over = over
    self.notice = notice
  }
}

/// What every change of a referral needs besides the database.
package struct ReferralDesk: Sendable {
  /// By when who acts, on the day of the change.
  package let rule: ReferralParameters.Rule
  package let letters: ReferralLetters

  package init(rule: ReferralParameters.Rule, letters: ReferralLetters) {
    self.rule = rule
    self.letters = letters
  }
}

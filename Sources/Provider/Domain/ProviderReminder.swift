package import Kernel

extension ProviderDetails {
  /// Whether what was said about room has become old news, of somebody who can be asked anew by letter. Who never said anything is invited
  /// by hand: nobody gets a first letter from a machine.
  package func hasOldNews(under rule: ProviderParameters.Rule, on today: Day) -> Bool {
    guard !hasLeft, convention.isInForce(on: today), EmailAddress.isPlausible(email) else { return false }
    switch room(on: today, newsDays: rule.newsDays) {
    case .old, .perhaps: return true
    case .notSaid, .free, .full: return false
    }
  }

  /// Whether it is time to ask by letter, after those that were sent.
  ///
  /// - Parameter links: of this provider, the newest first: each went out with a letter.
  package func isToBeAsked(after links: [ProviderLink], under rule: ProviderParameters.Rule, on today: Day) -> Bool {
    guard hasOldNews(under: rule, on: today), let said = capacity?.saidOn else { return false }
    guard let newest = links.first else { return true }
    // Taken back by hand: whoever did that decides whether there is another one.
    guard newest.endedAt == nil, today.days(since: newest.madeAt.day) >= rule.reminderDays else { return false }
    // Letters since then got no answer.
    return links.count { $0.madeAt.day > said } < rule.mostReminders
  }
}

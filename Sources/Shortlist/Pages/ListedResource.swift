package import Care
import HTML
package import Kernel

/// What a list shows of one thing that was chosen: an entry of the directory, or an activity of the neighbourhood. As it is today.
package struct ListedResource: Hashable, Sendable {
  /// As the list names it: `category/38`, `activity/01h…`.
  package let reference: String
  package let address: Address
  package let name: Text
  /// Set where the name is in the one language of whoever wrote it.
  package let ownLanguage: Language?
  /// An entry's sentence; when and where an activity is.
  package let summary: Text
  package let how: Text?
  package let phones: [Entry.Phone]
  package let emails: [String]
  package let links: [Entry.Link]
  package let isAboutViolence: Bool

  package init(_ entry: Entry) {
    reference = entry.id
    address = .entry(entry.id)
    (name, summary, how) = (entry.name, entry.summary, entry.how)
    ownLanguage = nil
    (phones, emails, links) = (entry.phones, entry.emails, entry.links)
    isAboutViolence = entry.isAboutViolence
  }

  /// - Parameter next: the next time that it takes place.
  package init(_ offered: OfferedActivity, next: Activity.Occurrence) {
    let (activity, place) = (offered.activity, offered.place)
    reference = activity.reference
    address = .directoryItem(.activities, item: activity.id.raw)
    name = Text(same: activity.title)
    ownLanguage = activity.language
    summary = Text(
      written: Self.whenAndWhere(offered, next, .french), Self.whenAndWhere(offered, next, .dutch), Self.whenAndWhere(offered, next, .english))
    how = activity.registration.isEmpty ? nil : Text(same: activity.registration)
    phones = place.phone.isEmpty ? [] : [Entry.Phone(number: place.phone, label: nil, hours: nil)]
    (emails, links) = ([], [])
    isAboutViolence = false
  }

  /// `mardi 24 novembre 2026, de 12 h 00 à 14 h 00, chaque semaine · Le Coin, Rue du Test 1, Ixelles · 4,50 €`
  private static func whenAndWhere(_ offered: OfferedActivity, _ next: Activity.Occurrence, _ language: Language) -> String {
    let words = Words(language)
    var time = [words.dateWithWeekday(next.day), ActivityText.hours(words.time(next.opens), words.time(next.closes))(language)]
    switch offered.activity.rhythm {
    case .once: break
    case .weekly: time.append(ActivityText.weekly(language))
    case .monthly: time.append(ActivityText.monthly(language))
    }
    var parts = [time.joined(separator: ", "), offered.whereabouts]
    if let cents = offered.activity.cents { parts.append(cents == 0 ? ActivityText.free(language) : OfferText.euros(cents)(language)) }
    return parts.joined(separator: " · ")
  }
}

import Care
import Kernel
import Pages
import Secrets

extension Visit {
  /// The list that the browser carries along; `nil` for none, and for one that it was given for somebody else who was signed in.
  var shortlist: CarriedShortlist? {
    guard let carriedList, carriedList.utf8.count <= 4096,
      let text = SealedText.open(carriedList, context: listContext, key: house.secretKey)
    else { return nil }
    return CarriedShortlist(encoded: text)
  }

  /// As the browser keeps it.
  func sealed(_ list: CarriedShortlist) throws -> String { try SealedText.seal(list.encoded(), context: listContext, key: house.secretKey) }

  /// A list made while signed in is not shown to whoever uses the same browser afterwards.
  private var listContext: String { "shortlist|\(actor.reference)" }

  /// What can stand on lists, as it is today.
  var listShelf: ListShelf {
    get async throws {
      let all = try await offeredActivities().map { ($0.activity.reference, $0) }
      return ListShelf(
        index: house.directory.index, activities: Dictionary(all, uniquingKeysWith: { first, _ in first }), today: surroundings.today)
    }
  }
}

/// Finds what a list names: entries of the directory, and activities of the neighbourhood.
struct ListShelf: Sendable {
  let index: SearchIndex
  let activities: [String: OfferedActivity]
  let today: Day

  /// Days within which an activity must take place again to be shown as something to go to.
  private static let daysAhead = 62

  func has(_ reference: String) -> Bool { activities[reference] != nil || index.entryInAnyState(reference) != nil }

  /// How something is called today; `nil` when nobody knows it any more.
  func name(_ reference: String) -> Text? {
    activities[reference].map { Text(same: $0.activity.title) } ?? index.entryInAnyState(reference)?.name
  }

  /// The same in the language of whom a list is for.
  func names(in language: Language) -> @Sendable (String) -> String? { { self.name($0)?(language) } }

  /// A list with what stands on it today.
  func shown(_ content: ShortlistContent) -> ShownShortlist {
    ShownShortlist(content: content, standings: content.items.map { standing($0.entry) })
  }

  private func standing(_ reference: String) -> ShortlistStanding {
    guard !reference.hasPrefix(Activity.referencePrefix) else {
      guard let offered = activities[reference],
        let next = offered.activity.occurrences(from: today, through: today.adding(days: Self.daysAhead)).first(where: { !$0.isCancelled })
      else { return .over }
      return .current(ListedResource(offered, next: next))
    }
    guard let entry = index.entryInAnyState(reference) else { return .gone }
    // What the public directory does not show any more is closed to it, whatever else is known.
    return ShortlistStanding(entry, isShown: index.entry(reference) != nil)
  }
}

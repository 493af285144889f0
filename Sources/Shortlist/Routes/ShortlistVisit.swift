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

  /// How an entry is called today, in the language of whom the list is for.
  func entryName(in language: Language) -> @Sendable (String) -> String? {
    let index = house.directory.index
    return { index.entryInAnyState($0)?.name(language) }
  }

  /// A list with what its entries are today.
  func shown(_ content: ShortlistContent) -> ShownShortlist {
    let index = house.directory.index
    return ShownShortlist(
      content: content,
      standings: content.items.map { item in
        guard let entry = index.entryInAnyState(item.entry) else { return .gone }
        // What the public directory does not show any more is closed to it, whatever else is known.
        return index.entry(item.entry) == nil ? .closed(entry) : ShortlistStanding(entry)
      })
  }
}

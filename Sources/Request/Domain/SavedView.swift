package import Kernel

/// A view of the work list that somebody keeps under a name of her own: nobody else sees it.
package struct SavedView: Hashable, Sendable {
  package let id: ID<SavedView>
  package let name: String
  /// The fields of the list's address: `scope`, `municipality`, `q`, `priority`, `order`, `neighbourhood`. Empty ones are not asked.
  package let scope: String
  package let municipality: String
  package let words: String
  package let priority: String
  package let order: String
  package let neighbourhood: String

  package init(
    id: ID<SavedView>, name: String, scope: String, municipality: String, words: String, priority: String = "", order: String = "",
    neighbourhood: String = ""
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.municipality = municipality
    self.words = words
    self.priority = priority
    self.order = order
    self.neighbourhood = neighbourhood
  }

  package static let longestName = 40
  /// More than these do not fit above a list.
  package static let most = 12

  /// - Parameter count: how many she keeps already.
  /// - Throws: ``Kernel/Invalid`` on the field `name`.
  package static func checked(name: String, count: Int) throws(Invalid) -> String {
    let name = name.trimmed
    func refused(_ code: String, _ text: Text) -> Invalid { Invalid([FieldProblem("name", code: code, text: text)]) }
    guard !name.isEmpty else { throw refused("view.name-missing", SavedViewProblemText.nameMissing) }
    guard name.count <= longestName else {
      throw refused("view.name-too-long", RequestProblemText.tooLong(name.count, most: longestName))
    }
    guard count < most else { throw refused("view.too-many", SavedViewProblemText.tooMany) }
    return name
  }
}

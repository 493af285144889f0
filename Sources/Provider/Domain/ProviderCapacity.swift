package import Kernel

/// How much room the providers of one discipline have, as far as they said.
package struct ProviderCapacity: Hashable, Sendable {
  package let discipline: String
  /// Whose convention is in force.
  package let providers: Int
  /// Who said lately that there is room.
  package let withRoom: Int
  /// Free places of these together.
  package let places: Int
  /// Who said lately that there is none.
  package let full: Int
  /// Of whom nobody knows today: they said nothing, or so long ago that it is no news.
  package var unknown: Int { providers - withRoom - full }

  package init(discipline: String, providers: Int, withRoom: Int, places: Int, full: Int) {
    self.discipline = discipline
    self.providers = providers
    self.withRoom = withRoom
    self.places = places
    self.full = full
  }

  /// By discipline, in the order of the data; disciplines without a provider whose convention is in force are left out.
  ///
  /// - Parameter newsDays: how long what was said about room counts.
  package static func all(_ providers: [Provider], _ disciplines: [String], on today: Day, newsDays: Int) -> [ProviderCapacity] {
    let active = providers.map(\.details).filter { !$0.hasLeft && $0.convention.isInForce(on: today) }
    let byDiscipline = Dictionary(grouping: active, by: \.discipline)
    let unnamed = byDiscipline.keys.filter { !disciplines.contains($0) }.sorted()
    return (disciplines + unnamed).compactMap { code in
      guard let those = byDiscipline[code] else { return nil }
      let rooms = those.map { $0.room(on: today, newsDays: newsDays) }
      let free: [Int] = rooms.compactMap { room in if case .free(let places, _) = room { places } else { nil } }
      let full = rooms.count { room in if case .full = room { true } else { false } }
      return ProviderCapacity(
        discipline: code, providers: those.count, withRoom: free.count, places: free.reduce(0, +), full: full)
    }
  }
}

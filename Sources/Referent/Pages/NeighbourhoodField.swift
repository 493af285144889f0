import Care
import HTML
import Kernel

/// The field `neighbourhood` of a form that narrows a list: those of the municipality that the list is narrowed to, all with their
/// municipality otherwise. The one that is chosen stays in sight.
func neighbourhoodField(_ all: [Neighbourhood], _ filter: FilterForm) -> HTML {
  let language = filter.language
  let town = Int(filter.values["municipality"] ?? "")
  let near = all.filter { town == nil || $0.municipality == town || $0.id.raw == filter.values["neighbourhood"] }
  guard !near.isEmpty else { return filter.hidden("neighbourhood") }
  let choices: [Choice] = near.map { one in
    Choice(one.id.raw, town == one.municipality ? one.name(language) : "\(one.town?.name(language) ?? "") – \(one.name(language))")
  }
  return filter.select("neighbourhood", label: GapText.neighbourhood, all: ReferentText.all, choices)
}

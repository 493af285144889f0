import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The register of needs that found no answer.
package let gapRoutes: [Route] = [
  .get(.gaps, .roles(Role.gapRegister)) { visit in
    let pageSize = 50
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    let (filter, problems) = gapFilter(visit)
    let register = try await readGaps(filter, offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    let names = ["reason", "municipality", "neighbourhood", "kind"] + (visit.actor.may(.readGaps) ? ["from", "until"] : ["year"])
    var model = GapsModel(
      filter: Dictionary(uniqueKeysWithValues: names.map { ($0, visit.query[$0]) }), problems: problems,
      counts: register.counts.map {
        GapsModel.Count(
          kind: $0.kind, municipality: $0.municipality, count: $0.count, parts: $0.parts, byNeighbourhood: $0.byNeighbourhood)
      }, gaps: register.gaps,
      paging: Paging(page: page, total: register.total, pageSize: pageSize), kinds: kindsOfHelp(visit),
      showsOnlyCounts: !visit.actor.may(.readGaps))
    model.neighbourhoods = try await visit.neighbourhoods()
    return .page(gapsPage(model, in: visit.frame))
  },
  .get(.gapsExport, .roles(Role.gapReaders)) { visit in
    let (filter, problems) = gapFilter(visit)
    guard problems.isEmpty else { throw Invalid(problems) }
    let register = try await readGaps(filter, offset: 0, limit: 100_000, purpose: .exportGaps, by: visit.actor, in: visit.database, visit.surroundings)
    let kinds = Dictionary(uniqueKeysWithValues: kindsOfHelp(visit).map { ($0.id, $0.name) })
    let language = visit.language
    let neighbourhoods = Dictionary(try await visit.neighbourhoods().map { ($0.id, $0.name) }) { first, _ in first }
    var lines: [String] = [CSV.line(GapExportText.headers.map { $0(language) })]
    for gap in register.gaps {
      lines.append(
        CSV.line([
          gap.day.description, kinds[gap.kind]?(language) ?? gap.kind, gap.reason.name(language), gap.municipality?.name(language) ?? "",
          gap.neighbourhood.map { neighbourhoods[$0]?(language) ?? $0.raw } ?? "", gap.detail,
        ]))
    }
    return .download(name: "gaps-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
  },
]

func kindsOfHelp(_ visit: Visit) -> [KindOfHelp] {
  let content = visit.house.directory.index.content
  return content.chapters.map { KindOfHelp(id: $0.id, name: $0.name) }
    + content.entries.filter { $0.kind == .category }.map { KindOfHelp(id: $0.id, name: $0.name) }
}

private func gapFilter(_ visit: Visit) -> (GapFilter, [FieldProblem]) {
  var filter = GapFilter()
  var problems: [FieldProblem] = []
  filter.reason = Gap.Reason(rawValue: visit.query["reason"])
  filter.municipality = Int(visit.query["municipality"])
  let neighbourhood = visit.query["neighbourhood"]
  if !neighbourhood.isEmpty, neighbourhood.count <= 100 { filter.neighbourhood = ID(neighbourhood) }
  filter.kind = String(visit.query["kind"].prefix(100))
  // Windows that slide day by day would tell single gaps: outside, only whole years.
  guard visit.actor.may(.readGaps) else {
    if let year = Int(visit.query["year"]), (2000...2100).contains(year) {
      filter.from = Day(year: year, month: 1, day: 1)
      filter.until = Day(year: year, month: 12, day: 31)
    }
    return (filter, [])
  }
  for name in ["from", "until"] {
    let typed = visit.query[name].trimmed
    guard !typed.isEmpty else { continue }
    guard let day = TypedDay.read(typed, today: visit.surroundings.today) else {
      problems.append(FieldProblem(name, code: "gap.day-unreadable", text: RequestProblemText.dayUnreadable))
      continue
    }
    if name == "from" { filter.from = day } else { filter.until = day }
  }
  return (filter, problems)
}

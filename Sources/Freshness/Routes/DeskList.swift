import Actions
import Care
import Kernel
import Pages
import Store

/// The editor's desk as it was asked for.
func deskModel(_ visit: Visit) async throws -> DeskModel {
  let rule = try visit.freshnessRule
  let today = visit.surroundings.today
  let whole = visit.house.directory.index.whole
  let stored = try await visit.database.read { connection in
    (
      watches: try connection.entryWatches(), asked: try connection.entriesAsked(), mistakes: try connection.openMistakeCounts(),
      corrections: try connection.openCorrections(), waiting: try connection.mistakeCount(onlyOpen: true), calls: try connection.callsToMake()
    )
  }
  let me = visit.actor.account
  let names = ["q", "state", "editor", "address", "chapter", "municipality", "kind", "source", "visibility", "order"]
  let filter = Dictionary(uniqueKeysWithValues: names.map { ($0, visit.query[$0]) })
  var counts: [FreshnessState: Int] = [:]
  var care = DeskModel.Keeping()
  var sources: Set<String> = []
  var found: [(entry: Entry, freshness: Freshness)] = []
  let words = (filter["q"] ?? "").trimmed.folded
  for entry in whole.entries {
    let freshness = Freshness(entry, stored.watches[entry.id], rule: rule, today: today)
    let editor = stored.watches[entry.id]?.editor
    if entry.offer?.status != .defunct {
      counts[freshness.state, default: 0] += 1
      if editor == nil { care.nobodys += 1 } else if editor == me { care.mine += 1 }
      if entry.reviewAddress == nil { care.withoutAddress += 1 }
    }
    for source in entry.sources { sources.insert(source.document) }
    if accepts(editor, filter, me), accepts(entry, freshness, filter, words) { found.append((entry, freshness)) }
  }
  let language = visit.language
  switch filter["order"] {
  case "name":
    let keyed = found.map { (key: $0.entry.name(language).folded, item: $0) }.sorted { $0.key < $1.key }
    found = keyed.map(\.item)
  case "ring":
    // Those that nobody is to ring come last, in their order.
    func ring(_ one: (entry: Entry, freshness: Freshness)) -> Int { stored.calls[one.entry.id]?.daysSinceEpoch ?? .max }
    let keyed = found.enumerated().map { (key: (ring($0.element), $0.offset), item: $0.element) }.sorted { $0.key < $1.key }
    found = keyed.map(\.item)
  case "day": found.sort { ($0.freshness.confirmed?.daysSinceEpoch ?? .min) < ($1.freshness.confirmed?.daysSinceEpoch ?? .min) }
  default:
    func urgency(_ one: (entry: Entry, freshness: Freshness)) -> (Int, Int, Int) {
      let closed = one.entry.offer?.status == .defunct ? 1 : 0
      return (closed, stored.mistakes[one.entry.id] == nil ? 1 : 0, one.freshness.due?.daysSinceEpoch ?? .min)
    }
    let keyed = found.map { (key: urgency($0), item: $0) }.sorted { $0.key < $1.key }
    found = keyed.map(\.item)
  }
  let paging = Paging(page: page(visit.query["page"]), total: found.count, pageSize: DeskModel.pageSize)
  let items = found.dropFirst((paging.page - 1) * paging.pageSize).prefix(paging.pageSize).map { item in
    DeskModel.Item(
      entry: item.entry, freshness: item.freshness, watch: stored.watches[item.entry.id], mistakes: stored.mistakes[item.entry.id] ?? 0,
      isAsked: stored.asked.contains(item.entry.id), ringAgain: stored.calls[item.entry.id])
  }
  let index = visit.house.directory.index
  return DeskModel(
    filter: filter, items: items, paging: paging, chapters: whole.chapters, sources: sources.sorted(),
    corrections: stored.corrections.filter { accepts($0.editor, filter, me) }.map {
      DeskModel.Correction(name: index.entryInAnyState($0.entry)?.name ?? Text(same: $0.entry), correction: $0)
    },
    mistakesWaiting: stored.waiting, counts: counts, care: care)
}

/// Whose entries, or whose corrections, are asked for.
private func accepts(_ editor: ID<Account>?, _ filter: [String: String], _ me: ID<Account>?) -> Bool {
  switch filter["editor"].flatMap({ DeskModel.Editor(rawValue: $0) }) {
  case .mine: editor != nil && editor == me
  case .nobody: editor == nil
  case nil: true
  }
}

private func accepts(_ entry: Entry, _ freshness: Freshness, _ filter: [String: String], _ words: String) -> Bool {
  func asked(_ name: String) -> String? { filter[name].flatMap { $0.isEmpty ? nil : $0 } }
  if let state = asked("state"), freshness.state.rawValue != state { return false }
  if let chapter = asked("chapter"), entry.chapter != chapter { return false }
  if asked("address") == "none", entry.reviewAddress != nil || entry.offer?.status == .defunct { return false }
  if let kind = asked("kind"), entry.kind.rawValue != kind { return false }
  if let status = asked("visibility"), (entry.offer?.status ?? .active).rawValue != status { return false }
  if let source = asked("source"), !entry.sources.contains(where: { $0.document == source }) { return false }
  if let town = asked("municipality").flatMap({ Int($0) }), !entry.municipalities.isEmpty, !entry.municipalities.contains(town) { return false }
  guard !words.isEmpty else { return true }
  return entry.id.contains(words) || Language.interface.contains { entry.name($0).folded.contains(words) }
}

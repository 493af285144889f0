package import Care
package import Kernel
import Secrets

extension Connection {
  /// The ways of the person of an opened file, the newest first. One statement.
  package func episodes(of file: OpenFile) throws -> [Episode] {
    try rows("SELECT \(SQL.episodeColumns) FROM episode WHERE person = \(file.person.id.raw) ORDER BY created_at DESC, id DESC").map {
      try episode($0, key: file.key)
    }
  }

  /// One of them; `nil` when it is not hers.
  package func episode(_ id: ID<Episode>, of file: OpenFile) throws -> Episode? {
    try row("SELECT \(SQL.episodeColumns) FROM episode WHERE id = \(id.raw) AND person = \(file.person.id.raw)").map {
      try episode($0, key: file.key)
    }
  }

  /// Whose way it is.
  package func person(ofEpisode id: ID<Episode>) throws(StoreFailure) -> ID<Person>? {
    try row("SELECT person FROM episode WHERE id = \(id.raw)")?.id("person")
  }

  /// - Parameter due: what is due first, and who acts.
  package func insert(_ episode: Episode, due: EpisodeTask?, in file: OpenFile) throws {
    try run(
      """
      INSERT INTO episode (id, person, programme, service, organization, stage, stage_on, agreement, agreement_on, due, waits_for, link_until,
        reminders, content, created_at, changed_at, version)
      VALUES (\(episode.id.raw), \(file.person.id.raw), \(episode.programme), \(episode.service), \(episode.organization.raw),
        \(episode.stage.rawValue), \(episode.stageOn), \(episode.agreement.rawValue), \(episode.agreementOn), \(due?.due),
        \(due?.kind.actor.rawValue), \(episode.linkUntil), \(episode.reminders), \(try sealed(episode, file.key)), \(episode.createdAt),
        \(episode.changedAt), \(episode.version))
      """)
  }

  /// Stores what happened, unless somebody else was first.
  ///
  /// - Parameter episode: as it becomes, with the version that was read.
  /// - Returns: whether it was stored.
  package func update(_ episode: Episode, due: EpisodeTask?, in file: OpenFile) throws -> Bool {
    try run(
      """
      UPDATE episode SET stage = \(episode.stage.rawValue), stage_on = \(episode.stageOn), agreement = \(episode.agreement.rawValue),
        agreement_on = \(episode.agreementOn), due = \(due?.due), waits_for = \(due?.kind.actor.rawValue), link_until = \(episode.linkUntil),
        reminders = \(episode.reminders), content = \(try sealed(episode, file.key)), changed_at = \(episode.changedAt),
        version = \(episode.version + 1)
      WHERE id = \(episode.id.raw) AND person = \(file.person.id.raw) AND version = \(episode.version)
      """) == 1
  }

  /// Ways that a house began, what is due first before the rest; nothing of persons who were erased. One statement for the page, one for the count.
  package func episodeLines(
    of organization: ID<Organization>, _ filter: EpisodeFilter, on today: Day, offset: Int, limit: Int
  ) throws(StoreFailure) -> (lines: [EpisodeLine], total: Int) {
    let condition = Self.condition(organization, filter, today)
    let total = try row("SELECT COUNT(*) AS total FROM episode e JOIN person p ON p.id = e.person WHERE \(condition)")?.int("total") ?? 0
    var lines: [EpisodeLine] = []
    let found = try rows(
      """
      SELECT e.id, e.person, p.number, e.programme, e.service, e.stage, e.stage_on, e.agreement, e.agreement_on, e.due, e.waits_for, e.created_at
      FROM episode e JOIN person p ON p.id = e.person WHERE \(condition)
      ORDER BY CASE WHEN e.due IS NULL THEN 1 ELSE 0 END, e.due, e.id LIMIT \(limit) OFFSET \(offset)
      """)
    for row in found {
      lines.append(
        EpisodeLine(
          id: try row.id("id"), person: try row.id("person"), fileNumber: try row.text("number"), programme: try row.text("programme"),
          service: try row.text("service"), stage: try row.code("stage"), stageOn: try row.day("stage_on"), agreement: try row.code("agreement"),
          agreementOn: try row.day("agreement_on"), due: try row.dayIfAny("due"), waitsFor: try row.codeIfAny("waits_for"),
          createdAt: try row.instant("created_at")))
    }
    return (lines, total)
  }

  /// How many open ways stand at each stage, how many wait for a doctor, how many are late. One statement.
  package func episodeCounts(of organization: ID<Organization>, on today: Day) throws(StoreFailure) -> EpisodeCounts {
    var counts = EpisodeCounts()
    let found = try rows(
      """
      SELECT stage, agreement, late, COUNT(*) AS total FROM (
        SELECT e.stage, e.agreement, CASE WHEN e.due < \(today) THEN 1 ELSE 0 END AS late
        FROM episode e JOIN person p ON p.id = e.person
        WHERE e.organization = \(organization.raw) AND p.state = 'active'
      ) counted
      GROUP BY stage, agreement, late
      """)
    for row in found {
      let (stage, agreement): (Episode.Stage, Episode.Agreement) = (try row.code("stage"), try row.code("agreement"))
      let total = try row.int("total")
      counts.byStage[stage, default: 0] += total
      guard stage != .closed else { continue }
      if agreement == .asked { counts.waitingForDoctor += total }
      if try row.int("late") == 1 { counts.overdue += total }
    }
    return counts
  }

  /// Ways whose doctor has a link, is silent, and may be due for a reminder.
  package func episodesAskedByLink(on today: Day, limit: Int) throws(StoreFailure) -> [ID<Episode>] {
    var ids: [ID<Episode>] = []
    let found = try rows(
      """
      SELECT id FROM episode WHERE agreement = 'asked' AND stage <> 'closed' AND link_until >= \(today)
      ORDER BY agreement_on, id LIMIT \(limit)
      """)
    for row in found { ids.append(try row.id("id")) }
    return ids
  }

  private func sealed(_ episode: Episode, _ key: CellKey) throws -> [UInt8] {
    try key.seal(episode.document, cell: "episode/\(episode.id.raw)/content")
  }

  private func episode(_ row: Row, key: CellKey) throws -> Episode {
    let id: ID<Episode> = try row.id("id")
    let document: Episode.Document = try key.open(try row.bytes("content"), cell: "episode/\(id.raw)/content")
    return Episode(
      id: id, person: try row.id("person"), programme: try row.text("programme"), service: try row.text("service"),
      organization: try row.id("organization"), createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"),
      version: try row.int("version"), document: document)
  }

  private static func condition(_ organization: ID<Organization>, _ filter: EpisodeFilter, _ today: Day) -> SQL {
    var condition: SQL = "e.organization = \(organization.raw) AND p.state = 'active'"
    if let programme = filter.programme { condition = "\(condition) AND e.programme = \(programme)" }
    if let service = filter.service { condition = "\(condition) AND e.service = \(service)" }
    if let agreement = filter.agreement { condition = "\(condition) AND e.agreement = \(agreement.rawValue)" }
    if filter.overdue { condition = "\(condition) AND e.due < \(today)" }
    if let stage = filter.stage {
      condition = "\(condition) AND e.stage = \(stage.rawValue)"
    } else if !filter.withClosed {
      condition = "\(condition) AND e.stage <> 'closed'"
    }
    return condition
  }
}

extension SQL {
  fileprivate static let episodeColumns: SQL = "id, person, programme, service, organization, content, created_at, changed_at, version"
}

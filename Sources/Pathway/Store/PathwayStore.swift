package import Care
package import Kernel
import Secrets

/// Pathways rest under the key of their request or file: erased with it. Codes and days are in clear, words and names are sealed.
extension Connection {
  package func insert(_ pathway: Pathway, at now: Instant) throws {
    let columns = pathway.ending
    try run(
      """
      INSERT INTO pathway (id, request, person, organization, template, template_from, started_on, ending, ended_on, created_at, version)
      VALUES (\(pathway.id.raw), \(pathway.request?.raw), \(pathway.person?.raw), \(pathway.organization.raw), \(pathway.template),
        \(pathway.templateFrom), \(pathway.startedOn), \(columns?.ending.rawValue), \(columns?.day), \(now), 1)
      """)
    try insertSteps(of: pathway)
  }

  /// Writes a pathway as it is after a change.
  /// - Returns: whether nobody changed it meanwhile.
  package func update(_ pathway: Pathway) throws -> Bool {
    let columns = pathway.ending
    let changed = try run(
      """
      UPDATE pathway SET ending = \(columns?.ending.rawValue), ended_on = \(columns?.day), version = version + 1
      WHERE id = \(pathway.id.raw) AND version = \(pathway.version)
      """)
    guard changed == 1 else { return false }
    try run("DELETE FROM pathway_step WHERE pathway = \(pathway.id.raw)")
    try insertSteps(of: pathway)
    return true
  }

  private func insertSteps(of pathway: Pathway) throws {
    let key = try key(of: pathway.subject)
    for (position, step) in pathway.steps.enumerated() {
      let columns = step.columns
      try run(
        """
        INSERT INTO pathway_step (id, pathway, position, template_step, role, due, state, skip_reason, settled_on, account, content)
        VALUES (\(step.id.raw), \(pathway.id.raw), \(position), \(step.template), \(step.who.rawValue), \(step.due), \(columns.state),
          \(columns.skip?.rawValue), \(columns.day), \(step.by?.raw),
          \(try key.seal(SealedWords([step.what, step.whom, step.words]), cell: "pathway_step/\(step.id.raw)/content")))
        """)
    }
  }

  private func key(of subject: Pathway.Subject) throws -> CellKey {
    switch subject {
    case .request(let request): return try key(of: request)
    case .file(let person):
      guard let key = try key(of: KeyOwner(person)) else { throw SimpleFailure.notFound }
      return key
    }
  }

  package func pathway(_ id: ID<Pathway>) throws -> Pathway? { try pathways("p.id = \(id.raw)").first }

  /// Newest first.
  package func pathways(of request: ID<Request>) throws -> [Pathway] {
    try pathways("p.request = \(request.raw) ORDER BY p.started_on DESC, p.id DESC")
  }

  /// All of a person's: begun on her file, or on a request that concerns her. Newest first. Two statements.
  package func pathways(about person: ID<Person>) throws -> [Pathway] {
    try pathways(
      """
      (p.person = \(person.raw) OR p.request IN (SELECT r.id FROM request r WHERE r.person = \(person.raw) AND r.erased_at IS NULL))
      ORDER BY p.started_on DESC, p.id DESC
      """)
  }

  /// Running pathways of an organisation with an open step whose day has come, those that wait longest first. Two statements.
  package func pathwaysDue(of organization: ID<Organization>, on today: Day, limit: Int, offset: Int) throws -> [Pathway] {
    try pathways(
      """
      \(SQL.isPathwayDue(organization, today))
      ORDER BY (SELECT MIN(s.due) FROM pathway_step s WHERE s.pathway = p.id AND s.state = 'open'), p.id LIMIT \(limit) OFFSET \(offset)
      """)
  }

  package func pathwayDueCount(of organization: ID<Organization>, on today: Day) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM pathway p WHERE \(SQL.isPathwayDue(organization, today))")?.int("total") ?? 0
  }

  /// Pathways by condition on `pathway p`; those whose request or file was erased are gone. Two statements.
  private func pathways(_ condition: SQL) throws -> [Pathway] {
    let found = try rows(
      """
      SELECT p.id, p.request, p.person, p.organization, p.template, p.template_from, p.started_on, p.ending, p.ended_on, p.version
      FROM pathway p WHERE \(condition)
      """)
    guard !found.isEmpty else { return [] }
    var ids: [String] = []
    for row in found { ids.append(try row.text("id")) }
    var steps: [String: [PathwayStep]] = [:]
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT s.id, s.pathway, s.template_step, s.role, s.due, s.state, s.skip_reason, s.settled_on, s.account, s.content, p.request, p.person, k.wrapped
      FROM pathway_step s JOIN pathway p ON p.id = s.pathway
      JOIN cell_key k ON k.owner = CASE WHEN p.request IS NULL THEN 'person/' || p.person ELSE 'request/' || p.request END
      WHERE s.pathway IN (\(list: ids)) ORDER BY s.pathway, s.position
      """)
    {
      let owner: KeyOwner
      switch try Self.subject(row) {
      case .request(let request): owner = KeyOwner(request)
      case .file(let person): owner = KeyOwner(person)
      }
      guard let key = try shelf.key(row, of: owner) else { continue }
      steps[try row.text("pathway"), default: []].append(try PathwayStep(row, key: key))
    }
    return try found.compactMap { row in
      let id = try row.text("id")
      guard let mine = steps[id] else { return nil }
      var state = Pathway.State.running
      if let ending: Pathway.Ending = try row.codeIfAny("ending") { state = .ended(ending, on: try row.day("ended_on")) }
      return Pathway(
        id: ID(id), subject: try Self.subject(row), organization: try row.id("organization"), template: try row.text("template"),
        templateFrom: try row.day("template_from"), startedOn: try row.day("started_on"), state: state, steps: mine, version: try row.int("version"))
    }
  }

  private static func subject(_ row: Row) throws(StoreFailure) -> Pathway.Subject {
    if let person: ID<Person> = try row.idIfAny("person") { return .file(person) }
    return .request(try row.id("request"))
  }

  /// What is counted of an organisation's pathways since a day: codes and days, nothing sealed is opened. One statement.
  package func pathwayFacts(of organization: ID<Organization>, since day: Day, on today: Day) throws -> [PathwayFigures.Fact] {
    var order: [String] = []
    var made: [String: (template: String, isRunning: Bool, late: Int, steps: [PathwayFigures.StepFact])] = [:]
    for row in try rows(
      """
      SELECT p.id, p.template, p.started_on, p.ending, s.template_step, s.due, s.state, s.settled_on FROM pathway p
      JOIN pathway_step s ON s.pathway = p.id WHERE p.organization = \(organization.raw) AND p.started_on >= \(day)
      ORDER BY p.id, s.position
      """)
    {
      let id = try row.text("id")
      let isRunning = try row.textIfAny("ending") == nil
      if made[id] == nil {
        order.append(id)
        made[id] = (try row.text("template"), isRunning, 0, [])
      }
      let state = try row.text("state")
      let due = try row.day("due")
      if isRunning, state == "open", due < today { made[id]?.late += 1 }
      guard let step = try row.textIfAny("template_step") else { continue }
      let start = try row.day("started_on")
      let days = state == "done" ? try row.dayIfAny("settled_on")?.days(since: start) : nil
      made[id]?.steps.append(PathwayFigures.StepFact(step: step, days: days, isSkipped: state == "skipped"))
    }
    return order.compactMap { id in
      made[id].map { PathwayFigures.Fact(template: $0.template, isRunning: $0.isRunning, late: $0.late, steps: $0.steps) }
    }
  }
}

extension SQL {
  /// For `pathway p`: it runs, its request or file is there, and the day of an open step has come.
  fileprivate static func isPathwayDue(_ organization: ID<Organization>, _ today: Day) -> SQL {
    """
    p.organization = \(organization.raw) AND p.ending IS NULL
      AND EXISTS (SELECT 1 FROM pathway_step s WHERE s.pathway = p.id AND s.state = 'open' AND s.due <= \(today))
      AND (EXISTS (SELECT 1 FROM request r WHERE r.id = p.request AND r.erased_at IS NULL)
        OR EXISTS (SELECT 1 FROM person f WHERE f.id = p.person AND f.state = 'active'))
    """
  }
}

extension Pathway {
  fileprivate var ending: (ending: Ending, day: Day)? {
    if case .ended(let ending, let day) = state { (ending, day) } else { nil }
  }
}

extension PathwayStep {
  fileprivate var columns: (state: String, skip: Skip?, day: Day?) {
    switch state {
    case .open: ("open", nil, nil)
    case .done(let day): ("done", nil, day)
    case .skipped(let why, let day): ("skipped", why, day)
    }
  }

  fileprivate init(_ row: Row, key: CellKey) throws {
    let id: ID<PathwayStep> = try row.id("id")
    let words = try key.openWords(row.bytes("content"), cell: "pathway_step/\(id.raw)/content")
    let state: State
    switch try row.text("state") {
    case "done": state = .done(on: try row.day("settled_on"))
    case "skipped": state = .skipped(try row.code("skip_reason"), on: try row.day("settled_on"))
    default: state = .open
    }
    self.init(
      id: id, template: try row.textIfAny("template_step"), what: words[0], who: try row.code("role"), whom: words[1], due: try row.day("due"),
      state: state, words: words[2], by: try row.idIfAny("account"))
  }
}

extension Connection {
  /// The requests of these pathways. One statement.
  package func requests(among ids: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: Request] {
    guard !ids.isEmpty else { return [:] }
    var found: [ID<Request>: Request] = [:]
    for request in try requests("r.id IN (\(list: ids.map(\.raw)))") { found[request.id] = request }
    return found
  }
}

import Care
import Kernel
import Yams

extension DataFileReader {
  private enum LedgerKind: String, CaseIterable { case units, sessions }

  /// What a programme counts, and by which rules.
  func ledger(_ node: Node) -> Programme.Ledger? {
    guard case .mapping(let mapping) = node else {
      problem(node, "ledger", code: "data.mapping-expected", DataFileText.mappingExpected)
      return nil
    }
    guard let named = mapping["kind"] else {
      problem(node, "ledger.kind", code: "data.missing", DataFileText.missing("kind"))
      return nil
    }
    switch choice(named, "ledger.kind", LedgerKind.self) {
    case .units: return unitLedger(node).map { .units($0) }
    case .sessions: return sessionLedger(node).map { .sessions($0) }
    case nil: return nil
    }
  }

  // MARK: Units

  private func unitLedger(_ node: Node) -> UnitLedger? {
    let path = "ledger"
    let known: Set<String> = [
      "kind", "services", "residences", "hospitals", "institutions", "extensionReasons", "rules", "tariffs", "codes",
    ]
    let parts = fields(node, path, known: known)
    func needed(_ key: String) -> Node? { required(parts, key, in: node, path) }
    var services: [UnitLedger.Service] = []
    for (index, item) in items(needed("services"), "\(path).services").enumerated() {
      let place = "\(path).services[\(index)]"
      let fields = fields(item, place, known: ["id", "professions"])
      let id = required(fields, "id", in: item, place).flatMap { string($0, "\(place).id") }
      let professions = strings(required(fields, "professions", in: item, place), "\(place).professions")
      if let id { services.append(UnitLedger.Service(id: id, professions: professions)) }
    }
    let residences = strings(needed("residences"), "\(path).residences")
    let hospitals = codes(needed("hospitals"), "\(path).hospitals", among: residences)
    let institutions = codes(needed("institutions"), "\(path).institutions", among: residences)
    let reasons = strings(needed("extensionReasons"), "\(path).extensionReasons")
    let names = services.map(\.id)
    let rules = needed("rules").map { blocks($0, "\(path).rules") { unitRules($0, $1, names, residences) } } ?? []
    // Which services meet in groups is said by the rules: without them the rest would only be blamed for what is wrong there.
    guard !rules.isEmpty else { return nil }
    let groups = rules.reduce(into: Set<String>()) { $0.formUnion($1.group.services) }
    let tariffs = needed("tariffs").map { blocks($0, "\(path).tariffs") { tariff($0, $1, names, groups) } } ?? []
    let codes = needed("codes").map { blocks($0, "\(path).codes") { self.codes($0, $1, services, groups) } } ?? []
    guard problems.isEmpty else { return nil }
    return UnitLedger(
      services: services, residences: residences, hospitals: hospitals, institutions: institutions, extensionReasons: reasons, rules: rules,
      tariffs: tariffs, codes: codes)
  }

  /// Words of a list, each among those that are allowed.
  private func codes(_ node: Node?, _ path: String, among allowed: [String]) -> Set<String> {
    let words = strings(node, path)
    for word in words where !allowed.contains(word) {
      problem(node, path, code: "data.unknown-value", DataFileText.unknownValue(word, allowed))
    }
    return Set(words)
  }

  private func unitRules(_ node: Node, _ path: String, _ services: [String], _ residences: [String]) -> UnitLedger.Rules? {
    let known: Set<String> = [
      "from", "source", "granted", "extensionUnits", "mostExtensions", "period", "session", "hospital", "group", "closing",
      "supportDuringStays", "supportMostADay", "remoteServices", "notBesideFirstLine", "following", "endingResidences", "extensionProof",
      "agreement", "eligibilityAtAct",
    ]
    let parts = fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { required(parts, key, in: node, path) }
    func count(_ key: String) -> Int? { needed(key).flatMap { number($0, "\(path).\(key)", in: 0...100_000) } }
    func among(_ key: String, _ allowed: [String]) -> Set<String> { codes(needed(key), "\(path).\(key)", among: allowed) }
    let from = needed("from").flatMap { day($0, "\(path).from") }
    let source = needed("source").flatMap { string($0, "\(path).source") }
    let (granted, more, times) = (count("granted"), count("extensionUnits"), count("mostExtensions"))
    let period = needed("period").flatMap { calendarPeriod($0, "\(path).period") }
    let session = needed("session").flatMap { sessionRules($0, "\(path).session") }
    let hospital = needed("hospital").flatMap { hospitalRules($0, "\(path).hospital", services) }
    let group = needed("group").flatMap { groupRules($0, "\(path).group", services) }
    let closing = needed("closing").flatMap { closingRules($0, "\(path).closing") }
    let support = truth(needed("supportDuringStays"), "\(path).supportDuringStays")
    let mostSupport = parts["supportMostADay"].flatMap { number($0, "\(path).supportMostADay", in: 1...1000) }
    let (remote, first) = (among("remoteServices", services), among("notBesideFirstLine", services))
    let following = choices(needed("following"), "\(path).following", UnitLedger.Following.self)
    let ending = among("endingResidences", residences)
    // A file that says nothing of them follows the readings that were chosen first; so do `leastPer` and `closing.least`.
    let proof = choice(parts["extensionProof"], "\(path).extensionProof", UnitLedger.Asked.Proof.self) ?? .optional
    let agreement = choice(parts["agreement"], "\(path).agreement", UnitLedger.Asked.Agreement.self) ?? .step
    let atAct = choice(parts["eligibilityAtAct"], "\(path).eligibilityAtAct", UnitLedger.Asked.AtAct.self) ?? .warns
    guard let from, let source, let granted, let more, let times, let period, let session, let hospital, let group, let closing else {
      return nil
    }
    return UnitLedger.Rules(
      from: from, source: source, granted: granted, extensionUnits: more, mostExtensions: times, period: period, session: session,
      hospital: hospital, group: group, closing: closing, supportDuringStays: support, supportMostADay: mostSupport, remoteServices: remote,
      notBesideFirstLine: first, following: Set(following), endingResidences: ending,
      asked: UnitLedger.Asked(extensionProof: proof, agreement: agreement, eligibilityAtAct: atAct))
  }

  private func sessionRules(_ node: Node, _ path: String) -> UnitLedger.Session? {
    let parts = fields(node, path, known: ["least", "leastPer", "leastIn", "mostADay", "together"])
    let least = required(parts, "least", in: node, path).flatMap { number($0, "\(path).least", in: 1...100) }
    let per = choice(parts["leastPer"], "\(path).leastPer", UnitLedger.Session.LeastPer.self) ?? .session
    let settings = choices(required(parts, "leastIn", in: node, path), "\(path).leastIn", UnitLedger.Setting.self)
    let most = required(parts, "mostADay", in: node, path).flatMap { number($0, "\(path).mostADay", in: 1...100) }
    let together = choice(required(parts, "together", in: node, path), "\(path).together", UnitLedger.Session.Together.self)
    guard let least, let most, let together else { return nil }
    return UnitLedger.Session(least: least, leastPer: per, leastIn: Set(settings), mostADay: most, together: together)
  }

  private func hospitalRules(_ node: Node, _ path: String, _ services: [String]) -> UnitLedger.Hospital? {
    let parts = fields(node, path, known: ["visits", "within", "onlyIfFollowed"])
    var visits: [String: Int] = [:]
    if let table = required(parts, "visits", in: node, path) {
      let counts = fields(table, "\(path).visits", known: Set(services))
      for service in services {
        visits[service] = required(counts, service, in: table, "\(path).visits")
          .flatMap { number($0, "\(path).visits.\(service)", in: 0...1000) }
      }
    }
    let within = choice(required(parts, "within", in: node, path), "\(path).within", UnitLedger.Hospital.Within.self)
    let followed = codes(required(parts, "onlyIfFollowed", in: node, path), "\(path).onlyIfFollowed", among: services)
    return within.map { UnitLedger.Hospital(visits: visits, within: $0, onlyIfFollowed: followed) }
  }

  private func groupRules(_ node: Node, _ path: String, _ services: [String]) -> UnitLedger.Group? {
    let parts = fields(node, path, known: ["services", "participants", "minutes", "unitMinutes"])
    func range(_ key: String) -> ClosedRange<Int>? {
      guard let node = required(parts, key, in: node, path) else { return nil }
      return bounds(fields(node, "\(path).\(key)", known: ["from", "to"]), in: node, "\(path).\(key)")
    }
    let given = codes(required(parts, "services", in: node, path), "\(path).services", among: services)
    guard let participants = range("participants"), let minutes = range("minutes") else { return nil }
    let unit = parts["unitMinutes"].flatMap { number($0, "\(path).unitMinutes", in: 1...1440) }
    return UnitLedger.Group(services: given, participants: participants, minutes: minutes, unitMinutes: unit)
  }

  private func closingRules(_ node: Node, _ path: String) -> UnitLedger.Closing? {
    let parts = fields(node, path, known: ["units", "days", "least", "mostADay"])
    let units = required(parts, "units", in: node, path).flatMap { number($0, "\(path).units", in: 0...1000) }
    let days = required(parts, "days", in: node, path).flatMap { number($0, "\(path).days", in: 0...3660) }
    guard let units, let days else { return nil }
    let least = parts["least"].flatMap { number($0, "\(path).least", in: 1...1000) }
    let most = parts["mostADay"].flatMap { number($0, "\(path).mostADay", in: 1...1000) }
    return UnitLedger.Closing(units: units, days: days, least: least, mostADay: most)
  }

  private func tariff(_ node: Node, _ path: String, _ services: [String], _ groups: Set<String>) -> UnitLedger.Tariff? {
    let parts = fields(node, path, known: ["from", "source", "initialModule", "unit", "group"])
    guard case .mapping = node else { return nil }
    func prices(_ key: String, _ services: [String]) -> [String: Euro] {
      guard let table = required(parts, key, in: node, path) else { return [:] }
      let words = fields(table, "\(path).\(key)", known: Set(services))
      var prices: [String: Euro] = [:]
      for service in services {
        guard let word = words[service] else {
          problem(table, "\(path).\(key)", code: "programme.price-missing", ProgrammeFileText.priceMissing(service))
          continue
        }
        prices[service] = cents(word, "\(path).\(key).\(service)").map { Euro(cents: $0) }
      }
      return prices
    }
    let from = required(parts, "from", in: node, path).flatMap { day($0, "\(path).from") }
    let source = required(parts, "source", in: node, path).flatMap { string($0, "\(path).source") }
    let module = required(parts, "initialModule", in: node, path).flatMap { cents($0, "\(path).initialModule") }
    let (unit, group) = (prices("unit", services), prices("group", services.filter { groups.contains($0) }))
    guard let from, let source, let module else { return nil }
    return UnitLedger.Tariff(from: from, source: source, initialModule: Euro(cents: module), unit: unit, group: group)
  }

  private func codes(_ node: Node, _ path: String, _ services: [UnitLedger.Service], _ groups: Set<String>) -> UnitLedger.Codes? {
    let parts = fields(node, path, known: ["from", "initialModule", "rows", "doubts"])
    guard case .mapping = node else { return nil }
    let from = required(parts, "from", in: node, path).flatMap { day($0, "\(path).from") }
    let module = required(parts, "initialModule", in: node, path).flatMap { nomenclatureCode($0, "\(path).initialModule") }
    var found: [UnitLedger.Codes.Key: String] = [:]
    var used: Set<String> = module.map { [$0] } ?? []
    let acts = UnitLedger.Act.allCases.map(\.rawValue)
    for (index, row) in items(required(parts, "rows", in: node, path), "\(path).rows").enumerated() {
      let place = "\(path).rows[\(index)]"
      let cells = fields(row, place, known: Set(["service", "profession"] + acts))
      let service = required(cells, "service", in: row, place).flatMap { string($0, "\(place).service") }
      let profession = required(cells, "profession", in: row, place).flatMap { string($0, "\(place).profession") }
      guard let service, let profession else { continue }
      for act in UnitLedger.Act.allCases {
        guard let cell = cells[act.rawValue], let code = nomenclatureCode(cell, "\(place).\(act.rawValue)") else { continue }
        if !used.insert(code).inserted {
          problem(cell, "\(place).\(act.rawValue)", code: "data.double", ProgrammeFileText.doubleCode(code))
        }
        found[UnitLedger.Codes.Key(service: service, profession: profession, act: act)] = code
      }
    }
    for service in services {
      for profession in service.professions {
        for act in UnitLedger.Act.allCases where act != .group || groups.contains(service.id) {
          let key = UnitLedger.Codes.Key(service: service.id, profession: profession, act: act)
          guard found[key] == nil else { continue }
          let row = "\(service.id), \(profession), \(act.rawValue)"
          problem(node, "\(path).rows", code: "programme.code-missing", ProgrammeFileText.codeMissing(row))
        }
      }
    }
    var doubts: [String: Text] = [:]
    if let table = parts["doubts"] {
      for (code, why) in fields(table, "\(path).doubts", known: used) { doubts[code] = text(why, "\(path).doubts.\(code)") }
    }
    guard let from, let module else { return nil }
    return UnitLedger.Codes(from: from, initialModule: module, codes: found, doubts: doubts)
  }

  /// Six digits whose last one is the remainder of the number before it by 7, as for every code of the INAMI that was tried.
  private func nomenclatureCode(_ node: Node, _ path: String) -> String? {
    guard let word = string(node, path) else { return nil }
    if word.utf8.count == 6, let number = Int(word), number > 0, number / 10 % 7 == number % 10 { return word }
    problem(node, path, code: "programme.bad-code", ProgrammeFileText.badCode(word))
    return nil
  }

  // MARK: Sessions

  private func sessionLedger(_ node: Node) -> SessionLedger? {
    let parts = fields(node, "ledger", known: ["kind", "rules", "shares"])
    let rules = required(parts, "rules", in: node, "ledger").map { blocks($0, "ledger.rules") { trackRules($0, $1) } }
    let shares = required(parts, "shares", in: node, "ledger").map { blocks($0, "ledger.shares") { share($0, $1) } }
    guard let rules, let shares else { return nil }
    return SessionLedger(rules: rules, shares: shares)
  }

  private func trackRules(_ node: Node, _ path: String) -> SessionLedger.Rules? {
    let parts = fields(node, path, known: ["from", "source", "tracks", "oneTrackAtATime"])
    guard case .mapping = node else { return nil }
    let from = required(parts, "from", in: node, path).flatMap { day($0, "\(path).from") }
    let source = required(parts, "source", in: node, path).flatMap { string($0, "\(path).source") }
    let tracks = items(required(parts, "tracks", in: node, path), "\(path).tracks").enumerated()
      .compactMap { track($1, "\(path).tracks[\($0)]") }
    let oneAtATime = truth(required(parts, "oneTrackAtATime", in: node, path), "\(path).oneTrackAtATime")
    guard let from, let source else { return nil }
    return SessionLedger.Rules(from: from, source: source, tracks: tracks, oneTrackAtATime: oneAtATime)
  }

  private func track(_ node: Node, _ path: String) -> SessionLedger.Track? {
    let parts = fields(node, path, known: ["id", "youngest", "oldest", "individual", "group", "period"])
    let id = required(parts, "id", in: node, path).flatMap { string($0, "\(path).id") }
    func age(_ key: String) -> Int? { parts[key].flatMap { number($0, "\(path).\(key)", in: 0...150) } }
    var sessions: [SessionLedger.Form: Int] = [:]
    for form in SessionLedger.Form.allCases {
      sessions[form] = required(parts, form.rawValue, in: node, path).flatMap { number($0, "\(path).\(form.rawValue)", in: 0...1000) }
    }
    let period = parts["period"].flatMap { calendarPeriod($0, "\(path).period") }
    return id.map { SessionLedger.Track(id: $0, youngest: age("youngest"), oldest: age("oldest"), sessions: sessions, period: period) }
  }

  private func share(_ node: Node, _ path: String) -> SessionLedger.Share? {
    let parts = fields(node, path, known: ["from", "source", "ordinary", "increased", "freeIndividual"])
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { required(parts, key, in: node, path) }
    let from = needed("from").flatMap { day($0, "\(path).from") }
    let source = needed("source").flatMap { string($0, "\(path).source") }
    let ordinary = needed("ordinary").flatMap { cents($0, "\(path).ordinary") }
    let increased = needed("increased").flatMap { cents($0, "\(path).increased") }
    let free = needed("freeIndividual").flatMap { number($0, "\(path).freeIndividual", in: 0...1000) }
    guard let from, let source, let ordinary, let increased, let free else { return nil }
    return SessionLedger.Share(
      from: from, source: source, ordinary: Euro(cents: ordinary), increased: Euro(cents: increased), freeIndividual: free)
  }
}

package import Care
package import Kernel
import Yams

/// Reads a programme from its file: `Parameters/programmes/protocol3.yaml`.
package enum ProgrammeReader {
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `programmes/protocol3.yaml:31 eligibility[0].common`.
  package static func programme(_ file: DataFile) throws(Invalid) -> Programme {
    let reader = DataFileReader(file: file.name)
    var programme: Programme?
    if let root = DataFileReader.root(of: file, reader) {
      programme = reader.programme(root)
    } else if reader.problems.isEmpty {
      reader.problem(nil, "", code: "data.missing", DataFileText.missing("id"))
    }
    guard let programme, reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return programme
  }
}

extension DataFileReader {
  fileprivate func programme(_ root: Node) -> Programme? {
    let fields = fields(
      root, "", known: ["id", "name", "firstLinePsychology", "entry", "running", "follows", "fields", "eligibility", "ledger", "readings"])
    guard case .mapping = root else { return nil }
    func needed(_ key: String) -> Node? { required(fields, key, in: root, "") }
    let id = needed("id").flatMap { string($0, "id") }
    if let id, file != "programmes/\(id).yaml", file.hasPrefix("programmes/") {
      problem(fields["id"], "id", code: "programme.wrong-name", ProgrammeFileText.wrongName(id))
    }
    let name = needed("name").flatMap { text($0, "name") }
    let running = needed("running").flatMap { self.running($0) }
    let isFirstLine = truth(fields["firstLinePsychology"], "firstLinePsychology")
    let follows = fields["follows"].flatMap { succession($0) }
    let known = needed("fields").map { programmeFields($0) } ?? []
    let versions = needed("eligibility").map { node in
      blocks(node, "eligibility") { version($0, $1, known) }
    }
    // Without one, the programme is inclusion only.
    let ledger = fields["ledger"].flatMap { self.ledger($0) }
    // Figures of units are there only where units are counted. What is wrong with a ledger was said already.
    var keys = ReadingKey.allCases
    if case .sessions? = ledger { keys = keys.filter(\.isOfEligibility) }
    if fields["ledger"] == nil { keys = keys.filter(\.isOfEligibility) }
    let readings = items(fields["readings"], "readings").enumerated().compactMap { reading($1, "readings[\($0)]", keys) }
    guard let id, let name, let running, let versions else { return nil }
    return Programme(
      id: id, name: name, running: running, eligibility: EligibilityRules(fields: known, versions: versions), ledger: ledger, follows: follows,
      entry: fields["entry"].flatMap { string($0, "entry") }, readings: readings, isFirstLine: isFirstLine)
  }

  /// What a programme takes over from the one it follows. Units belong to a period: without it they would never end.
  private func succession(_ node: Node) -> Programme.Succession? {
    let fields = fields(node, "follows", known: ["programme", "carries", "source"])
    guard case .mapping = node else { return nil }
    let programme = required(fields, "programme", in: node, "follows").flatMap { string($0, "follows.programme") }
    let carries = Set(choices(required(fields, "carries", in: node, "follows"), "follows.carries", Programme.Succession.Right.self))
    let source = required(fields, "source", in: node, "follows").flatMap { string($0, "follows.source") }
    if carries.contains(.units), !carries.contains(.period) {
      problem(fields["carries"], "follows.carries", code: "programme.units-without-period", ProgrammeFileText.unitsWithoutPeriod)
    }
    guard let programme, let source else { return nil }
    return Programme.Succession(programme: programme, carries: carries, source: source)
  }

  private func running(_ node: Node) -> Programme.Running? {
    let fields = fields(node, "running", known: ["from", "until", "source"])
    let from = required(fields, "from", in: node, "running").flatMap { day($0, "running.from") }
    let until = fields["until"].flatMap { day($0, "running.until") }
    let source = required(fields, "source", in: node, "running").flatMap { string($0, "running.source") }
    guard let from, let source else { return nil }
    if let until, until < from { problem(node, "running.until", code: "programme.running-order", ProgrammeFileText.runningOrder) }
    return Programme.Running(from: from, until: until, source: source)
  }

  /// The items of a list that may be missing, which was said already.
  func items(_ node: Node?, _ path: String) -> [Node] {
    guard let node else { return [] }
    return list(node, path)
  }

  /// A list of dated blocks, each beginning after the one before.
  func blocks<Block: FromDay>(_ node: Node, _ path: String, _ read: (Node, String) -> Block?) -> [Block] {
    var blocks: [Block] = []
    let items = list(node, path)
    for (index, item) in items.enumerated() {
      guard let block = read(item, "\(path)[\(index)]") else { continue }
      if let last = blocks.last, last.from >= block.from {
        problem(item, "\(path)[\(index)].from", code: "data.bad-order", ProgrammeFileText.blocksRise)
      }
      blocks.append(block)
    }
    // What is wrong with the only block was said already.
    if items.isEmpty { problem(node, path, code: "data.empty", ProgrammeFileText.noBlock) }
    return blocks
  }

  // MARK: What can be known

  private enum FieldKind: String, CaseIterable { case birthDate, flag, choice, score, whole, items }

  private func programmeFields(_ node: Node) -> [EligibilityRules.Field] {
    var found: [EligibilityRules.Field] = []
    for (index, item) in list(node, "fields").enumerated() {
      let path = "fields[\(index)]"
      let parts = fields(item, path, known: ["name", "kind", "values", "count", "from", "to"])
      guard case .mapping = item else { continue }
      let name = required(parts, "name", in: item, path).flatMap { string($0, "\(path).name") }
      guard let name, let kind = choice(required(parts, "kind", in: item, path), "\(path).kind", FieldKind.self) else { continue }
      if found.contains(where: { $0.name == name }) || name == EligibilityRules.running {
        problem(item, "\(path).name", code: "data.double", DataFileText.duplicate(name, "fields"))
      }
      func range() -> ClosedRange<Int>? { bounds(parts, in: item, path) }
      switch kind {
      case .birthDate: found.append(EligibilityRules.Field(name: name, kind: .birthDate))
      case .flag: found.append(EligibilityRules.Field(name: name, kind: .flag))
      case .choice:
        let values = required(parts, "values", in: item, path).map { strings($0, "\(path).values") } ?? []
        found.append(EligibilityRules.Field(name: name, kind: .choice(values)))
      case .score: if let range = range() { found.append(EligibilityRules.Field(name: name, kind: .score(range))) }
      case .whole: if let range = range() { found.append(EligibilityRules.Field(name: name, kind: .whole(range))) }
      case .items:
        let count = required(parts, "count", in: item, path).flatMap { number($0, "\(path).count", in: 1...100) }
        if let count, let range = range() { found.append(EligibilityRules.Field(name: name, kind: .items(count: count, range))) }
      }
    }
    return found
  }

  /// `from` and `to`, both there and in their order.
  func bounds(_ parts: [String: Node], in node: Node, _ path: String) -> ClosedRange<Int>? {
    let from = required(parts, "from", in: node, path).flatMap { number($0, "\(path).from", in: 0...100_000) }
    let to = required(parts, "to", in: node, path).flatMap { number($0, "\(path).to", in: 0...100_000) }
    guard let from, let to else { return nil }
    if from < to { return from...to }
    problem(node, path, code: "programme.bad-range", ProgrammeFileText.badRange)
    return nil
  }

  // MARK: Formulas

  private func version(_ node: Node, _ path: String, _ known: [EligibilityRules.Field]) -> EligibilityRules.Version? {
    let fields = fields(node, path, known: ["from", "adl", "common", "services"])
    guard case .mapping = node else { return nil }
    let from = required(fields, "from", in: node, path).flatMap { day($0, "\(path).from") }
    let adl = choice(fields["adl"], "\(path).adl", EligibilityRules.ADL.self) ?? .screener
    let common = required(fields, "common", in: node, path).flatMap { part($0, "\(path).common", known, ["source", "needs"])?.part }
    var services: [EligibilityRules.Service] = []
    for (index, item) in items(required(fields, "services", in: node, path), "\(path).services").enumerated() {
      let place = "\(path).services[\(index)]"
      guard let (part, parts) = part(item, place, known, ["id", "source", "needs"]) else { continue }
      guard let id = required(parts, "id", in: item, place).flatMap({ string($0, "\(place).id") }) else { continue }
      if services.contains(where: { $0.id == id }) {
        problem(item, "\(place).id", code: "data.double", DataFileText.duplicate(id, "\(path).services"))
      }
      services.append(EligibilityRules.Service(id: id, needs: part))
    }
    guard let from, let common else { return nil }
    return EligibilityRules.Version(from: from, adl: adl, common: common, services: services)
  }

  private func part(
    _ node: Node, _ path: String, _ known: [EligibilityRules.Field], _ keys: Set<String>
  ) -> (part: EligibilityRules.Part, fields: [String: Node])? {
    let fields = fields(node, path, known: keys)
    guard case .mapping = node else { return nil }
    let source = required(fields, "source", in: node, path).flatMap { string($0, "\(path).source") }
    let criterion = required(fields, "needs", in: node, path).flatMap { formula($0, "\(path).needs", known) }
    guard let source, let criterion else { return nil }
    return (EligibilityRules.Part(criterion: criterion, source: source), fields)
  }

  /// A field's name alone; `all`, `any` or `not`; or a field with what it must be.
  private func formula(_ node: Node, _ path: String, _ known: [EligibilityRules.Field]) -> Criterion? {
    if case .scalar = node { return string(node, path).flatMap { test($0, [:], node, path, known) } }
    let parts = fields(node, path, known: ["all", "any", "not", "field", "atLeast", "atMost", "oneOf"])
    guard case .mapping = node else { return nil }
    func several(_ node: Node, _ key: String) -> [Criterion] {
      list(node, "\(path).\(key)").enumerated().compactMap { formula($1, "\(path).\(key)[\($0)]", known) }
    }
    if let field = parts["field"], parts["all"] == nil, parts["any"] == nil, parts["not"] == nil {
      return string(field, "\(path).field").flatMap { test($0, parts, node, path, known) }
    }
    if parts.count == 1 {
      if let all = parts["all"] { return .all(several(all, "all")) }
      if let any = parts["any"] { return .any(several(any, "any")) }
      if let not = parts["not"] { return formula(not, "\(path).not", known).map { .not($0) } }
    }
    problem(node, path, code: "programme.bad-criterion", ProgrammeFileText.badCriterion)
    return nil
  }

  private func test(
    _ name: String, _ parts: [String: Node], _ node: Node, _ path: String, _ known: [EligibilityRules.Field]
  ) -> Criterion? {
    if name == EligibilityRules.running, parts.isEmpty { return .yes(name) }
    guard let field = known.first(where: { $0.name == name }) else {
      problem(node, path, code: "programme.unknown-field", ProgrammeFileText.unknownField(name))
      return nil
    }
    let limits = parts.filter { ["atLeast", "atMost", "oneOf"].contains($0.key) }
    func limit(_ key: String) -> Int? { limits[key].flatMap { self.limit($0, "\(path).\(key)", field.kind) } }
    switch field.kind {
    case .flag where limits.isEmpty: return .yes(name)
    case .choice(let codes):
      guard limits.count == 1, let wanted = limits["oneOf"] else { break }
      let named = strings(wanted, "\(path).oneOf")
      for code in named where !codes.contains(code) {
        problem(wanted, "\(path).oneOf", code: "data.unknown-value", DataFileText.unknownValue(code, codes))
      }
      return .oneOf(name, named)
    case .birthDate, .score, .whole, .items:
      guard !limits.isEmpty, limits["oneOf"] == nil else { break }
      let (least, most) = (limit("atLeast"), limit("atMost"))
      guard least != nil || most != nil else { return nil }
      // The highest item is what is compared: only "at least" says something about any of them.
      if case .items = field.kind, most != nil { break }
      // Scores are cut to hundredths: above "at most" by less would be lost.
      if case .score = field.kind, most != nil { break }
      return .number(name, from: least, to: most)
    case .flag: break
    }
    problem(node, path, code: "programme.bad-test", ProgrammeFileText.badTest(name))
    return nil
  }

  private func limit(_ node: Node, _ path: String, _ kind: EligibilityRules.Field.Kind) -> Int? {
    guard let word = string(node, path) else { return nil }
    if let value = ExactNumber(word), !value.isNegative {
      if case .score = kind, value == ExactNumber(hundredths: value.hundredths) { return value.hundredths }
      if case .score = kind {} else if value.isWhole { return value.floor }
    }
    problem(node, path, code: "data.bad-number", DataFileText.badNumber(word))
    return nil
  }
}

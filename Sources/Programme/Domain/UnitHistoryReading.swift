package import Kernel

/// The types of events as documents name them, with the fields that each has beside `id`, `date` and `type`.
private enum EventType: String, CaseIterable {
  case initialModule, session, support, group, closing, `extension`, residence, firstLinePsychology, death

  static let ofAll: Set<String> = ["id", "date", "type"]

  var fields: Set<String> {
    switch self {
    case .initialModule: ["profession", "belrai"]
    case .session: ["service", "profession", "setting", "units", "remote"]
    case .support, .closing: ["service", "profession", "units"]
    case .group: ["service", "profession", "participants", "minutes"]
    case .extension: ["reason"]
    case .residence: ["residence"]
    case .firstLinePsychology: ["state"]
    case .death: []
    }
  }

  static let ofAny = allCases.reduce(into: ofAll) { $0.formUnion($1.fields) }
}

extension UnitHistory {
  /// Reads a document.
  ///
  /// - Throws: ``Kernel/Invalid`` with what is wrong, each with its path.
  package init(_ tree: JSONTree, _ rules: UnitLedger) throws(Invalid) {
    var reader = UnitHistoryReader(rules: rules)
    self = reader.history(tree)
    try reader.reading.end()
  }
}

private struct UnitHistoryReader {
  let rules: UnitLedger
  var reading = DocumentReading()

  mutating func history(_ tree: JSONTree) -> UnitHistory {
    let nothing = UnitHistory(on: Day(daysSinceEpoch: 0), events: [])
    guard let fields = reading.object(tree, "", known: ["on", "events", "before"]) else { return nothing }
    let on = reading.required(fields, "on", "").flatMap { reading.day($0, "on") }
    let before = fields["before"].map { self.before($0) } ?? ConsumedBefore()
    var events: [UnitEvent] = []
    var ids = DocumentIDs()
    if let list = reading.required(fields, "events", "").flatMap({ reading.list($0, "events") }) {
      for (index, item) in list.enumerated() {
        if let event = event(item, "events[\(index)]", &ids) { events.append(event) }
      }
    }
    return UnitHistory(on: on ?? nothing.on, events: events, before: before)
  }

  private mutating func before(_ tree: JSONTree) -> ConsumedBefore {
    var before = ConsumedBefore()
    guard let fields = reading.object(tree, "before", known: ["initialModule", "periodStart", "units", "extension"]) else { return before }
    if let value = fields["initialModule"] { before.initialModule = reading.flag(value, "before.initialModule") ?? false }
    if let value = fields["periodStart"] { before.periodStart = reading.day(value, "before.periodStart") }
    if let value = fields["extension"] { before.isExtended = reading.flag(value, "before.extension") ?? false }
    if let value = fields["units"] {
      if fields["periodStart"] == nil { reading.problem("before.periodStart", "missing", DocumentProblemText.startMissing) }
      let counts = reading.object(value, "before.units", known: Set(rules.services.map(\.id))) ?? [:]
      // In the order of the document, so that its problems come in that order, too.
      guard case .object(let written) = value else { return before }
      var names: Set<String> = []
      for name in written.map(\.name) where names.insert(name).inserted {
        if let units = counts[name] { before.units[name] = reading.whole(units, "before.units.\(name)", from: 1) }
      }
    }
    return before
  }

  private mutating func event(_ tree: JSONTree, _ path: String, _ ids: inout DocumentIDs) -> UnitEvent? {
    guard case .object(let written) = tree else {
      _ = reading.object(tree, path, known: [])
      return nil
    }
    // The type tells which fields belong to it; while it is not known, all of them do.
    var type: EventType?
    if case .text(let name)? = written.first(where: { $0.name == "type" })?.value { type = EventType(rawValue: name) }
    let known = type.map { EventType.ofAll.union($0.fields) } ?? EventType.ofAny
    guard let fields = reading.object(tree, path, known: known, elsewhere: EventType.ofAny) else { return nil }
    let id = reading.required(fields, "id", path).flatMap { reading.text($0, "\(path).id") }
    if let id {
      ids.take(id, path, &reading)
    }
    let day = reading.required(fields, "date", path).flatMap { reading.day($0, "\(path).date") }
    let named = reading.required(fields, "type", path).flatMap { reading.choice($0, "\(path).type", EventType.allCases.map(\.rawValue)) }
    guard let type, named != nil else { return nil }
    let kind = kind(type, EventFields(fields: fields, path: path))
    guard let id, let day, let kind else { return nil }
    return UnitEvent(id: id, day: day, kind: kind)
  }

  private struct EventFields {
    let fields: [String: JSONTree]
    let path: String
    func place(_ name: String) -> String { "\(path).\(name)" }
  }

  private mutating func kind(_ type: EventType, _ event: EventFields) -> UnitEvent.Kind? {
    switch type {
    case .initialModule:
      let profession = choice("profession", rules.professions, event)
      let belrai = event.fields["belrai"].map { reading.flag($0, event.place("belrai")) } ?? false
      guard let profession, let belrai else { return nil }
      return .initialModule(profession: profession, hasBelRAI: belrai)
    case .session: return session(event)
    case .support, .closing:
      let (service, profession, units) = (service(event), choice("profession", rules.professions, event), whole("units", from: 1, event))
      guard let service, let profession, let units else { return nil }
      return type == .support
        ? .support(service: service, profession: profession, units: units)
        : .closing(service: service, profession: profession, units: units)
    case .group:
      let (service, profession) = (service(event), choice("profession", rules.professions, event))
      let (participants, minutes) = (whole("participants", from: 0, event), whole("minutes", from: 0, event))
      guard let service, let profession, let participants, let minutes else { return nil }
      return .group(service: service, profession: profession, participants: participants, minutes: minutes)
    case .extension: return choice("reason", rules.extensionReasons, event).map { .extension(reason: $0) }
    case .residence: return choice("residence", rules.residences, event).map { .residence($0) }
    case .firstLinePsychology: return choice("state", ["begin", "end"], event).map { .firstLinePsychology(begins: $0 == "begin") }
    case .death: return .death
    }
  }

  private mutating func session(_ event: EventFields) -> UnitEvent.Kind? {
    let (service, profession) = (service(event), choice("profession", rules.professions, event))
    let setting = choice("setting", UnitLedger.Setting.allCases.map(\.rawValue), event).flatMap { UnitLedger.Setting(rawValue: $0) }
    let units = whole("units", from: 1, event)
    var remote = UnitEvent.RemoteConditions()
    if let value = event.fields["remote"] {
      let path = event.place("remote")
      let flags = reading.object(value, path, known: ["agreed", "able", "secure"]) ?? [:]
      if let flag = flags["agreed"] { remote.agreed = reading.flag(flag, "\(path).agreed") ?? false }
      if let flag = flags["able"] { remote.able = reading.flag(flag, "\(path).able") ?? false }
      if let flag = flags["secure"] { remote.secure = reading.flag(flag, "\(path).secure") ?? false }
    }
    guard let service, let profession, let setting, let units else { return nil }
    return .session(service: service, profession: profession, setting: setting, units: units, remote: remote)
  }

  private mutating func service(_ event: EventFields) -> String? { choice("service", rules.services.map(\.id), event) }

  private mutating func choice(_ name: String, _ codes: [String], _ event: EventFields) -> String? {
    reading.required(event.fields, name, event.path).flatMap { reading.choice($0, event.place(name), codes) }
  }

  private mutating func whole(_ name: String, from least: Int, _ event: EventFields) -> Int? {
    reading.required(event.fields, name, event.path).flatMap { reading.whole($0, event.place(name), from: least) }
  }
}

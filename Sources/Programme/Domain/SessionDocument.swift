package import Kernel

extension SessionHistory {
  /// Reads a document.
  ///
  /// - Throws: ``Kernel/Invalid`` with what is wrong, each with its path.
  package init(_ tree: JSONTree, _ rules: SessionLedger) throws(Invalid) {
    var reading = DocumentReading()
    let fields = reading.object(tree, "", known: ["on", "birthDate", "increasedAllowance", "events"]) ?? [:]
    var (on, birth): (Day?, PartialDate?)
    var hasAllowance = false
    var events: [SessionEvent] = []
    if case .object = tree {
      on = reading.required(fields, "on", "").flatMap { reading.day($0, "on") }
      if let value = fields["birthDate"], value != .null { birth = Self.birth(value, on, &reading) }
      if let value = fields["increasedAllowance"], value != .null { hasAllowance = reading.flag(value, "increasedAllowance") ?? false }
      var ids = DocumentIDs()
      for (index, item) in (reading.required(fields, "events", "").flatMap { reading.list($0, "events") } ?? []).enumerated() {
        if let event = Self.event(item, "events[\(index)]", rules, &ids, &reading) { events.append(event) }
      }
    }
    try reading.end()
    self.init(on: on ?? Day(daysSinceEpoch: 0), birth: birth, hasIncreasedAllowance: hasAllowance, events: events)
  }

  private static func birth(_ value: JSONTree, _ on: Day?, _ reading: inout DocumentReading) -> PartialDate? {
    guard let text = reading.text(value, "birthDate") else { return nil }
    guard let date = PartialDate(text) else {
      reading.problem("birthDate", "bad-day", DocumentProblemText.badBirthDate)
      return nil
    }
    if let on, date.earliest > on { reading.problem("birthDate", "out-of-range", DocumentProblemText.bornLater) }
    return date
  }

  private static func event(
    _ tree: JSONTree, _ path: String, _ rules: SessionLedger, _ ids: inout DocumentIDs, _ reading: inout DocumentReading
  ) -> SessionEvent? {
    guard let fields = reading.object(tree, path, known: ["id", "date", "type", "service", "form"]) else { return nil }
    let id = reading.required(fields, "id", path).flatMap { reading.text($0, "\(path).id") }
    if let id {
      ids.take(id, path, &reading)
    }
    let day = reading.required(fields, "date", path).flatMap { reading.day($0, "\(path).date") }
    _ = reading.required(fields, "type", path).flatMap { reading.choice($0, "\(path).type", ["session"]) }
    let track = reading.required(fields, "service", path).flatMap { reading.choice($0, "\(path).service", rules.tracks) }
    let form = reading.required(fields, "form", path)
      .flatMap { reading.choice($0, "\(path).form", SessionLedger.Form.allCases.map(\.rawValue)) }
      .flatMap { SessionLedger.Form(rawValue: $0) }
    guard let id, let day, let track, let form else { return nil }
    return SessionEvent(id: id, day: day, track: track, form: form)
  }
}

extension SessionAnswer {
  /// As `docs/guide/protocol3.md` describes it.
  package func write(to json: inout JSONWriter, programme: String) {
    json.object { json in
      json.field("programme", programme)
      json.field("on", on.description)
      json.name("services")
      json.object { json in
        for track in tracks {
          json.name(track.track)
          json.object { track.write(to: &$0) }
        }
      }
      json.field("amount", amount.description)
      json.name("lines")
      json.list { json in
        for line in lines {
          json.object { json in
            json.field("id", line.id)
            json.field("status", line.reasons.isEmpty ? "accepted" : "refused")
            json.field("amount", line.share.description)
            json.name("reasons")
            json.list { json in for reason in line.reasons { json.value(reason.rawValue) } }
          }
        }
      }
    }
  }
}

extension SessionAnswer.TrackBalance {
  fileprivate func write(to json: inout JSONWriter) {
    json.name("period")
    if let start {
      json.object { json in
        json.field("start", start.description)
        json.nullable("end", end?.description)
      }
    } else {
      json.null()
    }
    for (name, counts) in [("granted", granted), ("used", used), ("left", left)] {
      json.name(name)
      json.object { json in for form in SessionLedger.Form.allCases { json.field(form.rawValue, counts[form] ?? 0) } }
    }
  }
}

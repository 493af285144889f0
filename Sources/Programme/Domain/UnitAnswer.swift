package import Kernel

/// Balance and lines of one person in a programme of units.
package struct UnitAnswer: Hashable, Sendable {
  /// What became of one event.
  package struct Line: Hashable, Sendable, Identifiable {
    package let id: String
    /// `nil` for what is refused or not billed.
    package let code: String?
    /// Units that count: those of sessions, support and closing.
    package let units: Int
    package let amount: Euro
    /// Every rule against it, sorted; empty: it is accepted.
    package let reasons: [UnitRefusal]

    package init(id: String, code: String?, units: Int, amount: Euro, reasons: [UnitRefusal] = []) {
      self.id = id
      self.code = code
      self.units = units
      self.amount = amount
      self.reasons = reasons
    }

    package var isAccepted: Bool { reasons.isEmpty }

    static func refused(_ id: String, _ reasons: [UnitRefusal]) -> Line {
      Line(id: id, code: nil, units: 0, amount: .zero, reasons: reasons)
    }
    static func unbilled(_ id: String) -> Line { Line(id: id, code: nil, units: 0, amount: .zero) }
  }

  package struct Span: Hashable, Sendable {
    package let start: Day
    /// The last day in it.
    package let end: Day
    package let isOpen: Bool
  }

  package struct Closing: Hashable, Sendable {
    package let span: Span
    package let granted: Int
    package let used: Int
    /// The services that followed the person, and so may close. Not in the contract of the interface.
    package let services: Set<String>
    package var left: Int { max(0, granted - used) }
  }

  package struct ServiceUnits: Hashable, Sendable {
    package let service: String
    package let used: Int
  }

  package let on: Day
  /// `nil` before the start.
  package let period: Span?
  package let granted: Int
  /// Every service of the programme, in its order.
  package let byService: [ServiceUnits]
  /// `nil` until it was opened.
  package let closing: Closing?
  /// In the order of the document.
  package let lines: [Line]

  package var used: Int { byService.reduce(0) { $0 + $1.used } }
  /// Never below zero, also when another organisation let more be used.
  package var left: Int { max(0, granted - used) }
  package var amount: Euro { lines.reduce(.zero) { $0 + $1.amount } }

  /// As the contract of the interface says it.
  package func write(to json: inout JSONWriter, programme: String) {
    json.object { json in
      json.field("programme", programme)
      json.field("on", on.description)
      json.name("period")
      if let period { json.object { period.write(to: &$0) } } else { json.null() }
      json.name("units")
      json.object { json in
        json.field("granted", granted)
        json.field("used", used)
        json.field("left", left)
        json.name("byService")
        json.object { json in for one in byService { json.field(one.service, one.used) } }
      }
      json.name("closing")
      if let closing { json.object { closing.write(to: &$0) } } else { json.null() }
      json.field("amount", amount.description)
      json.name("lines")
      json.list { json in
        for line in lines { json.object { line.write(to: &$0) } }
      }
    }
  }
}

extension UnitAnswer.Span {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("start", start.description)
    json.field("end", end.description)
    json.field("open", isOpen)
  }
}

extension UnitAnswer.Closing {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("start", span.start.description)
    json.field("end", span.end.description)
    json.field("granted", granted)
    json.field("used", used)
    json.field("left", left)
    json.field("open", span.isOpen)
  }
}

extension UnitAnswer.Line {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("id", id)
    json.field("status", isAccepted ? "accepted" : "refused")
    json.nullable("code", code)
    json.field("units", units)
    json.field("amount", amount.description)
    json.name("reasons")
    json.list { json in for reason in reasons { json.value(reason.rawValue) } }
  }
}

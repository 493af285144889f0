package import Kernel

/// Something that holds from a day on, until the next one of its kind begins.
package protocol FromDay {
  /// The first day on which it holds.
  var from: Day { get }
}

extension Array where Element: FromDay {
  /// What holds on a day. Days before the first one have the first one's rules: their events are judged too, and nothing is paid for them,
  /// because a tariff is never carried back.
  package func holding(on day: Day) -> Element? { last { $0.from <= day } ?? first }
}

/// A programme of help with its rules, as data: `Parameters/programmes`.
package struct Programme: Hashable, Sendable, Identifiable {
  /// The days on which a programme runs.
  package struct Running: Hashable, Sendable {
    /// The first day with known figures.
    package let from: Day
    /// The last day; `nil` when no end is known.
    package let until: Day?
    package let source: String

    package init(from: Day, until: Day?, source: String) {
      self.from = from
      self.until = until
      self.source = source
    }

    package func includes(_ day: Day) -> Bool { from <= day && day <= (until ?? day) }
    /// Whether the programme is over on a day.
    package func isOver(on day: Day) -> Bool { until.map { day > $0 } ?? false }
  }

  /// What a programme takes over from the one that it follows: data, so that a ruling changes a file and no code.
  package struct Succession: Hashable, Sendable {
    /// What a person had in the earlier programme.
    package enum Right: String, CaseIterable, Hashable, Sendable {
      /// Having had the initial module: she is included, and has no second one.
      case initialModule
      /// The day on which her years began.
      case period
      /// What she used; only together with the period.
      case units
      /// That more units were granted once.
      case `extension`
    }

    /// The programme that it follows.
    package let programme: String
    /// What is not in it begins anew.
    package let carries: Set<Right>
    package let source: String

    package init(programme: String, carries: Set<Right>, source: String) {
      self.programme = programme
      self.carries = carries
      self.source = source
    }
  }

  /// What the programme counts.
  package enum Ledger: Hashable, Sendable {
    /// Units of time, paid to the provider: Protocole 3.
    case units(UnitLedger)
    /// Sessions, with a share that the person pays: first-line psychology.
    case sessions(SessionLedger)
  }

  /// As in commands and addresses: `protocol3`.
  package let id: String
  package let name: Text
  package let running: Running
  package let eligibility: EligibilityRules
  /// `nil` for one that is inclusion only: it says who can have it, and counts nothing.
  package let ledger: Ledger?
  /// `nil` for one that follows none.
  package let follows: Succession?
  /// The directory's entry about it, where its conditions are these rules and nothing else.
  package let entry: String?
  /// In the order of the file.
  package let readings: [Reading]
  /// Whether it is the first-line psychology that some services of other programmes are not added to.
  package let isFirstLine: Bool

  package init(
    id: String, name: Text, running: Running, eligibility: EligibilityRules, ledger: Ledger?, follows: Succession? = nil, entry: String? = nil,
    readings: [Reading] = [], isFirstLine: Bool = false
  ) {
    self.id = id
    self.name = name
    self.running = running
    self.eligibility = eligibility
    self.ledger = ledger
    self.follows = follows
    self.readings = readings
    self.isFirstLine = isFirstLine
    self.entry = entry
  }
}

/// Every programme that Relais knows.
package struct ProgrammeLibrary: Hashable, Sendable {
  package let all: [Programme]

  package init(_ all: [Programme]) { self.all = all }

  package static let none = ProgrammeLibrary([])

  package subscript(_ id: String) -> Programme? { all.first { $0.id == id } }
}

/// What can be asked of a programme without any database.
package enum ProgrammeQuestion: String, CaseIterable, Hashable, Sendable { case eligibility, ledger }

extension SimpleFailure {
  /// A programme that is inclusion only was asked what it counts.
  package static let noLedger = SimpleFailure(.notFound, code: "programme.no-ledger", text: DocumentProblemText.noLedger)
}

extension Programme {
  /// What can be asked of it.
  package var questions: [ProgrammeQuestion] { ledger == nil ? [.eligibility] : ProgrammeQuestion.allCases }

  /// Answers a JSON document with a JSON document: the one function behind the command line and the addresses for machines.
  ///
  /// - Parameter question: one of its ``questions``; whoever asks another one says ``Kernel/SimpleFailure/noLedger``.
  /// - Throws: ``Kernel/Invalid`` with at most ``DocumentReading/mostProblems`` problems when the document is not as it must be.
  package func answer(_ question: ProgrammeQuestion, to document: [UInt8]) throws(Invalid) -> [UInt8] {
    let tree: JSONTree
    do {
      tree = try JSONReader.read(document)
    } catch {
      throw Invalid([DocumentReading.unreadable(error)])
    }
    var json = JSONWriter()
    switch (question, ledger) {
    case (.eligibility, _): eligibility(of: try EligibilityQuestion(tree, eligibility)).write(to: &json)
    case (.ledger, .units(let rules)?):
      let history = try UnitHistory(tree, rules)
      UnitReplay(history, rules, running: running).answer.write(to: &json, programme: id)
    case (.ledger, .sessions(let rules)?):
      let history = try SessionHistory(tree, rules)
      SessionReplay(history, rules, running: running).answer.write(to: &json, programme: id)
    case (.ledger, nil): throw Invalid([FieldProblem("$", code: "programme.no-ledger", text: DocumentProblemText.noLedger)])
    }
    json.endLine()
    return json.bytes
  }
}

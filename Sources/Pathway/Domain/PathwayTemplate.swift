package import Kernel

/// What is usually done in a situation that returns: steps with who, what and by when. Data with a source; a proposal, never an order.
package struct PathwayTemplate: DatedRule, Hashable {
  package struct Step: Hashable, Sendable {
    /// Unique within its template: `overview`.
    package let id: String
    package let what: Text
    package let who: Role
    /// Days after the start.
    package let day: Int
    /// Kinds of help and organisations of the directory.
    package let helps: [String]

    package init(id: String, what: Text, who: Role, day: Int, helps: [String]) {
      self.id = id
      self.what = what
      self.who = who
      self.day = day
      self.helps = helps
    }
  }

  package let id: String
  /// The first day on which it is offered; later versions have the same id and a later day.
  package let from: Day
  /// The last day for which somebody checked it; `nil` while nobody set one.
  package let knownUntil: Day?
  package let name: Text
  /// How one recognises the situation.
  package let signs: Text
  package let source: String
  package let steps: [Step]

  package init(id: String, from: Day, knownUntil: Day?, name: Text, signs: Text, source: String, steps: [Step]) {
    self.id = id
    self.from = from
    self.knownUntil = knownUntil
    self.name = name
    self.signs = signs
    self.source = source
    self.steps = steps
  }

  package func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

/// All templates with their versions.
package struct PathwayLibrary: Hashable, Sendable {
  /// In the file's order.
  package let templates: [PathwayTemplate]

  package init(_ templates: [PathwayTemplate]) { self.templates = templates }

  package static let none = PathwayLibrary([])

  /// Those that can be started on a day: of each the last version that has begun, unless it is no longer known to hold.
  package func offered(on day: Day) -> [PathwayTemplate] {
    var seen: Set<String> = []
    let order = templates.filter { seen.insert($0.id).inserted }.map(\.id)
    return order.compactMap { id in templates.filter { $0.id == id }.inForce(on: day) }
  }

  package func offered(_ id: String, on day: Day) -> PathwayTemplate? { offered(on: day).first { $0.id == id } }

  /// The version that a pathway was started with.
  package func version(_ id: String, from: Day) -> PathwayTemplate? { templates.first { $0.id == id && $0.from == from } }
}

package import Kernel

/// One change of a provider's line, field by field, in words that a stored line can be read by.
package struct ProviderChange: Hashable, Sendable {
  package enum Way: String, CaseIterable, Hashable, Sendable {
    /// The provider itself, by its link.
    case link
    /// An editor of the directory or a coordinator.
    case desk
    /// The demonstration.
    case demo
  }

  package struct Field: Hashable, Sendable, Codable {
    package let name: String
    package let before: String
    package let after: String

    package init(name: String, before: String, after: String) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  package let at: Instant
  package let way: Way
  /// Who did it; empty for the provider itself.
  package let by: String
  package let fields: [Field]

  package init(at: Instant, way: Way, by: String, fields: [Field]) {
    self.at = at
    self.way = way
    self.by = by
    self.fields = fields
  }
}

extension ProviderDetails {
  /// The fields in the order of pages; values in codes, days as `2026-11-21`.
  package var fields: [(name: String, value: String)] {
    let days = [convention.from, convention.until, convention.suspendedFrom, convention.suspendedUntil].map { $0?.description ?? "" }
    return [
      ("name", name), ("discipline", discipline), ("organisation", organisation), ("number", number?.formatted ?? ""),
      ("languages", languages.sorted().joined(separator: " ")),
      ("municipalities", municipalities.sorted().map(String.init).joined(separator: " ")), ("base", base.map(String.init) ?? ""),
      ("times", times.sorted().map(\.code).joined(separator: " ")), ("settings", settings.map(\.rawValue).sorted().joined(separator: " ")),
      ("from", days[0]), ("until", days[1]), ("suspendedFrom", days[2]), ("suspendedUntil", days[3]), ("capacity", capacity?.code ?? ""),
      ("phone", phone), ("email", email), ("letters", letters), ("left", hasLeft ? "yes" : ""),
    ]
  }

  /// What differs from another form of the line.
  package func changes(to next: ProviderDetails) -> [ProviderChange.Field] {
    zip(fields, next.fields).compactMap { before, after in
      before.value == after.value ? nil : ProviderChange.Field(name: before.name, before: before.value, after: after.value)
    }
  }
}

extension ProviderDetails.Capacity {
  /// `2 2026-11-21`, `0 2026-11-21 2026-12-31`: places, the day it was said, the last day of being full.
  package var code: String {
    "\(places) \(saidOn)" + (fullUntil.map { " \($0)" } ?? "")
  }

  package init?(code: String) {
    let parts = code.split(separator: " ").map(String.init)
    guard parts.count >= 2, let places = Int(parts[0]), let said = Day(parts[1]) else { return nil }
    self.init(places: places, fullUntil: parts.count > 2 ? Day(parts[2]) : nil, saidOn: said)
  }
}

/// The link with which a provider keeps its own line.
package struct ProviderLink: Hashable, Sendable {
  package let provider: ID<Provider>
  package let madeAt: Instant
  package let expires: Instant
  package let endedAt: Instant?

  package init(provider: ID<Provider>, madeAt: Instant, expires: Instant, endedAt: Instant?) {
    self.provider = provider
    self.madeAt = madeAt
    self.expires = expires
    self.endedAt = endedAt
  }

  package func opens(at now: Instant) -> Bool { endedAt == nil && now < expires }

  /// Characters of 5 random bits each: nobody guesses 160 bits.
  package static let secretCharacters = 32
}

/// Why a line of the programme's list was not read or changed.
package enum ProviderProblem: String, Failure, CaseIterable {
  case linkOver = "provider.link-over"
  case changedMeanwhile = "provider.changed-meanwhile"
  case noAddress = "provider.no-address"

  package var category: FailureCategory {
    switch self {
    case .linkOver: .gone
    case .changedMeanwhile: .conflict
    case .noAddress: .invalid
    }
  }
  package var code: String { rawValue }
  package var text: Text {
    switch self {
    case .linkOver: ProviderProblemText.linkOver
    case .changedMeanwhile: ProviderProblemText.changedMeanwhile
    case .noAddress: ProviderProblemText.noAddress
    }
  }
}

extension Role {
  /// Those who read the programme's list of providers.
  package static let providerReaders: Set<Role> = requestWorkers.union([
    .occupationalTherapist, .psychologist, .directoryEditor, .programmeCoordinator,
  ])
  /// Those who keep it.
  package static let providerKeepers: Set<Role> = [.directoryEditor, .programmeCoordinator]
}

package import Kernel

/// What the figures of the team are computed from: no name, no word, no number of anybody.
package struct FigureFacts: Hashable, Sendable {
  /// Somebody turned to the house by a call. Calls that went on from it are the same contact.
  package struct Contact: Hashable, Sendable {
    package let at: Instant
    package let channel: Call.Channel
    /// What came of it in the end: of the last call that went on from it, if there is one.
    package let result: Call.Result

    package init(at: Instant, channel: Call.Channel, result: Call.Result) {
      self.at = at
      self.channel = channel
      self.result = result
    }
  }

  /// One request, with the others that are read with it.
  package struct Need: Hashable, Sendable {
    package let id: ID<Request>
    package let createdAt: Instant
    /// When the first of the reports came in that it is made of: since then she waits.
    package let since: Instant
    package let isOpen: Bool
    /// How each of its needs ended that did; a request that is its own one need has one at most.
    package let outcomes: [Request.Outcome]
    /// When somebody of the team first did something with it.
    package let answeredAt: Instant?
    /// How many of its reports did not begin with a call, which is counted there.
    package let reports: Int

    package init(
      id: ID<Request>, createdAt: Instant, since: Instant? = nil, isOpen: Bool, outcomes: [Request.Outcome], answeredAt: Instant?, reports: Int
    ) {
      self.id = id
      self.createdAt = createdAt
      self.since = since ?? createdAt
      self.isOpen = isOpen
      self.outcomes = outcomes
      self.answeredAt = answeredAt
      self.reports = reports
    }
  }

  /// One service that was asked to help.
  package struct Asked: Hashable, Sendable {
    /// The request that stays, where several are read as one.
    package let request: ID<Request>
    /// How the kind of help is called.
    package let kind: String
    package let service: String
    /// When it was asked: what was lost before is not its doing.
    package let sentAt: Instant
    /// The first thing it said: a question, a yes, a place on its waiting list, a no.
    package let answeredAt: Instant?
    package let acceptedAt: Instant?
    package let startedOn: Day?
    package let declined: Referral.DeclineReason?
    /// It never said yes or no as long as its link held.
    package let isExpired: Bool

    package init(
      request: ID<Request>, kind: String, service: String, sentAt: Instant, answeredAt: Instant?, acceptedAt: Instant?, startedOn: Day?,
      declined: Referral.DeclineReason?, isExpired: Bool
    ) {
      self.request = request
      self.kind = kind
      self.service = service
      self.sentAt = sentAt
      self.answeredAt = answeredAt
      self.acceptedAt = acceptedAt
      self.startedOn = startedOn
      self.declined = declined
      self.isExpired = isExpired
    }
  }

  /// Contacts of the period by a call, without those that were struck out.
  package let calls: [Contact]
  /// Requests of the period, and those still open whatever their age.
  package let needs: [Need]
  /// What was asked of services for these requests; advice is none.
  package let asked: [Asked]

  package init(calls: [Contact], needs: [Need], asked: [Asked]) {
    self.calls = calls
    self.needs = needs
    self.asked = asked
  }
}

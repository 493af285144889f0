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

  /// One request.
  package struct Need: Hashable, Sendable {
    package let id: ID<Request>
    package let createdAt: Instant
    /// `nil` while it is open.
    package let outcome: Request.Outcome?
    /// When somebody of the team first did something with it.
    package let answeredAt: Instant?
    /// It began with a call, which is counted there.
    package let isFromCall: Bool

    package init(id: ID<Request>, createdAt: Instant, outcome: Request.Outcome?, answeredAt: Instant?, isFromCall: Bool) {
      self.id = id
      self.createdAt = createdAt
      self.outcome = outcome
      self.answeredAt = answeredAt
      self.isFromCall = isFromCall
    }
  }

  /// One service that was asked to help.
  package struct Asked: Hashable, Sendable {
    package let request: ID<Request>
    /// How the kind of help is called.
    package let kind: String
    package let service: String
    package let acceptedAt: Instant?
    package let startedOn: Day?
    package let declined: Referral.DeclineReason?

    package init(
      request: ID<Request>, kind: String, service: String, acceptedAt: Instant?, startedOn: Day?, declined: Referral.DeclineReason?
    ) {
      self.request = request
      self.kind = kind
      self.service = service
      self.acceptedAt = acceptedAt
      self.startedOn = startedOn
      self.declined = declined
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

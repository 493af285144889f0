package import Care
package import Kernel

/// The forms of a request's page, each sent back alone when something is wrong with it.
package enum RequestForm: Hashable, Sendable {
  case clarify, note, postpone, close, concern, priority
  /// To the reporter, through the receipt of this report.
  case answerReceipt(ID<Request>)
  /// How it went, to whoever made this report.
  case tellOutcome(ID<Request>)
  /// How it went, to her doctor.
  case tellDoctor
  case agree(ID<Referral>)
  /// The day on which help started.
  case start(ID<Referral>)
  /// Any other form of a referral.
  case referral(ID<Referral>, Address.ReferralAction)
  /// Several services put together, and the agreement to all of them.
  case plan, agreeAll
  case interpreter
  case assign, offer, attach
  case detach(ID<Attachment>)
  case addNeed
  case changeNeed(ID<Need>)
  case settleNeed(ID<Need>)
}

/// An offer to another team with that team's name.
package struct TransferOnRequest: Hashable, Sendable {
  package let transfer: Transfer
  package let team: String

  package init(transfer: Transfer, team: String) {
    self.transfer = transfer
    self.team = team
  }
}

/// An open request that may be about the same situation.
package struct RequestLike: Hashable, Sendable {
  package let request: Request
  package let because: RequestJoining.Likeness

  package init(request: Request, because: RequestJoining.Likeness) {
    self.request = request
    self.because = because
  }
}

/// Somebody and a moment: who looks since when, who changed something when.
package struct NamedMoment: Hashable, Sendable {
  package let name: String
  package let at: Instant
  package var since: Instant { at }

  package init(name: String, at: Instant) {
    self.name = name
    self.at = at
  }
}

/// One referral as the request's page shows it.
package struct ReferralOnRequest: Hashable, Sendable {
  package let referral: Referral
  /// What the service wrote with its last answer; empty when it wrote nothing.
  package let answer: String
  /// How the person agreed, as it was noted; empty before.
  package let agreedHow: String
  /// What the service asked and what it was told, oldest first.
  package let talk: [TalkLine]
  /// How she was handed over; the last one when there were several.
  package let handover: Handover?
  /// Her words when she was asked whether it helped.
  package let heard: String
  /// Who acts next and by when; `nil` when the rule of the day is not known.
  package let turn: Referral.Turn?

  package init(
    referral: Referral, answer: String, agreedHow: String, talk: [TalkLine] = [], handover: Handover? = nil, heard: String = "",
    turn: Referral.Turn? = nil
  ) {
    self.referral = referral
    self.answer = answer
    self.agreedHow = agreedHow
    self.talk = talk
    self.handover = handover
    self.heard = heard
    self.turn = turn
  }
}

/// One line of a request's timeline.
package struct TimelineLine: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case created(Request.Channel)
    case request(Request.Event)
    case prepared(service: String, Referral.Gesture)
    case referral(service: String, Referral.Event)
    /// What another room tells: a pathway, an interpreter.
    case besides(Text, words: String)
  }
  package let at: Instant
  /// Empty for a visitor who gave no name.
  package let who: String
  package let what: What

  package init(at: Instant, who: String, what: What) {
    self.at = at
    self.who = who
    self.what = what
  }
}

/// A kind of help that a gap can name: a chapter of the directory, or one of its entries.
package struct KindOfHelp: Hashable, Sendable {
  package let id: String
  package let name: Text

  package init(id: String, name: Text) {
    self.id = id
    self.name = name
  }
}

/// A file that a request concerns, or may concern.
package struct RequestPerson: Hashable, Sendable {
  package let id: ID<Person>
  package let number: String
  /// Empty when the reader may not see it, or nobody knows it.
  package let name: String
  /// The question of her notebook that the request came from.
  package let note: ID<Note>?

  package init(id: ID<Person>, number: String, name: String, note: ID<Note>? = nil) {
    self.id = id
    self.number = number
    self.name = name
    self.note = note
  }
}

/// Everything on a request's page.
package struct RequestModel: Hashable, Sendable {
  package let request: Request
  package let because: RequestAccess.Reason
  package let assigneeName: String?
  /// Whether the reader is the one who has it.
  package let isMine: Bool
  package let cannotWait: [Request.CannotWait]
  package let next: Request.NextStep
  package let referrals: [ReferralOnRequest]
  /// In the order to be shown; newest first is easiest to read.
  package let timeline: [TimelineLine]
  package let kinds: [KindOfHelp]
  package let now: Instant
  /// Whom it concerns; `nil` for nobody of the file yet.
  package let person: RequestPerson?
  /// Files with the same phone: perhaps hers, perhaps of somebody who shares it.
  package let alike: [RequestPerson]
  /// What was typed into a form that could not be taken, and what is wrong with it. Forms that are not here show what is stored.
  package let sentBack: [RequestForm: FormState]
  /// Why nothing was changed, when no field is to blame: changed meanwhile, not possible at this stage.
  package let failure: Text?
  /// Who is there in her neighbourhood.
  package var referents: RequestReferents?
  package var pathways: ShownPathways?
  package var interpreters: RequestInterpreters?
  /// Its several needs in their order; none when it is its own one need.
  package var needs: [Need] = []
  package var attachments: [Attachment] = []
  /// Of one file; `nil` when nobody may attach anything.
  package var mostMegabytes: Int?
  /// Offers to other teams, newest first.
  package var transfers: [TransferOnRequest] = []
  /// To whom it can be given, and to which teams it can be offered.
  package var colleagues: [Choice] = []
  package var teams: [Choice] = []
  /// Other reports about the same situation that are read with it.
  package var joined: [Request] = []
  /// What was said through the receipts of its reports.
  package var receipts: [ReceiptOnRequest] = []
  /// Who can be told how it went; `nil` as long as there is nothing to tell.
  package var telling: RequestTelling?
  /// Until when the one who has it is away, and who replaces her.
  package var away: ColleagueAway?
  /// Messages about it that did not leave or arrive and wait for somebody.
  package var undelivered: [Message] = []
  /// Open requests that may be about the same situation.
  package var alikeRequests: [RequestLike] = []
  /// Who else has it open.
  package var lookers: [NamedMoment] = []
  /// The last change that somebody else made.
  package var lastChange: NamedMoment?

  package init(
    request: Request, because: RequestAccess.Reason, assigneeName: String?, isMine: Bool, cannotWait: [Request.CannotWait],
    next: Request.NextStep, referrals: [ReferralOnRequest], timeline: [TimelineLine], kinds: [KindOfHelp], now: Instant,
    person: RequestPerson? = nil, alike: [RequestPerson] = [], sentBack: [RequestForm: FormState] = [:], failure: Text? = nil
  ) {
    self.request = request
    self.because = because
    self.assigneeName = assigneeName
    self.isMine = isMine
    self.cannotWait = cannotWait
    self.next = next
    self.referrals = referrals
    self.timeline = timeline
    self.kinds = kinds
    self.now = now
    self.person = person
    self.alike = alike
    self.sentBack = sentBack
    self.failure = failure
  }
}

extension FormState {
  /// The clarification form as it is stored: `personName`, `reach`, `wants`, `inPlace`, `mayBeTold`, `consent`, `spokenLanguage`.
  package init(_ clarification: Clarification) {
    self.init(values: [
      "personName": clarification.personName, "reach": clarification.reach, "wants": clarification.wants,
      "inPlace": clarification.inPlace, "mayBeTold": clarification.mayBeTold, "consent": clarification.consent.rawValue,
      "spokenLanguage": clarification.spokenLanguage,
    ])
  }
}

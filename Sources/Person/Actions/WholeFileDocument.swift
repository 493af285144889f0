import Care
import Foundation
import Kernel
import Store

/// The machine-readable copy of a whole file, whoever makes it; docs/guide/timeline.md describes every field. Keys are kept for years: added, never renamed.
/// `person` and `circle[].details` are the documents as the file stores them.
private struct WholeFileDocument: Encodable {
  struct Member: Encodable {
    let kind: String
    let state: String
    let details: MemberDetails
  }
  struct Happening: Encodable {
    let at: String
    let who: String
    let what: String
    let words: String?
  }
  struct RequestEntry: Encodable {
    let number: String
    let made: String
    let channel: String
    let toldBy: String
    let words: String
    let wants: String
    let inPlace: String
    let mayBeTold: String
    let state: String
    let events: [Happening]
    let referrals: [Happening]
  }
  struct ConsentEntry: Encodable {
    let at: String
    let kind: String
    let scopes: [String]
    let until: String?
    let evaluation: Bool?
    let research: Bool?
    let text: String
    let words: String
    /// How the recipients of the scopes are called, by the code that stands there.
    let names: [String: String]
  }
  struct CorrectionEntry: Encodable {
    let asked: String
    let subject: String
    let state: String
    let words: String
    let answer: String
  }
  struct Look: Encodable {
    let at: String
    let who: String
    let organization: String?
    let what: String
    let parts: [String]
    let outcome: String
    let reason: String
  }
  struct AssessmentDocument: Encodable {
    let questionnaire: String
    let version: String
    let on: String
    let place: String
    let assessor: String
    let organization: String
    let note: String
    let answers: [String: Questionnaire.Answer]
    let mistake: String?
  }
  struct Fact: Encodable {
    let kind: String
    let from: String
    let until: String?
    let words: String
    let author: String
    let struckBecause: String?
  }
  struct ActEntry: Encodable {
    let day: String
    let kind: String
    let service: String?
    let profession: String?
    let units: Int?
    let audience: String
    let state: String
    let author: String
    let correctedBecause: String?

    init(_ act: LedgerAct) {
      (day, audience, state, author) = (act.day.description, act.audience.rawValue, act.state.rawValue, act.authorName)
      (service, profession, correctedBecause) = (act.event.service, act.event.profession, act.correction?.reason)
      switch act.kind {
      case .session(_, _, let setting, let units, _): (kind, self.units) = ("session: \(setting.rawValue)", units)
      case .support(_, _, let units): (kind, self.units) = ("support", units)
      case .closing(_, _, let units): (kind, self.units) = ("closing", units)
      case .initialModule: (kind, units) = ("initialModule", nil)
      case .group: (kind, units) = ("group", nil)
      case .extension(let reason): (kind, units) = ("extension: \(reason)", nil)
      case .residence, .firstLinePsychology, .death: (kind, units) = ("", nil)
      }
    }
  }
  struct MoveEntry: Encodable {
    let kind: String
    let lastDay: String
    let organization: String
    let initialModule: Bool
    let periodStart: String?
    let units: [String: Int]
    let moreUnits: Bool
    let author: String
    let replacedBecause: String?

    init(_ handover: LedgerHandover) {
      let consumed = handover.consumed
      (kind, lastDay, organization, author) = (handover.kind.rawValue, handover.lastDay.description, handover.other, handover.authorName)
      (initialModule, periodStart, units) = (consumed.initialModule, consumed.periodStart?.description, consumed.units)
      (moreUnits, replacedBecause) = (consumed.isExtended, handover.replaced?.reason)
    }
  }
  struct AnswerEntry: Encodable {
    let field: String
    let value: Bool?
    let on: String
    let author: String
    let remark: String
  }
  struct EpisodeEntry: Encodable {
    let programme: String
    let service: String
    let stage: String
    let agreement: String
    let steps: [Happening]
  }
  struct CallEntry: Encodable {
    let at: String
    let channel: String
    let caller: String
    let result: String
    let who: String
    let words: String
    let struckOut: Bool
  }
  struct InterpreterEntry: Encodable {
    let day: String
    let time: String
    let language: String
    let way: String
    let service: String
    let state: String
  }
  struct PathwayStepEntry: Encodable {
    let step: String
    let who: String
    let due: String
    let state: String
    let on: String?
    let words: String
  }
  struct PathwayEntry: Encodable {
    let template: String
    let begun: String
    /// The request on which it was begun, by its number; absent when it was begun on the file.
    let request: String?
    let ended: String?
    let ending: String?
    let steps: [PathwayStepEntry]
  }
  struct AttachmentEntry: Encodable {
    let name: String
    let request: String
    let at: String
    let by: String
    let kind: String
    let bytes: Int
    /// Its place in the archive; absent when the file stays out of it.
    let file: String?
    let withheld: Bool
  }
  struct NoteEntry: Encodable {
    let at: String
    let part: String
    let kind: String
    let author: String
    let words: String
    let answers: [Happening]
  }

  let format = "relais-file-1"
  let made: String
  let keeper: String
  let number: String
  let recipient: String
  let leftOut: [String]
  let person: PersonDetails?
  let circle: [Member]
  let requests: [RequestEntry]
  let consents: [ConsentEntry]
  let assessments: [AssessmentDocument]
  let facts: [Fact]
  let units: [ActEntry]
  let unitsBetweenOrganizations: [MoveEntry]
  let answers: [AnswerEntry]
  let episodes: [EpisodeEntry]
  let calls: [CallEntry]
  let interpreters: [InterpreterEntry]
  let pathways: [PathwayEntry]
  let attachments: [AttachmentEntry]
  let notes: [NoteEntry]
  let corrections: [CorrectionEntry]
  let log: [Look]

  init(_ whole: WholeFile) {
    made = whole.madeAt.iso8601
    keeper = whole.keeper
    number = whole.file.person.number
    recipient = whole.recipient.rawValue
    leftOut = whole.leftOut.map(\.rawValue)
    person = whole.leftOut.contains(.identity) ? nil : whole.file.person.details
    circle = whole.members.map { Member(kind: $0.kind.rawValue, state: $0.state.rawValue, details: $0.details) }
    requests = whole.requests.map { Self.request($0, whole) }
    consents = whole.consents.map { record in
      ConsentEntry(
        at: record.at.iso8601, kind: record.kind.rawValue,
        scopes: (record.terms?.scopes ?? []).map { "\($0.recipient.code): \($0.domains.map(\.rawValue).sorted().joined(separator: " "))" },
        until: record.terms?.until?.description, evaluation: record.terms?.evaluation, research: record.terms?.research,
        text: record.explanation.version, words: record.words, names: Self.names(record, whole))
    }
    corrections = whole.corrections.map {
      CorrectionEntry(asked: $0.at.iso8601, subject: $0.subject.rawValue, state: $0.state.rawValue, words: $0.words, answer: $0.answer)
    }
    log = whole.log.map { Self.look($0, whole) }
    assessments = whole.assessments.map { entry in
      let assessment = entry.assessment
      return AssessmentDocument(
        questionnaire: assessment.response.questionnaire, version: assessment.response.version, on: assessment.on.description,
        place: assessment.place.rawValue, assessor: entry.assessor, organization: entry.organization, note: assessment.note,
        answers: assessment.response.answers, mistake: assessment.mistake)
    }
    facts = whole.facts.map { fact in
      Fact(
        kind: fact.kind.rawValue, from: fact.from.description, until: fact.until?.description, words: fact.words, author: fact.authorName,
        struckBecause: fact.strike?.reason)
    }
    units = whole.acts.map(ActEntry.init)
    unitsBetweenOrganizations = whole.handovers.map(MoveEntry.init)
    answers = whole.answers.map {
      AnswerEntry(field: $0.field, value: $0.value, on: $0.on.description, author: $0.authorName, remark: $0.remark)
    }
    episodes = whole.episodes.map { episode in
      EpisodeEntry(
        programme: episode.programme, service: episode.service, stage: episode.stage.rawValue, agreement: episode.agreement.rawValue,
        steps: episode.steps.map { step in
          let parts = [step.move.rawValue, step.name, step.way?.rawValue ?? "", step.day.map { "\($0)" } ?? "", step.closing?.rawValue ?? ""]
          let team: [String] = step.teamOn.map { ["care-team-contacted", $0.description, step.team ?? ""] } ?? []
          let what = ([step.on.description] + (parts + team).filter { !$0.isEmpty }).joined(separator: " ")
          return Happening(at: step.at.iso8601, who: step.authorName, what: what, words: step.words.isEmpty ? nil : step.words)
        })
    }
    calls = whole.calls.map { call, who in
      CallEntry(
        at: call.at.iso8601, channel: call.channel.rawValue, caller: call.caller.rawValue, result: call.result.rawValue, who: who,
        words: call.said.words, struckOut: call.struckAt != nil)
    }
    interpreters = whole.interpreters.map {
      InterpreterEntry(
        day: $0.day.description, time: $0.time.description, language: $0.spoken, way: $0.way.rawValue, service: $0.serviceName, state: $0.stateCode)
    }
    pathways = whole.pathways.map { Self.pathway($0, whole) }
    attachments = whole.attachments.map { copied in
      let attachment = copied.attachment
      return AttachmentEntry(
        name: attachment.name, request: copied.number, at: attachment.at.iso8601, by: attachment.by, kind: attachment.kind.rawValue,
        bytes: attachment.size, file: copied.bytes == nil ? nil : copied.path, withheld: copied.isWithheld)
    }
    notes = whole.notes.map { thread in
      NoteEntry(
        at: thread.note.createdAt.iso8601, part: thread.note.part.rawValue, kind: thread.note.kind.rawValue, author: thread.note.authorName,
        words: thread.note.words,
        answers: thread.answers.map { Happening(at: $0.at.iso8601, who: $0.authorName, what: "answered", words: $0.words) })
    }
  }

  private static func pathway(_ pathway: Pathway, _ whole: WholeFile) -> PathwayEntry {
    var ended: (ending: Pathway.Ending, day: Day)?
    if case .ended(let ending, let day) = pathway.state { ended = (ending, day) }
    return PathwayEntry(
      template: pathway.template, begun: pathway.startedOn.description,
      request: pathway.request.flatMap { id in whole.requests.first { $0.id == id }?.number }, ended: ended?.day.description,
      ending: ended?.ending.rawValue,
      steps: pathway.steps.map { step in
        let state: String
        switch step.state {
        case .open: state = "open"
        case .done: state = "done"
        case .skipped(let why, _): state = "skipped: \(why.rawValue)"
        }
        return PathwayStepEntry(
          step: step.template ?? step.what, who: step.whom.isEmpty ? step.who.rawValue : "\(step.who.rawValue): \(step.whom)",
          due: step.due.description, state: state, on: step.settledOn?.description, words: step.words)
      })
  }

  private static func names(_ record: ConsentRecord, _ whole: WholeFile) -> [String: String] {
    var names: [String: String] = [:]
    for scope in record.terms?.scopes ?? [] { names[scope.recipient.code] = whole.name(scope.recipient) }
    return names
  }

  /// Who reads the protected part is told nowhere.
  private static func look(_ entry: LogEntry, _ whole: WholeFile) -> Look {
    Look(
      at: entry.at.iso8601, who: entry.actorName.isEmpty ? String(entry.actor.prefix { $0 != "/" }) : entry.actorName,
      organization: entry.organization.flatMap { whole.organizationNames[$0] }, what: entry.purpose.rawValue, parts: entry.parts.map(\.rawValue),
      outcome: entry.outcome.rawValue,
      reason: entry.reason.split(separator: " ").filter { $0 != FileReason.protectedReader.code }.joined(separator: " "))
  }

  private static func request(_ request: Request, _ whole: WholeFile) -> RequestEntry {
    let clarification = request.clarification
    let state: String
    switch request.state {
    case .new: state = "new"
    case .clarifying: state = "clarifying"
    case .oriented: state = "oriented"
    case .closed(let outcome): state = "closed: \(outcome.code)"
    }
    return RequestEntry(
      number: request.number, made: request.createdAt.iso8601, channel: request.channel.rawValue, toldBy: request.report.about.rawValue,
      words: request.report.words, wants: clarification.wants, inPlace: clarification.inPlace, mayBeTold: clarification.mayBeTold, state: state,
      events: whole.requestEvents.filter { $0.request == request.id }.map { record in
        let (what, words) = WholeFileEvents.said(record.event)
        return Happening(at: record.at.iso8601, who: record.who, what: what, words: words)
      },
      referrals: whole.referralEvents.filter { $0.request == request.id }.map { record in
        let (what, words) = WholeFileEvents.said(record.event)
        return Happening(at: record.at.iso8601, who: record.who, what: "\(record.service): \(what)", words: words)
      })
  }
}

extension WholeFile {
  /// The copy for machines: UTF-8 JSON.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(WholeFileDocument(self)))
  }
}

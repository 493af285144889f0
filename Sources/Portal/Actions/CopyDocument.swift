package import Care
import Foundation
import Kernel
import Store

/// The machine-readable copy. Names of fields are those of FHIR R4 where there is one (Patient, CareTeam, ServiceRequest, Consent,
/// QuestionnaireResponse, Communication, AuditEvent); docs/guide/own-access.md describes every field. Keys are kept for years: added, never
/// renamed.
struct CopyDocument: Encodable {
  struct Name: Encodable {
    var use: String
    var given: String
    var family: String
  }
  struct Telecom: Encodable {
    var system: String
    var value: String
    var answeredBy: String?
  }
  struct Place: Encodable {
    var line: String
    var postalCode: String
    var city: String
    var period: Period
    var usualPlace: String?
    var gettingIn: String?
  }
  struct Period: Encodable {
    var start: String?
    var end: String?
  }
  struct Patient: Encodable {
    var identifier: [String]
    var name: [Name]
    var birthDate: String?
    var gender: String
    var telecom: [Telecom]
    var address: [Place]
    var communication: [String]
    var interpreter: String
    var reading: String
    var household: String
    var householdWords: String
    var insurance: String
    var insuranceFund: String
    var generalPractitioner: String
    var pharmacy: String
    var residence: [Stay]
    var mattersToHer: String
  }
  struct Stay: Encodable {
    var type: String
    var place: String
    var period: Period
  }
  struct Participant: Encodable {
    var name: String
    var role: String
    var kind: String
    var does: String
    var phone: String?
    var marks: [String]
    var period: Period
    var status: String
  }
  struct ServiceRequest: Encodable {
    var identifier: String
    var authoredOn: String
    var status: String
    var yourWords: String?
    var wish: String?
  }
  struct Provision: Encodable {
    var recipient: String
    var domains: [String]
  }
  struct ConsentEntry: Encodable {
    var dateTime: String
    var kind: String
    var provision: [Provision]
    var evaluation: Bool?
    var research: Bool?
    var end: String?
    var policyText: String?
    var words: String?
  }
  struct Response: Encodable {
    var questionnaire: String
    var version: String
    var authored: String
    var author: String
    var answer: [String: String]
    var note: String
  }
  struct Communication: Encodable {
    var sent: String
    var sender: String
    var part: String
    var payload: String
    var answers: [Reply]
  }
  struct Reply: Encodable {
    var sent: String
    var sender: String
    var payload: String
  }
  struct CorrectionEntry: Encodable {
    var asked: String
    var subject: String
    var status: String
    var words: String
    var answer: String
  }
  struct Audit: Encodable {
    var recorded: String
    var agent: String
    var organization: String?
    var action: String
    var parts: [String]
    var outcome: String
    var reason: String
  }

  let format = "relais-copy-1"
  let made: String
  let keeper: String
  let fileNumber: String
  let patient: Patient
  let careTeam: [Participant]
  let serviceRequest: [ServiceRequest]
  let consent: [ConsentEntry]
  let questionnaireResponse: [Response]
  let communication: [Communication]
  let correction: [CorrectionEntry]
  let auditEvent: [Audit]

  init(_ copy: FileCopy) {
    made = Self.moment(copy.madeAt)
    keeper = copy.keeper?.name ?? ""
    fileNumber = copy.file.person.number
    patient = Patient(copy.file.person.details)
    careTeam = copy.members.map { Participant($0) }
    serviceRequest = copy.requests.filter { !$0.isErased }.map { ServiceRequest($0) }
    consent = copy.consents.map { ConsentEntry($0, copy) }
    questionnaireResponse = copy.assessments.map { entry in
      let assessment = entry.assessment
      return Response(
        questionnaire: assessment.response.questionnaire, version: assessment.response.version, authored: assessment.on.description,
        author: entry.assessor, answer: assessment.response.answers.mapValues(\.written), note: assessment.note)
    }
    communication = copy.notes.map { Communication($0) }
    correction = copy.corrections.map {
      CorrectionEntry(
        asked: Self.moment($0.at), subject: $0.subject.rawValue, status: $0.state.rawValue, words: $0.words, answer: $0.answer)
    }
    auditEvent = copy.log.map { Audit($0, copy) }
  }

  static func moment(_ instant: Instant) -> String {
    let clock = instant.time
    return "\(instant.day)T\(Day.padded(clock.hour, 2)):\(Day.padded(clock.minute, 2))"
  }
}

extension CopyDocument.Patient {
  fileprivate init(_ details: PersonDetails) {
    self.init(
      identifier: [details.nationalNumber?.formatted].compactMap { $0 },
      name: details.names.map { CopyDocument.Name(use: $0.use.rawValue, given: $0.given, family: $0.family) },
      birthDate: details.birth?.description, gender: details.gender.rawValue,
      telecom: details.phones.map { CopyDocument.Telecom(system: "phone", value: $0.number.e164, answeredBy: $0.answeredBy.isEmpty ? nil : $0.answeredBy) }
        + details.emails.map { CopyDocument.Telecom(system: "email", value: $0, answeredBy: nil) },
      address: details.addresses.map { address in
        CopyDocument.Place(
          line: address.street, postalCode: address.postalCode,
          city: address.place.isEmpty ? address.municipality.flatMap(Municipality.withNIS)?.name(.french) ?? "" : address.place,
          period: CopyDocument.Period(start: address.from?.description, end: address.until?.description),
          usualPlace: address.usualPlace.isEmpty ? nil : address.usualPlace, gettingIn: address.gettingIn.isEmpty ? nil : address.gettingIn)
      },
      communication: details.languages.map(\.code), interpreter: details.interpreter.rawValue, reading: details.reading.rawValue,
      household: details.household.kind.rawValue, householdWords: details.household.words, insurance: details.insurance.state.rawValue,
      insuranceFund: details.insurance.fund, generalPractitioner: details.doctor.name, pharmacy: details.pharmacy.name,
      residence: details.residences.map {
        CopyDocument.Stay(
          type: $0.kind.rawValue, place: $0.place, period: CopyDocument.Period(start: $0.from.description, end: $0.until?.description))
      },
      mattersToHer: details.matters)
  }
}

extension CopyDocument.Participant {
  /// How to reach somebody she may see in her circle; not the member's own address, languages, or what the team noted.
  fileprivate init(_ member: CircleMember) {
    let details = member.details
    self.init(
      name: details.name, role: details.role, kind: member.kind.rawValue, does: details.does, phone: details.phone?.e164,
      marks: details.marks.map(\.rawValue),
      period: CopyDocument.Period(start: details.since?.description, end: details.until?.description), status: member.state.rawValue)
  }
}

extension CopyDocument.ServiceRequest {
  fileprivate init(_ request: Request) {
    let state: String
    switch ReceiptState(request.state) {
    case .received: state = "received"
    case .beingLookedAt: state = "being-looked-at"
    case .helpOnTheWay: state = "help-on-the-way"
    case .closed: state = "closed"
    }
    self.init(
      identifier: request.number, authoredOn: CopyDocument.moment(request.createdAt), status: state, yourWords: request.ownWords,
      wish: request.clarification.wants.isEmpty ? nil : request.clarification.wants)
  }
}

extension CopyDocument.ConsentEntry {
  fileprivate init(_ record: ConsentRecord, _ copy: FileCopy) {
    self.init(
      dateTime: CopyDocument.moment(record.at), kind: record.kind.rawValue,
      provision: (record.terms?.scopes ?? []).map { scope in
        CopyDocument.Provision(
          recipient: copy.name(scope.recipient) ?? scope.recipient.code,
          domains: scope.domains.map(\.rawValue).sorted())
      },
      evaluation: record.terms?.evaluation, research: record.terms?.research, end: record.terms?.until?.description,
      policyText: record.explanation.version.isEmpty ? nil : record.explanation.version, words: record.words.isEmpty ? nil : record.words)
  }
}

extension CopyDocument.Communication {
  fileprivate init(_ thread: NoteThread) {
    self.init(
      sent: CopyDocument.moment(thread.note.createdAt), sender: thread.note.authorName, part: thread.note.part.rawValue,
      payload: thread.note.words,
      answers: thread.answers.map { CopyDocument.Reply(sent: CopyDocument.moment($0.at), sender: $0.authorName, payload: $0.words) })
  }
}

extension CopyDocument.Audit {
  fileprivate init(_ entry: LogEntry, _ copy: FileCopy) {
    self.init(
      recorded: CopyDocument.moment(entry.at), agent: entry.actorName.isEmpty ? String(entry.actor.prefix { $0 != "/" }) : entry.actorName,
      organization: entry.organization.flatMap { copy.organizationNames[$0] }, action: entry.purpose.rawValue,
      parts: entry.parts.map(\.rawValue), outcome: entry.outcome.rawValue,
      reason: entry.reason.split(separator: " ").filter { $0 != FileReason.protectedReader.code }.joined(separator: " "))
  }
}

extension FileCopy {
  /// How a recipient of a consent is called; `nil` for everybody, and for somebody who is gone.
  package func name(_ recipient: ConsentScope.Recipient) -> String? {
    switch recipient {
    case .everybody: nil
    case .account(let id): accountNames[id]
    case .organization(let id): organizationNames[id]
    }
  }

  /// The copy for machines: UTF-8 JSON.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(CopyDocument(self)))
  }
}

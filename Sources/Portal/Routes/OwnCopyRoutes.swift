import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Her copy: one to read and print, one for another program.
let ownCopyRoutes: [Route] = [
  .get(.my(.copy), .personal) { visit in
    let (_, id) = try personal(visit)
    try await openCopyPage(of: id, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(ownCopyPage(in: visit.frame))
  },
  .post(.myForm(.copy, .readableCopy), .personal) { visit in
    let (_, id) = try personal(visit)
    let copy = try await exportFile(id, for: .person, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(readableCopyPage(CopyModel(copy, visit.house), in: visit.frame))
  },
  .post(.myForm(.copy, .machineCopy), .personal) { visit in
    let (_, id) = try personal(visit)
    let withFiles = visit.form["as"] == "zip"
    let copy = try await exportFile(id, for: .person, withFiles: withFiles, by: visit.actor, in: visit.database, visit.surroundings)
    let today = visit.surroundings.today
    guard !withFiles else { return .download(name: "copy-\(today).zip", type: "application/zip", try copy.archive(on: today)) }
    return .download(name: "copy-\(today).json", type: "application/json; charset=utf-8", try copy.json())
  },
]

extension CopyModel {
  fileprivate init(_ copy: WholeFile, _ house: House) {
    var names: [String: String] = [:]
    for (account, name) in copy.accountNames { names[ConsentScope.Recipient.account(account).code] = name }
    for (organization, name) in copy.organizationNames { names[ConsentScope.Recipient.organization(organization).code] = name }
    self.init(
      details: copy.file.person.details, number: copy.file.person.number, keeper: copy.keeper, members: copy.members,
      requests: copy.requests.map { request in
        OwnRequest(request, copy.referrals.about(request, among: copy.requests), isNamed: { _ in false }, forCarer: false)
      },
      consents: copy.consents, names: names,
      assessments: copy.assessments.filter { !$0.assessment.isMistaken }.map { AssessmentRecord($0, house.questionnaires) }, facts: copy.facts.filter(\.counts),
      besides: copy.timeline.entries.filter { OwnCopy.kinds.contains($0.kind) }, pathways: house.pathways,
      attachments: copy.attachments.map(AttachmentLine.init), notes: copy.notes, corrections: copy.corrections,
      log: OwnLogLine.lines(copy.log, houses: copy.organizationNames), today: copy.madeAt.day)
  }
}

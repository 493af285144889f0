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
    return .page(readableCopyPage(CopyModel(copy, visit.house.questionnaires), in: visit.frame))
  },
  .post(.myForm(.copy, .machineCopy), .personal) { visit in
    let (_, id) = try personal(visit)
    let copy = try await exportFile(id, for: .person, by: visit.actor, in: visit.database, visit.surroundings)
    return .download(name: "copy-\(visit.surroundings.today).json", type: "application/json; charset=utf-8", try copy.json())
  },
]

extension CopyModel {
  fileprivate init(_ copy: WholeFile, _ library: QuestionnaireLibrary) {
    var names: [String: String] = [:]
    for (account, name) in copy.accountNames { names[ConsentScope.Recipient.account(account).code] = name }
    for (organization, name) in copy.organizationNames { names[ConsentScope.Recipient.organization(organization).code] = name }
    self.init(
      details: copy.file.person.details, number: copy.file.person.number, keeper: copy.keeper, members: copy.members,
      requests: copy.requests.map { OwnRequest($0, forCarer: false) }, consents: copy.consents, names: names,
      assessments: copy.assessments.filter { !$0.assessment.isMistaken }.map { AssessmentRecord($0, library) }, facts: copy.facts.filter(\.counts),
      notes: copy.notes, corrections: copy.corrections,
      log: OwnLogLine.lines(copy.log, houses: copy.organizationNames), today: copy.madeAt.day)
  }
}

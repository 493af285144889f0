import Actions
import Archive
import Care
import HTML
import Kernel
import Pages
import Store

/// The copy of a whole file. Made by a form, because making one is an act that the log keeps.
package let exportRoutes: [Route] = [
  .get(.personPage(ID(":id"), .export), .roles(exporters)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let file = try await openForExport(id, by: visit.actor, in: visit.database, visit.surroundings)
    guard file.person.id == id else { return .see(.personPage(file.person.id, .export)) }
    return .page(exportStartPage(head(file, visit), in: visit.frame))
  },
  .post(.personForm(ID(":id"), .export, .makeExport), .roles(exporters)) { visit in
    let recipient = WholeFile.Recipient(rawValue: visit.form["for"]) ?? .person
    let whole = try await exportFile(
      ID(visit.parameter("id")), for: recipient, withFiles: visit.form["as"] == "zip", by: visit.actor, in: visit.database, visit.surroundings)
    guard visit.form["as"] != "zip" else {
      return .download(name: "\(whole.file.person.number).zip", type: "application/zip", try whole.archive(on: visit.surroundings.today))
    }
    guard visit.form["as"] != "json" else {
      return .download(name: "\(whole.file.person.number).json", type: "application/json", try whole.json())
    }
    let model = ExportModel(
      head: head(whole.file, visit), details: whole.leftOut.contains(.identity) ? nil : whole.file.person.details, keeper: whole.keeper,
      isForHer: recipient == .person, leftOut: whole.leftOut, members: whole.members, timeline: whole.timeline,
      assessments: whole.assessments.map(\.assessment), questionnaires: visit.house.questionnaires,
      pathways: visit.house.pathways, attachments: whole.attachments.map(AttachmentLine.init), notes: whole.notes,
      corrections: whole.corrections, log: whole.log, houses: whole.organizationNames, madeAt: whole.madeAt)
    return .page(exportPage(model, in: visit.frame))
  },
]

extension WholeFile {
  /// The machine-readable copy with the files kept with her requests, as one .zip archive.
  ///
  /// - Parameter day: the day that its files carry.
  func archive(on day: Day) throws -> [UInt8] {
    let archive = ZipWriter(day: day)
    archive.add(try json(), to: "\(file.person.number).json")
    for copied in attachments {
      if let bytes = copied.bytes { archive.add(bytes, to: copied.path) }
    }
    return archive.finish()
  }
}

extension AttachmentLine {
  init(_ copied: WholeFile.CopiedAttachment) {
    self.init(attachment: copied.attachment, number: copied.number, isWithheld: copied.isWithheld)
  }
}

private let exporters: Set<Role> = Role.fileKeepers.union([.dataProtectionOfficer])

private func head(_ file: OpenFile, _ visit: Visit) -> FileHead {
  let now = visit.surroundings.now()
  return FileHead(file, for: visit.actor, at: now).named(FileDecision.mayBeNamed(visit.actor, because: file.because, file.facts, at: now))
}

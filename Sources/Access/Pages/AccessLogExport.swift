package import Care
package import Kernel

/// The access log as a table file: the same words as the page, and the codes and identifiers beside them.
package enum AccessLogExport {
  package static func headers(_ language: Language) -> [String] {
    [
      AccessExportText.number, AccessText.when, AccessText.who, AccessExportText.actor, AccessText.organization, AccessText.file,
      AccessText.part, AccessText.purpose, AccessExportText.purposeCode, AccessText.decision, AccessExportText.reason, AccessText.subjects,
      AccessExportText.entry,
    ].map { $0(language) }
  }

  package static func cells(_ entry: LogEntry, _ organizationNames: [ID<Organization>: String], _ language: Language) -> [String] {
    [
      entry.sequence.map(String.init) ?? "", entry.at.iso8601, entry.actorName, entry.actor,
      entry.organization.map { organizationNames[$0] ?? $0.raw } ?? "", entry.person?.raw ?? "",
      entry.parts.map { AccessReasonText.part($0)(language) }.joined(separator: ", "), AccessText.purpose(entry.purpose)(language),
      entry.purpose.rawValue, AccessText.outcome(entry.outcome)(language), entry.reason, entry.subjects.joined(separator: " "), entry.id.raw,
    ]
  }
}

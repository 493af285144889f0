package import Care
import HTML
package import Kernel

/// Who looked at one file and who changed it.
package struct FileLogModel: Hashable, Sendable {
  package let head: FileHead
  package let entries: [LogEntry]
  package let houses: [ID<Organization>: String]
  package let paging: Paging

  package init(head: FileHead, entries: [LogEntry], houses: [ID<Organization>: String], paging: Paging) {
    self.head = head
    self.entries = entries
    self.houses = houses
    self.paging = paging
  }
}

package func fileLogPage(_ model: FileLogModel, in frame: Frame) -> Page {
  let language = frame.language
  let rows = fileLogRows(model.entries, model.houses, language)
  let list: HTML =
    rows.isEmpty
    ? emptyState(FileAccessText.logEmpty(language))
    : """
    \(fileLogTable(rows, language))\
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.personPage(model.head.person, .log).link(language, query: [("page", String(number))])
    })
    """
  return filePage(
    model.head, .log, title: FileAccessText.logTitle(language), in: frame, "<p class=\"lead\">\(FileAccessText.logLead, language)</p>\(list)")
}

func fileLogTable(_ rows: [[HTML]], _ language: Language) -> HTML {
  let heads: [String] = [AccessText.when, AccessText.who, FileAccessText.did, FileAccessText.parts, FileAccessText.result].map { $0(language) }
  return table(caption: FileAccessText.logTitle(language), headers: heads, rows: rows)
}

/// Entries of the log about one file as lines of a table: on the page of who looked, and in her copy.
func fileLogRows(_ entries: [LogEntry], _ houses: [ID<Organization>: String], _ language: Language) -> [[HTML]] {
  entries.map { entry in
    let parts: [String] = entry.parts.map { AccessReasonText.part($0)(language) }
    let house: HTML = entry.organization.flatMap { houses[$0] }.map { "<br><span class=\"soft\">\($0)</span>" } ?? HTML()
    let why: HTML = entry.reason.isEmpty ? HTML() : " <span class=\"soft\">(\(AccessReasonText.reason(entry.reason), language))</span>"
    return [
      "<time datetime=\"\(entry.at.iso8601)\">\(Words(language).moment(entry.at))</time>", "\(who(entry, language))\(house)",
      HTML(text: AccessText.purpose(entry.purpose)(language)), HTML(text: parts.joined(separator: ", ")),
      "\(chip(AccessText.outcome(entry.outcome)(language), entry.outcome == .refused ? .warn : .plain))\(why)",
    ]
  }
}

private func who(_ entry: LogEntry, _ language: Language) -> String {
  if !entry.actorName.isEmpty { return entry.actorName }
  if entry.actor.hasPrefix("person/") { return FileAccessText.herself(language) }
  if entry.actor.hasPrefix("member/") { return FileAccessText.carer(language) }
  return entry.actor == Actor.anonymous.reference ? AccessText.anonymous(language) : entry.actor
}

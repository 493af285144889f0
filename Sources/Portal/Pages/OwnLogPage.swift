package import Care
import HTML
package import Kernel

/// What one person did with her file on one day, told once.
package struct OwnLogLine: Hashable, Sendable {
  package let day: Day
  package let who: Who
  package let house: String
  package let purpose: Purpose
  package let outcome: LogEntry.Outcome
  package let parts: [FilePart]
  /// Codes of why it was allowed.
  package let reasons: [String]

  package enum Who: Hashable, Sendable {
    case named(String)
    case herself, carer, link, relais, somebody
  }

  /// Entries of the log as she reads them: what the same one did in the same way on a day stands in one line, newest first.
  package static func lines(_ entries: [LogEntry], houses: [ID<Organization>: String]) -> [OwnLogLine] {
    var lines: [OwnLogLine] = []
    var places: [OwnLogLine: Int] = [:]
    for entry in entries {
      let whole = OwnLogLine(entry, house: entry.organization.flatMap { houses[$0] } ?? "")
      let key = OwnLogLine(
        day: whole.day, who: whole.who, house: whole.house, purpose: SharingText.told(whole.purpose), outcome: whole.outcome, parts: [],
        reasons: whole.reasons)
      if let place = places[key] {
        let before = lines[place]
        lines[place] = OwnLogLine(
          day: before.day, who: before.who, house: before.house, purpose: before.purpose, outcome: before.outcome,
          parts: FilePart.allCases.filter { before.parts.contains($0) || whole.parts.contains($0) }, reasons: before.reasons)
      } else {
        places[key] = lines.count
        lines.append(whole)
      }
    }
    return lines
  }

  private init(_ entry: LogEntry, house: String) {
    let who: Who
    switch entry.actor.prefix(while: { $0 != "/" }) {
    case "account": who = entry.actorName.isEmpty ? .somebody : .named(entry.actorName)
    case "person": who = .herself
    case "member": who = .carer
    case "link": who = .link
    case "system", "command-line": who = .relais
    default: who = .somebody
    }
    self.init(
      day: entry.at.day, who: who, house: house, purpose: entry.purpose, outcome: entry.outcome,
      parts: entry.parts.filter { $0 != .protected }, reasons: entry.reason.split(separator: " ").map(String.init))
  }

  private init(day: Day, who: Who, house: String, purpose: Purpose, outcome: LogEntry.Outcome, parts: [FilePart], reasons: [String]) {
    self.day = day
    self.who = who
    self.house = house
    self.purpose = purpose
    self.outcome = outcome
    self.parts = parts
    self.reasons = reasons
  }
}

extension SharingText {
  /// One purpose for all that is told in the same words.
  fileprivate static func told(_ purpose: Purpose) -> Purpose {
    let words = action(purpose, .done)
    return Purpose.allCases.first { action($0, .done) == words } ?? purpose
  }
}

/// Who looked at her file, in plain words: who, when, what, why. Never anything of the protected part.
package func ownLogPage(_ lines: [OwnLogLine], page: Int, hasMore: Bool, in frame: Frame) -> Page {
  let language = frame.language
  let items: [TimelineItem] = lines.map { line in
    TimelineItem(when: Words(language).dateWithWeekday(line.day), who: "", what: sentence(line, language))
  }
  let address = Address.my(.log)
  var ways = HTML()
  if page > 1 {
    ways += buttonLink(SharingText.newer(language), to: address.link(language, query: [("page", String(page - 1))]), style: .secondary)
  }
  if hasMore {
    ways += buttonLink(SharingText.older(language), to: address.link(language, query: [("page", String(page + 1))]), style: .secondary)
  }
  let access = buttonLink(PortalText.tile(.access)(language), to: Address.my(.access).link(language))
  var result = personalPage(
    .log, title: PortalText.tile(.log), in: frame,
    """
    <p class="lead">\(SharingText.logLead, language)</p>\
    \(lines.isEmpty ? emptyState(SharingText.logEmpty(language)) : card(timeline(items)))\(actions(ways, access))
    """)
  if page > 1 { result.query = [("page", String(page))] }
  return result
}

func sentence(_ line: OwnLogLine, _ language: Language) -> HTML {
  let name: HTML
  switch line.who {
  case .named(let words): name = "<strong dir=\"auto\">\(words)</strong>"
  case .herself: name = HTML()
  case .carer: name = "<strong>\(SharingText.yourCarer, language)</strong>"
  case .link: name = "<strong>\(SharingText.byLink, language)</strong>"
  case .relais: name = "<strong>\(SharingText.relais, language)</strong>"
  case .somebody: name = "<strong>\(SharingText.gone, language)</strong>"
  }
  let house: HTML = line.house.isEmpty ? HTML() : " <span dir=\"auto\">(\(line.house))</span>"
  // Small letters follow other rules in other languages (Turkish): only those of the screens are put into them.
  let isOfScreens = Language.interface.contains(language)
  let parts: [String] = line.parts.filter { $0 != .flag }.map {
    let name = AccessReasonText.part($0)(language)
    return isOfScreens ? name.lowercased() : name
  }
  let what: HTML = parts.isEmpty ? HTML() : "\(colon(language)) \(parts.joined(separator: ", "))"
  let why: [HTML] = line.outcome == .done ? line.reasons.compactMap { SharingText.reason($0) }.map { "<br><span class=\"soft\">\($0, language)</span>" } : []
  if line.who == .herself { return "<p><strong>\(SharingText.own(line.purpose, line.outcome), language)</strong>\(what)</p>" }
  return "<p>\(name)\(house) · \(SharingText.action(line.purpose, line.outcome), language)\(what)\(why)</p>"
}

package import Care
import HTML
package import Kernel

/// What a line says about somebody's closing period: when and why it was opened, its last day, the units left, who may close, and when
/// somebody acted last.
func closingCells(_ line: ProgrammeStanding, _ language: Language) -> [HTML] {
  let words = Words(language)
  // In a table of seven columns a day would break into three lines.
  func whole(_ day: Day) -> HTML { "<span class=\"whole\">\(words.date(day))</span>" }
  let lastAct: HTML = line.lastAct.map { whole($0) } ?? HTML(text: OverviewText.never(language))
  guard let closing = line.closing else { return [HTML(), whole(line.end), HTML(), HTML(), lastAct] }
  let why: HTML = closing.details.map { details -> HTML in "<br><span class=\"soft\">\(closingReason(details.reason, language))</span>" } ?? HTML()
  // What followed her is not known before her file is counted anew.
  let services = closing.details.map { $0.services.isEmpty ? OverviewText.noServices(language) : closingServices(closing, language) }
  return [
    "\(whole(closing.start))\(why)", whole(closing.last),
    HTML(text: "\(words.number(closing.left)) / \(words.number(closing.granted))"),
    HTML(text: services ?? ""), lastAct,
  ]
}

/// What opened it, in words.
private func closingReason(_ reason: LedgerClosing.Reason, _ language: Language) -> String {
  switch reason {
  case .death: PersonText.residence(.died)(language)
  case .move(let place): residenceWords(place, language)
  }
}

/// The services that may close, each with the units that it gave to close: `Ergothérapie (2), Suivi psychologique (0)`.
private func closingServices(_ closing: ProgrammeStanding.Closing, _ language: Language) -> String {
  let services = (closing.details?.services ?? [:]).sorted { $0.key < $1.key }
  return services.map { OverviewText.counted(LedgerNameText.service($0.key), $0.value)(language) }.joined(separator: ", ")
}

// MARK: Table files

/// Which table of the coordinator's page is downloaded.
package enum OverviewTable: String, CaseIterable, Hashable, Sendable {
  /// The lines of people, as they were chosen.
  case people
  case steps
  case room
  case months
}

/// To one of them.
func tableLink(_ table: OverviewTable, _ language: Language) -> HTML {
  let link = Address.room(.coordination).link(language, query: [("format", "csv"), ("table", table.rawValue)])
  return "<p class=\"no-print\">\(textLink(StatementText.csv(language), to: link))</p>"
}

/// The lines of people for a table file: numbers of files, no names; days as `YYYY-MM-DD`.
package func overviewTable(_ lines: [ProgrammeStanding], _ rule: LedgerParameters.Rule?, _ language: Language) -> [[String]] {
  var rows: [[String]] = [OverviewText.exportHeads.map { $0(language) }]
  for line in lines {
    let concerns = line.concerns.map { OverviewText.concern($0, of: line, rule)(language) }.joined(separator: ", ")
    var row: [String] = [
      line.number, OverviewText.situation(line.state)(language), line.start.description, line.end.description, String(line.granted),
      String(line.used), String(line.left), line.lastSession?.description ?? "", line.lastAct?.description ?? "", concerns,
      String(line.displaced),
    ]
    if let closing = line.closing {
      row += [
        closing.start.description, closing.details.map { closingReason($0.reason, language) } ?? "", closing.last.description,
        String(closing.left), closingServices(closing, language),
      ]
    } else {
      row += ["", "", "", "", ""]
    }
    rows.append(row)
  }
  return rows
}

/// A table of the whole, that names nobody; empty for the one of people.
package func overviewTable(_ table: OverviewTable, _ overview: ProgrammeOverview, _ disciplines: ProviderParameters, _ language: Language) -> [[String]] {
  switch table {
  case .people: return []
  case .steps:
    let services = overview.stepServices
    var heads: [String] = [OverviewText.step(language)]
    heads += services.map { LedgerNameText.service($0)(language) }
    heads.append(OverviewText.all(language))
    let lines: [[String]] = Episode.Stage.allCases.map { stage -> [String] in
      var row: [String] = [EpisodeProblemText.stage(stage)(language)]
      for service in services { row.append(String(overview.count(stage, service))) }
      row.append(String(overview.count(stage)))
      return row
    }
    return [heads] + lines
  case .room:
    let lines: [[String]] = overview.capacity.map { one -> [String] in
      let numbers = [one.providers, one.withRoom, one.places, one.full, one.unknown]
      return [disciplines.name(of: one.discipline)(language)] + numbers.map { String($0) }
    }
    return [OverviewText.capacityHeads.map { $0(language) }] + lines
  case .months:
    let heads: [String] = [StatementText.month, StatementText.acts, StatementText.units, StatementText.amount].map { $0(language) }
    let lines: [[String]] = overview.months.map { line -> [String] in
      [line.month.description, String(line.acts), String(line.units), line.amount.description]
    }
    return [heads] + lines
  }
}

import Care
package import Kernel

/// The figures as rows of a table file: table, row, count, half within, four fifths within; hidden cells say so.
package func figureLines(_ model: FiguresModel, _ language: Language) -> [[String]] {
  let hidden = FiguresText.hidden(language)
  func number(_ count: Int?) -> String { count.map { String($0) } ?? hidden }
  var lines: [[String]] = [FiguresText.headers.map { $0(language) }]
  func within(_ waiting: TeamFigures.Waiting?) -> [String] {
    guard let waiting else { return [hidden, hidden] }
    return [waiting.medianHours, waiting.mostHours].map { hours in hours.map { String($0) } ?? "" }
  }
  for (name, waiting) in model.waitings {
    lines.append([FiguresText.waiting(language), name(language), number(waiting?.count)] + within(waiting))
  }
  for table in model.tables {
    for row in table.rows { lines.append([table.title(language), row.name(language), number(row.count), "", ""]) }
  }
  for (title, services) in [(FiguresText.kinds, model.figures.kinds), (FiguresText.services, model.figures.services)] {
    for service in model.shown(services) {
      let name = service.name.isEmpty ? FiguresText.noKind(language) : service.name
      func line(_ what: String, _ count: Int?, _ hours: [String] = ["", ""]) {
        lines.append(["\(title(language)): \(what)", name, number(count)] + hours)
      }
      for (column, count) in service.counts { line(column(language), count) }
      for (reason, count) in service.refusals { line("\(FiguresText.declined(language)), \(reason(language))", count) }
      for time in service.times { line(time.name(language), time.count, within(time.waiting)) }
    }
  }
  return lines
}

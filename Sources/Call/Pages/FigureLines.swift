import Care
package import Kernel

/// The figures as rows of a table file: table, row, count, half within, four fifths within; hidden cells say so.
package func figureLines(_ model: FiguresModel, _ language: Language) -> [[String]] {
  let hidden = FiguresText.hidden(language)
  func number(_ count: Int?) -> String { count.map { String($0) } ?? hidden }
  var lines: [[String]] = [FiguresText.headers.map { $0(language) }]
  for (name, waiting) in model.waitings {
    let hours = waiting.map { [$0.medianHours, $0.mostHours].map { $0.map { String($0) } ?? "" } } ?? [hidden, hidden]
    lines.append([FiguresText.waiting(language), name(language), number(waiting?.count)] + hours)
  }
  for table in model.tables {
    for row in table.rows { lines.append([table.title(language), row.name(language), number(row.count), "", ""]) }
  }
  let columns = [FiguresText.asked, FiguresText.accepted, FiguresText.declined, FiguresText.started]
  for (title, services) in [(FiguresText.kinds, model.figures.kinds), (FiguresText.services, model.figures.services)] {
    for (service, counts) in model.shown(services) {
      let name = service.name.isEmpty ? FiguresText.noKind(language) : service.name
      for (column, count) in zip(columns, counts) {
        lines.append(["\(title(language)): \(column(language))", name, number(count), "", ""])
      }
    }
  }
  return lines
}

import Care
import HTML
import Kernel

// Scores over time, drawn: one small chart for each score, and the same figures as a table. No colour or line says what the table does not.

/// The charts of one questionnaire; `nil` unless a score is known on two days at least.
///
/// - Parameter records: of this questionnaire, in any order; those struck out are the caller's to leave out.
func scoreCharts(_ records: [AssessmentRecord], of questionnaire: Questionnaire, _ language: Language) -> HTML? {
  let oldestFirst = records.sorted {
    ($0.assessment.on, $0.assessment.createdAt) < ($1.assessment.on, $1.assessment.createdAt)
  }
  let scores: [[Score]] = oldestFirst.map(\.scores)
  let lines: [ScoreLine] = questionnaire.scores.compactMap { definition in
    let points: [ScoreLine.Point] = zip(oldestFirst, scores).compactMap { record, scores in
      guard let score = scores.first(where: { $0.id == definition.id }), let value = score.value, let origin = score.origin
      else { return nil }
      return ScoreLine.Point(day: record.assessment.on, value: value, origin: origin)
    }
    guard points.count > 1, let score = scores.last?.first(where: { $0.id == definition.id }) else { return nil }
    return ScoreLine(score: score, points: points)
  }
  guard !lines.isEmpty else { return nil }
  let legend: HTML? = lines.contains { $0.score.scale != nil } ? "<p class=\"soft\">\(AssessmentText.chartLegend, language)</p>" : nil
  let headers: [String] = [AssessmentText.day(language)] + lines.map { $0.score.name(language) }
  let rows: [[HTML]] = zip(oldestFirst, scores).reversed().map { record, scores in
    [HTML(text: Words(language).date(record.assessment.on))]
      + lines.map { line in
        HTML(text: scores.first { $0.id == line.score.id }?.value.map { written($0, language) } ?? "–")
      }
  }
  let title = AssessmentText.overTime(questionnaire.title(language))(language)
  let figures = table(caption: title, headers: headers, isTitled: true, isWide: true, rows: rows)
  return card(
    title: title,
    """
    <div class="score-charts">\(lines.map { $0.drawn(language) })</div>\(legend)\
    \(disclosure(AssessmentText.inATable(language), figures))
    """)
}

/// One score on several days.
private struct ScoreLine {
  struct Point {
    let day: Day
    let value: DecimalNumber
    let origin: Score.Origin
  }

  let score: Score
  /// The oldest first; two at least.
  let points: [Point]

  private static let (width, height) = (320, 132)
  private static let (left, right, top, bottom) = (30, 24, 22, 24)

  func drawn(_ language: Language) -> HTML {
    let name = score.name(language)
    let words = points.map { "\(written($0.value, language)) (\(Words(language).shortDate($0.day)))" }.joined(separator: " → ")
    let lowest = y(score.least)
    let highest = y(score.most)
    let end = Self.width - Self.right
    let path = points.map { "\(x($0.day)),\(y($0.value))" }.joined(separator: " ")
    let first = points[0].day
    let last = points[points.count - 1].day
    let lastDay: HTML? =
      first == last
      ? nil : "<text class=\"end\" x=\"\(end + 16)\" y=\"\(Self.height - 6)\">\(Words(language).shortDate(last))</text>"
    return """
      <figure class="score-chart">\
      <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(name)\(colon(language)) \(words)">\
      <line class="frame" x1="\(Self.left)" y1="\(lowest)" x2="\(end)" y2="\(lowest)"/>\
      <line class="grid" x1="\(Self.left)" y1="\(highest)" x2="\(end)" y2="\(highest)"/>\
      <text class="end" x="\(Self.left - 8)" y="\(lowest + 4)">\(written(score.least, language))</text>\
      <text class="end" x="\(Self.left - 8)" y="\(highest + 4)">\(written(score.most, language))</text>\
      <polyline class="line" points="\(path)"/>\(marks(language))\
      <text x="\(Self.left - 16)" y="\(Self.height - 6)">\(Words(language).shortDate(first))</text>\(lastDay)</svg>\
      <figcaption><strong>\(name)</strong> \
      <span class="soft">\(AssessmentText.higherIs(score.higherIs), language)</span></figcaption></figure>
      """
  }

  /// A dot a day, with its value where there is room for it.
  private func marks(_ language: Language) -> [HTML] {
    var lastLabel = Int.min / 2
    return points.enumerated().map { position, point in
      let (x, y) = (x(point.day), y(point.value))
      let isLast = position == points.count - 1
      let hasRoom = x - lastLabel >= 34 && (isLast || xOfLast - x >= 34)
      let label: HTML? =
        hasRoom || isLast && x - lastLabel >= 20
        ? "<text class=\"value\" x=\"\(x)\" y=\"\(y - 9)\">\(written(point.value, language))</text>" : nil
      if label != nil { lastLabel = x }
      return "<circle class=\"\(point.origin == .typed ? "typed" : "computed")\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>\(label)"
    }
  }

  private var xOfLast: Int { points.last.map { x($0.day) } ?? 0 }

  private func x(_ day: Day) -> Int {
    let first = points[0].day.daysSinceEpoch
    let span = points[points.count - 1].day.daysSinceEpoch - first
    let room = Self.width - Self.left - Self.right
    return span == 0 ? Self.left + room / 2 : Self.left + (day.daysSinceEpoch - first) * room / span
  }

  private func y(_ value: DecimalNumber) -> Int {
    let room = Self.height - Self.top - Self.bottom
    let span = (score.most - score.least).thousandths
    guard span > 0 else { return Self.top + room }
    return Self.top + room - (value - score.least).thousandths * room / span
  }
}

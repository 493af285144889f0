import Care
import HTML
import Kernel

/// What the rules of a programme choose on a day where its guide leaves room, for the coordinator, who may ask for a ruling.
func readingsPart(_ readings: [ChosenReading], _ language: Language) -> HTML {
  let items: [HTML] = readings.map { reading in
    let unworded: [HTML] = reading.unworded.map { " <code>\($0)</code>" }
    let others: HTML =
      reading.others.isEmpty ? HTML() : "\(OverviewText.otherReading, language)\(colon(language)) \(sentences(reading.others, language))<br>"
    return """
      <li><p><strong>\(reading.question, language)</strong><br>\(sentences(reading.chosen, language))\(unworded)</p>\
      <p class="small soft">\(others)\(reading.source, language)</p></li>
      """
  }
  guard !items.isEmpty else { return HTML() }
  return """
    <section id="readings">\(heading(OverviewText.readings(language)))<p class="soft">\(OverviewText.readingsLead, language)</p>\
    \(disclosure(OverviewText.showReadings(items.count)(language), "<ul class=\"plain-list\">\(items)</ul>"))</section>
    """
}

private func sentences(_ texts: [Text], _ language: Language) -> [HTML] {
  texts.enumerated().map { index, text -> HTML in index == 0 ? "\(text, language)" : " \(text, language)" }
}

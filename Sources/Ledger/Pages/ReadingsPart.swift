import Care
import HTML
import Kernel

/// What the rules of a programme chose where its guide leaves room, for the coordinator, who may ask for a ruling.
func readingsPart(_ programme: UnitProgramme, _ language: Language) -> HTML {
  let items: [HTML] = programme.readings.map { reading in
    """
    <li><p><strong>\(reading.question, language)</strong><br>\(reading.chosen, language)</p>\
    <p class="small soft">\(OverviewText.otherReading, language)\(colon(language)) \(reading.other, language)<br>\(reading.source, language)</p></li>
    """
  }
  guard !items.isEmpty else { return HTML() }
  return """
    <section id="readings">\(heading(OverviewText.readings(language)))<p class="soft">\(OverviewText.readingsLead, language)</p>\
    \(disclosure(OverviewText.showReadings(items.count)(language), "<ul>\(items)</ul>"))</section>
    """
}

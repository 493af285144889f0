import HTML
import Kernel

/// Every component once, for those who build pages and those who judge them.
package func stylesPage(in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: StylesText.title(language), address: .styles,
    body: """
      <h1>\(StylesText.title, language)</h1><p class="lead">\(StylesText.lead, language)</p>
      \(colours(language))\(type(language))\(signs(language))\(forms(frame))\(lists(frame))\(figures(frame))
      """)
  page.menu = .directory
  page.width = .wide
  page.showsEmergencyNumbers = true
  return page
}

private func colours(_ language: Language) -> HTML {
  let names = ["paper", "iris", "iris-soft", "sun", "sun-soft", "ok", "warn", "bad"]
  let items: [HTML] = names.map { name in "<li class=\"swatch \(name)\">\(name)</li>" }
  return "<section><h2>\(StylesText.colours, language)</h2><ul class=\"swatches\">\(items)</ul></section>"
}

private func type(_ language: Language) -> HTML {
  """
  <section><h2>\(StylesText.type, language)</h2><p>\(StylesText.sentence, language)</p>\
  <p class="soft small">\(StylesText.softSentence, language)</p>\
  <h3>\(StylesText.third, language)</h3>\(Prose.quote(StylesText.quote(language)))</section>
  """
}

private func signs(_ language: Language) -> HTML {
  let notices: [(Tone, Text)] = [
    (.good, StylesText.good), (.note, StylesText.note), (.warn, StylesText.warn), (.bad, StylesText.bad),
  ]
  let boxes: [HTML] = notices.map { tone, words in notice(tone, "<p>\(words, language)</p>") }
  let labels: [HTML] = [chip(StylesText.softSentence(language))] + notices.map { tone, words in chip(words(language), tone) }
  let form = FormBuilder.ButtonStyle.self
  let here = Address.styles.link(language)
  return """
    <section><h2>\(StylesText.notices, language)</h2>\(boxes)</section>
    <section><h2>\(StylesText.chips, language)</h2>\(chips(labels))</section>
    <section><h2>\(StylesText.buttons, language)</h2>\(actions(
      buttonLink(StylesText.primary(language), to: here, style: form.primary),
      buttonLink(StylesText.secondary(language), to: here, style: form.secondary),
      buttonLink(StylesText.quiet(language), to: here, style: form.quiet),
      buttonLink(StylesText.danger(language), to: here, style: form.danger)))</section>
    """
}

/// A form that goes nowhere: its fields only.
private func forms(_ frame: Frame) -> HTML {
  let language = frame.language
  let problem = FieldProblem("day", code: "styles.day", text: StylesText.dayProblem)
  let form = FormBuilder(frame, FormState(values: ["day": "31/2", "choice": "yes"], problems: [problem]))
  let choices = [Choice("yes", StylesText.yes(language)), Choice("no", StylesText.no(language))]
  return """
    <section><h2>\(StylesText.forms, language)</h2>\(columns(
      form.input("name", label: StylesText.name, hint: StylesText.nameHint, required: true)
        + form.input("day", label: StylesText.day, required: true)
        + form.area("words", label: StylesText.words),
      form.radios("choice", label: StylesText.choice, choices, required: true) + form.select("pick", label: StylesText.choice, choices)
        + form.checkbox("agree", label: StylesText.agree)))</section>
    """
}

private func lists(_ frame: Frame) -> HTML {
  let language = frame.language
  var urgent = WorkRow(title: StylesText.row(language), link: Address.styles.link(language))
  urgent.reason = StylesText.sentence(language)
  urgent.urgency = .bad
  urgent.next = StylesText.rowNext(language)
  var calm = WorkRow(title: StylesText.row(language), link: Address.styles.link(language))
  calm.chips = [chip(StylesText.good(language), .good)]
  return """
    <section><h2>\(StylesText.lists, language)</h2>\(workList([urgent, calm]))\(emptyState(StylesText.empty(language)))\
    \(pager(page: 2, of: 3, in: language) { _ in Address.styles.link(language) })</section>
    """
}

private func figures(_ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let rows: [[HTML]] = Municipality.all.prefix(3).map { town in [HTML(text: town.name(language)), "12"] }
  let items = [
    TimelineItem(when: words.date(frame.today), who: "S. El Amrani", what: "<p>\(StylesText.good, language)</p>"),
    TimelineItem(when: words.date(frame.today.adding(days: -2)), who: "J. Peeters", what: "<p>\(StylesText.rowNext, language)</p>"),
  ]
  return """
    <section><h2>\(StylesText.figures, language)</h2>\(stats([stat("47", StylesText.unitsLeft(language))]))\
    \(columns(
      table(
        caption: StylesText.caption(language), headers: [StylesText.town(language), StylesText.answers(language)], numbers: [1], rows: rows),
      card(title: StylesText.timeline(language), level: 3, timeline(items)),
      card(
        title: StylesText.lists(language), level: 3, accent: .sun,
        dataList([(StylesText.town(language), "Etterbeek"), (StylesText.answers(language), "12")]))))</section>
    """
}

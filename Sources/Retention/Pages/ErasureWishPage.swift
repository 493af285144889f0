package import Care
import HTML
import Kernel

/// Who asked to be erased: what was asked, what the law says about that file, and answering.
func wishSection(_ model: RetentionModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let open = model.wishes.filter { $0.wish.outcome == nil }
  let answered = model.wishes.filter { $0.wish.outcome != nil }
  let cards: [HTML] = open.map { wishCard($0.wish, $0.verdict, model, frame) }
  let old: [TimelineItem] = answered.map { pair in
    let wish = pair.wish
    let link = Address.retention.link(language, query: [("letter", wish.id.raw)])
    let words: HTML = wish.reason.isEmpty ? HTML() : Prose.quote(wish.reason)
    let letter: HTML = wish.outcome == .withdrawn ? HTML() : "<p>\(textLink(ErasureWishText.letter(language), to: link))</p>"
    return TimelineItem(
      when: wish.answered.map { Words(language).date($0) } ?? "", who: wish.number,
      what: "<p>\(ErasureWishText.outcome(wish.outcome), language)</p>\(words)\(letter)")
  }
  let history: HTML = old.isEmpty ? HTML() : disclosure(ErasureWishText.answered(old.count)(language), timeline(old))
  let nothing: HTML = open.isEmpty ? "<p class=\"soft\">\(ErasureWishText.none, language)</p>" : HTML()
  return """
    <section id="wishes">\(heading(ErasureWishText.title(language)))<p class="soft">\(ErasureWishText.lead, language)</p>\(nothing)\(cards)\(history)\
    \(cutNote(shown: model.wishes.count, of: model.wishTotal, isNewest: false, in: language))\
    \(disclosure(ErasureWishText.note(language), open: !model.noting.problems.isEmpty, noteForm(model.noting, frame)))</section>
    """
}

/// The form alone, with what was typed, when nobody of the house has the number: nothing of other files stands around it.
package func noteWishPage(_ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: ErasureWishText.note(language), address: .retention,
    body: """
      \(breadcrumb([(RetentionText.title(language), Address.retention.link(language))], here: ErasureWishText.note(language), in: language))
      <h1>\(ErasureWishText.note, language)</h1>\(noteForm(state, frame))
      """)
  page.menu = .retention
  return page
}

private func noteForm(_ state: FormState, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, state, prefix: "wish")
  return """
    \(form.summary())\(form.form(
      .retentionForm(.noteWish),
      form.input("number", label: ErasureWishText.number, hint: ErasureWishText.numberHint, autocomplete: "off", required: true),
      form.input("asked", label: ErasureWishText.asked, hint: ErasureWishText.askedHint, autocomplete: "off"),
      form.area("words", label: ErasureWishText.words, rows: 3, atMost: RetentionDecision.longestReason),
      actions(form.submit(ErasureWishText.save, style: .secondary))))
    """
}

private func wishCard(_ wish: ErasureWish, _ verdict: RetentionVerdict?, _ model: RetentionModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let sentBack = model.answering.flatMap { $0.wish == wish.id.raw ? $0.state : nil }
  let form = FormBuilder(frame, sentBack ?? FormState(), prefix: "answer-\(wish.id.raw)")
  let isBound = verdict?.isBoundByLaw(on: model.today) ?? false
  let law: HTML
  if let verdict {
    let tone: Tone = isBound ? .warn : .note
    law = notice(
      tone, title: (isBound ? ErasureWishText.bound : ErasureWishText.free)(language), level: 4,
      "<p>\(why(verdict, language))</p><p>\(verdict.rule.source, language)</p>")
  } else {
    law = HTML()
  }
  var choices: [Choice] = isBound ? [] : [Choice(ErasureWish.Outcome.erased.rawValue, ErasureWishText.erase(language))]
  if isBound { choices.append(Choice(ErasureWish.Outcome.keptByLaw.rawValue, ErasureWishText.keep(language))) }
  choices.append(Choice(ErasureWish.Outcome.withdrawn.rawValue, ErasureWishText.withdrawn(language)))
  let sure: HTML = isBound ? HTML() : form.checkbox("sure", label: RetentionText.sure)
  let late: HTML = wish.due < model.today ? chip(ErasureWishText.late(language), .bad) : HTML()
  let quote: HTML = wish.words.isEmpty ? HTML() : Prose.quote(wish.words)
  let number: HTML = textLink(wish.number, to: Address.personPage(wish.person, .export).link(language))
  return card(
    accent: isBound ? .warn : .sun,
    """
    <h3>\(number)</h3><p>\(ErasureWishText.askedOn(words.date(wish.asked), words.date(wish.due)), language) \(late)</p>\(quote)\(law)\
    \(form.summary())\
    \(form.form(
      .retentionForm(.answerWish), form.hidden("wish", wish.id.raw),
      form.radios("outcome", label: ErasureWishText.answer, choices, required: true),
      form.area("reason", label: RetentionText.reason, hint: ErasureWishText.reasonHint, rows: 2, atMost: RetentionDecision.longestReason),
      sure, actions(form.submit(ErasureWishText.send))))
    """)
}

/// The letter in which a person is answered, in her language, for printing.
package func erasureLetterPage(_ wish: ErasureWish, house: Organization, in frame: Frame) -> Page {
  let language = frame.language
  let letter = ErasureLetters.answer(wish, from: house)
  var page = Page(
    title: ErasureWishText.letterTitle(wish.number)(language), address: .retention,
    body: """
      \(breadcrumb([(RetentionText.title(language), Address.retention.link(language))], here: wish.number, in: language))
      <h1>\(ErasureWishText.letterTitle(wish.number), language)</h1>
      <div class="no-print"><p>\(ErasureWishText.letterLead, language)</p><button type="button" class="button" data-print hidden>\
      \(ErasureWishText.print, language)</button></div>
      <div class="letter card" lang="\(wish.language.code)"><p><strong>\(letter.subject)</strong></p>\(Prose.paragraphs(letter.body))</div>
      """)
  page.menu = .retention
  page.query = [("letter", wish.id.raw)]
  return page
}

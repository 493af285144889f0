import Care
import HTML
import Kernel

/// The conditions of an entry: each in plain words, with its formula, and ways to change it; then how to add one.
package func conditionsDeskPage(_ model: ConditionsDeskModel, in frame: Frame) -> Page {
  let language = frame.language
  let conditions: [HTML] = model.entry.offering.conditions.map { conditionCard($0, model, frame) }
  let list: HTML = conditions.isEmpty ? emptyState(ConditionDeskText.none(language)) : "\(conditions)"
  return framed(
    model.entry, here: EntryFieldText.conditions, query: [("section", "conditions")],
    """
    <h1>\(EntryFieldText.conditions, language)</h1><p class="lead">\(model.entry.name, language)</p>
    <p>\(ConditionDeskText.lead, language)</p>\(list)\(adding(model, language))
    """, language)
}

private func link(_ entry: Entry, _ query: [(String, String)], _ language: Language) -> AddressLink {
  Address.directoryItem(.editing, item: EntryKey.part(entry.id)).link(language, query: [("section", "conditions")] + query)
}

private func framed(_ entry: Entry, here: Text, query: [(String, String)], _ body: HTML, _ language: Language) -> Page {
  let item = EntryKey.part(entry.id)
  var way: [(words: String, link: AddressLink)] = [
    (FreshnessText.title(language), Address.directory(.editing).link(language)),
    (entry.name(language), Address.directoryItem(.editing, item: item).link(language)),
  ]
  if query.count > 1 { way.append((EntryFieldText.conditions(language), link(entry, [], language))) }
  var page = Page(
    title: "\(here(language)), \(entry.name(language))", address: .directoryItem(.editing, item: item),
    body: "\(breadcrumb(way, here: here(language), in: language))\(body)")
  page.menu = .directory
  page.query = query
  return page
}

private func conditionCard(_ condition: Condition, _ model: ConditionsDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let origin = conditionOrigin(condition, language)
  let proof: HTML = condition.proof.map { "<p>\(ConditionText.proof, language) \($0, language)</p>" } ?? HTML()
  let counts: HTML = origin.counts.map { " \($0, language)" } ?? HTML()
  let change = link(model.entry, [("condition", condition.id)], language)
  let follow = link(model.entry, [("condition", ConditionDeskModel.new), ("after", condition.id)], language)
  let words = condition.words(language)
  return card(
    title: words,
    """
    \(conditionChips(condition, frame))<div class="formula">\(formulaList(condition.criterion, model.questions, language))</div>\(proof)\
    <p class="small soft">\(origin.source, language)\(if: origin.counts != nil, ".")\(counts)</p>
    <p class="actions no-print"><a class="button secondary" href="\(url: change)">\(ConditionDeskText.change, language) \(spokenOnly(words))</a>
    <a class="button quiet" href="\(url: follow)">\(ConditionDeskText.follow, language) \(spokenOnly(words))</a></p>
    """)
}

/// What a new condition can be about: its first question, by topic. Links, so that it works without script.
private func adding(_ model: ConditionsDeskModel, _ language: Language) -> HTML {
  let topics: [HTML] = questionsByTopic(model.questions).map { topic in
    let items: [HTML] = topic.questions.map { question in
      let new = link(model.entry, [("condition", ConditionDeskModel.new), ("question", question.id)], language)
      return "<li><a href=\"\(url: new)\">\(question.label, language)</a><br><span class=\"small soft\">\(question.words, language)</span></li>"
    }
    return disclosure(ConditionDeskText.topic(topic.topic)(language), "<ul class=\"plain-list\">\(items)</ul>")
  }
  return """
    <section class="card" id="add"><h2>\(ConditionDeskText.add, language)</h2><p class="hint">\(ConditionDeskText.addHint, language)</p>\(topics)</section>
    """
}

func questionsByTopic(_ questions: QuestionBook) -> [(topic: ConditionQuestion.Topic, questions: [ConditionQuestion])] {
  ConditionQuestion.Topic.allCases.compactMap { topic in
    let all: [ConditionQuestion] = questions.all.filter { $0.topic == topic }
    return all.isEmpty ? nil : (topic, all)
  }
}

// MARK: One condition

/// One condition: what visitors would read, its formula, what happens without it, its sentence, its source and its days.
package func conditionDeskPage(_ model: ConditionDeskModel, in frame: Frame) -> Page {
  let language = frame.language
  let title: Text = model.stored == nil ? ConditionDeskText.newTitle : ConditionDeskText.oneTitle
  var form = FormBuilder(frame, model.form)
  form.marksRequired = true
  let following: HTML = model.older.map { notice(.note, "<p>\(ConditionDeskText.following($0.words(language)), language)</p>") } ?? HTML()
  return framed(
    model.entry, here: title, query: model.query,
    """
    <h1>\(title, language)</h1><p class="lead">\(model.entry.name, language)</p>
    \(conflictHTML(model.conflict, language, questions: model.questions))\(preview(model, frame))\(following)\
    \(form.form(
      .directoryItemForm(.editing, item: EntryKey.part(model.entry.id), .entryCondition), form.summary(), hidden(model, form), buttons(model, form),
      form.requiredNote(true),
      formulaFields(model, form), effect(form), words(form), source(form), days(form), buttons(model, form)))\
    \(removing(model, frame))
    """, language)
}

private func hidden(_ model: ConditionDeskModel, _ form: FormBuilder) -> HTML {
  """
  \(form.hidden("version", "\(model.version)"))\(form.hidden("condition", model.stored?.id ?? ""))\(form.hidden("after", model.older?.id ?? ""))
  """
}

/// The first button is the one that the return key presses: it only shows.
private func buttons(_ model: ConditionDeskModel, _ form: FormBuilder) -> HTML {
  guard model.preview != nil else { return actions(form.submit(ConditionDeskText.see, name: "step", value: "see")) }
  return actions(
    form.submit(ConditionDeskText.seeAgain, style: .secondary, name: "step", value: "see"),
    form.submit(ConditionDeskText.save, name: "step", value: "save"))
}

private func effect(_ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let choices: [Choice] = Condition.Effect.allCases.map { Choice($0.rawValue, ConditionDeskText.effect($0)(language)) }
  return form.radios("effect", label: ConditionDeskText.effect, hint: ConditionDeskText.effectHint, choices, required: true)
}

private func words(_ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let sentence = wordsFields(
    "words", ConditionDeskText.words, hint: nil, isLong: true, isRequired: false, form, Language.interface)
  let proof = wordsFields("proof", ConditionDeskText.proof, hint: nil, isLong: false, isRequired: false, form, Language.interface)
  return """
    <h2>\(ConditionDeskText.words, language)</h2><p class="hint">\(ConditionDeskText.wordsHint, language)</p>\(sentence)
    <h2>\(ConditionDeskText.proof, language)</h2><p class="hint">\(ConditionDeskText.proofHint, language)</p>\(proof)
    """
}

private func source(_ form: FormBuilder) -> HTML {
  """
  <h2>\(ConditionDeskText.source, form.frame.language)</h2>\
  \(form.input("document", label: ConditionDeskText.document, hint: ConditionDeskText.documentHint, autocomplete: "off", required: true))\
  \(form.input("place", label: ConditionDeskText.place, autocomplete: "off", required: true))\
  \(form.input("date", label: ConditionDeskText.date, hint: FreshnessText.dayHint, autocomplete: "off", required: true))
  """
}

private func days(_ form: FormBuilder) -> HTML {
  """
  <h2>\(ConditionDeskText.days, form.frame.language)</h2><p class="hint">\(ConditionDeskText.daysHint, form.frame.language)</p>\
  \(form.input("from", label: ConditionDeskText.from, hint: FreshnessText.dayHint, autocomplete: "off"))\
  \(form.input("until", label: ConditionDeskText.until, hint: FreshnessText.dayHint, autocomplete: "off"))
  """
}

/// Two touches, with or without script: opening says what will happen, the button does it.
private func removing(_ model: ConditionDeskModel, _ frame: Frame) -> HTML {
  guard let stored = model.stored else { return HTML() }
  let language = frame.language
  let form = FormBuilder(frame, prefix: "remove")
  let removing = form.form(
    .directoryItemForm(.editing, item: EntryKey.part(model.entry.id), .entryCondition), form.hidden("version", "\(model.version)"),
    form.hidden("condition", stored.id), form.submit(ConditionDeskText.removeNow, style: .danger, name: "step", value: "remove"))
  return disclosure(
    ConditionDeskText.remove(language), "<p>\(ConditionDeskText.removeSure, language)</p>\(removing)")
}

// MARK: Before saving

private func preview(_ model: ConditionDeskModel, _ frame: Frame) -> HTML {
  guard let preview = model.preview else { return HTML() }
  let language = frame.language
  let condition = preview.condition
  let sentences: [(term: String, content: HTML)] = Language.interface.map { one in
    let proof: HTML = condition.proof.map { "<br>\(ConditionText.proof(one)) \($0(one))" } ?? HTML()
    return (one.ownName, "<span lang=\"\(one.code)\">\(condition.words(one))\(proof)</span>")
  }
  let day = max(frame.today, condition.from ?? frame.today)
  let conditions: [Condition] = preview.entry.offering.conditions
  let verdict = ConditionVerdict(conditions, knowing: KnownFacts(), on: day, questions: model.questions)
  let asked: [HTML] = verdict.openQuestions.compactMap { id in model.questions[id].map { "<li>\($0.words, language)</li>" } }
  let questions: HTML = asked.isEmpty ? "<p>\(ConditionDeskText.nothingAsked, language)</p>" : "<ol>\(asked)</ol>"
  let doubts: [ConditionDoubt] = ConditionDoubt.all(
    about: condition, before: model.stored ?? model.older, hasOurWords: preview.hasOurWords, verdict, model.questions, today: frame.today)
  let warnings: [HTML] = doubts.map { notice(.warn, "<p>\(doubtWords($0, language), language)</p>") }
  return """
    <section class="card accent-iris" id="preview" role="status"><h2>\(ConditionDeskText.preview, language)</h2>\
    <p class="soft">\(ConditionDeskText.notSaved, language)</p>\(warnings)\(dataList(sentences))\
    <div class="formula">\(formulaList(condition.criterion, model.questions, language))</div>\(conditionChips(condition, frame))\
    <h3>\(ConditionDeskText.asked, language)</h3>\(questions)</section>
    """
}

private func doubtWords(_ doubt: ConditionDoubt, _ language: Language) -> Text {
  let words = Words(language)
  return switch doubt {
  case .ourWords: ConditionDeskText.ourWords
  case .nobody: ConditionDeskText.nobody
  case .everybody: ConditionDeskText.everybody
  case .sameWords: ConditionDeskText.sameWords
  case .countsFrom(let day): ConditionDeskText.countsFrom(words.date(day))
  case .ended(let day): ConditionDeskText.ended(words.date(day))
  }
}

package import Care
import HTML
package import Kernel

extension FormName {
  package static let protectedRecord = FormName("record")
  package static let protectedAdd = FormName("add")
  package static let protectedWays = FormName("reach")
  package static let protectedReader = FormName("reader")
  package static let protectedClear = FormName("clear")
}

/// The protected part as one reader may see it.
package struct ProtectedModel: Hashable, Sendable {
  /// Somebody who is suspected now.
  package struct Suspect: Hashable, Sendable {
    package let id: String
    package let name: String
    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Whom to call for one who is in danger.
  package struct Lines: Hashable, Sendable {
    package let victim: Victim
    package let entries: [Entry]
    package init(victim: Victim, entries: [Entry]) {
      self.victim = victim
      self.entries = entries
    }
  }

  package let person: ID<Person>
  package let number: String
  package let isReader: Bool
  /// Newest first.
  package let entries: [ProtectedEntry]
  package let suspects: [Suspect]
  /// Members who can be named, by name.
  package let members: [Choice]
  package let readers: [String]
  package let colleagues: [Choice]
  /// Lines to call, by who is in danger.
  package let lines: [Lines]
  package let form: FormName?
  package let state: FormState

  package init(
    person: ID<Person>, number: String, isReader: Bool, entries: [ProtectedEntry], suspects: [Suspect],
    members: [Choice], readers: [String], colleagues: [Choice], lines: [Lines],
    form: FormName? = nil, state: FormState = FormState()
  ) {
    self.person = person
    self.number = number
    self.isReader = isReader
    self.entries = entries
    self.suspects = suspects
    self.members = members
    self.readers = readers
    self.colleagues = colleagues
    self.lines = lines
    self.form = form
    self.state = state
  }
}

/// The protected part: neutral title, a button that leaves at once, what to do now, then what is noted, for those who may read it.
package func protectedPage(_ model: ProtectedModel, in frame: Frame) -> Page {
  let language = frame.language
  let title = ProtectedText.title(model.number)(language)
  let way: [(words: String, link: AddressLink)] = [
    (ProtectedText.persons(language), Address.persons.link(language)), (model.number, Address.person(model.person).link(language)),
  ]
  let summary = FormBuilder(frame, model.state, prefix: model.form?.raw ?? "").summary()
  let main: HTML =
    model.isReader
    ? """
    \(entries(model, language))\(addForm(model, frame))\(disclosure(ProtectedText.record(language), open: model.form == .protectedRecord, recordForm(model, frame)))
    """
    : card(title: ProtectedText.record(language), recordForm(model, frame))
  let aside: HTML = """
    \(linesCard(model, language))\
    \(model.isReader ? "\(waysForm(model, frame))\(suspects(model, frame))\(readers(model, frame))" : HTML())
    """
  let foot: HTML = model.isReader ? "<aside class=\"file-foot\"><p>\(ProtectedText.because, language)</p></aside>" : HTML()
  var page = Page(
    title: title, address: .personPage(model.person, .protected),
    body: """
      \(breadcrumb(way, here: title, in: language))<h1>\(title)</h1>\(summary)<p class="lead">\(ProtectedText.lead, language)</p>\
      \(danger(language))\(mainAndAside(main, aside: aside))\(foot)
      """)
  page.menu = .persons
  page.width = .wide
  page.hasQuickExit = true
  page.showsEmergencyNumbers = true
  return page
}

private func danger(_ language: Language) -> HTML {
  notice(
    .bad, title: ProtectedText.nowTitle(language),
    """
    <ul class="plain-list"><li><strong>\(Prose.phone("112"))</strong>\(colon(language)) \(ProtectedText.now112, language)</li>\
    <li><strong>\(Prose.phone("101"))</strong>\(colon(language)) \(ProtectedText.now101, language)</li></ul><p>\(ProtectedText.nowSteps, language)</p>
    """)
}

private func linesCard(_ model: ProtectedModel, _ language: Language) -> HTML {
  let victims: [HTML] = model.lines.filter { !$0.entries.isEmpty }.map { line in
    let items: [HTML] = line.entries.map { entry in
      let phones: [HTML] = entry.phones.prefix(2).map { phone in
        "<br>\(Prose.phone(phone.number))\(phone.hours.map { " <span class=\"soft\">\($0, language)</span>" as HTML } ?? HTML())"
      }
      return "<li>\(textLink(entry.name(language), to: Address.entry(entry.id).link(language)))\(phones)</li>"
    }
    return disclosure(ProtectedText.line(line.victim)(language), "<ul class=\"plain-list\">\(items)</ul>")
  }
  return victims.isEmpty ? HTML() : card(title: ProtectedText.linesTitle(language), accent: .sun, "\(victims)")
}

private func entries(_ model: ProtectedModel, _ language: Language) -> HTML {
  let items: [TimelineItem] = model.entries.map { entry in
    let content = entry.content
    var what: HTML = "<p><strong>\(ProtectedText.kind(entry.kind), language)</strong>\(if: !content.subject.isEmpty, "\(colon(language)) \(content.subject)")</p>"
    let signs = content.signs.map { chip(ProtectedText.sign($0)(language)) } + (content.victim.map { [chip(ProtectedText.line($0)(language), .warn)] } ?? [])
    what += chips(signs)
    what += "<div dir=\"auto\">\(Prose.paragraphs(content.words))</div>"
    if !content.herWords.isEmpty { what += Prose.quote(content.herWords) }
    if let ways = content.safeWays {
      what += "<div dir=\"auto\">\(Prose.paragraphs(ways.words))</div>"
      if !ways.hint.isEmpty {
        what += "<p dir=\"auto\">« \(ways.hint) » \(chip((ways.showsHint ? ProtectedText.shownToOthers : ProtectedText.notShown)(language)))</p>"
      }
    }
    return TimelineItem(when: Words(language).moment(entry.at), who: content.authorName, what: what)
  }
  return card(title: ProtectedText.noted(language), accent: .iris, timeline(items))
}

private func builder(_ form: FormName, _ model: ProtectedModel, _ frame: Frame, _ values: [String: String] = [:], prefix: String? = nil) -> FormBuilder {
  FormBuilder(frame, model.form == form ? model.state : FormState(values: values), prefix: prefix ?? form.raw)
}

private func recordForm(_ model: ProtectedModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(.protectedRecord, model, frame)
  let signs: [HTML] = Suspicion.allCases.map { form.checkbox("sign-\($0.rawValue)", label: ProtectedText.sign($0)) }
  let victims: [Choice] = Victim.allCases.map { Choice($0.rawValue, ProtectedText.line($0)(language)) }
  let members: [HTML] = model.members.map { form.checkbox("suspect-\($0.value)", label: Text(same: $0.label)) }
  let suspects: HTML =
    members.isEmpty
    ? HTML()
    : """
    <fieldset class="boxes"><legend>\(ProtectedText.suspects, language)</legend><p class="hint">\(ProtectedText.suspectsHint, language)</p>\(members)</fieldset>
    """
  return form.form(
    .personForm(model.person, .protected, .protectedRecord),
    form.area("words", label: ProtectedText.words, hint: ProtectedText.wordsHint, rows: 5, required: true, atMost: SuspicionDraft.longestWords),
    "<fieldset class=\"boxes\"><legend>\(ProtectedText.signs, language)</legend>\(signs)</fieldset>",
    form.radios("victim", label: ProtectedText.victim, victims),
    form.area("herWords", label: ProtectedText.herWords, hint: ProtectedText.herWordsHint, rows: 3, atMost: SuspicionDraft.longestWords),
    suspects, ways(form), "<p class=\"hint\">\(ProtectedText.you, language)</p>", actions(form.submit(ProtectedText.save)))
}

private func ways(_ form: FormBuilder) -> HTML {
  """
  \(form.area("safe", label: ProtectedText.safe, hint: ProtectedText.safeHint, rows: 3, atMost: SuspicionDraft.longestWords))\
  \(form.input("hint", label: ProtectedText.hint, hint: ProtectedText.hintHint, autocomplete: "off"))\
  \(form.checkbox("showsHint", label: ProtectedText.showsHint))
  """
}

private func addForm(_ model: ProtectedModel, _ frame: Frame) -> HTML {
  let form = builder(.protectedAdd, model, frame)
  return card(
    title: ProtectedText.followUp(frame.language),
    form.form(
      .personForm(model.person, .protected, .protectedAdd),
      form.area("words", label: ProtectedText.followUpWords, rows: 4, required: true, atMost: SuspicionDraft.longestWords),
      actions(form.submit(ProtectedText.save, style: .secondary))))
}

private func waysForm(_ model: ProtectedModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let current = model.entries.first { $0.kind == .safeWays }?.content.safeWays ?? SafeWays()
  let form = builder(
    .protectedWays, model, frame, ["safe": current.words, "hint": current.hint, "showsHint": current.showsHint ? "yes" : ""])
  let known: HTML = current.words.isEmpty ? HTML() : "<div dir=\"auto\">\(Prose.paragraphs(current.words))</div>"
  return card(
    title: ProtectedText.safe(language), accent: .iris,
    """
    \(known)\(disclosure(ProtectedText.changeWays(language), open: model.form == .protectedWays, form.form(
      .personForm(model.person, .protected, .protectedWays), ways(form), actions(form.submit(ProtectedText.save, style: .secondary)))))
    """)
}

private func suspects(_ model: ProtectedModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.suspects.isEmpty else { return HTML() }
  let items: [HTML] = model.suspects.map { suspect in
    let isBack = model.form == .protectedClear && model.state["suspect"] == suspect.id
    let form = FormBuilder(frame, isBack ? model.state : FormState(), prefix: isBack ? FormName.protectedClear.raw : "clear-\(suspect.id)")
    let clear = form.form(
      .personForm(model.person, .protected, .protectedClear), form.hidden("suspect", suspect.id),
      form.input("reason", label: ProtectedText.reason, hint: ProtectedText.clearHint, autocomplete: "off", required: true),
      actions(form.submit(ProtectedText.clear, style: .quiet)))
    return "<li dir=\"auto\"><strong>\(suspect.name)</strong>\(disclosure(ProtectedText.clear(language), open: isBack, clear))</li>"
  }
  return card(title: ProtectedText.involved(language), accent: .warn, "<ul class=\"plain-list\">\(items)</ul>")
}

private func readers(_ model: ProtectedModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(.protectedReader, model, frame)
  let names: [HTML] = model.readers.map { "<li dir=\"auto\">\($0)</li>" }
  let add: HTML =
    model.colleagues.isEmpty
    ? HTML()
    : disclosure(
      ProtectedText.addReader(language), open: model.form == .protectedReader,
      form.form(
        .personForm(model.person, .protected, .protectedReader),
        form.select("reader", label: ProtectedText.reader, empty: ProtectedText.choose, model.colleagues, required: true),
        form.input("reason", label: ProtectedText.reason, autocomplete: "off", required: true),
        actions(form.submit(ProtectedText.name, style: .secondary))))
  return card(title: ProtectedText.readers(language), "<ul class=\"plain-list\">\(names)</ul>\(add)")
}

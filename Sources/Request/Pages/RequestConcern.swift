import Care
import HTML
import Kernel

/// Whom a request concerns: the file, or the ways to say so.
func concernCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let title = RequestConcernText.title(language)
  guard let person = model.person else { return card(title: title, unknown(model, frame)) }
  guard !person.number.isEmpty else { return card(title: title, "<p>\(RequestConcernText.notYours, language)</p>") }
  let name = person.name.isEmpty ? RequestConcernText.unnamed(language) : person.name
  let form = FormBuilder(frame, prefix: "concern-nobody")
  let notebook: HTML =
    person.note.map { note in
      let link = Address.personItem(person.id, .notebook, item: note.raw).link(language)
      return "<p>\(textLink(NotebookText.fromNotebook(language), to: link))</p>"
    } ?? HTML()
  return card(
    title: title, accent: .iris,
    """
    <p dir="auto">\(textLink(name, to: Address.person(person.id).link(language))) <span class="soft">\(person.number)</span></p>\(notebook)\
    \(disclosure(RequestConcernText.wrong(language), form.form(
      .requestAction(model.request.id, .concern), classes: "form one-button", form.hidden("whom", "nobody"),
      actions(form.submit(RequestConcernText.untie, style: .quiet)))))
    """)
}

private func unknown(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let alike: [HTML] = model.alike.map { person in
    let form = FormBuilder(frame, prefix: "concern-\(person.id.raw)")
    let name = person.name.isEmpty ? RequestConcernText.unnamed(language) : person.name
    return """
      <li><p dir="auto">\(textLink(name, to: Address.person(person.id).link(language))) <span class="soft">\(person.number)</span></p>\
      \(form.form(
        .requestAction(model.request.id, .concern), classes: "form one-button", form.hidden("whom", person.id.raw),
        actions(form.submit(RequestConcernText.itIsHer, style: .secondary))))</li>
      """
  }
  let suggestion: HTML =
    alike.isEmpty ? HTML() : "<p>\(RequestConcernText.samePhone, language)</p><ul class=\"plain-list\">\(alike)</ul>"
  let form = model.builder(.concern, frame)
  let tie = form.form(
    .requestAction(model.request.id, .concern), form.hidden("whom", "file"),
    form.input("file", label: RequestConcernText.file, hint: RequestConcernText.fileHint, autocomplete: "off", required: true),
    actions(form.submit(RequestConcernText.tie, style: .secondary)))
  let new = buttonLink(
    RequestConcernText.begin(language), to: Address.newPerson.link(language, query: [("request", model.request.id.raw)]), style: .secondary)
  return """
    <p class="soft">\(RequestConcernText.nobodyYet, language)</p>\(suggestion)\(actions(new))\
    \(disclosure(RequestConcernText.existing(language), open: model.sentBack[.concern] != nil, tie))
    """
}

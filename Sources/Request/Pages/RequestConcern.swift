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
  let notebook: HTML = person.note.map { note in
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

/// The sentences of "whom it concerns".
enum RequestConcernText {
  static let title = Text(fr: "La personne", nl: "De persoon", en: "The person")
  static let nobodyYet = Text(
    fr: "Cette demande ne concerne encore aucun dossier. Elle peut se traiter sans.",
    nl: "Deze hulpvraag hoort nog bij geen dossier. Ze kan ook zonder behandeld worden.",
    en: "This request concerns no file yet. It can be worked on without one.")
  static let notYours = Text(
    fr: "Cette demande est liée à un dossier que vous ne voyez pas.", nl: "Deze hulpvraag hoort bij een dossier dat u niet ziet.",
    en: "This request is tied to a file that you do not see.")
  static let unnamed = Text(fr: "Personne sans nom connu", nl: "Persoon zonder bekende naam", en: "Person whose name is not known")
  static let samePhone = Text(
    fr: "Le même téléphone figure dans ce dossier. Est-ce elle, ou quelqu'un qui partage son téléphone ?",
    nl: "Dezelfde telefoon staat in dit dossier. Is zij het, of iemand die haar telefoon deelt?",
    en: "The same phone stands in this file. Is it she, or somebody who shares her phone?")
  static let itIsHer = Text(fr: "C'est elle", nl: "Zij is het", en: "It is she")
  static let begin = Text(fr: "Ouvrir un dossier", nl: "Een dossier openen", en: "Begin a file")
  static let existing = Text(fr: "Elle a déjà un dossier", nl: "Zij heeft al een dossier", en: "She has a file already")
  static let file = Text(fr: "Numéro du dossier ou numéro national", nl: "Dossiernummer of rijksregisternummer", en: "Number of the file or national number")
  static let fileHint = Text(fr: "Par exemple P26-00042.", nl: "Bijvoorbeeld P26-00042.", en: "For example P26-00042.")
  static let tie = Text(fr: "Lier la demande", nl: "De hulpvraag koppelen", en: "Tie the request")
  static let wrong = Text(fr: "Ce n'est pas elle", nl: "Zij is het niet", en: "It is not she")
  static let untie = Text(fr: "Délier la demande de ce dossier", nl: "De hulpvraag van dit dossier losmaken", en: "Untie the request from this file")
}

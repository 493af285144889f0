package import Care
import HTML
import Kernel

/// One member of a circle: everything that is known, to be completed or corrected; leaving; coming back.
///
/// - Parameters:
///   - state: the form as it was sent back; `nil` shows what is stored.
///   - leaving: the form of leaving as it was sent back.
package func memberPage(
  _ member: CircleMember, _ model: CircleModel, leaving: FormState = FormState(), in frame: Frame
) -> Page {
  let language = frame.language
  let words = MemberWords(member: member, language: language)
  let stored = FormState(member, accountEmail: member.account.flatMap { model.accounts[$0]?.email } ?? "", language: language)
  let form = FormBuilder(frame, model.state ?? stored, prefix: "member")
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let address = Address.personItemForm(model.head.person, .circle, item: member.id.raw, .changeMember)
  let editing: HTML =
    model.mayChange
    ? form.form(
      address, form.hidden("version", String(member.version)), memberFields(form, model, isNew: false), actions(form.submit(CircleFormText.save)))
    : HTML()
  let standing: HTML = model.mayChange ? standingForm(member, model, leaving, frame) : HTML()
  let circle = Address.personPage(model.head.person, .circle).link(language, fragment: "member-\(member.id.raw)")
  var page = filePage(
    model.head, .circle, title: CircleText.changeOf(words.name)(language), in: frame,
    """
    <p>\(textLink(CircleText.back(language), to: circle))</p>\(failure)\(form.summary())\(FormBuilder(frame, leaving, prefix: "leave").summary())\
    \(mainAndAside(editing, aside: standing))
    """)
  page.address = .personItem(model.head.person, .circle, item: member.id.raw)
  return page
}

private func standingForm(_ member: CircleMember, _ model: CircleModel, _ leaving: FormState, _ frame: Frame) -> HTML {
  let language = frame.language
  func address(_ name: FormName) -> Address { .personItemForm(model.head.person, .circle, item: member.id.raw, name) }
  guard !member.isOver(on: model.today) else {
    let form = FormBuilder(frame, prefix: "revive")
    return card(
      title: CircleFormText.reviveTitle(language),
      "<p>\(CircleFormText.reviveWords, language)</p>\(form.form(address(.reviveMember), actions(form.submit(CircleFormText.revive, style: .secondary))))")
  }
  var state = leaving
  if state.values.isEmpty { state.values["day"] = Words(language).shortDate(model.today) }
  let form = FormBuilder(frame, state, prefix: "leave")
  return card(
    title: CircleFormText.endTitle(language),
    form.form(
      address(.endMember), form.input("day", label: CircleFormText.endDay, hint: CircleFormText.endHint, autocomplete: "off"),
      actions(form.submit(CircleFormText.end, style: .secondary))))
}

/// The fields of a member: the few that matter at once, the others behind one touch on a new one.
func memberFields(_ form: FormBuilder, _ model: CircleModel, isNew: Bool) -> HTML {
  let language = form.frame.language
  let kinds: [Choice] = CircleMember.Kind.allCases.map { Choice($0.rawValue, CircleText.kind($0)(language)) }
  let first: HTML = """
    \(form.select("kind", label: CircleFormText.kind, empty: CircleFormText.choose, kinds, required: true))\
    \(form.input("name", label: CircleFormText.name, hint: CircleFormText.nameHint, autocomplete: "off"))\
    \(form.input("role", label: CircleFormText.role, hint: CircleFormText.roleHint, autocomplete: "off"))\
    \(form.input("phone", label: CircleText.phone, type: "tel", autocomplete: "off"))\
    \(boxes(CircleFormText.reach, nil, form, [
      form.checkbox("byDay", label: CircleFormText.byDay), form.checkbox("byNight", label: CircleFormText.byNight),
      form.checkbox("atWeekends", label: CircleFormText.atWeekends),
    ]))\
    \(boxes(CircleFormText.place, CircleFormText.placeHint, form, MemberMark.allCases.map { form.checkbox($0.rawValue, label: CircleFormText.mark($0)) }))
    """
  let rest = "\(moreFields(form))\(model.mayTie ? accessFields(form, model) : HTML())" as HTML
  guard isNew else { return "\(first)\(rest)" }
  let isFilled = form.state.problems.contains { !["kind", "name", "role", "phone"].contains($0.path) }
  return "\(first)\(disclosure(CircleFormText.more(language), open: isFilled, rest))"
}

private func moreFields(_ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let professions: [Choice] = CircleMember.Profession.allCases.map { Choice($0.rawValue, CircleText.profession($0)(language)) }
  let languages: [Choice] = LanguageNames.all.map { Choice($0.code, $0.name(language)) }
  return """
    \(form.select("profession", label: CircleFormText.profession, hint: CircleFormText.professionHint, empty: CircleFormText.notSaid, professions))\
    \(form.area("does", label: CircleText.does, hint: CircleFormText.doesHint, rows: 2, atMost: 1000))\
    \(form.input("reachWords", label: CircleFormText.reachWords, hint: CircleFormText.reachWordsHint, autocomplete: "off"))\
    \(form.input("email", label: CircleText.email, type: "email", autocomplete: "off"))\
    \(form.input("address", label: CircleText.address, autocomplete: "off"))\
    \(form.select("language1", label: CircleFormText.language, empty: CircleFormText.notSaid, languages))\
    \(form.select("language2", label: CircleFormText.otherLanguage, empty: CircleFormText.notSaid, languages))\
    \(form.input("since", label: CircleFormText.since, hint: CircleFormText.sinceHint, autocomplete: "off"))\
    \(form.input("until", label: CircleFormText.until, hint: CircleFormText.untilHint, autocomplete: "off"))\
    \(form.area("note", label: CircleFormText.note, rows: 2, atMost: 2000))
    """
}

/// Who sees the file through this member.
private func accessFields(_ form: FormBuilder, _ model: CircleModel) -> HTML {
  let language = form.frame.language
  let suggestions: [HTML] = model.colleagues.map { colleague in
    """
    <option value="\(colleague.value)">\(colleague.label)</option>
    """
  }
  let organization = form.select(
    "organization", label: CircleFormText.organization, hint: CircleFormText.organizationHint, empty: CircleFormText.noOrganization, model.organizations)
  return """
    <fieldset><legend>\(CircleFormText.access, language)</legend><p class="hint">\(CircleFormText.accessHint, language)</p>\
    \(form.input("accountEmail", label: CircleFormText.accountEmail, hint: CircleFormText.accountHint, type: "email", autocomplete: "off", list: suggestions.isEmpty ? nil : "colleagues"))\
    \(if: !suggestions.isEmpty, "<datalist id=\"colleagues\">\(suggestions)</datalist>")\(organization)</fieldset>
    """
}

private func boxes(_ legend: Text, _ hint: Text?, _ form: FormBuilder, _ checkboxes: [HTML]) -> HTML {
  let language = form.frame.language
  return """
    <fieldset class="field boxes"><legend>\(legend, language)</legend>\
    \(hint.map { "<p class=\"hint\">\($0, language)</p>" as HTML })\(checkboxes)</fieldset>
    """
}

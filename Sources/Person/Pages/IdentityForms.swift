package import Care
package import HTML
package import Kernel

extension FormState {
  /// A section of the file as it is stored, for its form.
  init(_ details: PersonDetails, _ section: PersonSection, language: Language) {
    let words = Words(language)
    var values: [String: String] = [:]
    func dateText(_ date: PartialDate?) -> String { date.map { $0.exact.map(words.shortDate) ?? words.partialDate($0) } ?? "" }
    switch section {
    case .matters:
      values["matters"] = details.matters
      values["note"] = details.note
    case .names:
      var others = 0
      for name in details.names {
        // The first of its use has its own fields; merged files may bring many more.
        var prefix = name.use == .usual ? "usual" : name.use == .official ? "official" : ""
        var suffix = ""
        if prefix.isEmpty || values["\(prefix)Given"] != nil {
          others += 1
          (prefix, suffix) = ("other", others == 1 ? "" : String(others))
        }
        values["\(prefix)Given\(suffix)"] = name.given
        values["\(prefix)Family\(suffix)"] = name.family
      }
      values["birth"] = dateText(details.birth)
      values["gender"] = details.gender.rawValue
      values["nationalNumber"] = details.nationalNumber?.formatted ?? ""
      values["noNumber"] = details.noNumber?.rawValue ?? ""
    case .contact:
      for (index, phone) in details.phones.enumerated() {
        values["phone\(index + 1)"] = phone.number.formatted
        values["answeredBy\(index + 1)"] = phone.answeredBy
      }
      for (index, email) in details.emails.enumerated() { values[index == 0 ? "email" : "email\(index + 1)"] = email }
      for (index, spoken) in details.languages.enumerated() {
        values["language\(index + 1)"] = spoken.code
        values["level\(index + 1)"] = spoken.level.rawValue
      }
      values["interpreter"] = details.interpreter.rawValue
      values["reading"] = details.reading.rawValue
    case .address:
      let address = details.addresses.first ?? DatedAddress()
      values = [
        "how": "correct", "isFixed": address.isFixed ? "yes" : "no", "street": address.street, "postalCode": address.postalCode,
        "place": address.place, "municipality": address.municipality.map(String.init) ?? "", "neighbourhood": address.neighbourhood,
        "usualPlace": address.usualPlace, "gettingIn": address.gettingIn, "from": dateText(address.from),
      ]
    case .home:
      values = [
        "household": details.household.kind.rawValue, "householdWords": details.household.words, "insurance": details.insurance.state.rawValue,
        "fund": details.insurance.fund, "increased": details.insurance.increasedAllowance.map { $0 ? "yes" : "no" } ?? "",
        "community": details.insurance.community?.rawValue ?? "",
      ]
    case .doctors:
      for (prefix, contact) in [("doctor", details.doctor), ("pharmacy", details.pharmacy)] {
        values["\(prefix)Name"] = contact.name
        values["\(prefix)Phone"] = contact.phone?.formatted ?? ""
        values["\(prefix)Email"] = contact.email
      }
    case .residence: break
    }
    self.init(values: values)
  }
}

extension FormState {
  /// The numbers of further rows that hold something: a person has as many phones and names as she has.
  fileprivate func further(_ names: String..., after last: Int = 1) -> [Int] {
    (last + 1...PersonFormReader.mostRows).filter { index in names.contains { !self["\($0)\(index)"].isEmpty } }
  }
}

/// The form of one section: as it was sent back, or filled with what is stored.
func sectionForm(_ model: IdentityModel, _ section: PersonSection, _ frame: Frame) -> HTML {
  let isBack = model.sentBack == section && model.state["index"].isEmpty
  let state = isBack ? model.state : FormState(model.details, section, language: frame.language)
  let form = FormBuilder(frame, state, prefix: section.rawValue)
  return form.form(
    .personForm(model.head.person, .identity, section.form), form.hidden("version", String(model.version)), fields(section, form),
    actions(form.submit(PersonFormText.save)))
}

/// Corrects or removes one line of the history of where she lives.
func residenceForm(_ model: IdentityModel, _ residence: Residence, index: Int, _ frame: Frame) -> HTML {
  let words = Words(frame.language)
  func dateText(_ date: PartialDate?) -> String { date.map { $0.exact.map(words.shortDate) ?? words.partialDate($0) } ?? "" }
  let isBack = model.sentBack == .residence && model.state["index"] == String(index)
  let stored = FormState(values: [
    "kind": residence.kind.rawValue, "from": dateText(residence.from), "until": dateText(residence.until), "place": residence.place,
  ])
  let form = FormBuilder(frame, isBack ? model.state : stored, prefix: "residence-\(index)")
  return form.form(
    .personForm(model.head.person, .identity, PersonSection.residence.form), form.hidden("version", String(model.version)),
    form.hidden("index", String(index)), fields(.residence, form), form.checkbox("remove", label: PersonFormText.removeLine),
    actions(form.submit(PersonFormText.save)))
}

/// The fields of a new file: the few that a first contact knows.
func newPersonFields(_ form: FormBuilder) -> HTML {
  """
  \(form.input("officialGiven", label: PersonFormText.given, autocomplete: "off"))\
  \(form.input("officialFamily", label: PersonFormText.family, autocomplete: "off"))\
  \(form.input("birth", label: PersonFormText.birth, hint: PersonFormText.birthHint, autocomplete: "off"))\
  \(form.input("nationalNumber", label: PersonFormText.nationalNumber, hint: PersonFormText.nationalNumberHint, autocomplete: "off", inputmode: "numeric"))\
  \(form.input("phone1", label: PersonFormText.onePhone, type: "tel", autocomplete: "off"))\
  \(form.input("answeredBy1", label: PersonFormText.answeredBy(1), hint: PersonFormText.answeredByHint, autocomplete: "off"))\
  \(languageSelect(form, 1, PersonFormText.language))\
  \(form.input("street", label: PersonFormText.street, autocomplete: "off"))\
  \(form.input("postalCode", label: PersonFormText.postalCode, autocomplete: "off", inputmode: "numeric"))\
  \(municipalitySelect(form))\(form.area("matters", label: PersonText.matters, hint: PersonFormText.mattersHint, rows: 3, atMost: 2000))
  """
}

private func fields(_ section: PersonSection, _ form: FormBuilder) -> HTML {
  let language = form.frame.language
  switch section {
  case .matters:
    return """
      \(form.area("matters", label: PersonText.matters, hint: PersonFormText.mattersHint, rows: 4, atMost: 2000))\
      \(form.area("note", label: PersonFormText.note, rows: 3, atMost: 4000))
      """
  case .names:
    let genders: [Choice] = Gender.allCases.map { Choice($0.rawValue, PersonText.gender($0)(language)) }
    let more: [HTML] = form.state.further("otherGiven", "otherFamily").map { index in
      """
      \(form.input("otherGiven\(index)", label: PersonFormText.otherGiven(index), autocomplete: "off"))\
      \(form.input("otherFamily\(index)", label: PersonFormText.otherFamily(index), autocomplete: "off"))
      """
    }
    let reasons: [Choice] = NoNumberReason.allCases.map { Choice($0.rawValue, PersonText.noNumber($0)(language)) }
    return """
      \(form.input("usualGiven", label: PersonFormText.usualGiven, autocomplete: "off"))\
      \(form.input("usualFamily", label: PersonFormText.usualFamily, autocomplete: "off"))\
      \(form.input("officialGiven", label: PersonFormText.officialGiven, autocomplete: "off"))\
      \(form.input("officialFamily", label: PersonFormText.officialFamily, autocomplete: "off"))\
      \(form.input("otherGiven", label: PersonFormText.otherGiven, autocomplete: "off"))\
      \(form.input("otherFamily", label: PersonFormText.otherFamily, autocomplete: "off"))\(more)\
      \(form.input("birth", label: PersonFormText.birth, hint: PersonFormText.birthHint, autocomplete: "off"))\
      \(form.radios("gender", label: PersonFormText.gender, genders))\
      \(form.input("nationalNumber", label: PersonFormText.nationalNumber, hint: PersonFormText.nationalNumberHint, autocomplete: "off", inputmode: "numeric"))\
      \(form.select("noNumber", label: PersonFormText.noNumber, empty: PersonFormText.notSaid, reasons))
      """
  case .contact:
    let phones: [HTML] = ([1, 2, 3] + form.state.further("phone", after: 3)).map { index in
      """
      \(form.input("phone\(index)", label: PersonFormText.phone(index), type: "tel", autocomplete: "off"))\
      \(form.input("answeredBy\(index)", label: PersonFormText.answeredBy(index), hint: PersonFormText.answeredByHint, autocomplete: "off"))
      """
    }
    let levels: [Choice] = [Choice("well", PersonFormText.well(language)), Choice("little", PersonText.little(language))]
    let others: [HTML] = ([2, 3] + form.state.further("language", after: 3)).map { index in
      """
      \(languageSelect(form, index, PersonFormText.alsoLanguage(index - 1)))\
      \(form.select("level\(index)", label: PersonFormText.level(index - 1), levels))
      """
    }
    let emails: [HTML] = form.state.further("email").map { index in
      form.input("email\(index)", label: PersonFormText.email(index), type: "email", autocomplete: "off")
    }
    let interpreters: [Choice] = Interpreter.allCases.map { Choice($0.rawValue, PersonText.interpreter($0)(language)) }
    let abilities: [Choice] = ReadingAbility.allCases.map { Choice($0.rawValue, PersonText.reading($0)(language)) }
    return """
      \(phones)\(form.input("email", label: PersonFormText.email, type: "email", autocomplete: "off"))\(emails)\
      \(languageSelect(form, 1, PersonFormText.language))\(others)\
      \(form.radios("interpreter", label: PersonFormText.interpreter, interpreters))\
      \(form.radios("reading", label: PersonFormText.reading, abilities))
      """
  case .address:
    let how: [Choice] = [Choice("correct", PersonFormText.correction(language)), Choice("moved", PersonFormText.moved(language))]
    let fixed: [Choice] = [Choice("yes", PersonFormText.fixed(language)), Choice("no", PersonFormText.notFixed(language))]
    return """
      \(form.radios("how", label: PersonFormText.how, how))\(form.radios("isFixed", label: PersonFormText.isFixed, fixed))\
      \(form.input("street", label: PersonFormText.street, autocomplete: "off"))\
      \(form.input("postalCode", label: PersonFormText.postalCode, autocomplete: "off", inputmode: "numeric"))\
      \(form.input("place", label: PersonFormText.place, autocomplete: "off"))\(municipalitySelect(form))\
      \(form.input("neighbourhood", label: PersonFormText.neighbourhood, autocomplete: "off"))\
      \(form.input("usualPlace", label: PersonFormText.usualPlace, autocomplete: "off"))\
      \(form.input("gettingIn", label: PersonFormText.gettingIn, hint: PersonFormText.gettingInHint, autocomplete: "off"))\
      \(form.input("from", label: PersonFormText.from, autocomplete: "off"))
      """
  case .home:
    let households: [Choice] = Household.Kind.allCases.map { Choice($0.rawValue, PersonText.household($0)(language)) }
    let states: [Choice] = Insurance.State.allCases.map { Choice($0.rawValue, PersonText.insurance($0)(language)) }
    let allowance: [Choice] = [
      Choice("", PersonFormText.notSaid(language)), Choice("yes", PersonFormText.yes(language)), Choice("no", PersonFormText.no(language)),
    ]
    let communities: [Choice] = Insurance.Community.allCases.map { Choice($0.rawValue, PersonText.community($0)(language)) }
    return """
      \(form.radios("household", label: PersonFormText.household, households))\
      \(form.input("householdWords", label: PersonFormText.householdWords, autocomplete: "off"))\
      \(form.radios("insurance", label: PersonFormText.insurance, states))\
      \(form.input("fund", label: PersonFormText.fund, autocomplete: "off"))\
      \(form.radios("increased", label: PersonFormText.increased, allowance))\
      \(form.select("community", label: PersonFormText.community, empty: PersonFormText.notSaid, communities))
      """
  case .doctors:
    return """
      \(form.input("doctorName", label: PersonFormText.doctorName, autocomplete: "off"))\
      \(form.input("doctorPhone", label: PersonFormText.doctorPhone, type: "tel", autocomplete: "off"))\
      \(form.input("doctorEmail", label: PersonFormText.doctorEmail, type: "email", autocomplete: "off"))\
      \(form.input("pharmacyName", label: PersonFormText.pharmacyName, autocomplete: "off"))\
      \(form.input("pharmacyPhone", label: PersonFormText.pharmacyPhone, type: "tel", autocomplete: "off"))\
      \(form.input("pharmacyEmail", label: PersonFormText.pharmacyEmail, type: "email", autocomplete: "off"))
      """
  case .residence:
    let kinds: [Choice] = Residence.Kind.allCases.map { Choice($0.rawValue, PersonText.residence($0)(language)) }
    return """
      \(form.select("kind", label: PersonFormText.kind, kinds, required: true))\
      \(form.input("from", label: PersonFormText.from, autocomplete: "off", required: true))\
      \(form.input("until", label: PersonFormText.until, autocomplete: "off"))\
      \(form.input("place", label: PersonFormText.residencePlace, autocomplete: "off"))
      """
  }
}

private func languageSelect(_ form: FormBuilder, _ index: Int, _ label: Text) -> HTML {
  let choices: [Choice] = LanguageNames.all.map { Choice($0.code, $0.name(form.frame.language)) }
  return form.select("language\(index)", label: label, empty: PersonFormText.notSaid, choices)
}

private func municipalitySelect(_ form: FormBuilder) -> HTML {
  let choices: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(form.frame.language)) }
  return form.select(
    "municipality", label: PersonFormText.municipality, hint: PersonFormText.municipalityHint, empty: PersonFormText.notSaid, choices)
}

/// The form that begins a file.
///
/// - Parameters:
///   - request: the request that it is begun from, if any.
///   - alike: files that may be hers already, shown before a second one is begun.
package func newPersonPage(_ state: FormState, request: ID<Request>?, alike: HTML = HTML(), in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  // What Enter presses: never the "begin all the same" of a notice that has just appeared above.
  let first: HTML = "<button type=\"submit\" hidden>\(PersonText.create, language)</button>"
  let from: HTML = request.map { form.hidden("request", $0.raw) + "<p class=\"soft\">\(PersonText.fromRequest, language)</p>" } ?? HTML()
  var page = Page(
    title: PersonText.newTitle(language), address: .newPerson,
    body: """
      \(breadcrumb([(PersonText.persons(language), Address.persons.link(language))], here: PersonText.newTitle(language), in: language))
      <h1>\(PersonText.newTitle, language)</h1><p class="lead">\(PersonText.newLead, language)</p>\(form.summary())
      \(form.form(.newPerson, first, from, "<div data-alike>\(alike)</div>", newPersonFields(form), actions(form.submit(PersonText.create))))
      """)
  page.query = request.map { [("request", $0.raw)] } ?? []
  page.menu = .persons
  return page
}

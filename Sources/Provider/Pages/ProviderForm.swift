package import Care
import HTML
package import Kernel

extension FormName {
  package static let lineSave = FormName("save")
  package static let lineInvite = FormName("invite")
  package static let lineEndLinks = FormName("end-links")
  package static let lineRoom = FormName("room")
}

/// A line of the programme's list as a form.
package enum ProviderForm {
  /// The fields that a provider keeps itself; the rest belongs to those who keep the list.
  package static let ownFields: Set<String> = ["languages", "municipalities", "times", "settings", "phone"]

  private static let dayFields = ["from", "until", "suspendedFrom", "suspendedUntil"]

  /// What a line says, as the values of the form.
  package static func values(of details: ProviderDetails) -> [String: String] {
    let convention = details.convention
    let days = [convention.from, convention.until, convention.suspendedFrom, convention.suspendedUntil]
    var values: [String: String] = [
      "name": details.name, "discipline": details.discipline, "organisation": details.organisation,
      "number": details.number?.formatted ?? "", "base": details.base.map(String.init) ?? "", "phone": details.phone,
      "email": details.email, "letters": details.letters, "left": details.hasLeft ? "yes" : "",
    ]
    for (name, day) in zip(dayFields, days) { values[name] = day.map { "\($0.dayOfMonth)/\($0.month)/\($0.year)" } ?? "" }
    for code in details.languages { values["language.\(code)"] = "yes" }
    for nis in details.municipalities { values["town.\(nis)"] = "yes" }
    for time in details.times { values["time.\(time.code)"] = "yes" }
    for setting in details.settings { values["setting.\(setting.rawValue)"] = "yes" }
    return values
  }

  /// The line as it was typed.
  ///
  /// - Parameters:
  ///   - own: only the fields that a provider keeps itself.
  ///   - disciplines: the codes that may be chosen.
  /// - Throws: ``Kernel/Invalid`` with everything wrong at once.
  package static func apply(
    _ typed: [String: String], to details: ProviderDetails, own: Bool, disciplines: Set<String>, today: Day
  ) throws(Invalid) -> ProviderDetails {
    var next = details
    var problems: [FieldProblem] = []
    func value(_ name: String) -> String { (typed[name] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ").trimmed }
    func wrong(_ path: String, _ code: String, _ text: Text) { problems.append(FieldProblem(path, code: "provider.\(code)", text: text)) }
    func words(_ name: String, needed: Bool = false) -> String {
      let words = value(name)
      if words.isEmpty, needed { wrong(name, "missing", ProviderProblemText.needed) }
      if words.count > 120 { wrong(name, "too-long", ProviderProblemText.tooLong) }
      return words
    }
    next.languages = LanguageNames.all.map(\.code).filter { typed["language.\($0)"] == "yes" }
    next.municipalities = Municipality.all.map(\.nis).filter { typed["town.\($0)"] == "yes" }
    next.times = Set(allTimes.filter { typed["time.\($0.code)"] == "yes" })
    next.settings = Set(ProviderDetails.Setting.allCases.filter { typed["setting.\($0.rawValue)"] == "yes" })
    next.phone = words("phone")
    if !next.phone.isEmpty, next.phone != details.phone {
      do throws(PhoneNumberProblem) { next.phone = try PhoneNumber(next.phone).formatted } catch { wrong("phone", error.code, error.text) }
    }
    if !own {
      next.name = words("name", needed: true)
      next.discipline = value("discipline")
      if !disciplines.contains(next.discipline) { wrong("discipline", "unknown-discipline", ProviderProblemText.choose) }
      next.organisation = words("organisation")
      next.number = nil
      if !value("number").isEmpty {
        do throws(ProviderNumberProblem) { next.number = try ProviderNumber(value("number")) } catch { wrong("number", error.code, error.text) }
      }
      next.base = Int(value("base")).flatMap(Municipality.withNIS)?.nis
      next.email = words("email")
      if !next.email.isEmpty, !EmailAddress.isPlausible(next.email) { wrong("email", "email", ProviderProblemText.email) }
      next.letters = Language.interface.map(\.code).first { $0 == value("letters") } ?? Language.french.code
      next.hasLeft = value("left") == "yes"
      let days = dayFields.map { name -> Day? in
        guard !value(name).isEmpty else { return nil }
        let day = TypedDay.read(value(name), today: today)
        if day == nil { wrong(name, "day-unreadable", ProviderProblemText.day) }
        return day
      }
      for (later, earlier) in [(1, 0), (3, 2)] {
        if let end = days[later], days[earlier].map({ end < $0 }) ?? false { wrong(dayFields[later], "bad-order", ProviderProblemText.order) }
      }
      (next.convention.from, next.convention.until) = (days[0], days[1])
      (next.convention.suspendedFrom, next.convention.suspendedUntil) = (days[2], days[3])
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return next
  }

  /// What a provider said about room with one touch, or with a day of its own.
  ///
  /// - Parameter typed: `room`: a number of places, `full`, `full-14` (days), `full-day` with the day in `fullUntil`, `same`.
  package static func room(_ typed: [String: String], _ details: ProviderDetails, today: Day) throws(Invalid) -> ProviderDetails {
    var next = details
    let room = typed["room"] ?? ""
    if room == "same", let known = details.capacity {
      next.capacity = ProviderDetails.Capacity(places: known.places, fullUntil: known.fullUntil, saidOn: today)
    } else if let places = Int(room), (0...ProviderDetails.Capacity.mostPlaces).contains(places) {
      next.capacity = ProviderDetails.Capacity(places: places, saidOn: today)
    } else if room == "full" {
      next.capacity = ProviderDetails.Capacity(places: 0, saidOn: today)
    } else if room.hasPrefix("full-"), let days = Int(room.dropFirst(5)), (1...366).contains(days) {
      next.capacity = ProviderDetails.Capacity(places: 0, fullUntil: today.adding(days: days), saidOn: today)
    } else if room == "full-day" {
      guard let until = TypedDay.read((typed["fullUntil"] ?? "").trimmed, today: today) else {
        throw Invalid([FieldProblem("fullUntil", code: "provider.day-unreadable", text: ProviderProblemText.day)])
      }
      guard until >= today else { throw Invalid([FieldProblem("fullUntil", code: "provider.day-past", text: ProviderProblemText.past)]) }
      next.capacity = ProviderDetails.Capacity(places: 0, fullUntil: until, saidOn: today)
    } else {
      throw Invalid([FieldProblem("fullUntil", code: "provider.room-unknown", text: ProviderProblemText.places)])
    }
    return next
  }

  static let allTimes: [ProviderTime] = (1...7).flatMap { day in ProviderTime.Part.allCases.map { ProviderTime(day, $0) } }

  // MARK: Fields

  static func ownPart(_ form: FormBuilder) -> HTML {
    let language = form.frame.language
    return """
      \(form.input("phone", label: ProvidersText.phone, type: "tel", autocomplete: "tel"))\
      \(boxes(form, ProvidersText.languages, "language", common(form).map { ($0, LanguageNames.name($0)) }))\
      \(disclosure(
        ProvidersText.moreLanguages(language),
        boxes(form, ProvidersText.moreLanguages, "language", rare(form).map { ($0, LanguageNames.name($0)) })))\
      \(boxes(form, ProvidersText.towns, hint: ProvidersText.townsHint, "town", Municipality.all.map { (String($0.nis), $0.name) }))\
      \(times(form))\
      \(boxes(form, ProvidersText.settings, "setting", ProviderDetails.Setting.allCases.map { ($0.rawValue, ProvidersText.setting($0)) }))
      """
  }

  private static let spokenHere: Set<String> = ["fr", "nl", "en", "ar", "tr", "es", "pt", "it", "de", "pl", "ro", "zg"]
  private static func common(_ form: FormBuilder) -> [String] {
    LanguageNames.all.map(\.code).filter { spokenHere.contains($0) || form.state["language.\($0)"] == "yes" }
  }
  private static func rare(_ form: FormBuilder) -> [String] {
    let shown = Set(common(form))
    return LanguageNames.all.map(\.code).filter { !shown.contains($0) }
  }

  /// What only those write who keep the list.
  static func listPart(_ form: FormBuilder, _ parameters: ProviderParameters) -> HTML {
    let language = form.frame.language
    let disciplines: [Choice] = parameters.disciplines.map { Choice($0.code, $0.name(language)) }
    let towns: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
    return """
      \(form.input("name", label: ProvidersText.name, autocomplete: "off", required: true))\
      \(form.select("discipline", label: ProvidersText.discipline, empty: ProvidersText.choose, disciplines, required: true))\
      \(form.input("organisation", label: ProvidersText.organisation, autocomplete: "off"))\
      \(form.input("number", label: ProvidersText.number, hint: ProvidersText.numberHint, autocomplete: "off", inputmode: "numeric"))\
      \(form.select("base", label: ProvidersText.base, hint: ProvidersText.baseHint, empty: ProvidersText.notSaid, towns))\
      \(form.input("email", label: ProvidersText.email, hint: ProvidersText.emailHint, type: "email", autocomplete: "off"))\
      \(form.radios("letters", label: ProvidersText.letters, Language.interface.map { Choice($0.code, $0.ownName) }, required: true))\
      \(form.input("from", label: ProvidersText.from, hint: ProvidersText.dayHint))\
      \(form.input("until", label: ProvidersText.until, hint: ProvidersText.untilHint))\
      \(form.input("suspendedFrom", label: ProvidersText.suspendedFrom))\
      \(form.input("suspendedUntil", label: ProvidersText.suspendedUntil))
      """
  }

  private static func times(_ form: FormBuilder) -> HTML {
    let language = form.frame.language
    return boxes(
      form, ProvidersText.times, "time",
      allTimes.map { time in
        let day = ProvidersText.weekday(time.weekday, language)
        return (time.code, Text(same: "\(day), \(ProvidersText.part(time.part)(language))"))
      })
  }

  private static func boxes(
    _ form: FormBuilder, _ legend: Text, hint: Text? = nil, _ prefix: String, _ choices: [(code: String, words: Text)]
  ) -> HTML {
    guard !choices.isEmpty else { return HTML() }
    let language = form.frame.language
    let parts: [HTML] = choices.map { choice in
      let id = "f-\(prefix)-\(choice.code)"
      return """
        <label class="choice" for="\(id)"><input type="checkbox" id="\(id)" name="\(prefix).\(choice.code)" value="yes"\
        \(if: form.state["\(prefix).\(choice.code)"] == "yes", " checked")> <span>\(choice.words, language)</span></label>
        """
    }
    return """
      <fieldset class="field"><legend>\(legend, language)</legend>\(hint.map { "<p class=\"hint\">\($0, language)</p>" })\
      <div class="choices-row">\(parts)</div></fieldset>
      """
  }
}

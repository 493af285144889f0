package import Care
import HTML
package import Kernel

extension FormName {
  package static let newHouse = FormName("new-house")
  package static let saveHouse = FormName("save-house")
  package static let sendHouseLink = FormName("send-link")
  package static let endHouseLinks = FormName("end-links")
  package static let saveActivity = FormName("save-activity")
  package static let changeActivity = FormName("change-activity")
}

/// The page on which a house keeps its activities.
package struct ActivityHouseModel: Sendable {
  package let place: MeetingPlace
  /// The secret, or the house's identifier for an editor.
  package let item: String
  package let activities: [ActivityRecord]
  /// How many there are, with those that are not shown.
  package var total = 0
  package let isEditor: Bool
  package var linkEnds: Day?
  /// Set while one is being changed.
  package var edited: ID<Activity>?
  package var form = FormState()
  package var houseForm: FormState?

  package init(place: MeetingPlace, item: String, activities: [ActivityRecord], isEditor: Bool) {
    self.place = place
    self.item = item
    self.activities = activities
    self.isEditor = isEditor
  }
}

package func activityHousePage(_ model: ActivityHouseModel, in frame: Frame) -> Page {
  let language = frame.language
  let address: Address = .directoryItem(.activityHouse, item: model.item)
  let rows: [HTML] = model.activities.map { row($0, model, frame) }
  let cut = cutNote(shown: rows.count, of: model.total, in: language)
  let list: HTML = rows.isEmpty ? emptyState(ActivityHouseText.none(language)) : "<ul class=\"results\">\(rows)</ul>\(cut)"
  let isEdit = model.edited != nil
  // It hangs at the house, so it is in the house's language.
  let own = model.place.language
  let posters = actions(
    buttonLink(ActivityHouseText.posterThisMonth(language), to: posterLink(model.place, frame.today, own), style: .secondary),
    buttonLink(ActivityHouseText.posterNextMonth(language), to: posterLink(model.place, frame.today.firstOfNextMonth, own), style: .secondary))
  let form = card(
    title: (isEdit ? ActivityHouseText.edit : ActivityHouseText.new)(language), accent: .iris, activityForm(model, frame))
  var page = Page(
    title: ActivityHouseText.mine(language), address: address,
    body: """
      \(if: model.isEditor, breadcrumb([(ActivityHouseText.title(language), Address.directory(.activityHouse).link(language))], here: model.place.name, in: language))
      <h1>\(ActivityHouseText.mine, language)</h1><p class="lead">\(model.place.name), \(model.place.address)</p>
      \(form)<h2>\(ActivityHouseText.mine, language)</h2>\(if: !rows.isEmpty, posters)\(list)\(if: model.isEditor, editorPart(model, frame))
      <p>\(textLink(ActivityHouseText.see(language), to: Address.directory(.activities).link(language)))</p>
      """)
  page.menu = model.isEditor ? .directory : .none
  return page
}

/// Six fields in sight; the rest for those who want to say more.
private func activityForm(_ model: ActivityHouseModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.form)
  let rhythms = [("once", ActivityHouseText.once), ("weekly", ActivityHouseText.weekly), ("monthly", ActivityHouseText.monthly)]
  let moreFields = ["words", "lastDay", "elsewhere", "registration", "languages", "forWhom", "menu"]
  let isOpen = model.edited != nil || model.form.problems.contains { moreFields.contains($0.path) }
  let more: HTML =
    form.area("words", label: ActivityHouseText.words, rows: 3) + form.input("lastDay", label: ActivityHouseText.lastDay)
    + form.input("elsewhere", label: ActivityHouseText.elsewhere) + form.checkbox("accessible", label: ActivityHouseText.accessible)
    + form.checkbox("accompanied", label: ActivityHouseText.accompanied) + form.input("registration", label: ActivityHouseText.registration)
    + form.input("forWhom", label: ActivityHouseText.forWhom)
    + form.input("languages", label: ActivityHouseText.languages, hint: ActivityHouseText.languagesHint)
    + form.area("menu", label: ActivityHouseText.menu, hint: ActivityHouseText.menuHint, rows: 5)
  return form.form(
    .directoryItemForm(.activityHouse, item: model.item, .saveActivity),
    model.edited.map { form.hidden("activity", $0.raw) } ?? HTML(), form.summary(),
    form.input("title", label: ActivityHouseText.what, required: true),
    form.input("day", label: ActivityHouseText.day, hint: ActivityHouseText.dayHint, required: true),
    form.input("from", label: ActivityHouseText.from, hint: ActivityHouseText.hoursHint, required: true),
    form.input("until", label: ActivityHouseText.until, required: true),
    form.radios("rhythm", label: ActivityHouseText.rhythm, rhythms.map { Choice($0.0, $0.1(language)) }, required: true),
    form.input("cost", label: ActivityHouseText.cost, hint: ActivityHouseText.costHint, inputmode: "decimal"),
    disclosure(ActivityHouseText.more(language), open: isOpen, more), form.submit(ActivityHouseText.publish))
}

private func row(_ record: ActivityRecord, _ model: ActivityHouseModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let activity = record.activity
  let words = Words(language)
  let address: Address = .directoryItem(.activityHouse, item: model.item)
  let builder = FormBuilder(frame, prefix: activity.id.raw)
  func change(_ parts: HTML) -> HTML {
    builder.form(
      .directoryItemForm(.activityHouse, item: model.item, .changeActivity), classes: "form",
      builder.hidden("activity", activity.id.raw), "<div class=\"actions\">\(parts)</div>")
  }
  let undo: HTML = record.previous == nil ? HTML() : builder.submit(ActivityHouseText.undo, style: .quiet, name: "do", value: "undo")
  guard !activity.isRemoved else {
    return """
      <li class="card"><h3 lang="\(activity.language.code)">\(activity.title)</h3><p class="soft">\(ActivityHouseText.removed, language)</p>\(change(undo))</li>
      """
  }
  let next = activity.occurrences(from: frame.today, through: frame.today.adding(days: 35)).prefix(4)
  let times: [HTML] = next.map { time in
    let name = "\(words.dateWithWeekday(time.day)), \(words.time(time.opens))"
    let button = builder.submit(
      time.isCancelled ? ActivityHouseText.holdDay : ActivityHouseText.cancelDay, style: .quiet, name: "do",
      value: "\(time.isCancelled ? "hold" : "cancel"):\(time.day)")
    let off: HTML = time.isCancelled ? " \(chip(ActivityText.cancelled(language), .bad))" : HTML()
    return "<li><span>\(name)\(off)</span> <span>\(button)\(spokenOnly(name))</span></li>"
  }
  func link(_ words: Text, _ key: String) -> HTML {
    "<a class=\"button secondary\" href=\"\(url: address.link(language, query: [(key, activity.id.raw)]))\">\(words, language)</a>"
  }
  let buttons: HTML =
    link(ActivityHouseText.change, "edit") + link(ActivityHouseText.copy, "copy") + undo
    + builder.submit(ActivityHouseText.remove, style: .quiet, name: "do", value: "remove")
  let noTimes: HTML = times.isEmpty ? "<p class=\"soft\">\(ActivityText.noTimes, language)</p>" : HTML()
  return """
    <li class="card"><h3 lang="\(activity.language.code)"><a href="\(url: Address.directoryItem(.activities, item: activity.id.raw).link(language))">\
    \(activity.title)</a></h3>\(noTimes)\(builder.form(
      .directoryItemForm(.activityHouse, item: model.item, .changeActivity), classes: "form",
      builder.hidden("activity", activity.id.raw), "\(if: !times.isEmpty, "<ul class=\"link-list\">\(times)</ul>")<div class=\"actions\">\(buttons)</div>"))</li>
    """
}

// MARK: For editors

private func editorPart(_ model: ActivityHouseModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let state = model.houseForm ?? FormState(values: houseValues(model.place))
  let form = FormBuilder(frame, state, prefix: "house")
  let link = FormBuilder(frame, prefix: "link")
  let ends = FormBuilder(frame, prefix: "ends")
  let until: HTML =
    model.linkEnds.map { "<p>\(ActivityHouseText.linkUntil(Words(language).date($0)), language)</p>" }
    ?? "<p class=\"soft\">\(ActivityHouseText.noLink, language)</p>"
  let house = form.form(
    .directoryItemForm(.activityHouse, item: model.item, .saveHouse), form.summary(), houseFields(form, language),
    form.submit(ActivityHouseText.save, style: .secondary))
  let send = link.form(
    .directoryItemForm(.activityHouse, item: model.item, .sendHouseLink), "<p class=\"hint\">\(ActivityHouseText.linkHint, language)</p>",
    link.submit(ActivityHouseText.sendLink, style: .secondary))
  let end: HTML =
    model.linkEnds == nil
    ? HTML()
    : ends.form(
      .directoryItemForm(.activityHouse, item: model.item, .endHouseLinks),
      ends.danger(ActivityHouseText.endLinks, asking: ActivityHouseText.sureToEnd))
  return card(title: ActivityHouseText.editHouse(language), until + send + end + house)
}

private func houseValues(_ place: MeetingPlace) -> [String: String] {
  [
    "name": place.name, "address": place.address, "municipality": "\(place.municipality)", "phone": place.phone, "email": place.email,
    "language": place.language.code, "accessible": place.isAccessible ? "yes" : "",
  ]
}

private func houseFields(_ form: FormBuilder, _ language: Language) -> HTML {
  let towns = Municipality.all.map { Choice("\($0.nis)", $0.name(language)) }.sorted { $0.label < $1.label }
  return form.input("name", label: ActivityHouseText.name, required: true) + form.input("address", label: ActivityHouseText.address)
    + form.select("municipality", label: ActivityText.municipality, empty: ActivityText.municipality, towns, required: true)
    + form.input("phone", label: ActivityHouseText.phone, type: "tel") + form.input("email", label: ActivityHouseText.email, type: "email")
    + form.select(
      "language", label: ActivityHouseText.language, Language.interface.map { Choice($0.code, $0.ownName) }, required: true)
    + form.checkbox("accessible", label: ActivityHouseText.accessible)
}

extension MeetingPlace {
  /// Reads what an editor typed about a house.
  package static func read(_ value: (String) -> String, id: Kernel.ID<MeetingPlace>) throws(Invalid) -> MeetingPlace {
    var problems: [FieldProblem] = []
    let name = value("name").trimmed
    if name.isEmpty { problems.append(FieldProblem("name", code: "house.no-name", text: ActivityHouseText.noName)) }
    let town = Int(value("municipality")).flatMap(Municipality.withNIS)
    if town == nil { problems.append(FieldProblem("municipality", code: "house.no-town", text: ActivityHouseText.noTown)) }
    let email = value("email").trimmed
    if !email.isEmpty, !EmailAddress.isPlausible(email) {
      problems.append(FieldProblem("email", code: "house.bad-email", text: ActivityHouseText.badEmail))
    }
    guard problems.isEmpty, let town else { throw Invalid(problems) }
    return MeetingPlace(
      id: id, name: name, address: value("address").trimmed, municipality: town.nis, isAccessible: value("accessible") == "yes",
      phone: value("phone").trimmed, email: email, language: Language(code: value("language")) ?? .french)
  }
}

/// All houses, for editors.
package func activityHousesPage(_ places: [MeetingPlace], form state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let items: [HTML] = places.map { place in
    let town = Municipality.withNIS(place.municipality)?.name(language) ?? ""
    return """
      <li><a href="\(url: Address.directoryItem(.activityHouse, item: place.id.raw).link(language))">\(place.name)</a> \
      <span class="soft">\(place.address), \(town)</span></li>
      """
  }
  var page = Page(
    title: ActivityHouseText.title(language), address: .directory(.activityHouse),
    body: """
      \(deskCrumb(frame, here: ActivityHouseText.title(language)))<h1>\(ActivityHouseText.title, language)</h1>\
      \(directoryRooms(.houses, frame))<p class="lead">\(ActivityHouseText.lead, language)</p>
      \(items.isEmpty ? emptyState(ActivityHouseText.noHouses(language)) : "<ul class=\"link-list\">\(items)</ul>")
      \(card(title: ActivityHouseText.newHouse(language), form.form(
        .directoryForm(.activityHouse, .newHouse), form.summary(), houseFields(form, language), form.submit(ActivityHouseText.save))))
      """)
  page.menu = .directory
  return page
}

/// The letter that carries the secret link to the house.
package func activityHouseLetter(_ place: MeetingPlace, link: String, until: Day) -> (subject: String, body: String) {
  let language = place.language
  return (ActivityHouseText.letterSubject(place.name)(language), ActivityHouseText.letter(link, Words(language).date(until))(language) + "\n")
}

import Care
import HTML
package import Kernel

/// The filters under the search field, folded so that answers stand where the eye is: what is chosen stands above them. Each choice says
/// what it would leave.
func searchFilters(_ model: SearchModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let wish = model.filter
  let choices = SearchChoices(language: language, counts: model.counts)
  let towns: [Choice] = municipalityChoices(language)
  let selects: [HTML] = [
    choices.select("municipality", DirectoryText.municipality, DirectoryText.anyMunicipality, towns, chosen: wish.municipality.map { String($0.nis) }) {
      Int($0).flatMap { nis in choices.counts?.municipalities[nis] }
    },
    choices.select(
      "chapter", DirectoryText.chapter, DirectoryText.anyChapter, model.chapters.map { Choice($0.id, $0.name(language)) }, chosen: wish.chapter
    ) { choices.counts?.chapters[$0] },
    choices.select("kind", DirectoryText.kind, DirectoryText.anyKind, kindChoices(language), chosen: wish.kind?.rawValue) {
      Entry.Kind(rawValue: $0).flatMap { kind in choices.counts?.kinds[kind] }
    },
    model.languages.isEmpty
      ? HTML()
      : choices.select(
        "speaks", SearchFilterText.speaks, SearchFilterText.anyLanguage, model.languages.map { Choice($0, LanguageNames.name($0)(language)) },
        chosen: wish.speaks
      ) { choices.counts?.languages[$0] },
    choices.select(
      "cost", SearchFilterText.cost, SearchFilterText.anyCost,
      [Choice("free", SearchFilterText.free(language)), Choice("paid", SearchFilterText.paid(language))], chosen: wish.cost?.rawValue
    ) { SearchFilter.Cost(rawValue: $0).flatMap { cost in choices.counts?.costs[cost] } },
    choices.select(
      "open", SearchFilterText.opening, SearchFilterText.anyTime,
      [
        Choice("now", SearchFilterText.now(language)), Choice("today", SearchFilterText.today(language)),
        Choice("at", SearchFilterText.at(language)),
      ], chosen: wish.opening?.rawValue
    ) { $0 == "now" ? choices.counts?.openNow : $0 == "today" ? choices.counts?.openToday : nil },
    choices.select(
      "order", SearchFilterText.order, SearchFilterText.best,
      [Choice("nearest", SearchFilterText.nearest(language)), Choice("lightest", SearchFilterText.lightest(language))],
      chosen: wish.order == .best ? nil : wish.order.rawValue
    ) { _ in nil },
  ]
  let boxes: [HTML] = [
    choices.box("home", DirectoryText.comesHome, isOn: wish.comesHome, count: choices.counts?.comesHome),
    choices.box(
      "prescription", SearchFilterText.withoutPrescription, value: "no", isOn: wish.withoutPrescription,
      left: choices.counts.map { DirectoryText.sureAndPerhaps($0.withoutPrescription, $0.perhapsWithoutPrescription)(language) }),
    choices.box("room", SearchFilterText.hasRoom, isOn: wish.hasRoom, count: choices.counts?.hasRoom),
  ]
  let publics: [HTML] = SearchWish.publics.map { wanted in
    choices.box(
      "for-\(wanted.rawValue)", SearchFilterText.name(wanted), isOn: wish.publics.contains(wanted), count: choices.counts?.publics[wanted])
  }
  let category: HTML = wish.category.map { "<input type=\"hidden\" name=\"category\" value=\"\($0)\">" } ?? HTML()
  return disclosure(
    DirectoryText.filters(language), open: model.isMomentUnreadable || (wish.order == .nearest && wish.municipality == nil),
    """
    \(category)<div class="filters">\(selects)\(moment(model, language))<div class="whole-row choices-row">\(boxes)</div>\
    <fieldset class="whole-row"><legend>\(SearchFilterText.forWhom, language)</legend><div class="choices-row">\(publics)</div></fieldset>\
    <div><button type="submit" class="button secondary">\(DirectoryText.apply, language)</button></div></div>
    """)
}

/// Day and time, for those who chose neither now nor today.
private func moment(_ model: SearchModel, _ language: Language) -> HTML {
  let wish = model.filter
  let problem: HTML =
    model.isMomentUnreadable
    ? "<p class=\"error\" id=\"moment-problem\">\(SearchFilterText.unreadableMoment, language)</p>" : HTML()
  let described: HTML = model.isMomentUnreadable ? " aria-invalid=\"true\" aria-describedby=\"moment-problem\"" : " aria-describedby=\"open-hint\""
  return """
    <div class="field moment"><span class="two-fields"><span><label for="day">\(SearchFilterText.day, language)</label>\
    <input id="day" name="day" value="\(wish.day)" size="8" autocomplete="off"\(described)></span> \
    <span><label for="time">\(SearchFilterText.time, language)</label><input id="time" name="time" value="\(wish.time)" size="5" autocomplete="off">\
    </span></span><p class="hint" id="open-hint">\(SearchFilterText.openHint, language)</p>\(problem)</div>
    """
}

/// What is chosen, each with a way to take it back.
func chosenFilters(_ model: SearchModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let wish = model.filter
  var chosen: [(String, SearchWish)] = []
  func add(_ words: String, _ change: (inout SearchWish) -> Void) {
    var without = wish
    without.page = 1
    change(&without)
    chosen.append((words, without))
  }
  if let chapter = wish.chapter {
    add(model.chapters.first { $0.id == chapter }?.name(language) ?? chapter) { $0.chapter = nil }
  }
  if let category = wish.category { add(model.categoryName?(language) ?? category) { $0.category = nil } }
  if let town = wish.municipality { add(town.name(language)) { $0.municipality = nil } }
  if wish.comesHome { add(DirectoryText.comesHome(language)) { $0.comesHome = false } }
  if let kind = wish.kind { add(kindChoices(language).first { $0.value == kind.rawValue }?.label ?? kind.rawValue) { $0.kind = nil } }
  for wanted in SearchWish.publics where wish.publics.contains(wanted) {
    add(SearchFilterText.name(wanted)(language)) { $0.publics.remove(wanted) }
  }
  if let speaks = wish.speaks { add(LanguageNames.name(speaks)(language)) { $0.speaks = nil } }
  if let cost = wish.cost { add((cost == .free ? SearchFilterText.free : SearchFilterText.paid)(language)) { $0.cost = nil } }
  if wish.withoutPrescription { add(SearchFilterText.withoutPrescription(language)) { $0.withoutPrescription = false } }
  if wish.hasRoom { add(SearchFilterText.hasRoom(language)) { $0.hasRoom = false } }
  switch wish.opening {
  case .now: add("\(SearchFilterText.opening(language)) \(SearchFilterText.now(language))") { $0.opening = nil }
  case .today: add("\(SearchFilterText.opening(language)) \(SearchFilterText.today(language))") { $0.opening = nil }
  case .at:
    if let moment = wish.moment(today: frame.today) {
      add(SearchFilterText.openAt(Words(language).moment(moment))(language)) { $0.opening = nil }
    }
  case nil: break
  }
  switch wish.order {
  case .nearest: add("\(SearchFilterText.order(language)) \(SearchFilterText.nearest(language))") { $0.order = .best }
  case .lightest: add("\(SearchFilterText.order(language)) \(SearchFilterText.lightest(language))") { $0.order = .best }
  case .best: break
  }
  guard !chosen.isEmpty else { return HTML() }
  let items: [HTML] = chosen.map { words, without in
    """
    <li><a class="chip" href="\(url: Address.search.link(language, query: without.query))" \
    aria-label="\(SearchFilterText.without(words)(language))">\(words) <span aria-hidden="true">×</span></a></li>
    """
  }
  var plain = SearchWish()
  plain.words = wish.words
  let all: HTML =
    chosen.count > 1
    ? "<li>\(textLink(SearchFilterText.none(language), to: Address.search.link(language, query: plain.query)))</li>" : HTML()
  return "<ul class=\"chips chosen no-print\" aria-label=\"\(SearchFilterText.chosen(language))\">\(items)\(all)</ul>"
}

/// Fields whose choices say how much they would leave.
private struct SearchChoices {
  let language: Language
  let counts: SearchCounts?

  func select(_ name: String, _ label: Text, _ any: Text, _ choices: [Choice], chosen: String?, count: (String) -> Int?) -> HTML {
    var options = HTML()
    for choice in choices {
      options += "<option value=\"\(choice.value)\"\(if: choice.value == chosen, " selected")>\(choice.label)"
      if let count = count(choice.value) { options += " · \(count)" }
      options += "</option>"
    }
    return """
      <div class="field"><label for="\(name)">\(label, language)</label><select id="\(name)" name="\(name)">\
      <option value="">\(any(language))</option>\(options)</select></div>
      """
  }

  func box(_ name: String, _ label: Text, isOn: Bool, count: Int?) -> HTML {
    box(name, label, value: "yes", isOn: isOn, left: count.map { String($0) })
  }

  /// - Parameter left: what choosing it would leave, in words.
  func box(_ name: String, _ label: Text, value: String, isOn: Bool, left words: String?) -> HTML {
    let left: HTML = words.map { " <span class=\"soft\">· \($0)</span>" } ?? HTML()
    return """
      <label class="choice" for="\(name)"><input type="checkbox" id="\(name)" name="\(name)" value="\(value)"\(if: isOn, " checked")> \
      <span>\(label, language)\(left)</span></label>
      """
  }
}

func kindChoices(_ language: Language) -> [Choice] {
  [
    Choice("category", DirectoryText.kindCategory(language)), Choice("organisation", DirectoryText.kindOrganisation(language)),
    Choice("helpline", DirectoryText.kindHelpline(language)), Choice("service", DirectoryText.kindService(language)),
    Choice("entry", DirectoryText.kindEntry(language)),
  ]
}

/// The 19 municipalities in the order of the language's names, with their postal codes.
package func municipalityChoices(_ language: Language) -> [Choice] { sortedOnce[language] ?? sortedMunicipalities(language) }

private let sortedOnce = Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, sortedMunicipalities($0)) })

private func sortedMunicipalities(_ language: Language) -> [Choice] {
  let sorted: [Municipality] = Municipality.all.sorted { $0.name(language).folded < $1.name(language).folded }
  return sorted.map { town in
    let codes: String = town.postalCodes.map { String($0) }.joined(separator: ", ")
    return Choice(String(town.nis), "\(town.name(language)) (\(codes))")
  }
}

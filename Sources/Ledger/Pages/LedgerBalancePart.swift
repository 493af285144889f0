import Care
import HTML
import Kernel

/// What can still be used and until when: of the period, of the closing while it is open, or nothing any more; and who used how much.
func balanceCard(_ model: LedgerModel, _ language: Language) -> HTML {
  let answer = model.answer
  guard let period = answer.period else {
    return card(
      title: LedgerText.whatIsLeft(language), accent: .iris, "<p>\(LedgerText.notBegun, language)</p>\(managedLines(model, language))")
  }
  let usable = LedgerUsable(answer, in: model.book.programme.running)
  let isRunning = usable?.kind == .period
  // What was agreed shares out the units of the period; once it is over there is nothing to share.
  let plan = LedgerPlan(answer, isRunning ? model.agreement : nil)
  var lines: [HTML] = ["<p class=\"soft\">\(LedgerText.period(period.start, period.end), language)</p>"] + managedLines(model, language)
  let hasEnded = model.book.part.ended != nil
  if isRunning, !hasEnded, answer.left > 0, let pace = model.pace { lines.append(paceLine(pace, usable, language)) }
  if let closing = answer.closing {
    if usable?.kind == .closing { lines.append("<p>\(LedgerText.periodUsed(answer.used, answer.granted), language)</p>") }
    let end = closing.end(in: model.book.programme.running)
    lines.append("<p>\(LedgerText.closing(closing.used, closing.granted, closing.span.start, end), language)</p>")
  }
  if let agreement = model.agreement {
    let said: HTML = agreement.words.isEmpty ? HTML() : " <span dir=\"auto\">\(agreement.words)</span>"
    if isRunning { lines.append("<p>\(LedgerHelpText.free(plan.free), language)</p>") }
    lines.append("<p class=\"soft\"><bdi>\(LedgerText.agreedBy(agreement), language)</bdi>\(said)</p>")
  }
  lines.append("<p class=\"soft small\">\(LedgerText.fromFile, language)</p>")
  let over: HTML = usable == nil ? "<p><strong>\(LedgerText.allOver, language)</strong></p>" : HTML()
  let picture = usable?.kind == .closing ? closingPicture(model, language) : periodPicture(model, plan, isOver: usable == nil, language)
  let title = hasEnded ? LedgerText.whatWasLeft : LedgerText.whatIsLeft
  return card(
    title: title(language), accent: .iris, "\(stats(numbers(model, usable, plan, language)))\(over)\(picture)\(lines)")
}

private func numbers(_ model: LedgerModel, _ usable: LedgerUsable?, _ plan: LedgerPlan, _ language: Language) -> [HTML] {
  let words = Words(language)
  guard let usable else {
    return [stat(words.number(model.answer.used), LedgerText.usedInAll(model.answer.used, of: model.answer.granted)(language))]
  }
  let isClosing = usable.kind == .closing
  let left = isClosing ? LedgerText.closingLeft(usable.left, of: usable.granted) : LedgerText.left(usable.left, of: usable.granted)
  let days =
    usable.endsWithProgramme
    ? LedgerText.daysLeft(usable.days, ofProgrammeUntil: usable.last) : LedgerText.daysLeft(usable.days, until: usable.last)
  var numbers: [HTML] = [stat(words.number(usable.left), left(language))]
  // Her days go on elsewhere once the own part has ended.
  if model.book.part.ended == nil { numbers.append(stat(words.number(usable.days), days(language))) }
  if !isClosing, model.agreement != nil { numbers.append(stat(words.number(plan.all), LedgerHelpText.planned(plan.all)(language))) }
  return numbers
}

private func paceLine(_ pace: LedgerPace, _ usable: LedgerUsable?, _ language: Language) -> HTML {
  let suffices = usable?.endsWithProgramme ?? false ? LedgerText.lastsToTheProgrammesEnd : LedgerText.lastsToTheEnd
  var lasts = suffices
  if let day = pace.exhausted, let usable, day < usable.last { lasts = LedgerText.lastsUntil(day) }
  return "<p>\(LedgerText.pace(pace.units, pace.days), language) \(lasts, language)</p>"
}

/// The units of the period as one bar: what each service used, then, lighter, what is planned for it; the rest is free. The list below it
/// says the same.
private func periodPicture(_ model: LedgerModel, _ plan: LedgerPlan, isOver: Bool, _ language: Language) -> HTML {
  let answer = model.answer
  let rows: [HTML] = answer.byService.enumerated().map { index, one in
    let planned: HTML = plan.planned[one.service].map { " · \(LedgerHelpText.plannedOf($0), language)" } ?? HTML()
    let beyond: HTML = plan.beyond[one.service].map { " · \(LedgerHelpText.beyond($0), language)" } ?? HTML()
    let used = LedgerText.used(one.used, agreed: model.agreement?.shares[one.service])
    return legend(index, one.service, "<strong>\(used, language)</strong>\(planned)\(beyond)", language)
  }
  var parts: [HTML] = []
  var place = 0
  for (index, one) in answer.byService.enumerated() where one.used > 0 {
    parts.append("<rect class=\"ledger-\(index % 3)\" x=\"\(place)\" y=\"0\" width=\"\(one.used)\" height=\"10\"></rect>")
    place += one.used
  }
  for (index, one) in answer.byService.enumerated() {
    guard let planned = plan.planned[one.service] else { continue }
    parts.append("<rect class=\"ledger-\(index % 3) ledger-planned\" x=\"\(place)\" y=\"0\" width=\"\(planned)\" height=\"10\"></rect>")
    place += planned
  }
  let said: Text
  if isOver {
    said = LedgerText.pictureOver(answer.used, answer.granted)
  } else if plan.all > 0 {
    said = LedgerHelpText.picture(answer.used, answer.granted, plan.all, plan.free)
  } else {
    said = LedgerText.picture(answer.used, answer.granted, answer.left)
  }
  return "\(bar(parts, of: max(1, answer.granted, answer.used), said(language)))<ul class=\"ledger-legend\">\(rows)</ul>"
}

/// The same for the closing period, while it is open.
private func closingPicture(_ model: LedgerModel, _ language: Language) -> HTML {
  guard let closing = model.answer.closing else { return HTML() }
  let used = model.book.closingUnits(model.answer)
  var (rows, parts): ([HTML], [HTML]) = ([], [])
  var place = 0
  for (index, service) in model.book.programme.rules.services.enumerated() {
    let units = used[service.id] ?? 0
    rows.append(legend(index, service.id, "<strong>\(LedgerText.used(units, agreed: nil), language)</strong>", language))
    guard units > 0 else { continue }
    parts.append("<rect class=\"ledger-\(index % 3)\" x=\"\(place)\" y=\"0\" width=\"\(units)\" height=\"10\"></rect>")
    place += units
  }
  let said = LedgerText.closingPicture(closing.used, closing.granted, closing.left)
  return "\(bar(parts, of: max(1, closing.granted, place), said(language)))<ul class=\"ledger-legend\">\(rows)</ul>"
}

private func legend(_ index: Int, _ service: String, _ words: HTML, _ language: Language) -> HTML {
  """
  <li><span class="ledger-key ledger-\(index % 3)" aria-hidden="true"></span> \(LedgerNameText.service(service), language)\(colon(language)) \(words)</li>
  """
}

private func bar(_ parts: [HTML], of whole: Int, _ said: String) -> HTML {
  """
  <svg class="ledger-bar" viewBox="0 0 \(whole) 10" preserveAspectRatio="none" role="img" aria-label="\(said)">\
  <rect class="ledger-free" x="0" y="0" width="\(whole)" height="10"></rect>\(parts)</svg>
  """
}

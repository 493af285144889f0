package import Care
import HTML
import Kernel

/// Her units on her own pages: what is left, what was agreed, and what was billed in her name, for which she pays nothing.
package func ownLedgerPage(_ ledgers: [OwnLedger], in frame: Frame) -> Page {
  let language = frame.language
  let parts: [HTML] = ledgers.map { own in
    card(title: own.programme.name(language), "\(ownBalance(own, language))\(ownMonths(own, language))")
  }
  let body: HTML =
    parts.isEmpty
    ? emptyState(OwnLedgerText.empty(language))
    : """
    <p class="lead">\(OwnLedgerText.lead, language)</p><p class="no-print"><button type="button" class="button secondary" data-print hidden>\
    \(ExplanationText.print, language)</button></p><div class="stack">\(parts)</div>
    """
  return personalPage(.ledger, title: OwnLedgerText.title, in: frame, body)
}

/// On the first of her pages, when something is counted in her name.
func ownLedgerOffer(_ hasLedger: Bool, _ language: Language) -> HTML {
  guard hasLedger else { return HTML() }
  return "<p>\(buttonLink(OwnLedgerText.open(language), to: Address.my(.ledger).link(language), style: .secondary))</p>"
}

private func ownBalance(_ own: OwnLedger, _ language: Language) -> HTML {
  let answer = own.answer
  guard answer.period != nil else { return "<p>\(OwnLedgerText.notBegun, language)</p>" }
  let words = Words(language)
  let rows: [HTML] = answer.byService.enumerated().map { index, one in
    let agreed = own.agreement?.shares[one.service]
    let said: Text = agreed.map { OwnLedgerText.used(one.used, of: $0) } ?? OwnLedgerText.used(one.used)
    return """
      <li><span class="ledger-key ledger-\(index % 3)" aria-hidden="true"></span> \(OwnLedgerText.service(one.service), language)\(colon(language)) \
      <strong>\(said, language)</strong></li>
      """
  }
  // Until when: the programme itself may end before her three years do.
  let running = own.programme.running
  let usable = LedgerUsable(answer, in: running)
  var lines: [HTML] = []
  if let usable, usable.kind == .period { lines.append("<p>\(OwnLedgerText.until(usable.last), language)</p>") }
  if usable == nil { lines.append("<p><strong>\(OwnLedgerText.over, language)</strong></p>") }
  if let agreement = own.agreement { lines.append("<p class=\"soft\">\(OwnLedgerText.agreed(agreement.at.day), language)</p>") }
  if let closing = answer.closing {
    lines.append("<p>\(OwnLedgerText.closing(max(0, closing.granted - closing.used), closing.end(in: running)), language)</p>")
  }
  let number = stat(words.number(answer.left), OwnLedgerText.left(of: answer.granted)(language))
  return "\(usable?.kind == .period ? stats([number]) : HTML())\(ownBar(own, language))<ul class=\"ledger-legend\">\(rows)</ul>\(lines)"
}

/// The same picture as in the file: what each service used, then, lighter, what is agreed for it; the rest is free. The list below it says the same.
private func ownBar(_ own: OwnLedger, _ language: Language) -> HTML {
  let answer = own.answer
  let plan = LedgerPlan(answer, own.agreement)
  let whole = max(1, answer.granted, answer.used)
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
  return """
    <svg class="ledger-bar" viewBox="0 0 \(whole) 10" preserveAspectRatio="none" role="img" \
    aria-label="\(OwnLedgerText.picture(answer.used, of: answer.granted, left: answer.left)(language))">\
    <rect class="ledger-free" x="0" y="0" width="\(whole)" height="10"></rect>\(parts)</svg>
    """
}

private func ownMonths(_ own: OwnLedger, _ language: Language) -> HTML {
  let months = own.months
  guard !months.isEmpty else { return "<p>\(OwnLedgerText.nothingBilled, language)</p>" }
  let words = Words(language)
  let heads = OwnLedgerText.heads.map { $0(language) }
  let parts: [HTML] = months.map { month, entries in
    let rows: [[HTML]] = entries.map { entry in
      [
        HTML(text: words.date(entry.day)), "\(OwnLedgerText.service(entry.service), language)",
        "<span dir=\"auto\">\(own.givers[entry.act] ?? "")</span>", HTML(text: entry.units == 0 ? "" : String(entry.units)),
        "<bdi class=\"whole\">\(LedgerNameText.euro(entry.amount, language))</bdi>",
      ]
    }
    let sum = LedgerNameText.euro(entries.reduce(Euro.zero) { $0 + $1.amount }, language)
    return """
      \(table(caption: words.month(month.first), headers: heads, numbers: [3, 4], isCompact: true, rows: rows))\
      <p><strong>\(OwnLedgerText.paid(sum), language) \(OwnLedgerText.youPay, language)</strong></p>
      """
  }
  return "<h3>\(OwnLedgerText.billed, language)</h3>\(parts)"
}

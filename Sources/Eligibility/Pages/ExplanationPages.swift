package import Care
import HTML
package import Kernel

/// The explanation of one programme as it is handed over: in her language, large, without anything to press.
package struct ExplanationSheetModel: Sendable {
  package let head: FileHead
  package let facts: EligibilityFacts
  package let verdict: EligibilityVerdict
  /// The language of the sheet; what stands around it is in the reader's.
  package let tongue: Language

  package init(head: FileHead, facts: EligibilityFacts, verdict: EligibilityVerdict, tongue: Language) {
    self.head = head
    self.facts = facts
    self.verdict = verdict
    self.tongue = tongue
  }
}

/// For reading together and for printing.
package func explanationSheetPage(_ model: ExplanationSheetModel, in frame: Frame) -> Page {
  let language = frame.language
  let tongue = model.tongue
  let programme = model.verdict.programme
  let sheet = Address.personItem(model.head.person, .eligibility, item: programme.id)
  let links: [HTML] = frame.languages.all.map { other in
    """
    <li><a href="\(url: sheet.link(language, query: [("in", other.code)]))" lang="\(other.code)" dir="\(other.isRightToLeft ? "rtl" : "ltr")"\
    \(if: other == tongue, " aria-current=\"true\"")>\(other.ownName)</a></li>
    """
  }
  let services: [HTML] = model.verdict.answer.services.map {
    serviceExplanation($0, of: model.verdict, model.facts, level: 2, isOpen: true, tongue)
  }
  let title = ExplanationText.sheetTitle(programme.name(language))(language)
  var page = Page(
    title: "\(title) – \(model.head.title(language))", address: sheet,
    body: """
      <div class="no-print">\(textLink(EligibilityText.back(language), to: Address.personPage(model.head.person, .eligibility).link(language)))\
      <nav class="tabs" aria-label="\(EligibilityText.languages(language))"><ul>\(links)</ul></nav>\
      <p><button type="button" class="button secondary" data-print hidden>\(ExplanationText.print, language)</button></p></div>\
      <article class="sheet eligibility-sheet handed" lang="\(tongue.code)" dir="\(tongue.isRightToLeft ? "rtl" : "ltr")">\
      <h1>\(ExplanationText.sheetTitle(programme.name(tongue)), tongue)</h1>\
      <p><bdi>\(model.head.name)</bdi></p><p class="lead">\(ExplanationText.lead, tongue)</p>\
      <p>\(ExplanationText.onDay(model.verdict.answer.on), tongue)</p>\(services)</article>\
      <p class="soft">\(model.head.number)</p>\(fileFoot(model.head, language))
      """)
  page.menu = .persons
  page.query = [("in", tongue.code)]
  return page
}

/// The explanations that were shared with her, on her own pages.
package struct OwnEligibilityModel: Sendable {
  package let facts: EligibilityFacts
  /// Only what was shared.
  package let verdicts: [EligibilityVerdict]
  package let shares: [String: EligibilityShare]

  package init(facts: EligibilityFacts, verdicts: [EligibilityVerdict], shares: [String: EligibilityShare]) {
    self.facts = facts
    self.verdicts = verdicts
    self.shares = shares
  }
}

/// What she is entitled to, and why: what was shared with her.
package func ownEligibilityPage(_ model: OwnEligibilityModel, in frame: Frame) -> Page {
  let language = frame.language
  let parts: [HTML] = model.verdicts.map { verdict in
    let services: [HTML] = verdict.answer.services.map {
      serviceExplanation($0, of: verdict, model.facts, isOpen: true, language)
    }
    let shared: HTML =
      model.shares[verdict.programme.id].map { "<p class=\"soft\">\(ExplanationText.shared($0.authorName, $0.at.day), language)</p>" } ?? HTML()
    return card(title: verdict.programme.name(language), "\(shared)\(services)")
  }
  let body: HTML =
    parts.isEmpty
    ? emptyState(ExplanationText.empty(language))
    : """
    <p class="lead">\(ExplanationText.lead, language)</p><p class="no-print"><button type="button" class="button secondary" data-print hidden>\
    \(ExplanationText.print, language)</button></p><div class="stack">\(parts)</div>
    """
  return personalPage(.eligibility, title: ExplanationText.title, in: frame, body)
}

/// On the first of her pages, when something was shared.
func ownEligibilityOffer(_ isShared: Bool, _ language: Language) -> HTML {
  guard isShared else { return HTML() }
  return notice(
    .note,
    """
    <p>\(ExplanationText.offer, language)</p><p>\(buttonLink(
      ExplanationText.open(language), to: Address.my(.eligibility).link(language), style: .secondary))</p>
    """)
}

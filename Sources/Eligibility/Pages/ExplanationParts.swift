import Care
import HTML
import Kernel

/// One service: what comes out, what is still missing, and the formula with what was found for each part.
///
/// - Parameter level: of the heading.
func serviceExplanation(
  _ service: EligibilityAnswer.Service, of verdict: EligibilityVerdict, _ facts: EligibilityFacts, level: Int = 3, isOpen: Bool, _ language: Language
) -> HTML {
  let node = verdict.explanation(of: service)
  let facts = facts.read(by: verdict.programme.eligibility)
  let missing: HTML =
    service.missing.isEmpty
    ? HTML()
    : "<p>\(ExplanationText.missing(missingWords(service.missing, language)), language)</p>"
  let beside: HTML =
    verdict.beside(of: service).map {
      notice(.warn, "<p>\(ExplanationText.beside($0.programme(language), lastSession: $0.lastSession?.day), language)</p>")
    } ?? HTML()
  let formula: HTML = node.map { explained($0, facts, language, isTop: true) } ?? HTML()
  return """
    <section class="eligibility-service">\(heading(ExplanationText.service(service.id)(language), level: level))\
    <p class="eligibility-verdict">\(chip(ExplanationText.verdict(service.truth)(language), tone(service.truth)))</p>\(beside)\(missing)\
    \(isOpen ? formula : disclosure(EligibilityText.why(language), formula))</section>
    """
}

/// What is still to be known, inside a sentence: whole sentences among them, so with semicolons.
private func missingWords(_ fields: [String], _ language: Language) -> String {
  let words = Words(language)
  let named: [String] = fields.map { words.inside(ExplanationText.field($0)(language)) }
  return named.joined(separator: language == .french ? "\u{00A0}; " : "; ")
}

func tone(_ truth: ConditionTruth) -> Tone {
  switch truth {
  case .holds: .good
  case .fails: .warn
  case .open: .note
  }
}

private func explained(_ node: EligibilityNode, _ facts: EligibilityFacts, _ language: Language, isTop: Bool = false) -> HTML {
  func list(_ intro: Text, _ parts: [EligibilityNode]) -> HTML {
    let items: [HTML] = parts.map { part in "<li>\(explained(part, facts, language))</li>" }
    let mark: HTML = isTop ? HTML() : " \(chip(ExplanationText.truth(node.truth)(language), tone(node.truth)))"
    return "<p class=\"soft\">\(intro, language)\(mark)</p><ul class=\"eligibility-lines\">\(items)</ul>"
  }
  switch node {
  case .all(let parts): return list(ExplanationText.all, parts)
  case .any(let parts): return list(ExplanationText.any, parts)
  case .line(let finding, let wanted): return line(finding, wanted, facts, language)
  }
}

/// `Âge : 75 ans (au moins 60 ans) · naissance : 4 mai 1950`.
private func line(
  _ finding: EligibilityAnswer.Finding, _ wanted: Criterion.Test.Wanted, _ facts: EligibilityFacts, _ language: Language
) -> HTML {
  let evidence = facts.evidence[finding.field]
  // What is not known is said by the mark before it.
  let value: HTML = shown(finding, evidence, language).map { "\(colon(language)) <strong>\($0)</strong>" } ?? HTML()
  let limit: HTML = limitWords(finding, wanted, language).map { " <span class=\"soft\">(\($0))</span>" } ?? HTML()
  let origin: HTML =
    evidence.map { "<br><span class=\"small soft\" dir=\"auto\">\(originWords($0.origin, language))</span>" } ?? HTML()
  let warnings: [HTML] = (evidence?.warnings ?? []).map { " \(chip(ExplanationText.warning($0)(language), .note))" }
  return """
    \(chip(ExplanationText.truth(finding.truth)(language), tone(finding.truth))) \(ExplanationText.field(finding.field), language)\(value)\
    \(limit)\(warnings)\(origin)
    """
}

private func shown(_ finding: EligibilityAnswer.Finding, _ evidence: EligibilityFacts.Evidence?, _ language: Language) -> String? {
  if finding.field == EligibilityRules.running { return Day(finding.value ?? "").map { Words(language).date($0) } }
  guard let value = finding.value else { return nil }
  switch evidence?.value {
  case .flag(let answer): return (answer ? ExplanationText.yes : ExplanationText.no)(language)
  case .list(let items):
    let known = items.compactMap { item in if case .number(let number) = item { number.floor } else { nil } }
    return ExplanationText.highest(String(known.max() ?? 0))(language)
  case .number: return DecimalNumber(value).map { written($0, language) } ?? value
  case .text where finding.field == EligibilityField.birthDate:
    return ExplanationText.years(value.replacing("-", with: " – "))(language)
  case .text(let code): return residenceWords(code, language)
  default: return value
  }
}

/// Where somebody lives, by its code in the programmes' files.
func residenceWords(_ code: String, _ language: Language) -> String {
  Residence.Kind.allCases.first { $0.eligibilityCode == code }.map { PersonText.residence($0)(language) } ?? code
}

/// What is wanted, where the label does not say it already.
private func limitWords(_ finding: EligibilityAnswer.Finding, _ wanted: Criterion.Test.Wanted, _ language: Language) -> String? {
  switch wanted {
  case .yes:
    return finding.field == EligibilityField.firstLine && finding.truth == .fails ? ExplanationText.notFirstLine(language) : nil
  case .oneOf(let codes):
    let words = Words(language)
    return words.choices(codes.map { words.inside(residenceWords($0, language)) })
  case .number(let from, _):
    guard let limit = finding.threshold else { return nil }
    let number = DecimalNumber(limit).map { written($0, language) } ?? limit
    let words = finding.field == EligibilityField.birthDate ? ExplanationText.years(number)(language) : number
    return (from == nil ? ExplanationText.atMost(words) : ExplanationText.atLeast(words))(language)
  }
}

/// Where something comes from, with its day.
func originWords(_ origin: EligibilityFacts.Origin, _ language: Language) -> String {
  let words = Words(language)
  switch origin {
  case .birth(let date): return ExplanationText.born(words.partialDate(date))(language)
  case .residence(let residence):
    let since =
      residence.until.map { ExplanationText.between(words.partialDate(residence.from), words.partialDate($0)) }
      ?? ExplanationText.since(words.partialDate(residence.from))
    return [since(language), residence.place].filter { !$0.isEmpty }.joined(separator: ", ")
  case .address: return ExplanationText.address(language)
  case .figure(let source, let name): return ExplanationText.measured(words.date(source.day), name)(language)
  case .fact(let kind, let period):
    let when: Text
    if let until = period.until {
      when = ExplanationText.between(words.partialDate(period.from), words.partialDate(until))
    } else {
      when = period.isOpen ? ExplanationText.since(words.partialDate(period.from)) : ExplanationText.on(words.partialDate(period.from))
    }
    return "\(FileTimelineText.fact(kind)(language)), \(when(language))"
  case .answer(let answer):
    return ExplanationText.answered(answer.authorName, words.date(answer.on))(language) + (answer.remark.isEmpty ? "" : " – \(answer.remark)")
  }
}

/// What keeps her out today, with its date: where she lives, by the formulas of the programmes that run; first-line psychology.
func exclusions(_ facts: EligibilityFacts, _ verdicts: [EligibilityVerdict], _ language: Language) -> HTML {
  var lines: [String] = []
  if let died = facts.diedOn { lines.append(EligibilityText.died(Words(language).partialDate(died))(language)) }
  let isOut = verdicts.contains { $0.excludes(EligibilityField.residence) }
  if isOut, let found = facts.evidence[EligibilityField.residence], case .text(let code)? = found.value {
    lines.append("\(residenceWords(code, language)) – \(originWords(found.origin, language))")
  }
  if let found = facts.evidence[EligibilityField.firstLine], found.value == .flag(true) {
    lines.append(
      "\(ExplanationText.field(EligibilityField.firstLine)(language)) – \(originWords(found.origin, language)). \(EligibilityText.onlyPsychology(language))")
  }
  guard !lines.isEmpty else { return HTML() }
  let items: [HTML] = lines.map { "<li dir=\"auto\">\($0)</li>" }
  return notice(.warn, title: EligibilityText.exclusions(language), level: 2, "<ul>\(items)</ul>")
}

/// Every rule's guide and section, once.
func ruleSources(_ answer: EligibilityAnswer, _ language: Language) -> HTML {
  var seen: Set<String> = []
  let sources = answer.services.flatMap(\.findings).map(\.source).filter { seen.insert($0).inserted }
  let items: [HTML] = sources.map { "<li lang=\"fr\" dir=\"ltr\">\($0)</li>" }
  return disclosure(ExplanationText.sources(language), "<ul class=\"small\">\(items)</ul>")
}

package import Care
import HTML
import Kernel

/// The sheet that is read together with her.
package struct ConsentSheetModel: Hashable, Sendable {
  package let head: FileHead
  package let explanation: ConsentExplanation
  /// One of the explanation's languages.
  package let tongue: ConsentExplanation.Tongue
  /// Whether a newer text is explained today.
  package let isOlder: Bool

  package init(head: FileHead, explanation: ConsentExplanation, tongue: ConsentExplanation.Tongue, isOlder: Bool) {
    self.head = head
    self.explanation = explanation
    self.tongue = tongue
    self.isOlder = isOlder
  }
}

/// Large type, pictures, her choice and a place to sign, in her language. What stands around it is in the reader's.
package func consentSheetPage(_ model: ConsentSheetModel, in frame: Frame) -> Page {
  let language = frame.language
  let (explanation, tongue) = (model.explanation, model.tongue)
  let sheet = Address.personItem(model.head.person, .consents, item: "sheet")
  let links: [HTML] = explanation.tongues.map { other in
    """
    <li><a href="\(url: sheet.link(language, query: [("in", other.code), ("version", explanation.version)]))" lang="\(other.code)" \
    dir="\(other.isRightToLeft ? "rtl" : "ltr")"\(if: other == tongue, " aria-current=\"true\"")>\(other.ownName)</a></li>
    """
  }
  let points: [HTML] = explanation.points.map { point in
    """
    <li>\(ConsentPictures.picture(point.picture))<div><h2>\(point.heading[tongue.code] ?? "")</h2><p>\(point.text[tongue.code] ?? "")</p></div></li>
    """
  }
  let unread: HTML = tongue.isRead ? HTML() : notice(.note, "<p>\(explanation.label(.notRead, tongue))</p>")
  var page = Page(
    title: "\(ConsentText.title(language)) – \(model.head.title(language))", address: sheet,
    body: """
      <div class="no-print">\(textLink(ConsentText.back(language), to: Address.personPage(model.head.person, .consents).link(language)))\
      <nav class="tabs" aria-label="\(ConsentText.sheetLanguages(language))"><ul>\(links)</ul></nav>\
      \(if: model.isOlder, notice(.note, "<p>\(ConsentText.olderVersion, language)</p>"))\
      <p><button type="button" class="button secondary" data-print hidden>\(ConsentText.print, language)</button></p></div>\
      <article class="sheet" lang="\(tongue.code)" dir="\(tongue.isRightToLeft ? "rtl" : "ltr")">\(unread)\
      <h1>\(explanation.label(.title, tongue))</h1><p class="lead">\(explanation.label(.lead, tongue))</p>\
      <ul class="sheet-points">\(points)</ul>\(choices(model))\(signing(model))</article>\
      <p class="soft">\(ConsentText.version(explanation.version), language) · \(model.head.number)</p>\(fileFoot(model.head, language))
      """)
  page.menu = .persons
  page.query = [("in", tongue.code), ("version", explanation.version)]
  return page
}

/// Empty boxes: for a pen, never ticked beforehand.
private func choices(_ model: ConsentSheetModel) -> HTML {
  let (explanation, tongue) = (model.explanation, model.tongue)
  func label(_ label: ConsentExplanation.Label) -> String { explanation.label(label, tongue) }
  func box(_ words: String) -> HTML { "<span class=\"sheet-box\"><span class=\"pen-box\" aria-hidden=\"true\"></span>\(words)</span>" }
  let domains: [ConsentExplanation.Label] = [.care, .social, .plan, .week]
  let rows: [HTML] = domains.map { domain in
    """
    <li><strong>\(label(domain))</strong><p>\(box(label(.everybody)))</p><p>\(box(label(.only))) <span class="pen-line" aria-hidden="true"></span></p>\
    <p>\(box(label(.no)))</p></li>
    """
  }
  let apart: [HTML] = [ConsentExplanation.Label.evaluation, .research].map { question in
    "<li><strong>\(label(question))</strong><p>\(box(label(.yes))) \(box(label(.no)))</p></li>"
  }
  return "<section><h2>\(label(.mychoice))</h2><ul class=\"sheet-choices\">\(rows)\(apart)</ul></section>"
}

private func signing(_ model: ConsentSheetModel) -> HTML {
  let lines: [ConsentExplanation.Label] = [.name, .date, .explainedBy, .present, .representative, .signature]
  let rows: [HTML] = lines.map { line in
    let known: HTML = line == .name && !model.head.name.isEmpty ? "<bdi>\(model.head.name)</bdi>" : HTML()
    return """
      <p class="pen\(if: line == .signature, " tall")"><span>\(model.explanation.label(line, model.tongue))</span> <span class="pen-line">\(known)</span></p>
      """
  }
  return "<section class=\"sheet-signing\">\(rows)</section>"
}

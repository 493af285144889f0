package import Care
package import HTML
package import Kernel

/// The list of guides, and links to some of them: slug and title.
package struct GuideLink: Hashable, Sendable {
  package let id: String
  package let title: Text
  package let lead: Text

  package init(_ guide: Guide) {
    (id, title, lead) = (guide.id, guide.title, guide.lead)
  }
}

/// All guides.
///
/// - Parameter unpublished: those that editors are still writing; `nil` for everybody else.
package func guidesPage(_ guides: [GuideLink], unpublished: [GuideLink]? = nil, in frame: Frame) -> Page {
  let language = frame.language
  let writing: HTML =
    unpublished.map { drafts -> HTML in
      let new = actions(buttonLink(GuideEditText.new(language), to: Address.directoryItem(.guides, item: "new").link(language)))
      guard !drafts.isEmpty else { return new }
      let items: [HTML] = drafts.map {
        "<li>\(textLink($0.title(language), to: Address.directoryItem(.guides, item: $0.id).link(language)))</li>"
      }
      return new + notice(.note, title: GuideEditText.unpublished(language), "<ul>\(items)</ul>")
    } ?? HTML()
  let rooms: HTML = unpublished == nil ? HTML() : directoryRooms(.guides, frame)
  var page = Page(
    title: GuideText.title(language), address: .directory(.guides),
    body: """
      <h1>\(GuideText.title, language)</h1>\(rooms)<p class="lead">\(GuideText.lead, language)</p>\(writing)
      \(guides.isEmpty ? emptyState(GuideText.none(language)) : guideCards(guides, in: language))
      """)
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  return page
}

private func guideCards(_ guides: [GuideLink], in language: Language) -> HTML {
  let items: [HTML] = guides.map { guide in
    """
    <li><h2><a href="\(url: Address.directoryItem(.guides, item: guide.id).link(language))">\(guide.title, language)</a></h2>\
    <p>\(guide.lead, language)</p></li>
    """
  }
  return "<ul class=\"chapters\">\(items)</ul>"
}

/// For the home page: the situations, each a link. Nothing when there are none.
package func guideStrip(_ guides: [GuideLink], in language: Language) -> HTML {
  guard !guides.isEmpty else { return HTML() }
  let items: [HTML] = guides.map { guide in
    """
    <li><a href="\(url: Address.directoryItem(.guides, item: guide.id).link(language))">\(guide.title, language)</a></li>
    """
  }
  return """
    <h2>\(GuideText.title, language)</h2><ul class="examples">\(items)</ul>
    """
}

/// For the page of an entry: the guides in which it stands.
package func guidesOfEntry(_ guides: [GuideLink], in language: Language) -> HTML {
  guard !guides.isEmpty else { return HTML() }
  let items: [HTML] = guides.map { guide in
    "<li><a href=\"\(url: Address.directoryItem(.guides, item: guide.id).link(language))\">\(guide.title, language)</a></li>"
  }
  return """
    <section class="card link-card"><h2>\(GuideText.inGuide, language)</h2><ul>\(items)</ul></section>
    """
}

/// A guide as somebody reads it.
package struct GuideModel: Hashable, Sendable {
  package let version: GuideVersion
  /// The entries that it names, as they are now; closed ones too.
  package let entries: [String: Entry]
  /// Whether a newer one exists.
  package var isOlder = false
  /// Set for editors.
  package var editing: Editing?
  /// Earlier versions, newest first.
  package var versions: [GuideVersion] = []
  /// Where the site stands, so that paper leads back here.
  package var publicAddress: String?

  package struct Editing: Hashable, Sendable {
    package let change: Int
    package let hasDraft: Bool
    /// Whether the draft is shown instead of what is published.
    package let isPreview: Bool
    package let filesDiffer: Bool
    /// Whether visitors read it already, in some version.
    package let isPublished: Bool

    package init(change: Int, hasDraft: Bool, isPreview: Bool, filesDiffer: Bool, isPublished: Bool = true) {
      self.isPublished = isPublished
      self.change = change
      self.hasDraft = hasDraft
      self.isPreview = isPreview
      self.filesDiffer = filesDiffer
    }
  }

  package init(version: GuideVersion, entries: [String: Entry]) {
    self.version = version
    self.entries = entries
  }
}

extension FormName {
  package static let newGuide = FormName("new-guide")
  package static let editGuide = FormName("edit-guide")
  package static let publishGuide = FormName("publish-guide")
  package static let dropGuide = FormName("drop-guide")
}

/// The page of one guide.
package func guidePage(_ model: GuideModel, in frame: Frame) -> Page {
  let language = frame.language
  let guide = model.version.guide
  let address: Address = .directoryItem(.guides, item: guide.id)
  // A guide may name an entry in several sections.
  var places: [String: Int] = [:]
  let sections: [HTML] = guide.sections.enumerated().map { index, section in
    let items: [HTML] = section.items.compactMap { item in
      places[item.entry, default: 0] += 1
      return guideItem(item, model.entries[item.entry], frame, place: places[item.entry] ?? 1)
    }
    let spoken = language.spoken(of: section.words)
    return """
      <section><h2>\(section.title, language)</h2><div class="prose"\(spokenAttribute(spoken, language))>\(Prose.paragraphs(section.words(language)))</div>\
      \(if: !items.isEmpty, "<ul class=\"results\">\(items)</ul>")\(editLink(model, "\(index)", GuideEditText.editSection, language))</section>
      """
  }
  let older: HTML =
    model.isOlder
    ? notice(.note, "<p>\(GuideText.older, language) \(textLink(GuideText.newest(language), to: address.link(language)))</p>") : HTML()
  let danger: HTML = guide.isAboutViolence ? notice(.note, title: EntryText.violenceTitle(language), "<p>\(EntryText.violenceWords, language)</p>") : HTML()
  var page = Page(
    title: guide.isAboutViolence ? EntryText.neutralTitle(language) : guide.title(language), address: address,
    body: """
      \(breadcrumb([(GuideText.title(language), Address.directory(.guides).link(language))], here: guide.title(language), in: language))
      <h1>\(guide.title, language)</h1>\(if: model.editing?.isPublished ?? true, "<p class=\"small soft\">\(versionLine(model.version, language), language)</p>")
      \(editorsPart(model, frame))\(older)<p class="lead">\(guide.lead, language)</p>\(editLink(model, "head", GuideEditText.editHead, language))\(danger)
      \(sections)\(if: sections.isEmpty && model.editing != nil, emptyState(GuideEditText.noSections(language)))\(model.editing.map { _ in
        "<p>\(buttonLink(GuideEditText.addSection(language), to: address.link(language, query: [("edit", "\(guide.sections.count)")]), style: .secondary))</p>" })
      <p class="no-print"><button type="button" class="button secondary" data-print hidden>\(GuideText.print, language)</button></p>
      \(sourceLines(guide, frame))\(editLink(model, "about", GuideEditText.editAbout, language))\(versionList(model, frame))
      \(paperAddress(model.publicAddress, address, language))\(chooseForm(frame, back: address.link(language)))
      """)
  page.menu = .find
  page.showsEmergencyNumbers = true
  page.hasQuickExit = guide.isAboutViolence
  return page
}

private func spokenAttribute(_ spoken: Language, _ language: Language) -> HTML {
  guard spoken != language else { return HTML() }
  return " lang=\"\(spoken.code)\" dir=\"ltr\""
}

/// An entry as it is now. One that is closed for good says so; one that nobody knows any more is left out.
private func guideItem(_ item: Guide.Item, _ entry: Entry?, _ frame: Frame, place: Int) -> HTML? {
  guard let entry else { return nil }
  let language = frame.language
  let accent: HTML = entry.isEmergency ? " accent-bad" : HTML()
  guard entry.isPublic else {
    return "<li class=\"card\"><p class=\"soft\">\(entry.name, language) \(GuideText.closed, language).</p></li>"
  }
  return """
    <li class="card\(accent)"><h3><a href="\(url: Address.entry(entry.id).link(language))">\(entry.name, language)</a></h3>\
    <p>\(item.why, language)</p>\(phoneList(entry, language))\(chooseButton(entry, frame, place: place))</li>
    """
}

private func versionLine(_ version: GuideVersion, _ language: Language) -> Text {
  let day = Words(language).date(version.at.day)
  return version.by.isEmpty ? GuideText.version(day) : GuideText.versionBy(day, version.by)
}

private func sourceLines(_ guide: Guide, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let lines: [HTML] = guide.sources.map { source in
    "<li>\(EntryText.documented(source.document, places: source.place, date: words.date(source.date)), language)</li>"
  }
  guard !lines.isEmpty else { return HTML() }
  return "<section class=\"small soft\"><h2>\(GuideText.sources, language)</h2><ul class=\"plain-list\">\(lines)</ul></section>"
}

// MARK: For editors

private func editLink(_ model: GuideModel, _ part: String, _ words: Text, _ language: Language) -> HTML {
  guard model.editing != nil else { return HTML() }
  let address: Address = .directoryItem(.guides, item: model.version.guide.id)
  return "<p class=\"no-print\">\(textLink(words(language), to: address.link(language, query: [("edit", part)])))</p>"
}

private func editorsPart(_ model: GuideModel, _ frame: Frame) -> HTML {
  guard let editing = model.editing else { return HTML() }
  let language = frame.language
  let id = model.version.guide.id
  func form(_ name: FormName, _ prefix: String, _ parts: HTML) -> HTML {
    let builder = FormBuilder(frame, prefix: prefix)
    return builder.form(
      .directoryItemForm(.guides, item: id, name), classes: "form no-print", builder.hidden("seen", "\(editing.change)") + parts)
  }
  let builder = FormBuilder(frame)
  let standing: Text = !editing.isPublished ? GuideEditText.neverPublished : editing.isPreview ? GuideEditText.draftHere : GuideEditText.noDraft
  var parts: HTML = "<p>\(standing, language)</p>"
  if editing.isPreview {
    if !model.version.guide.sections.isEmpty {
      parts += form(.publishGuide, "publish", builder.submit(GuideEditText.publish, name: "words", value: "draft"))
    }
    parts += form(.dropGuide, "drop", builder.danger(GuideEditText.drop, asking: GuideEditText.sureToDrop))
  }
  if editing.filesDiffer {
    parts += "<p>\(GuideEditText.filesDiffer, language)</p>"
    parts += form(.publishGuide, "files", builder.submit(GuideEditText.takeFiles, style: .secondary, name: "words", value: "files"))
  }
  return "<div class=\"no-print\">\(notice(editing.isPreview ? .warn : .note, parts))</div>"
}

private func versionList(_ model: GuideModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let earlier = model.versions.filter { $0.number != model.version.number }
  guard !earlier.isEmpty else { return HTML() }
  let address: Address = .directoryItem(.guides, item: model.version.guide.id)
  let items: [HTML] = earlier.map { version in
    let builder = FormBuilder(frame, prefix: "v\(version.number)")
    let restore: HTML =
      model.editing == nil
      ? HTML()
      : builder.form(
        .directoryItemForm(.guides, item: version.guide.id, .publishGuide), classes: "form no-print",
        builder.submit(GuideEditText.restore, style: .quiet, name: "words", value: "\(version.number)"))
    return """
      <li><a href="\(url: address.link(language, query: [("version", "\(version.number)")]))">\(versionLine(version, language), language)</a>\(restore)</li>
      """
  }
  return "<div class=\"no-print\">\(disclosure(GuideText.versions(language), "<ul class=\"plain-list\">\(items)</ul>"))</div>"
}

import HTML
import Kernel

/// What Relais is; privacy, accessibility, sources and licence in plain words.
package func aboutPage(in frame: Frame) -> Page {
  let language = frame.language
  func paragraphs(_ all: [Text]) -> [HTML] { all.map { text in "<p>\(text, language)</p>" } }
  let what: [HTML] = AboutText.what.map { text in "<li>\(text, language)</li>" }
  var page = Page(
    title: AboutText.title(language), address: .about,
    body: """
      <h1>\(AboutText.title, language)</h1><p class="lead">\(AboutText.lead, language)</p>
      <h2>\(AboutText.whatTitle, language)</h2><ul>\(what)</ul>
      <h2 id="privacy" tabindex="-1">\(AboutText.privacyTitle, language)</h2>\(paragraphs(AboutText.privacy))
      <h2 id="accessibility" tabindex="-1">\(AboutText.accessibilityTitle, language)</h2>\(paragraphs(AboutText.accessibility))
      <h2>\(AboutText.sourcesTitle, language)</h2><p>\(AboutText.sources, language)</p>
      <h2>\(AboutText.licenceTitle, language)</h2><p>\(AboutText.licence, language)</p>
      """)
  page.menu = .directory
  page.showsEmergencyNumbers = true
  return page
}

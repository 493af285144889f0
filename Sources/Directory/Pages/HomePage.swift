package import Care
import HTML
import Kernel

/// What the first page shows.
package struct HomeModel: Hashable, Sendable {
  package let chapters: [Chapter]
  /// `entry/brusano-helpdesk`, when the directory has it.
  package let helpdesk: Entry?
  /// Thematic pages.
  package var guides: [GuideLink] = []

  package init(chapters: [Chapter], helpdesk: Entry?) {
    self.chapters = chapters
    self.helpdesk = helpdesk
  }
}

/// One question, examples, somebody to talk to, and the guide's chapters.
package func homePage(_ model: HomeModel, in frame: Frame) -> Page {
  let language = frame.language
  let examples: [HTML] = DirectoryText.exampleWords.map { words in
    """
    <li><a href="\(url: Address.search.link(language, query: [("q", words(language))]))">\(words, language)</a></li>
    """
  }
  var page = Page(
    title: DirectoryText.homeTitle(language), address: .home,
    body: """
      \(searchField(SearchWish(), in: language, hint: true))
      <h2 class="visually-hidden">\(DirectoryText.examples, language)</h2><ul class="examples">\(examples)</ul>
      \(columns(reportCards(language), talkCard(model.helpdesk, in: language)))
      \(guideStrip(model.guides, in: language))
      <p>\(textLink(ActivityText.title(language), to: Address.directory(.activities).link(language)))</p>
      <p>\(textLink(ReferentText.title(language), to: Address.room(.neighbourhoods).link(language)))</p>
      <h2>\(DirectoryText.allChapters, language)</h2>\(chapterCards(model.chapters, in: language))
      """)
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  return page
}

/// The guide's chapters, each a card that is one link.
func chapterCards(_ chapters: [Chapter], in language: Language) -> HTML {
  let items: [HTML] = chapters.map { chapter in
    """
    <li><h3><a href="\(url: Address.chapter(chapter.id).link(language))">\(chapter.name, language)</a></h3>\
    <p>\(chapter.summary, language)</p></li>
    """
  }
  return """
    <ul class="chapters">\(items)</ul>
    """
}

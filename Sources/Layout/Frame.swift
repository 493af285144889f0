package import Care
package import HTML
package import Kernel

/// A page before it is framed: what it says, and under which address it can be found in every language.
package struct Page: Sendable {
  package enum Menu: String, Hashable, Sendable {
    case find, report, requests, persons, calls, figures, directory, gaps, inclusion, messages, outreach, log, retention, none
  }
  /// `personal`: large type and large targets, for a person's own pages.
  package enum Width: Hashable, Sendable { case reading, wide, personal }

  package var title: String
  package var address: Address
  /// Kept by the language links: the words of a search, a filter.
  package var query: [(String, String)] = []
  package var menu: Menu = .none
  package var width: Width = .reading
  /// 112, 101, 1733 in sight: on every public page, and wherever danger is possible.
  package var showsEmergencyNumbers = false
  /// A neutral title and a button that leaves at once, on pages about violence.
  package var hasQuickExit = false
  package var body: HTML

  package init(title: String, address: Address, body: HTML) {
    self.title = title
    self.address = address
    self.body = body
  }
}

/// What surrounds a page for this visitor: nothing of it comes from the page itself.
package struct Frame: Sendable {
  package struct Viewer: Hashable, Sendable {
    package let name: String
    package let organization: String
    package let roles: Set<Role>
    package init(name: String, organization: String, roles: Set<Role>) {
      self.name = name
      self.organization = organization
      self.roles = roles
    }
  }
  /// Who reads a person's own pages.
  package enum Personal: Hashable, Sendable { case herself, carer }
  package struct Flash: Hashable, Sendable {
    package enum Tone: String, Hashable, Sendable { case good, note, bad }
    package let tone: Tone
    package let words: String
    package init(tone: Tone, words: String) {
      self.tone = tone
      self.words = words
    }
  }

  package let language: Language
  /// The languages in which public and personal pages can be read.
  package let languages: SpokenLanguages
  package let today: Day
  package let viewer: Viewer?
  /// Set when somebody is signed in with a person's own access.
  package let personal: Personal?
  /// The entries on the list that this browser carries along, in their order; `nil` on pages where none is offered.
  package let chosen: [String]?
  /// Guards every form of the page.
  package let formToken: String
  /// Makes a creating form work once, however often it is sent.
  package let onceKey: String
  package let flash: Flash?
  /// The demonstration says on every page that its people are invented.
  package let isDemo: Bool

  package init(
    language: Language, languages: SpokenLanguages = .interface, today: Day, viewer: Viewer?, formToken: String, onceKey: String, flash: Flash?,
    isDemo: Bool, personal: Personal? = nil, chosen: [String]? = nil
  ) {
    self.language = language
    self.languages = languages
    self.today = today
    self.viewer = viewer
    self.formToken = formToken
    self.onceKey = onceKey
    self.flash = flash
    self.isDemo = isDemo
    self.personal = personal
    self.chosen = chosen
  }
}

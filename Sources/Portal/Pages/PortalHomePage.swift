import Care
import HTML
import Kernel

/// What the first of a person's own pages shows.
package struct PortalHomeModel: Hashable, Sendable {
  package let isCarer: Bool
  /// What matters to her; `nil` for those who may not see it.
  package let matters: String?
  /// At most six.
  package let tiles: [MyPage]
  /// The name to come back with, said once after the first entry.
  package let newHandle: String?
  /// An explanation of what she is entitled to was shared with her.
  package let hasExplanation: Bool
  /// Units of a programme are counted in her name.
  package let hasLedger: Bool

  package init(isCarer: Bool, matters: String?, tiles: [MyPage], newHandle: String?, hasExplanation: Bool = false, hasLedger: Bool = false) {
    self.isCarer = isCarer
    self.matters = matters
    self.tiles = tiles
    self.newHandle = newHandle
    self.hasExplanation = hasExplanation
    self.hasLedger = hasLedger
  }
}

/// What matters to her, and at most six large tiles.
package func portalHomePage(_ model: PortalHomeModel, in frame: Frame) -> Page {
  let language = frame.language
  let handle: HTML =
    model.newHandle.map { name in
      notice(.good, "<p>\(PortalText.yourHandle, language)</p><p class=\"own-code\"><strong dir=\"ltr\">\(name)</strong></p>")
    } ?? HTML()
  let matters: HTML =
    model.matters.flatMap { words in
      words.isEmpty ? nil : "<section class=\"own-matters\"><h2>\(PortalText.matters, language)</h2>\(Prose.quote(words))</section>"
    } ?? HTML()
  let tiles: [HTML] = model.tiles.map { page in
    """
    <li><a class="own-tile" href="\(url: Address.my(page).link(language))">\(PortalPictures.picture(page))\
    <span>\(model.isCarer ? PortalText.carerTile(page) : PortalText.tile(page), language)</span></a></li>
    """
  }
  let lead: HTML = model.isCarer ? "<p class=\"lead\">\(PortalText.homeCarer, language)</p>" : HTML()
  return personalPage(
    .home, title: PortalText.home, in: frame, back: nil,
    """
    \(handle)\(lead)\(matters)\(ownEligibilityOffer(model.hasExplanation, language))\(ownLedgerOffer(model.hasLedger, language))\
    <nav aria-label="\(PortalText.tiles(language))"><ul class="own-tiles">\(tiles)</ul></nav>
    """)
}

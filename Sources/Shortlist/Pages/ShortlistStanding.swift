package import Care
import HTML
import Kernel
import QR

/// What an entry of a list is today.
package enum ShortlistStanding: Hashable, Sendable {
  case current(Entry)
  /// Comes back.
  case paused(Entry)
  /// Known to have closed, or no longer shown.
  case closed(Entry)
  /// Not in the directory any more; the list may remember its name.
  case gone

  package init(_ entry: Entry?) {
    guard let entry else {
      self = .gone
      return
    }
    switch entry.offer?.value.status {
    case .temporarilyClosed: self = .paused(entry)
    case .inactive, .defunct: self = .closed(entry)
    case .active, nil: self = .current(entry)
    }
  }

  package var entry: Entry? {
    switch self {
    case .current(let entry), .paused(let entry), .closed(let entry): entry
    case .gone: nil
    }
  }

  /// Whether it can be asked for help.
  var isOpen: Bool {
    switch self {
    case .current, .paused: true
    case .closed, .gone: false
    }
  }

  var notice: Text? {
    switch self {
    case .current: nil
    case .paused: ShortlistText.paused
    case .closed: ShortlistText.closed
    case .gone: ShortlistText.gone
    }
  }
}

/// A list with what its entries are today.
package struct ShownShortlist: Hashable, Sendable {
  package let content: ShortlistContent
  /// In the order of the list.
  package let standings: [ShortlistStanding]

  package init(content: ShortlistContent, standings: [ShortlistStanding]) {
    self.content = content
    self.standings = standings
  }

  /// Then its pages can be left at once.
  package var isAboutViolence: Bool { standings.contains { $0.entry?.isAboutViolence ?? false } }

  func name(_ position: Int, _ language: Language) -> String {
    standings[position].entry?.name(language) ?? content.items[position].name ?? ShortlistText.unknownName(language)
  }
}

/// A code for a telephone's camera, black on white whatever the colours of the page.
func qrDrawing(_ text: String, label: String) -> HTML {
  guard let code = QRCode(text) else { return HTML() }
  let side = code.drawingSide
  return """
    <svg class="qr" viewBox="0 0 \(side) \(side)" width="132" height="132" role="img" aria-label="\(label)" shape-rendering="crispEdges">\
    <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(code.path)"/></svg>
    """
}

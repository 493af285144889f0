package import Care
import HTML
import Kernel
import QR

/// What something on a list is today.
package enum ShortlistStanding: Hashable, Sendable {
  case current(ListedResource)
  /// Comes back.
  case paused(ListedResource)
  /// Known to have closed, or no longer shown.
  case closed(ListedResource)
  /// Not in the directory any more; the list may remember its name.
  case gone
  /// An activity that takes place no more, as far as one knows; the list may remember its name.
  case over

  /// - Parameter isShown: whether the public directory shows it at all.
  package init(_ entry: Entry, isShown: Bool) {
    let resource = ListedResource(entry)
    guard isShown else {
      self = .closed(resource)
      return
    }
    switch entry.offer?.value.status {
    case .temporarilyClosed: self = .paused(resource)
    case .inactive, .defunct: self = .closed(resource)
    case .active, nil: self = .current(resource)
    }
  }

  package var resource: ListedResource? {
    switch self {
    case .current(let resource), .paused(let resource), .closed(let resource): resource
    case .gone, .over: nil
    }
  }

  /// Whether it can be asked for help.
  var isOpen: Bool {
    switch self {
    case .current, .paused: true
    case .closed, .gone, .over: false
    }
  }

  var notice: Text? {
    switch self {
    case .current: nil
    case .paused: ShortlistText.paused
    case .closed: ShortlistText.closed
    case .gone: ShortlistText.gone
    case .over: ShortlistText.over
    }
  }
}

/// A list with what stands on it today.
package struct ShownShortlist: Hashable, Sendable {
  package let content: ShortlistContent
  /// In the order of the list.
  package let standings: [ShortlistStanding]

  package init(content: ShortlistContent, standings: [ShortlistStanding]) {
    self.content = content
    self.standings = standings
  }

  /// Then its pages can be left at once.
  package var isAboutViolence: Bool { standings.contains { $0.resource?.isAboutViolence ?? false } }

  func name(_ position: Int, _ language: Language) -> String {
    standings[position].resource?.name(language) ?? content.items[position].name ?? ShortlistText.unknownName(language)
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

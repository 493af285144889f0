package import Care
package import HTML
import Kernel

/// The rooms around the directory in which people work, and who may open each. Routes declare the same; a test compares them.
package enum DirectoryRoom: CaseIterable, Hashable, Sendable {
  case editing, reports, campaigns, importing, houses, providers, wanted, guides

  package var address: Address {
    switch self {
    case .editing: .directory(.editing)
    case .reports: .directory(.reports)
    case .campaigns: .directory(.campaigns)
    case .importing: .directory(.importing)
    case .houses: .directory(.activityHouse)
    case .providers: .directory(.providers)
    case .wanted: .directory(.wanted)
    case .guides: .directory(.guides)
    }
  }

  /// Those for whom it is work; guides are read by everybody.
  package var roles: Set<Role> {
    switch self {
    case .editing, .reports, .importing, .houses: [.directoryEditor]
    case .campaigns: [.directoryEditor, .programmeCoordinator]
    case .providers: Role.providerReaders
    case .wanted: Role.wantedReaders
    case .guides: [.directoryEditor]
    }
  }

  package func isOpen(to viewer: Frame.Viewer) -> Bool { !roles.isDisjoint(with: viewer.roles) }

  /// Where the menu leads those who work on the directory or plan by it: their first room.
  package static func first(for viewer: Frame.Viewer) -> DirectoryRoom? {
    guard !viewer.roles.isDisjoint(with: Role.wantedReaders) else { return nil }
    return allCases.first { $0 != .campaigns && $0.isOpen(to: viewer) }
  }
}

/// A menu of the rooms that this reader may open; nothing where there is only the one that he is in.
package func directoryRooms(_ current: DirectoryRoom, _ frame: Frame) -> HTML {
  let language = frame.language
  guard let viewer = frame.viewer else { return HTML() }
  let open = DirectoryRoom.allCases.filter { $0.isOpen(to: viewer) }
  guard open.count > 1 else { return HTML() }
  let items: [HTML] = open.map { room in
    """
    <li><a href="\(url: room.address.link(language))"\(if: room == current, " aria-current=\"page\"")>\(DirectoryRoomText.name(room), language)</a></li>
    """
  }
  return """
    <nav class="file-menu" aria-label="\(DirectoryRoomText.menu(language))"><ul>\(items)</ul></nav>
    """
}

/// The way back to the desk, for those who may go there.
func deskCrumb(_ frame: Frame, here: String) -> HTML {
  guard let viewer = frame.viewer, DirectoryRoom.editing.isOpen(to: viewer) else { return HTML() }
  return breadcrumb([(FreshnessText.title(frame.language), Address.directory(.editing).link(frame.language))], here: here, in: frame.language)
}

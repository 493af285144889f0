import Synchronization

/// Holds the directory that pages and search read; replaced as a whole when an editor or an import changed it.
package final class DirectoryShelf: Sendable {
  private let current: Mutex<SearchIndex>

  package init(_ index: SearchIndex) { current = Mutex(index) }

  package var index: SearchIndex { current.withLock { $0 } }
  package func replace(with index: SearchIndex) { current.withLock { $0 = index } }
}

package import Synchronization

/// Holds the directory that pages and search read; replaced as a whole when it changed. Kept in step with the database by the count of
/// acts that changed it: see `refresh(from:)`.
package final class DirectoryShelf: Sendable {
  private let current: Mutex<SearchIndex>
  /// Makes an index of other content with the same words and stems.
  package let build: @Sendable (DirectoryContent) async -> SearchIndex
  /// The last act of writing that is known here.
  package let seen: Mutex<Int>
  /// The refresh under way, so that they follow one another.
  package let last = Mutex<Task<Void, Never>?>(nil)

  package init(_ index: SearchIndex, build: @escaping @Sendable (DirectoryContent) async -> SearchIndex) {
    current = Mutex(index)
    seen = Mutex(index.whole.version)
    self.build = build
  }

  /// - Parameter index: what `build` made first.
  package convenience init(_ content: DirectoryContent, build: @escaping @Sendable (DirectoryContent) async -> SearchIndex) async {
    self.init(await build(content), build: build)
  }

  package var index: SearchIndex { current.withLock { $0 } }
  package func replace(with index: SearchIndex) { current.withLock { $0 = index } }
}

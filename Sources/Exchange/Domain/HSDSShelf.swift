package import Kernel
import Synchronization

/// Holds the catalogue of the directory that is served, and makes a new one when the directory changed or the clocks did.
package final class HSDSShelf: Sendable {
  private let current = Mutex<HSDSCatalogue?>(nil)

  package init() {}

  package func catalogue(of index: SearchIndex, at now: Instant) -> HSDSCatalogue {
    let hours = Int(now.brusselsOffsetSeconds / 3600)
    if let known = current.withLock({ $0 }), known.index === index, known.offsetHours == hours { return known }
    // Two that come at the same time make it twice, and the answers are the same.
    let made = HSDSCatalogue(index, offsetHours: hours)
    current.withLock { $0 = made }
    return made
  }
}

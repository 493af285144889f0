import Kernel
import Synchronization

/// How often each network address may read what is open to programs: so many at once, and so many more each second.
///
/// Kept in memory and on each server apart: it protects this server, it counts nobody's visits.
package final class OpenReads: Sendable {
  private struct Purse {
    var left: Double
    var at: Instant
  }

  /// Enough to fetch a directory of thousands of services page by page without stopping.
  private let most: Double
  private let perSecond: Double
  private let mostAddresses: Int
  private let purses = Mutex<[String: Purse]>([:])

  package init(most: Int = 1200, perSecond: Int = 20, mostAddresses: Int = 10_000) {
    self.most = Double(most)
    self.perSecond = Double(perSecond)
    self.mostAddresses = mostAddresses
  }

  /// Counts one reading.
  ///
  /// - Throws: ``RequestProblem`` (429) with the seconds until the next one is possible.
  func count(_ address: String, at now: Instant) throws(RequestProblem) {
    let key = Self.network(address)
    let wait: Double? = purses.withLock { purses in
      if purses.count >= mostAddresses, purses[key] == nil { forget(&purses, at: now) }
      var left = most
      if let purse = purses[key] {
        let passed = max(0, Double(now.milliseconds - purse.at.milliseconds) / 1000)
        left = min(most, purse.left + passed * perSecond)
      }
      let isAllowed = left >= 1
      purses[key] = Purse(left: isAllowed ? left - 1 : left, at: now)
      return isAllowed ? nil : (1 - left) / perSecond
    }
    guard let wait else { return }
    throw RequestProblem(
      429, code: "request.too-many", text: OpenReadsText.tooMany, retryAfterSeconds: max(1, Int64(wait.rounded(.up))))
  }

  /// Those whose purse is full again need not be remembered; when too many are left, all begin anew.
  private func forget(_ purses: inout [String: Purse], at now: Instant) {
    purses = purses.filter { _, purse in
      purse.left + Double(now.milliseconds - purse.at.milliseconds) / 1000 * perSecond < most
    }
    if purses.count >= mostAddresses { purses.removeAll() }
  }

  /// One household or office in IPv6 has a whole network (/64) of addresses.
  private static func network(_ address: String) -> String {
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count > 3 ? groups.prefix(4).joined(separator: ":") : address
  }
}

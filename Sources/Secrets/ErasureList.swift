import Foundation
package import Kernel
import Synchronization

/// The file that remembers which keys were destroyed: `relais.erasures`, beside the key file.
///
/// A backup of the database that is older than an erasure still holds the key. This file stands outside the reach of such a backup, and
/// is replayed against the database before anything is served. Lines `MILLISECONDS OWNER REASON`, only ever added; no name, no word.
package final class ErasureList: Sendable {
  package struct Line: Hashable, Sendable {
    package let at: Instant
    /// Whose key: `person/01h…`, `request/01h…`.
    package let owner: String
    /// A code without spaces.
    package let reason: String

    package init(at: Instant, owner: String, reason: String) {
      self.at = at
      self.owner = owner
      self.reason = reason
    }
  }

  package let path: String
  private let turn = Mutex(())

  package init(path: String) { self.path = path }

  /// Everything that was written down, oldest first. A last line that a power cut left unfinished does not count.
  /// - Throws: ``KeyFile/Problem`` that names the line that cannot be read.
  package func lines() throws(KeyFile.Problem) -> [Line] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw KeyFile.Problem("\(path): the list of erasures cannot be read")
    }
    let finished = data[..<(data.lastIndex(of: UInt8(ascii: "\n")) ?? data.startIndex)]
    var lines: [Line] = []
    for (number, line) in String(decoding: finished, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 3, let at = Int64(parts[0]), parts[1].contains("/") else {
        throw KeyFile.Problem("\(path), line \(number + 1): expected “MILLISECONDS OWNER REASON”. Nothing is served before this is mended")
      }
      lines.append(Line(at: Instant(milliseconds: at), owner: parts[1], reason: parts[2]))
    }
    return lines
  }

  /// Adds lines, on the disk before this returns.
  /// - Throws: ``KeyFile/Problem`` when they cannot be written.
  package func append(_ lines: [Line]) throws(KeyFile.Problem) {
    guard !lines.isEmpty else { return }
    let text = lines.map { "\($0.at.milliseconds) \($0.owner) \($0.reason)\n" }.joined()
    let path = path
    let isWritten = turn.withLock { _ in Self.append(Array(text.utf8), to: path) }
    guard isWritten else {
      throw KeyFile.Problem("\(path): erased, but not written down here; make room and run “relais erasures replay”")
    }
  }

  private static func append(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // Closing lets the lock go.
    guard flock(descriptor, LOCK_EX) == 0 else { return false }
    guard let end = endOfLastLine(descriptor), ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      written += count
    }
    guard fsync(descriptor) == 0 else { return false }
    confirmFolder(of: path)
    return true
  }

  /// Where the next line begins: what a power cut left after the last whole line is cut off.
  private static func endOfLastLine(_ descriptor: Int32) -> off_t? {
    var end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { return nil }
    var byte: UInt8 = 0
    while end > 0 {
      guard pread(descriptor, &byte, 1, end - 1) == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { break }
      end -= 1
    }
    return end
  }
}

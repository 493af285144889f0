package import Secrets

/// The words of a row in a fixed order, in a form that costs next to nothing to read: for lists with many rows.
///
/// A version byte, then every word with its length before it. Words are only ever added at the end; one that is missing reads as empty.
package struct SealedWords: Hashable, Sendable {
  package var words: [String]

  package init(_ words: [String]) { self.words = words }

  package subscript(position: Int) -> String { position < words.count ? words[position] : "" }

  private static let version: UInt8 = 1

  var bytes: [UInt8] {
    var bytes: [UInt8] = [Self.version]
    for word in words {
      var length = word.utf8.count
      while length > 127 {
        bytes.append(UInt8(length & 127) | 128)
        length >>= 7
      }
      bytes.append(UInt8(length))
      bytes.append(contentsOf: word.utf8)
    }
    return bytes
  }

  /// `nil` for anything that was not written by ``bytes``.
  init?(bytes: [UInt8]) {
    guard bytes.first == Self.version else { return nil }
    var words: [String] = []
    var position = 1
    while position < bytes.count {
      var length = 0
      var shift = 0
      while true {
        guard position < bytes.count, shift < 32 else { return nil }
        let part = bytes[position]
        position += 1
        length |= Int(part & 127) << shift
        shift += 7
        if part < 128 { break }
      }
      guard length <= bytes.count - position else { return nil }
      words.append(String(decoding: bytes[position..<position + length], as: UTF8.self))
      position += length
    }
    self.words = words
  }
}

extension CellKey {
  /// - Parameter cell: `table/row/column`.
  package func seal(_ words: SealedWords, cell: String) throws -> [UInt8] { try seal(bytes: words.bytes, cell: cell) }

  package func openWords(_ sealed: [UInt8], cell: String) throws(StoreFailure) -> SealedWords {
    let bytes: [UInt8]
    do throws(Vault.Problem) { bytes = try open(bytes: sealed, cell: cell) } catch { throw .sealed(error) }
    guard let words = SealedWords(bytes: bytes) else { throw .fault("sealed words have another shape than their reader") }
    return words
  }
}

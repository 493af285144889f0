import CZ
import Kernel

/// How much of an archive is unpacked at most. What it says of itself is checked against this before anything is unpacked, and again while
/// it is: a small archive can hold a thousand times its size.
package struct ZipLimits: Hashable, Sendable {
  package let files: Int
  /// Bytes of all files together, unpacked.
  package let unpacked: Int

  package init(files: Int = 200, unpacked: Int = 512 << 20) {
    self.files = files
    self.unpacked = unpacked
  }
}

/// The files of a .zip archive (PKWARE's APPNOTE 6.3, the part that everybody writes: stored or deflated, no password, one piece, no ZIP64).
///
/// Nothing is written to a disk, so names lead nowhere.
package struct ZipArchive: Sendable {
  package struct File: Hashable, Sendable {
    /// As it stands there, with its folders: `export/services.csv`.
    package let name: String
    /// Unpacked.
    package let size: Int
    fileprivate let isDeflated: Bool
    fileprivate let packed: Range<Int>
    fileprivate let checksum: UInt32
  }

  /// In the archive's order, without folders.
  package let files: [File]
  private let bytes: [UInt8]

  /// Reads the list of files; unpacks nothing.
  ///
  /// - Throws: ``ZipProblem``.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipProblem) {
    self.bytes = bytes
    let end = try Self.end(bytes)
    var files: [File] = []
    var taken: [Range<Int>] = []
    var (place, total) = (end.start, 0)
    guard end.count <= limits.files else { throw .tooManyFiles(limits.files) }
    for _ in 0..<end.count {
      guard place + 46 <= end.place, Self.number(bytes, place, 4) == 0x0201_4b50 else { throw .cutOff }
      let (flags, method) = (Self.number(bytes, place + 8, 2), Self.number(bytes, place + 10, 2))
      let (packed, size) = (Self.number(bytes, place + 20, 4), Self.number(bytes, place + 24, 4))
      let lengths = (Self.number(bytes, place + 28, 2), Self.number(bytes, place + 30, 2), Self.number(bytes, place + 32, 2))
      let (disk, start) = (Self.number(bytes, place + 34, 2), Self.number(bytes, place + 42, 4))
      let next = place + 46 + lengths.0 + lengths.1 + lengths.2
      guard next <= end.place else { throw .cutOff }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + lengths.0)], as: UTF8.self)
      guard disk == 0, packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw .split }
      guard flags & 1 == 0 else { throw .encrypted }
      guard method == 0 || method == 8 else { throw .unknownPacking(name) }
      total += size
      guard total <= limits.unpacked else { throw .tooLarge(megabytes: limits.unpacked >> 20) }
      // The file's own heading, whose names may have other lengths.
      guard start + 30 <= end.start, Self.number(bytes, start, 4) == 0x0403_4b50 else { throw .damaged(name) }
      let data = start + 30 + Self.number(bytes, start + 26, 2) + Self.number(bytes, start + 28, 2)
      guard data + packed <= end.start, method == 8 || packed == size else { throw .damaged(name) }
      taken.append(start..<(data + packed))
      if !name.hasSuffix("/") {
        files.append(
          File(
            name: name, size: size, isDeflated: method == 8, packed: data..<(data + packed), checksum: UInt32(Self.number(bytes, place + 16, 4))))
      }
      place = next
    }
    // Files that share their bytes make a bomb of a small archive.
    taken.sort { $0.lowerBound < $1.lowerBound }
    for (one, other) in zip(taken, taken.dropFirst()) where one.upperBound > other.lowerBound { throw .damaged(files.first?.name ?? "") }
    self.files = files
  }

  /// A file's content, unpacked and compared with its checksum.
  package func content(of file: File) throws(ZipProblem) -> [UInt8] {
    let content = file.isDeflated ? Self.inflated(bytes[file.packed], size: file.size) : Array(bytes[file.packed])
    guard let content, content.count == file.size, Self.checksum(content) == file.checksum else { throw .damaged(file.name) }
    return content
  }

  // MARK: - Reading

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    var number = 0
    for offset in 0..<count { number |= Int(bytes[place + offset]) << (8 * offset) }
    return number
  }

  /// Where the list of files stands: at the archive's end, before a comment of at most 65,535 bytes.
  private static func end(_ bytes: [UInt8]) throws(ZipProblem) -> (place: Int, start: Int, count: Int) {
    guard bytes.count >= 22, bytes.starts(with: [0x50, 0x4b]) else { throw .notAnArchive }
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1) where number(bytes, place, 4) == 0x0605_4b50 {
      guard place + 22 + number(bytes, place + 20, 2) == bytes.count else { continue }
      let (count, size, start) = (number(bytes, place + 10, 2), number(bytes, place + 12, 4), number(bytes, place + 16, 4))
      guard number(bytes, place + 4, 2) == 0, number(bytes, place + 6, 2) == 0, number(bytes, place + 8, 2) == count, count != 0xFFFF, start != 0xFFFF_FFFF
      else { throw .split }
      guard start + size == place else { throw .cutOff }
      return (place, start, count)
    }
    throw .cutOff
  }

  /// `nil` for what is damaged or longer than it says.
  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    // At one place as long as it lives: the library looks back to it.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(stream) }
    var input = Array(packed)
    // One byte more than it says, so that what goes on is noticed.
    var output = [UInt8](repeating: 0, count: size + 1)
    let length: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        let state = inflate(stream, Z_FINISH)
        return state == Z_STREAM_END && stream.pointee.avail_in == 0 ? target.count - Int(stream.pointee.avail_out) : nil
      }
    }
    guard length == size else { return nil }
    output.removeLast()
    return output
  }

  static func checksum(_ bytes: [UInt8], from start: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(UInt(start), $0.baseAddress, UInt32($0.count))) }
  }
}

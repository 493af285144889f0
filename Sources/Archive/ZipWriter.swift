import CZ
package import Kernel

/// Makes a .zip archive whose files grow side by side: each is packed as it comes, and only the packed bytes stay in memory.
package final class ZipWriter {
  private final class File {
    let name: [UInt8]
    /// At one place as long as it lives: the library looks back to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private(set) var packed: [UInt8] = []
    private(set) var size = 0
    private(set) var checksum: UInt32 = 0

    init(_ name: String) {
      self.name = Array(name.utf8)
      stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      deflateInit2_(stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
      deflateEnd(stream)
      stream.deallocate()
    }

    func add(_ bytes: [UInt8], isLast: Bool = false) {
      size += bytes.count
      if !bytes.isEmpty { checksum = ZipArchive.checksum(bytes, from: checksum) }
      var input = bytes
      var room = [UInt8](repeating: 0, count: 1 << 14)
      input.withUnsafeMutableBufferPointer { source in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        repeat {
          let made = room.withUnsafeMutableBufferPointer { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(target.count)
            deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            return target.count - Int(stream.pointee.avail_out)
          }
          packed += room.prefix(made)
        } while stream.pointee.avail_out == 0
      }
    }
  }

  private var files: [File] = []
  private var byName: [String: Int] = [:]
  private let day: Day

  /// - Parameter day: the day that the files carry.
  package init(day: Day) { self.day = day }

  /// Adds bytes to the end of a file, which begins with the first of them.
  package func add(_ bytes: [UInt8], to name: String) {
    if let place = byName[name] { return files[place].add(bytes) }
    let file = File(name)
    file.add(bytes)
    byName[name] = files.count
    files.append(file)
  }

  /// The whole archive. Nothing can be added afterwards.
  package func finish() -> [UInt8] {
    var archive: [UInt8] = []
    var list: [UInt8] = []
    let years = min(127, max(0, day.year - 1980))
    let date = UInt16(years << 9 | day.month << 5 | day.dayOfMonth)
    for file in files {
      file.add([], isLast: true)
      let start = archive.count
      var about: [UInt8] = []
      // Version 2.0, names in UTF-8, deflated, midnight of the day.
      for number in [UInt16(20), 0x0800, 8, 0, date] { Self.put(number, &about) }
      for number in [file.checksum, UInt32(file.packed.count), UInt32(file.size)] { Self.put(number, &about) }
      Self.put(UInt16(file.name.count), &about)
      Self.put(UInt16(0), &about)
      Self.put(UInt32(0x0403_4b50), &archive)
      archive += about + file.name + file.packed
      Self.put(UInt32(0x0201_4b50), &list)
      Self.put(UInt16(20), &list)
      list += about
      for number in [UInt16(0), 0, 0] { Self.put(number, &list) }
      for number in [UInt32(0), UInt32(start)] { Self.put(number, &list) }
      list += file.name
    }
    let start = archive.count
    archive += list
    Self.put(UInt32(0x0605_4b50), &archive)
    for number in [UInt16(0), 0, UInt16(files.count), UInt16(files.count)] { Self.put(number, &archive) }
    for number in [UInt32(list.count), UInt32(start)] { Self.put(number, &archive) }
    Self.put(UInt16(0), &archive)
    return archive
  }

  private static func put(_ number: some FixedWidthInteger, _ bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

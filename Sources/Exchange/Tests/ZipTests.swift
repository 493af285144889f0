import Archive
import Care
import Kernel
import Testing

@Suite struct ZipTests {
  private static let day = Day(daysSinceEpoch: 20_700)

  private func archive(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    let writer = ZipWriter(day: Self.day)
    for file in files { writer.add(file.content, to: file.name) }
    return writer.finish()
  }

  private func problem(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> ZipProblem? {
    do throws(ZipProblem) {
      let archive = try ZipArchive(bytes, limits: limits)
      for file in archive.files { _ = try archive.content(of: file) }
      return nil
    } catch { return error }
  }

  private func changed(_ bytes: [UInt8], at place: Int, to value: UInt8) -> [UInt8] {
    var bytes = bytes
    bytes[place] = value
    return bytes
  }

  /// Where a sign of four bytes stands for the last time.
  private func last(_ sign: [UInt8], in bytes: [UInt8]) throws -> Int {
    try #require((0...(bytes.count - sign.count)).last { bytes[$0...].starts(with: sign) })
  }

  @Test("files that grew side by side come out whole, empty ones and large ones too")
  func roundTrip() throws {
    let writer = ZipWriter(day: Self.day)
    let large: [UInt8] = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    writer.add(Array("é;1\r\n".utf8), to: "a.csv")
    writer.add(large, to: "données/b.csv")
    writer.add([], to: "empty.csv")
    writer.add(Array("x\r\n".utf8), to: "a.csv")
    let archive = try ZipArchive(writer.finish())
    #expect(archive.files.map(\.name) == ["a.csv", "données/b.csv", "empty.csv"])
    #expect(try archive.files.map { try archive.content(of: $0) } == [Array("é;1\r\nx\r\n".utf8), large, []])
    #expect(try ZipArchive(ZipWriter(day: Self.day).finish()).files.isEmpty)
  }

  @Test("what is not whole, not ours or damaged is refused, and no byte of it makes the reader fall")
  func damaged() throws {
    let good = archive([("a.csv", Array(String(repeating: "abc", count: 50).utf8)), ("b.csv", Array("xyz".utf8))])
    #expect(problem(good) == nil)
    #expect(problem([]) == .notAnArchive)
    #expect(problem(Array("id,name\n1,a long enough line".utf8)) == .notAnArchive)
    for length in 22..<good.count { #expect(problem(Array(good.prefix(length))) != nil) }
    // Any byte may be another one: refused, or something that does not matter such as the day.
    for place in good.indices { _ = problem(changed(good, at: place, to: good[place] ^ 0xFF)) }
    #expect(problem(good + [0]) == .cutOff)
    let list = try last([0x50, 0x4B, 1, 2], in: good)
    #expect(problem(changed(good, at: list + 8, to: 1)) == .encrypted)
    #expect(problem(changed(good, at: list + 10, to: 12)) == .unknownPacking("b.csv"))
    #expect(problem(changed(good, at: list + 16, to: good[list + 16] ^ 1)) == .damaged("b.csv"))
    // It says that it is one byte longer, or shorter, than it is.
    #expect(problem(changed(good, at: list + 24, to: 4)) == .damaged("b.csv"))
    #expect(problem(changed(good, at: list + 24, to: 2)) == .damaged("b.csv"))
    var wide = good
    for place in (list + 24)..<(list + 28) { wide[place] = 0xFF }
    #expect(problem(wide) == .split)
    #expect(problem(changed(good, at: good.count - 18, to: 1)) == .split)
  }

  @Test("a comment at the end is read over")
  func comment() throws {
    let good = archive([("a.csv", [65])])
    #expect(problem(changed(good, at: good.count - 2, to: 5) + Array("hello".utf8)) == nil)
    #expect(problem(changed(good, at: good.count - 2, to: 5) + Array("hell".utf8)) == .cutOff)
  }

  @Test("bombs are refused before they are unpacked: too many files, too much content, files that share their bytes")
  func bombs() throws {
    let files = (0..<5).map { (name: "\($0).csv", content: [UInt8](repeating: 0, count: 1000)) }
    #expect(problem(archive(files), limits: ZipLimits(files: 5, unpacked: 5000)) == nil)
    #expect(problem(archive(files), limits: ZipLimits(files: 4, unpacked: 5000)) == .tooManyFiles(4))
    #expect(problem(archive(files), limits: ZipLimits(files: 5, unpacked: 4999)) == .tooLarge(megabytes: 0))
    let bomb = archive([("zeros.csv", [UInt8](repeating: 0, count: 40 << 20))])
    #expect(bomb.count < 50_000)
    #expect(problem(bomb, limits: ZipLimits(files: 5, unpacked: 16 << 20)) == .tooLarge(megabytes: 16))
    // It lies about its length: nothing is unpacked beyond what it says.
    let list = try last([0x50, 0x4B, 1, 2], in: bomb)
    var liar = bomb
    for (offset, byte) in [UInt8(100), 0, 0, 0].enumerated() { liar[list + 24 + offset] = byte }
    #expect(problem(liar, limits: ZipLimits(files: 5, unpacked: 16 << 20)) == .damaged("zeros.csv"))
    // Both names lead to the first file.
    let two = archive([("a.csv", [65, 66]), ("b.csv", [65, 66])])
    let second = try last([0x50, 0x4B, 1, 2], in: two)
    var shared = two
    for offset in 42..<46 { shared[second + offset] = 0 }
    #expect(problem(shared) == .damaged("a.csv"))
  }

  @Test("a package is found in whatever folder it stands, without what macOS adds, and no table twice")
  func packages() throws {
    let services = Array("id,organization_id,name,status\r\n1,,Repas,active\r\n".utf8)
    for folder in ["", "export/", "a/b/"] {
      let bytes = archive([
        ("\(folder)Services.CSV", services), ("__MACOSX/._services.csv", [1, 2]), ("\(folder).hidden.csv", [3]), ("\(folder)datapackage.json", Array("{}".utf8)),
      ])
      var rows: [ImportRow] = []
      try TabularPackage.unpacked(bytes).forEachRow { rows.append($0) }
      guard case .record(let record)? = rows.first, rows.count == 1 else {
        Issue.record("\(rows)")
        continue
      }
      #expect(record.fields["name"] == .text("Repas") && record.kind == .service)
    }
    #expect(throws: ZipProblem.twice("services.csv")) {
      try TabularPackage.unpacked(archive([("a/services.csv", services), ("b/services.csv", services)]))
    }
  }
}

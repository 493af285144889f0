package import Care
package import Kernel

extension TabularPackage {
  /// The tables of a package in a .zip archive, whatever folder they stand in.
  ///
  /// - Throws: ``ZipProblem``.
  package static func unpacked(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipProblem) -> TabularPackage {
    let archive = try ZipArchive(bytes, limits: limits)
    var files: [String: ZipArchive.File] = [:]
    for file in archive.files {
      let parts = file.name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
      // What macOS packs beside the files.
      guard let name = parts.last, !name.hasPrefix("."), parts.first != "__MACOSX", name.lowercased().hasSuffix(".csv") else { continue }
      guard files.updateValue(file, forKey: name.lowercased()) == nil else { throw .twice(String(name)) }
    }
    var problem: ZipProblem?
    let package = TabularPackage.made { table -> [UInt8]? in
      guard problem == nil, let file = files["\(table).csv"] else { return nil }
      do throws(ZipProblem) { return try archive.content(of: file) } catch { problem = error }
      return nil
    }
    if let problem { throw problem }
    return package
  }
}

extension ExportWriter {
  /// The tabular package as a .zip archive.
  ///
  /// - Parameter day: the day that its files carry.
  package func archive(on day: Day) throws -> [UInt8] {
    let archive = ZipWriter(day: day)
    var waiting: [String: [UInt8]] = [:]
    try package { name, bytes in
      waiting[name, default: []] += bytes
      guard let ready = waiting[name], ready.count > 1 << 14 else { return }
      archive.add(ready, to: name)
      waiting[name] = []
    }
    for (name, ready) in waiting.sorted(by: { $0.key < $1.key }) { archive.add(ready, to: name) }
    return archive.finish()
  }
}

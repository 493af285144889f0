import Foundation

/// The file that holds the keys of everything personal in the database: lines `master 1 …` and `index …`, each 32 bytes in base 64.
///
/// It stands beside the database or where `RELAIS_KEYS_FILE` says, readable by its owner only, and never in the database. Without it
/// nothing personal can be read: it belongs into another safe than the backups.
package struct KeyFile: Sendable {
  /// Why the file cannot be used; names the file and the line.
  package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
  }

  package let path: String
  package private(set) var masters: [Int: [UInt8]]
  private let index: [UInt8]

  /// Reads the file; makes one with fresh keys when there is none and `mayMake` allows it.
  package static func open(at path: String, mayMake: Bool, random: (Int) -> [UInt8]) throws(Problem) -> KeyFile {
    if FileManager.default.fileExists(atPath: path) { return try KeyFile(reading: path) }
    guard mayMake else {
      throw Problem(
        "\(path): the key file is missing, but the database exists. Put the key file back; without it nothing can be read")
    }
    let file = KeyFile(path: path, masters: [1: random(32)], index: random(32))
    try file.write()
    return file
  }

  private init(path: String, masters: [Int: [UInt8]], index: [UInt8]) {
    self.path = path
    self.masters = masters
    self.index = index
  }

  package init(reading path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else { throw Problem("\(path): the key file cannot be read") }
    var masters: [Int: [UInt8]] = [:]
    var index: [UInt8]?
    for (number, line) in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = line.split(separator: " ").map(String.init)
      let key = parts.last.flatMap { AddressBase64.decode($0) } ?? []
      switch (parts.first, parts.count) {
      case (nil, _): continue
      case ("master", 3):
        guard let version = Int(parts[1]), (1...65_535).contains(version), key.count == 32, masters.updateValue(key, forKey: version) == nil
        else { throw Self.wrong(path, line: number + 1) }
      case ("index", 2):
        guard index == nil, key.count == 32 else { throw Self.wrong(path, line: number + 1) }
        index = key
      default: throw Self.wrong(path, line: number + 1)
      }
    }
    guard let index, !masters.isEmpty else {
      throw Problem("\(path): this file lacks \(masters.isEmpty ? "a master key" : "the index key")")
    }
    self.init(path: path, masters: masters, index: index)
  }

  private static func wrong(_ path: String, line: Int) -> Problem {
    Problem("\(path), line \(line): expected “master NUMBER KEY” or “index KEY”, with keys of 32 bytes")
  }

  /// The keys in use. Reads the file again when it meets a master that it does not know.
  package func vault(erasures: ErasureList?) throws(Problem) -> Vault {
    let path = path
    let vault = Vault(masters: masters, index: index, erasures: erasures) { try? KeyFile(reading: path).masters }
    guard let vault else { throw Problem("\(path): these keys cannot be used") }
    return vault
  }

  /// Adds a fresh master key, on the disk before this returns. From then on it wraps new keys.
  /// - Returns: its number.
  @discardableResult
  package mutating func addMaster(random: (Int) -> [UInt8]) throws(Problem) -> Int {
    let number = (masters.keys.max() ?? 0) + 1
    guard number <= 65_535 else { throw Problem("\(path): there is no number left for another master key") }
    var next = self
    next.masters[number] = random(32)
    try next.write()
    self = next
    return number
  }

  /// Removes a master key. Whatever it wraps, also in backups, can be read by nobody any more.
  package mutating func removeMaster(_ number: Int) throws(Problem) {
    guard number != masters.keys.max() else { throw Problem("\(path): master key \(number) is the one in use") }
    var next = self
    next.masters[number] = nil
    try next.write()
    self = next
  }

  /// Runs a change of the file while no other program changes it.
  /// - Throws: ``Problem`` when another program does.
  package static func exclusively<Result>(at path: String, _ body: () async throws -> Result) async throws -> Result {
    let lock = try FileLock(path + ".lock", mayWait: false)
    defer { lock.release() }
    return try await body()
  }

  /// Writes the whole file at once, so that a power cut leaves the old one or the new one.
  private func write() throws(Problem) {
    let lines =
      masters.sorted { $0.key < $1.key }.map { "master \($0.key) \(AddressBase64.encode($0.value))" }
      + ["index \(AddressBase64.encode(index))"]
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let draft = path + ".new"
      guard
        FileManager.default.createFile(
          atPath: draft, contents: Data((lines.joined(separator: "\n") + "\n").utf8), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      let handle = try FileHandle(forWritingTo: URL(filePath: draft))
      try handle.synchronize()
      try handle.close()
      guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      confirmFolder(of: path)
    } catch {
      throw Problem("\(path): the keys cannot be written here")
    }
  }
}

/// Asks the disk to keep the names in a file's folder: a renamed or new file is then found after a power cut.
func confirmFolder(of path: String) {
  let folder = open(URL(filePath: path).deletingLastPathComponent().path(), O_RDONLY)
  guard folder >= 0 else { return }
  fsync(folder)
  close(folder)
}

/// Keeps other programs from the same work, as long as it is held; the system lets it go when the program ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  init(_ path: String, mayWait: Bool) throws(KeyFile.Problem) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw KeyFile.Problem("\(path): this file cannot be made") }
    guard flock(descriptor, LOCK_EX | (mayWait ? 0 : LOCK_NB)) == 0 else {
      close(descriptor)
      throw KeyFile.Problem("\(path): another command is changing the keys; wait until it has ended")
    }
  }

  func release() { close(descriptor) }
}

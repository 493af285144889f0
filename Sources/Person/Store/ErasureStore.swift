package import Care
package import Kernel
package import Secrets

extension Connection {
  /// Destroys the keys of a person, of the files that were merged into hers, and of all their requests and letters. Rows stay for the
  /// figures and for the log: who, which words, which service can be read by nobody any more.
  ///
  /// - Returns: what to write into the list of erasures once this is stored.
  package func erase(_ person: ID<Person>, because reason: ErasureReason, at now: Instant) throws(StoreFailure) -> [ErasureList.Line] {
    let files = try filesWithMerged(person)
    var owners: [KeyOwner] = files.map { KeyOwner(raw: "person/\($0)") }
    // Also what others reported about the same situation, and is read with a request of hers.
    let requests = try rows(
      """
      SELECT id FROM request WHERE person IN (\(list: files)) OR joined_into IN (SELECT id FROM request WHERE person IN (\(list: files)))
      ORDER BY id
      """)
    for row in requests { owners.append(KeyOwner(raw: "request/\(try row.text("id"))")) }
    let lines = owners.map { ErasureList.Line(at: now, owner: $0.raw, reason: reason.rawValue) }
    for line in lines { try carryOut(line, at: now) }
    return lines
  }

  /// The identifiers of a file and of those that were merged into it and are not apart again, at any remove. One statement, and one more for each
  /// remove.
  package func filesWithMerged(_ person: ID<Person>) throws(StoreFailure) -> [String] {
    var files: [String] = [person.raw]
    var newest = files
    while !newest.isEmpty {
      let merged = try rows("SELECT id FROM person WHERE merged_into IN (\(list: newest)) ORDER BY id")
      newest = []
      for row in merged { newest.append(try row.text("id")) }
      newest.removeAll { files.contains($0) }
      files += newest
    }
    return files
  }

  /// The same for one request that concerns no file, with its referrals and letters.
  package func erase(_ request: ID<Request>, because reason: ErasureReason, at now: Instant) throws(StoreFailure) -> [ErasureList.Line] {
    let line = ErasureList.Line(at: now, owner: KeyOwner(request).raw, reason: reason.rawValue)
    try carryOut(line, at: now)
    return [line]
  }

  /// Destroys one key and takes away what its owner's rows still say. Done again it changes nothing.
  fileprivate func carryOut(_ line: ErasureList.Line, at now: Instant) throws(StoreFailure) {
    try destroyKey(of: KeyOwner(raw: line.owner))
    try run(
      "INSERT INTO erasure (owner, at, reason) VALUES (\(line.owner), \(line.at), \(line.reason)) ON CONFLICT (owner) DO NOTHING")
    try noteDue(.emptyLog, at: now)
    // A letter that waits has no content any more.
    try run("UPDATE message SET state = 'failed', failure = NULL WHERE key_owner = \(line.owner) AND state = 'waiting'")
    let parts = line.owner.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "person":
      try eraseCalls(ofPerson: parts[1], at: line.at)
      try erasePersonRow(parts[1], at: now)
    case "request":
      try eraseCalls(ofRequest: parts[1], at: line.at)
      try run("DELETE FROM request_mark WHERE request = \(parts[1])")
      try run("DELETE FROM request_attachment WHERE request = \(parts[1])")
      try run("DELETE FROM request_look WHERE request = \(parts[1])")
      try run("UPDATE request SET erased_at = \(line.at), neighbourhood = NULL WHERE id = \(parts[1]) AND erased_at IS NULL")
    default: break
    }
  }

  private func erasePersonRow(_ id: String, at now: Instant) throws(StoreFailure) {
    try run("DELETE FROM person_mark WHERE person = \(id)")
    try run("UPDATE file_link SET expires_at = \(now) WHERE person = \(id) AND (expires_at IS NULL OR expires_at > \(now))")
    guard try row("SELECT id FROM person WHERE id = \(id) AND state <> 'erased'") != nil else { return }
    // A new place in the order of names tells every server's index that she is gone.
    try run(
      """
      UPDATE person SET state = 'erased', merged_into = NULL, details = NULL, has_national_number = \(false), municipality = NULL,
        changed_at = \(now), name_version = \(try count(up: "names")), version = version + 1
      WHERE id = \(id)
      """)
  }

  /// Every erasure that the database knows, oldest first.
  package func erasures() throws(StoreFailure) -> [ErasureList.Line] {
    var lines: [ErasureList.Line] = []
    for row in try rows("SELECT owner, at, reason FROM erasure ORDER BY at, owner") {
      lines.append(ErasureList.Line(at: try row.instant("at"), owner: try row.text("owner"), reason: try row.text("reason")))
    }
    return lines
  }
}

extension Database {
  /// Brings the database and the list of erasures to the same state: before anything is served, because the database may be a restored
  /// backup that is older than an erasure, or the program may have ended between erasing and writing it down.
  ///
  /// - Returns: how many keys were destroyed again, and how many lines were added to the list.
  @discardableResult
  package func replayErasures(from list: ErasureList, in surroundings: Surroundings) async throws -> (erased: Int, listed: Int) {
    let listed = try list.lines()
    let known = try await read { try $0.erasures() }
    let knownOwners = Set(known.map(\.owner))
    var lost: [ErasureList.Line] = []
    for line in listed where !knownOwners.contains(line.owner) && !lost.contains(where: { $0.owner == line.owner }) { lost.append(line) }
    let again = lost
    if !again.isEmpty {
      try await act(as: .system, doing: .erasePerson, in: surroundings) { desk in
        for line in again {
          try desk.carryOut(line, at: surroundings.now())
          desk.shows(line.owner)
        }
      }
      try await doDueTasks()
    }
    let listedOwners = Set(listed.map(\.owner))
    let unlisted = known.filter { !listedOwners.contains($0.owner) }
    try list.append(unlisted)
    return (again.count, unlisted.count)
  }
}

package import Care
package import Kernel
import Secrets

/// A stored merge with the details of the file that went.
package struct MergedFile: Sendable {
  package let merge: PersonMerge
  /// As it stood; `nil` when it can no longer be read.
  package let person: Person?
}

/// What the surviving file was and became: enough to undo exactly, and to keep what was changed since.
private struct MergeContent: Codable {
  let before: PersonDetails
  let after: PersonDetails
}

extension Connection {
  /// Makes two files one: the rows of the one that goes come to the one that stays, its address leads there. Nothing is deleted.
  ///
  /// - Parameter details: both in one.
  /// - Returns: the surviving file; `nil` when one of the two was changed meanwhile.
  package func merge(
    _ goes: OpenFile, into stays: OpenFile, _ details: PersonDetails, id: ID<PersonMerge>, by account: ID<Account>, at now: Instant
  ) throws -> Person? {
    let (one, other) = (stays.person, goes.person)
    var next = one
    next.details = details
    next.inclusion = .narrower(one.inclusion, other.inclusion)
    next.lastContact = max(one.lastContact, other.lastContact)
    next.version += 1
    next.changedAt = now
    let content = try stays.key.seal(MergeContent(before: one.details, after: details), cell: "person_merge/\(id.raw)/content")
    try run(
      """
      INSERT INTO person_merge (id, survivor, merged, account, at, was_inclusion, new_inclusion, was_contact, new_contact, content,
        undone_at, undone_by)
      VALUES (\(id.raw), \(one.id.raw), \(other.id.raw), \(account.raw), \(now), \(one.inclusion.rawValue), \(next.inclusion.rawValue),
        \(one.lastContact), \(next.lastContact), \(content), NULL, NULL)
      """)
    for table in MovedTable.all { try move(table, id, from: goes, to: stays) }
    try narrowConsents(stays, goes, merge: id, at: now)
    guard try store(next, was: one.version, key: stays.key) else { return nil }
    let gone = try run(
      """
      UPDATE person SET state = 'merged', merged_into = \(one.id.raw), name_version = \(try count(up: "names")),
        version = version + 1 WHERE id = \(other.id.raw) AND version = \(other.version) AND state = 'active'
      """)
    guard gone == 1 else { return nil }
    try run("DELETE FROM person_mark WHERE person = \(other.id.raw)")
    try markLedger(of: one.id, and: other.id, on: now.day)
    try noteMove(of: one.id, on: now.day)
    return next
  }

  private func store(_ person: Person, was version: Int, key: CellKey) throws -> Bool {
    let details = try key.seal(person.details, cell: person.subject + "/details")
    let stored = try run(
      """
      UPDATE person SET inclusion = \(person.inclusion.rawValue), has_national_number = \(person.details.nationalNumber != nil),
        municipality = \(person.details.addresses.first?.municipality), details = \(details), changed_at = \(person.changedAt),
        last_contact = \(person.lastContact), name_version = \(try count(up: "names")), version = \(person.version)
      WHERE id = \(person.id.raw) AND version = \(version) AND state = 'active'
      """)
    guard stored == 1 else { return false }
    try replaceMarks(of: person)
    return true
  }

  private func move(_ table: MovedTable, _ merge: ID<PersonMerge>, from goes: OpenFile, to stays: OpenFile) throws {
    for row in try moving(table, merge, person: goes.person.id) {
      let key = try row.text("row_key")
      if table.person != nil {
        try run("INSERT INTO person_merge_row (merge, place, entry) VALUES (\(merge.raw), \(table.name), \(key))")
      }
      try reseal(table, row, key, from: goes.key, to: stays.key)
      if let person = table.person {
        try run("UPDATE \(table.table) SET \(person) = \(stays.person.id.raw) WHERE \(table.key) = \(key)")
      }
    }
  }

  /// The rows to move away from a person; rows of rows by those that this merge moved.
  private func moving(_ table: MovedTable, _ merge: ID<PersonMerge>, person: ID<Person>?) throws -> [Row] {
    let columns = table.sealed.reduce("\(table.key) AS row_key" as SQL) { "\($0), \($1.column)" }
    if let parent = table.parent {
      return try rows(
        """
        SELECT \(columns) FROM \(table.table)
        WHERE \(parent.column) IN (SELECT entry FROM person_merge_row WHERE merge = \(merge.raw) AND place = \(parent.name))
        """)
    }
    guard let column = table.person else { return [] }
    if let person { return try rows("SELECT \(columns) FROM \(table.table) WHERE \(column) = \(person.raw) ORDER BY \(table.key)") }
    return try rows(
      """
      SELECT \(columns), \(column) AS row_person FROM \(table.table)
      WHERE \(table.key) IN (SELECT entry FROM person_merge_row WHERE merge = \(merge.raw) AND place = \(table.name))
      """)
  }

  private func reseal(_ table: MovedTable, _ row: Row, _ id: String, from old: CellKey, to new: CellKey) throws {
    for (name, column) in table.sealed {
      guard let sealed = try row.bytesIfAny(name) else { continue }
      let cell = "\(table.name)/\(id)/\(name)"
      let bytes: [UInt8]
      do throws(Vault.Problem) { bytes = try old.open(bytes: sealed, cell: cell) } catch { throw StoreFailure.sealed(error) }
      try run("UPDATE \(table.table) SET \(column) = \(try new.seal(bytes: bytes, cell: cell)) WHERE \(table.key) = \(id)")
    }
  }

  private func narrowConsents(_ stays: OpenFile, _ goes: OpenFile, merge: ID<PersonMerge>, at now: Instant) throws {
    let changes =
      ConsentNarrowing.narrowed(stays.facts.links, against: goes.facts.links, otherInclusion: goes.person.inclusion, at: now)
      + ConsentNarrowing.narrowed(goes.facts.links, against: stays.facts.links, otherInclusion: stays.person.inclusion, at: now)
    for (link, domains) in changes {
      let left = domains.isEmpty ? link.domains : domains
      let expires = domains.isEmpty ? now : link.expires
      let (was, new) = (Self.state(link.domains, link.expires), Self.state(left, expires))
      try run(
        """
        INSERT INTO person_merge_row (merge, place, entry, was, new) VALUES (\(merge.raw), 'file_link/domains', \(link.id.raw), \(was), \(new))
        """)
      try run("UPDATE file_link SET domains = \(Self.words(left)), expires_at = \(expires) WHERE id = \(link.id.raw)")
    }
  }

  private static func words(_ domains: Set<FileDomain>) -> String { domains.map(\.rawValue).sorted().joined(separator: " ") }
  private static func state(_ domains: Set<FileDomain>, _ expires: Instant?) -> String {
    "\(words(domains));\(expires.map { String($0.milliseconds) } ?? "")"
  }

  /// A merge whose survivor is this file or leads to it; `nil` otherwise.
  package func merge(_ id: ID<PersonMerge>) throws(StoreFailure) -> PersonMerge? {
    try row("SELECT id, survivor, merged, at, undone_at FROM person_merge WHERE id = \(id.raw)").map { row throws(StoreFailure) in
      try Self.merge(row)
    }
  }

  private static func merge(_ row: Row) throws(StoreFailure) -> PersonMerge {
    PersonMerge(
      id: try row.id("id"), survivor: try row.id("survivor"), merged: try row.id("merged"), at: try row.instant("at"),
      undoneAt: try row.instantIfAny("undone_at"))
  }

  /// The files that were merged into this one and are not apart again, the newest first. Two statements.
  package func mergedFiles(of person: ID<Person>) throws -> [MergedFile] {
    let merges = try rows(
      """
      SELECT id, survivor, merged, at, undone_at FROM person_merge WHERE survivor = \(person.raw) AND undone_at IS NULL ORDER BY at DESC, id DESC
      """
    ).map { try Self.merge($0) }
    let opened = try openPersons(merges.map(\.merged))
    return merges.map { merge in MergedFile(merge: merge, person: opened.first { $0.person.id == merge.merged }?.person) }
  }

  /// Takes two files apart again: what came goes back as it is now, what the merge changed is as before, what was written since stays.
  ///
  /// - Parameter file: the surviving file, opened for writing as a whole.
  /// - Returns: the file that is there again; `nil` when the two no longer stand as the merge left them.
  package func undo(_ merge: PersonMerge, in file: OpenFile, by account: ID<Account>, at now: Instant) throws -> Person? {
    guard file.person.id == merge.survivor, merge.undoneAt == nil, let back = try openPerson(merge.merged),
      back.person.state == .merged(into: merge.survivor),
      let row = try row(
        "SELECT was_inclusion, new_inclusion, was_contact, new_contact, content FROM person_merge WHERE id = \(merge.id.raw) AND undone_at IS NULL"),
      let sealed = try row.bytesIfAny("content")
    else { return nil }
    let content = try file.key.open(sealed, cell: "person_merge/\(merge.id.raw)/content", as: MergeContent.self)
    for table in MovedTable.all {
      for moved in try moving(table, merge.id, person: nil) {
        let key = try moved.text("row_key")
        if table.person != nil, try moved.text("row_person") != merge.survivor.raw { continue }
        try reseal(table, moved, key, from: file.key, to: back.key)
        if let person = table.person { try run("UPDATE \(table.table) SET \(person) = \(back.person.id.raw) WHERE \(table.key) = \(key)") }
      }
    }
    try restoreConsents(merge.id)
    var next = file.person
    next.details = PersonMerge.undoing(before: content.before, after: content.after, now: next.details)
    if try next.inclusion == row.code("new_inclusion") { next.inclusion = try row.code("was_inclusion") }
    if try next.lastContact == row.day("new_contact") { next.lastContact = try row.day("was_contact") }
    next.version += 1
    next.changedAt = now
    guard try store(next, was: file.person.version, key: file.key) else { return nil }
    try run(
      """
      UPDATE person SET state = 'active', merged_into = NULL, name_version = \(try count(up: "names")), version = version + 1
      WHERE id = \(back.person.id.raw) AND state = 'merged'
      """)
    try replaceMarks(of: back.person)
    // Nothing of the other file stays under this file's key.
    try run("UPDATE person_merge SET undone_at = \(now), undone_by = \(account.raw), content = NULL WHERE id = \(merge.id.raw)")
    try run("DELETE FROM person_merge_row WHERE merge = \(merge.id.raw)")
    try markLedger(of: back.person.id, and: merge.survivor, on: now.day)
    for file in [back.person.id, merge.survivor] { try noteMove(of: file, on: now.day) }
    var person = back.person
    person.state = .active
    person.version += 1
    return person
  }

  private func restoreConsents(_ merge: ID<PersonMerge>) throws {
    let changed = try rows(
      """
      SELECT l.id, l.domains, l.expires_at, r.was, r.new FROM person_merge_row r JOIN file_link l ON l.id = r.entry
      WHERE r.merge = \(merge.raw) AND r.place = 'file_link/domains'
      """)
    for row in changed {
      let now = "\(try row.text("domains"));\(try row.instantIfAny("expires_at").map { String($0.milliseconds) } ?? "")"
      // Asked again since: what she then said stays.
      guard now == (try row.text("new")) else { continue }
      let was = try row.text("was").split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let expires = was.count == 2 ? Int64(was[1]).map { Instant(milliseconds: $0) } : nil
      try run("UPDATE file_link SET domains = \(was.first ?? ""), expires_at = \(expires) WHERE id = \(try row.text("id"))")
    }
  }

  /// What undoing needs is forgotten when undoing is over.
  package func forgetOldMerges(before moment: Instant) throws(StoreFailure) {
    try run("UPDATE person_merge SET content = NULL WHERE at < \(moment) AND content IS NOT NULL")
  }
}

package import Care
package import Kernel
package import Secrets

extension KeyOwner {
  package init(_ person: ID<Person>) { self.init(raw: "person/\(person.raw)") }
}

/// A person with the key that seals everything of hers.
package struct OpenPerson: Sendable {
  package let person: Person
  package let key: CellKey
}

/// What can be found again by an exact value, without the value being stored.
package enum PersonMark: String, CaseIterable, Hashable, Sendable {
  case nationalNumber = "national-number"
  case phone, email, birth

  /// Every mark of a person: the digits of her number, her phones as E.164, folded addresses, her day of birth.
  package static func all(of details: PersonDetails) -> [(kind: PersonMark, value: String)] {
    var marks: [(PersonMark, String)] = []
    if let number = details.nationalNumber { marks.append((.nationalNumber, number.digits)) }
    for phone in details.phones { marks.append((.phone, phone.number.e164)) }
    for email in details.emails { marks.append((.email, email.folded)) }
    if let birth = details.birth, birth.exact != nil { marks.append((.birth, birth.description)) }
    return marks
  }
}

extension Connection {
  /// The next short number of a year: `P26-00042`.
  package func nextPersonNumber(year: Int) throws(StoreFailure) -> String {
    "P\(Day.padded(year % 100, 2))-\(Day.padded(try count(up: "number-\(year)"), 5))"
  }

  /// Counts in the order of commits: whoever reads a value has seen every smaller one.
  func count(up name: String) throws(StoreFailure) -> Int {
    let row = try row(
      """
      INSERT INTO person_counter (name, last) VALUES (\(name), 1)
      ON CONFLICT (name) DO UPDATE SET last = person_counter.last + 1 RETURNING last
      """)
    return try row?.int("last") ?? 1
  }

  /// Stores a new file with its own key.
  package func insert(_ person: Person) throws -> OpenPerson {
    let key = try makeKey(for: KeyOwner(person.id), at: person.createdAt)
    let details = try key.seal(person.details, cell: person.subject + "/details")
    try run(
      """
      INSERT INTO person (id, number, organization, state, merged_into, inclusion, has_national_number, municipality, details, created_at,
        changed_at, last_contact, name_version, version)
      VALUES (\(person.id.raw), \(person.number), \(person.organization.raw), 'active', NULL, \(person.inclusion.rawValue),
        \(person.details.nationalNumber != nil), \(person.details.addresses.first?.municipality), \(details), \(person.createdAt),
        \(person.changedAt), \(person.lastContact), \(try count(up: "names")), \(person.version))
      """)
    try replaceMarks(of: person)
    return OpenPerson(person: person, key: key)
  }

  /// Stores changed details, unless somebody else was first.
  ///
  /// - Parameter changed: with the version on which the change was made.
  /// - Returns: the person as she stands now; `nil` when another version is stored.
  package func update(_ changed: Person, key: CellKey, at now: Instant) throws -> Person? {
    var next = changed
    next.version += 1
    next.changedAt = now
    next.lastContact = max(next.lastContact, now.day)
    let details = try key.seal(next.details, cell: next.subject + "/details")
    let count = try run(
      """
      UPDATE person SET inclusion = \(next.inclusion.rawValue), has_national_number = \(next.details.nationalNumber != nil),
        municipality = \(next.details.addresses.first?.municipality), details = \(details), changed_at = \(now),
        last_contact = \(next.lastContact), name_version = \(try self.count(up: "names")), version = \(next.version)
      WHERE id = \(changed.id.raw) AND version = \(changed.version) AND state = 'active'
      """)
    guard count == 1 else { return nil }
    try replaceMarks(of: next)
    return next
  }

  /// Somebody was in touch about her: periods of retention count anew. Cheap enough for every act of care.
  package func touchPerson(_ id: ID<Person>, on day: Day) throws(StoreFailure) {
    try run("UPDATE person SET last_contact = \(day) WHERE id = \(id.raw) AND last_contact < \(day)")
  }

  func replaceMarks(of person: Person) throws(StoreFailure) {
    try run("DELETE FROM person_mark WHERE person = \(person.id.raw)")
    for mark in PersonMark.all(of: person.details) {
      try run(
        """
        INSERT INTO person_mark (person, kind, mark) VALUES (\(person.id.raw), \(mark.kind.rawValue),
          \(vault.mark(mark.value, kind: mark.kind.rawValue)))
        ON CONFLICT (person, kind, mark) DO NOTHING
        """)
    }
  }

  /// A person with her key. One statement. `nil` when there is none, or when nothing of her can be read any more.
  package func openPerson(_ id: ID<Person>) throws -> OpenPerson? {
    guard
      let row = try row(
        "SELECT \(SQL.personColumns) FROM person p LEFT JOIN cell_key k ON k.owner = 'person/' || p.id WHERE p.id = \(id.raw)")
    else { return nil }
    return try openPerson(row)
  }

  /// Several persons with their keys, in one statement; those that cannot be read are left out. In the order of their identifiers.
  package func openPersons(_ ids: [ID<Person>]) throws -> [OpenPerson] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT \(SQL.personColumns) FROM person p LEFT JOIN cell_key k ON k.owner = 'person/' || p.id
      WHERE p.id IN (\(list: ids.map(\.raw).sorted())) ORDER BY p.id
      """
    ).compactMap { try openPerson($0) }
  }

  /// Opens one row that holds ``SQL/personColumns``.
  func openPerson(_ row: Row) throws -> OpenPerson? {
    let id: ID<Person> = try row.id("id")
    guard let sealed = try row.bytesIfAny("details"), let wrapped = try row.bytesIfAny("wrapped") else { return nil }
    let key = try open(wrapped, for: KeyOwner(id))
    let state: Person.State
    switch try row.text("state") {
    case "merged":
      guard let target: ID<Person> = try row.idIfAny("merged_into") else { throw StoreFailure.fault("merged without a file") }
      state = .merged(into: target)
    case "erased": return nil
    default: state = .active
    }
    let person = Person(
      id: id, number: try row.text("number"), organization: try row.id("organization"), state: state,
      inclusion: try row.code("inclusion"), details: try key.open(sealed, cell: "person/\(id.raw)/details"),
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"), lastContact: try row.day("last_contact"),
      version: try row.int("version"))
    return OpenPerson(person: person, key: key)
  }

  /// Persons with an exact value: a national number, a phone, an e-mail address, a day of birth.
  package func persons(with value: String, of kind: PersonMark) throws(StoreFailure) -> [ID<Person>] {
    let found = try rows(
      "SELECT person FROM person_mark WHERE mark = \(vault.mark(value, kind: kind.rawValue)) AND kind = \(kind.rawValue) ORDER BY person")
    var persons: [ID<Person>] = []
    for row in found { persons.append(try row.id("person")) }
    return persons
  }
}

extension SQL {
  /// For `person p LEFT JOIN cell_key k`.
  static let personColumns: SQL = """
    p.id, p.number, p.organization, p.state, p.merged_into, p.inclusion, p.details, p.created_at, p.changed_at, p.last_contact, p.version,
    k.wrapped
    """
}

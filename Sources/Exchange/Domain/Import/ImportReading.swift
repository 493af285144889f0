package import Kernel

/// One record of a file, read and brought into an entry.
package struct ImportedRecord: Sendable {
  package let record: ImportRecord
  package let isOrganization: Bool
  /// The source's own identifier.
  package let id: String
  let words: ImportedWords

  package var name: String { words.name }
  /// What the source calls the organisation that offers it.
  package var organisation: String? { words.organization }
}

/// Reads the records of a file and makes entries of them. Pure: who calls it says what is stored.
package struct ImportReading: Sendable {
  private let reader: ImportReader
  private let mapping: HSDSMapping
  package let source: String
  package let language: Language
  private let today: Day

  /// - Parameters:
  ///   - content: chapters and kinds of help, whose words records may use.
  ///   - organisations: ids of the entries that are organisations.
  ///   - holidays: the public holidays that closures may name; without them any name is taken.
  package init(
    _ content: DirectoryContent, organisations: Set<String>, source: String, language: Language, today: Day, offsetHours: Int,
    holidays: Holidays = .none
  ) {
    let terms = HSDSTerms(content)
    reader = ImportReader(terms: terms, holidays: holidays)
    mapping = HSDSMapping(
      terms: terms, language: language, offsetHours: offsetHours, modified: { _ in Instant(milliseconds: 0) },
      entry: { organisations.contains($0) ? Entry(id: $0, name: Text(same: $0), summary: Text(same: "")) : nil })
    self.source = source
    self.language = language
    self.today = today
  }

  /// A record of a file as the services and organisations in it: an organisation brings its services along, a service its organisation.
  package func records(_ record: ImportRecord, _ refuse: (ImportRefusal) -> Void) -> [ImportedRecord] {
    let fields = record.fields
    let isOrganization = Self.isOrganization(record)
    if isOrganization, Self.isStandIn(fields) { return [] }
    var found: [ImportedRecord] = []
    if !isOrganization, let named = fields["organization"]?.object, named["id"] != nil, named["name"] != nil {
      found += organisation(named, of: record, refuse)
    }
    if let one = read(record, fields, isOrganization: isOrganization, prefix: "", refuse) { found.append(one) }
    if isOrganization, let services = fields["services"]?.list {
      for (number, service) in services.enumerated() {
        guard var inner = service.object else { continue }
        if inner["organization_id"] == nil, let id = fields["id"] { inner["organization_id"] = id }
        // What only names a service says nothing of it.
        guard inner.keys.contains(where: { !["id", "name", "status", "organization_id"].contains($0) }) else { continue }
        if let one = read(record, inner, isOrganization: false, prefix: "services[\(number)].", refuse) { found.append(one) }
      }
    }
    return found
  }

  /// Fields that HSDS has for organizations, and those that no service has.
  private static let organizationFields: Set<String> = [
    "id", "name", "alternate_name", "description", "email", "website", "additional_websites", "tax_status", "tax_id", "year_incorporated",
    "legal_status", "logo", "uri", "parent_organization_id", "funding", "contacts", "phones", "locations", "programs",
    "organization_identifiers", "attributes", "metadata", "services",
  ]
  private static let organizationMarks = ["services", "legal_status", "organization_identifiers", "website", "additional_websites", "locations"]

  /// A service must have a status and an organization a description: that tells them apart where nothing else does.
  private static func isOrganization(_ record: ImportRecord) -> Bool {
    if let kind = record.kind { return kind == .organization }
    let fields = record.fields
    guard record.speaks == nil, fields["status"] == nil, fields["organization_id"] == nil else { return false }
    if organizationMarks.contains(where: { fields[$0] != nil }) { return true }
    return fields["description"] != nil && organizationFields.isSuperset(of: fields.keys)
  }

  /// Made up by another Relais for a service without organisation.
  private static func isStandIn(_ fields: [String: ImportTree]) -> Bool {
    let (name, description) = (fields["name"]?.words ?? "", fields["description"]?.words)
    return Language.interface.contains { HSDSText.standIn(name)($0) == description }
  }

  /// The short organization in a service: it tells only what it says, not what it lacks.
  private func organisation(
    _ named: [String: ImportTree], of record: ImportRecord, _ refuse: (ImportRefusal) -> Void
  ) -> [ImportedRecord] {
    guard !Self.isStandIn(named) else { return [] }
    let own = ImportRecord(file: record.file, line: record.line, fields: named, speaks: Set(named.keys))
    return read(own, named, isOrganization: true, prefix: "organization.", refuse).map { [$0] } ?? []
  }

  private func read(
    _ record: ImportRecord, _ fields: [String: ImportTree], isOrganization: Bool, prefix: String, _ refuse: (ImportRefusal) -> Void
  ) -> ImportedRecord? {
    var reading = ImportFields()
    let id = reading.text(fields, "id", most: 200) ?? ""
    if id.isEmpty || id.contains(where: \.isWhitespace) { reading.problem("id", ImportProblemText.badID) }
    let words = reader.words(
      fields, isOrganization: isOrganization, needsStatus: record.speaks?.contains("status") ?? true, &reading)
    for problem in reading.problems {
      refuse(ImportRefusal(file: record.file, line: record.line, field: prefix + problem.field, reason: problem.reason))
    }
    guard reading.problems.isEmpty else { return nil }
    // What was read is in the words; the tree goes where it was made, on the core that made it.
    let kept: [String: ImportTree] = fields["attributes"].map { ["attributes": $0] } ?? [:]
    let own = ImportRecord(file: record.file, line: record.line, fields: kept, speaks: record.speaks, mapping: record.mapping, kind: record.kind)
    return ImportedRecord(record: own, isOrganization: isOrganization, id: id, words: words)
  }

  /// The entry as it shall be.
  ///
  /// - Parameters:
  ///   - old: the entry as it is; `nil` for a new one.
  ///   - id: of the new one.
  ///   - organisation: the entry of an organisation by its identifier in the file.
  package func entry(_ imported: ImportedRecord, over old: Entry?, id: String, organisation: (String) -> String?) -> Entry {
    withoutActuallyEscaping(organisation) { organisation in
      var base: ImportedWords?
      if let old {
        var reading = ImportFields()
        let tree =
          imported.isOrganization
          ? ImportTreeSink.tree(of: mapping.organization(old, .full)) : ImportTreeSink.tree(of: mapping.service(old))
        base = reader.words(tree, isOrganization: imported.isOrganization, &reading)
        if let columns = imported.record.mapping {
          // What the table cannot say does not differ. The words that hold and the state are compared as they are.
          var seen = reader.words(columns.seen(tree), isOrganization: imported.isOrganization, needsStatus: false, &reading)
          (seen.codes, seen.translations) = (base?.codes ?? [:], base?.translations ?? [:])
          (seen.status, seen.organization) = (base?.status ?? .active, base?.organization)
          base = seen
        }
        if let speaks = imported.record.speaks, var part = base {
          // One that has no place for further ones says nothing of them.
          if !speaks.contains("contacts") { part.emails = Array(part.emails.prefix(1)) }
          if speaks.isDisjoint(with: ImportMerge.furtherLinks) { part.links = Array(part.links.prefix(1)) }
          base = part
        }
        // Another source calls the same organisation by its own identifier.
        if !imported.isOrganization, let named = imported.words.organization, let entry = organisation(named), entry == old.offer?.value.organisation {
          base?.organization = named
        }
      }
      let record = imported.record
      let merge = ImportMerge(
        words: imported.words, base: base, language: language, speaks: record.speaks, hasAttributes: record.fields["attributes"] != nil,
        source: source, isOurs: UniversalID(imported.id) == HSDSIdentity.id(id), organisation: organisation)
      if let old { return merge.entry(old, isOrganization: imported.isOrganization) }
      var new = Entry(id: id, name: Text(same: imported.words.name), summary: Text(same: imported.words.name))
      new.sources = [Entry.Source(document: source, place: imported.id, date: today)]
      return merge.entry(new, isOrganization: imported.isOrganization)
    }
  }

  /// `service/aide-familiale`: a short readable name that no other entry has.
  package static func newID(_ name: String, isOrganization: Bool, isTaken: (String) -> Bool) -> String {
    let kind = isOrganization ? "organisation" : "service"
    let plain = "\(kind)/\(EntryKey.slug(of: name))"
    var id = plain
    var number = 2
    while isTaken(id) {
      id = "\(plain)-\(number)"
      number += 1
    }
    return id
  }
}

extension ImportReading {
  package static func sameID(_ line: Int) -> Text { ImportProblemText.sameID(line) }
  package static let otherKind = ImportProblemText.organisationTaken
  package static let nothing = ImportProblemText.nothing
}

/// Files of persons, the keys that seal them, and what ties people to them.
package let personMigration: [SQL] = [
  """
  CREATE TABLE cell_key (
    owner TEXT NOT NULL PRIMARY KEY,
    wrapped \(SQL.bytes) NOT NULL,
    master \(SQL.integer) NOT NULL,
    created_at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX cell_key_by_master ON cell_key (master, owner)",
  """
  CREATE TABLE erasure (
    owner TEXT NOT NULL PRIMARY KEY,
    at \(SQL.integer) NOT NULL,
    reason TEXT NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    state TEXT NOT NULL,
    merged_into TEXT REFERENCES person (id),
    inclusion TEXT NOT NULL,
    has_national_number \(SQL.integer) NOT NULL,
    municipality \(SQL.integer),
    details \(SQL.bytes),
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    last_contact TEXT NOT NULL,
    name_version \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT person_number_once UNIQUE (number),
    CONSTRAINT person_state_known CHECK (state IN ('active', 'merged', 'erased')),
    CONSTRAINT person_merged_with_file CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CONSTRAINT person_erased_without_details CHECK ((state = 'erased') = (details IS NULL)),
    CONSTRAINT person_inclusion_known CHECK (inclusion IN ('not-asked', 'agreed', 'refused', 'withdrawn'))
  )\(SQL.strict)
  """,
  "CREATE INDEX person_by_organization ON person (organization, state, changed_at)",
  "CREATE UNIQUE INDEX person_by_name_version ON person (name_version)",
  "CREATE INDEX person_by_last_contact ON person (state, last_contact)",
  """
  CREATE TABLE person_counter (
    name TEXT NOT NULL PRIMARY KEY,
    last \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE person_mark (
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    mark \(SQL.bytes) NOT NULL,
    PRIMARY KEY (person, kind, mark)
  )\(SQL.strict)
  """,
  "CREATE INDEX person_mark_by_value ON person_mark (mark, kind)",
  """
  CREATE TABLE file_link (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    account TEXT REFERENCES account (id),
    organization TEXT REFERENCES organization (id),
    member TEXT,
    domains TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    expires_at \(SQL.integer),
    created_at \(SQL.integer) NOT NULL,
    CONSTRAINT file_link_kind_known CHECK (kind IN ('circle', 'mandate', 'consent', 'exclusion', 'emergency', 'protected-reader', 'carer')),
    CONSTRAINT file_link_days_in_order CHECK (until_day IS NULL OR from_day <= until_day),
    CONSTRAINT file_link_emergency_ends CHECK (kind <> 'emergency' OR expires_at IS NOT NULL)
  )\(SQL.strict)
  """,
  "CREATE INDEX file_link_by_person ON file_link (person)",
  "CREATE INDEX file_link_by_account ON file_link (account, kind)",
  "CREATE INDEX file_link_by_organization ON file_link (organization, kind)",
  """
  CREATE TABLE emergency (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    link TEXT NOT NULL REFERENCES file_link (id),
    account TEXT NOT NULL REFERENCES account (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    reason \(SQL.bytes) NOT NULL,
    told_at \(SQL.integer),
    reviewed_at \(SQL.integer),
    reviewer TEXT REFERENCES account (id),
    verdict TEXT,
    words \(SQL.bytes),
    CONSTRAINT emergency_verdict_known CHECK (verdict IS NULL OR verdict IN ('justified', 'not-justified', 'unclear')),
    CONSTRAINT emergency_reviewed_whole CHECK ((verdict IS NULL) = (reviewed_at IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX emergency_by_person ON emergency (person, at)",
  "CREATE INDEX emergency_by_link ON emergency (link)",
  "CREATE INDEX emergency_by_account ON emergency (account)",
  "CREATE INDEX emergency_by_organization ON emergency (organization)",
]

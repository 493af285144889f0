/// Who is around a person.
package let circleMigration: [SQL] = [
  """
  CREATE TABLE circle_member (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    account TEXT REFERENCES account (id),
    organization TEXT REFERENCES organization (id),
    state TEXT NOT NULL,
    details \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT circle_member_kind_known
      CHECK (kind IN ('family', 'friend', 'neighbour', 'volunteer', 'key-figure', 'professional', 'service')),
    CONSTRAINT circle_member_state_known CHECK (state IN ('present', 'ended'))
  )\(SQL.strict)
  """,
  "CREATE INDEX circle_member_by_person ON circle_member (person, created_at, id)",
  "CREATE INDEX circle_member_by_account ON circle_member (account)",
  "CREATE INDEX circle_member_by_organization ON circle_member (organization)",
]

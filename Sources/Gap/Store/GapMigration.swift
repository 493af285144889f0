/// Needs that found no answer.
package let gapMigration: [SQL] = [
  """
  CREATE TABLE gap (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    reason TEXT NOT NULL,
    kind TEXT NOT NULL,
    municipality \(SQL.integer),
    detail TEXT NOT NULL,
    day TEXT NOT NULL,
    CONSTRAINT gap_reason_known CHECK (reason IN ('no-place', 'too-long', 'too-dear', 'too-far', 'language', 'not-accessible', 'rule',
      'administration', 'equipment', 'unknown-offer', 'refused', 'household', 'no-service'))
  )\(SQL.strict)
  """,
  "CREATE INDEX gap_by_day ON gap (organization, day, id)",
]

/// In which neighbourhood something was missing, as far as the street is known.
package let gapNeighbourhoodMigration: [SQL] = [
  "ALTER TABLE gap ADD COLUMN neighbourhood TEXT REFERENCES neighbourhood (id)",
  "CREATE INDEX gap_by_neighbourhood ON gap (organization, neighbourhood)",
]

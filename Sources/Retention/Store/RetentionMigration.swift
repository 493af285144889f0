/// Decisions about what is kept and what is erased, and wishes of persons to be erased.
package let retentionMigration: [SQL] = [
  """
  CREATE TABLE retention_decision (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    person TEXT REFERENCES person (id),
    request TEXT REFERENCES request (id),
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    until_day TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at \(SQL.integer) NOT NULL,
    content \(SQL.bytes),
    CONSTRAINT retention_decision_about_one CHECK ((person IS NULL) <> (request IS NULL)),
    CONSTRAINT retention_decision_outcome_known CHECK (outcome IN ('erased', 'kept')),
    CONSTRAINT retention_decision_until_with_keeping CHECK ((outcome = 'kept') = (until_day IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX retention_decision_by_person ON retention_decision (person, outcome)",
  "CREATE INDEX retention_decision_by_request ON retention_decision (request, outcome)",
  "CREATE INDEX retention_decision_by_time ON retention_decision (organization, at, id)",
  "CREATE INDEX retention_decision_by_account ON retention_decision (account)",
  """
  CREATE TABLE erasure_wish (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    person TEXT NOT NULL REFERENCES person (id),
    number TEXT NOT NULL,
    asked TEXT NOT NULL,
    language TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    outcome TEXT,
    answered TEXT,
    kept_until TEXT,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    CONSTRAINT erasure_wish_outcome_known CHECK (outcome IS NULL OR outcome IN ('erased', 'kept-by-law', 'withdrawn')),
    CONSTRAINT erasure_wish_answered_whole CHECK ((outcome IS NULL) = (answered IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX erasure_wish_by_organization ON erasure_wish (organization, created_at, id)",
  "CREATE INDEX erasure_wish_by_person ON erasure_wish (person)",
  "CREATE INDEX erasure_wish_by_account ON erasure_wish (account)",
]

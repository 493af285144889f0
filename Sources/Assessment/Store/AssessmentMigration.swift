/// Filled-in questionnaires, and what stood in them before each correction.
package let assessmentMigration: [SQL] = [
  """
  CREATE TABLE assessment (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    questionnaire TEXT NOT NULL,
    questionnaire_version TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES account (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    document \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    version \(SQL.integer) NOT NULL,
    CONSTRAINT assessment_state_known CHECK (state IN ('incomplete', 'complete', 'mistaken'))
  )\(SQL.strict)
  """,
  "CREATE INDEX assessment_by_person ON assessment (person, day, created_at, id)",
  "CREATE INDEX assessment_by_author ON assessment (author)",
  "CREATE INDEX assessment_by_organization ON assessment (organization)",
  "CREATE INDEX assessment_by_changed_by ON assessment (changed_by)",
  """
  CREATE TABLE assessment_version (
    id TEXT NOT NULL PRIMARY KEY,
    assessment TEXT NOT NULL REFERENCES assessment (id),
    version \(SQL.integer) NOT NULL,
    day TEXT NOT NULL,
    document \(SQL.bytes) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id),
    CONSTRAINT assessment_version_once UNIQUE (assessment, version)
  )\(SQL.strict)
  """,
  "CREATE INDEX assessment_version_by_changed_by ON assessment_version (changed_by)",
]

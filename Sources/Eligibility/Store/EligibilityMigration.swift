/// Answers about a person that programmes ask for, and the explanations that were shared with her.
package let eligibilityMigration: [SQL] = [
  """
  CREATE TABLE eligibility_answer (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    author TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX eligibility_answer_by_person ON eligibility_answer (person, created_at, id)",
  """
  CREATE TABLE eligibility_share (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    author TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    shared_at \(SQL.integer) NOT NULL,
    ended_at \(SQL.integer)
  )\(SQL.strict)
  """,
  "CREATE INDEX eligibility_share_by_person ON eligibility_share (person, ended_at)",
]

/// What comes from other directories: under which identifier, what was imported when, and what editors decided about doubles.
package let exchangeMigration: [SQL] = [
  """
  CREATE TABLE directory_foreign (
    source TEXT NOT NULL,
    foreign_id TEXT NOT NULL,
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    PRIMARY KEY (source, foreign_id)
  )\(SQL.strict)
  """,
  "CREATE INDEX directory_foreign_by_entry ON directory_foreign (entry)",
  """
  CREATE TABLE directory_import (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    format TEXT NOT NULL,
    at \(SQL.integer) NOT NULL,
    account TEXT,
    account_name TEXT NOT NULL,
    added \(SQL.integer) NOT NULL,
    changed \(SQL.integer) NOT NULL,
    closed \(SQL.integer) NOT NULL,
    unchanged \(SQL.integer) NOT NULL,
    held_back \(SQL.integer) NOT NULL,
    refused \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX directory_import_by_time ON directory_import (at, id)",
  """
  CREATE TABLE directory_double (
    first TEXT NOT NULL REFERENCES directory_entry (id),
    second TEXT NOT NULL REFERENCES directory_entry (id),
    decision TEXT NOT NULL,
    kept TEXT,
    status_before TEXT,
    at \(SQL.integer) NOT NULL,
    account TEXT,
    account_name TEXT NOT NULL,
    PRIMARY KEY (first, second),
    CONSTRAINT directory_double_decision_known CHECK (decision IN ('merged', 'distinct'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE directory_alias (
    old TEXT NOT NULL PRIMARY KEY REFERENCES directory_entry (id),
    entry TEXT NOT NULL REFERENCES directory_entry (id)
  )\(SQL.strict)
  """,
]

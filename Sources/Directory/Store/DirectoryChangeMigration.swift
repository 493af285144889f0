/// History of every field, who wrote what, and a count of acts by which all servers keep their copy in step.
package let directoryChangeMigration: [SQL] = [
  "ALTER TABLE directory_entry ADD COLUMN version \(SQL.integer) NOT NULL DEFAULT 0",
  "ALTER TABLE directory_entry ADD COLUMN origin TEXT NOT NULL DEFAULT 'files'",
  "ALTER TABLE directory_entry ADD COLUMN origin_name TEXT NOT NULL DEFAULT ''",
  "CREATE INDEX directory_entry_by_version ON directory_entry (version)",
  """
  CREATE TABLE directory_counter (
    name TEXT NOT NULL PRIMARY KEY,
    last \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE directory_change (
    version \(SQL.integer) NOT NULL,
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    at \(SQL.integer) NOT NULL,
    source TEXT NOT NULL,
    source_name TEXT NOT NULL,
    account TEXT,
    by_hand \(SQL.integer) NOT NULL,
    PRIMARY KEY (entry, version, field),
    CONSTRAINT directory_change_by_hand_known CHECK (by_hand IN (0, 1))
  )\(SQL.strict)
  """,
  "CREATE INDEX directory_change_by_time ON directory_change (at, entry)",
]

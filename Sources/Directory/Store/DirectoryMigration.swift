/// The directory as it is served: one document an entry, with the columns that lists need beside it.
package let directoryMigration: [SQL] = [
  """
  CREATE TABLE directory_chapter (
    id TEXT NOT NULL PRIMARY KEY,
    position \(SQL.integer) NOT NULL,
    document TEXT NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE directory_entry (
    id TEXT NOT NULL PRIMARY KEY,
    position \(SQL.integer) NOT NULL,
    kind TEXT NOT NULL,
    chapter TEXT,
    document TEXT NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    CONSTRAINT directory_entry_kind_known CHECK (kind IN ('category', 'organisation', 'helpline', 'entry', 'service'))
  )\(SQL.strict)
  """,
  "CREATE INDEX directory_entry_by_position ON directory_entry (position, id)",
]

/// Guides, every version that was published, and what is being written.
package let guideMigration: [SQL] = [
  """
  CREATE TABLE guide (
    id TEXT NOT NULL PRIMARY KEY,
    position \(SQL.integer) NOT NULL,
    number \(SQL.integer) NOT NULL,
    is_shown \(SQL.integer) NOT NULL,
    file_document TEXT,
    draft TEXT,
    change \(SQL.integer) NOT NULL,
    CONSTRAINT guide_is_shown_known CHECK (is_shown IN (0, 1))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE guide_version (
    guide TEXT NOT NULL REFERENCES guide (id),
    number \(SQL.integer) NOT NULL,
    document TEXT NOT NULL,
    at \(SQL.integer) NOT NULL,
    origin TEXT NOT NULL,
    by_name TEXT NOT NULL,
    account TEXT,
    restored \(SQL.integer),
    PRIMARY KEY (guide, number),
    CONSTRAINT guide_version_origin_known CHECK (origin IN ('files', 'editor'))
  )\(SQL.strict)
  """,
]

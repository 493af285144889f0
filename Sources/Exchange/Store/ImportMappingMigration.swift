/// What the columns of a file mean that waits, and such mappings that editors kept for the next file of the same kind.
package let importMappingMigration: [SQL] = [
  "ALTER TABLE directory_upload ADD COLUMN mapping TEXT",
  "ALTER TABLE directory_upload ADD COLUMN mapping_name TEXT",
  """
  CREATE TABLE directory_mapping (
    name \(SQL.text) NOT NULL PRIMARY KEY,
    content TEXT NOT NULL,
    at \(SQL.integer) NOT NULL,
    account TEXT,
    account_name TEXT NOT NULL
  )\(SQL.strict)
  """,
]

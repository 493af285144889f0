/// Files that editors sent and that wait for their decision, in pieces so that no row is large.
package let uploadMigration: [SQL] = [
  """
  CREATE TABLE directory_upload (
    id TEXT NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL,
    source TEXT NOT NULL,
    format TEXT NOT NULL,
    language TEXT NOT NULL,
    at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX directory_upload_by_time ON directory_upload (at, id)",
  """
  CREATE TABLE directory_upload_part (
    upload TEXT NOT NULL REFERENCES directory_upload (id),
    part_number \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL,
    PRIMARY KEY (upload, part_number)
  )\(SQL.strict)
  """,
]

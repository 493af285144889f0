/// Houses that offer activities, the links by which they enter them, and the activities.
package let activityMigration: [SQL] = [
  """
  CREATE TABLE meeting_place (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    changed_at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE meeting_place_link (
    digest TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL REFERENCES meeting_place (id),
    made_at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    ended_at \(SQL.integer),
    CONSTRAINT meeting_place_link_digest_shape CHECK (length(digest) = 64)
  )\(SQL.strict)
  """,
  "CREATE INDEX meeting_place_link_by_place ON meeting_place_link (place, made_at)",
  """
  CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL REFERENCES meeting_place (id),
    document TEXT NOT NULL,
    previous TEXT,
    last_day TEXT,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX activity_by_place ON activity (place, created_at, id)",
  "CREATE INDEX activity_by_last_day ON activity (last_day)",
]

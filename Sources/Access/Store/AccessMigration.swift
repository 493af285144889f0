/// The access log. Rows are only ever added.
package let accessMigration: [SQL] = [
  """
  CREATE TABLE access_log (
    id TEXT NOT NULL PRIMARY KEY,
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    organization TEXT,
    purpose TEXT NOT NULL,
    outcome TEXT NOT NULL,
    subjects TEXT NOT NULL,
    CONSTRAINT access_log_outcome_known CHECK (outcome IN ('done', 'refused'))
  )\(SQL.strict)
  """,
  "CREATE INDEX access_log_by_time ON access_log (at, id)",
  "CREATE INDEX access_log_by_actor ON access_log (actor, at)",
]

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

/// What makes the log show every change of it: new entries wait in a small table until they are chained, then they move to the log proper,
/// whose rows are only ever added, in the order of their numbers.
package let logChainMigration: [SQL] = [
  """
  CREATE TABLE access_log_waiting (
    id TEXT NOT NULL PRIMARY KEY,
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    organization TEXT,
    person TEXT,
    purpose TEXT NOT NULL,
    parts TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    subjects TEXT NOT NULL,
    CONSTRAINT access_log_waiting_outcome_known CHECK (outcome IN ('done', 'refused')),
    CONSTRAINT access_log_waiting_reason_short CHECK (length(reason) <= 60)
  )\(SQL.strict)
  """,
  """
  INSERT INTO access_log_waiting (id, at, actor, actor_name, organization, person, purpose, parts, outcome, reason, subjects)
  SELECT id, at, actor, actor_name, organization, NULL, purpose, '', outcome, '', subjects FROM access_log
  """,
  "DROP TABLE access_log",
  """
  CREATE TABLE access_log (
    sequence \(SQL.integer) NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    organization TEXT,
    person TEXT,
    purpose TEXT NOT NULL,
    parts TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    subjects TEXT NOT NULL,
    digest \(SQL.bytes) NOT NULL,
    CONSTRAINT access_log_outcome_known CHECK (outcome IN ('done', 'refused'))
  )\(SQL.strict)
  """,
  "CREATE INDEX access_log_by_time ON access_log (at)",
  "CREATE INDEX access_log_by_actor ON access_log (actor, at)",
  "CREATE INDEX access_log_by_person ON access_log (person, at) WHERE person IS NOT NULL",
  """
  CREATE TABLE access_log_head (
    only_one \(SQL.integer) NOT NULL PRIMARY KEY,
    sequence \(SQL.integer) NOT NULL,
    digest \(SQL.bytes),
    at \(SQL.integer) NOT NULL,
    key_id TEXT NOT NULL,
    signature \(SQL.bytes),
    CONSTRAINT access_log_head_only_one CHECK (only_one = 1)
  )\(SQL.strict)
  """,
  "INSERT INTO access_log_head (only_one, sequence, digest, at, key_id, signature) VALUES (1, 0, NULL, 0, '', NULL)",
  """
  CREATE TABLE log_checkpoint (
    sequence \(SQL.integer) NOT NULL PRIMARY KEY,
    digest \(SQL.bytes) NOT NULL,
    at \(SQL.integer) NOT NULL,
    key_id TEXT NOT NULL,
    signature \(SQL.bytes) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE log_verification (
    id TEXT NOT NULL PRIMARY KEY,
    at \(SQL.integer) NOT NULL,
    from_sequence \(SQL.integer) NOT NULL,
    until_sequence \(SQL.integer) NOT NULL,
    problems \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
]

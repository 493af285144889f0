/// Pairs of files that may be one person, and merges.
package let duplicateMigration: [SQL] = [
  """
  CREATE TABLE duplicate_decision (
    first TEXT NOT NULL REFERENCES person (id),
    second TEXT NOT NULL REFERENCES person (id),
    account TEXT NOT NULL REFERENCES account (id),
    at \(SQL.integer) NOT NULL,
    PRIMARY KEY (first, second),
    CONSTRAINT duplicate_decision_once CHECK (first < second)
  )\(SQL.strict)
  """,
  "CREATE INDEX duplicate_decision_by_second ON duplicate_decision (second)",
  "CREATE INDEX duplicate_decision_by_account ON duplicate_decision (account)",
  """
  CREATE TABLE person_merge (
    id TEXT NOT NULL PRIMARY KEY,
    survivor TEXT NOT NULL REFERENCES person (id),
    merged TEXT NOT NULL REFERENCES person (id),
    account TEXT NOT NULL REFERENCES account (id),
    at \(SQL.integer) NOT NULL,
    was_inclusion TEXT NOT NULL,
    new_inclusion TEXT NOT NULL,
    was_contact TEXT NOT NULL,
    new_contact TEXT NOT NULL,
    content \(SQL.bytes),
    undone_at \(SQL.integer),
    undone_by TEXT REFERENCES account (id),
    CONSTRAINT person_merge_of_two CHECK (survivor <> merged),
    CONSTRAINT person_merge_undone_whole CHECK ((undone_at IS NULL) = (undone_by IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX person_merge_by_survivor ON person_merge (survivor, at)",
  "CREATE INDEX person_merge_by_merged ON person_merge (merged)",
  "CREATE INDEX person_merge_by_account ON person_merge (account)",
  "CREATE INDEX person_merge_by_undoer ON person_merge (undone_by)",
  """
  CREATE TABLE person_merge_row (
    merge TEXT NOT NULL REFERENCES person_merge (id),
    place TEXT NOT NULL,
    entry TEXT NOT NULL,
    was TEXT,
    new TEXT,
    PRIMARY KEY (merge, place, entry)
  )\(SQL.strict)
  """,
]

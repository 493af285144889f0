/// Searches without answer, counted by day. Nothing in it is about a person.
package let wantedMigration: [SQL] = [
  """
  CREATE TABLE wanted_word (
    word \(SQL.text) NOT NULL,
    language TEXT NOT NULL,
    municipality \(SQL.integer) NOT NULL,
    day TEXT NOT NULL,
    total \(SQL.integer) NOT NULL,
    PRIMARY KEY (word, language, municipality, day)
  )\(SQL.strict)
  """,
  "CREATE INDEX wanted_word_by_day ON wanted_word (day)",
  """
  CREATE TABLE wanted_search (
    help TEXT NOT NULL,
    language TEXT NOT NULL,
    municipality \(SQL.integer) NOT NULL,
    day TEXT NOT NULL,
    searches \(SQL.integer) NOT NULL,
    unanswered \(SQL.integer) NOT NULL,
    choices \(SQL.integer) NOT NULL,
    PRIMARY KEY (help, language, municipality, day)
  )\(SQL.strict)
  """,
  "CREATE INDEX wanted_search_by_day ON wanted_search (day)",
]

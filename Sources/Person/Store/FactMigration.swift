/// Dated facts of a person's life: falls, stays in hospital, crises of carers, first-line psychology.
package let factMigration: [SQL] = [
  """
  CREATE TABLE file_fact (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    author TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    struck_at \(SQL.integer),
    struck_by TEXT,
    strike \(SQL.bytes),
    CONSTRAINT file_fact_kind_known
      CHECK (kind IN ('contact', 'fall', 'hospital-stay', 'carer-crisis', 'first-line-psychology', 'incident')),
    CONSTRAINT file_fact_date_shape CHECK (length(from_date) IN (4, 7, 10)),
    CONSTRAINT file_fact_until_shape CHECK (until_date IS NULL OR length(until_date) IN (4, 7, 10)),
    CONSTRAINT file_fact_struck_whole CHECK ((struck_at IS NULL) = (struck_by IS NULL) AND (struck_at IS NULL) = (strike IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX file_fact_by_person ON file_fact (person, from_date, id)",
]

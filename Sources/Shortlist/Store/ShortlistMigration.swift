/// Lists of resources that were kept, and the links that open them.
package let shortlistMigration: [SQL] = [
  """
  CREATE TABLE shortlist (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT REFERENCES person (id),
    account TEXT REFERENCES account (id),
    organization TEXT REFERENCES organization (id),
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT shortlist_person_by_account CHECK (person IS NULL OR account IS NOT NULL)
  )\(SQL.strict)
  """,
  "CREATE INDEX shortlist_by_person ON shortlist (person, changed_at, id)",
  "CREATE INDEX shortlist_by_account ON shortlist (account, changed_at, id)",
  "CREATE INDEX shortlist_by_organization ON shortlist (organization)",
  "CREATE INDEX shortlist_by_expiry ON shortlist (expires_at)",
  """
  CREATE TABLE shortlist_link (
    digest TEXT NOT NULL PRIMARY KEY,
    list TEXT NOT NULL REFERENCES shortlist (id),
    kind TEXT NOT NULL,
    made_at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    ended_at \(SQL.integer),
    CONSTRAINT shortlist_link_digest_shape CHECK (length(digest) = 64),
    CONSTRAINT shortlist_link_kind_known CHECK (kind IN ('reader', 'keeper'))
  )\(SQL.strict)
  """,
  "CREATE INDEX shortlist_link_by_list ON shortlist_link (list, made_at)",
]

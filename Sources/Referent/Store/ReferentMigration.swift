/// Neighbourhoods with their referents, the pictures, the plan by which they become known, and streets for which nobody is there.
package let referentMigration: [SQL] = [
  """
  CREATE TABLE neighbourhood (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    municipality \(SQL.integer) NOT NULL,
    sort_name TEXT NOT NULL,
    document TEXT NOT NULL,
    is_removed \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX neighbourhood_by_house ON neighbourhood (organization, is_removed, sort_name, id)",
  """
  CREATE TABLE referent_picture (
    referent TEXT NOT NULL PRIMARY KEY,
    neighbourhood TEXT NOT NULL REFERENCES neighbourhood (id),
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    CONSTRAINT referent_picture_kind_known CHECK (kind IN ('image/jpeg', 'image/png'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE referent_telling (
    id TEXT NOT NULL PRIMARY KEY,
    neighbourhood TEXT NOT NULL REFERENCES neighbourhood (id),
    audience TEXT NOT NULL,
    way TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    reached \(SQL.integer),
    account TEXT REFERENCES account (id),
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT referent_telling_state_known CHECK (state IN ('planned', 'done', 'dropped')),
    CONSTRAINT referent_telling_reached_counted CHECK (reached IS NULL OR reached >= 0)
  )\(SQL.strict)
  """,
  "CREATE INDEX referent_telling_by_neighbourhood ON referent_telling (neighbourhood, state, day, id)",
  """
  CREATE TABLE referent_miss (
    municipality \(SQL.integer) NOT NULL,
    street TEXT NOT NULL,
    month TEXT NOT NULL,
    total \(SQL.integer) NOT NULL,
    PRIMARY KEY (municipality, street, month)
  )\(SQL.strict)
  """,
]

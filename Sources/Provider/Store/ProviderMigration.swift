/// The programme's own list of providers, what changed in it, and the links with which providers keep their lines.
package let providerMigration: [SQL] = [
  """
  CREATE TABLE provider (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE provider_change (
    provider TEXT NOT NULL REFERENCES provider (id),
    version \(SQL.integer) NOT NULL,
    at \(SQL.integer) NOT NULL,
    way TEXT NOT NULL,
    by_name TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (provider, version),
    CONSTRAINT provider_change_way_known CHECK (way IN ('link', 'desk', 'demo'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE provider_link (
    digest TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL REFERENCES provider (id),
    made_at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    ended_at \(SQL.integer),
    CONSTRAINT provider_link_digest_shape CHECK (length(digest) = 64)
  )\(SQL.strict)
  """,
  "CREATE INDEX provider_link_by_provider ON provider_link (provider, made_at)",
]

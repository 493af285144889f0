/// Groups of gaps that are passed on and answered, and the rules that exclude people.
package let gapDossierMigration: [SQL] = [
  """
  CREATE TABLE gap_obstacle (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    CONSTRAINT gap_obstacle_level_known CHECK (level IN ('service', 'municipal', 'community', 'regional', 'federal', 'insurer'))
  )\(SQL.strict)
  """,
  "CREATE INDEX gap_obstacle_by_house ON gap_obstacle (organization, name)",
  "ALTER TABLE gap ADD COLUMN obstacle TEXT REFERENCES gap_obstacle (id)",
  "CREATE INDEX gap_by_obstacle ON gap (obstacle)",
  """
  CREATE TABLE gap_dossier (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL,
    municipality \(SQL.integer) NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    closed_on TEXT,
    created_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT gap_dossier_state_known CHECK (state IN ('open', 'passed-on', 'answered', 'closed')),
    CONSTRAINT gap_dossier_closed_with_day CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
    CONSTRAINT gap_dossier_closed_with_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE UNIQUE INDEX gap_dossier_once ON gap_dossier (organization, kind, municipality, reason) WHERE state <> 'closed'",
  """
  CREATE TABLE gap_passing (
    id TEXT NOT NULL PRIMARY KEY,
    dossier TEXT NOT NULL REFERENCES gap_dossier (id),
    level TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    at \(SQL.integer) NOT NULL,
    answer TEXT,
    content \(SQL.bytes) NOT NULL,
    answered_at \(SQL.integer),
    CONSTRAINT gap_passing_level_known CHECK (level IN ('municipal', 'regional')),
    CONSTRAINT gap_passing_answered_with_time CHECK ((answer IS NULL) = (answered_at IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX gap_passing_by_dossier ON gap_passing (dossier, at)",
  "CREATE INDEX gap_passing_by_receiver ON gap_passing (organization, at)",
]

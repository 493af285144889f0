/// Rounds of home visits, their doors as long as a round runs, what was counted at its end, and the contact points of the neighbourhood.
package let outreachMigration: [SQL] = [
  """
  CREATE TABLE outreach_round (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    municipality \(SQL.integer) NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    closed_at \(SQL.integer),
    version \(SQL.integer) NOT NULL,
    CONSTRAINT outreach_round_state_known CHECK (state IN ('running', 'closed')),
    CONSTRAINT outreach_round_closed_with_time CHECK ((state = 'closed') = (closed_at IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX outreach_round_by_house ON outreach_round (organization, state, day, id)",
  """
  CREATE TABLE outreach_volunteer (
    round TEXT NOT NULL REFERENCES outreach_round (id),
    account TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (round, account)
  )\(SQL.strict)
  """,
  "CREATE INDEX outreach_volunteer_by_account ON outreach_volunteer (account)",
  """
  CREATE TABLE outreach_door (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES outreach_round (id),
    position \(SQL.integer) NOT NULL,
    outcome TEXT,
    visited_at \(SQL.integer),
    account TEXT REFERENCES account (id),
    content \(SQL.bytes) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT outreach_door_outcome_known CHECK (outcome IN ('met', 'absent', 'refuses', 'need-found', 'fine')),
    CONSTRAINT outreach_door_visited_with_outcome CHECK ((outcome IS NULL) = (visited_at IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX outreach_door_by_round ON outreach_door (round, position)",
  """
  CREATE TABLE outreach_count (
    round TEXT NOT NULL REFERENCES outreach_round (id),
    outcome TEXT NOT NULL,
    total \(SQL.integer) NOT NULL,
    PRIMARY KEY (round, outcome),
    CONSTRAINT outreach_count_outcome_known CHECK (outcome IN ('met', 'absent', 'refuses', 'need-found', 'fine', 'not-visited'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE contact_point (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL,
    municipality \(SQL.integer) NOT NULL,
    last_contact TEXT,
    next_contact TEXT,
    has_ended \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT contact_point_kind_known CHECK (kind IN ('pharmacist', 'shop', 'worship', 'caretaker', 'cafe', 'school', 'association', 'police',
      'post', 'neighbour', 'other'))
  )\(SQL.strict)
  """,
  "CREATE INDEX contact_point_by_house ON contact_point (organization, has_ended, next_contact, id)",
  """
  CREATE TABLE contact_moment (
    id TEXT NOT NULL PRIMARY KEY,
    point TEXT NOT NULL REFERENCES contact_point (id),
    day TEXT NOT NULL,
    account TEXT REFERENCES account (id),
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX contact_moment_by_point ON contact_moment (point, day, id)",
]

/// In which neighbourhood a round was, noted at its end: the doors that said it are erased then.
package let outreachNeighbourhoodMigration: [SQL] = [
  "ALTER TABLE outreach_round ADD COLUMN neighbourhood TEXT REFERENCES neighbourhood (id)"
]

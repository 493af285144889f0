/// A person's ways through programmes: what lists and jobs look for stands in clear, everything that was said is sealed.
package let episodeMigration: [SQL] = [
  """
  CREATE TABLE episode (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    service TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    stage TEXT NOT NULL,
    stage_on TEXT NOT NULL,
    agreement TEXT NOT NULL,
    agreement_on TEXT NOT NULL,
    due TEXT,
    waits_for TEXT,
    link_until TEXT,
    reminders \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT episode_stage_known
      CHECK (stage IN ('detected', 'oriented', 'appointed', 'visited', 'included', 'supported', 'closed')),
    CONSTRAINT episode_agreement_known CHECK (agreement IN ('not-asked', 'asked', 'given', 'refused', 'searching'))
  )\(SQL.strict)
  """,
  "CREATE INDEX episode_by_person ON episode (person, created_at, id)",
  "CREATE INDEX episode_by_house ON episode (organization, stage, due)",
  "CREATE INDEX episode_by_link ON episode (agreement, link_until)",
]

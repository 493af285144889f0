/// What a person was told, and what she agreed to.
package let consentMigration: [SQL] = [
  """
  CREATE TABLE consent (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    at \(SQL.integer) NOT NULL,
    kind TEXT NOT NULL,
    text_version TEXT,
    until_day TEXT,
    evaluation \(SQL.integer) NOT NULL,
    research \(SQL.integer) NOT NULL,
    reason TEXT,
    register_state TEXT,
    content \(SQL.bytes) NOT NULL,
    CONSTRAINT consent_kind_known CHECK (kind IN ('given', 'renewed', 'changed', 'refused', 'withdrawn', 'registered')),
    CONSTRAINT consent_reason_with_refusal CHECK ((kind = 'refused') = (reason IS NOT NULL)),
    CONSTRAINT consent_reason_known CHECK (reason IS NULL OR reason IN ('privacy', 'no-need', 'too-many-people', 'fear-of-consequences',
      'bad-experience', 'not-understood', 'relatives', 'not-now', 'no-reason', 'other')),
    CONSTRAINT consent_register_state_with_registration CHECK ((kind = 'registered') = (register_state IS NOT NULL)),
    CONSTRAINT consent_register_state_known CHECK (register_state IS NULL OR register_state IN ('done', 'failed', 'to-do')),
    CONSTRAINT consent_yes_or_no CHECK (evaluation IN (0, 1) AND research IN (0, 1)),
    CONSTRAINT consent_apart_only_when_agreed CHECK (kind IN ('given', 'renewed', 'changed') OR evaluation + research = 0)
  )\(SQL.strict)
  """,
  "CREATE INDEX consent_by_person ON consent (person, at, id)",
  "CREATE INDEX consent_by_end ON consent (until_day, person)",
]

/// A person's own access to her file: codes, ways to come back, sessions, and what she says is wrong.
package let portalMigration: [SQL] = [
  """
  CREATE TABLE portal_invitation (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    member TEXT REFERENCES circle_member (id),
    domains TEXT NOT NULL,
    way TEXT NOT NULL,
    code_mark \(SQL.bytes) NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    created_at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    used_at \(SQL.integer),
    ended_at \(SQL.integer),
    CONSTRAINT portal_invitation_code_once UNIQUE (code_mark),
    CONSTRAINT portal_invitation_way_known CHECK (way IN ('letter', 'email')),
    CONSTRAINT portal_invitation_used_or_ended CHECK (used_at IS NULL OR ended_at IS NULL),
    CONSTRAINT portal_invitation_domains_for_carers CHECK ((member IS NULL) = (domains = ''))
  )\(SQL.strict)
  """,
  "CREATE INDEX portal_invitation_by_person ON portal_invitation (person, created_at, id)",
  "CREATE INDEX portal_invitation_by_member ON portal_invitation (member)",
  "CREATE INDEX portal_invitation_by_account ON portal_invitation (account)",
  """
  CREATE TABLE portal_access (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    member TEXT REFERENCES circle_member (id),
    handle_mark \(SQL.bytes) NOT NULL,
    phrase_hash TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    started_at \(SQL.integer) NOT NULL,
    ended_at \(SQL.integer),
    CONSTRAINT portal_access_handle_once UNIQUE (handle_mark)
  )\(SQL.strict)
  """,
  "CREATE INDEX portal_access_by_person ON portal_access (person, started_at, id)",
  "CREATE INDEX portal_access_by_member ON portal_access (member)",
  """
  CREATE TABLE portal_session (
    secret_digest TEXT NOT NULL PRIMARY KEY,
    access TEXT NOT NULL REFERENCES portal_access (id),
    form_token TEXT NOT NULL,
    is_own_device \(SQL.integer) NOT NULL,
    idle_seconds \(SQL.integer) NOT NULL,
    started_at \(SQL.integer) NOT NULL,
    seen_at \(SQL.integer) NOT NULL,
    CONSTRAINT portal_session_digest_shape CHECK (length(secret_digest) = 64),
    CONSTRAINT portal_session_device_yes_or_no CHECK (is_own_device IN (0, 1)),
    CONSTRAINT portal_session_idle_some_time CHECK (idle_seconds > 0)
  )\(SQL.strict)
  """,
  "CREATE INDEX portal_session_by_access ON portal_session (access)",
  "CREATE INDEX portal_session_by_time ON portal_session (seen_at)",
  """
  CREATE TABLE portal_correction (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    at \(SQL.integer) NOT NULL,
    decided_at \(SQL.integer),
    decided_by TEXT REFERENCES account (id),
    CONSTRAINT portal_correction_subject_known CHECK (subject IN ('name', 'birth', 'household', 'circle', 'health', 'other')),
    CONSTRAINT portal_correction_state_known CHECK (state IN ('open', 'accepted', 'declined')),
    CONSTRAINT portal_correction_decided_with_time CHECK ((state = 'open') = (decided_at IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX portal_correction_by_person ON portal_correction (person, at, id)",
  "CREATE INDEX portal_correction_by_decider ON portal_correction (decided_by)",
]

/// The secret of a session is replaced every day; the one before holds on for a moment.
package let portalRotationMigration: [SQL] = [
  "ALTER TABLE portal_session ADD COLUMN secret_since \(SQL.integer)",
  "ALTER TABLE portal_session ADD COLUMN replaced_at \(SQL.integer)",
]

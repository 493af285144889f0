/// Seals what requests, referrals, gaps and letters say: every table is made anew without its clear words, which ``sealRows`` carries
/// over and ``sealingLastSteps`` removes.
package let sealingMigration: [SQL] = [
  """
  CREATE TABLE resting_master (
    number \(SQL.integer) NOT NULL PRIMARY KEY,
    since \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE due_task (
    name TEXT NOT NULL PRIMARY KEY,
    since \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE sealed_request (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    person TEXT REFERENCES person (id),
    channel TEXT NOT NULL,
    about TEXT NOT NULL,
    municipality \(SQL.integer),
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    follow_up TEXT,
    outcome TEXT,
    gap_reason TEXT,
    assignee TEXT REFERENCES account (id),
    consent TEXT NOT NULL,
    receipt_digest TEXT,
    content \(SQL.bytes) NOT NULL,
    erased_at \(SQL.integer),
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT request_state_known CHECK (state IN ('new', 'clarifying', 'oriented', 'closed')),
    CONSTRAINT request_channel_known CHECK (channel IN ('public-report', 'phone', 'visit', 'professional')),
    CONSTRAINT request_about_known CHECK (about IN ('person', 'family', 'neighbour', 'professional', 'other')),
    CONSTRAINT request_consent_known CHECK (consent IN ('not-asked', 'agrees', 'refuses', 'not-now')),
    CONSTRAINT request_outcome_with_closing CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT request_follow_up_with_orienting CHECK ((state = 'oriented') = (follow_up IS NOT NULL))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE request_mark (
    request TEXT NOT NULL REFERENCES sealed_request (id),
    kind TEXT NOT NULL,
    mark \(SQL.bytes) NOT NULL,
    PRIMARY KEY (request, kind, mark)
  )\(SQL.strict)
  """,
  "CREATE INDEX request_mark_by_value ON request_mark (mark, kind)",
  """
  CREATE TABLE sealed_request_event (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES sealed_request (id),
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    content \(SQL.bytes) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE sealed_referral (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES sealed_request (id),
    gesture TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT,
    due TEXT,
    reason TEXT,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT referral_gesture_known CHECK (gesture IN ('referral', 'advice')),
    CONSTRAINT referral_state_known CHECK (state IN ('proposed', 'agreed', 'sent', 'accepted', 'waiting', 'declined', 'advised',
      'help-started', 'withdrawn', 'expired')),
    CONSTRAINT referral_reason_with_declining CHECK ((state = 'declined') = (reason IS NOT NULL)),
    CONSTRAINT referral_due_with_sending CHECK ((state = 'sent') = (due IS NOT NULL))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE sealed_referral_event (
    id TEXT NOT NULL PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES sealed_referral (id),
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    content \(SQL.bytes) NOT NULL
  )\(SQL.strict)
  """,
  """
  CREATE TABLE sealed_gap (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES sealed_request (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    reason TEXT NOT NULL,
    kind TEXT NOT NULL,
    municipality \(SQL.integer),
    content \(SQL.bytes) NOT NULL,
    day TEXT NOT NULL,
    CONSTRAINT gap_reason_known CHECK (reason IN ('no-place', 'too-long', 'too-dear', 'too-far', 'language', 'not-accessible', 'rule',
      'administration', 'equipment', 'unknown-offer', 'refused', 'household', 'no-service'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE sealed_message (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT REFERENCES organization (id),
    key_owner TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    state TEXT NOT NULL,
    attempts \(SQL.integer) NOT NULL,
    next_at \(SQL.integer) NOT NULL,
    sent_at \(SQL.integer),
    content \(SQL.bytes) NOT NULL,
    failure \(SQL.bytes),
    CONSTRAINT message_state_known CHECK (state IN ('waiting', 'sent', 'failed')),
    CONSTRAINT message_sent_with_time CHECK ((state = 'sent') = (sent_at IS NOT NULL))
  )\(SQL.strict)
  """,
]

/// Removes the clear tables and puts the sealed ones in their place; references follow the renaming on both engines.
package let sealingLastSteps: [SQL] = [
  "DROP TABLE message",
  "DROP TABLE gap",
  "DROP TABLE referral_event",
  "DROP TABLE referral",
  "DROP TABLE request_event",
  "DROP TABLE request",
  "ALTER TABLE sealed_request RENAME TO request",
  "ALTER TABLE sealed_request_event RENAME TO request_event",
  "ALTER TABLE sealed_referral RENAME TO referral",
  "ALTER TABLE sealed_referral_event RENAME TO referral_event",
  "ALTER TABLE sealed_gap RENAME TO gap",
  "ALTER TABLE sealed_message RENAME TO message",
  "CREATE UNIQUE INDEX request_number_once ON request (number)",
  "CREATE INDEX request_by_work ON request (organization, state, created_at, erased_at)",
  "CREATE INDEX request_by_change ON request (organization, changed_at)",
  "CREATE INDEX request_by_follow_up ON request (organization, follow_up)",
  "CREATE INDEX request_by_person ON request (person, created_at, id)",
  "CREATE UNIQUE INDEX request_by_receipt ON request (receipt_digest)",
  "CREATE INDEX request_event_by_request ON request_event (request, at, id)",
  "CREATE INDEX referral_by_request ON referral (request, id)",
  "CREATE INDEX referral_by_due ON referral (state, due)",
  "CREATE INDEX referral_event_by_referral ON referral_event (referral, at, id)",
  "CREATE INDEX gap_by_day ON gap (organization, day, id)",
  "CREATE INDEX gap_by_request ON gap (request)",
  "CREATE INDEX message_by_time ON message (organization, created_at, id)",
  "CREATE INDEX message_waiting ON message (state, next_at)",
  "CREATE INDEX message_by_key_owner ON message (key_owner)",
]

/// Needs that were reported, and the work on them.
package let requestMigration: [SQL] = [
  """
  CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    channel TEXT NOT NULL,
    words TEXT NOT NULL,
    about TEXT NOT NULL,
    municipality \(SQL.integer),
    whereabouts TEXT NOT NULL,
    contact TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    follow_up TEXT,
    outcome TEXT,
    gap_reason TEXT,
    assignee TEXT REFERENCES account (id),
    person_name TEXT NOT NULL,
    reach TEXT NOT NULL,
    wants TEXT NOT NULL,
    in_place TEXT NOT NULL,
    may_be_told TEXT NOT NULL,
    consent TEXT NOT NULL,
    spoken_language TEXT NOT NULL,
    receipt_digest TEXT,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT request_number_once UNIQUE (number),
    CONSTRAINT request_state_known CHECK (state IN ('new', 'clarifying', 'oriented', 'closed')),
    CONSTRAINT request_channel_known CHECK (channel IN ('public-report', 'phone', 'visit', 'professional')),
    CONSTRAINT request_about_known CHECK (about IN ('person', 'family', 'neighbour', 'professional', 'other')),
    CONSTRAINT request_consent_known CHECK (consent IN ('not-asked', 'agrees', 'refuses', 'not-now')),
    CONSTRAINT request_outcome_with_closing CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT request_follow_up_with_orienting CHECK ((state = 'oriented') = (follow_up IS NOT NULL)),
    CONSTRAINT request_words_length CHECK (length(words) BETWEEN 1 AND 4000)
  )\(SQL.strict)
  """,
  "CREATE INDEX request_by_work ON request (organization, state, created_at)",
  "CREATE INDEX request_by_change ON request (organization, changed_at)",
  "CREATE INDEX request_by_follow_up ON request (organization, follow_up)",
  "CREATE UNIQUE INDEX request_by_receipt ON request (receipt_digest)",
  """
  CREATE TABLE request_event (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    code TEXT,
    words TEXT NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX request_event_by_request ON request_event (request, at, id)",
  """
  CREATE TABLE request_counter (
    year \(SQL.integer) NOT NULL PRIMARY KEY,
    last \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
]

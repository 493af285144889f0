/// What keeps the directory true: who was asked, what they answered, what visitors reported, campaigns, calls.
package let freshnessMigration: [SQL] = [
  """
  CREATE TABLE entry_watch (
    entry TEXT NOT NULL PRIMARY KEY REFERENCES directory_entry (id),
    asked \(SQL.integer) NOT NULL,
    not_before TEXT,
    editor TEXT,
    editor_name TEXT NOT NULL,
    hidden TEXT,
    CONSTRAINT entry_watch_hidden_known CHECK (hidden IN ('unverifiable', 'editor', 'provider'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE campaign (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    municipalities TEXT NOT NULL,
    chapter TEXT,
    section TEXT,
    ends TEXT NOT NULL,
    is_open \(SQL.integer) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    account TEXT,
    account_name TEXT NOT NULL,
    organization TEXT,
    CONSTRAINT campaign_is_open_known CHECK (is_open IN (0, 1))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE campaign_entry (
    campaign TEXT NOT NULL REFERENCES campaign (id),
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    position \(SQL.integer) NOT NULL,
    PRIMARY KEY (campaign, entry)
  )\(SQL.strict)
  """,
  """
  CREATE TABLE entry_question (
    id TEXT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    campaign TEXT REFERENCES campaign (id),
    secret_digest TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at \(SQL.integer) NOT NULL,
    expires_at \(SQL.integer) NOT NULL,
    last_letter_at \(SQL.integer) NOT NULL,
    letter TEXT,
    reminders \(SQL.integer) NOT NULL,
    editor TEXT,
    editor_name TEXT NOT NULL,
    organization TEXT,
    languages TEXT NOT NULL,
    CONSTRAINT entry_question_secret_unique UNIQUE (secret_digest),
    CONSTRAINT entry_question_state_known CHECK (state IN ('open', 'confirmed', 'corrected', 'postponed', 'expired', 'revoked', 'wrong'))
  )\(SQL.strict)
  """,
  "CREATE INDEX entry_question_by_entry ON entry_question (entry, id)",
  "CREATE INDEX entry_question_by_campaign ON entry_question (campaign, entry)",
  "CREATE INDEX entry_question_by_state ON entry_question (state, last_letter_at)",
  """
  CREATE TABLE entry_correction (
    id TEXT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    question TEXT NOT NULL REFERENCES entry_question (id),
    at \(SQL.integer) NOT NULL,
    editor TEXT,
    editor_name TEXT NOT NULL,
    is_open \(SQL.integer) NOT NULL,
    word TEXT NOT NULL,
    decided_by TEXT,
    decided_at \(SQL.integer),
    CONSTRAINT entry_correction_is_open_known CHECK (is_open IN (0, 1))
  )\(SQL.strict)
  """,
  "CREATE INDEX entry_correction_by_entry ON entry_correction (entry, id)",
  "CREATE INDEX entry_correction_by_state ON entry_correction (is_open, at)",
  """
  CREATE TABLE entry_correction_field (
    correction TEXT NOT NULL REFERENCES entry_correction (id),
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    state TEXT NOT NULL,
    PRIMARY KEY (correction, field),
    CONSTRAINT entry_correction_field_state_known CHECK (state IN ('open', 'accepted', 'refused'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE entry_call (
    id TEXT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    at \(SQL.integer) NOT NULL,
    account TEXT,
    account_name TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    next_day TEXT,
    CONSTRAINT entry_call_outcome_known CHECK (outcome IN ('confirmed', 'corrected', 'no-answer', 'call-back', 'wrong-number', 'gone'))
  )\(SQL.strict)
  """,
  "CREATE INDEX entry_call_by_entry ON entry_call (entry, at)",
  """
  CREATE TABLE mistake_report (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    entry TEXT NOT NULL REFERENCES directory_entry (id),
    at \(SQL.integer) NOT NULL,
    language TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    has_address \(SQL.integer) NOT NULL,
    outcome TEXT,
    handled_by TEXT NOT NULL,
    handled_at \(SQL.integer),
    CONSTRAINT mistake_report_number_unique UNIQUE (number),
    CONSTRAINT mistake_report_outcome_known CHECK (outcome IN ('corrected', 'was-right', 'asked', 'unclear'))
  )\(SQL.strict)
  """,
  "CREATE INDEX mistake_report_by_entry ON mistake_report (entry, id)",
  "CREATE INDEX mistake_report_by_time ON mistake_report (at, id)",
  """
  CREATE TABLE daily_work (
    name TEXT NOT NULL PRIMARY KEY,
    last_day TEXT NOT NULL
  )\(SQL.strict)
  """,
]

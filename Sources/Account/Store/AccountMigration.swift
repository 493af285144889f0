/// Who works with Relais, how they sign in, and what keeps forms from being sent twice or too often.
package let accountMigration: [SQL] = [
  """
  CREATE TABLE organization (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    is_fictitious \(SQL.integer) NOT NULL,
    receives_reports \(SQL.integer) NOT NULL DEFAULT 0,
    CONSTRAINT organization_receives_yes_or_no CHECK (receives_reports IN (0, 1)),
    CONSTRAINT organization_name_given CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT organization_fictitious_yes_or_no CHECK (is_fictitious IN (0, 1))
  )\(SQL.strict)
  """,
  "CREATE INDEX organization_by_name ON organization (sort_key, id)",
  """
  CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    is_disabled \(SQL.integer) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    CONSTRAINT account_email_taken UNIQUE (email),
    CONSTRAINT account_email_shape CHECK (email LIKE '%_@_%' AND email = lower(email) AND length(email) <= 254),
    CONSTRAINT account_name_given CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT account_language_code CHECK (length(language) = 2),
    CONSTRAINT account_disabled_yes_or_no CHECK (is_disabled IN (0, 1))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE role (
    code TEXT NOT NULL PRIMARY KEY,
    position \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  """
  INSERT INTO role (code, position) VALUES
    ('person', 1), ('carer', 2), ('helpdesk-agent', 3), ('neighbourhood-referent', 4), ('proximity-referent', 5), ('case-manager', 6),
    ('occupational-therapist', 7), ('psychologist', 8), ('general-practitioner', 9), ('pharmacist', 10), ('home-nurse', 11),
    ('home-help', 12), ('hospital-referent', 13), ('concertation-organiser', 14), ('community-moderator', 15), ('directory-editor', 16),
    ('programme-coordinator', 17), ('evaluator', 18), ('receiving-service', 19), ('volunteer', 20), ('insurer-reader', 21),
    ('outside-moderator', 22), ('authority-reader', 23), ('data-protection-officer', 24), ('administrator', 25)
  """,
  """
  CREATE TABLE membership (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL REFERENCES role (code),
    from_day TEXT NOT NULL,
    until_day TEXT,
    CONSTRAINT membership_once_a_day UNIQUE (account, organization, role, from_day),
    CONSTRAINT membership_days_in_order CHECK (until_day IS NULL OR from_day <= until_day)
  )\(SQL.strict)
  """,
  "CREATE INDEX membership_by_organization ON membership (organization)",
  """
  CREATE TABLE session (
    secret_digest TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    form_token TEXT NOT NULL,
    started_at \(SQL.integer) NOT NULL,
    seen_at \(SQL.integer) NOT NULL,
    CONSTRAINT session_digest_shape CHECK (length(secret_digest) = 64)
  )\(SQL.strict)
  """,
  "CREATE INDEX session_by_account ON session (account)",
  "CREATE INDEX session_by_organization ON session (organization)",
  "CREATE INDEX session_by_time ON session (started_at)",
  """
  CREATE TABLE attempt (
    id TEXT NOT NULL PRIMARY KEY,
    key_digest TEXT NOT NULL,
    at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX attempt_by_key ON attempt (key_digest, at)",
  "CREATE INDEX attempt_by_time ON attempt (at)",
  """
  CREATE TABLE once_key (
    key_digest TEXT NOT NULL PRIMARY KEY,
    actor TEXT NOT NULL,
    path TEXT NOT NULL,
    answer TEXT,
    at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX once_key_by_time ON once_key (at)",
]

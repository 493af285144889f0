/// Contacts with the helpdesk. One that became a request is sealed with the request's key, one about a person of the file with hers, any
/// other with a key of its own.
package let callMigration: [SQL] = [
  """
  CREATE TABLE helpdesk_call (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    account TEXT NOT NULL REFERENCES account (id),
    at \(SQL.integer) NOT NULL,
    channel TEXT NOT NULL,
    caller TEXT NOT NULL,
    familiarity TEXT NOT NULL,
    language TEXT NOT NULL,
    interpreter \(SQL.integer) NOT NULL,
    municipality \(SQL.integer),
    danger \(SQL.integer) NOT NULL,
    outcome TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    request TEXT REFERENCES request (id),
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    struck_at \(SQL.integer),
    erased_at \(SQL.integer),
    CONSTRAINT call_channel_known CHECK (channel IN ('phone', 'voicemail', 'email', 'visit')),
    CONSTRAINT call_caller_known CHECK (caller IN ('person', 'family', 'neighbour', 'professional', 'other')),
    CONSTRAINT call_familiarity_known CHECK (familiarity IN ('known', 'new', 'anonymous')),
    CONSTRAINT call_outcome_known CHECK (outcome IN ('informed', 'list-sent', 'referred', 'call-back', 'transferred', 'nothing-found')),
    CONSTRAINT call_one_key CHECK (person IS NULL OR request IS NULL)
  )\(SQL.strict)
  """,
  "CREATE INDEX call_by_time ON helpdesk_call (organization, at, id)",
  "CREATE INDEX call_by_person ON helpdesk_call (person, at, id)",
  "CREATE INDEX call_by_request ON helpdesk_call (request)",
  "CREATE INDEX call_by_erasure ON helpdesk_call (erased_at, at)",
  """
  CREATE TABLE helpdesk_call_mark (
    call_id TEXT NOT NULL REFERENCES helpdesk_call (id),
    kind TEXT NOT NULL,
    mark \(SQL.bytes) NOT NULL,
    PRIMARY KEY (call_id, kind, mark)
  )\(SQL.strict)
  """,
  "CREATE INDEX call_mark_by_value ON helpdesk_call_mark (mark, kind)",
]

/// A call that goes on from another one names the first call of the contact, so that both are counted as one.
package let callContinuationMigration: [SQL] = [
  "ALTER TABLE helpdesk_call ADD COLUMN continues TEXT REFERENCES helpdesk_call (id)",
  "CREATE INDEX call_by_contact ON helpdesk_call (continues, at, id)",
]

/// Who is to be rung back, what came of each try, and who is not there.
package let callBackMigration: [SQL] = [
  """
  CREATE TABLE call_back (
    call_id TEXT NOT NULL PRIMARY KEY REFERENCES helpdesk_call (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    due_at \(SQL.integer),
    ending TEXT,
    assignee TEXT REFERENCES account (id),
    unanswered \(SQL.integer) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT call_back_waits_or_ended CHECK ((due_at IS NULL) = (ending IS NOT NULL)),
    CONSTRAINT call_back_ending_known CHECK (ending IN ('reached', 'wrong-number', 'refuses', 'died', 'tries-used-up', 'no-longer-needed')),
    CONSTRAINT call_back_unanswered_counts CHECK (unanswered >= 0)
  )\(SQL.strict)
  """,
  "CREATE INDEX call_back_by_due ON call_back (organization, due_at, call_id)",
  "CREATE INDEX call_back_by_assignee ON call_back (assignee, due_at)",
  """
  CREATE TABLE call_back_event (
    id TEXT NOT NULL PRIMARY KEY,
    call_id TEXT NOT NULL REFERENCES helpdesk_call (id),
    at \(SQL.integer) NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    code TEXT,
    moment \(SQL.integer),
    CONSTRAINT call_back_event_kind_known CHECK (kind IN ('tried', 'due', 'handed-over', 'ended', 'put-back'))
  )\(SQL.strict)
  """,
  "CREATE INDEX call_back_event_by_call ON call_back_event (call_id, at, id)",
  """
  CREATE TABLE desk_absence (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    account TEXT NOT NULL REFERENCES account (id),
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    noted_by TEXT NOT NULL REFERENCES account (id),
    noted_at \(SQL.integer) NOT NULL,
    CONSTRAINT desk_absence_forwards CHECK (from_day <= until_day)
  )\(SQL.strict)
  """,
  "CREATE INDEX desk_absence_by_days ON desk_absence (organization, until_day, from_day)",
]

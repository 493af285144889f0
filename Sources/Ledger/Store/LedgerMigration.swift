/// The unit ledger: acts as they were entered, the balance made from them, the accounts, closed months, agreed shares.
package let ledgerMigration: [SQL] = [
  """
  CREATE TABLE ledger_act (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    sequence \(SQL.integer) NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    service TEXT,
    profession TEXT,
    setting TEXT,
    units \(SQL.integer),
    participants \(SQL.integer),
    minutes \(SQL.integer),
    flags TEXT NOT NULL,
    reason TEXT,
    audience TEXT NOT NULL,
    state TEXT NOT NULL,
    displaced TEXT NOT NULL,
    author TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    group_session TEXT,
    content \(SQL.bytes) NOT NULL,
    entered_at \(SQL.integer) NOT NULL,
    corrected_at \(SQL.integer),
    correction \(SQL.bytes),
    CONSTRAINT ledger_act_kind_known CHECK (kind IN ('initialModule', 'session', 'support', 'group', 'closing', 'extension')),
    CONSTRAINT ledger_act_audience_known CHECK (audience IN ('person', 'carer', 'both')),
    CONSTRAINT ledger_act_state_known CHECK (state IN ('standing', 'corrected', 'unbilled')),
    CONSTRAINT ledger_act_corrected_whole
      CHECK ((state = 'corrected') = (corrected_at IS NOT NULL) AND (corrected_at IS NULL) = (correction IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX ledger_act_by_person ON ledger_act (person, programme, sequence, id)",
  "CREATE INDEX ledger_act_by_author ON ledger_act (author, programme, entered_at)",
  "CREATE INDEX ledger_act_by_house ON ledger_act (organization, programme, entered_at)",
  """
  CREATE TABLE ledger_balance (
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    version \(SQL.integer) NOT NULL,
    as_of TEXT NOT NULL,
    start_day TEXT,
    end_day TEXT,
    granted \(SQL.integer) NOT NULL,
    by_service TEXT NOT NULL,
    closing_start TEXT,
    closing_granted \(SQL.integer) NOT NULL,
    closing_used \(SQL.integer) NOT NULL,
    displaced \(SQL.integer) NOT NULL,
    cents \(SQL.integer) NOT NULL,
    is_checked \(SQL.integer) NOT NULL,
    PRIMARY KEY (person, programme)
  )\(SQL.strict)
  """,
  "CREATE INDEX ledger_balance_unchecked ON ledger_balance (is_checked, person)",
  """
  CREATE TABLE ledger_entry (
    id TEXT NOT NULL PRIMARY KEY,
    act TEXT NOT NULL REFERENCES ledger_act (id),
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    author TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    day TEXT NOT NULL,
    month TEXT NOT NULL,
    service TEXT NOT NULL,
    profession TEXT NOT NULL,
    code TEXT NOT NULL,
    units \(SQL.integer) NOT NULL,
    price \(SQL.integer) NOT NULL,
    cents \(SQL.integer) NOT NULL,
    is_counter \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL,
    entered_at \(SQL.integer) NOT NULL,
    CONSTRAINT ledger_entry_once UNIQUE (act, is_counter)
  )\(SQL.strict)
  """,
  "CREATE INDEX ledger_entry_by_author ON ledger_entry (author, programme, month)",
  "CREATE INDEX ledger_entry_by_house ON ledger_entry (organization, programme, day)",
  "CREATE INDEX ledger_entry_by_person ON ledger_entry (person, programme)",
  """
  CREATE TABLE ledger_closing (
    author TEXT NOT NULL,
    programme TEXT NOT NULL,
    month TEXT NOT NULL,
    closed_at \(SQL.integer) NOT NULL,
    PRIMARY KEY (author, programme, month)
  )\(SQL.strict)
  """,
  """
  CREATE TABLE ledger_agreement (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    shares TEXT NOT NULL,
    author TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX ledger_agreement_by_person ON ledger_agreement (person, programme, created_at)",
]

/// What those who steer look for without replaying, and clocks that run.
package let ledgerSteeringMigration: [SQL] = [
  "ALTER TABLE ledger_balance ADD COLUMN last_session TEXT",
  """
  UPDATE ledger_balance SET last_session = (
    SELECT MAX(a.day) FROM ledger_act a
    WHERE a.person = ledger_balance.person AND a.programme = ledger_balance.programme AND a.state = 'standing' AND a.displaced = ''
      AND a.kind IN ('session', 'group'))
  """,
  """
  CREATE TABLE ledger_timer (
    id TEXT NOT NULL PRIMARY KEY,
    author TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    started_at \(SQL.integer) NOT NULL,
    CONSTRAINT ledger_timer_one UNIQUE (author)
  )\(SQL.strict)
  """,
]

/// Moves between organisations that manage a programme: the end of a part, and what was consumed before.
package let ledgerHandoverMigration: [SQL] = [
  """
  CREATE TABLE ledger_handover (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organization (id),
    last_day TEXT NOT NULL,
    has_module \(SQL.integer) NOT NULL,
    start_day TEXT,
    by_service TEXT NOT NULL,
    is_extended \(SQL.integer) NOT NULL,
    is_shared \(SQL.integer) NOT NULL,
    taken_at \(SQL.integer),
    source TEXT REFERENCES ledger_handover (id),
    author TEXT NOT NULL,
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    replaced_at \(SQL.integer),
    correction \(SQL.bytes),
    CONSTRAINT ledger_handover_kind_known CHECK (kind IN ('ended', 'received')),
    CONSTRAINT ledger_handover_units_begun CHECK (by_service = '' OR start_day IS NOT NULL),
    CONSTRAINT ledger_handover_taken_of_ended CHECK (kind = 'ended' OR taken_at IS NULL),
    CONSTRAINT ledger_handover_source_of_received CHECK (kind = 'received' OR source IS NULL),
    CONSTRAINT ledger_handover_replaced_whole CHECK ((replaced_at IS NULL) = (correction IS NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX ledger_handover_by_person ON ledger_handover (person, programme, created_at, id)",
  "CREATE INDEX ledger_handover_by_source ON ledger_handover (source)",
]

/// How stays, moves and first-line psychology are read from the file was mended: whoever reads a balance next replays it.
package let ledgerReplayMigration: [SQL] = [
  "UPDATE ledger_balance SET is_checked = 0"
]

/// What lists say about closing periods, and when somebody acted last: found by the replay that follows. And where a message is opened: what
/// is for a service is not for her home. And who replaces somebody who is away.
package let closingAndReaderMigration: [SQL] = [
  "ALTER TABLE ledger_balance ADD COLUMN last_act TEXT",
  "ALTER TABLE ledger_balance ADD COLUMN closing_by TEXT",
  "ALTER TABLE ledger_balance ADD COLUMN closing_services TEXT",
  "UPDATE ledger_balance SET is_checked = 0",
  """
  ALTER TABLE message ADD COLUMN reader TEXT NOT NULL DEFAULT 'home'
    CONSTRAINT message_reader_known CHECK (reader IN ('home', 'work'))
  """,
  "ALTER TABLE desk_absence ADD COLUMN stand_in TEXT REFERENCES account (id)",
]

/// Whose files a house keeps, with their numbers, without reading the files themselves: for lists of thousands of balances.
package let keeperIndexMigration: [SQL] = [
  "CREATE INDEX person_by_keeper ON person (organization, state, id, number)"
]

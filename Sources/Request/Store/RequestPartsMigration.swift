/// Several needs in one request, its offers to other teams, the files kept with it, and who is looking at it.
package let requestPartsMigration: [SQL] = [
  """
  CREATE TABLE request_need (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    place \(SQL.integer) NOT NULL,
    help TEXT NOT NULL,
    state TEXT NOT NULL,
    referral TEXT REFERENCES referral (id),
    outcome TEXT,
    gap_reason TEXT,
    content \(SQL.bytes) NOT NULL,
    CONSTRAINT request_need_place_once UNIQUE (request, place),
    CONSTRAINT request_need_state_known CHECK (state IN ('open', 'referred', 'closed')),
    CONSTRAINT request_need_outcome_with_closing CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT request_need_referral_with_referring CHECK ((state = 'referred') = (referral IS NOT NULL))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE request_transfer (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    sender TEXT NOT NULL REFERENCES organization (id),
    receiver TEXT NOT NULL REFERENCES organization (id),
    state TEXT NOT NULL,
    offered_at \(SQL.integer) NOT NULL,
    answered_at \(SQL.integer),
    content \(SQL.bytes) NOT NULL,
    CONSTRAINT request_transfer_state_known CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
    CONSTRAINT request_transfer_to_others CHECK (sender <> receiver),
    CONSTRAINT request_transfer_answered_with_time CHECK ((state = 'offered') = (answered_at IS NULL))
  )\(SQL.strict)
  """,
  "CREATE UNIQUE INDEX request_transfer_once ON request_transfer (request) WHERE state = 'offered'",
  "CREATE INDEX request_transfer_by_request ON request_transfer (request, offered_at)",
  "CREATE INDEX request_transfer_by_receiver ON request_transfer (receiver, state, offered_at)",
  "CREATE INDEX request_transfer_by_sender ON request_transfer (sender, state, offered_at)",
  """
  CREATE TABLE request_attachment (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    at \(SQL.integer) NOT NULL,
    kind TEXT NOT NULL,
    size \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL,
    document \(SQL.bytes) NOT NULL,
    CONSTRAINT request_attachment_kind_known CHECK (kind IN ('pdf', 'jpeg', 'png', 'text')),
    CONSTRAINT request_attachment_not_empty CHECK (size > 0)
  )\(SQL.strict)
  """,
  "CREATE INDEX request_attachment_by_request ON request_attachment (request, at, id)",
  """
  CREATE TABLE request_look (
    request TEXT NOT NULL REFERENCES request (id),
    account TEXT NOT NULL REFERENCES account (id),
    since \(SQL.integer) NOT NULL,
    at \(SQL.integer) NOT NULL,
    PRIMARY KEY (request, account)
  )\(SQL.strict)
  """,
]

/// Several services asked for one need: which referrals are for it stands in a table of its own, and the table of needs is made anew without
/// the one that it had. And how far requests were placed anew after streets of a municipality have changed.
package let needReferralMigration: [SQL] = [
  """
  CREATE TABLE kept_need (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    place \(SQL.integer) NOT NULL,
    help TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    gap_reason TEXT,
    content \(SQL.bytes) NOT NULL,
    CONSTRAINT request_need_one_at_place UNIQUE (request, place),
    CONSTRAINT request_need_state_known CHECK (state IN ('open', 'closed')),
    CONSTRAINT request_need_outcome_with_closing CHECK ((state = 'closed') = (outcome IS NOT NULL))
  )\(SQL.strict)
  """,
  """
  INSERT INTO kept_need (id, request, place, help, state, outcome, gap_reason, content)
  SELECT id, request, place, help, CASE WHEN state = 'closed' THEN 'closed' ELSE 'open' END, outcome, gap_reason, content FROM request_need
  """,
  """
  CREATE TABLE request_need_referral (
    need TEXT NOT NULL REFERENCES kept_need (id),
    referral TEXT NOT NULL REFERENCES referral (id),
    PRIMARY KEY (need, referral)
  )\(SQL.strict)
  """,
  "INSERT INTO request_need_referral (need, referral) SELECT id, referral FROM request_need WHERE referral IS NOT NULL",
  "DROP TABLE request_need",
  "ALTER TABLE kept_need RENAME TO request_need",
  """
  CREATE TABLE request_placing (
    municipality \(SQL.integer) NOT NULL PRIMARY KEY,
    since \(SQL.integer) NOT NULL,
    reached TEXT NOT NULL
  )\(SQL.strict)
  """,
]

/// Requests handed to services, and what the services answered.
package let referralMigration: [SQL] = [
  """
  CREATE TABLE referral (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    gesture TEXT NOT NULL,
    entry TEXT,
    service_name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    shared TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT,
    due TEXT,
    reason TEXT,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT referral_gesture_known CHECK (gesture IN ('referral', 'advice')),
    CONSTRAINT referral_state_known CHECK (state IN ('proposed', 'agreed', 'sent', 'accepted', 'waiting', 'declined', 'advised',
      'help-started', 'withdrawn', 'expired')),
    CONSTRAINT referral_reason_with_declining CHECK ((state = 'declined') = (reason IS NOT NULL)),
    CONSTRAINT referral_due_with_sending CHECK ((state = 'sent') = (due IS NOT NULL)),
    CONSTRAINT referral_shared_length CHECK (length(shared) <= 4000)
  )\(SQL.strict)
  """,
  "CREATE INDEX referral_by_request ON referral (request, id)",
  "CREATE INDEX referral_by_due ON referral (state, due)",
  """
  CREATE TABLE referral_event (
    id TEXT NOT NULL PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES referral (id),
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    code TEXT,
    words TEXT NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX referral_event_by_referral ON referral_event (referral, at, id)",
]

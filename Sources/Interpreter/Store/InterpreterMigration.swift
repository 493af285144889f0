/// Interpreters asked for requests.
package let interpreterMigration: [SQL] = [
  """
  CREATE TABLE interpreter_booking (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    spoken TEXT NOT NULL,
    way TEXT NOT NULL,
    day TEXT NOT NULL,
    clock TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    content \(SQL.bytes) NOT NULL,
    asked_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT interpreter_booking_way_known CHECK (way IN ('phone', 'on-place', 'video')),
    CONSTRAINT interpreter_booking_state_known CHECK (state IN ('asked', 'confirmed', 'refused', 'took-place', 'did-not-come', 'cancelled')),
    CONSTRAINT interpreter_booking_reason_given CHECK ((state IN ('refused', 'cancelled')) = (reason IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX interpreter_booking_by_request ON interpreter_booking (request, day, id)",
  "CREATE INDEX interpreter_booking_by_house ON interpreter_booking (organization, state, day, id)",
]

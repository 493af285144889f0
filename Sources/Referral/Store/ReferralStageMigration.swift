package import Kernel

/// More stages of a referral, its link, its reminders, and services that are asked together. The tables are made anew, because the list of
/// stages is part of their shape; what was there is carried over by the statements, and ``keepLinks`` says until when old links work.
package let referralStageMigration: [SQL] = [
  """
  CREATE TABLE referral_plan (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    is_ordered \(SQL.integer) NOT NULL,
    is_automatic \(SQL.integer) NOT NULL,
    tells_others \(SQL.integer) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    CONSTRAINT referral_plan_truths CHECK (is_ordered IN (0, 1) AND is_automatic IN (0, 1) AND tells_others IN (0, 1)),
    CONSTRAINT referral_plan_automatic_in_order CHECK (is_automatic <= is_ordered)
  )\(SQL.strict)
  """,
  "CREATE INDEX referral_plan_by_request ON referral_plan (request)",
  """
  CREATE TABLE staged_referral (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
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
    link \(SQL.integer) NOT NULL,
    link_until TEXT,
    reminders \(SQL.integer) NOT NULL,
    plan TEXT REFERENCES referral_plan (id),
    place \(SQL.integer),
    again_from TEXT,
    handed_over TEXT,
    helped TEXT,
    CONSTRAINT referral_gesture_known CHECK (gesture IN ('referral', 'advice')),
    CONSTRAINT referral_stage_known CHECK (state IN ('proposed', 'agreed', 'sent', 'seen', 'questioned', 'accepted', 'waiting', 'declined',
      'contacted', 'help-started', 'ended', 'advised', 'considered', 'withdrawn', 'expired')),
    CONSTRAINT referral_reason_with_declining CHECK ((state = 'declined') = (reason IS NOT NULL)),
    CONSTRAINT referral_due_with_sending CHECK ((state IN ('sent', 'seen', 'questioned')) = (due IS NOT NULL)),
    CONSTRAINT referral_place_with_plan CHECK ((plan IS NULL) = (place IS NULL)),
    CONSTRAINT referral_helped_known CHECK (helped IN ('yes', 'partly', 'no'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE staged_referral_event (
    id TEXT NOT NULL PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES staged_referral (id),
    at \(SQL.integer) NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    content \(SQL.bytes) NOT NULL
  )\(SQL.strict)
  """,
  """
  INSERT INTO staged_referral (id, request, gesture, language, state, day, due, reason, content, created_at, changed_at, version, link,
    reminders)
  SELECT id, request, gesture, language, state, day, due, reason, content, created_at, changed_at, version,
    CASE WHEN state IN ('proposed', 'agreed') THEN 0 ELSE 1 END, 0
  FROM referral
  """,
  """
  INSERT INTO staged_referral_event (id, referral, at, actor, kind, day, content)
  SELECT id, referral, at, actor, kind, day, content FROM referral_event
  """,
]

/// Links of before worked for 30 days after the letter; those of referrals that a service still deals with go on working so long after
/// the last change, so that it can say what comes next.
@Sendable package func keepLinks(_ connection: any Connection, at now: Instant) throws {
  let found = try connection.rows(
    "SELECT id, state, day, changed_at FROM staged_referral WHERE state IN ('sent', 'accepted', 'waiting', 'help-started')")
  for row in found {
    let sent = try row.text("state") == "sent" ? row.dayIfAny("day") : nil
    let until = try (sent ?? row.instant("changed_at").day).adding(days: 30)
    try connection.run("UPDATE staged_referral SET link_until = \(until) WHERE id = \(try row.text("id"))")
  }
}

/// Puts the new tables in the place of the old ones; references follow the renaming on both engines.
package let referralStageLastSteps: [SQL] = [
  "DROP TABLE referral_event",
  "DROP TABLE referral",
  "ALTER TABLE staged_referral RENAME TO referral",
  "ALTER TABLE staged_referral_event RENAME TO referral_event",
  "CREATE INDEX referral_by_request ON referral (request, id)",
  "CREATE INDEX referral_by_due ON referral (state, due)",
  "CREATE INDEX referral_by_plan ON referral (plan)",
  "CREATE INDEX referral_event_by_referral ON referral_event (referral, at, id)",
]

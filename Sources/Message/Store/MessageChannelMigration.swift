/// Messages leave on several ways, each is claimed before it is sent, and what came back or is uncertain has a state of its own.
package let messageChannelMigration: [SQL] = [
  """
  CREATE TABLE carried_message (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT REFERENCES organization (id),
    key_owner TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts \(SQL.integer) NOT NULL,
    next_at \(SQL.integer) NOT NULL,
    claimed_at \(SQL.integer),
    sent_at \(SQL.integer),
    content \(SQL.bytes) NOT NULL,
    failure \(SQL.bytes),
    CONSTRAINT message_channel_known CHECK (channel IN ('email', 'sms', 'letter')),
    CONSTRAINT message_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'returned')),
    CONSTRAINT message_claimed_with_time CHECK (state NOT IN ('sending', 'uncertain') OR claimed_at IS NOT NULL),
    CONSTRAINT message_sent_with_time CHECK (state <> 'sent' OR sent_at IS NOT NULL)
  )\(SQL.strict)
  """,
  """
  INSERT INTO carried_message (id, organization, key_owner, language, created_at, channel, state, attempts, next_at, claimed_at, sent_at,
    content, failure)
  SELECT id, organization, key_owner, language, created_at, 'email', state, attempts, next_at, NULL, sent_at, content, failure FROM message
  """,
  "DROP TABLE message",
  "ALTER TABLE carried_message RENAME TO message",
  "CREATE INDEX message_by_time ON message (organization, created_at, id)",
  "CREATE INDEX message_waiting ON message (state, next_at)",
  "CREATE INDEX message_by_key_owner ON message (key_owner)",
]

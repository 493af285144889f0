/// Pathways of requests and their steps.
package let pathwayMigration: [SQL] = [
  """
  CREATE TABLE pathway (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL REFERENCES request (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    template TEXT NOT NULL,
    template_from TEXT NOT NULL,
    started_on TEXT NOT NULL,
    ending TEXT,
    ended_on TEXT,
    created_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT pathway_ended_with_day CHECK ((ending IS NULL) = (ended_on IS NULL)),
    CONSTRAINT pathway_ending_known CHECK (ending IN ('completed', 'not-wished', 'changed', 'moved-away', 'died'))
  )\(SQL.strict)
  """,
  "CREATE INDEX pathway_by_request ON pathway (request, started_on, id)",
  "CREATE INDEX pathway_by_house ON pathway (organization, ending, started_on, id)",
  """
  CREATE TABLE pathway_step (
    id TEXT NOT NULL PRIMARY KEY,
    pathway TEXT NOT NULL REFERENCES pathway (id),
    position \(SQL.integer) NOT NULL,
    template_step TEXT,
    role TEXT NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL,
    skip_reason TEXT,
    settled_on TEXT,
    account TEXT REFERENCES account (id),
    content \(SQL.bytes) NOT NULL,
    CONSTRAINT pathway_step_state_known CHECK (state IN ('open', 'done', 'skipped')),
    CONSTRAINT pathway_step_settled_with_day CHECK ((state = 'open') = (settled_on IS NULL)),
    CONSTRAINT pathway_step_skipped_with_reason CHECK ((state = 'skipped') = (skip_reason IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX pathway_step_by_pathway ON pathway_step (pathway, position)",
  "CREATE INDEX pathway_step_due ON pathway_step (state, due, pathway)",
]

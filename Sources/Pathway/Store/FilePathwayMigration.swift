/// Pathways begun on a person's file. The tables are made anew, because a pathway has now a request or a file; what was there comes along.
package let filePathwayMigration: [SQL] = [
  """
  CREATE TABLE begun_pathway (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT REFERENCES request (id),
    person TEXT REFERENCES person (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    template TEXT NOT NULL,
    template_from TEXT NOT NULL,
    started_on TEXT NOT NULL,
    ending TEXT,
    ended_on TEXT,
    created_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT pathway_on_request_or_file CHECK ((request IS NULL) <> (person IS NULL)),
    CONSTRAINT pathway_ended_with_day CHECK ((ending IS NULL) = (ended_on IS NULL)),
    CONSTRAINT pathway_ending_known CHECK (ending IN ('completed', 'not-wished', 'changed', 'moved-away', 'died'))
  )\(SQL.strict)
  """,
  """
  CREATE TABLE begun_pathway_step (
    id TEXT NOT NULL PRIMARY KEY,
    pathway TEXT NOT NULL REFERENCES begun_pathway (id),
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
  """
  INSERT INTO begun_pathway (id, request, organization, template, template_from, started_on, ending, ended_on, created_at, version)
  SELECT id, request, organization, template, template_from, started_on, ending, ended_on, created_at, version FROM pathway
  """,
  """
  INSERT INTO begun_pathway_step (id, pathway, position, template_step, role, due, state, skip_reason, settled_on, account, content)
  SELECT id, pathway, position, template_step, role, due, state, skip_reason, settled_on, account, content FROM pathway_step
  """,
  "DROP TABLE pathway_step",
  "DROP TABLE pathway",
  "ALTER TABLE begun_pathway RENAME TO pathway",
  "ALTER TABLE begun_pathway_step RENAME TO pathway_step",
  "CREATE INDEX pathway_by_request ON pathway (request, started_on, id)",
  "CREATE INDEX pathway_by_person ON pathway (person, started_on, id)",
  "CREATE INDEX pathway_by_house ON pathway (organization, ending, started_on, id)",
  "CREATE INDEX pathway_step_by_pathway ON pathway_step (pathway, position)",
  "CREATE INDEX pathway_step_due ON pathway_step (state, due, pathway)",
]

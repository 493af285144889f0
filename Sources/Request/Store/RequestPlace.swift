package import Care
package import Kernel

/// In which neighbourhood a request is, as far as the street is known: of older requests only those know it whose gaps say so. And dossiers of
/// gaps of one neighbourhood, beside those of its whole municipality.
package let requestNeighbourhoodMigration: [SQL] = [
  "ALTER TABLE request ADD COLUMN neighbourhood TEXT REFERENCES neighbourhood (id)",
  "CREATE INDEX request_by_neighbourhood ON request (organization, neighbourhood)",
  """
  UPDATE request SET neighbourhood = known.neighbourhood FROM (
    SELECT request, MIN(neighbourhood) AS neighbourhood FROM gap WHERE neighbourhood IS NOT NULL
    GROUP BY request HAVING COUNT(DISTINCT neighbourhood) = 1
  ) AS known WHERE known.request = request.id
  """,
  "ALTER TABLE gap_dossier ADD COLUMN neighbourhood TEXT REFERENCES neighbourhood (id)",
  "DROP INDEX gap_dossier_once",
  """
  CREATE UNIQUE INDEX gap_dossier_once ON gap_dossier (organization, kind, municipality, reason, (COALESCE(neighbourhood, '')))
    WHERE state <> 'closed'
  """,
]

extension Connection {
  /// Where a request is, as ``Care/Request/place(of:on:in:)`` says it.
  package func place(of request: Request, on today: Day) throws -> (municipality: Municipality?, neighbourhood: ID<Neighbourhood>?) {
    let person = try request.person.flatMap { try openPerson($0)?.person }
    return try request.place(of: person, on: today) { StreetBook(try neighbourhoods(in: request.report.municipality)) }
  }

  /// Notes anew in which neighbourhood a request is. Changes no version: what somebody has in her form meanwhile stays good.
  func notePlace(of request: Request, on today: Day) throws {
    try run("UPDATE request SET neighbourhood = \(try place(of: request, on: today).neighbourhood?.raw) WHERE id = \(request.id.raw)")
  }

  /// Where she lives has changed: her open requests move with her, closed ones stay where they were answered.
  package func noteMove(of person: ID<Person>, on today: Day) throws {
    for request in try requests(of: person) where !request.isClosed && !request.isErased { try notePlace(of: request, on: today) }
  }
}

import Actions
import Care
import Foundation
import Kernel
import Pages
import Store

/// Finding persons while typing, for the script on the page of persons. The page itself answers without script.
package let finderRoutes: [Route] = [
  .api(.get, "/api/persons", .roles(Role.careWorkers)) { visit in
    let language = visit.house.languages[visit.query["language"]] ?? .french
    let limit = max(1, min(20, Int(visit.query["limit"]) ?? 6))
    let found = try await found(visit, limit: limit)
    let answer = FinderAnswer(results: found.map { .init(id: $0.person.id.raw, name: $0.summary(language)) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return .json(Array(try encoder.encode(answer)))
  }
]

private struct FinderAnswer: Encodable {
  struct Result: Encodable {
    let id: String
    /// Name, birth, municipality and number in one line.
    let name: String
  }
  let results: [Result]
}

/// Who fits the words of the address, among the files that the visitor may see.
func found(_ visit: Visit, limit: Int = FoundLine.most) async throws -> [FoundLine] {
  let query = PersonQueryReader.read(visit.query["q"], today: visit.surroundings.today)
  let index = try await visit.house.persons.index(in: visit.database)
  return try await findPersons(query, limit: limit, in: index, by: visit.actor, in: visit.database, visit.surroundings)
    .map { FoundLine(person: $0.person, reasons: $0.reasons) }
}

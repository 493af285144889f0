package import Care
package import Kernel
import Secrets

extension Connection {
  /// Notes that two files are two people: they are never proposed again.
  package func decideDifferent(_ pair: PersonPair, by account: ID<Account>, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO duplicate_decision (first, second, account, at) VALUES (\(pair.first.raw), \(pair.second.raw), \(account.raw), \(now))
      ON CONFLICT (first, second) DO NOTHING
      """)
  }

  /// The pairs of an organisation's files that somebody looked at and found to be two people.
  package func decidedPairs(of organization: ID<Organization>) throws(StoreFailure) -> Set<PersonPair> {
    var pairs: Set<PersonPair> = []
    let found = try rows(
      """
      SELECT d.first, d.second FROM duplicate_decision d JOIN person p ON p.id = d.first WHERE p.organization = \(organization.raw)
      """)
    for row in found { pairs.insert(PersonPair(try row.id("first"), try row.id("second"))) }
    return pairs
  }

  /// Whose file has this number.
  package func person(numbered number: String) throws(StoreFailure) -> ID<Person>? {
    try row("SELECT id FROM person WHERE number = \(number)").map { row throws(StoreFailure) in try row.id("id") }
  }
}

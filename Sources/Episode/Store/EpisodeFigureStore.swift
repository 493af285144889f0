package import Care
package import Kernel

extension Connection {
  /// How many ways through a programme a house has at which step; nothing of persons who were erased. One statement.
  package func episodeFigures(of organization: ID<Organization>, _ programme: String) throws(StoreFailure) -> [EpisodeFigure] {
    var figures: [EpisodeFigure] = []
    let found = try rows(
      """
      SELECT e.stage, e.service, e.agreement, COUNT(*) AS total FROM episode e JOIN person p ON p.id = e.person
      WHERE e.organization = \(organization.raw) AND e.programme = \(programme) AND p.state = 'active'
      GROUP BY e.stage, e.service, e.agreement ORDER BY e.stage, e.service, e.agreement
      """)
    for row in found {
      figures.append(
        EpisodeFigure(
          stage: try row.code("stage"), service: try row.text("service"), agreement: try row.code("agreement"), count: try row.int("total")))
    }
    return figures
  }
}

package import Care
package import Kernel

extension Connection {
  /// Every organisation, by name.
  package func organizations() throws(StoreFailure) -> [Organization] {
    var organizations: [Organization] = []
    for row in try rows("SELECT id, name, email, phone, is_fictitious FROM organization ORDER BY sort_key, id") {
      organizations.append(
        Organization(
          id: try row.id("id"), name: try row.text("name"), email: try row.textIfAny("email"), phone: try row.textIfAny("phone"),
          isFictitious: try row.bool("is_fictitious")))
    }
    return organizations
  }

  /// The organisation that public reports of needs reach; the oldest one when several do.
  package func organizationReceivingReports() throws(StoreFailure) -> ID<Organization>? {
    try row("SELECT id FROM organization WHERE receives_reports = 1 ORDER BY id LIMIT 1")?.id("id")
  }

  package func setReceivesReports(_ organization: ID<Organization>) throws(StoreFailure) {
    try run("UPDATE organization SET receives_reports = 1 WHERE id = \(organization.raw) AND receives_reports = 0")
  }

  /// Names for a page, in one statement.
  package func accountNames(_ accounts: Set<ID<Account>>) throws(StoreFailure) -> [ID<Account>: String] {
    guard !accounts.isEmpty else { return [:] }
    var names: [ID<Account>: String] = [:]
    for row in try rows("SELECT id, name FROM account WHERE id IN (\(list: accounts.map(\.raw).sorted()))") {
      names[try row.id("id")] = try row.text("name")
    }
    return names
  }

  /// The same for organisations.
  package func organizationNames(_ organizations: Set<ID<Organization>>) throws(StoreFailure) -> [ID<Organization>: String] {
    guard !organizations.isEmpty else { return [:] }
    var names: [ID<Organization>: String] = [:]
    for row in try rows("SELECT id, name FROM organization WHERE id IN (\(list: organizations.map(\.raw).sorted()))") {
      names[try row.id("id")] = try row.text("name")
    }
    return names
  }

  package func hasMembership(_ account: ID<Account>) throws(StoreFailure) -> Bool {
    try row("SELECT id FROM membership WHERE account = \(account.raw) LIMIT 1") != nil
  }
}

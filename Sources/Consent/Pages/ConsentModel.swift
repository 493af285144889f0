package import Care
package import Kernel

extension FormName {
  package static let agree = FormName("agree")
  package static let refuseConsent = FormName("refuse")
  package static let withdrawConsent = FormName("withdraw")
  package static let register = FormName("register")
}

/// What the page of consents shows.
package struct ConsentModel: Hashable, Sendable {
  package let head: FileHead
  package let standing: ConsentStanding
  /// Newest first.
  package let records: [ConsentRecord]
  /// What access is decided by now: one line for each consent that holds.
  package let scopes: [ConsentScope]
  /// With whom something can be shared, besides everybody: those who are tied to the file.
  package let recipients: [ConsentScope.Recipient]
  /// By the recipient's code.
  package let names: [String: String]
  /// Other organisations that can be added: `organisation/ID`.
  package let organizations: [Choice]
  /// By account reference: `account/01h…`.
  package let accountNames: [String: String]
  /// Who can have explained it: `ID`.
  package let colleagues: [Choice]
  package let keeper: String
  /// What is explained today.
  package let textVersion: String
  /// Of the file, for those who change it at once with somebody else.
  package let version: Int
  package let mayChange: Bool
  package let today: Day
  /// The form that came back, with what was typed.
  package let sentBack: FormName?
  package let state: FormState
  package let failure: Text?
  /// Filled in where nothing was typed: the language she speaks, who is writing.
  package let sensible: [String: String]

  package init(
    head: FileHead, standing: ConsentStanding, records: [ConsentRecord], scopes: [ConsentScope], recipients: [ConsentScope.Recipient],
    names: [String: String], organizations: [Choice], accountNames: [String: String], colleagues: [Choice], keeper: String,
    textVersion: String, version: Int, mayChange: Bool, today: Day, sentBack: FormName? = nil, state: FormState = FormState(),
    failure: Text? = nil, sensible: [String: String] = [:]
  ) {
    self.head = head
    self.standing = standing
    self.records = records
    self.scopes = scopes
    self.recipients = recipients
    self.names = names
    self.organizations = organizations
    self.accountNames = accountNames
    self.colleagues = colleagues
    self.keeper = keeper
    self.textVersion = textVersion
    self.version = version
    self.mayChange = mayChange
    self.today = today
    self.sentBack = sentBack
    self.state = state
    self.failure = failure
    self.sensible = sensible
  }

  /// What she agreed to last.
  var terms: ConsentTerms? { records.first { $0.terms != nil }?.terms }
  var isAgreed: Bool { head.inclusion == .agreed }

  func name(_ recipient: ConsentScope.Recipient, _ language: Language) -> String {
    recipient == .everybody ? ConsentText.everybody(language) : names[recipient.code] ?? recipient.code
  }
}

extension ConsentScope.Recipient {
  /// The name of the box of a form that shares a domain with this recipient.
  package func field(_ domain: FileDomain) -> String { "share-\(code.split(separator: "/").joined(separator: "-"))-\(domain.rawValue)" }
}

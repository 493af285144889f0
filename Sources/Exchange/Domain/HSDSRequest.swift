package import Kernel

/// What somebody asked of the open data, read and checked.
package struct HSDSRequest: Sendable {
  static let mostPerPage = 500
  static let usualPerPage = 50
  static let longestSearch = 1000

  package let endpoint: HSDSEndpoint
  package private(set) var filter = HSDSFilter()
  package private(set) var language = Language.french
  /// From 1.
  package private(set) var page = 1
  /// `nil`: everything on one page.
  package private(set) var perPage: Int? = HSDSRequest.usualPerPage
  /// One object a line and no pages.
  package private(set) var isLines = false
  package private(set) var isMinimal = false
  package private(set) var isFull = false
  package private(set) var hasFullServices = false
  private var problems: [FieldProblem] = []

  /// - Parameter values: the query's value for a name, empty when there is none.
  /// - Throws: ``Invalid`` with every parameter that cannot be read.
  package init(_ endpoint: HSDSEndpoint, _ values: (String) -> String) throws(Invalid) {
    self.endpoint = endpoint
    for parameter in endpoint.parameters {
      let value = values(parameter.rawValue)
      if !value.isEmpty { read(parameter, value) }
    }
    if filter.metres != nil, filter.postalCode == nil, !problems.contains(where: { $0.path == "postcode" }) {
      problem(.proximity, HSDSProblemText.proximityAlone)
    }
    if isLines {
      for parameter in [HSDSParameter.page, .perPage] where !values(parameter.rawValue).isEmpty {
        guard !problems.contains(where: { $0.path == parameter.rawValue }) else { continue }
        problem(parameter, HSDSProblemText.noPages(parameter.rawValue))
      }
    }
    if isMinimal, values(HSDSParameter.perPage.rawValue).isEmpty, values(HSDSParameter.page.rawValue).isEmpty { perPage = nil }
    guard problems.isEmpty else { throw Invalid(problems) }
  }

  private mutating func problem(_ parameter: HSDSParameter, _ text: Text) {
    problems.append(FieldProblem(parameter.rawValue, code: "hsds.\(parameter.rawValue.split(separator: "_").joined(separator: "-"))", text: text))
  }

  private mutating func read(_ parameter: HSDSParameter, _ value: String) {
    switch parameter {
    case .search:
      guard value.utf8.count <= Self.longestSearch else { return problem(parameter, HSDSProblemText.tooLong(Self.longestSearch)) }
      if !value.allSatisfy(\.isWhitespace) { filter.search = value }
    case .page: if let number = number(parameter, value) { page = number }
    case .perPage: if let number = number(parameter, value) { perPage = number }
    case .proximity: filter.metres = metres(value)
    case .format: if let choice = choice(parameter, value) { isLines = choice == "ndjson" }
    case .language:
      guard let code = choice(parameter, value), let known = Language(code: code) else { return }
      language = known
    case .minimal: isMinimal = flag(parameter, value)
    case .full: isFull = flag(parameter, value)
    case .fullService: hasFullServices = flag(parameter, value)
    case .topOnly: filter.topOnly = flag(parameter, value)
    case .taxonomyTermID: filter.term = id(parameter, value)
    case .taxonomyID: filter.taxonomy = id(parameter, value)
    case .organizationID: filter.organization = id(parameter, value)
    case .parentID: filter.parent = id(parameter, value)
    case .modifiedAfter:
      filter.modifiedAfter = Instant(rfc3339: value)
      if filter.modifiedAfter == nil { problem(parameter, HSDSProblemText.moment) }
    case .postcode:
      guard value.utf8.count == 4, let code = Int(value), (1000...9999).contains(code) else { return problem(parameter, HSDSProblemText.postcode) }
      filter.postalCode = code
    }
  }

  private mutating func number(_ parameter: HSDSParameter, _ value: String) -> Int? {
    guard case .number(let range) = parameter.form else { return nil }
    if let number = Int(value), range.contains(number) { return number }
    problem(parameter, HSDSProblemText.number(parameter.rawValue, range.lowerBound, range.upperBound))
    return nil
  }

  private mutating func metres(_ value: String) -> Double? {
    if let number = Double(value), number.isFinite, (0...1_000_000).contains(number) { return number }
    problem(.proximity, HSDSProblemText.proximity)
    return nil
  }

  private mutating func choice(_ parameter: HSDSParameter, _ value: String) -> String? {
    guard case .choice(let choices) = parameter.form else { return nil }
    if choices.contains(value) { return value }
    problem(parameter, HSDSProblemText.choice(parameter.rawValue, choices.joined(separator: ", ")))
    return nil
  }

  private mutating func flag(_ parameter: HSDSParameter, _ value: String) -> Bool {
    switch value.lowercased() {
    case "true", "1": return true
    case "false", "0": return false
    default:
      problem(parameter, HSDSProblemText.choice(parameter.rawValue, "true, false"))
      return false
    }
  }

  private mutating func id(_ parameter: HSDSParameter, _ value: String) -> UniversalID? {
    let id = UniversalID(value)
    if id == nil { problem(parameter, HSDSProblemText.id(parameter.rawValue)) }
    return id
  }
}

package import Care
package import Kernel
package import Pages
package import Store

/// The values of a form or of an address's query. A name that is sent twice keeps its last value.
package struct FormValues: Hashable, Sendable {
  package let all: [String: String]

  package init(_ all: [String: String] = [:]) { self.all = all }

  /// Empty when it was not sent.
  package subscript(_ name: String) -> String { all[name] ?? "" }
}

/// One request to the house, already checked: language, session, guard of the form.
package struct Visit: Sendable {
  package let house: House
  package let language: Language
  package let session: Session?
  /// Somebody signed in with a person's own access; only looked up on the pages of that access, where ``session`` is not.
  package let personal: PersonalSession?
  /// The body of a route that takes a document; empty otherwise.
  package let document: [UInt8]
  /// The list that the browser carries along, sealed: see ``shortlist``.
  package let carriedList: String?
  /// Parts of the path: `visit.parameter("id")`.
  package let parameters: [String: String]
  package let query: FormValues
  package let form: FormValues
  /// What was sent along with the form, by the field's name; only on routes that take files.
  package let files: [String: UploadedFile]
  package let formToken: String
  /// A new key for each page, for the form on it.
  package let onceKey: String
  package let flash: Frame.Flash?
  /// For rate limits only; never stored with personal data.
  package let remoteAddress: String
  /// What the browser holds for its session; only signing in and out need it.
  package let sessionSecret: String?

  package init(
    house: House, language: Language, session: Session?, parameters: [String: String], query: FormValues, form: FormValues,
    files: [String: UploadedFile] = [:], formToken: String, onceKey: String, flash: Frame.Flash?, remoteAddress: String,
    sessionSecret: String? = nil, personal: PersonalSession? = nil, carriedList: String? = nil, document: [UInt8] = []
  ) {
    self.house = house
    self.language = language
    self.session = session
    self.parameters = parameters
    self.query = query
    self.form = form
    self.files = files
    self.formToken = formToken
    self.onceKey = onceKey
    self.flash = flash
    self.remoteAddress = remoteAddress
    self.sessionSecret = sessionSecret
    self.personal = personal
    self.carriedList = carriedList
    self.document = document
  }

  package func parameter(_ name: String) -> String { parameters[name] ?? "" }
  package var actor: Actor { signedIn ?? .anonymous }
  /// `nil` when nobody is signed in.
  var signedIn: Actor? { personal?.actor ?? session?.actor }
  package var database: any Database { house.database }
  package var surroundings: Surroundings { house.surroundings }

  package var frame: Frame {
    Frame(
      language: language, languages: house.languages, today: surroundings.today,
      viewer: session.map { Frame.Viewer(name: $0.account.name, organization: $0.organization.name, roles: $0.roles) },
      formToken: formToken, onceKey: onceKey, flash: flash, isDemo: house.isDemo,
      personal: personal.map { $0.member == nil ? .herself : .carer },
      chosen: personal == nil ? shortlist?.content.entries ?? [] : nil)
  }
}

/// What a handler answers. The web kit turns it into bytes and headers.
package indirect enum Reply: Sendable {
  /// A whole page. Framed by the shell; never cached when somebody is signed in.
  case page(Page, status: Int = 200)
  /// After a form: see the other page, perhaps with a word on top of it. Status 303.
  case see(Address, query: [(String, String)] = [], flash: Frame.Flash? = nil)
  /// The same for a path that was carried along, such as the page that asked for a sign-in.
  case seePath(OwnPath, flash: Frame.Flash? = nil)
  /// The browser carries this list from now on; with `nil` none any more.
  case list(CarriedShortlist?, then: Reply)
  case json([UInt8], status: Int = 200)
  /// Public data for programs, sent while it is written; may be kept by others for a while.
  case open(OpenAnswer)
  case download(name: String, type: String, [UInt8])
  /// A file that somebody sent us once: given back to be kept, never to be opened in the browser.
  case file(name: String, type: String, [UInt8])
  /// The browser's session begins or ends with this answer.
  case session(SessionChange, then: Reply)

  package enum SessionChange: Hashable, Sendable {
    case begin(secret: String), end
    /// A session of a person's own pages begins, or is kept for longer.
    ///
    /// - Parameter seconds: how long the browser keeps it; `nil` until it is closed.
    case beginPersonal(secret: String, seconds: Int64?)
    case endPersonal
  }
}

/// A route: who may use it, and what it does. There is no route without a rule.
package struct Route: Sendable {
  package enum Method: String, Hashable, Sendable { case get = "GET", post = "POST" }

  package enum Place: Hashable, Sendable {
    /// The address with `:name` for its variable parts; registered in every language.
    case page(Address)
    /// One path, for machines: failures are problem documents.
    case api(String)
  }

  package let method: Method
  package let place: Place
  package let rule: RouteRule
  package let handle: @Sendable (Visit) async throws -> Reply
  /// Read by programs of anybody: pages elsewhere may read it too, each network address so often, sessions do not count, and what is
  /// wrong with the query is answered with 400.
  package var isOpen = false
  /// Bytes of files that may come with its form; 0: none.
  package var mostFileBytes = 0
  /// Takes a JSON document of anybody's program and answers it without storing anything: no form, no token, and sessions do not count.
  package var takesDocument = false

  package static func get(
    _ address: Address, _ rule: RouteRule, _ handle: @escaping @Sendable (Visit) async throws -> Reply
  ) -> Route { Route(method: .get, place: .page(address), rule: rule, handle: handle) }

  package static func post(
    _ address: Address, _ rule: RouteRule, _ handle: @escaping @Sendable (Visit) async throws -> Reply
  ) -> Route { Route(method: .post, place: .page(address), rule: rule, handle: handle) }

  /// A form with files: `multipart/form-data`, whose typed fields are read as those of any other form.
  ///
  /// - Parameter mostFileBytes: of all files of one form together.
  package static func upload(
    _ address: Address, _ rule: RouteRule, mostFileBytes: Int, _ handle: @escaping @Sendable (Visit) async throws -> Reply
  ) -> Route {
    var route = Route.post(address, rule, handle)
    route.mostFileBytes = mostFileBytes
    return route
  }

  /// A route for machines, such as `/api/search`. Its language is the query's `language`, else the browser's, else French.
  package static func api(
    _ method: Method, _ path: String, _ rule: RouteRule, _ handle: @escaping @Sendable (Visit) async throws -> Reply
  ) -> Route { Route(method: method, place: .api(path), rule: rule, handle: handle) }

  /// Pages on which entries can be put on a list: they hold a form although nothing is posted to their own address.
  var offersList: Bool {
    // Who comes by a link may be new here, and posts to addresses below it.
    if case .secretHolder = rule { return true }
    switch place {
    case .page(.search), .page(.entry), .page(.chapter), .page(.directoryItem(.activities, item: _)): return true
    case .page, .api: return false
    }
  }

  /// A route by which anybody's programs read public data.
  package static func open(_ path: String, _ handle: @escaping @Sendable (Visit) async throws -> Reply) -> Route {
    var route = Route.api(.get, path, .everyone, handle)
    route.isOpen = true
    return route
  }

  /// A route that answers a JSON document of anybody's program with another one, and stores nothing.
  package static func document(_ path: String, _ handle: @escaping @Sendable (Visit) async throws -> Reply) -> Route {
    var route = Route.api(.post, path, .everyone, handle)
    route.takesDocument = true
    return route
  }

  /// One of the pages of a person's own access, where her session counts and that of work does not.
  var isOwnPage: Bool {
    switch place {
    case .page(.my), .page(.myForm): true
    case .page, .api: false
    }
  }

  /// The languages in which the route has an address: all for what is public or the person's own and for signing out, those of the screens for work.
  package func languages(_ spoken: SpokenLanguages) -> [Language] {
    switch rule {
    case .everyone, .secretHolder, .signedIn, .personal: spoken.all
    case .roles: Language.interface
    }
  }

  /// Every pattern under which the route is registered.
  package func patterns(_ spoken: SpokenLanguages) -> [(pattern: String, language: Language?)] {
    switch place {
    case .api(let path): [(path, nil)]
    case .page(let address): languages(spoken).map { (address.pattern($0), $0) }
    }
  }
}

/// Every route's registrations, one a line and sorted, for the test that compares them with what may be: `GET /fr/demandes roles(…)`.
package func routeTable(_ routes: [Route], _ spoken: SpokenLanguages) -> [String] {
  routes.flatMap { route in
    route.patterns(spoken).map { "\(route.method.rawValue) \($0.pattern) \(describe(route.rule))" }
  }.sorted()
}

private func describe(_ rule: RouteRule) -> String {
  switch rule {
  case .everyone: "everyone"
  case .secretHolder: "secretHolder"
  case .signedIn: "signedIn"
  case .personal: "personal"
  case .roles(let roles): "roles(\(roles.map(\.rawValue).sorted().joined(separator: ",")))"
  }
}

/// A path of this site, with its query, that came from outside and was checked: it cannot lead elsewhere.
package struct OwnPath: Hashable, Sendable {
  package let path: String

  /// `nil` unless it is `/` and the code of a language and plain characters: no scheme, no host, no `//`, no backslash, no dots as parts.
  ///
  /// - Parameter spoken: the languages of the site's addresses.
  package init?(_ text: String, in spoken: SpokenLanguages) {
    let isPlain = text.utf8.count <= 1000 && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 92 && $0 != 34 && $0 != 60 && $0 != 62 }
    guard isPlain, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("//") else { return nil }
    let parts = text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/", omittingEmptySubsequences: true)
    guard let first = parts.first, spoken[String(first)] != nil, !parts.contains(".."), !parts.contains(".") else { return nil }
    path = text
  }
}

import Actions
import Care
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Pages
import Secrets
import Store

/// Answers one route: who is there, may he, what did he send, what is done, what does he see.
struct Responding: Sendable {
  let house: House
  let route: Route
  /// `nil` for machines: then the query or the browser says it.
  let language: Language?
  /// Whether the address also takes a form, so that the visitor needs a token.
  let holdsForm: Bool
  let bodySeconds: Int64
  let logger: Logger

  func answer(_ request: Request, _ context: SiteContext) async -> Response {
    let cookies = Cookies(request, isSecure: house.secureCookies)
    let language = language ?? machineLanguage(request)
    var visit = fresh(language, cookies, context, request)
    do {
      if route.isOpen { try house.openReads.count(visit.remoteAddress, at: house.surroundings.now()) }
      visit = try await recognised(visit, cookies)
      visit = visit.with(query: try FormParsing.values(Array((request.uri.query ?? "").utf8), .query), parameters: try parameters(context))
      let hadSession = cookies.sent[route.isOwnPage ? cookies.personalName : cookies.sessionName] != nil
      if let turnedAway = try await turnedAway(visit, request, hadSession: hadSession) { return decorated(turnedAway, visit, cookies, nil) }
      if route.takesDocument {
        visit = visit.with(document: try await document(request))
        return try await encoded(try await route.handle(visit), visit, cookies)
      }
      if route.method == .post {
        let posted = try await posted(request)
        visit = visit.with(form: posted.form, files: posted.files)
        try checkToken(visit, cookies)
        return try await onceOnly(visit, request, cookies) { reply, visit in try await encoded(reply, visit, cookies) }
      }
      return unlessKnown(try await encoded(try await route.handle(visit), visit, cookies), to: request)
    } catch {
      let reference = house.surroundings.newSecret(characters: 10)
      let response = FailureResponse.make(
        error, frame: visit.frame, isForMachine: isForMachine, reference: reference, logger: logger,
        invalidStatus: route.isOpen ? 400 : nil)
      return decorated(response, visit, cookies, nil)
    }
  }

  private var isForMachine: Bool {
    if case .api = route.place { true } else { false }
  }

  private func machineLanguage(_ request: Request) -> Language {
    if let code = request.uri.queryParameters.get("language"), let language = house.languages[code] { return language }
    return LanguageChoice.choose(remembered: nil, acceptLanguage: request.headers[.acceptLanguage], among: house.languages)
  }

  private func fresh(_ language: Language, _ cookies: Cookies, _ context: SiteContext, _ request: Request) -> Visit {
    let known = cookies.sent[cookies.tokenName].flatMap { $0.utf8.count == 32 ? $0 : nil }
    let flash = cookies.sent[Cookies.flash].flatMap { SealedText.open($0, context: "flash", key: house.secretKey) }
    var remote = context.remoteAddress
    if house.trustsProxy, let forwarded = request.headers[values: .xForwardedFor].last {
      // The last one is what our own proxy saw.
      remote = forwarded.split(separator: ",").last.map { String($0.filter { !$0.isWhitespace }) } ?? remote
    }
    // A page without a form, for somebody who holds neither token nor session, needs no random keys.
    let mayHoldForm = holdsForm || known != nil || cookies.sent[cookies.sessionName] != nil || cookies.sent[cookies.personalName] != nil
    func key(bytes: Int) -> String { mayHoldForm ? AddressBase64.encode(house.surroundings.random(bytes)) : "" }
    return Visit(
      house: house, language: language, session: nil, parameters: [:], query: FormValues(), form: FormValues(),
      formToken: known ?? key(bytes: 24), onceKey: key(bytes: 12), flash: flash.flatMap(Self.flash), remoteAddress: remote,
      carriedList: cookies.sent[cookies.listName])
  }

  private static func flash(_ text: String) -> Frame.Flash? {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let tone = Frame.Flash.Tone(rawValue: parts[0]) else { return nil }
    return Frame.Flash(tone: tone, words: parts[1])
  }

  private func recognised(_ visit: Visit, _ cookies: Cookies) async throws -> Visit {
    if route.isOpen || route.takesDocument { return visit }
    if route.isOwnPage {
      guard let secret = cookies.sent[cookies.personalName], secret.utf8.count <= 128,
        let found = try await house.database.personalSession(secret: secret, in: house.surroundings)
      else { return visit }
      return visit.with(personal: found.session, secret: found.newSecret ?? secret)
    }
    guard let secret = cookies.sent[cookies.sessionName], secret.utf8.count <= 128,
      let session = try await house.database.session(secret: secret, in: house.surroundings)
    else { return visit }
    return visit.with(session: session, secret: secret)
  }

  private func parameters(_ context: SiteContext) throws(RequestProblem) -> [String: String] {
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters {
      guard let decoded = FormParsing.decoded(Array(value.utf8)[...], plusIsSpace: false) else {
        throw RequestProblem(400, code: "request.malformed", text: WebText.malformed(.path, ""))
      }
      parameters[String(name)] = decoded
    }
    return parameters
  }

  /// Who may not come in: to the sign-in when nobody is signed in, to a page that says so otherwise.
  ///
  /// - Parameter hadSession: the browser held a session that has ended, so a form may have been typed for long.
  private func turnedAway(_ visit: Visit, _ request: Request, hadSession: Bool) async throws -> Response? {
    guard !route.rule.admits(visit.signedIn) else { return nil }
    guard visit.signedIn != nil else {
      if isForMachine { throw SimpleFailure.forbidden }
      if route.method == .post, hadSession {
        // The session ended meanwhile: what was typed comes back to the one who typed it.
        let typed = try await form(request).all.filter { !["token", "once", "version"].contains($0.key) && Self.isWritten($0.value) }
        let page = sessionEndedPage(
          typed: typed.sorted { $0.key < $1.key }.map(\.value), signIn: route.isOwnPage ? .my(.signIn) : .signIn, in: visit.frame)
        let bytes = renderPage(page, in: visit.frame).bytes
        return Response(
          status: .forbidden, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
      }
      var next: [(String, String)] = []
      // A form that was sent cannot be sent again by itself: only pages are returned to.
      let query = request.uri.query.map { "?" + $0 } ?? ""
      if route.method == .get, case .page(let address) = route.place { next = [("next", filled(address, visit) + query)] }
      return Response(status: .seeOther, headers: [.location: (route.isOwnPage ? Address.my(.signIn) : .signIn).link(visit.language, query: next).link])
    }
    try await house.database.refuse(visit.actor, .useRoute, in: house.surroundings)
    throw SimpleFailure.forbidden
  }

  /// Words that somebody typed, and not the code of a choice: codes are short and made of small letters and hyphens.
  private static func isWritten(_ value: String) -> Bool {
    value.count >= 12 || value.utf8.contains { !(97...122).contains($0) && $0 != 45 && $0 != 47 }
  }

  /// The path that was asked for.
  private func filled(_ address: Address, _ visit: Visit) -> String {
    let parts = address.pattern(visit.language).split(separator: "/").map { part in
      part.hasPrefix(":") ? Address.encoded(visit.parameter(String(part.dropFirst()))) : String(part)
    }
    return "/" + parts.joined(separator: "/")
  }

  // MARK: - Forms

  private func form(_ request: Request) async throws -> FormValues { try await posted(request).form }

  private func posted(_ request: Request) async throws -> (form: FormValues, files: [String: UploadedFile]) {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
    if route.mostFileBytes > 0, type == "multipart/form-data" { return try await upload(request) }
    guard type == "application/x-www-form-urlencoded" else { throw RequestProblem(415, code: "request.not-a-form", text: WebText.notAForm) }
    return (try FormParsing.values(try await body(request, atMost: FormParsing.longestBody, orElse: Self.tooLarge), .form), [:])
  }

  /// A JSON document of another program.
  private func document(_ request: Request) async throws -> [UInt8] {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.filter { $0 != " " }.lowercased() ?? ""
    guard type == "application/json" else { throw RequestProblem(415, code: "request.not-json", text: DocumentText.notJSON) }
    return try await body(
      request, atMost: Self.longestDocument, orElse: RequestProblem(413, code: "request.too-large", text: DocumentText.tooLarge))
  }

  /// Some thousands of events.
  private static let longestDocument = 1024 * 1024

  private func body(_ request: Request, atMost longest: Int, orElse tooLarge: RequestProblem) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > longest { throw tooLarge }
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await part in request.body {
          bytes.append(contentsOf: part.readableBytesView)
          guard bytes.count <= longest else { throw tooLarge }
        }
        return bytes
      }
      group.addTask {
        try await Task.sleep(for: .seconds(bodySeconds))
        throw RequestProblem(408, code: "request.too-slow", text: WebText.tooSlow)
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  /// The slowest line on which a file is still waited for, in bytes a second.
  private static let slowestUpload = 131_072

  private func upload(_ request: Request) async throws -> (form: FormValues, files: [String: UploadedFile]) {
    let reader = try MultipartReader(contentType: request.headers[.contentType] ?? "", mostFileBytes: route.mostFileBytes)
    // What is hopelessly large is not waited for.
    let most = route.mostFileBytes * MultipartReader.patience + FormParsing.longestBody
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most { throw MultipartReader.tooLarge(route.mostFileBytes) }
    let seconds = bodySeconds + Int64(route.mostFileBytes / Self.slowestUpload)
    return try await withThrowingTaskGroup(of: (form: FormValues, files: [String: UploadedFile]).self) { group in
      group.addTask {
        var reader = reader
        for try await part in request.body { try reader.feed(part.readableBytesView) }
        return try reader.finish()
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw RequestProblem(408, code: "request.too-slow", text: WebText.tooSlow)
      }
      defer { group.cancelAll() }
      return try await group.next() ?? (FormValues(), [:])
    }
  }

  private static let tooLarge = RequestProblem(413, code: "request.too-large", text: WebText.tooLarge)

  /// A form counts only when it comes from a page of ours: the token is the session's, or the one in the visitor's own cookie.
  private func checkToken(_ visit: Visit, _ cookies: Cookies) throws(RequestProblem) {
    let expected = visit.personal?.formToken ?? visit.session?.formToken ?? cookies.sent[cookies.tokenName] ?? ""
    guard !expected.isEmpty, equalSecrets(expected, visit.form["token"]) else {
      throw RequestProblem(403, code: "request.form-expired", text: WebText.formExpired)
    }
  }

  /// Does the work of a form once, however often it is sent: the others get the same answer.
  ///
  /// What was typed is part of the key: a form that was filled in anew after going back is other work.
  private func onceOnly(
    _ visit: Visit, _ request: Request, _ cookies: Cookies, _ encode: (Reply, Visit) async throws -> Response
  ) async throws -> Response {
    let once = visit.form["once"]
    guard !once.isEmpty, once.utf8.count <= 64 else { return try await encode(try await route.handle(visit), visit) }
    let path = request.uri.path
    // A value holds no null, so the parts cannot run into each other.
    let typed: [String] = visit.form.all.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value)" }
    let sent: [String] = visit.files.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value.name)\0\(digest($0.value.bytes))" }
    let content = (typed + sent).joined(separator: "\0")
    let key = digest("once|\(visit.formToken)|\(path)|\(once)|\(content)")
    let now = house.surroundings.now()
    let actor = visit.actor.reference
    // A path may hold a link's secret: the database keeps the route's shape, and the answer sealed.
    let shape = route.patterns(house.languages).first?.pattern ?? ""
    for attempt in 0..<50 {
      let state = try await house.database.transaction { try $0.beginOnce(key, actor: actor, path: shape, at: now) }
      switch state {
      case .answered(let sealed):
        let location = SealedText.open(sealed, context: key, key: house.secretKey) ?? Address.home.path(visit.language)
        return decorated(Response(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"]), visit, cookies, nil)
      case .running where attempt < 49: try await Task.sleep(for: .milliseconds(100))
      case .running: throw SimpleFailure(.busy, code: "request.still-running", text: WebText.stillRunning)
      case .begun:
        let reply: Reply
        do {
          reply = try await route.handle(visit)
        } catch {
          // Nothing was done: the form may be sent again.
          try? await house.database.transaction { try $0.forgetOnce(key) }
          throw error
        }
        let response = try await encode(reply, visit)
        switch reply {
        case .see, .seePath, .list:
          let sealed = try SealedText.seal(response.headers[.location] ?? "/", context: key, key: house.secretKey)
          // When this cannot be stored the work stays done and the key stays taken: it is not done twice.
          try? await house.database.transaction { try $0.finishOnce(key, answer: sealed, at: now) }
        case .page, .json, .open, .download, .file, .session: try? await house.database.transaction { try $0.forgetOnce(key) }
        }
        return response
      }
    }
    throw SimpleFailure(.busy, code: "request.still-running", text: WebText.stillRunning)
  }

  // MARK: - Answers

  private func encoded(_ reply: Reply, _ visit: Visit, _ cookies: Cookies) async throws -> Response {
    var flash: Frame.Flash?
    var lines: [String] = []
    var response: Response
    switch reply {
    case .page(let page, let status):
      var headers = HTTPFields()
      headers[.contentType] = "text/html; charset=utf-8"
      headers[.contentLanguage] = visit.language.code
      headers[.cacheControl] = isPersonal(visit) ? "no-store" : "no-cache"
      let bytes = renderPage(page, in: visit.frame).bytes
      response = Response(status: HTTPResponse.Status(code: status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .see(let address, let query, let word):
      flash = word
      response = Response(status: .seeOther, headers: [.location: address.link(visit.language, query: query).link, .cacheControl: "no-store"])
    case .seePath(let own, let word):
      flash = word
      response = Response(status: .seeOther, headers: [.location: own.path, .cacheControl: "no-store"])
    case .list(let carried, let then):
      response = try await encoded(then, visit, cookies)
      lines.append(try cookies.line(cookies.listName, carried.map { try visit.sealed($0) } ?? "", seconds: carried == nil ? 0 : nil))
    case .json(let bytes, let status):
      response = Response(
        status: HTTPResponse.Status(code: status),
        headers: [.contentType: "application/json", .cacheControl: isPersonal(visit) ? "no-store" : "no-cache"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .open(let answer): response = answer.response()
    case .download(let name, let type, let bytes):
      response = Response(
        status: .ok,
        headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .file(let name, let type, let bytes): response = keptFile(name: name, type: type, bytes)
    case .session(let change, let then):
      response = try await encoded(then, visit, cookies)
      switch change {
      case .begin(let secret): lines.append(cookies.line(cookies.sessionName, secret))
      case .end: lines.append(cookies.line(cookies.sessionName, "", seconds: 0))
      case .beginPersonal(let secret, let seconds): lines.append(cookies.line(cookies.personalName, secret, seconds: seconds.map { Int($0) }))
      case .endPersonal: lines.append(cookies.line(cookies.personalName, "", seconds: 0))
      }
    }
    if let flash {
      let sealed = try SealedText.seal("\(flash.tone.rawValue) \(flash.words.prefix(300))", context: "flash", key: house.secretKey)
      lines.append(cookies.line(Cookies.flash, sealed, seconds: 60))
    }
    for line in lines { response.headers.append(HTTPField(name: .setCookie, value: line)) }
    return decorated(response, visit, cookies, flash)
  }

  private func isPersonal(_ visit: Visit) -> Bool { visit.signedIn != nil || visit.carriedList != nil || route.rule != .everyone || route.method == .post }

  /// Adds the cookies that the answer needs, and no others.
  private func decorated(_ response: Response, _ visit: Visit, _ cookies: Cookies, _ flash: Frame.Flash?) -> Response {
    guard !isForMachine else { return route.isOpen ? readableAnywhere(response) : response }
    var response = response
    func add(_ line: String) { response.headers.append(HTTPField(name: .setCookie, value: line)) }
    // Her session's secret is another one since today: unless this very answer begins or ends a session.
    if let personal = visit.personal, let secret = visit.sessionSecret, cookies.sent[cookies.personalName] != secret,
      !response.headers[values: .setCookie].contains(where: { $0.hasPrefix(cookies.personalName + "=") })
    {
      add(cookies.line(cookies.personalName, secret, seconds: personal.isOwnDevice ? Int(personal.idleSeconds) : nil))
    }
    // A word on top of a page is said once.
    if visit.flash != nil, flash == nil, response.status.kind != .redirection { add(cookies.line(Cookies.flash, "", seconds: 0)) }
    if visit.signedIn == nil, holdsForm, cookies.sent[cookies.tokenName] != visit.formToken { add(cookies.line(cookies.tokenName, visit.formToken)) }
    if response.status.code == 200, cookies.sent[Cookies.language] != visit.language.code {
      add(cookies.line(Cookies.language, visit.language.code, seconds: 31_536_000))
    }
    return response
  }
}

extension Visit {
  fileprivate func with(
    session: Session? = nil, personal: PersonalSession? = nil, secret: String? = nil, query: FormValues? = nil,
    parameters: [String: String]? = nil, form: FormValues? = nil, files: [String: UploadedFile]? = nil, document: [UInt8]? = nil
  ) -> Visit {
    Visit(
      house: house, language: language, session: session ?? self.session, parameters: parameters ?? self.parameters,
      query: query ?? self.query, form: form ?? self.form, files: files ?? self.files,
      formToken: personal?.formToken ?? session?.formToken ?? formToken, onceKey: onceKey, flash: flash,
      remoteAddress: remoteAddress, sessionSecret: secret ?? sessionSecret, personal: personal ?? self.personal,
      carriedList: carriedList, document: document ?? self.document)
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("x-forwarded-for")!
}

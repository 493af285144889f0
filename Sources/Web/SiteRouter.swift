import Actions
import HTTPTypes
package import Hummingbird
import Kernel
package import Logging
import NIOCore
import Pages
import Store
import Synchronization

/// The router of the whole house. Nothing is registered that does not declare who may use it.
///
/// - Parameter bodySeconds: how long a form may take to arrive.
package func siteRouter(_ routes: [Route], house: House, logger: Logger, bodySeconds: Int64 = 10) -> Router<SiteContext> {
  let router = Router(context: SiteContext.self)
  let files = StaticFiles()
  let table = RouteMatcher(routes, house.languages, alsoRead: files.paths + ["/", "/health", "/ready"])
  router.add(middleware: SecurityHeaders(isSecure: house.secureCookies))
  router.add(middleware: LostVisitors(house: house, table: table, logger: logger))
  for path in files.paths {
    for method in [HTTPRequest.Method.get, .head] {
      router.on(RouterPath(path), method: method) { request, _ in files.answer(path, request) ?? Response(status: .notFound) }
    }
  }
  let posts = Set(routes.filter { $0.method == .post }.flatMap { $0.patterns(house.languages).map(\.pattern) })
  for route in routes {
    for (pattern, language) in route.patterns(house.languages) {
      let responding = Responding(
        house: house, route: route, language: language, holdsForm: posts.contains(pattern) || route.offersList, bodySeconds: bodySeconds, logger: logger)
      let methods: [HTTPRequest.Method] = route.method == .get ? [.get, .head] : [.post]
      for method in methods {
        router.on(RouterPath(pattern), method: method) { request, context in await responding.answer(request, context) }
      }
    }
  }
  func read(_ path: String, _ answer: @escaping @Sendable (Request) async -> Response) {
    for method in [HTTPRequest.Method.get, .head] {
      router.on(RouterPath(path), method: method) { request, _ in await answer(request) }
    }
  }
  read("/") { request in
    let remembered = Cookies(request, isSecure: house.secureCookies).sent[Cookies.language]
    let language = LanguageChoice.choose(
      remembered: remembered, acceptLanguage: request.headers[.acceptLanguage], among: house.languages)
    return Response(
      status: .seeOther, headers: [.location: Address.home.path(language), .vary: "accept-language, cookie", .cacheControl: "no-store"])
  }
  read("/health") { _ in json(.ok, "{\"status\":\"alive\"}") }
  read("/ready") { _ in
    do {
      try await house.checkReadiness(house.database)
      return json(.ok, "{\"status\":\"ready\"}")
    } catch {
      return json(.serviceUnavailable, "{\"status\":\"\((error as? any Failure)?.code ?? "not-ready")\"}")
    }
  }
  return router
}

private func json(_ status: HTTPResponse.Status, _ text: String) -> Response {
  Response(
    status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
    body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
}

/// Who asks for the head only is told what the answer's own head says, and how long the answer is, also where it is sent piece by piece: then
/// it is written, and its pieces are counted instead of sent.
private func bodyless(_ response: Response, _ method: HTTPRequest.Method) async throws -> Response {
  guard method == .head else { return response }
  var headers = response.headers
  if headers[.contentLength] == nil {
    let length = BodyLength()
    try await response.body.write(LengthWriter(length: length))
    headers[.contentLength] = "\(length.bytes.withLock { $0 })"
  }
  return Response(status: response.status, headers: headers)
}

private final class BodyLength: Sendable {
  let bytes = Mutex(0)
}

private struct LengthWriter: ResponseBodyWriter {
  let length: BodyLength

  mutating func write(_ buffer: ByteBuffer) async throws {
    length.bytes.withLock { $0 += buffer.readableBytes }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Which methods an address takes, for those who use another one.
struct RouteMatcher: Sendable {
  private let patterns: [(parts: [Substring], method: Route.Method)]

  /// - Parameter alsoRead: paths that are no routes and can be read.
  init(_ routes: [Route], _ spoken: SpokenLanguages, alsoRead: [String] = []) {
    patterns =
      routes.flatMap { route in
        route.patterns(spoken).map { (Array(Substring($0.pattern).split(separator: "/")), route.method) }
      } + alsoRead.map { (Array(Substring($0).split(separator: "/")), Route.Method.get) }
  }

  func methods(at path: String) -> [String] {
    let parts = path.split(separator: "/")
    var found: Set<String> = []
    for (pattern, method) in patterns where pattern.count == parts.count {
      if zip(pattern, parts).allSatisfy({ $0.hasPrefix(":") || $0 == $1 }) {
        found.formUnion(method == .get ? ["GET", "HEAD"] : ["POST"])
      }
    }
    return found.sorted()
  }
}

/// Answers what no route answers: a page in the reader's language, or a problem document for machines; and every request for a head only.
struct LostVisitors: RouterMiddleware {
  let house: House
  let table: RouteMatcher
  let logger: Logger

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    try await bodyless(try await answer(request, context, next), request.method)
  }

  private func answer(
    _ request: Request, _ context: SiteContext, _ next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.utf8.count <= 2000, (request.uri.query ?? "").utf8.count <= 8000 else {
      return page(RequestProblem(414, code: "request.address-too-long", text: WebText.addressTooLong), request)
    }
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let methods = table.methods(at: request.uri.path)
      guard methods.isEmpty else {
        return page(
          RequestProblem(405, code: "request.method", text: WebText.method, allow: methods.joined(separator: ", ")), request)
      }
      if let elsewhere = inLanguageOfScreens(request) {
        return Response(status: .seeOther, headers: [.location: elsewhere, .cacheControl: "no-store"])
      }
      return page(SimpleFailure.notFound, request)
    } catch let error as HTTPError {
      return page(RequestProblem(error.status.code, code: "request.malformed", text: WebText.malformed(.path, "")), request)
    }
  }

  /// Where a page for work stands that was asked for in a further language: those share the English words of addresses.
  private func inLanguageOfScreens(_ request: Request) -> String? {
    let parts = request.uri.path.split(separator: "/")
    guard let code = parts.first, house.languages.further.contains(where: { $0.code == code })
    else { return nil }
    let path = "/" + ([Language.english.code] + parts.dropFirst().map(String.init)).joined(separator: "/")
    guard table.methods(at: path).contains("GET") else { return nil }
    return path + (request.uri.query.map { "?" + $0 } ?? "")
  }

  private func page(_ failure: any Failure, _ request: Request) -> Response {
    let first = request.uri.path.split(separator: "/").first.map(String.init) ?? ""
    let language =
      house.languages[first]
      ?? LanguageChoice.choose(
        remembered: Cookies(request, isSecure: house.secureCookies).sent[Cookies.language],
        acceptLanguage: request.headers[.acceptLanguage], among: house.languages)
    let frame = Frame(
      language: language, languages: house.languages, today: house.surroundings.today, viewer: nil, formToken: "", onceKey: "", flash: nil,
      isDemo: house.isDemo)
    return FailureResponse.make(failure, frame: frame, isForMachine: first == "api" || first == "hsds", reference: "", logger: logger)
  }
}

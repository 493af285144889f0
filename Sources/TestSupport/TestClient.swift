import HTTPTypes
import Hummingbird
package import Kernel
import Logging
import NIOCore
import NIOEmbedded
package import Pages
import Site
import Synchronization

/// What the site answered.
package struct Answer: Sendable {
  package let status: Int
  package let headers: [(name: String, value: String)]
  package let bytes: [UInt8]

  package var text: String { String(decoding: bytes, as: UTF8.self) }
  /// The first header of this name (lower case).
  package subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }
  package func all(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }
  package var location: String { self["location"] ?? "" }
  package var isPage: Bool { self["content-type"]?.hasPrefix("text/html") ?? false }
}

/// A browser without script: keeps cookies, reads forms, follows redirects when asked.
package final class TestClient: Sendable {
  private let site: TestSite
  private let jar = Mutex<[String: String]>([:])

  init(_ site: TestSite) { self.site = site }

  package var cookies: [String: String] { jar.withLock { $0 } }
  package func setCookie(_ name: String, _ value: String?) { jar.withLock { $0[name] = value } }

  /// The secret of the browser's session.
  package var sessionSecret: String? { cookies["session"] ?? cookies["__Host-session"] }

  @discardableResult
  package func send(
    _ method: String, _ path: String, headers: [(String, String)] = [], body: [UInt8] = []
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    let cookies = self.cookies
    if !cookies.isEmpty {
      fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    // What follows the # stays in the browser.
    let path = String(path.prefix { $0 != "#" })
    guard let method = HTTPRequest.Method(method) else { throw ClientProblem(description: "no method \(method)") }
    let request = Request(
      head: HTTPRequest(method: method, scheme: "http", authority: "relais.example", path: path, headerFields: fields),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = SiteContext(source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: TestSite.quiet))
    let response = try await site.respond(request, context)
    let collected = Collected()
    try await response.body.write(Collector(collected: collected))
    let answer = Answer(
      status: response.status.code, headers: response.headers.map { ($0.name.canonicalName, $0.value) },
      bytes: collected.bytes.withLock { $0 })
    keep(answer)
    if answer.isPage, request.method != .head {
      for problem in pageProblems(ofText: answer.text) { site.faults.add("\(method) \(path): \(problem)") }
    }
    return answer
  }

  private func keep(_ answer: Answer) {
    jar.withLock { jar in
      for line in answer.all("set-cookie") {
        guard let pair = line.split(separator: ";").first, let equals = pair.firstIndex(of: "=") else { continue }
        let name = String(pair[..<equals])
        jar[name] = line.contains("Max-Age=0") ? nil : String(pair[pair.index(after: equals)...])
      }
    }
  }

  @discardableResult
  package func get(_ path: String, headers: [(String, String)] = []) async throws -> Answer { try await send("GET", path, headers: headers) }

  @discardableResult
  package func get(_ address: Address, _ language: Language = .french) async throws -> Answer { try await get(address.path(language)) }

  /// Sends fields as they are, without looking at any page.
  @discardableResult
  package func post(_ path: String, _ fields: [(String, String)], headers: [(String, String)] = []) async throws -> Answer {
    let body = fields.map { "\(Address.encoded($0.0))=\(Address.encoded($0.1))" }.joined(separator: "&")
    return try await send("POST", path, headers: [("content-type", "application/x-www-form-urlencoded")] + headers, body: Array(body.utf8))
  }

  /// Fills in a page's form and sends it.
  ///
  /// - Parameter values: replace what the form holds.
  @discardableResult
  package func submit(_ page: Answer, to action: String, _ values: [String: String] = [:]) async throws -> Answer {
    let forms = page.forms.filter { $0.action == action }
    // Of several to one address the one that has these fields; a button's name is no field.
    guard let form = forms.first(where: { $0.names.isSuperset(of: values.keys) }) ?? forms.first else {
      throw ClientProblem(description: "no form to \(action) on the page “\(page.title)” (\(page.status)); there are \(page.forms.map(\.action))")
    }
    var fields = form.fields.filter { values[$0.0] == nil }
    fields += values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return try await post(action, fields)
  }

  /// Fills in a page's form that takes files and sends it as browsers do.
  ///
  /// - Parameter files: by the field's name.
  @discardableResult
  package func upload(
    _ page: Answer, to action: String, _ values: [String: String] = [:], files: [String: (name: String, bytes: [UInt8])]
  ) async throws -> Answer {
    guard let form = page.forms.first(where: { $0.action == action }) else {
      throw ClientProblem(description: "no form to \(action) on the page “\(page.title)” (\(page.status))")
    }
    var fields = form.fields.filter { values[$0.0] == nil && files[$0.0] == nil }
    fields += values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let boundary = "----relais7MA4YWxkTrZu0gW"
    var body: [UInt8] = []
    for (name, value) in fields { body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8) }
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      let head = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream"
      body += Array("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + file.bytes + [13, 10]
    }
    return try await send(
      "POST", action, headers: [("content-type", "multipart/form-data; boundary=\(boundary)")], body: body + Array("--\(boundary)--\r\n".utf8))
  }

  /// Opens a page and sends its form to the same address or another one.
  @discardableResult
  package func fill(_ path: String, to action: String? = nil, _ values: [String: String]) async throws -> Answer {
    try await submit(try await get(path), to: action ?? path, values)
  }

  /// Goes where the answer leads; the answer itself when it leads nowhere.
  package func follow(_ answer: Answer) async throws -> Answer {
    var answer = answer
    for _ in 0..<5 where answer.status == 303 { answer = try await get(answer.location) }
    return answer
  }

  @discardableResult
  package func signIn(_ email: String, password: String = TestSite.password, language: Language = .french) async throws -> Answer {
    let path = Address.signIn.path(language)
    let answer = try await fill(path, ["email": email, "password": password])
    return answer
  }
}

package struct ClientProblem: Error, CustomStringConvertible {
  package let description: String
}

private final class Collected: Sendable {
  let bytes = Mutex<[UInt8]>([])
}

private struct Collector: ResponseBodyWriter {
  let collected: Collected

  mutating func write(_ buffer: ByteBuffer) async throws {
    collected.bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

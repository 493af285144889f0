import HTTPTypes
import Hummingbird
import NIOCore

/// Public data for programs, sent piece by piece while it is written.
package struct OpenAnswer: Sendable {
  /// Takes one piece.
  package typealias Send = ([UInt8]) async throws -> Void

  let type: String
  /// Changes with what is answered: who knows the same one need not be sent it again.
  let tag: String
  /// How long others may keep it, in seconds.
  let seconds: Int
  /// Of the file that browsers keep; `nil`: it is shown.
  let name: String?
  /// In bytes; `nil` for what is not known before it is written.
  let length: Int?
  let write: @Sendable (Send) async throws -> Void

  package init(
    type: String = "application/json", tag: String, seconds: Int = 300, name: String? = nil, length: Int? = nil,
    write: @escaping @Sendable (Send) async throws -> Void
  ) {
    self.type = type
    self.tag = tag
    self.seconds = seconds
    self.name = name
    self.length = length
    self.write = write
  }

  /// What is there as a whole says how long it is.
  package init(type: String = "application/json", tag: String, seconds: Int = 300, name: String? = nil, bytes: [UInt8]) {
    self.init(type: type, tag: tag, seconds: seconds, name: name, length: bytes.count) { send in try await send(bytes) }
  }

  func response() -> Response {
    var headers: HTTPFields = [.contentType: type, .cacheControl: "public, max-age=\(seconds)", .eTag: "\"\(tag)\""]
    if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(contentLength: length) { writer in
        try await write { bytes in try await writer.write(ByteBuffer(bytes: bytes)) }
        try await writer.finish(nil)
      })
  }
}

/// What somebody already has is not sent again.
func unlessKnown(_ response: Response, to request: Request) -> Response {
  guard let tag = response.headers[.eTag], let known = request.headers[.ifNoneMatch] else { return response }
  // A weak tag names the same content for reading.
  let tags = known.split(separator: ",").map { part in
    let plain = String(part.drop { $0 == " " })
    return plain.hasPrefix("W/") ? String(plain.dropFirst(2)) : plain
  }
  guard tags.contains("*") || tags.contains(tag) else { return response }
  var headers = response.headers
  headers[.contentType] = nil
  return Response(status: .notModified, headers: headers)
}

/// Pages of other sites may read it with their scripts: nothing in it is anybody's.
func readableAnywhere(_ response: Response) -> Response {
  var response = response
  response.headers[.accessControlAllowOrigin] = "*"
  response.headers[.exposeHeaders] = "etag, retry-after"
  return response
}

extension HTTPField.Name {
  static let exposeHeaders = HTTPField.Name("access-control-expose-headers")!
}

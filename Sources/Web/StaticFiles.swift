import CZ
import HTTPTypes
import Hummingbird
import NIOCore
import Secrets

/// Style sheet, script and sign of the house: held in the program, compressed once at the start.
struct StaticFiles: Sendable {
  struct File: Sendable {
    let type: String
    let plain: ByteBuffer
    let compressed: ByteBuffer
    let tag: String
  }

  private let files: [String: File]

  init() {
    files = [
      "/assets/relais.css": Self.file("text/css; charset=utf-8", PackageResources.relais_css),
      "/assets/relais.js": Self.file("text/javascript; charset=utf-8", PackageResources.relais_js),
      "/favicon.svg": Self.file("image/svg+xml", Array(Self.sign.utf8)),
    ]
  }

  var paths: [String] { files.keys.sorted() }

  func answer(_ path: String, _ request: Request) -> Response? {
    guard let file = files[path] else { return nil }
    var headers = HTTPFields()
    headers[.eTag] = file.tag
    // The address does not change with the content: browsers ask again, and are told in a few bytes that nothing changed.
    headers[.cacheControl] = "public, max-age=300"
    headers[.vary] = "accept-encoding"
    let known = request.headers[.ifNoneMatch] ?? ""
    if known == "*" || known.contains(file.tag) { return Response(status: .notModified, headers: headers) }
    headers[.contentType] = file.type
    let takesGzip = Self.takesGzip(request.headers[.acceptEncoding] ?? "")
    if takesGzip { headers[.contentEncoding] = "gzip" }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: takesGzip ? file.compressed : file.plain))
  }

  /// Whether the browser names gzip, and not with the weight 0 that means never.
  private static func takesGzip(_ header: String) -> Bool {
    header.split(separator: ",").contains { item in
      let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0.hasPrefix("q=0") && $0.allSatisfy { "q=0.".contains($0) } }
    }
  }

  private static func file(_ type: String, _ bytes: [UInt8]) -> File {
    File(
      type: type, plain: ByteBuffer(bytes: bytes), compressed: ByteBuffer(bytes: gzip(bytes)), tag: "\"\(digest(bytes).prefix(20))\"")
  }

  private static let sign = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 17a11 11 0 0 1 22 0v11H4z" fill="#3a3a91"/>\
    <circle cx="25" cy="25" r="6" fill="#f4bd1f"/></svg>
    """

  /// RFC 1952, best compression. The bytes as they are when zlib has no memory.
  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return bytes }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let length: Int = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output.prefix(length))
  }
}

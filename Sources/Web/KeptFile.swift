import HTTPTypes
import Hummingbird
import NIOCore
import Pages

extension HTTPField.Name {
  static let crossOriginResourcePolicy = HTTPField.Name("cross-origin-resource-policy")!
}

/// The answer with a file that people sent us: to be saved, never shown here. Should a browser show it all the same, it may run nothing,
/// load nothing and is of no origin (Content Security Policy 3, §6.3 `sandbox`).
func keptFile(name: String, type: String, _ bytes: [UInt8]) -> Response {
  Response(
    status: .ok,
    headers: [
      .contentType: type, .contentDisposition: attachmentDisposition(name), .contentSecurityPolicy: "default-src 'none'; sandbox",
      .crossOriginResourcePolicy: "same-origin", .cacheControl: "no-store",
    ],
    body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
}

/// RFC 6266: the name in plain signs for old programs, and as it is for all others.
func attachmentDisposition(_ name: String) -> String {
  let plain = name.map { sign -> Character in
    sign.isASCII && (sign.isLetter || sign.isNumber || " -_.".contains(sign)) ? sign : "_"
  }
  return "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(Address.encoded(name))"
}

import HTTPTypes
import Hummingbird
import Kernel

/// The few cookies of the house. None of them is needed to read the directory.
struct Cookies {
  static let language = "language"
  static let flash = "flash"

  let sent: [String: String]
  let isSecure: Bool

  init(_ request: Request, isSecure: Bool) {
    self.isSecure = isSecure
    var sent: [String: String] = [:]
    for header in request.headers[values: .cookie] {
      for pair in header.split(separator: ";").prefix(50) {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        let name = String(parts[0].filter { !$0.isWhitespace })
        // The first one counts: a later one of the same name may have been planted for a wider path.
        if sent[name] == nil { sent[name] = String(parts[1]) }
      }
    }
    self.sent = sent
  }

  /// A `__Host-` cookie can be set by this host only, for the whole site, over TLS.
  var sessionName: String { isSecure ? "__Host-session" : "session" }
  /// Of a person's own pages: apart from the session of work, so that both can be open in one browser.
  var personalName: String { isSecure ? "__Host-personal" : "personal" }
  /// What somebody chose while searching; gone when the browser is closed.
  var listName: String { isSecure ? "__Host-list" : "list" }
  var tokenName: String { isSecure ? "__Host-token" : "token" }

  func line(_ name: String, _ value: String, seconds: Int? = nil) -> String {
    var line = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if isSecure { line += "; Secure" }
    if let seconds { line += "; Max-Age=\(seconds)" }
    return line
  }
}

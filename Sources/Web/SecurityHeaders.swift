import HTTPTypes
import Hummingbird

extension HTTPField.Name {
  static let permissionsPolicy = HTTPField.Name("permissions-policy")!
  static let referrerPolicy = HTTPField.Name("referrer-policy")!
  static let openerPolicy = HTTPField.Name("cross-origin-opener-policy")!
}

/// What every answer carries, whatever it says.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  let isSecure: Bool

  /// Only our own files; nothing inline, nothing from elsewhere, in no frame.
  static var policy: String {
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
      + "frame-ancestors 'none'; base-uri 'none'"
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    var response = try await next(request, context)
    // A kept file brings a stricter one.
    if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "no-referrer"
    response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=()"
    response.headers[.openerPolicy] = "same-origin"
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

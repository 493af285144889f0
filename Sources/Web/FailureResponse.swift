import Actions
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Pages
import Store

/// A failure as an answer: the one place where categories become statuses.
enum FailureResponse {
  static func status(_ category: FailureCategory) -> Int {
    switch category {
    case .invalid: 422
    case .forbidden: 403
    case .notFound: 404
    case .conflict: 409
    case .gone: 410
    case .busy, .unavailable: 503
    case .fault: 500
    }
  }

  static func title(_ category: FailureCategory) -> Text {
    switch category {
    case .invalid: WebText.invalidTitle
    case .forbidden: WebText.forbiddenTitle
    case .notFound: WebText.notFoundTitle
    case .conflict: WebText.conflictTitle
    case .gone: WebText.goneTitle
    case .busy: WebText.busyTitle
    case .unavailable: WebText.unavailableTitle
    case .fault: WebText.faultTitle
    }
  }

  /// - Parameters:
  ///   - language: of the page; `nil` for machines, who get a problem document (RFC 9457).
  ///   - invalidStatus: the status where something is wrong with the input, when it is not the usual one.
  ///   - reference: in the page and in the log line of a fault, so that one leads to the other.
  static func make(
    _ error: any Error, frame: Frame, isForMachine: Bool, reference: String, logger: Logger, invalidStatus: Int? = nil
  ) -> Response {
    let failure: any Failure
    if let known = error as? any Failure {
      failure = known
    } else {
      failure = SimpleFailure(.fault, code: "fault", text: WebText.fault)
    }
    let isFault = failure.category == .fault
    if isFault {
      // The type of an unknown error, never its text: it could quote what somebody typed.
      logger.error(
        "request failed",
        metadata: [
          "reference": .string(reference), "code": .string(failure.code), "error": .string("\(type(of: error))"),
          // Our own words or the engine's code, never a stored value.
          "detail": .string((error as? StoreFailure)?.detail ?? ""),
        ])
    }
    var status = status(failure.category)
    if failure.category == .invalid, let invalidStatus { status = invalidStatus }
    var headers = HTTPFields()
    if let problem = failure as? RequestProblem {
      status = problem.status
      headers[.allow] = problem.allow
    }
    if failure.category == .busy || failure.category == .unavailable {
      let seconds: Int64? = (failure as? TooManyAttempts)?.retryAfterSeconds ?? (failure as? RequestProblem)?.retryAfterSeconds
      headers[.retryAfter] = String(seconds ?? 5)
    }
    headers[.cacheControl] = "no-store"
    if isForMachine {
      headers[.contentType] = "application/problem+json"
      return Response(
        status: HTTPResponse.Status(code: status), headers: headers,
        body: ResponseBody(byteBuffer: ByteBuffer(string: problemDocument(failure, status, frame.language, isFault ? reference : nil))))
    }
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = frame.language.code
    let page = errorPage(
      title: title(failure.category), explanation: isFault ? WebText.fault : failure.text, reference: isFault ? reference : nil,
      language: frame.language)
    return Response(
      status: HTTPResponse.Status(code: status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: renderPage(page, in: frame).bytes)))
  }

  private static func problemDocument(_ failure: any Failure, _ status: Int, _ language: Language, _ reference: String?) -> String {
    var members: [String] = [
      "\"type\":\"about:blank\"", "\"title\":\(quoted(title(failure.category)(language)))", "\"status\":\(status)",
      "\"detail\":\(quoted(failure.text(language)))", "\"code\":\(quoted(failure.code))",
    ]
    if let reference { members.append("\"instance\":\(quoted("urn:relais:\(reference)"))") }
    if let invalid = failure as? Invalid {
      let errors = invalid.problems.map {
        "{\"path\":\(quoted($0.path)),\"code\":\(quoted($0.code)),\"detail\":\(quoted($0.text(language)))}"
      }
      members.append("\"errors\":[\(errors.joined(separator: ","))]")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        if scalar.value < 32 {
          let hex = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}

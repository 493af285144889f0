internal import CMail
package import Care
import Dispatch
import Kernel

/// Carries text messages through a gateway that takes them by HTTP. Gateways differ in how they name things: that is a setting.
package struct SMSGateway: Postman {
  package struct Settings: Hashable, Sendable {
    package enum Body: String, Hashable, Sendable { case json, form }
    /// What a message consists of.
    package enum Part: String, CaseIterable, Hashable, Sendable { case to, text, from, id }

    package let url: String
    /// The whole header `Authorization`.
    package let authorization: String?
    package let body: Body
    /// How the gateway calls each part; parts without a name are not sent.
    package let fields: [Part: String]
    /// A name of up to 11 letters, or a number.
    package let sender: String
    package let timeoutSeconds: Int

    package init(url: String, authorization: String?, body: Body, fields: [Part: String], sender: String, timeoutSeconds: Int = 30) {
      self.url = url
      self.authorization = authorization
      self.body = body
      self.fields = fields
      self.sender = sender
      self.timeoutSeconds = timeoutSeconds
    }

    package static let usualFields = "to=to,text=text,from=from,id=reference"

    /// Reads `to=recipient,text=message`; `nil` when it is not so, or when one of the two is missing.
    package static func fields(_ typed: String) -> [Part: String]? {
      var fields: [Part: String] = [:]
      for pair in typed.split(separator: ",") {
        let halves = pair.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard halves.count == 2, let part = Part(rawValue: halves[0]), !halves[1].isEmpty else { return nil }
        fields[part] = halves[1]
      }
      return fields[.to] != nil && fields[.text] != nil ? fields : nil
    }
  }

  package var channels: Set<MessageChannel> { [.sms] }
  private let settings: Settings
  private let line = DispatchQueue(label: "relais.sms")

  package init(_ settings: Settings) { self.settings = settings }

  package func deliver(_ message: Message) async throws {
    guard message.to.hasPrefix("+"), message.to.dropFirst().utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw DeliveryProblem(.never, said: DeliveryReason.noAddress.saying(""))
    }
    let (settings, body) = (self.settings, Self.body(message, settings))
    // A gateway that knows this header sends a message once, however often it is asked.
    var headers = ["Content-Type: \(settings.body == .json ? "application/json" : "application/x-www-form-urlencoded")"]
    headers.append("Idempotency-Key: \(message.id.raw)")
    if let authorization = settings.authorization { headers.append("Authorization: \(authorization)") }
    let lines = headers.joined(separator: "\n")
    let outcome = await Outcome.waiting(on: line) {
      let bytes = Array(body.utf8)
      return bytes.withUnsafeBytes { buffer in
        relais_http_post(settings.url, lines, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, settings.timeoutSeconds)
      }
    }
    if let problem = Self.problem(outcome) { throw problem }
  }

  /// What an answer means: RFC 9110 §15. Being asked to wait is no refusal; a wrong key of ours is none of the number's.
  static func problem(_ outcome: Outcome) -> DeliveryProblem? {
    switch outcome.code {
    case 200..<300: return nil
    case 401, 402, 403: return DeliveryProblem(.later, said: DeliveryReason.ownSettings.saying("HTTP \(outcome.code) \(outcome.said)"))
    case 408, 425, 429, 500...: return DeliveryProblem(.later, said: DeliveryReason.comeBackLater.saying("HTTP \(outcome.code) \(outcome.said)"))
    case 300..<400: return DeliveryProblem(.later, said: DeliveryReason.ownSettings.saying("HTTP \(outcome.code)"))
    case 400..<500: return DeliveryProblem(.never, said: DeliveryReason.noAddress.saying("HTTP \(outcome.code) \(outcome.said)"))
    default:
      let words = outcome.problem ?? ""
      guard outcome.isHandedOver else { return DeliveryProblem(.later, said: outcome.reason.saying(words)) }
      return DeliveryProblem(.unknown, said: DeliveryReason.unclear.saying(words))
    }
  }

  static func body(_ message: Message, _ settings: Settings) -> String {
    let values: [(Settings.Part, String)] = [(.to, message.to), (.text, message.body), (.from, settings.sender), (.id, message.id.raw)]
    let named = values.compactMap { part, value in settings.fields[part].map { ($0, value) } }
    switch settings.body {
    case .form: return named.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    case .json: return "{" + named.map { "\(quoted($0.0)):\(quoted($0.1))" }.joined(separator: ",") + "}"
    }
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + hexadecimal(UInt32(byte), 2)
      }
    }
    return result
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 32 { result += "\\u" + hexadecimal(scalar.value, 4) } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// The carriers that this house has, as one. Without any, everything waits in the outbox.
package struct Carriers: Postman {
  private let carriers: [any Postman]

  package init(mail: SMTPPostman.Settings?, sms: SMSGateway.Settings?) {
    var carriers: [any Postman] = []
    if let mail { carriers.append(SMTPPostman(mail)) }
    if let sms { carriers.append(SMSGateway(sms)) }
    self.carriers = carriers
  }

  package var channels: Set<MessageChannel> { carriers.reduce(into: []) { $0.formUnion($1.channels) } }

  package func deliver(_ message: Message) async throws {
    guard let carrier = carriers.first(where: { $0.channels.contains(message.channel) }) else {
      throw DeliveryProblem(.later, said: DeliveryReason.ownSettings.saying("no carrier"))
    }
    try await carrier.deliver(message)
  }
}

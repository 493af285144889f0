import Care
import Foundation
import Kernel
import Mail
import Synchronization
import TestSupport
import Testing

/// What arrived.
private final class Kept: Sendable {
  let letters = Mutex<[String]>([])
  func add(_ letter: String) { letters.withLock { $0.append(letter) } }
  var all: [String] { letters.withLock { $0 } }
}

@Suite("Carriers, against servers on this machine")
struct CarrierTests {
  private static func message(_ channel: MessageChannel = .email, to: String = "a@example.be", body: String = "Bonjour <b>Ana</b>,\n\nOuvrez :\nhttps://relais.example/fr/reponse/a?b=1&c=2\n") -> Message {
    let at = Instant.migrationOfTests
    return Message(
      id: ID("01m"), channel: channel, to: to, subject: "Une réponse <ici>", body: body, language: .french, createdAt: at,
      state: .waiting(attempts: 0, next: at))
  }

  /// What a conversation with this server ends in; `nil` when the letter was taken.
  private func problem(_ script: MailScript, timeout: Int = 20, _ message: Message = message()) async throws -> (DeliveryProblem?, [String]) {
    let kept = Kept()
    let server = try LoopbackServer { talk in script.talk(talk) { kept.add($0) } }
    defer { withExtendedLifetime(server) {} }
    let postman = SMTPPostman(
      SMTPPostman.Settings(
        url: "smtp://127.0.0.1:\(server.port)", user: nil, password: nil, requiresTLS: false, sender: "relais@relais.example", timeoutSeconds: timeout))
    do {
      try await postman.deliver(message)
      return (nil, kept.all)
    } catch let problem as DeliveryProblem {
      return (problem, kept.all)
    }
  }

  @Test("a letter is taken once, as text and as HTML, with the same words")
  func taken() async throws {
    let (problem, letters) = try await problem(MailScript())
    #expect(problem == nil && letters.count == 1)
    let letter = try #require(letters.first)
    #expect(letter.contains("Message-ID: <01m@relais.example>"))
    #expect(letter.contains("Content-Type: multipart/alternative"))
    let parts = letter.components(separatedBy: "Content-Transfer-Encoding: base64\n\n").dropFirst().compactMap { part -> String? in
      let coded = part.prefix(while: { $0 != "-" }).filter { !$0.isNewline }
      return Data(base64Encoded: String(coded)).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(parts.count == 2)
    #expect(parts.first?.contains("Bonjour <b>Ana</b>,") == true && parts.first?.contains("https://relais.example/fr/reponse/a?b=1&c=2") == true)
    let page = try #require(parts.last)
    #expect(page.contains("<html lang=\"fr\"") && page.contains("Bonjour &lt;b&gt;Ana&lt;/b&gt;,") && !page.contains("<b>"))
    // The link stands there as text, too.
    #expect(page.contains(">https://relais.example/fr/reponse/a?b=1&amp;c=2</a>"))
    #expect(!page.contains("<img") && !page.contains("src="))
  }

  @Test(
    "what the server says decides whether it is tried again, never, or not without a person",
    arguments: [
      (MailScript(recipient: "451 4.7.1 greylisted, come back"), DeliveryProblem.Kind.later, DeliveryReason.comeBackLater),
      (MailScript(recipient: "452 4.2.2 over quota"), .later, .full), (MailScript(recipient: "550 5.1.1 no such user"), .never, .unknownAddress),
      (MailScript(recipient: "550 who?"), .never, .unknownAddress), (MailScript(end: "554 5.7.1 spam"), .never, .unwanted),
      (MailScript(end: "451 4.3.0 disk"), .later, .comeBackLater), (MailScript(end: "552 5.3.4 too big"), .never, .tooLarge),
      (MailScript(greeting: "554 go away"), .later, .ownSettings), (MailScript(end: nil), .unknown, .unclear),
    ])
  func conversation(_ script: MailScript, _ kind: DeliveryProblem.Kind, _ reason: DeliveryReason) async throws {
    let (problem, _) = try await problem(script)
    #expect(problem?.kind == kind, "\(script) \(String(describing: problem))")
    #expect(problem.map { DeliveryReason(said: $0.said) } == reason, "\(script) \(String(describing: problem))")
  }

  @Test("a server that does not answer is left after the time that was set, and tried later")
  func slow() async throws {
    let (problem, letters) = try await problem(MailScript(isSilent: true), timeout: 1)
    #expect(problem?.kind == .later && problem.map { DeliveryReason(said: $0.said) } == .tooSlow && letters.isEmpty)
  }

  @Test("nobody at the port: later; an address that would break the conversation: never, without a word to any server")
  func unreachable() async throws {
    let settings = SMTPPostman.Settings(
      url: "smtp://127.0.0.1:1", user: nil, password: nil, requiresTLS: false, sender: "relais@relais.example", timeoutSeconds: 5)
    await #expect { try await SMTPPostman(settings).deliver(Self.message()) } throws: {
      ($0 as? DeliveryProblem).map { $0.kind == .later && DeliveryReason(said: $0.said) == .noServer } ?? false
    }
    let (problem, letters) = try await problem(MailScript(), Self.message(to: "a@example.be\r\nRCPT TO:<b@example.be>"))
    #expect(problem?.kind == .never && letters.isEmpty)
  }

  /// What a gateway that answers so gets, and what its answer means.
  private func gateway(
    _ answer: String?, body: SMSGateway.Settings.Body = .json, _ message: Message = message(.sms, to: "+32470000000", body: "Bonjour \"Ana\"\nà 9 h")
  ) async throws -> (DeliveryProblem?, head: [String], body: String) {
    let kept = Kept()
    let server = try LoopbackServer { talk in
      var length = 0
      while let line = talk.line(), !line.isEmpty {
        kept.add(line)
        if line.lowercased().hasPrefix("content-length:") { length = Int(line.dropFirst(15).filter(\.isNumber)) ?? 0 }
      }
      kept.add(String(decoding: talk.bytes(length), as: UTF8.self))
      guard let answer else { return }
      talk.say("HTTP/1.1 \(answer)\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    }
    defer { withExtendedLifetime(server) {} }
    let settings = SMSGateway.Settings(
      url: "http://127.0.0.1:\(server.port)/send", authorization: "Bearer secret", body: body,
      fields: try #require(SMSGateway.Settings.fields("to=recipient,text=message,from=sender,id=reference")), sender: "Relais", timeoutSeconds: 60)
    var problem: DeliveryProblem?
    do { try await SMSGateway(settings).deliver(message) } catch let found as DeliveryProblem { problem = found }
    return (problem, kept.all.dropLast(), kept.all.last ?? "")
  }

  @Test("a gateway gets number, words, sender and our identifier under its own names")
  func gatewayBody() async throws {
    let json = try await gateway("202 Accepted")
    #expect(json.0 == nil && json.head.first == "POST /send HTTP/1.1")
    #expect(json.head.contains("Authorization: Bearer secret") && json.head.contains("Idempotency-Key: 01m"))
    #expect(json.body == #"{"recipient":"+32470000000","message":"Bonjour \"Ana\"\nà 9 h","sender":"Relais","reference":"01m"}"#)
    let form = try await gateway("200 OK", body: .form)
    #expect(form.0 == nil)
    #expect(form.body == "recipient=%2B32470000000&message=Bonjour%20%22Ana%22%0A%C3%A0%209%20h&sender=Relais&reference=01m")
    #expect(SMSGateway.Settings.fields("to=a") == nil && SMSGateway.Settings.fields("to=a,text=b,other=c") == nil)
  }

  @Test(
    "what a gateway answers decides whether it is tried again, never, or not without a person",
    arguments: [
      ("503 Busy", DeliveryProblem.Kind.later), ("429 Slow down", .later), ("401 Who are you", .later), ("400 No such number", .never), ("", .unknown),
    ])
  func gatewayAnswers(_ answer: String, _ kind: DeliveryProblem.Kind) async throws {
    #expect(try await gateway(answer.isEmpty ? nil : answer).0?.kind == kind)
  }

  @Test("a number that is none never reaches the gateway")
  func noNumber() async throws {
    let answer = try await gateway("200 OK", Self.message(.sms, to: "0470 00"))
    #expect(answer.0?.kind == .never && answer.body.isEmpty)
  }
}

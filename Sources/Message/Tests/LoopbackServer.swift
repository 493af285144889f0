import Foundation
import Glibc
import Synchronization

/// A server on a port of this machine that says line by line what a test tells it to.
final class LoopbackServer: Sendable {
  let port: Int
  private let socketNumber: Int32

  /// - Parameter talk: what it does with each visitor; the line is closed when it returns.
  init(_ talk: @escaping @Sendable (LoopbackTalk) -> Void) throws {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, length) == 0 && getsockname(number, $0, &length) == 0 }
    }
    guard number >= 0, isBound, listen(number, 8) == 0 else { throw CocoaError(.fileReadUnknown) }
    socketNumber = number
    port = Int(UInt16(bigEndian: place.sin_port))
    Thread.detachNewThread {
      while true {
        let visitor = accept(number, nil, nil)
        guard visitor >= 0 else {
          // Closed here alone: its number may belong to another test's server as soon as it is free.
          close(number)
          return
        }
        Thread.detachNewThread {
          talk(LoopbackTalk(visitor))
          close(visitor)
        }
      }
    }
  }

  deinit {
    shutdown(socketNumber, Int32(SHUT_RDWR))
  }
}

/// One visitor's line.
final class LoopbackTalk: Sendable {
  private let number: Int32
  init(_ number: Int32) { self.number = number }

  /// The next line without its end; `nil` when the visitor is gone.
  func line() -> String? {
    var bytes: [UInt8] = []
    while let byte = next() {
      if byte == 10 { return String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes[...], as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, let byte = next() { bytes.append(byte) }
    return bytes
  }

  private func next() -> UInt8? {
    var byte: UInt8 = 0
    return recv(number, &byte, 1, 0) == 1 ? byte : nil
  }

  func say(_ words: String) {
    let bytes = Array((words + "\r\n").utf8)
    _ = send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
}

/// A mail server that answers as a test wants (RFC 5321).
struct MailScript: Sendable {
  var greeting = "220 mail.example ready"
  var recipient = "250 ok"
  /// After the final dot; `nil`: the line breaks there.
  var end: String? = "250 kept"
  /// Says nothing after its greeting.
  var isSilent = false

  func talk(_ talk: LoopbackTalk, keep: (String) -> Void) {
    talk.say(greeting)
    while let line = talk.line() {
      guard !isSilent else { continue }
      switch line.uppercased().prefix(4) {
      case "EHLO": talk.say("250 mail.example")
      case "MAIL", "RSET", "NOOP": talk.say("250 ok")
      case "RCPT": talk.say(recipient)
      case "DATA":
        talk.say("354 go on")
        var letter: [String] = []
        while let part = talk.line(), part != "." { letter.append(part) }
        keep(letter.joined(separator: "\n"))
        guard let end else { return }
        talk.say(end)
      case "QUIT":
        talk.say("221 bye")
        return
      default: talk.say("502 not here")
      }
    }
  }
}

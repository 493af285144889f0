package import Kernel

/// A file kept with a request: a letter from a service, a photo of a paper. Sealed like everything else of the request.
package struct Attachment: Hashable, Sendable {
  /// What a file is, told by its first bytes and never by its name alone. Nothing that a program could run is among them.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case pdf, jpeg, png, text

    /// For the answer that carries it.
    package var mediaType: String {
      switch self {
      case .pdf: "application/pdf"
      case .jpeg: "image/jpeg"
      case .png: "image/png"
      case .text: "text/plain; charset=utf-8"
      }
    }

    /// Endings that a name of this kind may have; the first is given to a name without one.
    package var endings: [String] {
      switch self {
      case .pdf: ["pdf"]
      case .jpeg: ["jpg", "jpeg"]
      case .png: ["png"]
      case .text: ["txt", "text", "md", "csv"]
      }
    }

    /// The kind that the bytes themselves tell; `nil` for everything else, whatever the name says.
    ///
    /// PDF: ISO 32000-1 §7.5.2. JPEG: ITU-T T.81 §B.1.1.3. PNG: W3C PNG §5.2. Text: UTF-8 without control signs other than tab, line and
    /// page ends, and without the beginning of a program or of markup that a browser might run.
    package init?(firstBytesOf bytes: [UInt8]) {
      if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) {
        self = .pdf
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        self = .jpeg
      } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        self = .png
      } else if Self.isPlainText(bytes) {
        self = .text
      } else {
        return nil
      }
    }

    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
      guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 32 && $0 != 127 || [9, 10, 12, 13].contains($0) }),
        String(validating: bytes, as: UTF8.self) != nil
      else { return false }
      let beginning = bytes.drop { $0 <= 32 }.prefix(2)
      return !beginning.starts(with: [0x3C]) && !beginning.starts(with: [0x23, 0x21])
    }
  }

  package let id: ID<Attachment>
  package let request: ID<Request>
  package let at: Instant
  package let kind: Kind
  /// Bytes.
  package let size: Int
  /// As people see it, with an ending that its kind may have.
  package let name: String
  /// Who put it there.
  package let by: String

  package init(id: ID<Attachment>, request: ID<Request>, at: Instant, kind: Kind, size: Int, name: String, by: String) {
    self.id = id
    self.request = request
    self.at = at
    self.kind = kind
    self.size = size
    self.name = name
    self.by = by
  }

  package enum Event: Hashable, Sendable {
    case added(String)
    case removed(String, reason: String)
  }

  package static let longestName = 120
  package static let longestReason = 300

  /// A name that says nothing about folders and commands nothing: letters, digits, spaces and a few signs, and an ending of its kind.
  package static func name(_ typed: String, of kind: Kind) -> String {
    let kept = typed.map { sign -> Character in
      sign.isLetter || sign.isNumber || " -_.,()'".contains(sign) ? sign : "_"
    }
    var name = String(kept).trimmed
    while name.hasPrefix(".") { name.removeFirst() }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
    let stem = kind.endings.contains(ending) ? parts.dropLast().joined(separator: ".") : name
    let rightEnding = kind.endings.contains(ending) ? ending : kind.endings[0]
    let short = String(stem.prefix(longestName - rightEnding.count - 1)).trimmed
    return "\(short.isEmpty ? "document" : short).\(rightEnding)"
  }
}

/// How large and how many files of a request may be, as dated data.
package struct AttachmentParameters: Hashable, Sendable {
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Megabytes (1,048,576 bytes) of one file.
    package let mostMegabytes: Int
    /// Files of one request.
    package let mostFiles: Int
    package let source: String

    package init(from: Day, knownUntil: Day?, mostMegabytes: Int, mostFiles: Int, source: String) {
      self.from = from
      self.knownUntil = knownUntil
      self.mostMegabytes = mostMegabytes
      self.mostFiles = mostFiles
      self.source = source
    }

    package var mostBytes: Int { mostMegabytes << 20 }

    /// What may be kept of a file that somebody chose.
    ///
    /// - Parameter count: how many the request has already.
    /// - Throws: ``Kernel/Invalid`` on the field `file`.
    package func checked(name: String, bytes: [UInt8], count: Int) throws(Invalid) -> (kind: Attachment.Kind, name: String) {
      func refused(_ code: String, _ text: Text) -> Invalid { Invalid([FieldProblem("file", code: code, text: text)]) }
      guard !bytes.isEmpty else { throw refused("attachment.missing", AttachmentProblemText.missing) }
      guard count < mostFiles else { throw refused("attachment.too-many", AttachmentProblemText.tooMany(mostFiles)) }
      guard bytes.count <= mostBytes else { throw refused("attachment.too-large", AttachmentProblemText.tooLarge(mostMegabytes)) }
      guard let kind = Attachment.Kind(firstBytesOf: bytes) else { throw refused("attachment.kind", AttachmentProblemText.kind) }
      return (kind, Attachment.name(name, of: kind))
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for anything is an error.
  package static let none = AttachmentParameters(rules: [])

  /// A form never takes more than this, whatever the rules say: the server reads a whole file into memory.
  package static let mostMegabytesEver = 20

  /// - Throws: ``AttachmentRuleGap`` when no rule holds on the day.
  package func rule(on day: Day) throws(AttachmentRuleGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw AttachmentRuleGap(day: day) }
    return rule
  }
}

/// No rule about attached files holds on a day. Whoever runs the server completes the file.
package struct AttachmentRuleGap: Failure, Hashable {
  package let day: Day
  package init(day: Day) { self.day = day }
  package var category: FailureCategory { .fault }
  package var code: String { "attachment.no-rule" }
  package var text: Text { AttachmentProblemText.noRule(day) }
}

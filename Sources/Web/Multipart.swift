import Care
import Kernel

/// A file that somebody sent with a form.
package struct UploadedFile: Hashable, Sendable {
  /// As the browser says it, without folders; for people only.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Reads `multipart/form-data` (RFC 7578) as it comes: what browsers send for a form with a file. Strict, and with a limit for everything:
/// a boundary of 1 to 70 signs, 200 parts, 4 KB of headings a part, 64 KB of typed text, and as much of files as the route takes.
///
/// What is too large is read on and thrown away for a while, so that the sender gets an answer and no broken connection.
package struct MultipartReader {
  package static let longestHead = 4096
  /// How many times the limit of files is read and thrown away before the connection is given up.
  package static let patience = 4

  private enum State { case content, afterBoundary, head, end }
  private enum Part { case preamble, field(String), file(String, name: String) }

  /// `\r\n--` and the boundary: what ends a part's content.
  private let delimiter: [UInt8]
  private let mostFileBytes: Int
  private var state = State.content
  /// What came and is not part of anything yet.
  private var waiting: [UInt8]
  private var part = Part.preamble
  private var content: [UInt8] = []
  private var parts = 0
  private var textBytes = 0
  private var fileBytes = 0
  private var isTooLarge = false
  private var fields: [String: String] = [:]
  private var files: [String: UploadedFile] = [:]

  /// - Throws: ``RequestProblem`` (400) when the type of the request says no usable boundary.
  package init(contentType: String, mostFileBytes: Int) throws(RequestProblem) {
    guard let boundary = Self.boundary(contentType) else { throw Self.malformed("boundary") }
    delimiter = [13, 10, 45, 45] + Array(boundary.utf8)
    self.mostFileBytes = mostFileBytes
    // The first boundary stands at the very beginning, without a line before it.
    waiting = [13, 10]
  }

  /// - Throws: ``RequestProblem``: 400 for what is not well formed, 413 for far too much.
  package mutating func feed(_ bytes: some Sequence<UInt8>) throws(RequestProblem) {
    waiting.append(contentsOf: bytes)
    var place = 0
    while try step(&place) {}
    waiting.removeFirst(place)
  }

  /// - Throws: ``RequestProblem``: 400 when the end is missing, 413 when it was too much.
  package mutating func finish() throws(RequestProblem) -> (form: FormValues, files: [String: UploadedFile]) {
    guard case .end = state else { throw Self.malformed("") }
    if isTooLarge { throw Self.tooLarge(mostFileBytes) }
    return (FormValues(fields), files)
  }

  // MARK: - Parts

  /// - Returns: whether something was taken and more may be.
  private mutating func step(_ place: inout Int) throws(RequestProblem) -> Bool {
    switch state {
    case .content:
      if let found = boundaryPlace(from: place) {
        try take(waiting[place..<found])
        try close()
        place = found + delimiter.count
        state = .afterBoundary
        return true
      }
      // All but what may be the beginning of a boundary.
      let safe = max(place, waiting.count - delimiter.count + 1)
      try take(waiting[place..<safe])
      place = safe
      return false
    case .afterBoundary:
      guard waiting.count >= place + 2 else { return false }
      let signs = (waiting[place], waiting[place + 1])
      place += 2
      if signs == (45, 45) {
        state = .end
      } else if signs == (13, 10) {
        state = .head
      } else {
        throw Self.malformed("boundary")
      }
      return true
    case .head:
      guard let end = headEnd(from: place) else {
        guard waiting.count - place <= Self.longestHead else { throw Self.malformed("content-disposition") }
        return false
      }
      try begin(waiting[place..<end])
      place = end + 4
      state = .content
      return true
    case .end:
      // What follows the end says nothing; browsers send a line end.
      place = waiting.count
      return false
    }
  }

  private func boundaryPlace(from start: Int) -> Int? {
    waiting.withUnsafeBufferPointer { bytes in
      var place = start
      while place + delimiter.count <= bytes.count {
        if bytes[place] == 13, delimiter.indices.allSatisfy({ bytes[place + $0] == delimiter[$0] }) { return place }
        place += 1
      }
      return nil
    }
  }

  private func headEnd(from start: Int) -> Int? {
    let last = min(waiting.count - 4, start + Self.longestHead)
    guard start <= last else { return nil }
    return (start...last).first { waiting[$0] == 13 && waiting[$0 + 1] == 10 && waiting[$0 + 2] == 13 && waiting[$0 + 3] == 10 }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) throws(RequestProblem) {
    guard !bytes.isEmpty else { return }
    switch part {
    case .preamble: throw Self.malformed("boundary")
    case .field:
      textBytes += bytes.count
      guard textBytes <= FormParsing.longestBody else { throw RequestProblem(413, code: "request.too-large", text: WebText.tooLarge) }
      content += bytes
    case .file:
      fileBytes += bytes.count
      guard fileBytes <= mostFileBytes * Self.patience else { throw Self.tooLarge(mostFileBytes) }
      if fileBytes > mostFileBytes {
        isTooLarge = true
        content.removeAll()
      } else {
        content += bytes
      }
    }
  }

  /// The part that was read until now is whole.
  private mutating func close() throws(RequestProblem) {
    defer { content = [] }
    switch part {
    case .preamble: return
    case .field(let name):
      guard !content.contains(0), let value = String(validating: content, as: UTF8.self) else { throw Self.malformed(name) }
      fields[name] = value
    case .file(let field, let name):
      // A field for a file in which nothing was chosen comes without name and content.
      if name.isEmpty, content.isEmpty { return }
      guard files.updateValue(UploadedFile(name: name, bytes: content), forKey: field) == nil else { throw Self.malformed(field) }
    }
  }

  // MARK: - Headings

  private mutating func begin(_ head: ArraySlice<UInt8>) throws(RequestProblem) {
    parts += 1
    guard parts <= FormParsing.mostFields else { throw RequestProblem(400, code: "request.too-many-fields", text: WebText.tooManyFields) }
    guard let text = String(validating: head, as: UTF8.self), !text.utf8.contains(0) else { throw Self.malformed("") }
    var disposition: String?
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let line = String(Substring(line)).trimmed
      guard let colon = line.firstIndex(of: ":") else { throw Self.malformed("") }
      let (name, value) = (line[..<colon].lowercased(), String(line[line.index(after: colon)...]).trimmed)
      if name == "content-disposition" {
        guard disposition == nil else { throw Self.malformed(name) }
        disposition = value
      } else if name == "content-transfer-encoding", !["7bit", "8bit", "binary"].contains(value.lowercased()) {
        throw Self.malformed(name)
      }
    }
    guard let disposition, let parameters = Self.parameters(disposition, of: "form-data"), let field = parameters["name"], !field.isEmpty else {
      throw Self.malformed("content-disposition")
    }
    if let name = parameters["filename"] {
      part = .file(field, name: name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0.prefix(200)) } ?? "")
    } else {
      part = .field(field)
    }
  }

  /// The parameters behind a value: `form-data; name="source"; filename="a.csv"`; `nil` for another value or what cannot be read.
  private static func parameters(_ text: String, of value: String) -> [String: String]? {
    var rest = Substring(text)
    guard rest.prefix(while: { $0 != ";" }).lowercased().trimmed == value else { return nil }
    rest = rest.drop { $0 != ";" }
    var found: [String: String] = [:]
    while rest.first == ";" {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      if rest.isEmpty { break }
      let named = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(named.count)
      guard rest.popFirst() == "=" else { return nil }
      let name = named.lowercased().trimmed
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        var isClosed = false
        while let sign = rest.popFirst() {
          if sign == "\"" {
            isClosed = true
            break
          }
          // Some programs write \" for a quote; a backslash before anything else is part of a Windows path.
          if sign == "\\", rest.first == "\"" { value.append(rest.removeFirst()) } else { value.append(sign) }
        }
        guard isClosed else { return nil }
        rest = rest.drop(while: \.isWhitespace)
        guard rest.isEmpty || rest.first == ";" else { return nil }
      } else {
        value = String(rest.prefix { $0 != ";" }).trimmed
        rest = rest.drop { $0 != ";" }
      }
      // Browsers write quotes and line ends in names as these codes, and nothing else.
      for (code, sign) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] { value = value.split(separator: code, omittingEmptySubsequences: false).joined(separator: sign) }
      guard !name.isEmpty, found.updateValue(value, forKey: name) == nil else { return nil }
    }
    return found
  }

  private static func boundary(_ contentType: String) -> String? {
    guard let boundary = parameters(contentType, of: "multipart/form-data")?["boundary"], (1...70).contains(boundary.utf8.count), !boundary.hasSuffix(" ")
    else { return nil }
    let signs = Set("'()+_,-./:=? ".utf8)
    let isPlain = boundary.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || signs.contains($0) }
    return isPlain ? boundary : nil
  }

  private static func malformed(_ name: String) -> RequestProblem {
    RequestProblem(400, code: "request.malformed", text: WebText.malformedUpload(String(name.prefix(60))))
  }

  static func tooLarge(_ most: Int) -> RequestProblem { RequestProblem(413, code: "request.too-large", text: WebText.fileTooLarge(most >> 20)) }
}

import Kernel
import Site
import Testing

@Suite struct MultipartTests {
  private static let type = "multipart/form-data; boundary=XyZ"

  private func read(
    _ bytes: [UInt8], type: String = type, most: Int = 1000, piece: Int = 1
  ) throws -> (form: FormValues, files: [String: UploadedFile]) {
    var reader = try MultipartReader(contentType: type, mostFileBytes: most)
    for start in stride(from: 0, to: bytes.count, by: piece) { try reader.feed(bytes[start..<min(start + piece, bytes.count)]) }
    return try reader.finish()
  }

  private func problem(_ text: String, type: String = type, most: Int = 1000, piece: Int = 7) -> Int? {
    do {
      _ = try read(Array(text.utf8), type: type, most: most, piece: piece)
      return nil
    } catch { return (error as? RequestProblem)?.status }
  }

  private static func part(_ head: String, _ content: String) -> String { "--XyZ\r\n\(head)\r\n\r\n\(content)\r\n" }
  private static func field(_ name: String, _ value: String) -> String { part("Content-Disposition: form-data; name=\"\(name)\"", value) }
  private static func file(_ field: String, _ name: String, _ content: String) -> String {
    part("Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\nContent-Type: text/csv", content)
  }

  @Test("fields and a file come out whole, wherever the bytes are cut", arguments: 1...64)
  func anyPieces(_ piece: Int) throws {
    let content = "a\r\n--Xy\r\n--XyYZa\r\r\n\n-\r\n--" + String(repeating: "é\r\n", count: 30)
    let body = Self.field("source", "Soliguide é") + Self.file("file", "C:\\x\\a;b.csv", content) + Self.field("empty", "") + "--XyZ--\r\n"
    let found = try read(Array(body.utf8), piece: piece)
    #expect(found.form.all == ["source": "Soliguide é", "empty": ""])
    #expect(found.files["file"]?.name == "a;b.csv")
    #expect(found.files["file"].map { String(decoding: $0.bytes, as: UTF8.self) } == content)
  }

  @Test("bytes that are no text come out as they are")
  func bytes() throws {
    let head = Array("--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.zip\"\r\n\r\n".utf8)
    let content: [UInt8] = (0..<600).map { UInt8(truncatingIfNeeded: $0) } + [13, 10, 45, 45]
    let found = try read(head + content + Array("\r\n--XyZ--".utf8), piece: 13)
    #expect(found.files["file"]?.bytes == content)
  }

  @Test("a field for a file in which nothing was chosen is no file, and an empty file is one")
  func nothingChosen() throws {
    #expect(try read(Array((Self.file("file", "", "") + "--XyZ--").utf8)).files.isEmpty)
    #expect(try read(Array((Self.file("file", "leer.csv", "") + "--XyZ--").utf8)).files["file"]?.bytes == [])
  }

  @Test(
    "names come as browsers and other programs write them",
    arguments: [
      ("form-data; name=\"a\"; filename=\"x\"", "a", "x"), ("form-data;name=a;filename=x", "a", "x"), ("FORM-DATA; NAME=\"a\"; FileName=\"x\"", "a", "x"),
      ("form-data; name=\"a\"; filename=\"x%22y\"", "a", "x\"y"), ("form-data; name=\"a\"; filename=\"x\\\"y\"", "a", "x\"y"),
      ("form-data; name=\"a\"; filename=\"../../etc/passwd\"", "a", "passwd"), ("form-data; name=\"a\"; filename=\"C:\\temp\\x.csv\"", "a", "x.csv"),
      ("form-data; name=\"a;b=c\"; filename=\"x;y\"", "a;b=c", "x;y"), ("form-data; name=\"é\"; filename=\"دليل.csv\"", "é", "دليل.csv"),
      ("form-data; name=\"a\"; filename=\"x\"; filename*=UTF-8''z", "a", "x"),
    ])
  func names(_ disposition: String, _ field: String, _ name: String) throws {
    let found = try read(Array((Self.part("content-disposition: \(disposition)", "1") + "--XyZ--").utf8), piece: 5)
    #expect(found.files[field]?.name == name)
  }

  @Test(
    "what is not well formed is refused with 400",
    arguments: [
      "", "--XyZ", "--XyZ--extra", "x--XyZ--", "\r\n--XyZ--", "--XyZ\r\n\r\nx\r\n--XyZ--", "--XyZ x\r\n\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XyZ",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XyZ-", "--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XyZ--", "--XyZ\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--XyZ--", "--XyZ\r\nContent-Disposition: form-data; name=\"a\"x\r\n\r\nx\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--XyZ--", "--XyZ\r\nContent-Type: text/plain\r\n\r\nx\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx\r\n--XyZ--",
      "--XyZ\r\nno colon\r\n\r\nx\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\neA==\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\u{0}b\r\n--XyZ--",
      "--XyZ\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\n1\r\n--XyZ\r\nContent-Disposition: form-data; name=\"a\"; filename=\"y\"\r\n\r\n2\r\n--XyZ--",
    ])
  func malformed(_ body: String) {
    // What follows the closing boundary on its line is read over, as RFC 2046 says.
    guard body != "--XyZ--extra" else { return #expect(problem(body) == nil) }
    for piece in [1, 3, 1000] { #expect(problem(body, piece: piece) == 400, "\(body)") }
  }

  @Test("a field that is not UTF-8 is refused")
  func notText() {
    let head = Array("--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
    #expect(throws: RequestProblem.self) { try read(head + [0xE9] + Array("\r\n--XyZ--".utf8)) }
  }

  @Test(
    "a type without a usable boundary is refused",
    arguments: [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a\"b", "multipart/form-data; boundary=a{b",
      "multipart/form-data; boundary=\"a \"", "multipart/mixed; boundary=XyZ", "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
  func boundaries(_ type: String) { #expect(problem("--XyZ--", type: type) == 400) }

  @Test("a boundary in quotes, of 70 signs, or behind another parameter is taken")
  func usableBoundaries() {
    let long = String(repeating: "x", count: 70)
    #expect(problem("--\(long)--", type: "multipart/form-data; boundary=\(long)") == nil)
    #expect(problem("--a b--", type: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == nil)
  }

  @Test("files up to the limit are taken, one byte more is refused with 413, and far too much at once")
  func limits() throws {
    func body(_ count: Int) -> String { Self.file("file", "x", String(repeating: "x", count: count)) + "--XyZ--" }
    #expect(try read(Array(body(100).utf8), most: 100).files["file"]?.bytes.count == 100)
    #expect(problem(body(101), most: 100) == 413)
    #expect(problem(body(100 * MultipartReader.patience), most: 100) == 413)
    var reader = try MultipartReader(contentType: Self.type, mostFileBytes: 100)
    // Given up before the end comes.
    #expect(throws: RequestProblem.self) { try reader.feed(Array(body(100 * MultipartReader.patience + 1).utf8)) }
    // Two files share the limit.
    #expect(problem(Self.file("a", "x", String(repeating: "x", count: 60)) + body(60), most: 100) == 413)
  }

  @Test("typed text up to 64 KB is taken, and 200 parts, and headings of 4 KB")
  func otherLimits() {
    func text(_ count: Int) -> String { Self.field("a", String(repeating: "x", count: count)) + "--XyZ--" }
    #expect(problem(text(64 * 1024), piece: 4096) == nil)
    #expect(problem(text(64 * 1024 + 1), piece: 4096) == 413)
    func parts(_ count: Int) -> String { (0..<count).map { Self.field("f\($0)", "") }.joined() + "--XyZ--" }
    #expect(problem(parts(200), piece: 4096) == nil)
    #expect(problem(parts(201), piece: 4096) == 400)
    func head(_ count: Int) -> String { Self.part("Content-Disposition: form-data; name=\"a\"\r\nX: \(String(repeating: "x", count: count))", "") + "--XyZ--" }
    #expect(problem(head(3900)) == nil)
    for piece in [1, 7, 100_000] { #expect(problem(head(5000), piece: piece) == 400) }
  }
}

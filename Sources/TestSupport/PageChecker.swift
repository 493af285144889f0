package import HTML

/// What is wrong with a page, in words; empty when nothing is. Run on every page that any test renders.
///
/// Tags balanced, one h1, no heading level skipped, language said, every field labelled, no identifier twice, every reference met,
/// pictures described, no style attribute, no script in the page.
package func pageProblems(_ html: HTML) -> [String] { pageProblems(ofText: html.string) }

/// The same for a page as it came over the wire.
package func pageProblems(ofText page: String) -> [String] {
  var checker = PageChecker()
  checker.read(page)
  return checker.problems
}

private struct PageChecker {
  var problems: [String] = []
  private var open: [String] = []
  private var ids: Set<String> = []
  private var references: [(what: String, id: String)] = []
  private var labelled: Set<String> = []
  private var fields: [(id: String?, described: String)] = []
  private var headings: [Int] = []
  private var words: [(tag: String, hasWords: Bool)] = []
  private var sawTitle = false

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "!doctype",
  ]
  /// What must say something to somebody who cannot see it.
  private static let speaking: Set<String> = ["a", "button", "h1", "h2", "h3", "h4", "label", "legend", "title", "caption", "summary", "option"]

  mutating func read(_ page: String) {
    let bytes = Array(page.utf8)
    if !page.lowercased().hasPrefix("<!doctype html>") { problems.append("does not begin with <!doctype html>") }
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        if bytes[position] > 32 { sawWords() }
        position += 1
        continue
      }
      if bytes[position...].starts(with: "<!--".utf8) {
        problems.append("has a comment")
        return
      }
      guard let tag = Tag(bytes, at: &position) else {
        problems.append("has a < that begins no tag, or a tag that does not end, near “\(excerpt(bytes, position))”")
        return
      }
      tag.isClosing ? close(tag) : begin(tag)
    }
    finish()
  }

  private func excerpt(_ bytes: [UInt8], _ position: Int) -> String {
    String(decoding: bytes[max(0, position - 30)..<min(bytes.count, position + 30)], as: UTF8.self)
  }

  private mutating func sawWords() {
    for index in words.indices { words[index].hasWords = true }
  }

  private mutating func begin(_ tag: Tag) {
    let name = tag.name
    checkAttributes(tag)
    if name == "html", (tag["lang"] ?? "").isEmpty || tag["dir"] == nil { problems.append("says neither language nor direction") }
    if name == "img" {
      tag["alt"] == nil ? problems.append("has a picture without alt") : sawWords()
    }
    if name == "title" { sawTitle = true }
    if name == "style" { problems.append("has a style element") }
    if name == "script", tag["src"] == nil { problems.append("has a script inside the page") }
    if let level = level(name) {
      if let last = headings.last, level > last + 1 { problems.append("skips from h\(last) to h\(level)") }
      if headings.isEmpty, level != 1 { problems.append("begins its headings with \(name)") }
      headings.append(level)
    }
    if name == "label", let target = tag["for"] { labelled.insert(target) }
    let isField = name == "select" || name == "textarea" || (name == "input" && !["hidden", "submit", "button"].contains(tag["type"] ?? "text"))
    if isField, tag["aria-label"] == nil, tag["aria-labelledby"] == nil { fields.append((tag["id"], "\(name) \(tag["name"] ?? "")")) }
    if name == "button", tag["type"] == nil { problems.append("has a button without type") }
    if name == "a", tag["href"] == nil { problems.append("has a link without href") }
    if tag["aria-label"] != nil { sawWords() }
    guard !Self.void.contains(name), !tag.closesItself else { return }
    if ["a", "button", "label", "form"].contains(name), open.contains(name) { problems.append("has a \(name) inside a \(name)") }
    if Self.blocks.contains(name), open.contains("p") { problems.append("has a \(name) inside a p") }
    open.append(name)
    if Self.speaking.contains(name) { words.append((name, tag["aria-label"] != nil || (name == "option" && tag["value"] == ""))) }
  }

  private static let blocks: Set<String> = ["p", "div", "ul", "ol", "dl", "section", "h1", "h2", "h3", "h4", "table", "form", "details", "blockquote"]

  private mutating func checkAttributes(_ tag: Tag) {
    var seen: Set<String> = []
    for (attribute, value) in tag.attributes {
      if !seen.insert(attribute).inserted { problems.append("has \(attribute) twice on one \(tag.name)") }
      if attribute == "style" { problems.append("has a style attribute on \(tag.name)") }
      if attribute.hasPrefix("on") { problems.append("has a script attribute \(attribute)") }
      switch attribute {
      case "id":
        if value.isEmpty || value.contains(" ") { problems.append("has an unfit id “\(value)”") }
        if !ids.insert(value).inserted { problems.append("has the id \(value) twice") }
      case "for": references.append(("label for", value))
      case "aria-describedby", "aria-labelledby", "aria-controls":
        for id in value.split(separator: " ") { references.append((attribute, String(id))) }
      case "href", "action", "src":
        if value.hasPrefix("#") { references.append(("link to", String(value.dropFirst()))) }
        if value.isEmpty || value.lowercased().hasPrefix("javascript:") { problems.append("has an unfit address “\(value)”") }
        if attribute == "href", value.hasPrefix("http://"), tag.name != "a" { problems.append("loads something without TLS") }
      case "tabindex": if value != "-1" && value != "0" { problems.append("has tabindex \(value)") }
      default: break
      }
    }
  }

  private mutating func close(_ tag: Tag) {
    guard open.last == tag.name else {
      problems.append("closes \(tag.name) where \(open.last ?? "nothing") is open")
      if let index = open.lastIndex(of: tag.name) { open.removeSubrange(index...) }
      return
    }
    open.removeLast()
    guard Self.speaking.contains(tag.name), let last = words.popLast() else { return }
    if !last.hasWords { problems.append("has an empty \(tag.name)") }
  }

  private mutating func finish() {
    if !open.isEmpty { problems.append("leaves open: \(open.joined(separator: ", "))") }
    let firsts = headings.filter { $0 == 1 }.count
    if firsts != 1 { problems.append("has \(firsts) h1") }
    if !sawTitle { problems.append("has no title") }
    for reference in references where !ids.contains(reference.id) { problems.append("\(reference.what) \(reference.id), which is not there") }
    for field in fields where !labelled.contains(field.id ?? "") { problems.append("has no label for \(field.described)") }
  }

  private func level(_ name: String) -> Int? {
    guard name.count == 2, name.first == "h", let digit = name.last?.wholeNumberValue, (1...6).contains(digit) else { return nil }
    return digit
  }
}

/// One tag as it stands in the text.
private struct Tag {
  var name = ""
  var isClosing = false
  var closesItself = false
  var attributes: [(name: String, value: String)] = []

  subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// Reads from `<` to `>` and moves the position behind it. `nil` for anything that is no tag.
  init?(_ bytes: [UInt8], at position: inout Int) {
    var index = position + 1
    func byte() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func isName(_ byte: UInt8) -> Bool {
      (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ":")
    }
    func word() -> String {
      let start = index
      while isName(byte()) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }
    if byte() == UInt8(ascii: "/") {
      isClosing = true
      index += 1
    }
    name = word()
    guard !name.isEmpty else { return nil }
    while index < bytes.count {
      while byte() == 32 || byte() == 10 { index += 1 }
      if byte() == UInt8(ascii: ">") {
        position = index + 1
        return
      }
      if byte() == UInt8(ascii: "/") {
        closesItself = true
        index += 1
        continue
      }
      let attribute = word()
      guard !attribute.isEmpty else { return nil }
      guard byte() == UInt8(ascii: "=") else {
        attributes.append((attribute, ""))
        continue
      }
      index += 1
      guard byte() == UInt8(ascii: "\"") else { return nil }
      let start = index + 1
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      let raw = bytes[start..<end]
      guard !raw.contains(UInt8(ascii: "<")) else { return nil }
      attributes.append((attribute, String(decoding: raw, as: UTF8.self)))
      index = end + 1
    }
    return nil
  }
}

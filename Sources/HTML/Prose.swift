package import Kernel

extension Language {
  /// The language in which a text really appears for a reader of this one: itself, or French where nobody wrote it yet.
  package func spoken(of text: Text) -> Language {
    text.said(in: self) == nil ? .french : self
  }
}

extension HTML.Interpolation {
  /// A sentence in the page's language: `\(HomeText.title, language)`. One that falls back to French says so to browsers and
  /// screen readers. For element content only: in attributes write `\(text(language))`.
  package mutating func appendInterpolation(_ text: Text, _ language: Language) {
    let spoken = language.spoken(of: text)
    guard spoken != language else {
      appendInterpolation(text(language))
      return
    }
    appendLiteral("<span lang=\"fr\" dir=\"ltr\">")
    appendInterpolation(text(language))
    appendLiteral("</span>")
  }
}

/// Marked-up forms of plain words that people or data gave.
package enum Prose {
  /// Paragraphs at empty lines, `<br>` at single ones. Empty words give nothing.
  package static func paragraphs(_ words: String) -> HTML {
    var paragraphs: [[Substring]] = [[]]
    for line in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    var result = HTML()
    for lines in paragraphs where !lines.isEmpty {
      result += "<p>"
      for (index, line) in lines.enumerated() {
        if index > 0 { result += "<br>" }
        result += HTML(text: String(line))
      }
      result += "</p>"
    }
    return result
  }

  /// What somebody said, as she said it.
  package static func quote(_ words: String) -> HTML {
    """
    <blockquote class="quote" dir="auto">\(paragraphs(words))</blockquote>
    """
  }

  /// A number to tap on; plain words where no number can be read.
  package static func phone(_ number: String) -> HTML {
    guard let link = OutsideLink(telephone: number) else { return HTML(text: number) }
    return """
      <a class="phone" href="\(url: link)" dir="ltr">\(number)</a>
      """
  }

  /// An address to tap on; plain words where it is none.
  package static func email(_ address: String) -> HTML {
    guard let link = OutsideLink(email: address) else { return HTML(text: address) }
    return """
      <a class="email" href="\(url: link)" dir="ltr">\(address)</a>
      """
  }

  /// A page elsewhere, named by its host; plain words for anything that is no web address.
  package static func web(_ address: String, language: Language? = nil) -> HTML {
    guard let link = OutsideLink(web: address) else { return HTML(text: address) }
    return """
      <a href="\(url: link)" dir="ltr" rel="noreferrer"\(if: language != nil, " hreflang=\"\(language?.code ?? "")\"")>\(host(of: address))</a>
      """
  }

  /// `https://www.example.be/a/b` is `example.be/a/b`, shortened after 60 characters.
  static func host(of address: String) -> String {
    var rest = Substring(address)
    for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest.count > 60 ? rest.prefix(59) + "…" : String(rest)
  }
}

import Care
import HTML
import Kernel

/// The same words as the plain letter, for readers that show HTML. Nothing is loaded from anywhere; links stand there as they are.
enum LetterMarkup {
  static func page(_ message: Message) -> HTML {
    let language = message.language
    return """
      <!doctype html>
      <html lang="\(language.code)" dir="\(language.isRightToLeft ? "rtl" : "ltr")"><head><meta charset="utf-8"><title>\(message.subject)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><style>
      body { margin: 0; padding: 24px 16px; background: #fbf9f5; color: #1c2230; font: 17px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
      main { max-width: 34em; margin: 0 auto; padding: 20px 24px; background: #ffffff; border: 1px solid #dfdbd2; border-radius: 12px; }
      p { margin: 0 0 16px; } a { color: #3a3a91; overflow-wrap: anywhere; }
      </style></head><body><main>\(paragraphs(message.body))</main></body></html>
      """
  }

  /// Paragraphs at empty lines; a word that is a web address becomes a link whose text is that address.
  static func paragraphs(_ body: String) -> HTML {
    var result = HTML()
    var open: [HTML] = []
    func close() {
      guard !open.isEmpty else { return }
      result += "<p>"
      for (index, line) in open.enumerated() { result += index == 0 ? line : "<br>" + line }
      result += "</p>"
      open = []
    }
    for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      // `-- ` begins a signature in plain letters and says nothing.
      if line.allSatisfy(\.isWhitespace) || line == "-- " { close() } else { open.append(words(line)) }
    }
    close()
    return result
  }

  private static func words(_ line: Substring) -> HTML {
    var result = HTML()
    for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += " " }
      if let link = OutsideLink(web: String(word)) {
        result += "<a href=\"\(url: link)\">\(String(word))</a>"
      } else {
        result += HTML(text: String(word))
      }
    }
    return result
  }
}

/// A form as it stands on a page.
package struct PageForm: Sendable {
  package let action: String
  /// What would be sent if nobody touched it, in the page's order, without its buttons.
  package let fields: [(String, String)]
  /// Names of everything that can be filled in.
  package let names: Set<String>

  package subscript(_ name: String) -> String? { fields.last { $0.0 == name }?.1 }
}

extension Answer {
  package var title: String { first(#/<title>(.*?)<\/title>/#) }
  package var heading: String { first(#/<h1[^>]*>(.*?)<\/h1>/#) }
  package var language: String { first(#/<html lang="([a-z]+)"/#) }

  private func first(_ pattern: Regex<(Substring, Substring)>) -> String {
    text.firstMatch(of: pattern).map { Self.plain($0.1) } ?? ""
  }

  /// Every form of the page that posts.
  package var forms: [PageForm] {
    text.matches(of: #/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/#.dotMatchesNewlines()).map {
      // The fragment stays in the browser; the site is asked without it.
      Self.form(action: String(Self.plain($0.1).prefix { $0 != "#" }), String($0.2))
    }
  }

  /// Addresses of this site that the page links to.
  package var links: [String] { text.matches(of: #/<a [^>]*?href="(\/[^"]*)"/#).map { Self.plain($0.1) } }

  private static func form(action: String, _ content: String) -> PageForm {
    var fields: [(String, String)] = []
    var names: Set<String> = []
    for match in content.matches(of: #/<input ([^>]*)>|<textarea ([^>]*)>(.*?)<\/textarea>|<select ([^>]*)>(.*?)<\/select>/#.dotMatchesNewlines()) {
      let attributes = String(match.1 ?? match.2 ?? match.4 ?? "")
      guard let name = attribute("name", attributes) else { continue }
      names.insert(name)
      if let words = match.3 {
        fields.append((name, plain(words)))
      } else if let options = match.5 {
        let all = options.matches(of: #/<option value="([^"]*)"( selected)?>/#)
        let chosen = all.first { $0.2 != nil } ?? all.first
        fields.append((name, chosen.map { plain($0.1) } ?? ""))
      } else {
        let type = attribute("type", attributes) ?? "text"
        // Nobody chose a file.
        if type == "file" { continue }
        if ["radio", "checkbox"].contains(type), !attributes.contains(" checked") { continue }
        fields.append((name, attribute("value", attributes) ?? ""))
      }
    }
    return PageForm(action: action, fields: fields, names: names)
  }

  private static func attribute(_ name: String, _ attributes: String) -> String? {
    for match in attributes.matches(of: #/([a-z-]+)="([^"]*)"/#) where match.1 == name { return plain(match.2) }
    return nil
  }

  /// Text as a reader sees it.
  static func plain(_ text: some StringProtocol) -> String {
    var result = ""
    var rest = Substring(text)
    let names: [(String, String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
    ]
    while let character = rest.first {
      if character == "&", let known = names.first(where: { rest.hasPrefix($0.0) }) {
        result += known.1
        rest = rest.dropFirst(known.0.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

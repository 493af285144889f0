import Care
import HTML
package import Kernel

/// The letter that carries a list: in the list's language, with a neutral subject.
///
/// E-mail is not secret: it names the house that writes and carries the link. The list itself stands in it only when the sender said so.
///
/// - Parameters:
///   - whole: the list and `https://relais.example`, when the sender wants it in the letter.
package func shortlistLetter(
  from sender: Letters.Sender, link: String, until: Day, whole: (shown: ShownShortlist, publicAddress: String)?, in language: Language
) -> Letters.Parts {
  let house = oneLine(sender.name)
  var parts: [String] = [
    ShortlistWorkText.greeting(language), "\(ShortlistWorkText.prepared(house)(language))\n\(link)", ShortlistText.linkUntil(until)(language),
  ]
  if let whole { parts.append(list(whole.shown, whole.publicAddress, language)) }
  if let phone = sender.phone, !phone.isEmpty { parts.append(ShortlistWorkText.question(oneLine(phone))(language)) }
  parts.append("\(house)\n-- \n\(ShortlistWorkText.letterSignature(language))")
  return (ShortlistWorkText.subject(language), parts.joined(separator: "\n\n") + "\n")
}

private func list(_ shown: ShownShortlist, _ publicAddress: String, _ language: Language) -> String {
  let texts = shown.content.textLanguage
  var blocks: [String] = [ShortlistWorkText.theList(language)]
  if texts != language { blocks.append(ShortlistText.descriptions(in: texts.ownName)(language)) }
  if !shown.content.words.isEmpty { blocks.append(shown.content.words) }
  for (position, item) in shown.content.items.enumerated() {
    let standing = shown.standings[position]
    var lines = ["\(position + 1). \(shown.name(position, texts))"]
    if let notice = standing.notice { lines.append(notice(language)) }
    if standing.isOpen, let resource = standing.resource {
      for phone in resource.phones { lines.append([phone.number, phone.label?(texts) ?? ""].filter { !$0.isEmpty }.joined(separator: " – ")) }
      if resource.reference.hasPrefix(Activity.referencePrefix) { lines.append(resource.summary(texts)) }
      lines.append(publicAddress + resource.address.path(texts))
    }
    if !item.words.isEmpty { lines.append(item.words) }
    blocks.append(lines.joined(separator: "\n"))
  }
  return blocks.joined(separator: "\n\n")
}

private func oneLine(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

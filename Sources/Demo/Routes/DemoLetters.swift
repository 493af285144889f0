package import Actions
import Care
package import Kernel
import Pages
import Secrets

/// The letters of the demonstration's notebooks, as the served house would write them: their links open what it serves.
///
/// - Parameters:
///   - publicAddress: of the house that will be served.
///   - secretKey: with which it signs its links.
package func demoNoteLetter(publicAddress: String, secretKey: [UInt8], now: Instant) -> NoteLetter {
  let expires = now.adding(days: Note.linkDays)
  return { note, member, sender, language in
    let secret = SignedToken.sign("\(note.id.raw).\(member.raw)", purpose: noteLinkPurpose, expires: expires, key: secretKey)
    let words = noteLetter(
      isQuestion: note.kind == .question, due: note.due, from: Letters.Sender(name: sender.name, phone: sender.phone),
      link: publicAddress + Address.noteAnswer(secret: secret).path(language), in: language)
    return Letter(subject: words.subject, body: words.body)
  }
}

import HTML
import Kernel

/// The session ended while somebody was writing: what she wrote stands here, so that nothing typed is lost.
///
/// - Parameters:
///   - typed: the words of the form, without its hidden parts.
///   - signIn: where one comes in again.
package func sessionEndedPage(typed: [String], signIn: Address = .signIn, in frame: Frame) -> Page {
  let language = frame.language
  let words: [HTML] = typed.map { text in Prose.quote(text) }
  let kept: HTML = typed.isEmpty ? HTML() : "<h2>\(AccountText.whatYouWrote, language)</h2>\(words)"
  return Page(
    title: AccountText.sessionEnded(language), address: signIn,
    body: """
      <h1>\(AccountText.sessionEnded, language)</h1><p class="lead">\(AccountText.sessionEndedHint, language)</p>
      \(actions(buttonLink(AccountText.signIn(language), to: signIn.link(language))))\(kept)
      """)
}

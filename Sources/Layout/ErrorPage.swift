package import HTML
package import Kernel

/// A page for when something did not happen: what, what to do now, and a reference to give on the phone.
///
/// - Parameters:
///   - title: a sentence for people, not a status: "This page does not exist".
///   - reference: finds the matching line in the server's log; carries nothing about a person.
///   - address: where the visitor is, for the language links; the home page when it is none of ours.
package func errorPage(
  title: Text, explanation: Text, reference: String? = nil, address: Address = .home, language: Language, details: HTML = HTML()
) -> Page {
  let told: HTML? = reference.map { words in "<p class=\"soft\">\(LayoutText.reference, language) <code>\(words)</code></p>" }
  var page = Page(
    title: title(language), address: address,
    body: """
      <h1>\(title, language)</h1><p class="lead">\(explanation, language)</p>\(details)
      \(actions(
        buttonLink(LayoutText.searchInstead(language), to: Address.search.link(language)),
        buttonLink(LayoutText.backHome(language), to: Address.home.link(language), style: .secondary)))
      \(told)
      """)
  page.showsEmergencyNumbers = true
  return page
}

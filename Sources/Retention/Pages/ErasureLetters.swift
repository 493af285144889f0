package import Care
import HTML
import Kernel

/// The answer to somebody who asked to be erased. Names neither her nor her health: it may travel by e-mail, and outlives her file.
package enum ErasureLetters {
  package static func answer(_ wish: ErasureWish, from house: Organization) -> (subject: String, body: String) {
    let language = wish.language
    let words = Words(language)
    var body: [Text] = [ErasureLetterText.greeting, ErasureLetterText.asked(words.date(wish.asked))]
    switch wish.outcome {
    case .erased:
      body += [ErasureLetterText.erased(words.date(wish.answered ?? wish.asked)), ErasureLetterText.whatStays]
    case .keptByLaw:
      body += [ErasureLetterText.kept(wish.keptUntil.map { words.date($0) } ?? "–"), ErasureLetterText.whatYouCanDo]
    case .withdrawn, nil: body.append(ErasureLetterText.withdrawn)
    }
    body.append(ErasureLetterText.complaint)
    let phone = house.phone.map { [ErasureLetterText.question($0)(language)] } ?? []
    let parts: [String] = body.map { $0(language) } + phone + [house.name]
    return (ErasureLetterText.subject(language), parts.joined(separator: "\n\n") + "\n")
  }
}

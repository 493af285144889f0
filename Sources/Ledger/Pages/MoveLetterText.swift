package import Care
import HTML
package import Kernel

/// The sentences of letters about moves between managing organisations. They name neither the person nor the programme.
enum MoveLetterText {
  static func subject(_ news: MoveNews) -> Text {
    switch news {
    case .ended(let house, _): Text(fr: "\(house) termine sa part", nl: "\(house) beëindigt haar deel", en: "\(house) ends its part")
    case .goesOn(let house): Text(fr: "\(house) continue", nl: "\(house) gaat verder", en: "\(house) goes on")
    case .waits(let house, _):
      Text(fr: "\(house) vous transmet une suite", nl: "\(house) geeft u een vervolg door", en: "\(house) hands something on to you")
    case .waitsNoMore(let house):
      Text(fr: "\(house) : plus rien à reprendre", nl: "\(house): niets meer over te nemen", en: "\(house): nothing to take over any more")
    case .continued:
      Text(fr: "Une autre organisation a repris la suite", nl: "Een andere organisatie nam over", en: "Another organisation went on")
    case .joined(let house): Text(fr: "\(house) reprend une suite", nl: "\(house) neemt een vervolg over", en: "\(house) goes on from elsewhere")
    }
  }

  static func body(_ news: MoveNews) -> Text {
    switch news {
    case .ended(let house, let day):
      Text(
        fr: "Pour une personne que vous suivez, la part de \(house) se termine le \(day, .french). Ce qui a été fait jusque-là peut encore être noté, rien après.",
        nl: "Voor iemand die u begeleidt eindigt het deel van \(house) op \(day, .dutch). Wat tot dan gebeurde kan nog genoteerd worden, daarna niets meer.",
        en: "For somebody whom you follow the part of \(house) ends on \(day, .english). What was done until then can still be entered, nothing after it.")
    case .goesOn(let house):
      Text(
        fr: "Pour une personne que vous suivez, la part de \(house) continue : sa fin avait été notée par erreur.",
        nl: "Voor iemand die u begeleidt loopt het deel van \(house) door: het einde was bij vergissing genoteerd.",
        en: "For somebody whom you follow the part of \(house) goes on: its end had been noted by mistake.")
    case .waits(let house, let day):
      Text(
        fr: "\(house) a suivi jusqu'au \(day, .french) une personne dont vous tenez aussi un dossier. Avec son accord, ce qui a été utilisé vous attend : reprenez-le en un clic.",
        nl: "\(house) begeleidde tot en met \(day, .dutch) iemand van wie u ook een dossier houdt. Met akkoord van die persoon staat klaar wat er gebruikt is: neem het met één klik over.",
        en: "Until \(day, .english) \(house) followed somebody of whom you keep a file, too. As that person agrees, what was used waits for you: take it over in one touch.")
    case .waitsNoMore(let house):
      Text(
        fr: "\(house) continue à suivre une personne dont vous tenez aussi un dossier. Vous n'avez plus rien à reprendre.",
        nl: "\(house) blijft iemand begeleiden van wie u ook een dossier houdt. U hoeft niets meer over te nemen.",
        en: "\(house) keeps following somebody of whom you keep a file, too. There is nothing to take over any more.")
    case .continued:
      Text(
        fr: "Pour une personne que vous avez suivie, une autre organisation a repris la suite. La fin de votre part ne peut plus être reprise ; une correction chez vous change aussi son solde.",
        nl: "Voor iemand die u begeleidde nam een andere organisatie over. Het einde van uw deel kan niet meer teruggenomen worden; een verbetering bij u wijzigt ook haar saldo.",
        en: "For somebody whom you followed another organisation went on. The end of your part can no longer be taken back; a correction at yours changes its balance, too.")
    case .joined(let house):
      Text(
        fr: "Pour une personne que vous suivez, \(house) a repris la suite d'une autre organisation : ce qui y a été utilisé compte maintenant ici.",
        nl: "Voor iemand die u begeleidt nam \(house) over van een andere organisatie: wat daar gebruikt is telt nu hier mee.",
        en: "For somebody whom you follow \(house) went on from another organisation: what was used there counts here now.")
    }
  }

  static let open = Text(
    fr: "Voyez le dossier, après vous être identifié·e :", nl: "Bekijk het dossier na aanmelding:", en: "See the file after signing in:")
}

extension Letters {
  /// Tells of a move between managing organisations, in each of these languages, one below the other.
  ///
  /// - Parameter link: to the ledger in the reader's own file, in a language.
  package static func moved(_ news: MoveNews, _ languages: [Language], link: (Language) -> String) -> Parts {
    together(
      languages.map { language in
        let body = [
          LetterText.plainGreeting(language), MoveLetterText.body(news)(language), "\(MoveLetterText.open(language))\n\(link(language))",
          "-- \n\(LetterText.signature(language))",
        ]
        return (oneLine(MoveLetterText.subject(news)(language)), body.joined(separator: "\n\n") + "\n")
      })
  }
}

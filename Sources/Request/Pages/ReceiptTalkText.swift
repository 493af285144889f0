import Care
import HTML
import Kernel

/// The sentences of writing to a reporter through the receipt, as the team reads them.
enum ReceiptTalkText {
  static let title = Text(fr: "Avec la personne qui a signalé", nl: "Met wie het meldde", en: "With the one who reported it")
  static func titleOf(_ number: String) -> Text {
    Text(fr: "Avec la personne qui a signalé (\(number))", nl: "Met wie het meldde (\(number))", en: "With the one who reported it (\(number))")
  }
  static let house = Text(fr: "Nous", nl: "Wij", en: "We")
  static let reporter = Text(fr: "La personne qui a signalé", nl: "De melder", en: "The reporter")
  static let write = Text(fr: "Répondre par le reçu", nl: "Antwoorden via het ontvangstbewijs", en: "Answer through the receipt")
  static let words = Text(fr: "Votre message", nl: "Uw bericht", en: "Your message")
  static let hint = Text(
    fr: "Toute personne qui a le numéro et le code le lit. Demandez, remerciez, dites ce qui va se passer ; ne nommez pas la personne et ne dites rien de sa santé.",
    nl: "Iedereen met het nummer en de code leest dit. Vraag, bedank, zeg wat er gaat gebeuren; noem de persoon niet en zeg niets over haar gezondheid.",
    en: "Whoever holds number and code reads it. Ask, thank, say what will happen; do not name the person and say nothing of her health.")
  static let withEmail = Text(
    fr: "Un e-mail sans contenu prévient qu'il y a une réponse à lire.", nl: "Een e-mail zonder inhoud meldt dat er een antwoord te lezen is.",
    en: "An e-mail without content tells that there is an answer to read.")
  static let withoutEmail = Text(
    fr: "Aucun e-mail n'a été laissé : la réponse se lit quand on regarde le reçu.",
    nl: "Er werd geen e-mailadres achtergelaten: wie het ontvangstbewijs bekijkt, leest het antwoord.",
    en: "No e-mail address was left: the answer is read by whoever looks at the receipt.")
  static let send = Text(fr: "Envoyer par le reçu", nl: "Via het ontvangstbewijs versturen", en: "Send through the receipt")
  static let waits = Text(
    fr: "La personne qui a signalé a écrit, et personne n'a noté l'avoir lu.", nl: "De melder schreef, en niemand noteerde dat het gelezen is.",
    en: "The reporter wrote, and nobody has noted having read it.")
  static let read = Text(fr: "Lu", nl: "Gelezen", en: "Read")

  static func event(_ event: ReceiptTalk.Event) -> Text {
    switch event {
    case .answered: Text(fr: "Répondu par le reçu", nl: "Geantwoord via het ontvangstbewijs", en: "Answered through the receipt")
    case .replied: Text(fr: "La personne qui a signalé écrit", nl: "De melder schrijft", en: "The reporter writes")
    }
  }
  static func wrote(on moment: Instant) -> Text {
    Text(
      fr: "La personne qui a signalé a écrit (\(Words(.french).moment(moment)))", nl: "De melder schreef (\(Words(.dutch).moment(moment)))",
      en: "The reporter wrote (\(Words(.english).moment(moment)))")
  }

  // The letter to the colleague who has it
  static func repliedSubject(_ number: String) -> Text {
    Text(fr: "Message reçu : demande \(number)", nl: "Bericht ontvangen: hulpvraag \(number)", en: "Message received: request \(number)")
  }
  static func repliedBody(_ number: String) -> Text {
    Text(
      fr: "La personne qui a signalé la demande \(number) a écrit par le reçu.", nl: "De melder van hulpvraag \(number) schreef via het ontvangstbewijs.",
      en: "The one who reported request \(number) has written through the receipt.")
  }
}

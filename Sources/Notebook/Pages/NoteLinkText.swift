import HTML
import Kernel

/// The sentences of the page and of the letter for members of a circle who have no account. The letter names nobody and tells nothing.
enum NoteLinkText {
  static let tab = Text(fr: "Un mot pour vous", nl: "Een bericht voor u", en: "A note for you")
  static func asked(_ sender: String) -> Text {
    Text(fr: "\(sender) vous pose une question", nl: "\(sender) stelt u een vraag", en: "\(sender) asks you a question")
  }
  static func told(_ sender: String) -> Text {
    Text(fr: "\(sender) vous a laissé un mot", nl: "\(sender) liet een bericht voor u achter", en: "\(sender) has left you a note")
  }
  static let yours = Text(fr: "Votre réponse", nl: "Uw antwoord", en: "Your answer")
  static let add = Text(fr: "Vous voulez ajouter quelque chose ?", nl: "Wilt u iets toevoegen?", en: "Would you like to add something?")
  static let words = Text(fr: "Votre texte", nl: "Uw tekst", en: "Your words")
  static let send = Text(fr: "Envoyer", nl: "Versturen", en: "Send")
  static let thanks = Text(fr: "Merci, votre réponse est arrivée.", nl: "Bedankt, uw antwoord is aangekomen.", en: "Thank you, your answer has arrived.")
  static let answered = Text(fr: "Ce que vous avez répondu", nl: "Wat u antwoordde", en: "What you answered")
  static let noNeed = Text(fr: "Une réponse n'est plus nécessaire.", nl: "Een antwoord is niet meer nodig.", en: "An answer is no longer needed.")
  static func until(_ day: Day, _ language: Language) -> Text {
    let words = Words(language).date(day)
    return Text(fr: "Ce lien fonctionne jusqu'au \(words).", nl: "Deze link werkt tot \(words).", en: "This link works until \(words).")
  }
  static let noAccount = Text(
    fr: "Vous n'avez pas besoin de compte. Ce lien est pour vous seul·e.", nl: "U hebt geen account nodig. Deze link is alleen voor u.",
    en: "You need no account. This link is for you alone.")
  static let expired = Text(
    fr: "Ce lien n'est plus valable. Téléphonez à l'équipe qui vous l'a envoyé.",
    nl: "Deze link is niet meer geldig. Bel het team dat hem stuurde.", en: "This link is no longer valid. Ring the team that sent it.")

  static let greeting = Text(fr: "Bonjour,", nl: "Dag,", en: "Hello,")
  static func letterAsked(_ sender: String) -> Text {
    Text(
      fr: "\(sender) vous pose une question à propos de quelqu'un que vous aidez.", nl: "\(sender) stelt u een vraag over iemand die u helpt.",
      en: "\(sender) asks you a question about somebody whom you help.")
  }
  static func letterTold(_ sender: String) -> Text {
    Text(
      fr: "\(sender) vous a laissé un mot à propos de quelqu'un que vous aidez.", nl: "\(sender) liet een bericht voor u achter over iemand die u helpt.",
      en: "\(sender) has left you a note about somebody whom you help.")
  }
  static let open = Text(fr: "Lisez et répondez ici, sans compte :", nl: "Lees en antwoord hier, zonder account:", en: "Read and answer here, without an account:")
  static func due(_ day: Day) -> Text {
    Text(
      fr: "Si possible avant le \(Words(.french).date(day)).", nl: "Als het kan vóór \(Words(.dutch).date(day)).",
      en: "If you can, before \(Words(.english).date(day)).")
  }
  static func ring(_ phone: String) -> Text {
    Text(
      fr: "C'est urgent, ou vous préférez parler ? Appelez le \(phone).", nl: "Is het dringend, of praat u liever? Bel \(phone).",
      en: "Is it urgent, or would you rather talk? Ring \(phone).")
  }
  static let danger = Text(fr: "Danger pour la vie : 112.", nl: "Levensgevaar: 112.", en: "Danger to life: 112.")
  static let personal = Text(fr: "Ce lien est pour vous : ne le transmettez pas.", nl: "Deze link is voor u: geef hem niet door.", en: "This link is for you: please do not pass it on.")
}

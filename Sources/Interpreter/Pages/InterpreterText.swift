import Care
package import Kernel

/// The sentences about interpreters.
package enum InterpreterText {
  static let title = Text(fr: "Interprète", nl: "Tolk", en: "Interpreter")
  package static let list = Text(fr: "Interprètes", nl: "Tolken", en: "Interpreters")
  static let ask = Text(fr: "Demander un·e interprète", nl: "Een tolk vragen", en: "Ask an interpreter")
  static let again = Text(fr: "Demander autrement", nl: "Anders vragen", en: "Ask in another way")
  static let spoken = Text(fr: "Langue", nl: "Taal", en: "Language")
  static let way = Text(fr: "Comment", nl: "Hoe", en: "How")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let dayHint = Text(fr: "3/12, jeudi, demain…", nl: "3/12, donderdag, morgen…", en: "3/12, Thursday, tomorrow…")
  static let time = Text(fr: "Heure", nl: "Uur", en: "Time")
  static let place = Text(fr: "Où venir, ou quel numéro appeler", nl: "Waar komen, of welk nummer bellen", en: "Where to come, or which number to ring")
  static let placeHint = Text(
    fr: "Le service voit ceci, la langue et le moment. Pas de nom, rien sur la santé.", nl: "De dienst ziet dit, de taal en het moment. Geen naam, niets over gezondheid.",
    en: "The service sees this, the language and the time. No name, nothing about health.")
  static let service = Text(fr: "Service d'interprétariat", nl: "Tolkdienst", en: "Interpreting service")
  static let serviceHint = Text(fr: "De l'annuaire, ou écrit ici.", nl: "Uit de gids, of hier geschreven.", en: "From the directory, or written here.")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let emailHint = Text(
    fr: "Vide : vous appelez le service et notez sa réponse.", nl: "Leeg: u belt de dienst en noteert het antwoord.", en: "Empty: you ring the service and note its answer.")
  static let letterLanguage = Text(fr: "Langue de la lettre", nl: "Taal van de brief", en: "Language of the letter")
  static let inDirectory = Text(fr: "Les services dans l'annuaire", nl: "De diensten in de gids", en: "The services in the directory")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static func state(_ state: InterpreterBooking.State) -> Text {
    switch state {
    case .asked: Text(fr: "demandé·e", nl: "gevraagd", en: "asked")
    case .confirmed: Text(fr: "confirmé·e", nl: "bevestigd", en: "confirmed")
    case .refused(let why): Text(fr: "refusé : \(why.name.fr)", nl: "geweigerd: \(why.name.nl)", en: "refused: \(why.name.en)")
    case .tookPlace: Text(fr: "a eu lieu", nl: "ging door", en: "took place")
    case .didNotCome: Text(fr: "n'est pas venu·e", nl: "kwam niet", en: "did not come")
    case .cancelled(.byUs): Text(fr: "annulé par nous", nl: "door ons geannuleerd", en: "cancelled by us")
    case .cancelled(.byService): Text(fr: "annulé par le service", nl: "door de dienst geannuleerd", en: "cancelled by the service")
    }
  }
  static func told(_ language: Text, _ state: Text) -> Text {
    Text(
      fr: "Interprète (\(language.fr)) : \(state.fr)", nl: "Tolk (\(language.nl)): \(state.nl)", en: "Interpreter (\(language.en)): \(state.en)")
  }
  static func code(_ state: String) -> Text {
    switch state {
    case "asked": Text(fr: "Sans réponse", nl: "Zonder antwoord", en: "Without answer")
    case "confirmed": Text(fr: "Confirmés", nl: "Bevestigd", en: "Confirmed")
    case "refused": Text(fr: "Refusés", nl: "Geweigerd", en: "Refused")
    case "took-place": Text(fr: "Ont eu lieu", nl: "Gingen door", en: "Took place")
    case "did-not-come": Text(fr: "Pas venus", nl: "Niet gekomen", en: "Did not come")
    default: Text(fr: "Annulés", nl: "Geannuleerd", en: "Cancelled")
    }
  }
  static func when(_ date: String, _ time: String) -> Text { Text(fr: "\(date) à \(time)", nl: "\(date) om \(time)", en: "\(date) at \(time)") }
  static let note = Text(fr: "Noter ce qui se passe", nl: "Noteren wat er gebeurt", en: "Note what happens")
  static let words = Text(fr: "Ce qu'il faut savoir", nl: "Wat men moet weten", en: "What to know")
  static let reason = Text(fr: "Si le service refuse : pourquoi", nl: "Als de dienst weigert: waarom", en: "If the service refuses: why")
  static func step(_ step: InterpreterBooking.Step) -> Text {
    switch step {
    case .confirm: Text(fr: "Le service confirme", nl: "De dienst bevestigt", en: "The service confirms")
    case .refuse: Text(fr: "Le service refuse", nl: "De dienst weigert", en: "The service refuses")
    case .takePlace: Text(fr: "A eu lieu", nl: "Ging door", en: "Took place")
    case .notCome: Text(fr: "N'est pas venu·e", nl: "Kwam niet", en: "Did not come")
    case .cancel: Text(fr: "Annuler", nl: "Annuleren", en: "Cancel")
    }
  }

  // The list
  static let lead = Text(
    fr: "Entretiens à venir avec interprète, le plus proche d'abord.", nl: "Gesprekken met een tolk, de eerstvolgende eerst.", en: "Conversations with an interpreter, the nearest first.")
  static let empty = Text(
    fr: "Aucun entretien à venir. Un·e interprète se demande sur la page d'une demande.", nl: "Geen gesprekken gepland. Een tolk vraagt u op de pagina van een hulpvraag.",
    en: "No conversation to come. An interpreter is asked on the page of a request.")
  static let ringService = Text(fr: "Sans réponse : appelez le service", nl: "Zonder antwoord: bel de dienst", en: "No answer: ring the service")
  /// On the work list: without answer, refused, or past and nobody said how it went.
  static func due(_ count: Int) -> Text {
    .counted(
      count,
      fr: ("Une demande d'interprète attend quelque chose de vous", "# demandes d'interprète attendent quelque chose de vous"),
      nl: ("Een vraag om een tolk wacht op u", "# vragen om een tolk wachten op u"),
      en: ("One question for an interpreter waits for you", "# questions for an interpreter wait for you"))
  }
  static let sayHow = Text(fr: "Dites comment cela s'est passé", nl: "Zeg hoe het ging", en: "Say how it went")
  static let counts = Text(fr: "Ces 365 derniers jours", nl: "De voorbije 365 dagen", en: "The last 365 days")
  static let total = Text(fr: "Demandés", nl: "Gevraagd", en: "Asked")

  // By link
  static let linkTitle = Text(fr: "Une demande d'interprète", nl: "Een vraag om een tolk", en: "A question for an interpreter")
  static func asks(_ house: String) -> Text { Text(fr: "\(house) vous demande", nl: "\(house) vraagt u", en: "\(house) asks you") }
  static let can = Text(fr: "Nous pouvons", nl: "Wij kunnen", en: "We can")
  static let cannot = Text(fr: "Nous ne pouvons pas", nl: "Wij kunnen niet", en: "We cannot")
  static let why = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let interpreterName = Text(fr: "Qui vient ou appelle", nl: "Wie komt of belt", en: "Who comes or rings")
  static let takeBack = Text(fr: "Nous devons annuler", nl: "Wij moeten annuleren", en: "We have to cancel")
  static let thanks = Text(fr: "Merci, c'est noté.", nl: "Dank u, het is genoteerd.", en: "Thank you, it is noted.")
  static let ring = Text(fr: "Une question ? Appelez", nl: "Een vraag? Bel", en: "A question? Ring")

  // Letters
  static func subject(_ house: String) -> Text {
    Text(fr: "\(house) demande un·e interprète", nl: "\(house) vraagt een tolk", en: "\(house) asks for an interpreter")
  }
  static func letter(_ language: Text, _ way: Text, _ date: Text) -> Text {
    Text(
      fr: "Nous cherchons un·e interprète : \(language.fr), \(way.fr), \(date.fr).", nl: "We zoeken een tolk: \(language.nl), \(way.nl), \(date.nl).",
      en: "We look for an interpreter: \(language.en), \(way.en), \(date.en).")
  }
  static func remindSubject(_ house: String) -> Text {
    Text(
      fr: "Rappel : \(house) attend votre réponse pour un·e interprète", nl: "Herinnering: \(house) wacht op uw antwoord over een tolk",
      en: "Reminder: \(house) waits for your answer about an interpreter")
  }
  static let noAnswerYet = Text(
    fr: "L'entretien est proche et nous n'avons pas encore votre réponse. Oui ou non, dites-le-nous dès que possible.",
    nl: "Het gesprek is dichtbij en we hebben uw antwoord nog niet. Ja of nee, laat het ons zo snel mogelijk weten.",
    en: "The conversation is near and we do not have your answer yet. Yes or no, tell us as soon as you can.")
  static let answerHere = Text(fr: "Répondez ici, sans compte :", nl: "Antwoord hier, zonder account:", en: "Answer here, without an account:")
  static let cancelledSubject = Text(fr: "Interprète : la demande est annulée", nl: "Tolk: de vraag is geannuleerd", en: "Interpreter: the question is cancelled")
  static func cancelledLetter(_ date: Text) -> Text {
    Text(fr: "Pour \(date.fr), nous n'avons plus besoin d'interprète. Merci.", nl: "Voor \(date.nl) hebben we geen tolk meer nodig. Dank u.", en: "We no longer need an interpreter for \(date.en). Thank you.")
  }
  static func answeredSubject(_ number: String) -> Text {
    Text(fr: "Interprète : réponse pour la demande \(number)", nl: "Tolk: antwoord voor hulpvraag \(number)", en: "Interpreter: an answer for request \(number)")
  }
  static func answeredLetter(_ state: Text) -> Text {
    Text(fr: "Le service a répondu : \(state.fr).", nl: "De dienst antwoordde: \(state.nl).", en: "The service answered: \(state.en).")
  }
}

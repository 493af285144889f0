import Care
import HTML
import Kernel

/// The sentences for services that answer by link, without an account.
enum AnswerText {
  static func title(_ gesture: Referral.Gesture, _ sender: String) -> Text {
    switch gesture {
    case .referral:
      Text(
        fr: "\(sender) vous demande de l'aide pour quelqu'un", nl: "\(sender) vraagt uw hulp voor iemand",
        en: "\(sender) asks for your help for somebody")
    case .advice: Text(fr: "\(sender) vous demande votre avis", nl: "\(sender) vraagt uw advies", en: "\(sender) asks for your advice")
    }
  }
  /// For the tab and the history of the browser: says nothing.
  static let tabTitle = Text(fr: "Répondre", nl: "Antwoorden", en: "Answer")
  static func to(_ service: String) -> Text { Text(fr: "À : \(service)", nl: "Aan: \(service)", en: "To: \(service)") }
  static let sharedWithConsent = Text(
    fr: "La personne est d'accord que vous lisiez ceci, et rien d'autre n'est transmis.",
    nl: "De persoon gaat akkoord dat u dit leest. Meer wordt niet doorgegeven.",
    en: "The person agrees that you read this; nothing else is passed on.")
  static let adviceHasNoName = Text(
    fr: "La personne n'est pas nommée. On vous demande seulement ce que vous en pensez.",
    nl: "De persoon wordt niet genoemd. We vragen enkel wat u ervan vindt.",
    en: "The person is not named. You are only asked what you think.")
  static let whoAsks = Text(fr: "Qui demande", nl: "Wie vraagt dit", en: "Who asks")
  static let organization = Text(fr: "Organisation", nl: "Organisatie", en: "Organisation")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static func answerBy(_ day: Day) -> Text {
    Text(
      fr: "Merci de répondre au plus tard le \(day, .french). Un non est aussi une réponse utile.",
      nl: "Graag een antwoord, uiterlijk op \(day, .dutch). Ook een nee helpt ons verder.",
      en: "Please answer by \(day, .english). A no is a useful answer, too.")
  }
  static let yourAnswer = Text(fr: "Votre réponse", nl: "Uw antwoord", en: "Your answer")
  static let changeAnswer = Text(fr: "Changer de réponse", nl: "Antwoord wijzigen", en: "Change your answer")
  static let noAccount = Text(
    fr: "Pas de compte nécessaire : votre réponse arrive tout de suite chez qui demande.",
    nl: "U hebt geen account nodig: uw antwoord komt meteen bij de vrager aan.",
    en: "No account needed: your answer reaches the sender at once.")

  // The ways to answer
  static let accept = Text(fr: "Oui, nous aidons", nl: "Ja, wij helpen", en: "Yes, we will help")
  static let wait = Text(fr: "Liste d'attente", nl: "Wachtlijst", en: "Waiting list")
  static let decline = Text(fr: "Non, nous ne pouvons pas", nl: "Nee, wij kunnen niet helpen", en: "No, we cannot")
  static let wrong = Text(fr: "Ce n'est pas pour nous", nl: "Dit is niet voor ons", en: "This is not for us")
  static let firstContact = Text(
    fr: "Premier contact avec la personne, le", nl: "Eerste contact met de persoon, op", en: "First contact with the person, on")
  static let until = Text(fr: "Place possible vers le", nl: "Plaats mogelijk rond", en: "A place is likely around")
  static let words = Text(fr: "Un mot pour qui demande", nl: "Een woordje voor de vrager", en: "A word for the sender")
  static let wordsHint = Text(
    fr: "Ce qu'il faut savoir ou préparer. Sans détails médicaux.", nl: "Wat men moet weten of voorbereiden. Zonder medische details.",
    en: "What to know or prepare. No medical details.")
  static let declineReason = Text(fr: "Pourquoi ?", nl: "Waarom?", en: "Why?")
  static let declineWords = Text(
    fr: "Qui pourrait aider, à votre avis ?", nl: "Wie zou volgens u wel kunnen helpen?", en: "Who could help, in your view?")
  static let sendAccept = Text(fr: "Répondre oui", nl: "Ja antwoorden", en: "Answer yes")
  static let sendWait = Text(fr: "Répondre : liste d'attente", nl: "Antwoorden: wachtlijst", en: "Answer: waiting list")
  static let sendDecline = Text(fr: "Répondre non", nl: "Nee antwoorden", en: "Answer no")
  static let wrongHint = Text(
    fr: "Le message vous est arrivé par erreur. Qui demande le saura tout de suite et le lien ne montrera plus rien.",
    nl: "Het bericht kwam per vergissing bij u terecht. De vrager weet het meteen en de link toont niets meer.",
    en: "The message reached you by mistake. The sender will know at once, and the link will show nothing more.")
  static let sendWrong = Text(fr: "Ce message n'est pas pour nous", nl: "Dit bericht is niet voor ons", en: "This message is not for us")
  static let advice = Text(fr: "Votre avis", nl: "Uw advies", en: "Your advice")
  static let adviceHint = Text(
    fr: "Quelques lignes suffisent : que feriez-vous, qui appeler, à quoi faire attention ?",
    nl: "Enkele regels volstaan: wat zou u doen, wie bellen, waarop letten?",
    en: "A few lines are enough: what would you do, whom to ring, what to watch for?")
  static let sendAdvice = Text(fr: "Envoyer l'avis", nl: "Advies versturen", en: "Send the advice")
  static let start = Text(fr: "L'aide a commencé", nl: "De hulp is gestart", en: "Help has started")
  static let startHint = Text(
    fr: "Dites-le ici dès que l'aide a commencé : qui demande n'aura pas à vous appeler.",
    nl: "Laat het hier weten zodra de hulp gestart is: dan hoeft de vrager u niet te bellen.",
    en: "Say so here as soon as help has started: the sender will not have to ring you.")

  static let ask = Text(fr: "Une question d'abord", nl: "Eerst een vraag", en: "A question first")
  static let question = Text(fr: "Votre question", nl: "Uw vraag", en: "Your question")
  static let questionHint = Text(
    fr: "Ce qu'il vous faut savoir avant de répondre. Sans détails médicaux.",
    nl: "Wat u moet weten voor u antwoordt. Zonder medische details.",
    en: "What you need to know before you answer. No medical details.")
  static let sendAsk = Text(fr: "Poser la question", nl: "De vraag stellen", en: "Ask the question")
  static let questions = Text(fr: "Questions et réponses", nl: "Vragen en antwoorden", en: "Questions and replies")
  static func youAsked(_ day: Day) -> Text {
    Text(fr: "Vous avez demandé, le \(day, .french)", nl: "U vroeg, op \(day, .dutch)", en: "You asked, on \(day, .english)")
  }
  static func replied(_ sender: String, _ day: Day) -> Text {
    Text(fr: "\(sender), le \(day, .french)", nl: "\(sender), op \(day, .dutch)", en: "\(sender), on \(day, .english)")
  }
  static let contact = Text(fr: "Le premier contact a eu lieu", nl: "Het eerste contact is er geweest", en: "First contact was made")
  static let contactHint = Text(
    fr: "Dites-le ici dès que vous avez parlé avec la personne.", nl: "Laat het hier weten zodra u de persoon gesproken hebt.",
    en: "Say so here as soon as you have spoken with the person.")
  static let contactDay = Text(fr: "Quel jour", nl: "Welke dag", en: "On which day")
  static let end = Text(fr: "L'aide est terminée", nl: "De hulp is beëindigd", en: "Help has ended")
  static let endHint = Text(
    fr: "Dites-le ici quand votre aide s'arrête : qui demande pourra voir avec la personne ce qu'il faut ensuite.",
    nl: "Laat het hier weten wanneer uw hulp stopt: de vrager kan dan met de persoon bekijken wat er verder nodig is.",
    en: "Say so here when your help stops: the sender can see with the person what is needed next.")
  static let endDay = Text(fr: "Depuis quel jour", nl: "Sinds welke dag", en: "Since which day")
  static let againFrom = Text(fr: "Redemander à partir du", nl: "Opnieuw vragen vanaf", en: "Ask again from")
  static let againBy = Text(fr: "Qui peut redemander", nl: "Wie het opnieuw mag vragen", en: "Who may ask again")
  static let againByHint = Text(
    fr: "Par exemple : le médecin, la personne elle-même. Vide : qui demande aujourd'hui.",
    nl: "Bijvoorbeeld: de huisarts, de persoon zelf. Leeg: wie nu vraagt.",
    en: "For example: the doctor, the person herself. Empty: whoever asks today.")

  // After the answer
  static let thanks = Text(
    fr: "Merci, votre réponse est arrivée.", nl: "Bedankt, uw antwoord is aangekomen.", en: "Thank you, your answer has arrived.")
  static func answered(_ state: Referral.State) -> Text {
    switch state {
    case .accepted(.some(let day)):
      Text(
        fr: "Vous avez répondu : oui, premier contact le \(day, .french).",
        nl: "U antwoordde: ja, eerste contact op \(day, .dutch).",
        en: "You answered: yes, first contact on \(day, .english).")
    case .accepted(.none): Text(fr: "Vous avez répondu : oui.", nl: "U antwoordde: ja.", en: "You answered: yes.")
    case .waiting(.some(let day)):
      Text(
        fr: "Vous avez répondu : liste d'attente, place possible vers le \(day, .french).",
        nl: "U antwoordde: wachtlijst, plaats mogelijk rond \(day, .dutch).",
        en: "You answered: waiting list, a place is likely around \(day, .english).")
    case .waiting(.none):
      Text(fr: "Vous avez répondu : liste d'attente.", nl: "U antwoordde: wachtlijst.", en: "You answered: waiting list.")
    case .declined(.wrongRecipient):
      Text(
        fr: "Vous avez répondu : ce message n'est pas pour nous.", nl: "U antwoordde: dit bericht is niet voor ons.",
        en: "You answered: this message is not for us.")
    case .declined(let reason):
      Text(
        fr: "Vous avez répondu : non (\(reason.name.inside.fr)).",
        nl: "U antwoordde: nee (\(reason.name.inside.nl)).",
        en: "You answered: no (\(reason.name.inside.en)).")
    case .advised: Text(fr: "Vous avez donné votre avis.", nl: "U gaf uw advies.", en: "You gave your advice.")
    case .helpStarted(let day):
      Text(
        fr: "Vous avez dit : l'aide a commencé le \(day, .french).",
        nl: "U liet weten: de hulp is gestart op \(day, .dutch).",
        en: "You said: help started on \(day, .english).")
    case .contacted(let day):
      Text(
        fr: "Vous avez dit : premier contact le \(day, .french).", nl: "U liet weten: eerste contact op \(day, .dutch).",
        en: "You said: first contact on \(day, .english).")
    case .ended(let day):
      Text(
        fr: "Vous avez dit : l'aide est terminée depuis le \(day, .french).",
        nl: "U liet weten: de hulp is beëindigd sinds \(day, .dutch).",
        en: "You said: help ended on \(day, .english).")
    case .questioned:
      Text(
        fr: "Votre question est arrivée. Vous recevrez un e-mail quand la réponse est là.",
        nl: "Uw vraag is aangekomen. U krijgt een e-mail zodra het antwoord er is.",
        en: "Your question has arrived. You will get an e-mail when the reply is here.")
    case .considered: Text(fr: "Vous avez donné votre avis.", nl: "U gaf uw advies.", en: "You gave your advice.")
    case .proposed, .agreed, .sent, .seen, .withdrawn, .expired: Text(same: "")
    }
  }
  static func changeUntil(_ day: Day) -> Text {
    Text(
      fr: "Vous pouvez changer votre réponse par ce même lien jusqu'au \(day, .french).",
      nl: "U kunt uw antwoord via dezelfde link wijzigen tot \(day, .dutch).",
      en: "You can change your answer by this same link until \(day, .english).")
  }
  static let noChange = Text(
    fr: "Si c'est une erreur ou si la situation change, appelez.", nl: "Is dit een vergissing of verandert er iets? Bel dan even.",
    en: "If this is a mistake, or something changes, please ring.")
  static let wordsYouWrote = Text(fr: "Vous avez écrit", nl: "U schreef", en: "You wrote")

  // No longer open
  static let withdrawnTitle = Text(fr: "Cette demande a été retirée", nl: "Deze vraag is ingetrokken", en: "This request was withdrawn")
  static let withdrawn = Text(
    fr: "Vous n'avez plus rien à faire. Merci d'avoir regardé.", nl: "U hoeft niets meer te doen. Bedankt om te kijken.",
    en: "There is nothing left for you to do. Thank you for looking.")
  static let expiredTitle = Text(fr: "Ce lien n'est plus valable", nl: "Deze link is vervallen", en: "This link has run out")
  static let expired = Text(
    fr: "Il n'est pas trop tard pour répondre : un appel suffit.", nl: "Het is niet te laat om te antwoorden: bellen volstaat.",
    en: "It is not too late to answer: a call is enough.")
  static func call(_ sender: String) -> Text { Text(fr: "Appelez \(sender) :", nl: "Bel \(sender):", en: "Ring \(sender):") }
  static func write(_ sender: String) -> Text {
    Text(fr: "Écrivez à \(sender) :", nl: "Schrijf naar \(sender):", en: "Write to \(sender):")
  }
  static func noWay(_ sender: String) -> Text {
    Text(
      fr: "Contactez \(sender) par votre voie habituelle.", nl: "Neem contact op met \(sender) zoals u gewoon bent.",
      en: "Get in touch with \(sender) in your usual way.")
  }
}

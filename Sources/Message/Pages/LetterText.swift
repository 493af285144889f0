import Care
import HTML
import Kernel

/// The sentences of letters. None of them says anything about a person or her health.
enum LetterText {
  static func greeting(_ name: String) -> Text { Text(fr: "Bonjour \(name),", nl: "Dag \(name),", en: "Hello \(name),") }
  static let plainGreeting = Text(fr: "Bonjour,", nl: "Dag,", en: "Hello,")

  static func referralSubject(_ sender: String) -> Text {
    Text(fr: "\(sender) vous demande de l'aide", nl: "\(sender) vraagt uw hulp", en: "\(sender) asks for your help")
  }
  static func adviceSubject(_ sender: String) -> Text {
    Text(fr: "\(sender) vous demande votre avis", nl: "\(sender) vraagt uw advies", en: "\(sender) asks for your advice")
  }
  static func reminderSubject(_ sender: String) -> Text {
    Text(
      fr: "Rappel : \(sender) attend votre réponse", nl: "Herinnering: \(sender) wacht op uw antwoord",
      en: "Reminder: \(sender) is waiting for your answer")
  }

  static func referral(_ sender: String) -> Text {
    Text(
      fr: "\(sender) cherche de l'aide pour quelqu'un et pense à vous. La personne est d'accord.",
      nl: "\(sender) zoekt hulp voor iemand en denkt aan u. De persoon gaat akkoord.",
      en: "\(sender) is looking for help for somebody and thinks of you. The person agrees.")
  }
  static func advice(_ sender: String) -> Text {
    Text(
      fr: "\(sender) aimerait votre avis sur une situation. La personne n'est pas nommée.",
      nl: "\(sender) had graag uw advies over een situatie. De persoon wordt niet genoemd.",
      en: "\(sender) would like your advice on a situation. The person is not named.")
  }
  static func reminder(_ sender: String, _ sent: Day) -> Text {
    Text(
      fr: "Le \(Words(.french).date(sent)), \(sender) vous a écrit. Nous n'avons pas encore votre réponse.",
      nl: "Op \(Words(.dutch).date(sent)) schreef \(sender) u. We hebben uw antwoord nog niet.",
      en: "On \(Words(.english).date(sent)) \(sender) wrote to you. We do not have your answer yet.")
  }
  static let open = Text(
    fr: "Lisez la demande et répondez ici, sans compte :", nl: "Lees de vraag en antwoord hier, zonder account:",
    en: "Read the question and answer here, without an account:")
  static func due(_ day: Day) -> Text {
    Text(
      fr: "Merci de répondre au plus tard le \(Words(.french).date(day)). Un non nous aide aussi à avancer.",
      nl: "Graag een antwoord, uiterlijk op \(Words(.dutch).date(day)). Ook een nee helpt ons verder.",
      en: "Please answer by \(Words(.english).date(day)). A no helps us along, too.")
  }
  static let personal = Text(
    fr: "Ce lien est pour vous : ne le transmettez pas hors de votre service.",
    nl: "Deze link is voor u: geef hem niet door buiten uw dienst.",
    en: "This link is for you: please do not pass it on outside your service.")
  static func question(_ phone: String) -> Text {
    Text(fr: "Une question ? Appelez le \(phone).", nl: "Een vraag? Bel \(phone).", en: "A question? Ring \(phone).")
  }

  static func noticeSubject(_ number: String) -> Text {
    Text(fr: "Réponse reçue : demande \(number)", nl: "Antwoord ontvangen: hulpvraag \(number)", en: "Answer received: request \(number)")
  }
  static func notice(_ service: String, _ number: String) -> Text {
    Text(
      fr: "\(service) a répondu pour la demande \(number).", nl: "\(service) heeft geantwoord voor hulpvraag \(number).",
      en: "\(service) has answered on request \(number).")
  }
  static func answer(_ state: Referral.State) -> Text {
    switch state {
    case .accepted: Text(fr: "La réponse : oui.", nl: "Het antwoord: ja.", en: "The answer: yes.")
    case .waiting: Text(fr: "La réponse : liste d'attente.", nl: "Het antwoord: wachtlijst.", en: "The answer: waiting list.")
    case .declined:
      Text(
        fr: "La réponse : non. Il faut chercher ailleurs.", nl: "Het antwoord: nee. Er moet elders gezocht worden.",
        en: "The answer: no. Another answer is needed.")
    case .advised: Text(fr: "Un avis est arrivé.", nl: "Er is advies aangekomen.", en: "Advice has arrived.")
    case .helpStarted: Text(fr: "L'aide a commencé.", nl: "De hulp is gestart.", en: "Help has started.")
    case .contacted:
      Text(fr: "Le premier contact a eu lieu.", nl: "Het eerste contact is er geweest.", en: "The first contact has taken place.")
    case .ended: Text(fr: "L'aide est terminée.", nl: "De hulp is beëindigd.", en: "Help has ended.")
    case .questioned:
      Text(
        fr: "Le service pose une question avant de répondre.", nl: "De dienst stelt een vraag voor hij antwoordt.",
        en: "The service asks a question before it answers.")
    case .expired:
      Text(
        fr: "La demande vous revient : appelez le service ou cherchez ailleurs.",
        nl: "De vraag komt terug bij u: bel de dienst of zoek elders.",
        en: "It comes back to you: ring the service, or look elsewhere.")
    case .proposed, .agreed, .sent, .seen, .considered, .withdrawn:
      Text(fr: "Regardez où on en est.", nl: "Kijk hoe het ermee staat.", en: "See where it stands.")
    }
  }
  static func silentSubject(_ number: String) -> Text {
    Text(fr: "Sans réponse : demande \(number)", nl: "Geen antwoord: hulpvraag \(number)", en: "No answer: request \(number)")
  }
  static func silent(_ service: String, _ number: String) -> Text {
    Text(
      fr: "\(service) n'a pas répondu pour la demande \(number) tant que le lien fonctionnait.",
      nl: "\(service) antwoordde niet voor hulpvraag \(number) zolang de link werkte.",
      en: "\(service) did not answer on request \(number) while the link worked.")
  }
  static func askedNext(_ service: String) -> Text {
    Text(
      fr: "Comme vous l'aviez choisi, nous avons demandé au service suivant : \(service).",
      nl: "Zoals u koos, vroegen we het aan de volgende dienst: \(service).",
      en: "As you had chosen, the next service was asked: \(service).")
  }
  static func repliedSubject(_ sender: String) -> Text {
    Text(
      fr: "\(sender) a répondu à votre question", nl: "\(sender) heeft uw vraag beantwoord", en: "\(sender) has replied to your question")
  }
  static func replied(_ sender: String) -> Text {
    Text(
      fr: "Vous aviez posé une question ; \(sender) y a répondu. Nous attendons votre réponse.",
      nl: "U stelde een vraag; \(sender) heeft ze beantwoord. We wachten op uw antwoord.",
      en: "You had asked a question; \(sender) has replied. We are waiting for your answer.")
  }
  static func overSubject(_ sender: String) -> Text {
    Text(
      fr: "\(sender) : plus besoin de répondre", nl: "\(sender): antwoorden hoeft niet meer", en: "\(sender): no need to answer any more")
  }
  static func over(_ sender: String) -> Text {
    Text(
      fr: "\(sender) vous avait écrit. Une réponse n'est plus nécessaire : vous n'avez plus rien à faire, et le lien ne montre plus rien. Merci !",
      nl: "\(sender) had u geschreven. Een antwoord is niet meer nodig: u hoeft niets meer te doen en de link toont niets meer. Bedankt!",
      en: "\(sender) had written to you. An answer is no longer needed: there is nothing left for you to do, and the link shows nothing any more. Thank you!")
  }
  static let openRequest = Text(
    fr: "Voyez la demande, après vous être identifié·e :", nl: "Bekijk de hulpvraag na aanmelding:", en: "See the request after signing in:"
  )
  static let signature = Text(
    fr: "Relais, l'outil de l'aide de quartier", nl: "Relais, het hulpmiddel van de buurtzorg", en: "Relais, for care in the neighbourhood")
}

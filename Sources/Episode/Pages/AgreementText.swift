import Care
import HTML
package import Kernel

/// What a doctor reads who is asked whether he agrees.
package enum AgreementText {
  static let tab = Text(fr: "Une question pour vous", nl: "Een vraag voor u", en: "A question for you")
  static let title = Text(fr: "Êtes-vous d'accord ?", nl: "Gaat u akkoord?", en: "Do you agree?")
  static func asks(_ sender: String, _ service: String, _ programme: String) -> Text {
    Text(
      fr: "\(sender) vous demande votre accord pour une prise en charge de votre patient·e : \(service) (\(programme)).",
      nl: "\(sender) vraagt uw akkoord voor een begeleiding van uw patiënt: \(service) (\(programme)).",
      en: "\(sender) asks for your agreement to an episode of support for your patient: \(service) (\(programme)).")
  }
  static let person = Text(fr: "Votre patient·e", nl: "Uw patiënt", en: "Your patient")
  static let birth = Text(fr: "Naissance", nl: "Geboren", en: "Born")
  static let provider = Text(fr: "Prestataire", nl: "Zorgverlener", en: "Provider")
  static let sheKnows = Text(
    fr: "La personne est d'accord que nous vous interrogions.", nl: "De persoon gaat ermee akkoord dat wij u dit vragen.",
    en: "The person agrees that we ask you.")
  static let conditions = Text(fr: "Les conditions de ce service", nl: "De voorwaarden van deze dienst", en: "The conditions of this service")
  static let conditionsLead = Text(
    fr: "Si l'une d'elles vous semble ne pas être remplie, dites-le ci-dessous.", nl: "Lijkt aan een ervan niet voldaan, zeg het dan hieronder.",
    en: "If one of them does not seem to be met, say so below.")
  static let answer = Text(fr: "Votre réponse", nl: "Uw antwoord", en: "Your answer")
  static let yes = Text(fr: "Je suis d'accord", nl: "Ik ga akkoord", en: "I agree")
  static let no = Text(fr: "Je ne suis pas d'accord", nl: "Ik ga niet akkoord", en: "I do not agree")
  static let words = Text(fr: "Un mot", nl: "Een woordje uitleg", en: "A word")
  static let wordsHint = Text(
    fr: "Nécessaire si vous n'êtes pas d'accord. Seuls les soignants le lisent.", nl: "Nodig als u niet akkoord gaat. Alleen zorgverleners lezen dit.",
    en: "Needed if you do not agree. Read by care professionals only.")
  static let send = Text(fr: "Répondre", nl: "Antwoorden", en: "Answer")
  package static let choose = Text(fr: "Choisissez une des deux réponses.", nl: "Kies een van de twee antwoorden.", en: "Choose one of the two answers.")
  static func answered(_ agrees: Bool, _ day: Day) -> Text {
    agrees
      ? Text(
        fr: "Merci. Votre accord est noté, le \(day, .french).", nl: "Dank u. Uw akkoord is genoteerd op \(day, .dutch).",
        en: "Thank you. Your agreement is noted, on \(day, .english).")
      : Text(
        fr: "Merci. Il est noté que vous n'êtes pas d'accord, le \(day, .french).",
        nl: "Dank u. Er is genoteerd dat u niet akkoord gaat, op \(day, .dutch).",
        en: "Thank you. It is noted that you do not agree, on \(day, .english).")
  }
  static let keep = Text(
    fr: "Gardez-en une trace dans votre dossier. Pour changer d'avis, téléphonez-nous.", nl: "Houd hiervan een spoor in uw dossier. Wilt u van gedacht veranderen, bel ons.",
    en: "Keep a trace of it in your own file. To change your mind, ring us.")
  static let questions = Text(
    fr: "Une question, ou vous préférez répondre par téléphone :", nl: "Een vraag, of antwoordt u liever per telefoon:",
    en: "A question, or would you rather answer by phone:")
  static let noAccount = Text(
    fr: "Il ne faut pas de compte. Ce lien est personnel : ne le faites pas suivre.", nl: "U hebt geen account nodig. Deze link is persoonlijk: stuur hem niet door.",
    en: "You need no account. This link is personal: do not pass it on.")
  static func until(_ day: Day) -> Text {
    Text(fr: "Il fonctionne jusqu'au \(day, .french).", nl: "Hij werkt tot en met \(day, .dutch).", en: "It works until \(day, .english).")
  }
  package static let expired = Text(
    fr: "Ce lien ne fonctionne plus. Téléphonez à l'organisation qui vous a écrit.", nl: "Deze link werkt niet meer. Bel de organisatie die u schreef.",
    en: "This link no longer works. Ring the organisation that wrote to you.")

  // Letter
  static func subject(_ sender: String) -> Text {
    Text(fr: "\(sender) vous demande votre accord", nl: "\(sender) vraagt uw akkoord", en: "\(sender) asks for your agreement")
  }
  static func reminder(_ sender: String) -> Text {
    Text(fr: "Rappel : \(sender) attend votre réponse", nl: "Herinnering: \(sender) wacht op uw antwoord", en: "Reminder: \(sender) waits for your answer")
  }
  static let greeting = Text(fr: "Bonjour Docteur,", nl: "Dag dokter,", en: "Hello Doctor,")
  static func first(_ sender: String) -> Text {
    Text(
      fr: "\(sender) souhaite votre accord à propos d'une personne que vous soignez.",
      nl: "\(sender) vraagt uw akkoord over iemand die u verzorgt.", en: "\(sender) would like your agreement about a person in your care.")
  }
  static func again(_ sender: String) -> Text {
    Text(
      fr: "\(sender) vous a posé une question et attend encore votre réponse.", nl: "\(sender) stelde u een vraag en wacht nog op uw antwoord.",
      en: "\(sender) asked you a question and still waits for your answer.")
  }
  static let open = Text(fr: "Lire la question et répondre :", nl: "De vraag lezen en antwoorden:", en: "Read the question and answer:")
  static func ring(_ phone: String) -> Text {
    Text(fr: "Vous préférez le téléphone : \(phone).", nl: "Liever per telefoon: \(phone).", en: "If you prefer the phone: \(phone).")
  }
}

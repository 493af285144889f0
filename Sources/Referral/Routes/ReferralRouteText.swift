import Care
import Kernel

/// What is said on top of the page after something was done with a referral.
enum ReferralRouteText {
  static let confirmShare = Text(
    fr: "Confirmez que la personne sait exactement ce qui sera transmis.", nl: "Bevestig dat de persoon precies weet wat wordt meegedeeld.",
    en: "Confirm that the person knows exactly what will be shared.")
  static let prepared = Text(
    fr: "Préparé. Rien n'est parti : demandez d'abord l'accord de la personne.",
    nl: "Voorbereid. Er is niets verstuurd: vraag eerst het akkoord van de persoon.",
    en: "Prepared. Nothing has gone out: ask the person first.")

  static let confirmReply = Text(
    fr: "Confirmez que la personne est d'accord que vous disiez cela.", nl: "Bevestig dat de persoon akkoord gaat dat u dit zegt.",
    en: "Confirm that the person agrees that you say this.")
  static let confirmTelling = Text(
    fr: "Confirmez que la personne est d'accord.", nl: "Bevestig dat de persoon akkoord gaat.", en: "Confirm that the person agrees.")
  static let planned = Text(
    fr: "C'est noté : ces services vont ensemble. Rien n'est encore parti.", nl: "Genoteerd: deze diensten horen samen. Er is nog niets vertrokken.",
    en: "Noted: these services go together. Nothing has gone out yet.")

  static let sentAll = Text(
    fr: "C'est fait. Ci-dessous, vous voyez où en est chaque service.", nl: "Gedaan. Hieronder ziet u hoe het met elke dienst staat.",
    en: "Done. Below you see where each service stands.")

  static func done(_ command: Referral.Command, by way: Referral.Way? = nil) -> Text {
    switch command {
    case .send where way == .letter:
      Text(
        fr: "La lettre attend dans « Lettres à imprimer ». Le service répond par le code ou par le lien ; vous verrez sa réponse ici.",
        nl: "De brief wacht bij \"Af te drukken brieven\". De dienst antwoordt met de code of de link; u ziet het antwoord hier.",
        en: "The letter waits under “Letters to print”. The service answers by the code or the link; you will see the answer here.")
    case .send where way == .phone:
      Text(
        fr: "Noté : c'est à vous d'appeler. Le numéro et de quoi noter la réponse sont ci-dessous.",
        nl: "Genoteerd: u belt zelf. Het nummer en de plaats om het antwoord te noteren staan hieronder.",
        en: "Noted: you ring the service. The number, and where to note the answer, are below.")
    case .renewLink where way == .letter:
      Text(
        fr: "Une lettre avec un nouveau lien attend dans « Lettres à imprimer » ; l'ancien ne fonctionne plus.",
        nl: "Een brief met een nieuwe link wacht bij \"Af te drukken brieven\"; de oude werkt niet meer.",
        en: "A letter with a new link waits under “Letters to print”; the old one no longer works.")
    case .agree:
      Text(fr: "Son accord est noté. Vous pouvez envoyer.", nl: "Haar akkoord is genoteerd. U kunt versturen.", en: "Her agreement is noted. You can send it.")
    case .refuse: Text(fr: "C'est noté : rien ne part.", nl: "Genoteerd: er wordt niets verstuurd.", en: "Noted: nothing goes out.")
    case .send:
      Text(
        fr: "Envoyé. Le service répond par un lien ; vous verrez sa réponse ici.", nl: "Verstuurd. De dienst antwoordt via een link; u ziet het antwoord hier.",
        en: "Sent. The service answers by a link; you will see the answer here.")
    case .reply: Text(fr: "Votre réponse est partie.", nl: "Uw antwoord is vertrokken.", en: "Your reply has gone out.")
    case .renewLink:
      Text(
        fr: "Un nouveau lien est parti ; l'ancien ne fonctionne plus.", nl: "Er is een nieuwe link vertrokken; de oude werkt niet meer.",
        en: "A new link has gone out; the old one no longer works.")
    case .closeLink:
      Text(fr: "Le lien est éteint : il ne montre plus rien.", nl: "De link is uit: hij toont niets meer.", en: "The link is off: it shows nothing any more.")
    case .withdraw: Text(fr: "Retiré.", nl: "Ingetrokken.", en: "Taken back.")
    case .startHelp: Text(fr: "L'aide est en place : noté.", nl: "De hulp is gestart: genoteerd.", en: "Help is in place: noted.")
    default: Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
    }
  }
}

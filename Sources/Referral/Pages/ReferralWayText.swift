import Care
import HTML
import Kernel

/// The sentences that depend on how a service is asked: by e-mail, by letter, or by ringing.
enum ReferralWayText {
  // Preparing
  static let way = Text(fr: "Comment le lui demander ?", nl: "Hoe vraagt u het?", en: "How do you ask it?")
  static func choice(_ way: Referral.Way) -> Text {
    switch way {
    case .email:
      Text(
        fr: "Par e-mail, avec un lien pour répondre", nl: "Per e-mail, met een link om te antwoorden", en: "By e-mail, with a link to answer")
    case .letter:
      Text(
        fr: "Par lettre à imprimer, avec un code pour répondre", nl: "Per brief die u afdrukt, met een code om te antwoorden",
        en: "By a letter that you print, with a code to answer")
    case .phone:
      Text(
        fr: "Nous appelons nous-mêmes : rien ne part par écrit", nl: "We bellen zelf: er vertrekt niets op papier of per mail",
        en: "We ring ourselves: nothing goes out in writing")
    }
  }
  static let post = Text(fr: "Adresse postale du service", nl: "Postadres van de dienst", en: "Postal address of the service")
  static let postHint = Text(
    fr: "Pour une lettre : rue et numéro, puis code postal et commune. La lettre ne contient qu'un code et un lien : ni nom, ni santé.",
    nl: "Voor een brief: straat en nummer, dan postcode en gemeente. De brief bevat alleen een code en een link: geen naam, niets over gezondheid.",
    en: "For a letter: street and number, then postal code and town. The letter carries only a code and a link: no name, nothing on health.")
  static let phone = Text(fr: "Téléphone du service", nl: "Telefoon van de dienst", en: "Phone of the service")
  static let phoneHint = Text(
    fr: "Si vous appelez vous-même : vous direz exactement le texte ci-dessous, et vous noterez la réponse.",
    nl: "Als u zelf belt: u zegt precies de tekst hieronder en noteert het antwoord.",
    en: "If you ring yourself: you say exactly the words below, and note the answer.")

  // Where it stands
  static func state(of referral: Referral) -> Text {
    referral.isToBeRung ? Text(fr: "à appeler", nl: "te bellen", en: "to ring") : ReferralText.state(referral.state)
  }
  static func standing(_ referral: Referral) -> Text {
    guard referral.way == .phone else { return ReferralText.standing(referral.state) }
    return switch referral.stage {
    case .agreed:
      Text(
        fr: "La personne est d'accord. C'est vous qui appelez.", nl: "De persoon gaat akkoord. U belt zelf.",
        en: "The person agrees. You ring the service yourself.")
    case .sent:
      Text(
        fr: "Rien n'est parti par écrit. Appelez, dites ce qui suit, puis notez la réponse.",
        nl: "Er is niets op papier of per mail vertrokken. Bel, zeg wat hieronder staat en noteer dan het antwoord.",
        en: "Nothing went out in writing. Ring, say what follows, then note the answer.")
    case .withdrawn: Text(fr: "Retirée.", nl: "Ingetrokken.", en: "Withdrawn.")
    default: ReferralText.standing(referral.state)
    }
  }
  static func ring(_ service: String, _ by: Day) -> Text {
    Text(
      fr: "À vous d'appeler \(service), avant le \(Words(.french).date(by))", nl: "U belt \(service), tegen \(Words(.dutch).date(by))",
      en: "Ring \(service), by \(Words(.english).date(by))")
  }
  static func reach(_ way: Referral.Way) -> Text {
    switch way {
    case .email: ReferralText.writtenTo
    case .letter: Text(fr: "Lettre à", nl: "Brief naar", en: "Letter to")
    case .phone: Text(fr: "À appeler au", nl: "Te bellen op", en: "To ring at")
    }
  }

  // Acts
  static func send(_ way: Referral.Way) -> Text {
    switch way {
    case .email: ReferralText.send
    case .letter: Text(fr: "Préparer la lettre à imprimer", nl: "De brief klaarmaken om af te drukken", en: "Make the letter ready to print")
    case .phone: Text(fr: "Nous appelons ce service", nl: "Wij bellen deze dienst", en: "We ring this service")
    }
  }
  static func withdrawHint(_ referral: Referral) -> Text {
    let wasSent = referral.stage != .proposed && referral.stage != .agreed
    guard wasSent, referral.way == .phone else { return ReferralText.withdrawHint(referral.serviceName, wasSent: wasSent) }
    let service = referral.serviceName
    return Text(
      fr: "Si vous avez déjà appelé \(service), prévenez-le vous-même. Pour reprendre, il faudra préparer un nouvel envoi.",
      nl: "Hebt u \(service) al gebeld, verwittig de dienst dan zelf. Om te hervatten bereidt u een nieuwe verzending voor.",
      en: "If you have already rung \(service), tell it yourself. To resume, prepare a new one.")
  }
  static func renewHint(_ way: Referral.Way) -> Text {
    guard way == .letter else { return ReferralFormText.renewHint }
    return Text(
      fr: "L'ancien lien s'éteint ; une lettre avec un nouveau lien attend dans « Lettres à imprimer ».",
      nl: "De oude link vervalt; een brief met een nieuwe link wacht bij \"Af te drukken brieven\".",
      en: "The old link ends; a letter with a new one waits under “Letters to print”.")
  }
  static func sendAllHint(_ names: String, _ way: Referral.Way) -> Text {
    switch way {
    case .email: ReferralFormText.sendAllHint(names)
    case .letter:
      Text(fr: "Une lettre à imprimer pour : \(names).", nl: "Een brief om af te drukken voor: \(names).", en: "A letter to print for: \(names).")
    case .phone: Text(fr: "Vous appelez vous-même : \(names).", nl: "U belt zelf: \(names).", en: "You ring yourself: \(names).")
    }
  }
}

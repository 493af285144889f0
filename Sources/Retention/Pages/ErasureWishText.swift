import Care
package import Kernel

/// The sentences about wishes to be erased.
package enum ErasureWishText {
  static let title = Text(fr: "Demandes d'effacement", nl: "Vragen om te wissen", en: "Wishes to be erased")
  static let lead = Text(
    fr: "Une personne peut demander d'effacer son dossier (RGPD, art. 17). Elle reçoit une réponse dans le mois, dans sa langue.",
    nl: "Een persoon kan vragen haar dossier te wissen (AVG, art. 17). Zij krijgt binnen de maand antwoord, in haar taal.",
    en: "A person may ask to have her file erased (GDPR, art. 17). She is answered within a month, in her language.")
  static let none = Text(fr: "Personne n'attend de réponse.", nl: "Niemand wacht op antwoord.", en: "Nobody waits for an answer.")
  static func answered(_ count: Int) -> Text {
    Text.counted(
      count, fr: ("# réponse donnée", "# réponses données"), nl: ("# antwoord gegeven", "# antwoorden gegeven"),
      en: ("# answer given", "# answers given"))
  }
  static let note = Text(fr: "Noter une demande d'effacement", nl: "Een vraag om te wissen noteren", en: "Note a wish to be erased")
  static let number = Text(fr: "Numéro du dossier", nl: "Dossiernummer", en: "Number of the file")
  static let numberHint = Text(
    fr: "Comme « P26-00042 ». Qui tient le dossier peut vous le donner.", nl: "Zoals “P26-00042”. Wie het dossier bijhoudt, kan het u geven.",
    en: "Such as “P26-00042”. Whoever keeps the file can give it to you.")
  static let asked = Text(fr: "Demandé le", nl: "Gevraagd op", en: "Asked on")
  static let askedHint = Text(fr: "Vide : aujourd'hui.", nl: "Leeg: vandaag.", en: "Empty: today.")
  static let words = Text(fr: "Ses mots, ou qui a demandé pour elle", nl: "Haar woorden, of wie het voor haar vroeg", en: "Her words, or who asked for her")
  static let save = Text(fr: "Noter", nl: "Noteren", en: "Note it")
  static func askedOn(_ asked: String, _ due: String) -> Text {
    Text(
      fr: "Demandé le \(asked) ; réponse due au plus tard le \(due).", nl: "Gevraagd op \(asked); antwoord uiterlijk op \(due).",
      en: "Asked on \(asked); an answer is due by \(due).")
  }
  static let late = Text(fr: "En retard", nl: "Te laat", en: "Late")
  static let bound = Text(
    fr: "La loi oblige à garder ce dossier", nl: "De wet verplicht dit dossier te bewaren", en: "The law obliges to keep this file")
  static let free = Text(
    fr: "Aucune loi n'oblige à garder ce dossier", nl: "Geen wet verplicht dit dossier te bewaren", en: "No law obliges to keep this file")
  static let answer = Text(fr: "Réponse", nl: "Antwoord", en: "Answer")
  static let erase = Text(
    fr: "Tout effacer : dossier, demandes, lettres", nl: "Alles wissen: dossier, hulpvragen, brieven", en: "Erase everything: file, requests, letters")
  static let keep = Text(
    fr: "Garder, et lui expliquer pourquoi", nl: "Bewaren, en haar uitleggen waarom", en: "Keep it, and explain why to her")
  static let withdrawn = Text(fr: "Elle ne le souhaite plus", nl: "Zij wenst het niet meer", en: "She no longer wishes it")
  static let reasonHint = Text(
    fr: "Pour le registre des décisions ; sa lettre ne le reprend pas. Pas nécessaire pour effacer.",
    nl: "Voor het register van beslissingen; het staat niet in haar brief. Niet nodig om te wissen.",
    en: "For the register of decisions; her letter does not say it. Not needed for erasing.")
  static let send = Text(fr: "Répondre", nl: "Antwoorden", en: "Answer")
  static func outcome(_ outcome: ErasureWish.Outcome?) -> Text {
    switch outcome {
    case .erased: Text(fr: "Tout a été effacé.", nl: "Alles werd gewist.", en: "Everything was erased.")
    case .keptByLaw: Text(fr: "Gardé, parce que la loi y oblige.", nl: "Bewaard, omdat de wet het oplegt.", en: "Kept, because the law obliges to.")
    case .withdrawn, nil: Text(fr: "Elle ne le souhaite plus.", nl: "Zij wenst het niet meer.", en: "She no longer wishes it.")
    }
  }
  static let letter = Text(fr: "La lettre de réponse", nl: "De antwoordbrief", en: "The letter of answer")
  static func letterTitle(_ number: String) -> Text {
    Text(fr: "Réponse à la personne du dossier \(number)", nl: "Antwoord aan de persoon van dossier \(number)", en: "Answer to the person of file \(number)")
  }
  static let letterLead = Text(
    fr: "Dans sa langue. Écrivez son adresse sur l'enveloppe : la lettre ne la nomme pas.",
    nl: "In haar taal. Schrijf haar adres op de omslag: de brief noemt haar niet.",
    en: "In her language. Write her address on the envelope: the letter does not name her.")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  package static let unknownNumber = Text(
    fr: "Aucun dossier de votre organisation ne porte ce numéro.", nl: "Geen dossier van uw organisatie heeft dit nummer.",
    en: "No file of your organisation has this number.")
  package static let noted = Text(fr: "La demande est notée.", nl: "De vraag is genoteerd.", en: "The wish is noted.")
  package static let posted = Text(
    fr: "La réponse est dans la boîte d'envoi ; la voici aussi pour l'imprimer.", nl: "Het antwoord staat in de postbus Uit; hier ook om af te drukken.",
    en: "The answer is in the outbox; here it is for printing, too.")
  package static let toPrint = Text(
    fr: "Elle n'a pas d'e-mail : imprimez cette lettre et envoyez-la.", nl: "Zij heeft geen e-mail: druk deze brief af en verstuur hem.",
    en: "She has no e-mail: print this letter and send it.")
  package static let taken = Text(fr: "C'est noté. Rien n'a été effacé.", nl: "Genoteerd. Er werd niets gewist.", en: "Noted. Nothing was erased.")
}

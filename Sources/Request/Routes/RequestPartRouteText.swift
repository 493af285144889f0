import Care
import Kernel

/// What is said on top of the page after a request was handed on, or one of its needs or files changed.
enum RequestPartRouteText {
  static let assigned = Text(
    fr: "La demande est confiée ; votre collègue est prévenu·e.", nl: "De hulpvraag is doorgegeven; uw collega krijgt bericht.",
    en: "The request is given; your colleague is told.")
  static let released = Text(fr: "La demande est rendue à l'équipe.", nl: "De hulpvraag is terug bij het team.", en: "The request is back with the team.")
  static let offered = Text(
    fr: "La proposition est partie. Jusqu'à la réponse, vous restez responsable.",
    nl: "Het aanbod is vertrokken. Tot het antwoord blijft u verantwoordelijk.", en: "The offer has left. Until the answer, you stay responsible.")
  static let takenBack = Text(fr: "La proposition est retirée.", nl: "Het aanbod is ingetrokken.", en: "The offer was taken back.")
  static let accepted = Text(
    fr: "La demande est maintenant à vous et à votre équipe.", nl: "De hulpvraag is nu van u en uw team.", en: "The request is yours and your team's now.")
  static let declined = Text(
    fr: "Votre réponse est notée ; l'autre équipe est prévenue.", nl: "Uw antwoord is genoteerd; het andere team krijgt bericht.",
    en: "Your answer is noted; the other team is told.")
  static let attached = Text(fr: "Le fichier est joint.", nl: "Het bestand is toegevoegd.", en: "The file is attached.")
  static let detached = Text(fr: "Le fichier est retiré.", nl: "Het bestand is weggehaald.", en: "The file was removed.")
  static let merged = Text(
    fr: "C'est noté, avec ce qu'une autre personne a écrit entre-temps.", nl: "Genoteerd, samen met wat iemand anders intussen schreef.",
    en: "Noted, together with what somebody else wrote meanwhile.")

  static let joined = Text(
    fr: "Les deux signalements sont réunis ; rien n'est perdu.", nl: "De twee meldingen horen nu samen; er gaat niets verloren.",
    en: "Both reports are read together now; nothing is lost.")
  static let parted = Text(
    fr: "Les deux signalements sont à nouveau séparés.", nl: "De twee meldingen staan weer apart.", en: "Both reports stand for themselves again.")
  static let answeredReceipt = Text(
    fr: "Votre message se lit maintenant avec le reçu.", nl: "Uw bericht is nu met het ontvangstbewijs te lezen.",
    en: "Your message can now be read with the receipt.")
  static let outcomeTold = Text(fr: "C'est dit, et noté.", nl: "Verteld en genoteerd.", en: "Told, and noted.")
  static let replyRead = Text(fr: "C'est noté comme lu.", nl: "Genoteerd als gelezen.", en: "It is noted as read.")
  static let viewKept = Text(fr: "La vue est gardée.", nl: "De weergave is bewaard.", en: "The view is kept.")
  static let viewDropped = Text(fr: "La vue est retirée.", nl: "De weergave is weggehaald.", en: "The view was removed.")

  static func need(_ command: Need.Command) -> Text {
    switch command {
    case .add: Text(fr: "Le besoin est ajouté.", nl: "De nood is toegevoegd.", en: "The need was added.")
    case .change: Text(fr: "Le besoin est corrigé.", nl: "De nood is verbeterd.", en: "The need was corrected.")
    case .refer(_, let referrals) where referrals.isEmpty:
      Text(fr: "Ce besoin n'a plus d'orientation.", nl: "Deze nood heeft geen doorverwijzing meer.", en: "This need has no referral any more.")
    case .refer:
      Text(
        fr: "C'est noté : quelles orientations sont pour ce besoin.", nl: "Genoteerd welke doorverwijzingen voor deze nood zijn.",
        en: "It is noted which referrals are for this need.")
    case .close: Text(fr: "La réponse est notée.", nl: "Het antwoord is genoteerd.", en: "The outcome is noted.")
    case .reopen: Text(fr: "Le besoin est rouvert.", nl: "De nood is heropend.", en: "The need is open again.")
    }
  }
}

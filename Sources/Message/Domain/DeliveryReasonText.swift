package import Kernel

extension DeliveryReason {
  /// What happened, in plain words.
  package var sentence: Text {
    switch self {
    case .unknownAddress:
      Text(
        fr: "Cette adresse n'existe pas, ou n'existe plus.", nl: "Dit adres bestaat niet, of niet meer.",
        en: "This address does not exist, or no longer does.")
    case .full:
      Text(
        fr: "La boîte aux lettres du destinataire est pleine.", nl: "De mailbox van de ontvanger zit vol.", en: "The recipient's mailbox is full.")
    case .unwanted:
      Text(
        fr: "Le serveur du destinataire ne veut pas de notre message.", nl: "De server van de ontvanger weigert ons bericht.",
        en: "The recipient's server does not want our message.")
    case .tooLarge:
      Text(
        fr: "Le message est trop long pour le destinataire.", nl: "Het bericht is te groot voor de ontvanger.",
        en: "The message is too large for the recipient.")
    case .comeBackLater:
      Text(
        fr: "Le serveur du destinataire demande de réessayer plus tard.", nl: "De server van de ontvanger vraagt om later opnieuw te proberen.",
        en: "The recipient's server asks to try again later.")
    case .noServer:
      Text(
        fr: "Personne ne répond à cette adresse : le service de courrier n'a pas été trouvé.",
        nl: "Op dit adres antwoordt niemand: de maildienst werd niet gevonden.", en: "Nobody answers there: the mail service was not found.")
    case .tooSlow:
      Text(
        fr: "La ligne a mis trop de temps à répondre.", nl: "De verbinding deed er te lang over.", en: "The line took too long to answer.")
    case .ownSettings:
      Text(
        fr: "Notre propre serveur d'envoi nous refuse : prévenez la personne qui gère Relais.",
        nl: "Onze eigen verzendserver weigert ons: verwittig wie Relais beheert.",
        en: "Our own outgoing server refuses us: tell whoever runs Relais.")
    case .noAddress:
      Text(
        fr: "Cette adresse ne peut pas être utilisée.", nl: "Dit adres kan niet gebruikt worden.", en: "This address cannot be used.")
    case .cameBack: Text(fr: "Le message est revenu.", nl: "Het bericht kwam terug.", en: "The message came back.")
    case .notOnPaper:
      Text(
        fr: "Relais n'envoie pas de courrier à ce domicile pour le moment : là-bas, d'autres peuvent l'ouvrir.",
        nl: "Relais stuurt nu geen post naar dit adres: anderen kunnen ze daar openen.",
        en: "Relais sends no paper to this home for now: others may open it there.")
    case .notThere:
      Text(
        fr: "Relais n'envoie rien à cette adresse pour le moment au sujet de cette personne.",
        nl: "Relais stuurt over deze persoon nu niets naar dit adres.",
        en: "Relais sends nothing about this person to this address for now.")
    case .unclear:
      Text(
        fr: "La ligne a été coupée juste après l'envoi : il est peut-être arrivé, peut-être pas.",
        nl: "De verbinding brak net na het verzenden: misschien is het aangekomen, misschien niet.",
        en: "The line broke just after sending: it may have arrived, or not.")
    case .other:
      Text(
        fr: "L'envoi n'a pas réussi.", nl: "Het verzenden is niet gelukt.", en: "Sending did not succeed.")
    }
  }
}

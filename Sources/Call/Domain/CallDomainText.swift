import Kernel

/// The words for what a call and a call-back can be.
enum CallDomainText {
  static func channel(_ channel: Call.Channel) -> Text {
    switch channel {
    case .phone: Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
    case .voicemail: Text(fr: "Répondeur", nl: "Voicemail", en: "Voicemail")
    case .email: Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
    case .visit: Text(fr: "Sur place", nl: "Ter plaatse", en: "In person")
    }
  }

  static func result(_ result: Call.Result) -> Text {
    switch result {
    case .informed: Text(fr: "Informé·e", nl: "Geïnformeerd", en: "Informed")
    case .listSent: Text(fr: "Liste envoyée", nl: "Lijst gestuurd", en: "List sent")
    case .referred: Text(fr: "Demande ouverte", nl: "Hulpvraag geopend", en: "Request opened")
    case .callBack: Text(fr: "À rappeler", nl: "Terug te bellen", en: "To call back")
    case .transferred: Text(fr: "Transmis", nl: "Doorverbonden", en: "Passed on")
    case .nothingFound: Text(fr: "Rien trouvé", nl: "Niets gevonden", en: "Nothing found")
    }
  }

  static func familiarity(_ familiarity: Call.Familiarity) -> Text {
    switch familiarity {
    case .known: Text(fr: "Déjà connu·e", nl: "Al bekend", en: "Known")
    case .new: Text(fr: "Premier contact", nl: "Eerste contact", en: "First contact")
    case .anonymous: Text(fr: "Anonyme", nl: "Anoniem", en: "Anonymous")
    }
  }

  static func result(_ result: CallBack.Result) -> Text {
    switch result {
    case .reached: Text(fr: "Joint·e", nl: "Bereikt", en: "Reached")
    case .noAnswer: Text(fr: "Pas de réponse", nl: "Geen antwoord", en: "No answer")
    case .wrongNumber: Text(fr: "Mauvais numéro", nl: "Verkeerd nummer", en: "Wrong number")
    case .later: Text(fr: "Demande de rappeler plus tard", nl: "Vraagt om later te bellen", en: "Asks to be called later")
    case .refuses: Text(fr: "Ne souhaite pas être rappelé·e", nl: "Wil niet teruggebeld worden", en: "Does not want to be called back")
    case .died: Text(fr: "Est décédé·e", nl: "Is overleden", en: "Has died")
    }
  }

  static func ending(_ ending: CallBack.Ending) -> Text {
    switch ending {
    case .reached: result(CallBack.Result.reached)
    case .wrongNumber: result(CallBack.Result.wrongNumber)
    case .refuses: result(CallBack.Result.refuses)
    case .died: result(CallBack.Result.died)
    case .triesUsedUp: Text(fr: "Jamais joint·e", nl: "Nooit bereikt", en: "Never reached")
    case .noLongerNeeded: Text(fr: "Plus nécessaire", nl: "Niet meer nodig", en: "No longer needed")
    }
  }
}

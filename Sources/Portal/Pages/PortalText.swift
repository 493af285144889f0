import Care
import HTML
package import Kernel

/// The sentences of a person's own pages. Read by herself: short, and about "you".
package enum PortalText {
  // Coming in
  static let title = Text(fr: "Mes pages", nl: "Mijn pagina's", en: "My pages")
  static let signInLead = Text(
    fr: "Ici vous voyez ce que l'équipe qui vous aide a noté, et vous décidez qui peut le lire.",
    nl: "Hier ziet u wat het team dat u helpt, heeft genoteerd. En u beslist wie het mag lezen.",
    en: "Here you see what the team that helps you has noted, and you decide who may read it.")
  static let first = Text(fr: "J'ai reçu un code", nl: "Ik kreeg een code", en: "I was given a code")
  static let code = Text(fr: "Le code", nl: "De code", en: "The code")
  static let codeHint = Text(
    fr: "Par exemple KATO-4821-LIMU-7350. Majuscules ou minuscules, avec ou sans tirets.",
    nl: "Bijvoorbeeld KATO-4821-LIMU-7350. Hoofdletters of kleine letters, met of zonder streepjes.",
    en: "For example KATO-4821-LIMU-7350. Capitals or small letters, with or without hyphens.")
  static let birth = Text(fr: "Votre date de naissance", nl: "Uw geboortedatum", en: "Your date of birth")
  static let birthHint = Text(
    fr: "Par exemple 3/4/1938. Vous aidez quelqu'un : sa date de naissance. Vous ne connaissez que l'année : écrivez l'année.",
    nl: "Bijvoorbeeld 3/4/1938. Helpt u iemand? Dan de geboortedatum van die persoon. Kent u alleen het jaar? Schrijf het jaar.",
    en: "For example 3/4/1938. If you help somebody: that person's date of birth. If you only know the year, write the year.")
  static let goOn = Text(fr: "Continuer", nl: "Verdergaan", en: "Go on")
  static let again = Text(fr: "Je suis déjà venu·e", nl: "Ik was hier al", en: "I have been here before")
  static let handle = Text(fr: "Mon nom d'accès", nl: "Mijn toegangsnaam", en: "My access name")
  static let handleHint = Text(fr: "Par exemple LUMA-4821", nl: "Bijvoorbeeld LUMA-4821", en: "For example LUMA-4821")
  static let phrase = Text(fr: "Ma phrase secrète", nl: "Mijn geheime zin", en: "My secret phrase")
  static let ownDevice = Text(
    fr: "C'est ma propre tablette ou mon propre téléphone : rester connecté·e", nl: "Dit is mijn eigen tablet of telefoon: aangemeld blijven",
    en: "This is my own tablet or phone: stay signed in")
  static let enter = Text(fr: "Entrer", nl: "Binnengaan", en: "Come in")
  static let lost = Text(
    fr: "Phrase oubliée ? Demandez une nouvelle lettre à la personne qui vous accompagne.",
    nl: "Zin vergeten? Vraag een nieuwe brief aan wie u begeleidt.", en: "Phrase forgotten? Ask whoever supports you for a new letter.")
  static let choose = Text(fr: "Comment revenir", nl: "Hoe komt u terug", en: "How to come back")
  static let chooseLead = Text(
    fr: "Le code est juste. Il ne sert qu'une fois : choisissez maintenant une phrase secrète pour revenir.",
    nl: "De code klopt. Hij werkt maar één keer: kies nu een geheime zin om terug te komen.",
    en: "The code is right. It works only once: now choose a secret phrase for coming back.")
  static let phraseHint = Text(
    fr: "Gardez ces trois mots, ou écrivez les vôtres : 10 caractères au moins. Notez-les à un endroit sûr.",
    nl: "Houd deze drie woorden, of schrijf uw eigen woorden: minstens 10 tekens. Noteer ze op een veilige plaats.",
    en: "Keep these three words, or write your own: at least 10 characters. Note them in a safe place.")
  static let yourHandle = Text(
    fr: "Pour revenir, il vous faut ce nom et votre phrase secrète. Notez-les maintenant.",
    nl: "Om terug te komen hebt u deze naam en uw geheime zin nodig. Noteer ze nu.",
    en: "To come back you need this name and your secret phrase. Note them now.")
  package static let left = Text(fr: "C'est fermé.", nl: "Het is gesloten.", en: "It is closed.")

  // Home
  static let home = Text(fr: "Bonjour", nl: "Dag", en: "Hello")
  static let homeCarer = Text(
    fr: "Vous voyez ce que la personne que vous aidez a voulu vous montrer.", nl: "U ziet wat de persoon die u helpt, u wil tonen.",
    en: "You see what the person you help wanted to show you.")
  static let back = Text(fr: "Retour", nl: "Terug", en: "Back")
  static let matters = Text(fr: "Ce qui compte pour moi", nl: "Wat voor mij telt", en: "What matters to me")
  static let tiles = Text(fr: "Que voulez-vous voir ?", nl: "Wat wilt u zien?", en: "What would you like to see?")
  static func tile(_ page: MyPage) -> Text {
    switch page {
    case .home, .signIn: title
    case .file: Text(fr: "Mes données", nl: "Mijn gegevens", en: "My details")
    case .circle: Text(fr: "Mon cercle", nl: "Mijn zorgcirkel", en: "My circle")
    case .requests: Text(fr: "Mes demandes", nl: "Mijn hulpvragen", en: "My requests")
    case .consents: Text(fr: "Ce que je partage", nl: "Wat ik deel", en: "What I share")
    case .access: Text(fr: "Qui peut regarder", nl: "Wie mag kijken", en: "Who may look")
    case .log: Text(fr: "Qui a regardé", nl: "Wie keek", en: "Who looked")
    case .notebook: Text(fr: "Mon cahier", nl: "Mijn schrift", en: "My notebook")
    case .eligibility: ExplanationText.title
    case .ledger: OwnLedgerText.title
    case .copy: Text(fr: "Une copie pour moi", nl: "Een kopie voor mij", en: "A copy for me")
    }
  }
  /// What a carer reads on the same tiles.
  static func carerTile(_ page: MyPage) -> Text {
    switch page {
    case .file: Text(fr: "Données", nl: "Gegevens", en: "Details")
    case .circle: Text(fr: "Cercle", nl: "Zorgcirkel", en: "Circle")
    case .requests: Text(fr: "Demandes", nl: "Hulpvragen", en: "Requests")
    case .consents: Text(fr: "Ce qui est partagé", nl: "Wat gedeeld wordt", en: "What is shared")
    case .notebook: Text(fr: "Cahier", nl: "Schrift", en: "Notebook")
    case .home, .signIn, .access, .log, .copy, .eligibility, .ledger: tile(page)
    }
  }

  // Details
  static let fileLead = Text(
    fr: "Voici ce que l'équipe a noté. Quelque chose n'est pas juste ? Dites-le ici.",
    nl: "Dit heeft het team genoteerd. Klopt er iets niet? Zeg het hier.",
    en: "This is what the team has noted. Is something wrong? Say so here.")
  static let keptBy = Text(fr: "Dossier tenu par", nl: "Dossier bijgehouden door", en: "File kept by")
  static let changeContact = Text(
    fr: "Changer mon téléphone, mon e-mail ou mon adresse", nl: "Mijn telefoon, e-mail of adres wijzigen",
    en: "Change my phone, e-mail or address")
  static let atOnce = Text(fr: "C'est changé tout de suite.", nl: "Dit wijzigt meteen.", en: "It changes at once.")
  static func phone(_ number: Int) -> Text {
    number == 1
      ? Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
      : Text(fr: "Autre téléphone", nl: "Andere telefoon", en: "Another phone")
  }
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let street = Text(fr: "Rue et numéro", nl: "Straat en nummer", en: "Street and number")
  static let postalCode = Text(fr: "Code postal", nl: "Postcode", en: "Postal code")
  static let place = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  package static let saved = Text(fr: "C'est enregistré.", nl: "Bewaard.", en: "Saved.")
  static let wrong = Text(fr: "Quelque chose n'est pas juste", nl: "Er klopt iets niet", en: "Something is wrong")
  static let wrongAbout = Text(fr: "De quoi s'agit-il ?", nl: "Waarover gaat het?", en: "What is it about?")
  static func subject(_ subject: Correction.Subject) -> Text {
    switch subject {
    case .name: Text(fr: "Mon nom", nl: "Mijn naam", en: "My name")
    case .birth: Text(fr: "Ma date de naissance ou mon numéro", nl: "Mijn geboortedatum of nummer", en: "My date of birth or number")
    case .household: Text(fr: "Mon logement, ma famille", nl: "Mijn woning, mijn gezin", en: "My home, my family")
    case .circle: Text(fr: "Mon cercle", nl: "Mijn zorgcirkel", en: "My circle")
    case .health: Text(fr: "Ma santé", nl: "Mijn gezondheid", en: "My health")
    case .other: Text(fr: "Autre chose", nl: "Iets anders", en: "Something else")
    }
  }
  static let wrongWords = Text(fr: "Qu'est-ce qui n'est pas juste ?", nl: "Wat klopt er niet?", en: "What is wrong?")
  static let wrongHint = Text(
    fr: "L'équipe qui tient votre dossier lit ceci et vous répond ici.", nl: "Het team dat uw dossier bijhoudt, leest dit en antwoordt u hier.",
    en: "The team that keeps your file reads this and answers you here.")
  static let send = Text(fr: "Envoyer", nl: "Versturen", en: "Send")
  package static let asked = Text(
    fr: "Merci. L'équipe va vous répondre ici.", nl: "Dank u. Het team antwoordt u hier.", en: "Thank you. The team will answer you here.")
  static let myCorrections = Text(fr: "Ce que j'ai signalé", nl: "Wat ik gemeld heb", en: "What I reported")
  static func correction(_ state: Correction.State) -> Text {
    switch state {
    case .open: Text(fr: "L'équipe n'a pas encore répondu.", nl: "Het team heeft nog niet geantwoord.", en: "The team has not answered yet.")
    case .accepted: Text(fr: "C'est corrigé.", nl: "Het is verbeterd.", en: "It has been corrected.")
    case .declined: Text(fr: "L'équipe ne l'a pas changé.", nl: "Het team heeft het niet veranderd.", en: "The team has not changed it.")
    }
  }

  // Circle and requests
  static let circleLead = Text(
    fr: "Les personnes et les services autour de vous.", nl: "De mensen en diensten rond u.", en: "The people and services around you.")
  static let circleEmpty = Text(
    fr: "Personne n'est encore noté ici.", nl: "Hier staat nog niemand.", en: "Nobody is noted here yet.")
  static let requestsEmpty = Text(fr: "Aucune demande pour l'instant.", nl: "Voorlopig geen hulpvragen.", en: "No requests for now.")
  static func request(_ state: OwnRequestState) -> Text {
    switch state {
    case .received: Text(fr: "Nous avons bien reçu votre demande.", nl: "Wij kregen uw hulpvraag goed.", en: "We have received your request.")
    case .beingLookedAt: Text(fr: "Quelqu'un s'en occupe.", nl: "Iemand is ermee bezig.", en: "Somebody is looking into it.")
    case .asked:
      Text(
        fr: "Nous avons demandé de l'aide et attendons une réponse.", nl: "Wij hebben hulp gevraagd en wachten op een antwoord.",
        en: "We have asked for help and are waiting for an answer.")
    case .onWaitingList:
      Text(
        fr: "Un service a mis la demande sur sa liste d'attente.", nl: "Een dienst heeft de hulpvraag op de wachtlijst gezet.",
        en: "A service has put the request on its waiting list.")
    case .promised: Text(fr: "Un service a promis son aide.", nl: "Een dienst heeft hulp beloofd.", en: "A service has promised to help.")
    case .helping: Text(fr: "De l'aide est en place.", nl: "De hulp is er.", en: "Help is in place.")
    case .lookingOn: Text(fr: "Nous cherchons encore qui peut aider.", nl: "Wij zoeken nog wie kan helpen.", en: "We are still looking for who can help.")
    case .closed: Text(fr: "Cette demande est terminée.", nl: "Deze hulpvraag is afgerond.", en: "This request is closed.")
    }
  }
  /// Instead of a name that could be read over her shoulder.
  static let aService = Text(fr: "Un service", nl: "Een dienst", en: "A service")
  static func service(_ standing: OwnService.Standing, _ day: Day?) -> Text {
    switch standing {
    case .toRing: return Text(fr: "Nous allons lui téléphoner.", nl: "Wij gaan deze dienst bellen.", en: "We are going to ring them.")
    case .waiting:
      return Text(
        fr: "Nous lui avons demandé de vous aider. Nous attendons sa réponse.", nl: "Wij hebben gevraagd om u te helpen. Wij wachten op het antwoord.",
        en: "We have asked them to help you. We are waiting for the answer.")
    case .onWaitingList:
      guard let day else {
        return Text(fr: "Vous êtes sur sa liste d'attente.", nl: "U staat op de wachtlijst.", en: "You are on their waiting list.")
      }
      return Text(
        fr: "Vous êtes sur sa liste d'attente. Une place est espérée vers le \(day, .french).",
        nl: "U staat op de wachtlijst. Men hoopt op een plaats rond \(day, .dutch).",
        en: "You are on their waiting list. A place is hoped for around \(day, .english).")
    case .promised:
      guard let day else { return Text(fr: "Ce service a dit oui.", nl: "Deze dienst heeft ja gezegd.", en: "This service said yes.") }
      return Text(
        fr: "Ce service a dit oui. Premier contact prévu le \(day, .french).", nl: "Deze dienst heeft ja gezegd. Eerste contact voorzien op \(day, .dutch).",
        en: "This service said yes. First contact planned for \(day, .english).")
    case .inTouch:
      return Text(
        fr: "Ce service a dit oui et a pris contact avec vous.", nl: "Deze dienst heeft ja gezegd en contact met u opgenomen.",
        en: "This service said yes and has been in touch with you.")
    case .helping: return Text(fr: "Ce service vous aide.", nl: "Deze dienst helpt u.", en: "This service is helping you.")
    case .over: return Text(fr: "Cette aide est terminée.", nl: "Deze hulp is afgelopen.", en: "This help has ended.")
    case .declined: return Text(fr: "Ce service ne peut pas vous aider.", nl: "Deze dienst kan u niet helpen.", en: "This service cannot help you.")
    case .silent: return Text(fr: "Ce service n'a pas répondu.", nl: "Deze dienst heeft niet geantwoord.", en: "This service has not answered.")
    }
  }
  static func requestOf(_ day: Day) -> Text {
    Text(fr: "Demande du \(day, .french)", nl: "Hulpvraag van \(day, .dutch)", en: "Request of \(day, .english)")
  }
  static let wish = Text(fr: "Ce que vous souhaitez", nl: "Wat u wenst", en: "What you wish")
  static let number = Text(fr: "Numéro", nl: "Nummer", en: "Number")
}

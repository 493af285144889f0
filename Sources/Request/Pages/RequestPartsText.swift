import Care
import HTML
import Kernel

/// The sentences of handing a request on: to a colleague, back to the team, to another team.
enum HandText {
  static let title = Text(fr: "Qui s'en occupe", nl: "Wie dit opvolgt", en: "Who has it")
  static let lead = Text(
    fr: "Confier la demande à une collègue ne change pas l'organisation responsable. La transmettre à une autre équipe, si : jusqu'à sa réponse, vous restez responsable. Orienter vers un service, c'est autre chose : vous continuez à suivre.",
    nl: "Geeft u de hulpvraag aan een collega, dan blijft uw organisatie verantwoordelijk. Draagt u ze over aan een ander team, dan niet meer: tot hun antwoord blijft u verantwoordelijk. Doorverwijzen naar een dienst is iets anders: u blijft opvolgen.",
    en: "Giving the request to a colleague leaves your organisation responsible. Passing it on to another team does not: until they answer, you stay responsible. Referring to a service is something else: you go on following it.")
  static let difference = Text(fr: "Quelle différence ?", nl: "Wat is het verschil?", en: "What is the difference?")
  static let assign = Text(fr: "Confier à une collègue", nl: "Aan een collega geven", en: "Give to a colleague")
  static let colleague = Text(fr: "À qui", nl: "Aan wie", en: "To whom")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let wordColleague = Text(fr: "Un mot pour elle ou lui", nl: "Een woordje erbij", en: "A word for her or him")
  static let wordColleagueHint = Text(
    fr: "Reste dans la demande. L'e-mail ne dit que le numéro.", nl: "Blijft in de hulpvraag. De e-mail noemt alleen het nummer.",
    en: "Stays in the request. The e-mail says the number only.")
  static let give = Text(fr: "Confier", nl: "Geven", en: "Give")
  static let release = Text(fr: "La rendre à l'équipe", nl: "Teruggeven aan het team", en: "Give it back to the team")
  static let releaseHint = Text(
    fr: "Personne ne l'a plus ; elle remonte en haut de la liste.", nl: "Niemand heeft ze dan nog; ze komt weer bovenaan de lijst.",
    en: "Nobody has it then; it goes back to the top of the list.")
  static let transfer = Text(fr: "Transmettre à une autre équipe", nl: "Overdragen aan een ander team", en: "Pass on to another team")
  static let team = Text(fr: "Organisation ou équipe de quartier", nl: "Organisatie of wijkteam", en: "Organisation or neighbourhood team")
  static let why = Text(fr: "Pourquoi, en un mot à cette équipe", nl: "Waarom, in een woordje aan dat team", en: "Why, in a word to that team")
  static let yes = Text(
    fr: "Comment la personne a dit oui", nl: "Hoe de persoon ja heeft gezegd", en: "How the person said yes")
  static let yesHint = Text(
    fr: "Par exemple : au téléphone ce matin. Son nom et ses coordonnées ne passent qu'après l'accord de l'autre équipe.",
    nl: "Bijvoorbeeld: vanmorgen aan de telefoon. Haar naam en contactgegevens volgen pas als het andere team aanvaardt.",
    en: "For example: on the phone this morning. Her name and how to reach her pass only once the other team accepts.")
  static let offer = Text(fr: "Proposer à cette équipe", nl: "Aan dit team aanbieden", en: "Offer to this team")
  static let takeBack = Text(fr: "Retirer la proposition", nl: "Aanbod intrekken", en: "Take the offer back")
  static func waiting(_ team: String, _ day: Day) -> Text {
    Text(
      fr: "Proposée à \(team) le \(Words(.french).date(day)). Jusqu'à sa réponse, vous restez responsable.",
      nl: "Aangeboden aan \(team) op \(Words(.dutch).date(day)). Tot hun antwoord blijft u verantwoordelijk.",
      en: "Offered to \(team) on \(Words(.english).date(day)). Until they answer, you stay responsible.")
  }
  static func declined(_ team: String) -> Text {
    Text(fr: "\(team) ne peut pas la reprendre :", nl: "\(team) kan ze niet overnemen:", en: "\(team) cannot take it over:")
  }

  // The page of an offer
  static let offerTitle = Text(fr: "Une demande vous est proposée", nl: "Een hulpvraag wordt u aangeboden", en: "A request is offered to you")
  static func offerLead(_ sender: String, _ who: String, _ day: Day) -> Text {
    Text(
      fr: "\(sender) (\(who)) vous propose depuis le \(Words(.french).date(day)) de reprendre cette demande. Tant que vous n'avez pas répondu, \(sender) reste responsable.",
      nl: "\(sender) (\(who)) biedt u sinds \(Words(.dutch).date(day)) aan om deze hulpvraag over te nemen. Zolang u niet antwoordt, blijft \(sender) verantwoordelijk.",
      en: "\(sender) (\(who)) has been offering you this request since \(Words(.english).date(day)). Until you answer, \(sender) stays responsible.")
  }
  static let whyOffered = Text(fr: "Pourquoi vous", nl: "Waarom u", en: "Why you")
  static let sheSaidYes = Text(fr: "Accord de la personne", nl: "Akkoord van de persoon", en: "The person's yes")
  static let about = Text(fr: "De quoi il s'agit", nl: "Waarover het gaat", en: "What it is about")
  static let place = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let noName = Text(
    fr: "Son nom, ses coordonnées et les fichiers joints vous parviennent quand vous acceptez.",
    nl: "Haar naam, contactgegevens en bijlagen krijgt u zodra u aanvaardt.",
    en: "Her name, how to reach her and the attached files come to you when you accept.")
  static let accept = Text(fr: "Nous la reprenons", nl: "Wij nemen ze over", en: "We take it over")
  static let acceptHint = Text(
    fr: "Votre organisation devient responsable, et la demande est à vous.", nl: "Uw organisatie wordt verantwoordelijk en de hulpvraag is van u.",
    en: "Your organisation becomes responsible, and the request is yours.")
  static let decline = Text(fr: "Nous ne pouvons pas", nl: "Wij kunnen niet", en: "We cannot")
  static let declineWhy = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let declineHint = Text(
    fr: "L'autre équipe lit cette raison et continue à chercher.", nl: "Het andere team leest deze reden en zoekt verder.",
    en: "The other team reads this reason and goes on looking.")

  // The page of what was handed on
  static let gone = Text(fr: "Cette demande est chez une autre équipe", nl: "Deze hulpvraag is bij een ander team", en: "This request is with another team")
  static func goneLead(_ team: String, _ day: Day) -> Text {
    Text(
      fr: "\(team) l'a reprise le \(Words(.french).date(day)) et en est responsable. Son contenu n'est plus visible ici.",
      nl: "\(team) nam ze over op \(Words(.dutch).date(day)) en is verantwoordelijk. De inhoud is hier niet meer te zien.",
      en: "\(team) took it over on \(Words(.english).date(day)) and is responsible. Its content cannot be seen here any more.")
  }
  static func stands(_ state: ReceiptState) -> Text {
    switch state {
    case .received, .beingLookedAt: Text(fr: "L'équipe y travaille.", nl: "Het team werkt eraan.", en: "The team is working on it.")
    case .helpOnTheWay: Text(fr: "De l'aide est cherchée ou en route.", nl: "Hulp wordt gezocht of is onderweg.", en: "Help is being looked for or on its way.")
    case .closed: Text(fr: "La demande est clôturée.", nl: "De hulpvraag is afgesloten.", en: "The request is closed.")
    }
  }

  // In the work list
  static func waiting(_ count: Int) -> Text {
    .counted(
      count, fr: ("Une demande est proposée à votre équipe", "# demandes sont proposées à votre équipe"),
      nl: ("Een hulpvraag wordt aan uw team aangeboden", "# hulpvragen worden aan uw team aangeboden"),
      en: ("One request is offered to your team", "# requests are offered to your team"))
  }
  static let offered = Text(fr: "Proposées à votre équipe", nl: "Aan uw team aangeboden", en: "Offered to your team")
  static let sent = Text(fr: "Proposées par votre équipe", nl: "Door uw team aangeboden", en: "Offered by your team")
  static func from(_ team: String, since: String) -> Text {
    Text(fr: "\(team) attend votre réponse (\(since))", nl: "\(team) wacht op uw antwoord (\(since))", en: "\(team) waits for your answer (\(since))")
  }
  static func state(_ state: Transfer.State, _ team: String) -> Text {
    switch state {
    case .offered: Text(fr: "\(team) n'a pas encore répondu", nl: "\(team) heeft nog niet geantwoord", en: "\(team) has not answered yet")
    case .accepted: Text(fr: "\(team) l'a reprise", nl: "\(team) nam ze over", en: "\(team) took it over")
    case .declined: Text(fr: "\(team) ne peut pas la reprendre", nl: "\(team) kan ze niet overnemen", en: "\(team) cannot take it over")
    case .withdrawn: Text(fr: "Retirée", nl: "Ingetrokken", en: "Taken back")
    }
  }
  static func chip(_ state: Transfer.State) -> Text {
    switch state {
    case .offered: Text(fr: "en attente", nl: "wacht", en: "waiting")
    case .accepted: Text(fr: "reprise", nl: "overgenomen", en: "taken over")
    case .declined: Text(fr: "refusée", nl: "geweigerd", en: "declined")
    case .withdrawn: Text(fr: "retirée", nl: "ingetrokken", en: "taken back")
    }
  }

  // Timeline
  static func assigned(_ name: String) -> Text {
    Text(fr: "Confie la demande à \(name)", nl: "Geeft de hulpvraag aan \(name)", en: "Gives the request to \(name)")
  }
  static let released = Text(fr: "Rend la demande à l'équipe", nl: "Geeft de hulpvraag terug aan het team", en: "Gives the request back to the team")
  static func event(_ event: Transfer.Event) -> Text {
    switch event {
    case .offered(let to, _, let how):
      Text(
        fr: "Propose la demande à \(to). Accord de la personne : \(how)", nl: "Biedt de hulpvraag aan \(to) aan. Akkoord van de persoon: \(how)",
        en: "Offers the request to \(to). The person's yes: \(how)")
    case .accepted(_, _, let name, _):
      Text(fr: "\(name) reprend la demande et en est responsable", nl: "\(name) neemt de hulpvraag over en is verantwoordelijk", en: "\(name) takes the request over and is responsible")
    case .declined(let name, _):
      Text(fr: "\(name) ne peut pas reprendre la demande", nl: "\(name) kan de hulpvraag niet overnemen", en: "\(name) cannot take the request over")
    case .withdrawn: Text(fr: "Retire la proposition", nl: "Trekt het aanbod in", en: "Takes the offer back")
    }
  }

  // Letters
  static func assignedSubject(_ number: String) -> Text {
    Text(fr: "La demande \(number) vous est confiée", nl: "Hulpvraag \(number) is nu van u", en: "Request \(number) is yours now")
  }
  static func assignedBody(_ number: String, _ by: String) -> Text {
    Text(
      fr: "\(by) vous confie la demande \(number). Vous la trouvez dans votre liste :", nl: "\(by) geeft u hulpvraag \(number). U vindt ze in uw lijst:",
      en: "\(by) gives you request \(number). You find it in your list:")
  }
  static func offeredSubject(_ house: String) -> Text {
    Text(fr: "\(house) vous propose une demande", nl: "\(house) biedt u een hulpvraag aan", en: "\(house) offers you a request")
  }
  static func offeredBody(_ number: String, _ house: String) -> Text {
    Text(
      fr: "\(house) vous propose de reprendre la demande \(number). Lisez de quoi il s'agit et répondez ici :",
      nl: "\(house) biedt u aan om hulpvraag \(number) over te nemen. Lees waarover het gaat en antwoord hier:",
      en: "\(house) offers you to take over request \(number). Read what it is about and answer here:")
  }
  static func answeredSubject(_ number: String, accepts: Bool) -> Text {
    accepts
      ? Text(fr: "La demande \(number) est reprise", nl: "Hulpvraag \(number) is overgenomen", en: "Request \(number) was taken over")
      : Text(fr: "La demande \(number) reste chez vous", nl: "Hulpvraag \(number) blijft bij u", en: "Request \(number) stays with you")
  }
  static func answeredBody(_ number: String, _ team: String, accepts: Bool) -> Text {
    accepts
      ? Text(
        fr: "\(team) reprend la demande \(number) et en est maintenant responsable.",
        nl: "\(team) neemt hulpvraag \(number) over en is nu verantwoordelijk.", en: "\(team) takes over request \(number) and is responsible now.")
      : Text(
        fr: "\(team) ne peut pas reprendre la demande \(number). Vous restez responsable ; la raison se trouve ici :",
        nl: "\(team) kan hulpvraag \(number) niet overnemen. U blijft verantwoordelijk; de reden staat hier:",
        en: "\(team) cannot take over request \(number). You stay responsible; the reason is here:")
  }
}

/// The sentences of several needs in one request.
enum NeedText {
  static let title = Text(fr: "Ce dont elle a besoin", nl: "Wat ze nodig heeft", en: "What she needs")
  static func open(_ open: Int, of total: Int) -> Text {
    Text(
      fr: "\(open) sur \(total) sans réponse", nl: "\(open) van \(total) zonder antwoord", en: "\(open) of \(total) without an outcome")
  }
  static let lead = Text(
    fr: "Chaque besoin a sa réponse ; la demande se clôture quand toutes sont là.",
    nl: "Elke nood krijgt haar antwoord; de hulpvraag sluit als ze er allemaal zijn.",
    en: "Each need has its outcome; the request closes when all are there.")
  static let another = Text(fr: "Elle a encore besoin d'autre chose", nl: "Ze heeft nog iets anders nodig", en: "She needs something else, too")
  static let anotherHint = Text(
    fr: "Ce qui est déjà noté devient le premier besoin.", nl: "Wat al genoteerd is, wordt de eerste nood.",
    en: "What is noted already becomes the first need.")
  static let words = Text(fr: "Le besoin, en quelques mots", nl: "De nood, in enkele woorden", en: "The need, in a few words")
  static let kind = Text(fr: "Genre d'aide", nl: "Soort hulp", en: "Kind of help")
  static let kindUnknown = Text(fr: "Pas encore connu", nl: "Nog niet bekend", en: "Not known yet")
  static let add = Text(fr: "Ajouter ce besoin", nl: "Deze nood toevoegen", en: "Add this need")
  static let change = Text(fr: "Corriger", nl: "Verbeteren", en: "Correct")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let settle = Text(fr: "Noter la réponse", nl: "Antwoord noteren", en: "Note the outcome")
  static let settleButton = Text(fr: "Enregistrer la réponse", nl: "Antwoord bewaren", en: "Save the outcome")
  static let refer = Text(fr: "Orientations pour ce besoin", nl: "Doorverwijzingen voor deze nood", en: "Referrals for this need")
  static let whichReferrals = Text(
    fr: "Lesquelles sont pour ce besoin ?", nl: "Welke zijn voor deze nood?", en: "Which of them are for this need?")
  static let link = Text(fr: "Lier", nl: "Koppelen", en: "Link")
  static let reopen = Text(fr: "Rouvrir ce besoin", nl: "Deze nood heropenen", en: "Reopen this need")
  static let nothingHere = Text(fr: "ouvert", nl: "open", en: "open")
  static func referred(_ service: String) -> Text {
    Text(fr: "orienté : \(service)", nl: "doorverwezen: \(service)", en: "referred: \(service)")
  }
  static func helped(_ services: String, count: Int) -> Text {
    Text(
      fr: "\(services) \(count == 1 ? "a" : "ont") dit oui", nl: "\(services) \(count == 1 ? "zei" : "zeiden") ja", en: "\(services) said yes")
  }
  static func lost(_ services: String, count: Int) -> Text {
    Text(
      fr: "\(services) \(count == 1 ? "n'aide" : "n'aident") pas : ce besoin attend une autre réponse.",
      nl: "\(services) \(count == 1 ? "helpt" : "helpen") niet: deze nood wacht op een ander antwoord.",
      en: "\(services) \(count == 1 ? "does" : "do") not help: this need waits for another answer.")
  }
  static func lostInPart(_ services: String, count: Int) -> Text {
    Text(
      fr: "\(services) \(count == 1 ? "n'aide" : "n'aident") pas ; d'autres peuvent encore répondre.",
      nl: "\(services) \(count == 1 ? "helpt" : "helpen") niet; anderen kunnen nog antwoorden.",
      en: "\(services) \(count == 1 ? "does" : "do") not help; others may still answer.")
  }
  static func missing(_ reason: Gap.Reason) -> Text {
    Text(
      fr: "Ce qui a manqué : \(reason.name.inside.fr)", nl: "Wat ontbrak: \(reason.name.inside.nl)",
      en: "What was missing: \(reason.name.inside.en)")
  }
  static func number(_ place: Int) -> Text { Text(fr: "Besoin \(place)", nl: "Nood \(place)", en: "Need \(place)") }
  static let closeAll = Text(
    fr: "Clôturer la demande entière donne cette réponse à chaque besoin encore ouvert.",
    nl: "Sluit u de hele hulpvraag af, dan krijgt elke nog open nood dit antwoord.",
    en: "Closing the whole request gives this outcome to each need that is still open.")

  static func event(_ event: Need.Event) -> Text {
    switch event {
    case .added: Text(fr: "Besoin noté", nl: "Nood genoteerd", en: "Need noted")
    case .changed: Text(fr: "Besoin corrigé", nl: "Nood verbeterd", en: "Need corrected")
    case .referred(_, let service): Text(fr: "Besoin orienté vers \(service)", nl: "Nood doorverwezen naar \(service)", en: "Need referred to \(service)")
    case .notReferred(_, ""): Text(fr: "Besoin sans orientation", nl: "Nood zonder doorverwijzing", en: "Need without a referral")
    case .notReferred(_, let service):
      Text(
        fr: "Besoin qui n'est plus orienté vers \(service)", nl: "Nood niet meer doorverwezen naar \(service)", en: "Need no longer referred to \(service)")
    case .closed(_, let outcome, _):
      Text(
        fr: "Réponse à un besoin : \(RequestText.state(.closed(outcome)).fr)", nl: "Antwoord op een nood: \(RequestText.state(.closed(outcome)).nl)",
        en: "Outcome of a need: \(RequestText.state(.closed(outcome)).en)")
    case .reopened: Text(fr: "Besoin rouvert", nl: "Nood heropend", en: "Need reopened")
    }
  }
}

/// The sentences of attached files.
enum AttachmentText {
  static let title = Text(fr: "Fichiers joints", nl: "Bijlagen", en: "Attached files")
  static let none = Text(fr: "Aucun fichier.", nl: "Geen bestanden.", en: "No files.")
  static let add = Text(fr: "Joindre un fichier", nl: "Bestand toevoegen", en: "Attach a file")
  static let file = Text(fr: "Fichier", nl: "Bestand", en: "File")
  static func hint(_ megabytes: Int) -> Text {
    Text(
      fr: "PDF, photo (JPEG, PNG) ou texte simple, \(megabytes) Mo au plus. Chiffré avec la demande. Ouvrez-le seulement si vous en connaissez l'origine.",
      nl: "PDF, foto (JPEG, PNG) of gewone tekst, hoogstens \(megabytes) MB. Versleuteld met de hulpvraag. Open alleen wat u kent.",
      en: "PDF, photo (JPEG, PNG) or plain text, \(megabytes) MB at most. Encrypted with the request. Open only what you know.")
  }
  static let send = Text(fr: "Joindre", nl: "Toevoegen", en: "Attach")
  static let remove = Text(fr: "Retirer", nl: "Weghalen", en: "Remove")
  static let why = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let removeForGood = Text(fr: "Retirer pour toujours", nl: "Voorgoed weghalen", en: "Remove for good")
  static func asking(_ name: String) -> Text {
    Text(
      fr: "« \(name) » sera effacé et ne pourra pas être retrouvé.", nl: "‘\(name)’ wordt gewist en kan niet teruggehaald worden.",
      en: "“\(name)” will be erased and cannot be brought back.")
  }
  static func kind(_ kind: Attachment.Kind) -> Text {
    switch kind {
    case .pdf: Text(fr: "PDF", nl: "PDF", en: "PDF")
    case .jpeg, .png: Text(fr: "photo", nl: "foto", en: "photo")
    case .text: Text(fr: "texte", nl: "tekst", en: "text")
    }
  }
  static func size(_ bytes: Int) -> Text {
    let kilobytes = max(1, (bytes + 512) / 1024)
    guard kilobytes >= 1024 else { return Text(fr: "\(kilobytes) Ko", nl: "\(kilobytes) kB", en: "\(kilobytes) kB") }
    let (whole, tenth) = (kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
    return Text(fr: "\(whole),\(tenth) Mo", nl: "\(whole),\(tenth) MB", en: "\(whole).\(tenth) MB")
  }
  static func event(_ event: Attachment.Event) -> Text {
    switch event {
    case .added(let name): Text(fr: "Fichier joint : \(name)", nl: "Bestand toegevoegd: \(name)", en: "File attached: \(name)")
    case .removed(let name, let reason):
      Text(fr: "Fichier retiré : \(name) (\(reason))", nl: "Bestand weggehaald: \(name) (\(reason))", en: "File removed: \(name) (\(reason))")
    }
  }
}

/// The sentences of two people at the same request.
enum TogetherText {
  static func looking(_ names: [String], since: String) -> Text {
    let (fr, nl, en) = (names.joined(separator: ", "), names.joined(separator: ", "), names.joined(separator: ", "))
    return names.count == 1
      ? Text(
        fr: "\(fr) a aussi cette demande sous les yeux (depuis \(since)).", nl: "\(nl) heeft deze hulpvraag ook open (sinds \(since)).",
        en: "\(en) has this request open, too (since \(since)).")
      : Text(
        fr: "\(fr) ont aussi cette demande sous les yeux (depuis \(since)).", nl: "\(nl) hebben deze hulpvraag ook open (sinds \(since)).",
        en: "\(en) have this request open, too (since \(since)).")
  }
  static func changed(_ name: String, at time: String) -> Text {
    Text(fr: "Modifiée à \(time) par \(name).", nl: "Gewijzigd om \(time) door \(name).", en: "Changed at \(time) by \(name).")
  }
  static let title = Text(fr: "Deux textes pour la même chose", nl: "Twee teksten voor hetzelfde", en: "Two texts for the same thing")
  static func lead(_ name: String) -> Text {
    Text(
      fr: "\(name) a enregistré autre chose pendant que vous écriviez. Choisissez pour chaque champ : rien n'est perdu, et tout le reste de ce que vous avez écrit est gardé.",
      nl: "\(name) bewaarde iets anders terwijl u schreef. Kies per veld: er gaat niets verloren, en al het andere dat u schreef blijft behouden.",
      en: "\(name) stored something else while you were writing. Choose for each field: nothing is lost, and everything else that you wrote is kept.")
  }
  static let someone = Text(fr: "Quelqu'un", nl: "Iemand", en: "Somebody")
  static let theirs = Text(fr: "Enregistré entre-temps", nl: "Intussen bewaard", en: "Stored meanwhile")
  static let mine = Text(fr: "Ce que vous avez écrit", nl: "Wat u schreef", en: "What you wrote")
  static func keep(_ field: Text) -> Text {
    Text(fr: "Garder pour « \(field.fr) »", nl: "Behouden voor ‘\(field.nl)’", en: "Keep for “\(field.en)”")
  }
  static func pick(_ pick: Clarification.Pick) -> Text {
    switch pick {
    case .mine: Text(fr: "Mon texte", nl: "Mijn tekst", en: "My text")
    case .theirs: Text(fr: "L'autre texte", nl: "De andere tekst", en: "The other text")
    case .both: Text(fr: "Les deux, l'un sous l'autre", nl: "Beide, onder elkaar", en: "Both, one below the other")
    }
  }
  static let save = Text(fr: "Enregistrer ce choix", nl: "Deze keuze bewaren", en: "Save this choice")
}

import Care
import HTML
import Kernel

/// The sentences of a request's page.
enum RequestText {
  static func title(_ number: String) -> Text { Text(fr: "Demande \(number)", nl: "Hulpvraag \(number)", en: "Request \(number)") }

  static func state(_ state: Request.State) -> Text {
    switch state {
    case .new: Text(fr: "nouvelle", nl: "nieuw", en: "new")
    case .clarifying: Text(fr: "à clarifier", nl: "uit te klaren", en: "being clarified")
    case .oriented: Text(fr: "aide en route", nl: "hulp onderweg", en: "help on its way")
    case .closed(let outcome): chip(outcome)
    }
  }
  static func tone(_ state: Request.State) -> Tone {
    switch state {
    case .new: .warn
    case .clarifying, .oriented: .plain
    case .closed(.met), .closed(.informed): .good
    case .closed: .plain
    }
  }
  private static func chip(_ outcome: Request.Outcome) -> Text {
    switch outcome {
    case .met: Text(fr: "a aidé", nl: "heeft geholpen", en: "helped")
    case .partlyMet: Text(fr: "a aidé en partie", nl: "deels geholpen", en: "helped in part")
    case .notMet: Text(fr: "sans réponse", nl: "zonder antwoord", en: "no answer found")
    case .refusedByPerson: Text(fr: "pas souhaité", nl: "niet gewenst", en: "not wanted")
    case .informed: Text(fr: "informée", nl: "geïnformeerd", en: "informed")
    case .unreachable: Text(fr: "injoignable", nl: "niet bereikbaar", en: "not reached")
    }
  }

  /// Where it stands, as a sentence.
  static func standing(_ state: Request.State) -> Text {
    switch state {
    case .new: Text(fr: "Personne ne s'en occupe encore.", nl: "Nog niemand heeft dit opgenomen.", en: "Nobody has taken this yet.")
    case .clarifying:
      Text(
        fr: "On clarifie avec la personne ce qu'elle souhaite.", nl: "We klaren met de persoon uit wat ze wil.",
        en: "We are finding out with the person what she wants.")
    case .oriented(let day):
      Text(
        fr: "De l'aide est cherchée ou en route. Suivi prévu le \(Words(.french).date(day)).",
        nl: "Er wordt hulp gezocht of ze is onderweg. Opvolging gepland op \(Words(.dutch).date(day)).",
        en: "Help is being looked for or on its way. Follow-up on \(Words(.english).date(day)).")
    case .closed(let outcome): ended(outcome)
    }
  }

  static func ended(_ outcome: Request.Outcome) -> Text {
    switch outcome {
    case .met: Text(fr: "Clôturée : cela a aidé.", nl: "Afgesloten: het heeft geholpen.", en: "Closed: it helped.")
    case .partlyMet(let reason):
      Text(
        fr: "Clôturée : cela a aidé en partie. Ce qui a manqué : \(reason.name.inside.fr).",
        nl: "Afgesloten: het heeft deels geholpen. Wat ontbrak: \(reason.name.inside.nl).",
        en: "Closed: it helped in part. What was missing: \(reason.name.inside.en).")
    case .notMet(let reason):
      Text(
        fr: "Clôturée sans réponse. Ce qui a manqué : \(reason.name.inside.fr).",
        nl: "Afgesloten zonder antwoord. Wat ontbrak: \(reason.name.inside.nl).",
        en: "Closed without an answer. What was missing: \(reason.name.inside.en).")
    case .refusedByPerson:
      Text(
        fr: "Clôturée : la personne ne souhaite pas d'aide, ou pas maintenant. C'est son choix.",
        nl: "Afgesloten: de persoon wil geen hulp, of nu niet. Dat is haar keuze.",
        en: "Closed: the person does not want help, or not now. That is her choice.")
    case .informed:
      Text(
        fr: "Clôturée : la personne a reçu l'information qu'elle cherchait.",
        nl: "Afgesloten: de persoon kreeg de informatie die ze zocht.",
        en: "Closed: the person got the information she was looking for.")
    case .unreachable:
      Text(
        fr: "Clôturée : la personne n'a pas pu être jointe.", nl: "Afgesloten: de persoon was niet te bereiken.",
        en: "Closed: the person could not be reached.")
    }
  }

  // What was said
  static let wants = Text(fr: "Ce qu'elle souhaite", nl: "Wat ze zelf wil", en: "What she wants")
  static let report = Text(fr: "Ce qui a été dit", nl: "Wat er gezegd werd", en: "What was said")
  static func channel(_ channel: Request.Channel) -> Text {
    switch channel {
    case .publicReport: Text(fr: "signalement en ligne", nl: "online melding", en: "online report")
    case .phone: Text(fr: "par téléphone", nl: "per telefoon", en: "by phone")
    case .visit: Text(fr: "lors d'une rencontre", nl: "tijdens een ontmoeting", en: "met in person")
    case .professional: Text(fr: "via un·e professionnel·le", nl: "via een hulpverlener", en: "through a professional")
    }
  }
  static let toldBy = Text(fr: "Raconté par", nl: "Verteld door", en: "Told by")
  static func teller(_ reporter: NeedReport.Reporter) -> Text {
    switch reporter {
    case .personHerself: Text(fr: "La personne elle-même", nl: "De persoon zelf", en: "The person herself")
    case .family: Text(fr: "Famille ou ami·e", nl: "Familie of vriend", en: "Relative or friend")
    case .neighbour: Text(fr: "Voisin·e", nl: "Buur", en: "Neighbour")
    case .professional: Text(fr: "Un·e professionnel·le", nl: "Een hulpverlener", en: "A professional")
    case .other: Text(fr: "Quelqu'un d'autre", nl: "Iemand anders", en: "Somebody else")
    }
  }
  static let whereabouts = Text(fr: "Où la trouver", nl: "Waar ze te vinden is", en: "Where to find her")
  static let contact = Text(fr: "Pour joindre qui a signalé", nl: "Contact van de melder", en: "How to reach the reporter")
  static let anonymous = Text(
    fr: "Anonyme : on ne peut pas rappeler.", nl: "Anoniem: niemand om terug te bellen.", en: "Anonymous: nobody to call back.")
  static let writtenIn = Text(fr: "Langue du signalement", nl: "Taal van de melding", en: "Language of the report")

  // Standing
  static let standingTitle = Text(fr: "Où on en est", nl: "Hoe het ermee staat", en: "Where it stands")
  static let assignee = Text(fr: "Qui s'en occupe", nl: "Wie dit opvolgt", en: "Who has it")
  static let you = Text(fr: "vous", nl: "u", en: "you")
  static let take = Text(fr: "Je m'en occupe", nl: "Ik neem dit op", en: "I'll take this")
  static let takeOver = Text(fr: "Reprendre cette demande", nl: "Deze hulpvraag overnemen", en: "Take this over")

  static func undelivered(_ number: Int) -> Text {
    .counted(
      number, fr: ("Un message de cette demande n'est pas arrivé", "# messages de cette demande ne sont pas arrivés"),
      nl: ("Eén bericht van deze hulpvraag kwam niet aan", "# berichten van deze hulpvraag kwamen niet aan"),
      en: ("One message of this request did not arrive", "# messages of this request did not arrive"))
  }

  // Access
  static let accessTitle = Text(fr: "Pourquoi vous voyez ceci", nl: "Waarom u dit ziet", en: "Why you see this")
  static let logged = Text(
    fr: "Chaque consultation est notée dans le journal d'accès.", nl: "Elke raadpleging wordt genoteerd in het toegangslogboek.",
    en: "Every look is noted in the access log.")

  // Referrals
  static let referrals = Text(fr: "Orientations et avis", nl: "Doorverwijzingen en adviezen", en: "Referrals and advice")
  static let refer = Text(fr: "Orienter ou demander un avis", nl: "Doorverwijzen of advies vragen", en: "Refer or ask for advice")
  static let noReferrals = Text(
    fr: "Rien n'est encore préparé. Cherchez un service dans l'annuaire, préparez le texte ; rien ne part sans l'accord de la personne.",
    nl: "Nog niets voorbereid. Zoek een dienst in de gids en bereid de tekst voor; er vertrekt niets zonder akkoord van de persoon.",
    en: "Nothing is prepared yet. Look for a service in the directory and prepare the text; nothing goes out before the person agrees.")
  static let noReferralsClosed = Text(
    fr: "Aucune orientation n'a été faite.", nl: "Er werd niet doorverwezen.", en: "No referral was made.")

  // Notes, follow-up, closing
  static let timeline = Text(fr: "Fil du temps", nl: "Tijdlijn", en: "Timeline")
  static let reopen = Text(fr: "Rouvrir la demande", nl: "Hulpvraag heropenen", en: "Reopen the request")
  static let reopenHint = Text(
    fr: "Si la personne rappelle ou si l'aide s'arrête, rouvrez la demande : tout ce qui a été fait reste visible.",
    nl: "Belt de persoon terug of stopt de hulp? Heropen de hulpvraag: alles wat gebeurd is blijft zichtbaar.",
    en: "If the person calls back or the help stops, reopen the request: everything done so far stays visible.")
  static let backToList = Text(fr: "Demandes", nl: "Hulpvragen", en: "Requests")

  // Conflict
  static let conflictTitle = Text(
    fr: "Modifiée entre-temps", nl: "Intussen gewijzigd", en: "Changed meanwhile")
  static let notDone = Text(fr: "Rien n'a été changé", nl: "Er is niets gewijzigd", en: "Nothing was changed")
  static let storedEmpty = Text(fr: "(vide)", nl: "(leeg)", en: "(empty)")
}

/// The sentences of the timeline.
enum TimelineText {
  static func created(_ channel: Request.Channel) -> Text {
    let how = RequestText.channel(channel)
    return Text(fr: "Demande reçue, \(how.fr)", nl: "Hulpvraag ontvangen, \(how.nl)", en: "Request received, \(how.en)")
  }
  static func prepared(_ service: String, _ gesture: Referral.Gesture) -> Text {
    switch gesture {
    case .referral:
      Text(fr: "Orientation préparée : \(service)", nl: "Doorverwijzing voorbereid: \(service)", en: "Referral prepared: \(service)")
    case .advice:
      Text(
        fr: "Demande d'avis préparée : \(service)", nl: "Vraag om advies voorbereid: \(service)",
        en: "Question for advice prepared: \(service)")
    }
  }

  static func request(_ event: Request.Event) -> Text {
    switch event {
    case .taken: Text(fr: "S'en occupe", nl: "Neemt dit op", en: "Takes this")
    case .clarified: Text(fr: "A noté ce que la personne souhaite", nl: "Noteerde wat de persoon wil", en: "Noted what the person wants")
    case .noted: Text(fr: "Note", nl: "Notitie", en: "Note")
    case .oriented(let day): followUp(day)
    case .postponed(let day):
      Text(
        fr: "Suivi reporté au \(Words(.french).date(day))", nl: "Opvolging verschoven naar \(Words(.dutch).date(day))",
        en: "Follow-up moved to \(Words(.english).date(day))")
    case .closed(let outcome, _): RequestText.ended(outcome)
    case .reopened: Text(fr: "Demande rouverte", nl: "Hulpvraag heropend", en: "Request reopened")
    case .concerned(.some): Text(fr: "Liée à un dossier", nl: "Gekoppeld aan een dossier", en: "Linked to a file")
    case .assigned(_, let name, _): HandText.assigned(name)
    case .released: HandText.released
    case .need(let event): NeedText.event(event)
    case .transfer(let event): HandText.event(event)
    case .attachment(let event): AttachmentText.event(event)
    case .joining(let event): JoiningText.event(event)
    case .prioritized(let from, let to, _): PriorityText.event(from, to)
    case .receipt(let event): ReceiptTalkText.event(event)
    case .told(let party, let to, _): OutcomeText.event(party, to)
    case .concerned(nil): Text(fr: "N'est plus liée à un dossier", nl: "Niet meer gekoppeld aan een dossier", en: "No longer linked to a file")
    }
  }
  private static func followUp(_ day: Day) -> Text {
    Text(
      fr: "Suivi prévu le \(Words(.french).date(day))", nl: "Opvolging gepland op \(Words(.dutch).date(day))",
      en: "Follow-up on \(Words(.english).date(day))")
  }

  static func referral(_ service: String, _ event: Referral.Event) -> Text {
    switch event {
    case .agreed:
      Text(
        fr: "La personne est d'accord pour \(service)", nl: "De persoon gaat akkoord met \(service)", en: "The person agrees to \(service)")
    case .refused:
      Text(fr: "La personne ne souhaite pas \(service)", nl: "De persoon wil \(service) niet", en: "The person does not want \(service)")
    case .sent(_, let due):
      Text(
        fr: "Envoyé à \(service) ; réponse attendue au plus tard le \(Words(.french).date(due))",
        nl: "Verstuurd naar \(service); antwoord verwacht tegen \(Words(.dutch).date(due))",
        en: "Sent to \(service); an answer is expected by \(Words(.english).date(due))")
    case .toRing(_, let due):
      Text(
        fr: "\(service) : c'est nous qui appelons, au plus tard le \(Words(.french).date(due))",
        nl: "\(service): wij bellen zelf, uiterlijk op \(Words(.dutch).date(due))",
        en: "\(service): we ring ourselves, by \(Words(.english).date(due))")
    case .accepted: Text(fr: "\(service) accepte", nl: "\(service) aanvaardt", en: "\(service) accepts")
    case .waiting: Text(fr: "\(service) : liste d'attente", nl: "\(service): wachtlijst", en: "\(service): waiting list")
    case .declined(let reason, _):
      Text(
        fr: "\(service) ne peut pas aider : \(reason.name.inside.fr)",
        nl: "\(service) kan niet helpen: \(reason.name.inside.nl)",
        en: "\(service) cannot help: \(reason.name.inside.en)")
    case .advised: Text(fr: "Avis de \(service)", nl: "Advies van \(service)", en: "Advice from \(service)")
    case .helpStarted(let day):
      Text(
        fr: "L'aide de \(service) a commencé le \(Words(.french).date(day))",
        nl: "De hulp van \(service) is gestart op \(Words(.dutch).date(day))",
        en: "The help of \(service) started on \(Words(.english).date(day))")
    case .opened(let day):
      Text(
        fr: "\(service) a ouvert le lien le \(Words(.french).date(day))", nl: "\(service) opende de link op \(Words(.dutch).date(day))",
        en: "\(service) opened the link on \(Words(.english).date(day))")
    case .reminded(let number):
      Text(fr: "Rappel \(number) à \(service)", nl: "Herinnering \(number) aan \(service)", en: "Reminder \(number) to \(service)")
    case .asked: Text(fr: "\(service) demande", nl: "\(service) vraagt", en: "\(service) asks")
    case .replied: Text(fr: "Réponse à \(service)", nl: "Antwoord aan \(service)", en: "Reply to \(service)")
    case .mayAskAgain(let again): ReferralStateText.askAgain(service, again)
    case .contacted(let day):
      Text(
        fr: "Premier contact avec \(service) le \(Words(.french).date(day))",
        nl: "Eerste contact met \(service) op \(Words(.dutch).date(day))",
        en: "First contact with \(service) on \(Words(.english).date(day))")
    case .handedOver(let handover): ReferralStateText.handedOver(service, handover)
    case .considered:
      Text(fr: "Avis de \(service) : ce qui en a été fait", nl: "Advies van \(service): wat ermee gebeurde", en: "Advice of \(service): what became of it")
    case .ended(let day, _):
      Text(
        fr: "L'aide de \(service) s'est terminée le \(Words(.french).date(day))",
        nl: "De hulp van \(service) eindigde op \(Words(.dutch).date(day))",
        en: "The help of \(service) ended on \(Words(.english).date(day))")
    case .heard(let helped, _):
      Text(
        fr: "\(service) : est-ce que cela aide ? \(helped.name.fr)", nl: "\(service): helpt het? \(helped.name.nl)",
        en: "\(service): does it help? \(helped.name.en)")
    case .told(let party, _):
      Text(
        fr: "Informé de la suite : \(party.name.inside.fr)", nl: "Op de hoogte gebracht: \(party.name.inside.nl)",
        en: "Told how it went: \(party.name.inside.en)")
    case .linkIssued(_, let until), .linkKept(let until):
      Text(
        fr: "Lien pour \(service) valable jusqu'au \(Words(.french).date(until))",
        nl: "Link voor \(service) geldig tot \(Words(.dutch).date(until))",
        en: "Link for \(service) works until \(Words(.english).date(until))")
    case .linkClosed: Text(fr: "Lien de \(service) fermé", nl: "Link van \(service) gesloten", en: "Link of \(service) closed")
    case .withdrawn: Text(fr: "Retiré : \(service)", nl: "Ingetrokken: \(service)", en: "Withdrawn: \(service)")
    case .expired:
      Text(
        fr: "\(service) n'a pas répondu ; le lien est expiré", nl: "\(service) heeft niet geantwoord; de link is vervallen",
        en: "\(service) did not answer; the link has run out")
    }
  }
}

import Care
import HTML
import Kernel

/// The sentences of referrals on the sender's side.
enum ReferralText {
  // State
  static func state(_ state: Referral.State) -> Text {
    switch state {
    case .proposed: Text(fr: "préparée", nl: "voorbereid", en: "prepared")
    case .agreed: Text(fr: "accord donné", nl: "akkoord gegeven", en: "agreed")
    case .sent: Text(fr: "envoyée", nl: "verstuurd", en: "sent")
    case .seen: Text(fr: "ouverte par le service", nl: "geopend door de dienst", en: "opened by the service")
    case .questioned: Text(fr: "question du service", nl: "vraag van de dienst", en: "question of the service")
    case .contacted: Text(fr: "premier contact fait", nl: "eerste contact gehad", en: "first contact made")
    case .ended: Text(fr: "aide terminée", nl: "hulp beëindigd", en: "help has ended")
    case .considered: Text(fr: "avis utilisé", nl: "advies gebruikt", en: "advice used")
    case .accepted: Text(fr: "acceptée", nl: "aanvaard", en: "accepted")
    case .waiting: Text(fr: "liste d'attente", nl: "wachtlijst", en: "waiting list")
    case .declined: Text(fr: "refusée", nl: "geweigerd", en: "declined")
    case .advised: Text(fr: "avis reçu", nl: "advies ontvangen", en: "advice received")
    case .helpStarted: Text(fr: "aide commencée", nl: "hulp gestart", en: "help has started")
    case .withdrawn: Text(fr: "retirée", nl: "ingetrokken", en: "withdrawn")
    case .expired: Text(fr: "sans réponse", nl: "geen antwoord", en: "no answer")
    }
  }
  static func tone(_ state: Referral.State) -> Tone {
    switch state {
    case .accepted, .contacted, .helpStarted, .advised: .good
    case .waiting, .declined, .expired, .questioned: .warn
    case .proposed, .agreed, .sent, .seen, .ended, .considered, .withdrawn: .plain
    }
  }

  /// Where the referral stands and who acts, as a sentence.
  static func standing(_ state: Referral.State) -> Text {
    switch state {
    case .proposed:
      Text(
        fr: "Rien n'est parti. Lisez le texte avec la personne : est-elle d'accord ?",
        nl: "Er is nog niets vertrokken. Lees de tekst samen met de persoon: gaat ze akkoord?",
        en: "Nothing has gone out. Read the text with the person: does she agree?")
    case .agreed:
      Text(
        fr: "La personne est d'accord. Vous pouvez envoyer.", nl: "De persoon gaat akkoord. U kunt versturen.",
        en: "The person agrees. You can send it.")
    case .sent(let day, let due):
      Text(
        fr: "Envoyé le \(Words(.french).date(day)). Réponse du service attendue au plus tard le \(Words(.french).date(due)).",
        nl: "Verstuurd op \(Words(.dutch).date(day)). Antwoord van de dienst verwacht tegen \(Words(.dutch).date(due)).",
        en: "Sent on \(Words(.english).date(day)). The service is expected to answer by \(Words(.english).date(due)).")
    case .seen(let day, let due):
      Text(
        fr: "Le lien a été ouvert. Envoyé le \(Words(.french).date(day)) ; réponse attendue au plus tard le \(Words(.french).date(due)).",
        nl: "De link is geopend. Verstuurd op \(Words(.dutch).date(day)); antwoord verwacht tegen \(Words(.dutch).date(due)).",
        en: "The link was opened. Sent on \(Words(.english).date(day)); an answer is expected by \(Words(.english).date(due)).")
    case .questioned(_, let due):
      Text(
        fr: "Le service pose une question avant de répondre. Répondez au plus tard le \(Words(.french).date(due)).",
        nl: "De dienst stelt een vraag voor hij antwoordt. Antwoord tegen \(Words(.dutch).date(due)).",
        en: "The service asks a question before it answers. Please reply by \(Words(.english).date(due)).")
    case .contacted(let day):
      Text(
        fr: "Le service et la personne se sont parlé le \(Words(.french).date(day)).",
        nl: "De dienst en de persoon spraken elkaar op \(Words(.dutch).date(day)).",
        en: "The service and the person spoke on \(Words(.english).date(day)).")
    case .ended(let day):
      Text(
        fr: "L'aide s'est terminée le \(Words(.french).date(day)).", nl: "De hulp eindigde op \(Words(.dutch).date(day)).",
        en: "Help ended on \(Words(.english).date(day)).")
    case .considered(let day):
      Text(
        fr: "L'avis a été lu et utilisé le \(Words(.french).date(day)).", nl: "Het advies is gelezen en gebruikt op \(Words(.dutch).date(day)).",
        en: "The advice was read and used on \(Words(.english).date(day)).")
    case .accepted(.some(let day)):
      Text(
        fr: "Le service aide. Premier contact le \(Words(.french).date(day)).",
        nl: "De dienst helpt. Eerste contact op \(Words(.dutch).date(day)).",
        en: "The service will help. First contact on \(Words(.english).date(day)).")
    case .accepted(.none):
      Text(
        fr: "Le service aide et prend contact avec la personne.", nl: "De dienst helpt en neemt contact op met de persoon.",
        en: "The service will help and gets in touch with the person.")
    case .waiting(.some(let day)):
      Text(
        fr: "Sur liste d'attente, sans doute jusqu'au \(Words(.french).date(day)).",
        nl: "Op de wachtlijst, vermoedelijk tot \(Words(.dutch).date(day)).",
        en: "On a waiting list, probably until \(Words(.english).date(day)).")
    case .waiting(.none):
      Text(
        fr: "Sur liste d'attente, sans date connue.", nl: "Op de wachtlijst, zonder bekende datum.", en: "On a waiting list, no date known."
      )
    case .declined(.personDeclined):
      Text(
        fr: "La personne a dit non à ce service.", nl: "De persoon zei nee tegen deze dienst.", en: "The person said no to this service.")
    case .declined(let reason):
      Text(
        fr: "Le service ne peut pas aider : \(reason.name.inside.fr).",
        nl: "De dienst kan niet helpen: \(reason.name.inside.nl).",
        en: "The service cannot help: \(reason.name.inside.en).")
    case .advised: Text(fr: "Le service a donné son avis.", nl: "De dienst gaf zijn advies.", en: "The service gave its advice.")
    case .helpStarted(let day):
      Text(
        fr: "L'aide a commencé le \(Words(.french).date(day)).", nl: "De hulp is gestart op \(Words(.dutch).date(day)).",
        en: "Help started on \(Words(.english).date(day)).")
    case .withdrawn:
      Text(
        fr: "Retirée. Le lien du service ne s'ouvre plus.", nl: "Ingetrokken. De link van de dienst werkt niet meer.",
        en: "Withdrawn. The service's link no longer opens.")
    case .expired:
      Text(
        fr: "Le service n'a pas répondu tant que le lien fonctionnait. Appelez-le, ou cherchez ailleurs.",
        nl: "De dienst antwoordde niet zolang de link werkte. Bel de dienst of zoek elders.",
        en: "The service did not answer while the link worked. Ring it, or look elsewhere.")
    }
  }

  static let shared = Text(fr: "Ce que le service lit", nl: "Wat de dienst leest", en: "What the service reads")
  static let answer = Text(fr: "Sa réponse", nl: "Het antwoord", en: "Its answer")
  static let agreedHow = Text(fr: "Accord de la personne", nl: "Akkoord van de persoon", en: "The person's agreement")
  static let writtenTo = Text(fr: "Envoi à", nl: "Verzenden naar", en: "Goes to")

  // Acts
  static let agreeTitle = Text(fr: "Noter son accord", nl: "Haar akkoord noteren", en: "Note her agreement")
  static let how = Text(fr: "Comment l'a-t-elle dit ?", nl: "Hoe zei ze het?", en: "How did she say it?")
  static let howHint = Text(
    fr: "Par exemple : au téléphone ce matin, sa fille était présente.",
    nl: "Bijvoorbeeld: aan de telefoon vanmorgen, haar dochter was erbij.",
    en: "For example: on the phone this morning, her daughter was there.")
  static let seen = Text(
    fr: "Elle sait que c'est exactement ce texte qui part, et à qui.", nl: "Ze weet dat precies deze tekst vertrekt, en naar wie.",
    en: "She knows that exactly this text goes out, and to whom.")
  static let agree = Text(fr: "Elle est d'accord", nl: "Ze gaat akkoord", en: "She agrees")
  static let refuse = Text(fr: "Elle ne veut pas", nl: "Ze wil niet", en: "She does not want this")
  static let send = Text(fr: "Envoyer au service", nl: "Naar de dienst versturen", en: "Send to the service")
  static let withdraw = Text(fr: "Retirer", nl: "Intrekken", en: "Withdraw")
  static func withdrawHint(_ service: String, wasSent: Bool) -> Text {
    wasSent
      ? Text(
        fr: "\(service) ne pourra plus ouvrir le lien ni répondre. Pour reprendre, il faudra préparer un nouvel envoi.",
        nl: "\(service) kan de link niet meer openen en niet meer antwoorden. Om te hervatten bereidt u een nieuwe verzending voor.",
        en: "\(service) will no longer be able to open the link or answer. To resume, prepare a new one.")
      : Text(
        fr: "Rien ne partira. Pour reprendre, il faudra préparer un nouvel envoi.",
        nl: "Er vertrekt niets. Om te hervatten bereidt u een nieuwe verzending voor.",
        en: "Nothing will go out. To resume, prepare a new one.")
  }
  static let start = Text(fr: "L'aide a commencé", nl: "De hulp is gestart", en: "Help has started")
  static let startDay = Text(fr: "Depuis quel jour", nl: "Sinds welke dag", en: "Since which day")
  static let startDayHint = Text(fr: "Vide : aujourd'hui.", nl: "Leeg: vandaag.", en: "Empty: today.")

  // Preparing
  static let title = Text(fr: "Orienter ou demander un avis", nl: "Doorverwijzen of advies vragen", en: "Refer or ask for advice")
  static let lead = Text(
    fr: "Cherchez un service, choisissez-le, relisez le texte. Rien ne part avant l'accord de la personne.",
    nl: "Zoek een dienst, kies hem en herlees de tekst. Er vertrekt niets voor de persoon akkoord gaat.",
    en: "Look for a service, choose it, read the text again. Nothing goes out before the person agrees.")
  static let findTitle = Text(fr: "1. Trouver un service", nl: "1. Een dienst vinden", en: "1. Find a service")
  static let writeTitle = Text(fr: "2. Préparer le texte", nl: "2. De tekst voorbereiden", en: "2. Prepare the text")
  static let search = Text(fr: "Quelle aide, ou quel service ?", nl: "Welke hulp of welke dienst?", en: "What help, or which service?")
  static let searchButton = Text(fr: "Chercher", nl: "Zoeken", en: "Search")
  static func found(_ count: Int) -> Text {
    .counted(
      count, fr: ("Une réponse", "# réponses"), nl: ("Eén resultaat", "# resultaten"), en: ("One result", "# results"))
  }
  static let nothingFound = Text(
    fr:
      "Rien trouvé. Essayez un autre mot, ou écrivez vous-même le nom et l'adresse du service. S'il n'existe pas, vous pourrez le noter comme lacune en clôturant.",
    nl:
      "Niets gevonden. Probeer een ander woord of schrijf zelf de naam en het adres van de dienst. Bestaat de dienst niet, dan kunt u dat bij het afsluiten als hiaat noteren.",
    en:
      "Nothing found. Try another word, or write the service's name and address yourself. If it does not exist, you can note it as a gap when closing."
  )
  static let findProvider = Text(
    fr: "Chercher dans la liste du programme", nl: "In de lijst van het programma zoeken", en: "Search the programme's list")
  static let noProvider = Text(
    fr: "Personne sur la liste du programme ne correspond. Élargissez le choix.", nl: "Niemand op de lijst van het programma past. Maak de keuze ruimer.",
    en: "Nobody on the programme's list fits. Widen the choice.")
  static let wholeList = Text(fr: "Toute la liste", nl: "De hele lijst", en: "The whole list")
  static let choose = Text(fr: "Choisir", nl: "Kiezen", en: "Choose")
  static let chosen = Text(fr: "✓ choisi", nl: "✓ gekozen", en: "✓ chosen")
  static let homeVisits = Text(fr: "vient à domicile", nl: "komt aan huis", en: "comes to the home")
  static let details = Text(fr: "Fiche de l'annuaire", nl: "Fiche in de gids", en: "Directory page")
  static let newTab = Text(fr: "(nouvel onglet)", nl: "(nieuw tabblad)", en: "(new tab)")
  static let gesture = Text(fr: "Que demandez-vous ?", nl: "Wat vraagt u?", en: "What do you ask?")
  static func gestureChoice(_ gesture: Referral.Gesture) -> Text {
    switch gesture {
    case .referral:
      Text(fr: "Aider la personne (orientation)", nl: "De persoon helpen (doorverwijzing)", en: "To help the person (referral)")
    case .advice: Text(fr: "Un avis, sans donner de nom", nl: "Advies, zonder naam te noemen", en: "Advice, without giving a name")
    }
  }
  static let serviceName = Text(fr: "Nom du service", nl: "Naam van de dienst", en: "Name of the service")
  static let email = Text(fr: "E-mail du service", nl: "E-mail van de dienst", en: "E-mail of the service")
  static let emailHint = Text(
    fr: "L'e-mail ne contient qu'un lien : ni nom, ni santé.", nl: "De e-mail bevat alleen een link: geen naam, niets over gezondheid.",
    en: "The e-mail carries only a link: no name, nothing on health.")
  static let language = Text(fr: "Langue du message", nl: "Taal van het bericht", en: "Language of the message")
  static let sharedHint = Text(
    fr:
      "C'est exactement ce texte que le service lira, et rien d'autre. Le moins possible. Pour un avis : ni nom, ni adresse, ni téléphone.",
    nl: "Precies deze tekst leest de dienst, en niets anders. Zo weinig mogelijk. Voor advies: geen naam, adres of telefoonnummer.",
    en:
      "Exactly this text is what the service will read, and nothing else. As little as possible. For advice: no name, address or phone number."
  )
  static let needs = Text(fr: "Pour quel besoin ?", nl: "Voor welke nood?", en: "For which need?")
  static let needsHint = Text(
    fr: "Un ou plusieurs. Le service ne voit pas ce choix ; il lit seulement le texte ci-dessous.",
    nl: "Eén of meer. De dienst ziet deze keuze niet en leest alleen de tekst hieronder.",
    en: "One or several. The service does not see this choice; it reads only the text below.")
  static func forNeeds(_ count: Int) -> Text {
    guard count > 1 else { return Text(fr: "Pour ce besoin", nl: "Voor deze nood", en: "For this need") }
    return Text(fr: "Pour ces besoins", nl: "Voor deze noden", en: "For these needs")
  }
  static let prepare = Text(fr: "Préparer", nl: "Voorbereiden", en: "Prepare")
  static let prepareAnother = Text(
    fr: "Préparer, puis choisir un autre service", nl: "Voorbereiden en nog een dienst kiezen", en: "Prepare, then choose another service")
  static let prepareHint = Text(
    fr: "Ensuite, vous lisez le texte avec la personne et notez son accord.",
    nl: "Daarna leest u de tekst samen met de persoon en noteert u haar akkoord.",
    en: "After this you read the text with the person and note her agreement.")
  static let backToRequest = Text(fr: "Revenir à la demande", nl: "Terug naar de hulpvraag", en: "Back to the request")
  static let alreadyPrepared = Text(
    fr: "Déjà préparé pour cette personne", nl: "Al voorbereid voor deze persoon", en: "Already prepared for this person")
  static let noMayBeTold = Text(
    fr: "Ce qui peut être dit n'a pas encore été convenu avec la personne.",
    nl: "Met de persoon is nog niet afgesproken wat gezegd mag worden.",
    en: "What may be told has not been agreed with the person yet.")
  static let refusedTitle = Text(
    fr: "La personne ne souhaite pas d'aide", nl: "De persoon wil geen hulp", en: "The person does not want help")
  static let refusedNotice = Text(
    fr: "Rien ne peut être préparé tant qu'elle ne change pas d'avis.",
    nl: "Er kan niets voorbereid worden zolang ze niet van gedacht verandert.",
    en: "Nothing can be prepared unless she changes her mind.")
  static let closedNotice = Text(
    fr: "Cette demande est clôturée. Rouvrez-la pour orienter.", nl: "Deze hulpvraag is afgesloten. Heropen ze om door te verwijzen.",
    en: "This request is closed. Reopen it to refer.")

  // The proposal of what is shared
  static func proposalWants(_ words: String) -> Text {
    Text(fr: "Ce que la personne souhaite : \(words)", nl: "Wat de persoon wil: \(words)", en: "What the person wants: \(words)")
  }
  static func proposalName(_ name: String) -> Text { Text(fr: "Personne : \(name)", nl: "Persoon: \(name)", en: "Person: \(name)") }
  static func proposalReach(_ words: String) -> Text {
    Text(fr: "Pour la joindre : \(words)", nl: "Bereikbaar via: \(words)", en: "How to reach her: \(words)")
  }
  static func proposalPlace(_ name: String) -> Text { Text(fr: "Commune : \(name)", nl: "Gemeente: \(name)", en: "Municipality: \(name)") }
  static func proposalLanguage(_ name: String) -> Text { Text(fr: "Parle : \(name)", nl: "Spreekt: \(name)", en: "Speaks: \(name)") }
}

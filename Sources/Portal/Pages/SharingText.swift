package import Care
import HTML
package import Kernel

/// The sentences about what she shares, who may look and who looked, and about her copy.
package enum SharingText {
  static let lead = Text(
    fr: "Vous décidez. Vous pouvez changer d'avis à tout moment : vous gardez droit à l'aide.",
    nl: "U beslist. U kunt altijd van mening veranderen: u houdt recht op hulp.",
    en: "You decide. You can change your mind at any time: you keep your right to help.")
  static func standing(_ standing: ConsentStanding) -> Text {
    switch standing {
    case .notAsked:
      Text(fr: "Rien n'est partagé avec votre cercle.", nl: "Er wordt niets gedeeld met uw zorgcirkel.", en: "Nothing is shared with your circle.")
    case .agreed(_, nil): Text(fr: "Vous êtes d'accord de partager.", nl: "U gaat akkoord om te delen.", en: "You have agreed to share.")
    case .agreed(_, let until?):
      Text(
        fr: "Vous êtes d'accord de partager jusqu'au \(until, .french).", nl: "U gaat akkoord om te delen tot en met \(until, .dutch).",
        en: "You have agreed to share until \(until, .english).")
    case .lapsed:
      Text(
        fr: "Votre accord est terminé : rien n'est partagé avec votre cercle.", nl: "Uw akkoord is afgelopen: er wordt niets gedeeld met uw zorgcirkel.",
        en: "Your agreement has ended: nothing is shared with your circle.")
    case .refused:
      Text(
        fr: "Vous avez dit non : rien n'est partagé avec votre cercle.", nl: "U zei nee: er wordt niets gedeeld met uw zorgcirkel.",
        en: "You said no: nothing is shared with your circle.")
    case .withdrawn:
      Text(
        fr: "Vous avez arrêté : rien n'est partagé avec votre cercle.", nl: "U bent gestopt: er wordt niets gedeeld met uw zorgcirkel.",
        en: "You have stopped: nothing is shared with your circle.")
    }
  }
  /// The same for a carer: somebody else decided.
  static func carerStanding(_ standing: ConsentStanding) -> Text {
    switch standing {
    case .agreed(_, nil):
      Text(
        fr: "La personne que vous aidez est d'accord de partager ceci.", nl: "De persoon die u helpt, gaat akkoord om dit te delen.",
        en: "The person you help has agreed to share this.")
    case .agreed(_, let until?):
      Text(
        fr: "La personne que vous aidez est d'accord de partager ceci jusqu'au \(until, .french).",
        nl: "De persoon die u helpt, gaat akkoord om dit te delen tot en met \(until, .dutch).",
        en: "The person you help has agreed to share this until \(until, .english).")
    case .notAsked, .lapsed, .refused, .withdrawn:
      Text(fr: "Pour le moment, rien n'est partagé.", nl: "Op dit moment wordt er niets gedeeld.", en: "Nothing is shared at the moment.")
    }
  }
  static let everybody = Text(fr: "Toutes les personnes de mon cercle", nl: "Iedereen van mijn zorgcirkel", en: "Everybody of my circle")
  static func domain(_ domain: FileDomain) -> Text {
    switch domain {
    case .care: Text(fr: "Ma santé et mes soins", nl: "Mijn gezondheid en zorg", en: "My health and care")
    case .social: Text(fr: "Ma vie de tous les jours", nl: "Mijn dagelijks leven", en: "My daily life")
    case .plan: Text(fr: "Mon plan de soutien", nl: "Mijn ondersteuningsplan", en: "My support plan")
    case .week: Text(fr: "Ma semaine", nl: "Mijn week", en: "My week")
    }
  }
  static let evaluation = Text(fr: "Pour améliorer le projet", nl: "Om het project te verbeteren", en: "To improve the project")
  static let research = Text(fr: "Pour la recherche", nl: "Voor onderzoek", en: "For research")
  static let apart = Text(fr: "À part", nl: "Apart", en: "Apart")
  static let untick = Text(
    fr: "Enlevez une coche pour ne plus partager. Cela vaut tout de suite.", nl: "Vink uit wat u niet meer wil delen. Dat geldt meteen.",
    en: "Untick what you no longer want to share. It holds at once.")
  static let shareLess = Text(fr: "Partager moins", nl: "Minder delen", en: "Share less")
  static let stop = Text(fr: "Ne plus rien partager", nl: "Niets meer delen", en: "Share nothing any more")
  static let stopQuestion = Text(
    fr: "Votre cercle ne verra plus rien. Vous gardez droit à l'aide. Arrêter ?",
    nl: "Uw zorgcirkel ziet niets meer. U houdt recht op hulp. Stoppen?",
    en: "Your circle will see nothing any more. You keep your right to help. Stop?")
  static let more = Text(
    fr: "Pour partager plus, parlez-en avec votre personne de référence.", nl: "Wilt u meer delen? Bespreek het met uw vertrouwenspersoon.",
    en: "To share more, talk with your referent.")
  package static let less = Text(fr: "C'est fait : vous partagez moins.", nl: "Gedaan: u deelt minder.", en: "Done: you share less.")
  package static let nothing = Text(fr: "C'est fait : plus rien n'est partagé.", nl: "Gedaan: er wordt niets meer gedeeld.", en: "Done: nothing is shared any more.")

  // Who may look
  static let accessLead = Text(
    fr: "Ces personnes et organisations peuvent ouvrir votre dossier. Vous pouvez dire non à quelqu'un : cela vaut tout de suite.",
    nl: "Deze mensen en organisaties kunnen uw dossier openen. U kunt nee zeggen tegen iemand: dat geldt meteen.",
    en: "These people and organisations can open your file. You can say no to somebody: it holds at once.")
  static let may = Text(fr: "Peut regarder", nl: "Mag kijken", en: "May look")
  static let mayNot = Text(fr: "Ne peut plus regarder", nl: "Mag niet meer kijken", en: "May no longer look")
  package static func because(_ kind: FileLink.Kind) -> Text {
    switch kind {
    case .circle: Text(fr: "dans votre cercle", nl: "in uw zorgcirkel", en: "in your circle")
    case .mandate: Text(fr: "vous accompagne", nl: "begeleidt u", en: "supports you")
    case .emergency: Text(fr: "a ouvert en urgence, pour quelques heures", nl: "opende in een noodgeval, voor enkele uren", en: "opened it in an emergency, for some hours")
    case .carer: Text(fr: "avec l'accès que vous avez donné", nl: "met de toegang die u gaf", en: "with the access you gave")
    case .consent, .exclusion, .protectedReader: Text(fr: "", nl: "", en: "")
    }
  }
  static let keeps = Text(fr: "tient votre dossier", nl: "houdt uw dossier bij", en: "keeps your file")
  static let keepOut = Text(fr: "Dire non", nl: "Nee zeggen", en: "Say no")
  static let letIn = Text(fr: "Laisser de nouveau regarder", nl: "Opnieuw laten kijken", en: "Let look again")
  static let someoneElse = Text(fr: "Dire non à quelqu'un d'autre", nl: "Nee zeggen tegen iemand anders", en: "Say no to somebody else")
  static let whom = Text(fr: "À qui ?", nl: "Tegen wie?", en: "To whom?")
  static let chooseOne = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let keepOutQuestion = Text(
    fr: "Cette personne ne verra plus votre dossier, même en urgence. Dire non ?",
    nl: "Deze persoon ziet uw dossier niet meer, ook niet in een noodgeval. Nee zeggen?",
    en: "This person will no longer see your file, not even in an emergency. Say no?")
  package static let keptOut = Text(fr: "C'est fait : accès fermé.", nl: "Gedaan: geen toegang meer.", en: "Done: no access any more.")
  package static let again = Text(fr: "C'est fait : accès rouvert.", nl: "Gedaan: opnieuw toegang.", en: "Done: access again.")
  static let gone = Text(fr: "Une personne", nl: "Iemand", en: "Somebody")
  package static let someone = gone

  // Who looked
  static let logLead = Text(
    fr: "Chaque fois que quelqu'un ouvre votre dossier, c'est noté ici.", nl: "Telkens als iemand uw dossier opent, staat het hier.",
    en: "Each time somebody opens your file, it is noted here.")
  static let logEmpty = Text(fr: "Personne n'a encore regardé.", nl: "Nog niemand keek.", en: "Nobody has looked yet.")
  static let yourCarer = Text(fr: "Votre aidant·e", nl: "Uw mantelzorger", en: "Your carer")
  static let byLink = Text(fr: "Un service, par lien", nl: "Een dienst, via een link", en: "A service, by link")
  static let relais = Text(fr: "Relais, automatiquement", nl: "Relais, automatisch", en: "Relais, by itself")
  static func action(_ purpose: Purpose, _ outcome: LogEntry.Outcome) -> Text {
    guard outcome == .done else { return Text(fr: "n'a pas pu ouvrir", nl: "kon niet openen", en: "could not open") }
    switch purpose {
    case .createPerson: return Text(fr: "a commencé votre dossier", nl: "begon uw dossier", en: "began your file")
    case .changePerson, .changeCircle, .changeConsents, .changeAccess, .changeAssessments, .changeNotebook, .changeRequest, .createRequest, .mergePersons,
      .createReferral, .changeReferral, .answerByLink, .answerNoteByLink, .changeShortlist, .createCall, .changeCall, .changeLedger,
      .changeEligibility, .changeEpisodes, .answerEpisodeByLink:
      return Text(fr: "a écrit ou changé", nl: "schreef of wijzigde", en: "wrote or changed")
    case .exportPerson: return Text(fr: "a fait une copie", nl: "maakte een kopie", en: "made a copy")
    case .invitePerson: return Text(fr: "s'est occupé de votre accès", nl: "regelde uw toegang", en: "looked after your access")
    case .openInEmergency: return Text(fr: "a ouvert en urgence", nl: "opende in een noodgeval", en: "opened it in an emergency")
    case .signInPerson: return Text(fr: "est entré·e", nl: "kwam binnen", en: "came in")
    case .signOutPerson: return Text(fr: "a fermé", nl: "sloot af", en: "closed")
    default: return Text(fr: "a lu", nl: "las", en: "read")
    }
  }
  /// What she did herself.
  static func own(_ purpose: Purpose, _ outcome: LogEntry.Outcome) -> Text {
    guard outcome == .done else { return Text(fr: "Vous n'avez pas pu ouvrir", nl: "U kon niet openen", en: "You could not open") }
    switch purpose {
    case .changePerson, .changeConsents, .changeAccess, .changeNotebook:
      return Text(fr: "Vous avez écrit ou changé", nl: "U schreef of wijzigde", en: "You wrote or changed")
    case .exportPerson: return Text(fr: "Vous avez fait une copie", nl: "U maakte een kopie", en: "You made a copy")
    case .signInPerson: return Text(fr: "Vous êtes entré·e", nl: "U kwam binnen", en: "You came in")
    case .signOutPerson: return Text(fr: "Vous avez fermé", nl: "U sloot af", en: "You closed")
    default: return Text(fr: "Vous avez lu", nl: "U las", en: "You read")
    }
  }
  static func reason(_ code: String) -> Text? {
    switch code {
    case FileReason.keepsFile.code:
      Text(fr: "parce que son organisation tient votre dossier", nl: "omdat de organisatie uw dossier bijhoudt", en: "because the organisation keeps your file")
    case FileReason.mandated.code:
      Text(fr: "parce que son organisation vous accompagne", nl: "omdat de organisatie u begeleidt", en: "because the organisation supports you")
    case FileReason.circle.code: Text(fr: "parce qu'il ou elle est dans votre cercle", nl: "omdat hij of zij in uw zorgcirkel zit", en: "because he or she is in your circle")
    case FileReason.carer.code: Text(fr: "parce que vous avez donné accès", nl: "omdat u toegang gaf", en: "because you gave access")
    case FileReason.dataOfficer.code:
      Text(fr: "pour protéger vos données", nl: "om uw gegevens te beschermen", en: "to protect your data")
    case FileReason.askedByLink.code:
      Text(fr: "parce qu'on lui a posé une question, avec votre accord", nl: "omdat er een vraag gesteld werd, met uw akkoord", en: "because a question was asked, with your agreement")
    case "emergency": Text(fr: "en urgence", nl: "in een noodgeval", en: "in an emergency")
    default: nil
    }
  }
  static let older = Text(fr: "Plus ancien", nl: "Ouder", en: "Older")
  static let newer = Text(fr: "Plus récent", nl: "Recenter", en: "Newer")

  // Copy
  static let copyLead = Text(
    fr: "Vous avez droit à une copie de votre dossier. Elle est prête tout de suite.", nl: "U hebt recht op een kopie van uw dossier. Ze is meteen klaar.",
    en: "You have a right to a copy of your file. It is ready at once.")
  static let copyRead = Text(fr: "Une copie à lire et à imprimer", nl: "Een kopie om te lezen en af te drukken", en: "A copy to read and print")
  static let copyFile = Text(fr: "Une copie pour un autre logiciel", nl: "Een kopie voor een ander programma", en: "A copy for another program")
  static let copyArchive = Text(
    fr: "La même, avec les fichiers joints", nl: "Dezelfde, met de bijgevoegde bestanden", en: "The same, with the files that were kept")
  static let besides = Text(
    fr: "Appels, interprètes et accompagnement", nl: "Oproepen, tolken en begeleiding", en: "Calls, interpreters and support")
  static let copyCare = Text(
    fr: "Attention : qui a ce papier ou ce fichier peut tout lire. Ne le gardez que dans un endroit sûr.",
    nl: "Let op: wie dit papier of bestand heeft, kan alles lezen. Bewaar het alleen op een veilige plaats.",
    en: "Take care: whoever has this paper or file can read everything. Keep it in a safe place only.")
  static let copyTitle = Text(fr: "Copie de mon dossier", nl: "Kopie van mijn dossier", en: "Copy of my file")
  static func copyMade(_ day: Day) -> Text {
    Text(fr: "Faite le \(day, .french)", nl: "Gemaakt op \(day, .dutch)", en: "Made on \(day, .english)")
  }
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let assessments = Text(fr: "Évaluations", nl: "Inschalingen", en: "Assessments")
  static let notes = Text(fr: "Cahier", nl: "Schrift", en: "Notebook")
  static let happened = Text(fr: "Ce qui m'est arrivé", nl: "Wat mij overkwam", en: "What happened to me")
  static let none = Text(fr: "Rien.", nl: "Niets.", en: "Nothing.")
  static let decisions = Text(fr: "Ce que j'ai décidé", nl: "Wat ik beslist heb", en: "What I decided")
  static func decision(_ kind: ConsentRecord.Kind) -> Text {
    switch kind {
    case .given: Text(fr: "Vous avez dit oui.", nl: "U zei ja.", en: "You said yes.")
    case .renewed: Text(fr: "Vous avez redit oui.", nl: "U zei opnieuw ja.", en: "You said yes again.")
    case .changed: Text(fr: "Vous avez changé ce que vous partagez.", nl: "U veranderde wat u deelt.", en: "You changed what you share.")
    case .refused: Text(fr: "Vous avez dit non.", nl: "U zei nee.", en: "You said no.")
    case .withdrawn: Text(fr: "Vous avez arrêté de partager.", nl: "U stopte met delen.", en: "You stopped sharing.")
    case .registered: Text(fr: "Votre accord est inscrit dans un registre.", nl: "Uw akkoord staat in een register.", en: "Your agreement stands in a register.")
    }
  }
}

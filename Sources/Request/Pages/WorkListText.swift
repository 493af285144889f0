import Care
import HTML
import Kernel

/// The sentences of the work list.
enum WorkListText {
  static let title = Text(fr: "Demandes", nl: "Hulpvragen", en: "Requests")
  static let new = Text(fr: "Nouvelle demande", nl: "Nieuwe hulpvraag", en: "New request")
  static let filters = Text(fr: "Filtrer les demandes", nl: "Hulpvragen filteren", en: "Narrow the requests")
  static let search = Text(fr: "Nom, numéro ou mots", nl: "Naam, nummer of woorden", en: "Name, number or words")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let everywhere = Text(fr: "Toutes les communes", nl: "Alle gemeenten", en: "All municipalities")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let showAll = Text(fr: "Enlever les filtres", nl: "Filters wissen", en: "Clear the filters")
  static let views = Text(fr: "Quelles demandes", nl: "Welke hulpvragen", en: "Which requests")

  static func scope(_ scope: WorkListModel.Scope, _ count: Int) -> Text {
    switch scope {
    case .open: Text(fr: "Ouvertes (\(count))", nl: "Open (\(count))", en: "Open (\(count))")
    case .mine: Text(fr: "Les miennes (\(count))", nl: "Van mij (\(count))", en: "Mine (\(count))")
    case .unanswered: Text(fr: "Sans réponse (\(count))", nl: "Onbeantwoord (\(count))", en: "Unanswered (\(count))")
    case .overdue: Text(fr: "En retard (\(count))", nl: "Te laat (\(count))", en: "Overdue (\(count))")
    case .closed: Text(fr: "Clôturées (\(count))", nl: "Afgesloten (\(count))", en: "Closed (\(count))")
    }
  }

  static let cannotWait = Text(fr: "Ne peut pas attendre", nl: "Kan niet wachten", en: "Cannot wait")
  static let mine = Text(fr: "Chez moi", nl: "Bij mij", en: "Mine")
  static let rest = Text(fr: "Les autres", nl: "De andere", en: "The rest")
  static let closedLately = Text(fr: "Clôturées récemment", nl: "Onlangs afgesloten", en: "Closed lately")

  static let emptyOpen = Text(
    fr: "Aucune demande ouverte. Les signalements en ligne et les appels que vous notez apparaissent ici, les plus urgents d'abord.",
    nl: "Geen open hulpvragen. Online meldingen en oproepen die u noteert, verschijnen hier, de dringendste eerst.",
    en: "No open requests. Online reports and the calls that you note appear here, the most pressing first.")
  static let emptyMine = Text(
    fr: "Rien chez vous pour le moment. Ouvrez une demande et choisissez « Je m'en occupe » : elle apparaîtra ici.",
    nl: "Momenteel niets bij u. Open een hulpvraag en kies ‘Ik neem dit op’: dan verschijnt ze hier.",
    en: "Nothing with you at the moment. Open a request and choose “I'll take this”: it will appear here.")
  static let emptyUnanswered = Text(
    fr: "Rien sans réponse : quelqu'un s'occupe de chaque demande. Les nouvelles, et celles qu'on rend à l'équipe, apparaissent ici.",
    nl: "Niets onbeantwoord: elke hulpvraag heeft iemand. Nieuwe, en die teruggaan naar het team, verschijnen hier.",
    en: "Nothing unanswered: somebody has each request. New ones, and those given back to the team, appear here.")
  static let emptyOverdue = Text(
    fr: "Rien en retard. Une demande vient ici quand un jour est passé : celui du suivi, celui où un service devait répondre ou commencer, celui où vous deviez avancer, demander ou envoyer.",
    nl: "Niets te laat. Een hulpvraag komt hier als een dag voorbij is: die van opvolging, die waarop een dienst moest antwoorden of starten, die waarop u moest verdergaan, vragen of versturen.",
    en: "Nothing overdue. A request comes here when a day has passed: of follow-up, on which a service was to answer or begin, on which you were to go on, ask or send.")
  static let emptyClosed = Text(
    fr: "Aucune demande clôturée. Une demande arrive ici quand vous avez demandé à la personne si cela l'a aidée.",
    nl: "Nog geen afgesloten hulpvragen. Een hulpvraag komt hier zodra u de persoon gevraagd hebt of het geholpen heeft.",
    en: "No closed requests. A request comes here once you have asked the person whether it helped.")
  /// Words are sealed, and only the last changed requests are opened to look for them.
  static func notSearched(_ count: Int) -> Text {
    Text(
      fr: "Les \(count) demandes dont le dernier changement est le plus ancien n'ont pas été parcourues. Cherchez-les par numéro, téléphone ou e-mail.",
      nl: "De \(count) hulpvragen die het langst niet gewijzigd zijn, werden niet doorzocht. Zoek ze op nummer, telefoon of e-mail.",
      en: "The \(count) requests unchanged for longest were not searched. Look for them by number, phone or e-mail.")
  }
  static let emptySearch = Text(
    fr: "Aucune demande ne correspond à cette recherche. Essayez moins de mots, ou une autre commune.",
    nl: "Geen enkele hulpvraag past bij deze zoekopdracht. Probeer minder woorden of een andere gemeente.",
    en: "No request matches this search. Try fewer words, or another municipality.")

  static let unknownPerson = Text(fr: "Personne inconnue", nl: "Onbekende persoon", en: "Unknown person")
  static let noAssignee = Text(fr: "personne ne s'en occupe", nl: "nog door niemand opgenomen", en: "nobody has it")
  static let you = Text(fr: "vous", nl: "u", en: "you")
  static func has(_ name: String) -> Text { Text(fr: "chez \(name)", nl: "bij \(name)", en: "with \(name)") }
  static let noMunicipality = Text(fr: "commune inconnue", nl: "gemeente onbekend", en: "municipality unknown")
  static let withYou = Text(fr: "chez vous", nl: "bij u", en: "with you")

  /// Why a row cannot wait. Hours during the first two days, then days.
  static func reason(_ reason: Request.CannotWait, now: Instant) -> Text {
    switch reason {
    case .needed(let priority, let words): return PriorityText.because(priority, words)
    case .reporterWrote(let moment): return ReceiptTalkText.wrote(on: moment)
    case .nobodyYet(let since): return unattended(hours: Int(max(0, now.seconds(since: since)) / 3600))
    case .holderAway(let isForGood):
      return isForGood
        ? Text(
          fr: "La personne qui s'en occupait n'est plus là : à reprendre par l'équipe",
          nl: "Wie dit opgenomen had, is er niet meer: over te nemen door het team",
          en: "Whoever had it is not here any more: for the team to take")
        : Text(
          fr: "La personne qui s'en occupe est absente : à reprendre par l'équipe",
          nl: "Wie dit opgenomen heeft, is afwezig: over te nemen door het team", en: "Whoever has it is away: for the team to take")
    case .standsStill(let since):
      return .counted(
        now.day.days(since: since),
        fr: (
          "Rien depuis hier : avancer avec la personne, fixer un jour ou clôturer",
          "Rien depuis # jours : avancer avec la personne, fixer un jour ou clôturer"
        ),
        nl: (
          "Niets sinds gisteren: verdergaan met de persoon, een dag kiezen of afsluiten",
          "Al # dagen niets: verdergaan met de persoon, een dag kiezen of afsluiten"
        ),
        en: (
          "Nothing since yesterday: go on with the person, choose a day or close",
          "Nothing for # days: go on with the person, choose a day or close"
        ))
    case .followUpReached(let day):
      let late = now.day.days(since: day)
      guard late > 0 else {
        return Text(
          fr: "Le suivi est prévu aujourd'hui : est-ce que cela a aidé ?", nl: "De opvolging is vandaag gepland: heeft het geholpen?",
          en: "The follow-up is due today: did it help?")
      }
      return .counted(
        late, fr: ("Le suivi était prévu hier", "Le suivi était prévu il y a # jours"),
        nl: ("De opvolging was gisteren gepland", "De opvolging was # dagen geleden gepland"),
        en: ("The follow-up was due yesterday", "The follow-up was due # days ago"))
    case .serviceSilent(let service, let since):
      return .counted(
        now.day.days(since: since), fr: ("\(service) : pas de réponse depuis hier", "\(service) : pas de réponse depuis # jours"),
        nl: ("\(service): al één dag geen antwoord", "\(service): al # dagen geen antwoord"),
        en: ("\(service): no answer for one day", "\(service): no answer for # days"))
    case .declined(let service):
      return Text(
        fr: "\(service) ne peut pas aider : il faut une autre réponse", nl: "\(service) kan niet helpen: er is een ander antwoord nodig",
        en: "\(service) cannot help: another answer is needed")
    case .wrongRecipient(let service):
      return Text(
        fr: "\(service) dit que le message n'est pas pour eux", nl: "\(service) zegt dat het bericht niet voor hen is",
        en: "\(service) says that the message is not for them")
    case .questionWaits(let service, let by):
      let late = now.day > by
      return Text(
        fr: "\(service) pose une question : répondre \(late ? "était prévu pour le" : "avant le") \(Words(.french).date(by))",
        nl: "\(service) stelt een vraag: antwoord \(late ? "was gepland voor" : "tegen") \(Words(.dutch).date(by))",
        en: "\(service) asks a question: a reply \(late ? "was due by" : "is due by") \(Words(.english).date(by))")
    case .nextInOrder(let service, let next):
      return Text(
        fr: "\(service) n'aide pas : au tour de \(next), selon votre ordre", nl: "\(service) helpt niet: volgens uw volgorde is het aan \(next)",
        en: "\(service) does not help: by your order it is \(next)'s turn")
    case .checkWhetherItHelps(let service, let since):
      return Text(
        fr: "\(service) : demander à la personne si cela aide (prévu le \(Words(.french).date(since)))",
        nl: "\(service): aan de persoon vragen of het helpt (gepland op \(Words(.dutch).date(since)))",
        en: "\(service): ask the person whether it helps (planned for \(Words(.english).date(since)))")
    case .promiseLate(let service, let stage, let by): return ReferralStateText.late(service, stage, by)
    case .notAsked(let service, let by): return ReferralStateText.notAsked(service, by)
    case .notRung(let service, let by): return ReferralStateText.notRung(service, by)
    case .notSent(let service, let by): return ReferralStateText.notSent(service, by)
    case .adviceUnused(let service, let by): return ReferralStateText.adviceUnused(service, by)
    case .linkExpired(let service):
      return Text(
        fr: "\(service) n'a jamais répondu ; le lien est expiré", nl: "\(service) heeft nooit geantwoord; de link is vervallen",
        en: "\(service) never answered; the link has run out")
    }
  }

  private static func unattended(hours: Int) -> Text {
    guard hours > 0 else {
      return Text(
        fr: "Nouvelle, reçue il y a moins d'une heure", nl: "Nieuw, minder dan een uur geleden ontvangen",
        en: "New, received less than an hour ago")
    }
    guard hours >= 48 else {
      return .counted(
        hours, fr: ("Nouvelle depuis une heure : personne ne s'en occupe", "Nouvelle depuis # heures : personne ne s'en occupe"),
        nl: ("Nieuw sinds een uur: nog door niemand opgenomen", "Nieuw sinds # uur: nog door niemand opgenomen"),
        en: ("New for an hour: nobody has taken it", "New for # hours: nobody has taken it"))
    }
    return .counted(
      hours / 24, fr: ("Nouvelle depuis un jour : personne ne s'en occupe", "Nouvelle depuis # jours : personne ne s'en occupe"),
      nl: ("Nieuw sinds een dag: nog door niemand opgenomen", "Nieuw sinds # dagen: nog door niemand opgenomen"),
      en: ("New for a day: nobody has taken it", "New for # days: nobody has taken it"))
  }

  /// Who acts next, as a sentence.
  static func next(_ step: Request.NextStep, assignee: String?, today: Day, in language: Language) -> String {
    let someone = assignee ?? Text(fr: "quelqu'un de l'équipe", nl: "iemand van het team", en: "somebody of the team")(language)
    let text: Text =
      switch step {
      case .take:
        Text(fr: "À faire : quelqu'un s'en occupe", nl: "Te doen: iemand neemt dit op", en: "To do: somebody takes it")
      case .clarify:
        Text(
          fr: "À faire par \(someone) : clarifier avec la personne", nl: "Te doen door \(someone): uitklaren met de persoon",
          en: "To do by \(someone): clarify with the person")
      case .readReporter:
        Text(
          fr: "À faire par \(someone) : lire ce que la personne qui a signalé écrit, et répondre",
          nl: "Te doen door \(someone): lezen wat de melder schrijft, en antwoorden",
          en: "To do by \(someone): read what the reporter writes, and answer")
      case .askPerson(let service):
        Text(
          fr: "La personne dit si le texte pour \(service) peut partir", nl: "De persoon zegt of de tekst voor \(service) weg mag",
          en: "The person says whether the text for \(service) may go out")
      case .send(let service):
        Text(
          fr: "À faire par \(someone) : envoyer à \(service)", nl: "Te doen door \(someone): versturen naar \(service)",
          en: "To do by \(someone): send to \(service)")
      case .reply(let service):
        Text(
          fr: "À faire par \(someone) : répondre à la question de \(service)",
          nl: "Te doen door \(someone): de vraag van \(service) beantwoorden",
          en: "To do by \(someone): reply to the question of \(service)")
      case .ring(let service):
        Text(fr: "À faire par \(someone) : appeler \(service)", nl: "Te doen door \(someone): \(service) bellen", en: "To do by \(someone): ring \(service)")
      case .awaitService(let service):
        Text(fr: "Au tour de \(service)", nl: "Nu is het aan \(service)", en: "It is up to \(service) now")
      case .lookAgain(let service):
        Text(
          fr: "À faire par \(someone) : chercher une autre aide que \(service)",
          nl: "Te doen door \(someone): andere hulp zoeken dan \(service)",
          en: "To do by \(someone): look for other help than \(service)")
      case .readAdvice(let service):
        Text(
          fr: "À faire par \(someone) : lire l'avis de \(service)", nl: "Te doen door \(someone): het advies van \(service) lezen",
          en: "To do by \(someone): read the advice of \(service)")
      case .followUp(let day) where day <= today:
        Text(
          fr: "À faire par \(someone) : demander à la personne si cela a aidé",
          nl: "Te doen door \(someone): aan de persoon vragen of het geholpen heeft",
          en: "To do by \(someone): ask the person whether it helped")
      case .followUp(let day):
        Text(
          fr: "Le \(Words(.french).date(day)) : demander à la personne si cela a aidé",
          nl: "Op \(Words(.dutch).date(day)): aan de persoon vragen of het geholpen heeft",
          en: "On \(Words(.english).date(day)): ask the person whether it helped")
      case .closeKindly:
        Text(
          fr: "À faire par \(someone) : clôturer, la personne ne souhaite pas d'aide",
          nl: "Te doen door \(someone): afsluiten, de persoon wil geen hulp",
          en: "To do by \(someone): close, the person does not want help")
      case .nothing: Text(fr: "Plus rien à faire", nl: "Niets meer te doen", en: "Nothing left to do")
      }
    return text(language)
  }
}

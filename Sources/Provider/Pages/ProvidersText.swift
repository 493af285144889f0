import Care
import HTML
package import Kernel

/// The words of the programme's list of providers.
package enum ProvidersText {
  package static let title = Text(fr: "Prestataires du programme", nl: "Zorgverleners van het programma", en: "The programme's providers")
  static let lead = Text(
    fr: "Qui assure les services du programme, avec qui parler aujourd'hui. Chacun·e tient sa fiche à jour. Cette liste n'est pas publique.",
    nl: "Wie de diensten van het programma verleent, en wie vandaag plaats heeft. Iedereen houdt de eigen fiche bij. Deze lijst is niet openbaar.",
    en: "Who carries out the programme's services, and who has room today. Each keeps their own line. This list is not public.")
  static let filters = Text(fr: "Filtrer les prestataires", nl: "De zorgverleners filteren", en: "Filter the providers")
  static let show = Text(fr: "Montrer", nl: "Tonen", en: "Show")
  static let any = Text(fr: "Peu importe", nl: "Maakt niet uit", en: "Any")
  static let discipline = Text(fr: "Discipline", nl: "Discipline", en: "Discipline")
  static let municipality = Text(fr: "Intervient à", nl: "Werkt in", en: "Works in")
  static let speaks = Text(fr: "Parle", nl: "Spreekt", en: "Speaks")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let part = Text(fr: "Moment", nl: "Dagdeel", en: "Part of the day")
  static let room = Text(fr: "Place", nl: "Plaats", en: "Room")
  static let roomNow = Text(fr: "A de la place maintenant", nl: "Heeft nu plaats", en: "Has room now")
  static let convention = Text(fr: "Convention", nl: "Overeenkomst", en: "Agreement")
  static let conventionInForce = Text(fr: "En vigueur aujourd'hui", nl: "Geldig vandaag", en: "In force today")
  static let conventionAny = Text(
    fr: "Toutes, aussi finies ou suspendues", nl: "Alle, ook beëindigd of geschorst",
    en: "All, also ended or suspended")
  static let setting = Text(fr: "Lieu", nl: "Waar", en: "Where")
  static func found(_ count: Int) -> Text {
    .counted(
      count, fr: ("Un prestataire convient", "# prestataires conviennent"), nl: ("Eén zorgverlener past", "# zorgverleners passen"),
      en: ("One provider fits", "# providers fit"))
  }
  static let fairness = Text(
    fr: "D'abord qui a de la place, puis le plus proche. À égalité, l'ordre change chaque jour : personne n'est toujours en tête.",
    nl: "Eerst wie plaats heeft, dan wie het dichtst is. Bij gelijke stand wisselt de volgorde elke dag: niemand staat altijd bovenaan.",
    en: "First who has room, then who is nearest. Among equals the order changes every day: nobody is always on top.")
  static let empty = Text(
    fr: "Ici viendront les prestataires du programme : discipline, convention, langues, communes et place.",
    nl: "Hier komen de zorgverleners van het programma: discipline, overeenkomst, talen, gemeenten en plaats.",
    en: "The programme's providers will stand here: discipline, agreement, languages, municipalities and room.")
  static let emptyFiltered = Text(
    fr: "Personne ne convient à tout cela. Enlevez un filtre, ou regardez aussi qui est complet.",
    nl: "Niemand past bij dit alles. Haal een filter weg, of kijk ook naar wie volzet is.",
    en: "Nobody fits all of this. Take a filter away, or look also at those who are full.")
  static let clear = Text(fr: "Tous les prestataires", nl: "Alle zorgverleners", en: "All providers")
  static let add = Text(fr: "Ajouter un prestataire", nl: "Een zorgverlener toevoegen", en: "Add a provider")
  static let export = Text(fr: "Télécharger (CSV)", nl: "Downloaden (CSV)", en: "Download (CSV)")
  static let whyTitle = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static func choosing(_ number: String) -> Text {
    Text(
      fr: "Vous cherchez un·e prestataire pour la demande \(number).", nl: "U zoekt een zorgverlener voor hulpvraag \(number).",
      en: "You are looking for a provider for request \(number).")
  }
  static let choose = Text(fr: "Choisir", nl: "Kiezen", en: "Choose")
  static let chooseFor = Text(fr: "Préparer un relais vers", nl: "Een doorverwijzing voorbereiden naar", en: "Prepare a referral to")
  static let orientTitle = Text(
    fr: "Un·e prestataire du programme", nl: "Een zorgverlener van het programma",
    en: "A provider of the programme")

  // A line
  static let name = Text(fr: "Nom", nl: "Naam", en: "Name")
  static let organisation = Text(fr: "Organisation", nl: "Organisatie", en: "Organisation")
  static let number = Text(fr: "Numéro INAMI", nl: "RIZIV-nummer", en: "NIHDI number")
  static let numberHint = Text(fr: "Par exemple 1-87497-04-477", nl: "Bijvoorbeeld 1-87497-04-477", en: "For example 1-87497-04-477")
  static let base = Text(fr: "Commune du cabinet", nl: "Gemeente van de praktijk", en: "Municipality of the practice")
  static let baseHint = Text(
    fr: "Pour montrer le plus proche d'abord.", nl: "Om wie het dichtst is eerst te tonen.", en: "To show the nearest first.")
  static let notSaid = Text(fr: "Pas précisé", nl: "Niet vermeld", en: "Not said")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let emailHint = Text(
    fr: "Le lien pour tenir la fiche à jour part à cette adresse.", nl: "De link om de fiche bij te houden gaat naar dit adres.",
    en: "The link for keeping the line goes to this address.")
  static let letters = Text(fr: "Langue des lettres", nl: "Taal van de brieven", en: "Language of letters")
  static let languages = Text(fr: "Langues parlées", nl: "Gesproken talen", en: "Languages spoken")
  static let moreLanguages = Text(fr: "D'autres langues", nl: "Andere talen", en: "More languages")
  static let towns = Text(fr: "Communes où vous intervenez", nl: "Gemeenten waar u werkt", en: "Municipalities you serve")
  static let townsHint = Text(fr: "Aucune : toute la Région.", nl: "Geen enkele: het hele Gewest.", en: "None: the whole Region.")
  static let servesAll = Text(fr: "Toute la Région", nl: "Het hele Gewest", en: "The whole Region")
  static let served = Text(fr: "Communes", nl: "Gemeenten", en: "Municipalities")
  static let times = Text(fr: "Jours et moments", nl: "Dagen en dagdelen", en: "Days and times")
  static let settings = Text(fr: "Où les rencontres ont lieu", nl: "Waar de afspraken plaatsvinden", en: "Where meetings take place")
  static let from = Text(fr: "Convention signée, à partir du", nl: "Overeenkomst ondertekend, vanaf", en: "Agreement signed, from")
  static let dayHint = Text(fr: "Par exemple 3/12/2026", nl: "Bijvoorbeeld 3/12/2026", en: "For example 3/12/2026")
  static let until = Text(fr: "Convention finie, dernier jour", nl: "Overeenkomst beëindigd, laatste dag", en: "Agreement ended, last day")
  static let untilHint = Text(
    fr: "Laissez vide tant que personne n'y met fin.", nl: "Laat leeg zolang niemand ze beëindigt.",
    en: "Leave empty while nobody ends it.")
  static let suspendedFrom = Text(fr: "Suspendue à partir du", nl: "Geschorst vanaf", en: "Suspended from")
  static let suspendedUntil = Text(fr: "Suspendue jusqu'au", nl: "Geschorst tot en met", en: "Suspended until")
  static let left = Text(
    fr: "A quitté le programme : n'apparaît plus dans la liste", nl: "Heeft het programma verlaten: staat niet meer op de lijst",
    en: "Left the programme: no longer on the list")
  static let hasLeft = Text(fr: "A quitté le programme", nl: "Heeft het programma verlaten", en: "Left the programme")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let edit = Text(fr: "Modifier la fiche", nl: "De fiche wijzigen", en: "Change this line")
  static let newTitle = Text(fr: "Nouveau prestataire", nl: "Nieuwe zorgverlener", en: "New provider")
  static let linkTitle = Text(fr: "Lien du prestataire", nl: "Link van de zorgverlener", en: "The provider's link")
  static let noLink = Text(fr: "Aucun lien ne fonctionne.", nl: "Er werkt geen enkele link.", en: "No link works.")
  static func linkUntil(_ made: Day, _ until: Day) -> Text {
    Text(
      fr: "Envoyé le \(made, .french), valable jusqu'au \(until, .french).",
      nl: "Verstuurd op \(made, .dutch), geldig tot \(until, .dutch).",
      en: "Sent on \(made, .english), works until \(until, .english).")
  }
  static let invite = Text(fr: "Envoyer un nouveau lien par e-mail", nl: "Een nieuwe link mailen", en: "Send a new link by e-mail")
  static let inviteHint = Text(
    fr: "Le lien d'avant ne fonctionnera plus.", nl: "De vorige link werkt dan niet meer.", en: "The earlier link will stop working.")
  static let endLinks = Text(fr: "Couper le lien", nl: "De link intrekken", en: "Take the link back")
  static let endSure = Text(
    fr: "Le prestataire ne pourra plus ouvrir sa fiche. Couper le lien ?",
    nl: "De zorgverlener kan de fiche dan niet meer openen. De link intrekken?",
    en: "The provider will no longer be able to open this line. Take the link back?")
  static let history = Text(fr: "Historique", nl: "Geschiedenis", en: "History")
  static let byItself = Text(fr: "le prestataire, par son lien", nl: "de zorgverlener, via de link", en: "the provider, by link")

  // What a provider sees
  static let lineTitle = Text(fr: "Ma fiche de prestataire", nl: "Mijn fiche als zorgverlener", en: "My provider line")
  static let lineLead = Text(
    fr: "Les professionnel·les qui orientent des personnes lisent ceci. Une touche suffit pour dire si vous avez de la place.",
    nl: "Hulpverleners die mensen doorverwijzen, lezen dit. Eén tik volstaat om te zeggen of u plaats hebt.",
    en: "Professionals who orient people read this. One touch is enough to say whether you have room.")
  static let roomTitle = Text(fr: "Avez-vous de la place ?", nl: "Hebt u plaats?", en: "Have you room?")
  static let roomOne = Text(fr: "Une place", nl: "Eén plaats", en: "One place")
  static let roomTwo = Text(fr: "Deux places", nl: "Twee plaatsen", en: "Two places")
  static let roomMany = Text(fr: "Trois places ou plus", nl: "Drie plaatsen of meer", en: "Three places or more")
  static let full = Text(fr: "Complet", nl: "Volzet", en: "Full")
  static let fullTwoWeeks = Text(fr: "Complet pour deux semaines", nl: "Twee weken volzet", en: "Full for two weeks")
  static let fullMonth = Text(fr: "Complet pour un mois", nl: "Een maand volzet", en: "Full for a month")
  static let fullDay = Text(fr: "Complet jusqu'à une autre date", nl: "Volzet tot een andere datum", en: "Full until another day")
  static let fullUntilField = Text(fr: "Complet jusqu'au", nl: "Volzet tot en met", en: "Full until")
  static let same = Text(fr: "Rien n'a changé", nl: "Er is niets veranderd", en: "Nothing has changed")
  static let correct = Text(fr: "Langues, jours et communes", nl: "Talen, dagen en gemeenten", en: "Languages, days and municipalities")
  static let theRest = Text(
    fr: "Le nom, la discipline et la convention : c'est la coordination du programme qui les change. Écrivez-lui.",
    nl: "Naam, discipline en overeenkomst wijzigt de coördinatie van het programma. Schrijf haar.",
    en: "Name, discipline and agreement are changed by the programme's coordination. Write to them.")
  static func linkWorks(_ until: Day) -> Text {
    Text(
      fr: "Ce lien est le vôtre : ne le transmettez pas. Il fonctionne jusqu'au \(until, .french).",
      nl: "Deze link is van u: geef hem niet door. Hij werkt tot \(until, .dutch).",
      en: "This link is yours: do not pass it on. It works until \(until, .english).")
  }
  package static let thanks = Text(
    fr: "Merci, c'est visible tout de suite.", nl: "Dank u, het is meteen zichtbaar.",
    en: "Thank you, it can be seen at once.")
  package static let saved = Text(fr: "Enregistré.", nl: "Bewaard.", en: "Saved.")
  package static let sent = Text(fr: "Le lien est parti par e-mail.", nl: "De link is gemaild.", en: "The link is on its way by e-mail.")
  package static let ended = Text(fr: "Le lien ne fonctionne plus.", nl: "De link werkt niet meer.", en: "The link no longer works.")

  // MARK: Words for codes

  static func setting(_ setting: ProviderDetails.Setting) -> Text {
    switch setting {
    case .home: Text(fr: "à domicile", nl: "aan huis", en: "at home")
    case .practice: Text(fr: "au cabinet", nl: "in de praktijk", en: "in the practice")
    case .video: Text(fr: "par vidéo", nl: "via video", en: "by video")
    }
  }

  static func part(_ part: ProviderTime.Part) -> Text {
    switch part {
    case .morning: Text(fr: "matin", nl: "voormiddag", en: "morning")
    case .afternoon: Text(fr: "après-midi", nl: "namiddag", en: "afternoon")
    case .evening: Text(fr: "soir", nl: "avond", en: "evening")
    }
  }

  /// 1 is Monday.
  static func weekday(_ number: Int, _ language: Language) -> String { Words(language).weekday(Day(daysSinceEpoch: 3 + number)) }

  static func state(_ state: ProviderDetails.Convention.State) -> Text {
    switch state {
    case .none: Text(fr: "Pas de convention", nl: "Geen overeenkomst", en: "No agreement")
    case .notYet(let day):
      Text(fr: "Convention à partir du \(day, .french)", nl: "Overeenkomst vanaf \(day, .dutch)", en: "Agreement from \(day, .english)")
    case .inForce(nil): Text(fr: "Convention en vigueur", nl: "Overeenkomst geldig", en: "Agreement in force")
    case .inForce(let until?):
      Text(
        fr: "Convention en vigueur jusqu'au \(until, .french)", nl: "Overeenkomst geldig tot en met \(until, .dutch)",
        en: "Agreement in force until \(until, .english)")
    case .suspended(nil): Text(fr: "Convention suspendue", nl: "Overeenkomst geschorst", en: "Agreement suspended")
    case .suspended(let until?):
      Text(
        fr: "Convention suspendue jusqu'au \(until, .french)", nl: "Overeenkomst geschorst tot en met \(until, .dutch)",
        en: "Agreement suspended until \(until, .english)")
    case .ended(let day):
      Text(
        fr: "Convention finie le \(day, .french)", nl: "Overeenkomst beëindigd op \(day, .dutch)",
        en: "Agreement ended on \(day, .english)")
    }
  }

  static func room(_ room: ProviderDetails.Room) -> Text {
    switch room {
    case .notSaid: Text(fr: "Place : pas précisé", nl: "Plaats: niet vermeld", en: "Room: not said")
    case .free(let places, let said):
      .counted(
        places, fr: ("Une place, dit le \(said, .french)", "# places, dit le \(said, .french)"),
        nl: ("Eén plaats, gezegd op \(said, .dutch)", "# plaatsen, gezegd op \(said, .dutch)"),
        en: ("One place, as said on \(said, .english)", "# places, as said on \(said, .english)"))
    case .full(nil, let said):
      Text(fr: "Complet, dit le \(said, .french)", nl: "Volzet, gezegd op \(said, .dutch)", en: "Full, as said on \(said, .english)")
    case .full(let until?, _):
      Text(fr: "Complet jusqu'au \(until, .french)", nl: "Volzet tot en met \(until, .dutch)", en: "Full until \(until, .english)")
    case .perhaps(let since, _):
      Text(
        fr: "Était complet jusqu'au \(since, .french) : à demander", nl: "Was volzet tot en met \(since, .dutch): navragen",
        en: "Was full until \(since, .english): ask")
    case .old(let places, let said) where places > 0:
      Text(
        fr: "Avait de la place le \(said, .french) : à vérifier", nl: "Had plaats op \(said, .dutch): navragen",
        en: "Had room on \(said, .english): ask again")
    case .old(_, let said):
      Text(
        fr: "Était complet le \(said, .french) : à vérifier", nl: "Was volzet op \(said, .dutch): navragen",
        en: "Was full on \(said, .english): ask again")
    }
  }

  static func kilometres(_ number: Int) -> Text {
    number == 0
      ? Text(fr: "dans la commune", nl: "in de gemeente", en: "in the municipality")
      : Text(fr: "à environ \(number) km", nl: "op ongeveer \(number) km", en: "about \(number) km away")
  }

  static func reason(_ reason: ProviderMatch.Reason, _ language: Language) -> String {
    switch reason {
    case .convention(let state): return Self.state(state)(language)
    case .serves(let nis):
      let town = Municipality.withNIS(nis)?.name(language) ?? String(nis)
      return Text(fr: "intervient à \(town)", nl: "werkt in \(town)", en: "serves \(town)")(language)
    case .servesAll:
      return Text(
        fr: "intervient dans toute la Région", nl: "werkt in het hele Gewest",
        en: "serves the whole Region")(language)
    case .speaks(let code):
      let name = LanguageNames.name(code)(language)
      return Text(fr: "parle \(name)", nl: "spreekt \(name)", en: "speaks \(name)")(language)
    case .works(let times):
      let words = weekWords(times, language)
      return Text(fr: "disponible \(words)", nl: "beschikbaar op \(words)", en: "available \(words)")(language)
    case .meets(let setting): return Self.setting(setting)(language)
    case .room(let room): return Self.room(room)(language)
    }
  }

  /// `lundi (matin, après-midi), jeudi (soir)`.
  static func weekWords(_ times: Set<ProviderTime>, _ language: Language) -> String {
    var days: [Int: [ProviderTime]] = [:]
    for time in times.sorted() { days[time.weekday, default: []].append(time) }
    return days.keys.sorted().map { day in
      let parts = (days[day] ?? []).map { part($0.part)(language) }
      return "\(weekday(day, language)) (\(parts.joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  static func fieldName(_ name: String) -> Text {
    switch name {
    case "name": Self.name
    case "discipline": discipline
    case "organisation": organisation
    case "number": number
    case "languages": languages
    case "municipalities": served
    case "base": base
    case "times": times
    case "settings": settings
    case "from": from
    case "until": until
    case "suspendedFrom": suspendedFrom
    case "suspendedUntil": suspendedUntil
    case "capacity": room
    case "phone": phone
    case "email": email
    case "letters": letters
    case "left": hasLeft
    default: Text(same: name)
    }
  }

  // MARK: Letter

  static let letterSubject = Text(
    fr: "Votre fiche de prestataire : avez-vous de la place ?", nl: "Uw fiche als zorgverlener: hebt u plaats?",
    en: "Your provider line: have you room?")
  static let letterHello = Text(fr: "Bonjour,", nl: "Goeiedag,", en: "Hello,")
  static let letterWords = Text(
    fr: "Avec ce lien, vous tenez vous-même à jour votre fiche dans la liste des prestataires du programme : la place que vous avez, vos langues, vos jours, vos communes. Pas de compte, pas de mot de passe ; une touche suffit.",
    nl: "Met deze link houdt u uw fiche in de lijst van zorgverleners van het programma zelf bij: de plaats die u hebt, uw talen, uw dagen, uw gemeenten. Geen account, geen wachtwoord; één tik volstaat.",
    en: "With this link you keep your own line in the programme's list of providers: the room you have, your languages, your days, your municipalities. No account, no password; one touch is enough.")
  static func letterOld(_ said: Day) -> Text {
    Text(
      fr: "Ce que nous savons de votre place date du \(said, .french). Est-ce encore juste ? Une touche suffit, aussi si rien n'a changé.",
      nl: "Wat we over uw plaats weten, dateert van \(said, .dutch). Klopt het nog? Eén tik volstaat, ook als er niets veranderd is.",
      en: "What we know about your room is from \(said, .english). Is it still right? One touch is enough, also when nothing has changed.")
  }
  static let letterNewLink = Text(
    fr: "Un lien reçu auparavant ne fonctionne plus.", nl: "Een link die u eerder kreeg, werkt niet meer.",
    en: "A link that you had before no longer works.")
  static let letterEnd = Text(fr: "Merci,", nl: "Dank u,", en: "Thank you,")
}

import Care
import HTML
package import Kernel

/// The sentences around entering: planned units, the clock, eligibility at the time of an act, programmes that follow each other.
package enum LedgerHelpText {
  // Planned
  static func planned(_ count: Int) -> Text {
    .counted(
      count, fr: ("unité prévue par la répartition", "unités prévues par la répartition"), nl: ("eenheid gepland in de verdeling", "eenheden gepland in de verdeling"),
      en: ("unit planned by the shares", "units planned by the shares"))
  }
  static func plannedOf(_ count: Int) -> Text {
    .counted(
      count, fr: ("# encore prévue", "# encore prévues"), nl: ("nog # gepland", "nog # gepland"), en: ("# still planned", "# still planned"))
  }
  static func beyond(_ count: Int) -> Text {
    Text(fr: "\(count) de plus que convenu", nl: "\(count) meer dan afgesproken", en: "\(count) more than agreed")
  }
  static func free(_ count: Int) -> Text {
    Text(
      fr: "Unités libres, qu'aucun service ne prévoit : \(count).", nl: "Vrije eenheden, voor geen enkele dienst gepland: \(count).",
      en: "Free units, planned for no service: \(count).")
  }
  static func picture(_ used: Int, _ granted: Int, _ planned: Int, _ free: Int) -> Text {
    .counted(
      used,
      fr: (
        "# unité utilisée sur \(granted) ; prévu : \(planned), libre : \(free)", "# unités utilisées sur \(granted) ; prévu : \(planned), libre : \(free)"
      ),
      nl: (
        "# van de \(granted) eenheden gebruikt, \(planned) gepland, \(free) vrij", "# van de \(granted) eenheden gebruikt, \(planned) gepland, \(free) vrij"
      ),
      en: ("# of \(granted) units used, \(planned) planned, \(free) free", "# of \(granted) units used, \(planned) planned, \(free) free"))
  }

  // The clock
  static let clockHint = Text(
    fr: "Un coup de fil, une démarche pour elle ? La minuterie compte le temps du soutien.",
    nl: "Een telefoontje, een stap voor haar? De timer telt de tijd van de ondersteuning.",
    en: "A call, an errand for her? The clock counts the time of support.")
  static let start = Text(fr: "Démarrer la minuterie", nl: "Timer starten", en: "Start the clock")
  static let runs = Text(fr: "La minuterie tourne", nl: "De timer loopt", en: "The clock is running")
  static func since(_ start: Instant, _ minutes: Int, _ words: Words) -> Text {
    let moment = words.moment(start)
    return Text.counted(
      minutes, fr: ("Depuis le \(moment) : # minute à l'ouverture de cette page.", "Depuis le \(moment) : # minutes à l'ouverture de cette page."),
      nl: ("Sinds \(moment): # minuut bij het openen van deze pagina.", "Sinds \(moment): # minuten bij het openen van deze pagina."),
      en: ("Since \(moment): # minute when this page was opened.", "Since \(moment): # minutes when this page was opened."))
  }
  static func enter(_ units: Int) -> Text {
    .counted(
      units, fr: ("Arrêter et noter # unité de soutien", "Arrêter et noter # unités de soutien"),
      nl: ("Stoppen en # eenheid ondersteuning noteren", "Stoppen en # eenheden ondersteuning noteren"),
      en: ("Stop and enter # unit of support", "Stop and enter # units of support"))
  }
  static let drop = Text(fr: "Arrêter sans noter", nl: "Stoppen zonder te noteren", en: "Stop without entering")
  static let forgotten = Text(
    fr: "Elle a sans doute été oubliée. Arrêtez-la, puis écrivez les minutes sous « Soutien ».",
    nl: "Wellicht is hij vergeten. Stop hem en schrijf de minuten bij “Ondersteuning”.",
    en: "It was probably forgotten. Stop it, then write the minutes under “Support work”.")
  static func elsewhere(_ start: Instant, _ words: Words) -> Text {
    let moment = words.moment(start)
    return Text(
      fr: "Votre minuterie tourne dans un autre dossier depuis le \(moment).", nl: "Uw timer loopt in een ander dossier sinds \(moment).",
      en: "Your clock is running in another file since \(moment).")
  }
  static let toElsewhere = Text(fr: "Y aller", nl: "Ga erheen", en: "Go there")
  static let minutes = Text(fr: "Ou minutes", nl: "Of minuten", en: "Or minutes")
  static func minutesHint(_ rule: LedgerParameters.Rule) -> Text {
    let (unit, from) = (rule.minutesAUnit, rule.unitFromMinutes)
    return Text(
      fr: "Écrites ici, elles remplacent les unités : \(unit) minutes font une unité, un reste compte dès \(from) minutes.",
      nl: "Hier ingevuld vervangen ze de eenheden: \(unit) minuten is één eenheid, een rest telt vanaf \(from) minuten.",
      en: "Written here they replace the units: \(unit) minutes are one unit, a rest counts from \(from) minutes.")
  }
  package static let timerStarted = Text(fr: "La minuterie tourne.", nl: "De timer loopt.", en: "The clock is running.")
  package static let timerDropped = Text(
    fr: "La minuterie est arrêtée, rien n'a été noté.", nl: "De timer is gestopt, er is niets genoteerd.", en: "The clock was stopped, nothing was entered.")

  // Eligibility at the time of an act
  static let doubts = Text(fr: "Droits à vérifier", nl: "Rechten na te kijken", en: "Eligibility to be checked")
  static let notRefused = Text(
    fr: "Vous pouvez noter tout de même ; la remarque reste avec la prestation.", nl: "U kunt toch noteren; de opmerking blijft bij de prestatie.",
    en: "You can enter all the same; the remark stays with the act.")
  static let refusedForIt = Text(
    fr: "Ce programme refuse ce que son dossier exclut ce jour-là. Si le dossier se trompe, corrigez-le d'abord.",
    nl: "Dit programma weigert wat haar dossier die dag uitsluit. Klopt het dossier niet, verbeter het dan eerst.",
    en: "This programme refuses what her file rules out on the day. If the file is wrong, correct it first.")
  static let toEligibility = Text(fr: "Voir ses droits", nl: "Haar rechten bekijken", en: "See her eligibility")
  package static let enteredWithDoubts = Text(
    fr: "C'est noté. Ses droits au programme sont à vérifier : la remarque reste avec la prestation.",
    nl: "Genoteerd. Haar rechten op het programma moeten nagekeken worden: de opmerking blijft bij de prestatie.",
    en: "Entered. Her eligibility for the programme is to be checked: the remark stays with the act.")
  /// How many things one sentence names; the page of eligibility has them all.
  private static let mostNamed = 5
  private static func others(_ count: Int) -> Text {
    .counted(count, fr: ("# autre point", "# autres points"), nl: ("# ander gegeven", "# andere gegevens"), en: ("# other thing", "# other things"))
  }
  static func doubt(_ doubt: LedgerDoubt) -> Text {
    func named(_ fields: [String]) -> Text {
      func list(_ language: Language) -> String {
        let words = Words(language)
        let all: [String] = fields.map { words.inside(ExplanationText.field($0)(language)) }
        guard all.count > mostNamed else { return words.list(all) }
        return words.list(Array(all.prefix(mostNamed - 1)) + [others(all.count - mostNamed + 1)(language)])
      }
      return Text(written: list(.french), list(.dutch), list(.english))
    }
    func called(_ service: String) -> Text {
      service.isEmpty ? Text(fr: "Le programme", nl: "Het programma", en: "The programme") : LedgerNameText.service(service)
    }
    switch doubt {
    case .notEligible(let service, let fields):
      let (service, fields) = (called(service), named(fields))
      return Text(
        fr: "\(service.fr) : d'après son dossier elle ne remplit pas, ou plus, les conditions ; pas rempli : \(fields.fr).",
        nl: "\(service.nl): volgens haar dossier voldoet zij niet, of niet meer, aan de voorwaarden; niet in orde: \(fields.nl).",
        en: "\(service.en): by her file she does not, or no longer, meet the conditions; not met: \(fields.en).")
    case .notShown(let service, let fields):
      let (service, fields) = (called(service), named(fields))
      return Text(
        fr: "\(service.fr) : son dossier ne montre pas encore qu'elle y a droit ; à compléter : \(fields.fr).",
        nl: "\(service.nl): haar dossier toont nog niet dat zij er recht op heeft; aan te vullen: \(fields.nl).",
        en: "\(service.en): her file does not show yet that she is eligible; to be completed: \(fields.en).")
    case .oldAssessment(let day):
      return Text(
        fr: "La dernière évaluation complète date du \(day, .french) : elle est à refaire.",
        nl: "De laatste volledige inschaling is van \(day, .dutch): ze is toe aan herhaling.",
        en: "The latest complete assessment is of \(day, .english): it is worth doing again.")
    }
  }

  // Programmes
  static func otherProgramme(_ name: Text) -> Text {
    Text(fr: "Voir : \(name.fr)", nl: "Bekijk: \(name.nl)", en: "See: \(name.en)")
  }
}

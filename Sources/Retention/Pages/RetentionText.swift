import Care
import HTML
package import Kernel

/// The sentences of the page of retention.
package enum RetentionText {
  static let title = Text(fr: "Conservation", nl: "Bewaring", en: "Retention")
  static let lead = Text(
    fr: "Ce qui est gardé trop longtemps, ce qui est effacé trop tôt : les deux sont des fautes. Ici, une fois l'an, quelqu'un décide. Aucun nom n'apparaît.",
    nl: "Te lang bewaren en te vroeg wissen zijn allebei fout. Hier beslist iemand, één keer per jaar. Er staat geen enkele naam.",
    en: "Keeping too long and erasing too early are both wrong. Here somebody decides, once a year. No name is shown.")
  static func dueTitle(_ year: Int) -> Text {
    Text(fr: "À décider en \(year)", nl: "Te beslissen in \(year)", en: "To decide in \(year)")
  }
  static let dueLead = Text(
    fr: "Les dossiers et demandes dont la durée de conservation se termine cette année ou s'est terminée avant.",
    nl: "Dossiers en hulpvragen waarvan de bewaartermijn dit jaar eindigt of al geëindigd is.",
    en: "Files and requests whose period of retention ends this year or ended before.")
  static func nothingDue(_ year: Int) -> Text {
    Text(
      fr: "Rien à décider : aucune durée ne se termine en \(year).", nl: "Niets te beslissen: geen enkele termijn eindigt in \(year).",
      en: "Nothing to decide: no period ends in \(year).")
  }
  static func total(_ count: Int) -> Text {
    Text.counted(
      count, fr: ("# dossier ou demande à décider", "# dossiers et demandes à décider"), nl: ("# dossier of hulpvraag te beslissen", "# dossiers en hulpvragen te beslissen"),
      en: ("# file or request to decide", "# files and requests to decide"))
  }
  static let choose = Text(fr: "Numéro", nl: "Nummer", en: "Number")
  static let chooseOne = Text(fr: "Choisir", nl: "Kiezen", en: "Choose")
  static let what = Text(fr: "Quoi", nl: "Wat", en: "What")
  static let lastContact = Text(fr: "Dernier contact", nl: "Laatste contact", en: "Last contact")
  static let mayBeErased = Text(fr: "Peut être effacé dès le", nl: "Mag gewist worden vanaf", en: "May be erased from")
  static let why = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let exportFirst = Text(fr: "Copie d'abord", nl: "Eerst een kopie", en: "Copy first")
  static let all = Text(
    fr: "Toutes les lignes de cette page, pas seulement celles que j'ai cochées", nl: "Alle regels van deze pagina, niet alleen wat ik aanvinkte",
    en: "All lines of this page, not only those I ticked")
  static let now = Text(fr: "Échu", nl: "Verstreken", en: "Over")
  static let later = Text(fr: "Plus tard cette année", nl: "Later dit jaar", en: "Later this year")
  static let tooLong = Text(fr: "Gardé trop longtemps", nl: "Te lang bewaard", en: "Kept too long")

  static let keepTitle = Text(fr: "Garder plus longtemps", nl: "Langer bewaren", en: "Keep longer")
  static let years = Text(fr: "Combien d'années encore", nl: "Hoeveel jaar nog", en: "How many years more")
  static let yearsHint = Text(fr: "De 1 à 20, dans les limites de la loi.", nl: "Van 1 tot 20, binnen de grenzen van de wet.", en: "From 1 to 20, within the limits of the law.")
  static let reason = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let keep = Text(fr: "Garder", nl: "Bewaren", en: "Keep")
  static let eraseTitle = Text(fr: "Effacer", nl: "Wissen", en: "Erase")
  static let eraseLead = Text(
    fr: "Les clés sont détruites : plus personne ne peut lire ces dossiers, même dans une sauvegarde. Ce qui n'est pas encore échu reste.",
    nl: "De sleutels worden vernietigd: niemand kan deze dossiers nog lezen, ook niet in een reservekopie. Wat nog niet verstreken is, blijft.",
    en: "The keys are destroyed: nobody can read these files any more, not even in a backup. What is not over yet stays.")
  static let sure = Text(
    fr: "Je sais que cela ne peut pas être défait.", nl: "Ik weet dat dit niet ongedaan kan worden.", en: "I know that this cannot be undone.")
  static let erase = Text(fr: "Effacer pour toujours", nl: "Voorgoed wissen", en: "Erase for ever")
  static let eraseQuestion = Text(
    fr: "Effacer pour toujours ce qui est choisi et échu ?", nl: "Voorgoed wissen wat gekozen en verstreken is?",
    en: "Erase for ever what is chosen and over?")

  static func length(_ period: CalendarPeriod) -> Text {
    switch period.unit {
    case .years: Text.counted(period.count, fr: ("# an", "# ans"), nl: ("# jaar", "# jaar"), en: ("# year", "# years"))
    case .months: Text.counted(period.count, fr: ("# mois", "# mois"), nl: ("# maand", "# maanden"), en: ("# month", "# months"))
    case .days: Text.counted(period.count, fr: ("# jour", "# jours"), nl: ("# dag", "# dagen"), en: ("# day", "# days"))
    }
  }
  static func counts(_ start: RetentionRule.Start) -> Text {
    switch start {
    case .lastContact: Text(fr: "après le dernier contact", nl: "na het laatste contact", en: "after the last contact")
    case .closing: Text(fr: "après la clôture ou le dernier changement", nl: "na het afsluiten of de laatste wijziging", en: "after closing or the last change")
    case .sending: Text(fr: "après l'envoi", nl: "na het verzenden", en: "after sending")
    case .owner: withOwner
    case .creation: Text(fr: "après le début", nl: "na het begin", en: "after the beginning")
    }
  }
  static func period(_ length: Text, _ counts: Text, _ basis: RetentionRule.Basis) -> Text {
    let why = self.basis(basis).inside
    return Text(
      fr: "\(length.fr) \(counts.fr) (\(why.fr)).", nl: "\(length.nl) \(counts.nl) (\(why.nl)).",
      en: "\(length.en) \(counts.en) (\(why.en)).")
  }
  static func basis(_ basis: RetentionRule.Basis) -> Text {
    switch basis {
    case .law: Text(fr: "Loi", nl: "Wet", en: "Law")
    case .ownChoice: Text(fr: "Choix de la maison", nl: "Keuze van het huis", en: "The house's own choice")
    }
  }
  static func keptUntil(_ day: Day) -> Text {
    Text(
      fr: "Une décision le garde jusqu'au \(day, .french).", nl: "Een beslissing bewaart het tot en met \(day, .dutch).",
      en: "A decision keeps it until \(day, .english).")
  }
  static func limit(_ day: Day) -> Text {
    Text(fr: "Au plus tard le \(day, .french).", nl: "Uiterlijk \(day, .dutch).", en: "At the latest \(day, .english).")
  }
  static func with(_ list: String) -> Text { Text(fr: "Avec : \(list).", nl: "Met: \(list).", en: "With it: \(list).") }
  static let withOwner = Text(
    fr: "Aussi longtemps que la demande ou le dossier", nl: "Zolang als de hulpvraag of het dossier", en: "As long as the request or the file")
  static let withTheirOwner = Text(
    fr: "Avec la demande ou le dossier", nl: "Met de hulpvraag of het dossier", en: "With the request or the file")
  static func byItself(_ year: Int) -> Text {
    Text(fr: "Effacé sans décision d'ici fin \(year)", nl: "Gewist zonder beslissing tegen eind \(year)", en: "Erased without a decision by the end of \(year)")
  }
  static let byItselfLead = Text(
    fr: "Relais le fait de lui-même. Repasser voir un point de contact le garde ; une tournée se clôture avant, à la main.",
    nl: "Relais doet dit vanzelf. Opnieuw langsgaan houdt een contactpunt; een ronde sluit u zelf al eerder af.",
    en: "Relais does it by itself. Going by again keeps a contact point; a round can be closed by hand before.")
  static let died = Text(
    fr: "La personne est décédée ; la durée reste la même.", nl: "De persoon is overleden; de termijn blijft dezelfde.",
    en: "The person has died; the period is the same.")

  static let decisions = Text(fr: "Décisions", nl: "Beslissingen", en: "Decisions")
  static let noDecisions = Text(fr: "Rien n'a encore été décidé.", nl: "Er werd nog niets beslist.", en: "Nothing has been decided yet.")
  static func decided(_ decision: RetentionDecision) -> Text {
    switch (decision.outcome, decision.until) {
    case (.kept, let day?):
      Text(
        fr: "\(decision.number) : gardé jusqu'au \(day, .french)", nl: "\(decision.number): bewaard tot en met \(day, .dutch)",
        en: "\(decision.number): kept until \(day, .english)")
    case (.kept, nil): Text(fr: "\(decision.number) : gardé", nl: "\(decision.number): bewaard", en: "\(decision.number): kept")
    case (.erased, _): Text(fr: "\(decision.number) : effacé", nl: "\(decision.number): gewist", en: "\(decision.number): erased")
    }
  }

  static let periods = Text(fr: "Les durées, et d'où elles viennent", nl: "De termijnen, en waar ze vandaan komen", en: "The periods, and where they come from")
  static let periodsCaption = Text(fr: "Durées de conservation", nl: "Bewaartermijnen", en: "Periods of retention")
  static let howLong = Text(fr: "Combien de temps", nl: "Hoe lang", en: "How long")
  static let from = Text(fr: "À partir de quand", nl: "Vanaf wanneer", en: "From when")
  static let decider = Text(fr: "Qui efface", nl: "Wie wist", en: "Who erases")
  static let basis = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let always = Text(fr: "Toujours", nl: "Altijd", en: "Always")
  static func decidedBy(_ decider: RetentionRule.Decider) -> Text {
    switch decider {
    case .decision: Text(fr: "Sur décision, ici", nl: "Na een beslissing, hier", en: "By decision, here")
    case .program: Text(fr: "Relais, tout seul", nl: "Relais, vanzelf", en: "Relais, by itself")
    case .nobody: Text(fr: "Personne", nl: "Niemand", en: "Nobody")
    }
  }

  package static func erased(_ done: Int, _ left: Int) -> Text {
    let said = Text.counted(done, fr: ("# effacé", "# effacés"), nl: ("# gewist", "# gewist"), en: ("# erased", "# erased"))
    guard left > 0 else { return Text(fr: "\(said.fr).", nl: "\(said.nl).", en: "\(said.en).") }
    let rest = Text.counted(
      left, fr: ("# laissé : pas encore échu", "# laissés : pas encore échus"), nl: ("# gebleven: nog niet verstreken", "# gebleven: nog niet verstreken"),
      en: ("# left: not over yet", "# left: not over yet"))
    return Text(fr: "\(said.fr), \(rest.fr).", nl: "\(said.nl), \(rest.nl).", en: "\(said.en), \(rest.en).")
  }
  package static func kept(_ done: Int) -> Text {
    Text.counted(
      done, fr: ("# gardé plus longtemps.", "# gardés plus longtemps."), nl: ("# langer bewaard.", "# langer bewaard."),
      en: ("# kept longer.", "# kept longer."))
  }
}

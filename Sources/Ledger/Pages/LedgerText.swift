import Care
import HTML
import Kernel

/// The sentences of a person's ledger.
enum LedgerText {
  static let title = Text(fr: "Prestations", nl: "Prestaties", en: "Units")
  static let whatIsLeft = Text(fr: "Ce qui reste", nl: "Wat er overblijft", en: "What is left")
  /// Once she goes on with another organisation, whose figures are not these.
  static let whatWasLeft = Text(
    fr: "Ce qui restait à la fin de notre part", nl: "Wat er overbleef aan het einde van ons deel", en: "What was left when our part ended")
  static func left(_ left: Int, of granted: Int) -> Text {
    .counted(
      left, fr: ("unité reste sur \(granted)", "unités restent sur \(granted)"), nl: ("eenheid over van \(granted)", "eenheden over van \(granted)"),
      en: ("unit left of \(granted)", "units left of \(granted)"))
  }
  static func daysLeft(_ days: Int, until end: Day) -> Text {
    .counted(
      days, fr: ("jour, jusqu'au \(end, .french)", "jours, jusqu'au \(end, .french)"), nl: ("dag, tot \(end, .dutch)", "dagen, tot \(end, .dutch)"),
      en: ("day, until \(end, .english)", "days, until \(end, .english)"))
  }
  static func daysLeft(_ days: Int, ofProgrammeUntil end: Day) -> Text {
    .counted(
      days,
      fr: ("jour, jusqu'à la fin du programme le \(end, .french)", "jours, jusqu'à la fin du programme le \(end, .french)"),
      nl: ("dag, tot het einde van het programma op \(end, .dutch)", "dagen, tot het einde van het programma op \(end, .dutch)"),
      en: ("day, until the programme ends on \(end, .english)", "days, until the programme ends on \(end, .english)"))
  }
  static func closingLeft(_ left: Int, of granted: Int) -> Text {
    .counted(
      left, fr: ("unité de clôture reste sur \(granted)", "unités de clôture restent sur \(granted)"),
      nl: ("eenheid voor de afsluiting over van \(granted)", "eenheden voor de afsluiting over van \(granted)"),
      en: ("closing unit left of \(granted)", "closing units left of \(granted)"))
  }
  static func usedInAll(_ used: Int, of granted: Int) -> Text {
    .counted(
      used, fr: ("unité utilisée sur \(granted)", "unités utilisées sur \(granted)"),
      nl: ("eenheid gebruikt van \(granted)", "eenheden gebruikt van \(granted)"), en: ("unit used of \(granted)", "units used of \(granted)"))
  }
  static let allOver = Text(
    fr: "Le suivi est terminé : plus aucune unité ne peut être utilisée.",
    nl: "De begeleiding is afgelopen: er kunnen geen eenheden meer gebruikt worden.",
    en: "The support is over: no units can be used any more.")
  static func periodUsed(_ used: Int, _ granted: Int) -> Text {
    .counted(
      used,
      fr: (
        "La période est terminée : # unité utilisée sur \(granted). Ce qui restait ne peut plus être utilisé.",
        "La période est terminée : # unités utilisées sur \(granted). Ce qui restait ne peut plus être utilisé."
      ),
      nl: (
        "De periode is afgelopen: # eenheid gebruikt van \(granted). Wat overbleef kan niet meer gebruikt worden.",
        "De periode is afgelopen: # eenheden gebruikt van \(granted). Wat overbleef kan niet meer gebruikt worden."
      ),
      en: (
        "The period is over: # unit used of \(granted). What was left can no longer be used.",
        "The period is over: # units used of \(granted). What was left can no longer be used."
      ))
  }
  static func pictureOver(_ used: Int, _ granted: Int) -> Text {
    .counted(
      used,
      fr: (
        "# unité utilisée sur \(granted), le reste n'est plus utilisable", "# unités utilisées sur \(granted), le reste n'est plus utilisable"
      ),
      nl: (
        "# van de \(granted) eenheden gebruikt, de rest is niet meer bruikbaar", "# van de \(granted) eenheden gebruikt, de rest is niet meer bruikbaar"
      ),
      en: ("# of \(granted) units used, the rest can no longer be used", "# of \(granted) units used, the rest can no longer be used"))
  }
  static func closingPicture(_ used: Int, _ granted: Int, _ left: Int) -> Text {
    .counted(
      used,
      fr: ("# unité de clôture utilisée sur \(granted), reste : \(left)", "# unités de clôture utilisées sur \(granted), reste : \(left)"),
      nl: (
        "# van de \(granted) eenheden voor de afsluiting gebruikt, \(left) over", "# van de \(granted) eenheden voor de afsluiting gebruikt, \(left) over"
      ),
      en: ("# of \(granted) closing units used, \(left) left", "# of \(granted) closing units used, \(left) left"))
  }
  static let notBegun = Text(
    fr: "Rien n'est encore noté. La période de trois ans commence avec le module initial.",
    nl: "Er is nog niets genoteerd. De periode van drie jaar begint met de startmodule.",
    en: "Nothing is entered yet. The period of three years begins with the initial module.")
  static func period(_ start: Day, _ end: Day) -> Text {
    Text(
      fr: "Période du \(start, .french) au \(end, .french).", nl: "Periode van \(start, .dutch) tot \(end, .dutch).",
      en: "Period from \(start, .english) to \(end, .english).")
  }
  static func picture(_ used: Int, _ granted: Int, _ left: Int) -> Text {
    .counted(
      used, fr: ("# unité utilisée sur \(granted), reste : \(left)", "# unités utilisées sur \(granted), reste : \(left)"),
      nl: ("# van de \(granted) eenheden gebruikt, \(left) over", "# van de \(granted) eenheden gebruikt, \(left) over"),
      en: ("# of \(granted) units used, \(left) left", "# of \(granted) units used, \(left) left"))
  }
  static func used(_ count: Int, agreed: Int?) -> Text {
    guard let agreed else { return Text.counted(count, fr: ("# utilisée", "# utilisées"), nl: ("# gebruikt", "# gebruikt"), en: ("# used", "# used")) }
    return Text.counted(
      agreed, fr: ("\(count) sur # convenue", "\(count) sur # convenues"), nl: ("\(count) van # afgesproken", "\(count) van # afgesproken"),
      en: ("\(count) of # agreed", "\(count) of # agreed"))
  }
  static func pace(_ units: Int, _ days: Int) -> Text {
    .counted(
      units, fr: ("Rythme : # unité ces \(days) derniers jours.", "Rythme : # unités ces \(days) derniers jours."),
      nl: ("Tempo: # eenheid in de laatste \(days) dagen.", "Tempo: # eenheden in de laatste \(days) dagen."),
      en: ("Pace: # unit in the last \(days) days.", "Pace: # units in the last \(days) days."))
  }
  static func lastsUntil(_ day: Day) -> Text {
    Text(
      fr: "À ce rythme, il reste des unités jusqu'au \(day, .french).", nl: "Aan dit tempo zijn er eenheden tot \(day, .dutch).",
      en: "At this pace there are units until \(day, .english).")
  }
  static let lastsToTheEnd = Text(
    fr: "À ce rythme, les unités suffisent jusqu'à la fin de la période.", nl: "Aan dit tempo volstaan de eenheden tot het einde van de periode.",
    en: "At this pace the units last to the end of the period.")
  static let lastsToTheProgrammesEnd = Text(
    fr: "À ce rythme, les unités suffisent jusqu'à la fin du programme.", nl: "Aan dit tempo volstaan de eenheden tot het einde van het programma.",
    en: "At this pace the units last to the end of the programme.")
  static func closing(_ used: Int, _ granted: Int, _ start: Day, _ end: Day) -> Text {
    .counted(
      used,
      fr: (
        "Clôture du \(start, .french) au \(end, .french) : # unité sur \(granted) utilisée.",
        "Clôture du \(start, .french) au \(end, .french) : # unités sur \(granted) utilisées."
      ),
      nl: (
        "Afsluiting van \(start, .dutch) tot \(end, .dutch): # van de \(granted) eenheden gebruikt.",
        "Afsluiting van \(start, .dutch) tot \(end, .dutch): # van de \(granted) eenheden gebruikt."
      ),
      en: (
        "Closing from \(start, .english) to \(end, .english): # of \(granted) units used.",
        "Closing from \(start, .english) to \(end, .english): # of \(granted) units used."
      ))
  }
  static let fromFile = Text(
    fr: "Hôpital, institution, décès et psychologie de première ligne sont repris de son dossier ; une date incomplète compte dès son premier jour.",
    nl: "Ziekenhuis, instelling, overlijden en eerstelijnspsychologie komen uit haar dossier; een onvolledige datum telt vanaf de eerste dag ervan.",
    en: "Hospital, institution, death and first-line psychology come from her file; an incomplete date counts from its first day.")

  static func warning(_ warning: LedgerWarning) -> Text {
    switch warning {
    case .unitsLow(let left, let reached): unitsLow(left, reached)
    case .unitsExhausted: Text(fr: "Toutes les unités sont utilisées.", nl: "Alle eenheden zijn gebruikt.", en: "All units are used.")
    case .periodEnds(let day, let days, let reached): periodEnds(day, days, reached)
    case .periodOver(let day):
      Text(
        fr: "La période s'est terminée le \(day, .french) ; il n'y en a pas de deuxième.",
        nl: "De periode eindigde op \(day, .dutch); er is geen tweede.", en: "The period ended on \(day, .english); there is no second one.")
    case .programmeEnds(let day, let days):
      Text.counted(
        days,
        fr: (
          "Le programme lui-même se termine le \(day, .french), dans # jour : rien ne peut être noté pour un jour d'après.",
          "Le programme lui-même se termine le \(day, .french), dans # jours : rien ne peut être noté pour un jour d'après."
        ),
        nl: (
          "Het programma zelf eindigt op \(day, .dutch), over # dag: voor een dag daarna kan niets genoteerd worden.",
          "Het programma zelf eindigt op \(day, .dutch), over # dagen: voor een dag daarna kan niets genoteerd worden."
        ),
        en: (
          "The programme itself ends on \(day, .english), in # day: nothing can be entered for a later day.",
          "The programme itself ends on \(day, .english), in # days: nothing can be entered for a later day."
        ))
    case .programmeOver(let day):
      Text(
        fr: "Le programme s'est terminé le \(day, .french) : rien ne peut être noté pour un jour d'après.",
        nl: "Het programma eindigde op \(day, .dutch): voor een dag daarna kan niets genoteerd worden.",
        en: "The programme ended on \(day, .english): nothing can be entered for a later day.")
    case .closingOpen(let until, let left):
      Text.counted(
        left,
        fr: (
          "La période de clôture est ouverte jusqu'au \(until, .french) : # unité reste pour la personne ou son aidant·e.",
          "La période de clôture est ouverte jusqu'au \(until, .french) : # unités restent pour la personne ou son aidant·e."
        ),
        nl: (
          "De afsluitperiode loopt tot \(until, .dutch): er blijft # eenheid voor de persoon of haar mantelzorger.",
          "De afsluitperiode loopt tot \(until, .dutch): er blijven # eenheden voor de persoon of haar mantelzorger."
        ),
        en: (
          "The closing period is open until \(until, .english): # unit is left for her or her carer.",
          "The closing period is open until \(until, .english): # units are left for her or her carer."
        ))
    case .exhaustedEarly(let day):
      Text(
        fr: "Au rythme actuel, il ne resterait rien dès le \(day, .french), avant la fin de la période.",
        nl: "Aan het huidige tempo is er niets meer vanaf \(day, .dutch), vóór het einde van de periode.",
        en: "At the present pace nothing would be left from \(day, .english), before the period ends.")
    case .displaced(let count):
      Text.counted(
        count, fr: ("# prestation ne correspond plus aux règles et attend une correction.", "# prestations ne correspondent plus aux règles et attendent une correction."),
        nl: ("# prestatie klopt niet meer met de regels en wacht op verbetering.", "# prestaties kloppen niet meer met de regels en wachten op verbetering."),
        en: ("# act no longer fits the rules and waits to be corrected.", "# acts no longer fit the rules and wait to be corrected."))
    case .muchSupport(let day, let units):
      Text(
        fr: "Beaucoup de soutien en un jour : \(units) unités le \(day, .french).", nl: "Veel ondersteuning op één dag: \(units) eenheden op \(day, .dutch).",
        en: "Much support on one day: \(units) units on \(day, .english).")
    }
  }

  /// Each threshold but the last one says when it warns again.
  private static func unitsLow(_ left: Int, _ reached: LedgerThreshold) -> Text {
    guard let next = reached.following.first else {
      return Text.counted(
        left, fr: ("Il ne reste que # unité : c'est la dernière.", "Il ne reste que # unités : ce sont les dernières."),
        nl: ("Er blijft maar # eenheid over: het is de laatste.", "Er blijven maar # eenheden over: het zijn de laatste."),
        en: ("Only # unit is left: it is the last one.", "Only # units are left: these are the last ones."))
    }
    return Text.counted(
      left, fr: ("Il ne reste que # unité ; prochain rappel à \(next).", "Il ne reste que # unités ; prochain rappel à \(next)."),
      nl: ("Er blijft maar # eenheid over; volgende herinnering bij \(next).", "Er blijven maar # eenheden over; volgende herinnering bij \(next)."),
      en: ("Only # unit is left; next reminder at \(next).", "Only # units are left; next reminder at \(next)."))
  }
  private static func periodEnds(_ day: Day, _ days: Int, _ reached: LedgerThreshold) -> Text {
    guard let next = reached.following.first else {
      return Text.counted(
        days,
        fr: (
          "La période se termine bientôt : dans # jour, le \(day, .french).", "La période se termine bientôt : dans # jours, le \(day, .french)."
        ),
        nl: ("De periode eindigt binnenkort: over # dag, op \(day, .dutch).", "De periode eindigt binnenkort: over # dagen, op \(day, .dutch)."),
        en: ("The period ends soon: in # day, on \(day, .english).", "The period ends soon: in # days, on \(day, .english)."))
    }
    return Text(
      fr: "La période se termine dans \(days) jours, le \(day, .french) ; prochain rappel à \(next) jours.",
      nl: "De periode eindigt over \(days) dagen, op \(day, .dutch); volgende herinnering bij \(next) dagen.",
      en: "The period ends in \(days) days, on \(day, .english); next reminder at \(next) days.")
  }

  // The form
  static func fromVisit(_ day: Day) -> Text {
    Text(
      fr: "La première visite du \(day, .french) est notée avec le module initial : le jour est repris. Il reste à l'enregistrer ici.",
      nl: "Het eerste bezoek van \(day, .dutch) is genoteerd met de startmodule: de dag is overgenomen. U hoeft ze hier alleen nog te bewaren.",
      en: "The first visit of \(day, .english) is noted with the initial module: its day is filled in. It only remains to be saved here.")
  }
  static let enter = Text(fr: "Noter une prestation", nl: "Een prestatie noteren", en: "Enter what you did")
  static let what = Text(fr: "Quoi", nl: "Wat", en: "What")
  static let giver = Text(fr: "Comme", nl: "Als", en: "As")
  static let chooseGiver = Text(fr: "Choisissez une fois", nl: "Kies één keer", en: "Choose once")
  static let setting = Text(fr: "Où", nl: "Waar", en: "Where")
  static let unitsLabel = Text(fr: "Combien d'unités de 30 minutes", nl: "Hoeveel eenheden van 30 minuten", en: "How many units of 30 minutes")
  static let audienceLabel = Text(fr: "Pour qui", nl: "Voor wie", en: "For whom")
  static func onlyLate(_ day: Day) -> Text {
    Text(
      fr: "Le dernier jour qui se note encore est le \(day, .french) : il est déjà rempli. Changez-le si c'était plus tôt.",
      nl: "De laatste dag die nog genoteerd kan worden is \(day, .dutch): hij is al ingevuld. Wijzig hem als het eerder was.",
      en: "The last day that can still be entered is \(day, .english): it is filled in already. Change it if it was earlier.")
  }
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let dayHint = Text(fr: "3/12, hier, lundi", nl: "3/12, gisteren, maandag", en: "3/12, yesterday, Monday")
  static let remote = Text(fr: "À distance, les trois sont vrais", nl: "Op afstand: alle drie kloppen", en: "Remotely, all three are true")
  static let agreed = Text(fr: "Elle est d'accord", nl: "Zij is akkoord", en: "She agrees")
  static let able = Text(fr: "Elle y arrive", nl: "Het lukt haar", en: "She is able to")
  static let secure = Text(fr: "La liaison est sûre", nl: "De verbinding is veilig", en: "The connection is secure")
  static let belrai = Text(
    fr: "Les cinq modules du BelRAI Screener sont remplis", nl: "De vijf modules van de BelRAI Screener zijn ingevuld",
    en: "All five modules of the BelRAI Screener are filled in")
  static let doctorFirst = Text(
    fr: "Le médecin généraliste, ou un gériatre, doit avoir donné son accord dans la prise en charge.",
    nl: "De huisarts, of een geriater, moet eerst akkoord gegaan zijn bij de begeleiding.",
    en: "The general practitioner, or a geriatrician, must have agreed in the episode.")
  static func screener(_ screener: ModuleScreener) -> Text {
    let day = screener.on
    guard screener.isOld else {
      return Text(
        fr: "BelRAI Screener complet du \(day, .french).", nl: "Volledige BelRAI Screener van \(day, .dutch).",
        en: "Whole BelRAI Screener of \(day, .english).")
    }
    return Text(
      fr: "Le dernier BelRAI Screener complet date du \(day, .french) : il est à refaire.",
      nl: "De laatste volledige BelRAI Screener is van \(day, .dutch): hij is toe aan herhaling.",
      en: "The latest whole BelRAI Screener is of \(day, .english): it is worth doing again.")
  }
  static let notes = Text(fr: "Notes", nl: "Notities", en: "Notes")
  static let circleNote = Text(fr: "Pour le cercle", nl: "Voor de zorgcirkel", en: "For the circle")
  static let circleHint = Text(
    fr: "Va dans le cahier de liaison : tout le cercle et la personne la lisent.", nl: "Komt in het communicatieschrift: de hele zorgcirkel en de persoon lezen dit.",
    en: "Goes into the notebook: the whole circle and she herself read it.")
  static let privateNote = Text(fr: "Pour vous seul·e", nl: "Alleen voor uzelf", en: "For yourself only")
  static let save = Text(fr: "Noter", nl: "Noteren", en: "Enter")

  // More units, shares
  static let grant = Text(fr: "Donner des unités supplémentaires", nl: "Extra eenheden geven", en: "Grant more units")
  static let grantHint = Text(
    fr: "Une seule fois, sur la parole de l'équipe. La période reste de trois ans.", nl: "Eén keer, op het woord van het team. De periode blijft drie jaar.",
    en: "Once, on the word of the team. The period stays three years.")
  static let grantProofHint = Text(
    fr: "Une seule fois, avec une preuve. La période reste de trois ans.", nl: "Eén keer, met een bewijs. De periode blijft drie jaar.",
    en: "Once, with a proof. The period stays three years.")
  static let motive = Text(fr: "Motif", nl: "Reden", en: "Reason")
  static let proof = Text(fr: "Ce qui l'appuie", nl: "Wat dit onderbouwt", en: "What supports it")
  static let proofHint = Text(
    fr: "Par exemple : lettre de sortie du 3 mars, réunion d'équipe du 10 mars.", nl: "Bijvoorbeeld: ontslagbrief van 3 maart, teamoverleg van 10 maart.",
    en: "For example: hospital letter of 3 March, team meeting of 10 March.")
  static let share = Text(fr: "Répartir entre les services", nl: "Verdelen over de diensten", en: "Share between the services")
  static let shareHint = Text(
    fr: "Ce que l'équipe a convenu ; une indication, pas une limite.", nl: "Wat het team afsprak; een leidraad, geen grens.",
    en: "What the team agreed; a guide, not a limit.")
  static let shareWords = Text(fr: "Convenu quand et par qui", nl: "Wanneer en door wie afgesproken", en: "Agreed when and by whom")
  static let saveShares = Text(fr: "Noter la répartition", nl: "Verdeling noteren", en: "Note the shares")
  static func agreedBy(_ agreement: LedgerAgreement) -> Text {
    let (day, by) = (agreement.at.day, agreement.authorName)
    return Text(
      fr: "Répartition notée le \(day, .french) par \(by).", nl: "Verdeling genoteerd op \(day, .dutch) door \(by).",
      en: "Shares noted on \(day, .english) by \(by).")
  }

  // What was done
  static let history = Text(fr: "Ce qui a été fait", nl: "Wat er gebeurde", en: "What was done")
  static let empty = Text(
    fr: "Les prestations notées apparaîtront ici, la plus récente d'abord.", nl: "Genoteerde prestaties verschijnen hier, de recentste eerst.",
    en: "What is entered will appear here, the latest first.")
  static func earlier(_ count: Int) -> Text {
    .counted(
      count, fr: ("# prestation plus ancienne", "# prestations plus anciennes"), nl: ("# oudere prestatie", "# oudere prestaties"),
      en: ("# earlier act", "# earlier acts"))
  }
  static let corrected = Text(fr: "Corrigé", nl: "Verbeterd", en: "Corrected")
  static let toCorrect = Text(fr: "À corriger", nl: "Te verbeteren", en: "To correct")
  static let unbilled = Text(fr: "Présent·e, non facturé", nl: "Aanwezig, niet aangerekend", en: "Present, not billed")
  static func correctedBy(_ correction: LedgerAct.Correction) -> Text {
    let (day, by) = (correction.at.day, correction.by)
    return Text(fr: "Le \(day, .french) par \(by)", nl: "Op \(day, .dutch) door \(by)", en: "On \(day, .english) by \(by)")
  }
  static let correct = Text(fr: "Corriger", nl: "Verbeteren", en: "Correct")
  static let correctHint = Text(
    fr: "La prestation reste visible avec le motif ; une contre-écriture va sur le relevé. Notez ensuite la bonne, s'il y en a une.",
    nl: "De prestatie blijft zichtbaar met de reden; op de maandstaat komt een tegenboeking. Noteer daarna de juiste, als die er is.",
    en: "It stays to be seen with the reason; a counter-entry goes on the statement. Then enter the right one, if there is one.")
  static let correctReason = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let correctNow = Text(fr: "Reprendre cette prestation", nl: "Deze prestatie terugnemen", en: "Take it back")
  static let wouldDisplace = Text(
    fr: "Ces prestations en dépendent et seraient à corriger aussi :", nl: "Deze prestaties hangen ervan af en moeten dan ook verbeterd worden:",
    en: "These depend on it and would have to be corrected too:")
  static let privateMark = Text(fr: "Votre note", nl: "Uw notitie", en: "Your note")
  static let proofLink = Text(fr: "Attestation pour la personne", nl: "Attest voor de persoon", en: "Proof for the person")
  static let groupLink = Text(fr: "Noter une séance de groupe", nl: "Een groepssessie noteren", en: "Enter a group session")
  static let statementsLink = Text(fr: "Mes relevés du mois", nl: "Mijn maandstaten", en: "My monthly statements")

  static func people(_ count: Int) -> Text {
    Text.counted(count, fr: ("# participant", "# participants"), nl: ("# deelnemer", "# deelnemers"), en: ("# participant", "# participants"))
  }
}

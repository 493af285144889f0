import Care
import HTML
import Kernel

/// Why something cannot be entered, in plain words, and what would be allowed instead.
enum LedgerRefusalText {
  static let title = Text(fr: "Ceci n'a pas été noté", nl: "Dit is niet genoteerd", en: "This was not entered")
  static let displaces = Text(
    fr: "Avec cela, des prestations déjà notées ne seraient plus permises :",
    nl: "Hiermee zouden prestaties die al genoteerd zijn niet meer mogen:",
    en: "With this, acts that were entered before would no longer be allowed:")
  static let kept = Text(
    fr: "Rien n'a changé ; ce que vous avez écrit est encore là.", nl: "Er is niets gewijzigd; wat u schreef staat er nog.",
    en: "Nothing changed; what you wrote is still there.")

  static func words(_ reason: UnitRefusal, _ room: LedgerRoom) -> Text {
    let rules = room.rules
    switch reason {
    case .inFuture: return Text(fr: "Ce jour est encore à venir.", nl: "Die dag moet nog komen.", en: "This day is still to come.")
    case .programmeEnded:
      return Text(
        fr: "Ce jour vient après la fin du programme.", nl: "Die dag valt na het einde van het programma.", en: "This day is after the end of the programme.")
    case .noTariff:
      return Text(fr: "Aucun tarif n'est connu pour ce jour.", nl: "Voor die dag is geen tarief bekend.", en: "No price is known for that day.")
    case .professionNotAllowed:
      return Text(
        fr: "Cette profession ne donne pas ce service.", nl: "Dit beroep geeft deze dienst niet.", en: "This profession does not give this service.")
    case .belraiMissing:
      return Text(
        fr: "Le module initial demande un BelRAI Screener complet, les cinq modules.", nl: "De startmodule vraagt een volledige BelRAI Screener, de vijf modules.",
        en: "The initial module needs a complete BelRAI Screener, all five modules.")
    case .secondInitialModule:
      if let day = room.moduleOn {
        return Text(
          fr: "Le module initial a déjà eu lieu, le \(day, .french) ; il n'existe qu'une fois dans une vie.",
          nl: "De startmodule is al gegeven, op \(day, .dutch); die bestaat maar één keer in een leven.",
          en: "The initial module was given already, on \(day, .english); it exists once in a life.")
      }
      return Text(
        fr: "Le module initial a déjà eu lieu ; il n'existe qu'une fois dans une vie.",
        nl: "De startmodule is al gegeven; die bestaat maar één keer in een leven.",
        en: "The initial module was given already; it exists once in a life.")
    case .notIncluded:
      if let day = room.othersUntil {
        return Text(
          fr: "Jusqu'au \(day, .french), une autre organisation la suivait.", nl: "Tot en met \(day, .dutch) begeleidde een andere organisatie haar.",
          en: "Until \(day, .english) another organisation followed her.")
      }
      return Text(
        fr: "Le module initial vient d'abord : il n'y en a pas encore avant ce jour.", nl: "Eerst komt de startmodule: die is er nog niet vóór die dag.",
        en: "The initial module comes first: there is none before that day yet.")
    case .belowMinimum:
      let least = room.limit?.least ?? rules?.session.least ?? 0
      if room.limit?.together == .closing {
        return Text(
          fr: "Une prestation de clôture compte au moins \(least) unités.", nl: "Een afsluiting telt minstens \(least) eenheden per keer.",
          en: "Closing has at least \(least) units at a time.")
      }
      if rules?.session.leastPer == .day {
        return Text(
          fr: "Les séances de ce service comptent ensemble au moins \(least) unités par jour. Un travail plus court peut être noté comme soutien.",
          nl: "De sessies van deze dienst tellen samen minstens \(least) eenheden per dag. Korter werk kan als ondersteuning worden genoteerd.",
          en: "The sessions of this service have at least \(least) units a day together. Shorter work can be entered as support.")
      }
      return Text(
        fr: "Une séance compte au moins \(least) unités. Un travail plus court peut être noté comme soutien.",
        nl: "Een sessie telt minstens \(least) eenheden. Korter werk kan als ondersteuning worden genoteerd.",
        en: "A session has at least \(least) units. Shorter work can be entered as support.")
    case .dailyMaximum:
      guard let limit = room.limit, let most = limit.most else {
        return Text(
          fr: "Il y a plus d'unités ce jour-là que le programme n'en permet.", nl: "Die dag zijn er meer eenheden dan het programma toelaat.",
          en: "There are more units on that day than the programme allows.")
      }
      return dailyMaximum(limit.together, most, room.today)
    case .unitsExhausted:
      let left = room.period
      guard left > 0 else {
        return Text(
          fr: "Il ne reste plus d'unités. Un supplément motivé peut être donné s'il ne l'a pas encore été.",
          nl: "Er blijven geen eenheden over. Extra eenheden kunnen met een reden, als ze nog niet gegeven zijn.",
          en: "No units are left. More can be granted with a reason, if that was not done yet.")
      }
      return .counted(
        left,
        fr: (
          "Il ne reste que # unité. Un supplément motivé peut être donné s'il ne l'a pas encore été.",
          "Il ne reste que # unités. Un supplément motivé peut être donné s'il ne l'a pas encore été."
        ),
        nl: (
          "Er blijft maar # eenheid over. Extra eenheden kunnen met een reden, als ze nog niet gegeven zijn.",
          "Er blijven maar # eenheden over. Extra eenheden kunnen met een reden, als ze nog niet gegeven zijn."
        ),
        en: (
          "Only # unit is left. More can be granted with a reason, if that was not done yet.",
          "Only # units are left. More can be granted with a reason, if that was not done yet."
        ))
    case .periodEnded:
      if let day = room.ownUntil {
        return Text(
          fr: "La part de votre organisation s'est terminée le \(day, .french).", nl: "Het deel van uw organisatie eindigde op \(day, .dutch).",
          en: "The part of your organisation ended on \(day, .english).")
      }
      guard let end = room.periodEnd else {
        return Text(fr: "La période est terminée.", nl: "De periode is voorbij.", en: "The period is over.")
      }
      return Text(
        fr: "La période s'est terminée le \(end, .french).", nl: "De periode eindigde op \(end, .dutch).", en: "The period ended on \(end, .english).")
    case .notAtHome:
      return Text(
        fr: "Ce jour-là elle était à l'hôpital ou en institution, d'après son dossier. Les jours d'entrée et de sortie sont permis ; à l'hôpital, choisissez « À l'hôpital ».",
        nl: "Die dag was zij volgens haar dossier in het ziekenhuis of in een instelling. De dag van opname en van ontslag mag; kies in het ziekenhuis “In het ziekenhuis”.",
        en: "On that day she was in hospital or in an institution, says her file. The days of arrival and leaving are allowed; in hospital choose “In hospital”.")
    case .notInHospital:
      return Text(
        fr: "D'après son dossier, elle n'était pas à l'hôpital ce jour-là. Notez d'abord l'hospitalisation dans sa ligne du temps.",
        nl: "Volgens haar dossier was zij die dag niet in het ziekenhuis. Noteer eerst de opname in haar tijdlijn.",
        en: "Her file says that she was not in hospital on that day. Note the stay in her timeline first.")
    case .hospitalVisitsUsed:
      if rules?.hospital.within == .programme {
        return Text(
          fr: "Les visites permises à l'hôpital ont déjà eu lieu.", nl: "De toegelaten bezoeken in het ziekenhuis zijn al geweest.",
          en: "The visits allowed in hospital have taken place already.")
      }
      return Text(
        fr: "Les visites permises pendant cette hospitalisation ont déjà eu lieu.", nl: "De toegelaten bezoeken tijdens deze opname zijn al geweest.",
        en: "The visits allowed during this stay have taken place already.")
    case .notFollowedBeforeHospital:
      return Text(
        fr: "Ce service ne visite à l'hôpital que quelqu'un qu'il suivait déjà avant l'admission.",
        nl: "Deze dienst bezoekt in het ziekenhuis alleen wie hij al vóór de opname begeleidde.",
        en: "This service only visits in hospital somebody it followed before the admission.")
    case .remoteNotAllowed:
      return Text(fr: "Ce service ne se donne pas à distance.", nl: "Deze dienst wordt niet op afstand gegeven.", en: "This service is not given remotely.")
    case .remoteConditionsMissing:
      return Text(
        fr: "À distance, les trois conditions doivent être remplies : elle est d'accord, elle y arrive, la liaison est sûre.",
        nl: "Op afstand moeten de drie voorwaarden vervuld zijn: zij is akkoord, het lukt haar, de verbinding is veilig.",
        en: "Remotely, all three conditions must be met: she agrees, she is able, the connection is secure.")
    case .firstLinePsychologyInProgress:
      return Text(
        fr: "Un suivi psychologique de première ligne est en cours ce jour-là, d'après son dossier.",
        nl: "Volgens haar dossier loopt die dag eerstelijnspsychologische zorg.",
        en: "Her file says that first-line psychological care is in progress on that day.")
    case .groupNotAllowed:
      return Text(fr: "Ce service ne se donne pas en groupe.", nl: "Deze dienst wordt niet in groep gegeven.", en: "This service is not given in groups.")
    case .groupSize:
      let (least, most) = (rules?.group.participants.lowerBound ?? 0, rules?.group.participants.upperBound ?? 0)
      return Text(
        fr: "Un groupe compte de \(least) à \(most) personnes, aidants compris.", nl: "Een groep telt \(least) tot \(most) mensen, mantelzorgers inbegrepen.",
        en: "A group has \(least) to \(most) people, carers included.")
    case .groupDuration:
      let (least, most) = (rules?.group.minutes.lowerBound ?? 0, rules?.group.minutes.upperBound ?? 0)
      return Text(
        fr: "Une séance de groupe dure de \(least) à \(most) minutes.", nl: "Een groepssessie duurt \(least) tot \(most) minuten.",
        en: "A group session takes \(least) to \(most) minutes.")
    case .extensionAlreadyGranted:
      return Text(fr: "Le supplément a déjà été donné une fois.", nl: "De extra eenheden zijn al één keer gegeven.", en: "The extra units were granted once already.")
    case .closingNotOpen:
      return Text(
        fr: "La période de clôture n'est pas ouverte : elle s'ouvre d'elle-même après un décès ou une entrée en institution.",
        nl: "De afsluitperiode is niet open: die begint vanzelf na een overlijden of een opname in een instelling.",
        en: "The closing period is not open: it opens by itself after a death or a move into an institution.")
    case .closingPeriodEnded:
      guard let end = room.closingEnd else {
        return Text(fr: "La période de clôture est terminée.", nl: "De afsluitperiode is voorbij.", en: "The closing period is over.")
      }
      return Text(
        fr: "La période de clôture s'est terminée le \(end, .french).", nl: "De afsluitperiode eindigde op \(end, .dutch).",
        en: "The closing period ended on \(end, .english).")
    case .closingUnitsExhausted:
      let left = room.closing
      guard left > 0 else {
        return Text(
          fr: "Il ne reste plus d'unités de clôture.", nl: "Er blijven geen eenheden over voor de afsluiting.", en: "No closing units are left.")
      }
      return .counted(
        left, fr: ("Il ne reste que # unité de clôture.", "Il ne reste que # unités de clôture."),
        nl: ("Er blijft maar # eenheid over voor de afsluiting.", "Er blijven maar # eenheden over voor de afsluiting."),
        en: ("Only # closing unit is left.", "Only # closing units are left."))
    case .notFollowedBefore:
      return Text(
        fr: "Ce service ne suivait pas la personne : la clôture revient à un service qui la suivait.",
        nl: "Deze dienst begeleidde haar niet: de afsluiting is voor een dienst die haar begeleidde.",
        en: "This service did not follow her: closing is for a service that did.")
    case .agreementMissing:
      return Text(
        fr: "Le médecin généraliste, ou un gériatre, n'avait pas encore donné son accord ce jour-là. Notez d'abord son accord dans la prise en charge.",
        nl: "De huisarts, of een geriater, was die dag nog niet akkoord gegaan. Noteer eerst het akkoord bij de begeleiding.",
        en: "The general practitioner, or a geriatrician, had not agreed yet on that day. Note the agreement in the episode first.")
    case .notEligible:
      return room.doubts.first.map { LedgerHelpText.doubt($0) }
        ?? Text(
          fr: "D'après son dossier, elle n'y a pas droit ce jour-là.", nl: "Volgens haar dossier heeft zij er die dag geen recht op.",
          en: "By her file she is not eligible on that day.")
    }
  }

  private static func dailyMaximum(_ together: LedgerRoom.DayLimit.Together, _ most: Int, _ left: Int) -> Text {
    let rest = (
      fr: left > 0 ? "il en reste \(left)" : "il n'en reste plus", nl: left > 0 ? "\(left)" : "geen", en: left > 0 ? "\(left) are left" : "none are left"
    )
    return switch together {
    case .service:
      Text(
        fr: "Au plus \(most) unités de ce service par jour ; \(rest.fr) ce jour-là.",
        nl: "Hoogstens \(most) eenheden van deze dienst per dag; die dag blijven er \(rest.nl) over.",
        en: "At most \(most) units of this service a day; \(rest.en) on that day.")
    case .person:
      Text(
        fr: "Au plus \(most) unités par jour, tous services ensemble ; \(rest.fr) ce jour-là.",
        nl: "Hoogstens \(most) eenheden per dag, alle diensten samen; die dag blijven er \(rest.nl) over.",
        en: "At most \(most) units a day, all services together; \(rest.en) on that day.")
    case .provider:
      Text(
        fr: "Au plus \(most) unités par prestataire et par jour ; \(rest.fr) ce jour-là.",
        nl: "Hoogstens \(most) eenheden per zorgverlener en per dag; die dag blijven er \(rest.nl) over.",
        en: "At most \(most) units for each provider a day; \(rest.en) on that day.")
    case .support:
      Text(
        fr: "Au plus \(most) unités de soutien de ce service par jour ; \(rest.fr) ce jour-là.",
        nl: "Hoogstens \(most) eenheden ondersteuning van deze dienst per dag; die dag blijven er \(rest.nl) over.",
        en: "At most \(most) units of support of this service a day; \(rest.en) on that day.")
    case .closing:
      Text(
        fr: "Au plus \(most) unités de clôture de ce service par jour ; \(rest.fr) ce jour-là.",
        nl: "Hoogstens \(most) eenheden afsluiting van deze dienst per dag; die dag blijven er \(rest.nl) over.",
        en: "At most \(most) units of closing of this service a day; \(rest.en) on that day.")
    }
  }

  /// Something else that did not happen, in one sentence.
  static func notice(_ failure: Text, _ language: Language) -> HTML {
    """
    <div class="notice bad" role="alert" tabindex="-1" id="\(refusedMark)"><span class="sign" aria-hidden="true">!</span><div><p>\(failure, language)</p></div></div>
    """
  }

  static let toForm = Text(fr: "Retour à ce que vous avez noté", nl: "Terug naar wat u noteerde", en: "Back to what you entered")

  /// The whole of a refusal: each rule, and what would no longer stand.
  ///
  /// - Parameter form: where on the page what was typed still stands, so that on a phone nobody has to look for it.
  static func notice(_ refusal: LedgerRefused, form: String? = nil, _ language: Language) -> HTML {
    let judgement = refusal.judgement
    let reasons: [HTML] = judgement.line.reasons.map { "<li>\(words($0, judgement.room), language)</li>" }
    let displaced: [HTML] = judgement.displaced.map { act in
      "<li>\(Words(language).date(act.day))\(colon(language)) \(LedgerNameText.act(act.kind, language))</li>"
    }
    let list: HTML = reasons.isEmpty ? HTML() : "<ul>\(reasons)</ul>"
    let others: HTML = displaced.isEmpty ? HTML() : "<p>\(displaces, language)</p><ul>\(displaced)</ul>"
    let back: HTML = form.map { " <a href=\"#\($0)\">\(toForm, language)</a>" } ?? HTML()
    return """
      <div class="notice bad" role="alert" tabindex="-1" id="\(refusedMark)"><span class="sign" aria-hidden="true">!</span>\
      <div><h2>\(title, language)</h2>\(list)\(others)<p>\(kept, language)\(back)</p></div></div>
      """
  }
}

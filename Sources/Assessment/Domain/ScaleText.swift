package import Kernel

/// Names of scores, what their values mean in our own words, and why a value came out.
package enum ScaleText {
  package static func name(_ scale: Scale) -> Text {
    switch scale {
    case .iadlModule: Text(fr: "AIVQ (module du Screener)", nl: "IADL (module van de Screener)", en: "IADL (Screener module)")
    case .adlModule: Text(fr: "AVQ (module du Screener)", nl: "ADL (module van de Screener)", en: "ADL (Screener module)")
    case .mentalHealthModule:
      Text(
        fr: "Troubles psychiques (module du Screener)", nl: "Psychische problemen (module van de Screener)",
        en: "Psychological problems (Screener module)")
    case .behaviourModule:
      Text(
        fr: "Troubles du comportement (module du Screener)", nl: "Gedragsproblemen (module van de Screener)",
        en: "Behaviour problems (Screener module)")
    case .cps: Text(fr: "CPS, performance cognitive", nl: "CPS, cognitieve prestatie", en: "CPS, cognitive performance")
    case .cps2: Text(fr: "CPS2, performance cognitive", nl: "CPS2, cognitieve prestatie", en: "CPS2, cognitive performance")
    case .adlHierarchy: Text(fr: "Hiérarchie AVQ", nl: "ADL-hiërarchie", en: "ADL hierarchy")
    case .drs: Text(fr: "DRS, signes de dépression", nl: "DRS, tekenen van depressie", en: "DRS, signs of depression")
    case .abs: Text(fr: "ABS, comportement agressif", nl: "ABS, agressief gedrag", en: "ABS, aggressive behaviour")
    case .iadlPerformance: Text(fr: "AIVQ, ce que la personne fait", nl: "IADL, wat de persoon doet", en: "IADL, what the person does")
    case .iadlCapacity: Text(fr: "AIVQ, ce que la personne peut faire", nl: "IADL, wat de persoon kan", en: "IADL, what the person can do")
    }
  }

  /// The value in words. Between two whole numbers both words are given.
  package static func meaning(_ scale: Scale, _ value: DecimalNumber) -> Text {
    switch scale {
    case .drs: value >= DecimalNumber(3) ? possibleDepression : noDepression
    case .abs: value >= DecimalNumber(5) ? severeAggression : value > .zero ? someAggression : noAggression
    case .cps: level(ScaleText.cognition, value)
    case .adlHierarchy: level(ScaleText.dependence, value)
    case .iadlModule, .adlModule, .mentalHealthModule, .behaviourModule: level(difficulty, value)
    case .cps2, .iadlPerformance, .iadlCapacity: higherIsWorse
    }
  }

  private static func level(_ words: [Text], _ value: DecimalNumber) -> Text {
    let floor = min(max(value.thousandths / 1000, 0), words.count - 1)
    guard !value.isWhole, floor + 1 < words.count else { return words[floor] }
    let (low, high) = (words[floor], words[floor + 1])
    return Text(
      fr: "Entre « \(low.fr) » et « \(high.fr) »", nl: "Tussen “\(low.nl)” en “\(high.nl)”", en: "Between “\(low.en)” and “\(high.en)”")
  }

  private static let difficulty: [Text] = [
    Text(fr: "Aucune difficulté", nl: "Geen problemen", en: "No difficulty"),
    Text(fr: "Difficulté très limitée", nl: "Zeer beperkte problemen", en: "Very limited difficulty"),
    Text(fr: "Difficulté limitée", nl: "Beperkte problemen", en: "Limited difficulty"),
    Text(fr: "Difficulté modérée", nl: "Matige problemen", en: "Moderate difficulty"),
    Text(fr: "Difficulté modérée à importante", nl: "Matig ernstige problemen", en: "Moderately severe difficulty"),
    Text(fr: "Difficulté importante", nl: "Ernstige problemen", en: "Severe difficulty"),
    Text(fr: "Difficulté très importante", nl: "Zeer ernstige problemen", en: "Very severe difficulty"),
  ]
  private static let cognition: [Text] = [
    Text(fr: "Intact", nl: "Intact", en: "Intact"),
    Text(fr: "Trouble très léger", nl: "Zeer lichte stoornis", en: "Very mild impairment"),
    Text(fr: "Trouble léger", nl: "Lichte stoornis", en: "Mild impairment"),
    Text(fr: "Trouble modéré", nl: "Matige stoornis", en: "Moderate impairment"),
    Text(fr: "Trouble modéré à important", nl: "Matig ernstige stoornis", en: "Moderately severe impairment"),
    Text(fr: "Trouble important", nl: "Ernstige stoornis", en: "Severe impairment"),
    Text(fr: "Trouble très important", nl: "Zeer ernstige stoornis", en: "Very severe impairment"),
  ]
  private static let dependence: [Text] = [
    Text(fr: "Sans aide", nl: "Zonder hulp", en: "Without help"),
    Text(fr: "Quelqu'un doit veiller", nl: "Iemand moet toezien", en: "Somebody must watch over it"),
    Text(fr: "Un peu d'aide", nl: "Beperkte hulp", en: "Some help"),
    Text(
      fr: "Beaucoup d'aide pour la toilette ou les WC", nl: "Veel hulp bij wassen of toilet", en: "Much help with washing or the toilet"),
    Text(
      fr: "Beaucoup d'aide pour manger ou se déplacer", nl: "Veel hulp bij eten of zich verplaatsen",
      en: "Much help with eating or moving about"),
    Text(
      fr: "Dépend d'autrui pour manger ou se déplacer", nl: "Afhankelijk van anderen om te eten of zich te verplaatsen",
      en: "Depends on others for eating or moving about"),
    Text(fr: "Dépend d'autrui pour tout", nl: "Voor alles afhankelijk van anderen", en: "Depends on others for everything"),
  ]
  private static let noDepression = Text(
    fr: "En dessous du seuil de 3", nl: "Onder de drempel van 3", en: "Below the threshold of 3")
  private static let possibleDepression = Text(
    fr: "Dépression possible : à regarder de plus près", nl: "Mogelijk een depressie: van dichterbij te bekijken",
    en: "Possible depression: worth a closer look")
  private static let noAggression = Text(fr: "Pas d'agressivité notée", nl: "Geen agressie genoteerd", en: "No aggression noted")
  private static let someAggression = Text(
    fr: "Agressivité légère à modérée", nl: "Lichte tot matige agressie", en: "Mild to moderate aggression")
  private static let severeAggression = Text(fr: "Agressivité sévère", nl: "Ernstige agressie", en: "Severe aggression")
  private static let higherIsWorse = Text(
    fr: "Plus le nombre est élevé, plus il y a de difficultés", nl: "Hoe hoger het getal, hoe meer problemen",
    en: "The higher the number, the more difficulty")

  // Why a value came out
  static let cpsNotConscious = Text(
    fr: "Aucun signe de conscience (décisions = 5) : toujours 6.", nl: "Geen teken van bewustzijn (beslissingen = 5): altijd 6.",
    en: "No sign of consciousness (decisions = 5): always 6.")
  static let cpsDependentEating = Text(
    fr: "Décisions = 4 et manger = 6 ou 8 : 6.", nl: "Beslissingen = 4 en eten = 6 of 8: 6.", en: "Decisions = 4 and eating = 6 or 8: 6.")
  static let cpsSevere = Text(
    fr: "Décisions = 4 et manger en dessous de 6 : 5.", nl: "Beslissingen = 4 en eten onder 6: 5.",
    en: "Decisions = 4 and eating below 6: 5.")
  static func cpsCounts(impaired: Int, strong: Int) -> Text {
    guard impaired >= 2 else {
      return Text(
        fr: "Des difficultés dans \(impaired) de ces 3 : décisions, mémoire, se faire comprendre. Donc \(impaired).",
        nl: "Moeilijkheden bij \(impaired) van deze 3: beslissingen, geheugen, zich uitdrukken. Dus \(impaired).",
        en: "Difficulty in \(impaired) of these 3: decisions, memory, expression. So \(impaired).")
    }
    let value = 2 + strong
    return Text(
      fr:
        "Des difficultés dans \(impaired) de ces 3 : décisions, mémoire, se faire comprendre ; fortes dans \(strong). Donc 2 + \(strong) = \(value).",
      nl:
        "Moeilijkheden bij \(impaired) van deze 3: beslissingen, geheugen, zich uitdrukken; sterk bij \(strong). Dus 2 + \(strong) = \(value).",
      en: "Difficulty in \(impaired) of these 3: decisions, memory, expression; strong in \(strong). So 2 + \(strong) = \(value).")
  }
  static let adlAllDependent = Text(
    fr: "Les quatre = 6 : 6. (8 compte comme 6.)", nl: "Alle vier = 6: 6. (8 telt als 6.)", en: "All four = 6: 6. (8 counts as 6.)")
  static let adlLateDependent = Text(
    fr: "Manger ou se déplacer = 6 : 5. (8 compte comme 6.)", nl: "Eten of zich verplaatsen = 6: 5. (8 telt als 6.)",
    en: "Eating or locomotion = 6: 5. (8 counts as 6.)")
  static let adlLateExtensive = Text(
    fr: "Manger ou se déplacer = 4 ou 5 : 4.", nl: "Eten of zich verplaatsen = 4 of 5: 4.", en: "Eating or locomotion = 4 or 5: 4.")
  static let adlEarlyExtensive = Text(
    fr: "Hygiène ou toilettes = 4 ou plus : 3.", nl: "Hygiëne of toilet = 4 of meer: 3.", en: "Hygiene or toilet = 4 or more: 3.")
  static let adlLimited = Text(fr: "Un des quatre = 3 : 2.", nl: "Een van de vier = 3: 2.", en: "One of the four = 3: 2.")
  static let adlSupervision = Text(fr: "Un des quatre = 2 : 1.", nl: "Een van de vier = 2: 1.", en: "One of the four = 2: 1.")
  static let adlIndependent = Text(fr: "Les quatre à 0 ou 1 : 0.", nl: "Alle vier 0 of 1: 0.", en: "All four 0 or 1: 0.")
  static func sum(_ terms: [Int]) -> Text {
    let words = "\(terms.map(String.init).joined(separator: " + ")) = \(terms.reduce(0, +))"
    return Text(fr: "Somme : \(words).", nl: "Som: \(words).", en: "Sum: \(words).")
  }
  static let notApplicable = Text(
    fr: "Cette échelle ne s'applique pas quand la personne ne montre aucun signe de conscience.",
    nl: "Deze schaal geldt niet wanneer de persoon geen teken van bewustzijn toont.",
    en: "This scale does not apply when the person shows no sign of consciousness.")
  static func missing(_ count: Int) -> Text {
    .counted(
      count, fr: ("Il manque une réponse.", "Il manque # réponses."), nl: ("Er ontbreekt één antwoord.", "Er ontbreken # antwoorden."),
      en: ("One answer is missing.", "# answers are missing."))
  }
}

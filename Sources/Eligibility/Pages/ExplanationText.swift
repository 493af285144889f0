import Care
import HTML
import Kernel

/// The words of an explanation: professionals, the person and her carers read the same ones.
package enum ExplanationText {
  static let title = Text(
    fr: "À quoi ai-je droit ?", nl: "Waar heb ik recht op?", en: "What am I entitled to?")
  static func sheetTitle(_ programme: String) -> Text {
    Text(
      fr: "\(programme) : les conditions, une par une", nl: "\(programme): de voorwaarden, een voor een",
      en: "\(programme): the conditions, one by one")
  }
  static let lead = Text(
    fr: "Voici ce qui est connu aujourd'hui, et ce qui en découle. Ce n'est pas une décision : parlez-en avec la personne qui vous accompagne.",
    nl: "Dit is wat vandaag bekend is en wat daaruit volgt. Het is geen beslissing: spreek erover met wie u begeleidt.",
    en: "This is what is known today, and what follows from it. It is not a decision: talk about it with whoever supports you.")
  static let empty = Text(
    fr: "Aucune explication n'a été partagée avec vous pour l'instant.", nl: "Voorlopig werd geen uitleg met u gedeeld.",
    en: "No explanation has been shared with you for now.")
  static let offer = Text(
    fr: "Une explication vous attend : à quoi avez-vous droit, et pourquoi.", nl: "Er staat uitleg voor u klaar: waar hebt u recht op, en waarom.",
    en: "An explanation is waiting for you: what you are entitled to, and why.")
  static let open = Text(fr: "Lire l'explication", nl: "De uitleg lezen", en: "Read the explanation")
  static func shared(_ name: String, _ day: Day) -> Text {
    Text(
      fr: "Partagé avec vous par \(name), le \(day, .french).", nl: "Met u gedeeld door \(name), op \(day, .dutch).",
      en: "Shared with you by \(name), on \(day, .english).")
  }
  static func onDay(_ day: Day) -> Text {
    Text(fr: "Au \(day, .french)", nl: "Op \(day, .dutch)", en: "On \(day, .english)")
  }
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")

  // Verdicts
  static func verdict(_ truth: ConditionTruth) -> Text {
    switch truth {
    case .holds: Text(fr: "Oui, les conditions sont remplies", nl: "Ja, aan de voorwaarden is voldaan", en: "Yes, the conditions are met")
    case .fails: Text(fr: "Non, pas pour le moment", nl: "Nee, nu niet", en: "No, not at the moment")
    case .open: Text(fr: "On ne le sait pas encore", nl: "Dat is nog niet bekend", en: "This is not known yet")
    }
  }
  static func truth(_ truth: ConditionTruth) -> Text {
    switch truth {
    case .holds: Text(fr: "rempli", nl: "in orde", en: "met")
    case .fails: Text(fr: "pas rempli", nl: "niet in orde", en: "not met")
    case .open: Text(fr: "pas connu", nl: "niet bekend", en: "not known")
    }
  }
  static let all = Text(fr: "Il faut tout ceci :", nl: "Dit alles is nodig:", en: "All of this is needed:")
  static let any = Text(fr: "Une de ces choses suffit :", nl: "Eén van deze dingen volstaat:", en: "One of these is enough:")
  static let yes = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let no = Text(fr: "Non", nl: "Nee", en: "No")

  static func service(_ id: String) -> Text {
    switch id {
    case "caseManagement": Text(fr: "Case management", nl: "Casemanagement", en: "Case management")
    case "occupationalTherapy": Text(fr: "Ergothérapie à domicile", nl: "Ergotherapie aan huis", en: "Occupational therapy at home")
    case "psychology": Text(fr: "Soutien psychologique", nl: "Psychologische ondersteuning", en: "Psychological support")
    case "childrenAndAdolescents":
      Text(fr: "Séances pour enfants et jeunes", nl: "Sessies voor kinderen en jongeren", en: "Sessions for children and young people")
    case "adults": Text(fr: "Séances pour adultes", nl: "Sessies voor volwassenen", en: "Sessions for adults")
    default: Text(same: id)
    }
  }

  /// What a field is about, in a few words; the name itself for one that the data brought later.
  static func field(_ name: String) -> Text {
    switch name {
    case EligibilityRules.running: Text(fr: "Le programme existe ce jour-là", nl: "Het programma loopt op die dag", en: "The programme runs on that day")
    case EligibilityField.birthDate: Text(fr: "Âge", nl: "Leeftijd", en: "Age")
    case EligibilityField.residence: Text(fr: "Lieu de vie", nl: "Woonsituatie", en: "Where the person lives")
    case EligibilityField.region: Text(fr: "Adresse en Région bruxelloise", nl: "Adres in het Brussels Gewest", en: "Address in the Brussels Region")
    case "riskOfLossOfAutonomy":
      Text(fr: "Risque de perte d'autonomie", nl: "Risico op verlies van zelfredzaamheid", en: "Risk of losing autonomy")
    case "belrai.iadl": Text(fr: "AIVQ (BelRAI)", nl: "IADL (BelRAI)", en: "IADL (BelRAI)")
    case "belrai.adl": Text(fr: "AVQ (BelRAI)", nl: "ADL (BelRAI)", en: "ADL (BelRAI)")
    case "belrai.cps": Text(fr: "CPS (BelRAI)", nl: "CPS (BelRAI)", en: "CPS (BelRAI)")
    case "belrai.cps2": Text(fr: "CPS2 (BelRAI)", nl: "CPS2 (BelRAI)", en: "CPS2 (BelRAI)")
    case "belrai.mentalHealth":
      Text(fr: "Troubles psychiques (BelRAI)", nl: "Psychische problemen (BelRAI)", en: "Psychological problems (BelRAI)")
    case "belrai.behaviour":
      Text(fr: "Troubles du comportement (BelRAI)", nl: "Gedragsproblemen (BelRAI)", en: "Behaviour problems (BelRAI)")
    case "cannotRepresentThemselves":
      Text(
        fr: "Ni la personne ni son aidant·e ne peut défendre ses intérêts", nl: "De persoon noch de mantelzorger kan voor zichzelf opkomen",
        en: "Neither the person nor the carer can speak up for themselves")
    case "coordinationMissing":
      Text(fr: "Personne ne coordonne les soins et l'aide", nl: "Niemand coördineert de zorg en de hulp", en: "Nobody coordinates care and help")
    case "neurodegenerativeDisease": Text(fr: "Maladie neurodégénérative", nl: "Neurodegeneratieve ziekte", en: "Neurodegenerative disease")
    case EligibilityField.fall: Text(fr: "Chute ces 30 derniers jours", nl: "Val in de laatste 30 dagen", en: "Fall in the last 30 days")
    case "homeNeedsAdapting": Text(fr: "Logement à adapter", nl: "Woning moet aangepast worden", en: "Home needs adapting")
    case "canAndWantsToStaySixMonths":
      Text(
        fr: "Peut et veut y rester au moins six mois", nl: "Kan en wil er minstens zes maanden blijven wonen",
        en: "Can and wants to stay there for at least six months")
    case "dementia": Text(fr: "Diagnostic de démence", nl: "Diagnose van dementie", en: "Diagnosis of dementia")
    case "asksForPsychologicalSupport":
      Text(
        fr: "La personne ou son aidant·e demande un soutien psychologique", nl: "De persoon of de mantelzorger vraagt psychologische ondersteuning",
        en: "The person or the carer asks for psychological support")
    case "refusesNecessaryCare":
      Text(
        fr: "Des soins prescrits et nécessaires sont refusés", nl: "Voorgeschreven en noodzakelijke zorg wordt geweigerd",
        en: "Care that is prescribed and necessary is refused")
    case EligibilityField.firstLine:
      Text(
        fr: "Suivi en cours chez un·e psychologue de 1re ligne", nl: "Begeleiding bezig bij een eerstelijnspsycholoog",
        en: "Support by a first-line psychologist is under way")
    default: Text(same: name)
    }
  }

  // Values and limits
  static func years(_ words: String) -> Text { Text(fr: "\(words) ans", nl: "\(words) jaar", en: "\(words) years") }
  static func atLeast(_ words: String) -> Text { Text(fr: "au moins \(words)", nl: "minstens \(words)", en: "at least \(words)") }
  static func atMost(_ words: String) -> Text { Text(fr: "au plus \(words)", nl: "hoogstens \(words)", en: "at most \(words)") }
  static func highest(_ words: String) -> Text { Text(fr: "\(words) au plus haut", nl: "\(words) als hoogste", en: "\(words) at the highest") }
  static let notFirstLine = Text(fr: "les deux ne vont pas ensemble", nl: "de twee gaan niet samen", en: "the two do not go together")

  /// Beside the verdict of first-line psychology: another support runs by the ledger of a programme.
  static func beside(_ programme: String, lastSession day: Day?) -> Text {
    guard let day else {
      return Text(
        fr: "Un soutien psychologique est en cours dans le programme \(programme) : les deux ne se cumulent pas.",
        nl: "Er loopt al psychologische ondersteuning in het programma \(programme): de twee worden niet gecombineerd.",
        en: "Psychological support in the programme \(programme) is running: the two are not added.")
    }
    return Text(
      fr: "Un soutien psychologique est en cours dans le programme \(programme) (dernière séance : \(day, .french)). Les deux ne se cumulent pas.",
      nl: "Er loopt al psychologische ondersteuning in het programma \(programme) (laatste sessie: \(day, .dutch)). De twee worden niet gecombineerd.",
      en: "Psychological support in the programme \(programme) is running (last session: \(day, .english)). The two are not added.")
  }

  // Where it comes from
  static func born(_ date: String) -> Text { Text(fr: "naissance : \(date)", nl: "geboren: \(date)", en: "born: \(date)") }
  static func since(_ date: String) -> Text { Text(fr: "depuis : \(date)", nl: "sinds: \(date)", en: "since: \(date)") }
  static func between(_ from: String, _ until: String) -> Text {
    Text(fr: "du \(from) au \(until)", nl: "van \(from) tot en met \(until)", en: "from \(from) to \(until)")
  }
  static func on(_ date: String) -> Text { Text(fr: "le \(date)", nl: "op \(date)", en: "on \(date)") }
  static func answered(_ name: String, _ date: String) -> Text {
    Text(fr: "noté par \(name) le \(date)", nl: "genoteerd door \(name) op \(date)", en: "noted by \(name) on \(date)")
  }
  static func measured(_ date: String, _ name: String) -> Text {
    name.isEmpty
      ? Text(fr: "BelRAI du \(date)", nl: "BelRAI van \(date)", en: "BelRAI of \(date)")
      : Text(fr: "BelRAI du \(date), par \(name)", nl: "BelRAI van \(date), door \(name)", en: "BelRAI of \(date), by \(name)")
  }
  static let address = Text(fr: "d'après l'adresse du dossier", nl: "volgens het adres in het dossier", en: "by the address in the file")

  static func warning(_ warning: EligibilityFacts.Warning) -> Text {
    switch warning {
    case .old: Text(fr: "date déjà : à revoir", nl: "al wat ouder: opnieuw te bekijken", en: "some time ago: worth another look")
    case .hierarchy:
      Text(
        fr: "hiérarchie AVQ, à la place du module du Screener", nl: "ADL-hiërarchie, in plaats van de module van de Screener",
        en: "ADL hierarchy, in place of the Screener's module")
    case .onlyHierarchy:
      Text(
        fr: "hiérarchie AVQ, comme le programme la demande", nl: "ADL-hiërarchie, zoals het programma ze vraagt",
        en: "ADL hierarchy, as the programme asks for it")
    case .dateTooVague:
      Text(fr: "la date n'est pas assez précise", nl: "de datum is niet precies genoeg", en: "the date is not exact enough")
    case .runOut: Text(fr: "trop ancien : à redemander", nl: "te lang geleden: opnieuw te vragen", en: "too long ago: to be asked again")
    }
  }
  static let sources = Text(fr: "D'où viennent ces règles", nl: "Waar deze regels vandaan komen", en: "Where these rules come from")

  static func missing(_ words: String) -> Text {
    Text(fr: "Il reste à savoir : \(words).", nl: "Nog te weten: \(words).", en: "Still to be known: \(words).")
  }
}

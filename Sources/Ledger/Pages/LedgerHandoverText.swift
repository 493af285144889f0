import Care
import HTML
import Kernel

/// The sentences about organisations that manage a programme one after the other.
enum LedgerHandoverText {
  static func managedBy(_ name: String) -> Text {
    Text(fr: "Organisation gestionnaire : \(name).", nl: "Beherende organisatie: \(name).", en: "Managing organisation: \(name).")
  }
  static func before(_ handover: LedgerHandover) -> Text {
    let (name, day, units) = (handover.other, handover.lastDay, handover.consumed.allUnits)
    return Text(
      fr: "Jusqu'au \(day, .french), suivie par \(name) : \(units) des unités utilisées viennent de là.",
      nl: "Tot en met \(day, .dutch) begeleid door \(name): \(units) van de gebruikte eenheden komen daarvandaan.",
      en: "Until \(day, .english) followed by \(name): \(units) of the units used come from there.")
  }
  static func ended(_ day: Day) -> Text {
    Text(
      fr: "La part de cette organisation s'est terminée le \(day, .french). Ce qui a été fait jusque-là peut encore être noté.",
      nl: "Het deel van deze organisatie eindigde op \(day, .dutch). Wat tot dan gebeurde kan nog genoteerd worden.",
      en: "The part of this organisation ended on \(day, .english). What was done until then can still be entered.")
  }
  static func takenOver(_ day: Day) -> Text {
    Text(
      fr: "Une autre organisation a repris la suite le \(day, .french) ; une correction ici change aussi son solde.",
      nl: "Een andere organisatie nam over op \(day, .dutch); een verbetering hier wijzigt ook haar saldo.",
      en: "Another organisation took over on \(day, .english); a correction here changes its balance, too.")
  }
  static func elsewhere(_ day: Day?) -> Text {
    guard let day else {
      return Text(fr: "Le module initial a déjà eu lieu ailleurs.", nl: "De startmodule is elders al gegeven.", en: "The initial module was given elsewhere already.")
    }
    return Text(
      fr: "Le module initial a déjà eu lieu ailleurs, le \(day, .french).", nl: "De startmodule is elders al gegeven, op \(day, .dutch).",
      en: "The initial module was given elsewhere already, on \(day, .english).")
  }
  static let elsewhereNext = Text(
    fr: "Il n'existe qu'une fois dans une vie. Demandez-lui qui la suivait, et notez ce qui a été utilisé.",
    nl: "Die bestaat maar één keer in een leven. Vraag haar wie haar begeleidde, en noteer wat er gebruikt is.",
    en: "It exists once in a life. Ask her who followed her, and note what was used.")
  static let elsewhereTwice = Text(
    fr: "Il n'existe qu'une fois dans une vie : l'un des deux est à corriger.", nl: "Die bestaat maar één keer in een leven: een van beide moet verbeterd worden.",
    en: "It exists once in a life: one of the two is to be corrected.")

  // Taking over
  static let waitingTitle = Text(fr: "À reprendre d'une autre organisation", nl: "Over te nemen van een andere organisatie", en: "To take over from another organisation")
  static func waiting(_ name: String, _ day: Day) -> Text {
    Text(
      fr: "\(name) l'a suivie jusqu'au \(day, .french) et transmet, avec son accord, ce qui a été utilisé :",
      nl: "\(name) begeleidde haar tot en met \(day, .dutch) en geeft met haar akkoord door wat er gebruikt is:",
      en: "\(name) followed her until \(day, .english) and hands on, as she agrees, what was used:")
  }
  static let takeOver = Text(fr: "Reprendre et continuer", nl: "Overnemen en verdergaan", en: "Take over and go on")
  static let module = Text(fr: "Module initial déjà donné", nl: "Startmodule al gegeven", en: "Initial module given already")
  static let noModule = Text(fr: "Pas encore de module initial", nl: "Nog geen startmodule", en: "No initial module yet")
  static func start(_ day: Day) -> Text {
    Text(fr: "Période commencée le \(day, .french)", nl: "Periode begonnen op \(day, .dutch)", en: "Period begun on \(day, .english)")
  }
  static let extended = Text(fr: "Supplément déjà donné", nl: "Extra eenheden al gegeven", en: "Extra units granted already")

  // From paper
  static let typed = Text(fr: "Elle vient d'une autre organisation", nl: "Zij komt van een andere organisatie", en: "She comes from another organisation")
  static let typedHint = Text(
    fr: "Recopiez le relevé que l'autre organisation a remis. Cela compte dans le solde et dans chaque règle.",
    nl: "Neem het overzicht over dat de andere organisatie meegaf. Het telt mee in het saldo en in elke regel.",
    en: "Copy the statement that the other organisation gave. It counts in the balance and in every rule.")
  static let correct = Text(fr: "Corriger ce qui a été utilisé avant", nl: "Verbeteren wat er eerder gebruikt is", en: "Correct what was used before")
  static let other = Text(fr: "L'autre organisation", nl: "De andere organisatie", en: "The other organisation")
  static let othersLastDay = Text(fr: "Son dernier jour", nl: "Haar laatste dag", en: "Its last day")
  static let periodStart = Text(fr: "Premier jour de la période", nl: "Eerste dag van de periode", en: "First day of the period")
  static let periodHint = Text(fr: "Laissez vide si rien n'a commencé.", nl: "Laat leeg als er niets begonnen is.", en: "Leave it empty when nothing began.")
  static func unitsOf(_ service: Text) -> Text {
    Text(fr: "Unités utilisées : \(service.fr)", nl: "Gebruikte eenheden: \(service.nl)", en: "Units used: \(service.en)")
  }
  static let why = Text(fr: "Pourquoi vous corrigez", nl: "Waarom u verbetert", en: "Why you correct it")
  static let save = Text(fr: "Noter ce qui a été utilisé", nl: "Noteren wat er gebruikt is", en: "Note what was used")

  // Ending the own part
  static let end = Text(fr: "Terminer notre part", nl: "Ons deel beëindigen", en: "End our part")
  static let endHint = Text(
    fr: "Elle continue avec une autre organisation gestionnaire. Après le dernier jour plus rien ne se note ici ; ses prises en charge chez nous sont clôturées.",
    nl: "Zij gaat verder met een andere beherende organisatie. Na de laatste dag wordt hier niets meer genoteerd; haar begeleidingen bij ons worden afgesloten.",
    en: "She goes on with another managing organisation. After the last day nothing more is entered here; her episodes with us are closed.")
  static let lastDay = Text(fr: "Notre dernier jour", nl: "Onze laatste dag", en: "Our last day")
  static let agrees = Text(
    fr: "Est-elle d'accord que ce qui a été utilisé soit transmis ?", nl: "Is zij akkoord dat doorgegeven wordt wat er gebruikt is?",
    en: "Does she agree that what was used is handed on?")
  static let yes = Text(fr: "Oui : l'organisation suivante le reprend ici", nl: "Ja: de volgende organisatie neemt het hier over", en: "Yes: the next organisation takes it over here")
  static let no = Text(fr: "Non : elle reçoit le relevé sur papier", nl: "Nee: zij krijgt het overzicht op papier", en: "No: she gets the statement on paper")
  static let endNow = Text(fr: "Terminer et transmettre", nl: "Beëindigen en doorgeven", en: "End and hand on")
  static let takeBack = Text(fr: "Notre part continue : reprendre la fin", nl: "Ons deel loopt door: einde terugnemen", en: "Our part goes on: take the end back")
  static let takeBackHint = Text(
    fr: "Les prises en charge qui ont été clôturées se rouvrent une à une.", nl: "Afgesloten begeleidingen worden één voor één heropend.",
    en: "Episodes that were closed are opened again one by one.")
  static let takeBackWhy = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")

  // What happened
  static let history = Text(fr: "D'une organisation à l'autre", nl: "Van de ene organisatie naar de andere", en: "From one organisation to another")
  static func told(_ handover: LedgerHandover) -> Text {
    let (day, other) = (handover.lastDay, handover.other)
    switch handover.kind {
    case .ended:
      return Text(fr: "Notre part jusqu'au \(day, .french)", nl: "Ons deel tot en met \(day, .dutch)", en: "Our part until \(day, .english)")
    case .received:
      return Text(fr: "Avec \(other) jusqu'au \(day, .french)", nl: "Met \(other) tot en met \(day, .dutch)", en: "With \(other) until \(day, .english)")
    }
  }
  /// As a line of the timeline and of a copy, which others read, too; its day stands beside it.
  static func happened(_ handover: LedgerHandover) -> Text {
    let other = handover.other
    switch handover.kind {
    case .ended:
      return Text(
        fr: "Fin de la part de l'organisation qui tient ce dossier", nl: "Einde van het deel van de organisatie die dit dossier houdt",
        en: "End of the part of the organisation that keeps this file")
    case .received:
      return Text(
        fr: "Fin de la part de \(other) ; ce qui y a été utilisé compte ici", nl: "Einde van het deel van \(other); wat daar gebruikt is telt hier mee",
        en: "End of the part of \(other); what was used there counts here")
    }
  }
  static func wentOn(_ day: Day) -> Text {
    Text(
      fr: "une autre organisation a continué le \(day, .french)", nl: "een andere organisatie ging verder op \(day, .dutch)",
      en: "another organisation went on, on \(day, .english)")
  }
  static func noted(_ at: Instant, _ by: String) -> Text {
    let day = at.day
    return Text(fr: "Noté le \(day, .french) par \(by)", nl: "Genoteerd op \(day, .dutch) door \(by)", en: "Noted on \(day, .english) by \(by)")
  }
  static func replaced(_ correction: LedgerAct.Correction) -> Text {
    let (day, by) = (correction.at.day, correction.by)
    return Text(fr: "Repris le \(day, .french) par \(by)", nl: "Teruggenomen op \(day, .dutch) door \(by)", en: "Taken back on \(day, .english) by \(by)")
  }

  // The paper
  static let paperLink = Text(fr: "Relevé pour l'organisation suivante", nl: "Overzicht voor de volgende organisatie", en: "Statement for the next organisation")
  static let paperTitle = Text(fr: "Ce qui a été utilisé", nl: "Wat er gebruikt is", en: "What was used")
  static let paperLead = Text(
    fr: "À remettre à la personne pour l'organisation gestionnaire qui continue. Celle-ci recopie ces lignes telles quelles.",
    nl: "Mee te geven met de persoon voor de beherende organisatie die verdergaat. Die neemt deze lijnen ongewijzigd over.",
    en: "To give to the person for the managing organisation that goes on. That one copies these lines as they are.")
  static let paperCaption = Text(fr: "Utilisé jusqu'ici", nl: "Gebruikt tot nu toe", en: "Used until now")
  static let paperHeads: [Text] = [Text(fr: "Quoi", nl: "Wat", en: "What"), Text(fr: "Réponse", nl: "Antwoord", en: "Answer")]
  static let paperModule = Text(fr: "Module initial donné", nl: "Startmodule gegeven", en: "Initial module given")
  static let paperExtended = Text(fr: "Supplément donné", nl: "Extra eenheden gegeven", en: "Extra units granted")
  static let answerYes = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let answerNo = Text(fr: "Non", nl: "Nee", en: "No")
  static let notBegun = Text(fr: "Pas commencée", nl: "Niet begonnen", en: "Not begun")
  static let goesOn = Text(fr: "La part n'est pas terminée", nl: "Het deel is niet beëindigd", en: "The part is not over")
}

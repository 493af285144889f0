import Care
import Kernel

/// The sentences of the queue of call-backs.
enum CallBackText {
  static let title = Text(fr: "À rappeler", nl: "Terug te bellen", en: "To call back")
  static let views = Text(fr: "Vues de la file", nl: "Weergaven van de wachtrij", en: "Views of the queue")
  static func scope(_ name: String, _ count: Int) -> Text {
    switch name {
    case "mine": Text(fr: "À moi (\(count))", nl: "Van mij (\(count))", en: "Mine (\(count))")
    case "team": Text(fr: "À l'équipe (\(count))", nl: "Van het team (\(count))", en: "The team's (\(count))")
    case "ended": Text(fr: "Terminés (\(count))", nl: "Afgerond (\(count))", en: "Done (\(count))")
    default: Text(fr: "Tous (\(count))", nl: "Alle (\(count))", en: "All (\(count))")
    }
  }
  static let empty = Text(
    fr: "Personne à rappeler ici. Un appel enregistré avec « Rappeler » apparaît dans cette file, à l'heure convenue.",
    nl: "Niemand terug te bellen. Een oproep bewaard met ‘Terugbellen’ verschijnt in deze wachtrij, op het afgesproken uur.",
    en: "Nobody to call back here. A call stored with “Call back” appears in this queue, at the time agreed.")
  static func late(_ since: String) -> Text { Text(fr: "En retard, prévu \(since)", nl: "Te laat, voorzien \(since)", en: "Late, due \(since)") }
  static func dueAt(_ moment: String) -> Text { Text(fr: "Prévu \(moment)", nl: "Voorzien \(moment)", en: "Due \(moment)") }
  static func tries(_ done: Int, of most: Int) -> Text {
    let tries = done < 2 ? "essai" : "essais"
    return Text(
      fr: "\(done) \(tries) sans réponse sur \(most)", nl: "\(done) van \(most) pogingen zonder antwoord",
      en: "\(done) of \(most) tries without an answer")
  }
  static let team = Text(fr: "Qui est libre dans l'équipe", nl: "Wie vrij is in het team", en: "Whoever of the team is free")
  static func by(_ name: String) -> Text { Text(fr: "Par \(name)", nl: "Door \(name)", en: "By \(name)") }
  static func absent(_ name: String) -> Text {
    Text(fr: "\(name) est absent·e : à l'équipe", nl: "\(name) is afwezig: voor het team", en: "\(name) is away: for the team")
  }
  static let otherResult = Text(fr: "Autre résultat", nl: "Andere uitkomst", en: "Another result")

  // On the call's page
  static let card = Text(fr: "Rappeler", nl: "Terugbellen", en: "Call back")
  static let resultTitle = Text(fr: "Qu'a donné l'essai ?", nl: "Wat leverde de poging op?", en: "What came of the try?")
  static let nextDay = Text(fr: "Rappeler le", nl: "Terugbellen op", en: "Call back on")
  static let nextTime = Text(fr: "à", nl: "om", en: "at")
  static let nextHint = Text(
    fr: "Nécessaire quand la personne demande un autre moment. Vide après « Pas de réponse » : Relais propose le prochain essai.",
    nl: "Nodig als de persoon een ander moment vraagt. Leeg na ‘Geen antwoord’: Relais stelt de volgende poging voor.",
    en: "Needed when the person asks for another moment. Empty after “No answer”: Relais sets the next try.")
  static let diedQuestion = Text(
    fr: "Noter que la personne est décédée ? Le rappel s'arrête. Le dossier ne change pas de lui-même.",
    nl: "Noteren dat de persoon overleden is? Het terugbellen stopt. Het dossier verandert niet vanzelf.",
    en: "Note that the person has died? The call-back ends. The file does not change by itself.")
  static let diedNext = Text(
    fr: "On vous a dit que la personne est décédée. Son dossier n'a pas changé : vérifiez auprès de la famille ou du médecin, puis notez-le vous-même dans son dossier, sous lieu de vie.",
    nl: "U hoorde dat de persoon overleden is. Het dossier is niet gewijzigd: vraag het na bij familie of huisarts en noteer het dan zelf in het dossier, bij de woonplaats.",
    en: "You were told that the person has died. Her file has not changed: ask the family or the doctor, then note it yourself in her file, under where she lives.")
  static let diedNoFile = Text(
    fr: "On vous a dit que la personne est décédée. Aucun dossier n'est lié à cet appel.", nl: "U hoorde dat de persoon overleden is. Er hangt geen dossier aan deze oproep.",
    en: "You were told that the person has died. No file belongs to this call.")
  static let toFile = Text(fr: "Ouvrir son dossier", nl: "Het dossier openen", en: "Open her file")
  static let usedUp = Text(
    fr: "Personne n'a répondu, autant de fois que prévu. Une lettre ou une visite atteint peut-être mieux.",
    nl: "Niemand nam op, zo vaak als voorzien. Misschien lukt een brief of een bezoek beter.",
    en: "Nobody answered, as often as the rule says. A letter or a visit may reach better.")
  static let handOver = Text(fr: "Confier à", nl: "Doorgeven aan", en: "Hand over to")
  static let handOverDo = Text(fr: "Confier", nl: "Doorgeven", en: "Hand over")
  static let move = Text(fr: "Changer le moment", nl: "Moment wijzigen", en: "Change the moment")
  static let end = Text(fr: "Plus nécessaire", nl: "Niet meer nodig", en: "No longer needed")
  static let putBack = Text(fr: "Remettre dans la file", nl: "Terug in de wachtrij", en: "Put back in the queue")
  static let history = Text(fr: "Ce qui a été fait", nl: "Wat er gebeurde", en: "What was done")
  static func event(_ event: CallBack.Event, moment: (Instant) -> String, name: (ID<Account>) -> String) -> Text {
    switch event {
    case .tried(let result): result.name
    case .due(let due):
      Text(fr: "Prévu \(moment(due))", nl: "Voorzien \(moment(due))", en: "Due \(moment(due))")
    case .handedOver(let account?):
      Text(fr: "Confié à \(name(account))", nl: "Doorgegeven aan \(name(account))", en: "Handed over to \(name(account))")
    case .handedOver(nil): Text(fr: "Confié à l'équipe", nl: "Doorgegeven aan het team", en: "Handed over to the team")
    case .ended(let ending): Text(fr: "Terminé : \(ending.name.fr)", nl: "Afgerond: \(ending.name.nl)", en: "Done: \(ending.name.en)")
    case .putBack: Text(fr: "Remis dans la file", nl: "Terug in de wachtrij", en: "Put back in the queue")
    }
  }
  static func done(_ state: CallBack.State, moment: (Instant) -> String) -> Text {
    switch state {
    case .waiting(let due):
      Text(fr: "Noté. Prochain essai \(moment(due)).", nl: "Genoteerd. Volgende poging \(moment(due)).", en: "Noted. Next try \(moment(due)).")
    case .ended(let ending):
      Text(
        fr: "Noté : \(ending.name.fr). Le rappel est terminé.", nl: "Genoteerd: \(ending.name.nl). Het terugbellen is afgerond.",
        en: "Noted: \(ending.name.en). The call-back is done.")
    }
  }

  // Absence
  static let absences = Text(fr: "Absences", nl: "Afwezigheden", en: "Absences")
  static let absencesLead = Text(
    fr: "Pendant une absence, les rappels d'un·e collègue reviennent à l'équipe. Qui la ou le cherche lit jusque quand, et qui remplace.",
    nl: "Bij afwezigheid gaan de terugbelverzoeken van een collega naar het team. Wie haar of hem zoekt, leest tot wanneer en wie vervangt.",
    en: "While somebody is away, her call-backs are the team's. Whoever looks for her reads until when, and who replaces her.")
  static let colleague = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let from = Text(fr: "Du", nl: "Van", en: "From")
  static let until = Text(fr: "Au", nl: "Tot en met", en: "To")
  static let dayHint = Text(fr: "Par exemple 3/12 ou jeudi.", nl: "Bijvoorbeeld 3/12 of donderdag.", en: "For example 3/12 or Thursday.")
  static let standIn = Text(fr: "Remplacé·e par", nl: "Vervangen door", en: "Replaced by")
  static let byTeam = Text(fr: "L'équipe", nl: "Het team", en: "The team")
  static let note = Text(fr: "Noter l'absence", nl: "Afwezigheid noteren", en: "Note the absence")
  static func away(_ name: String, _ from: String, _ until: String) -> Text {
    Text(fr: "\(name), du \(from) au \(until)", nl: "\(name), van \(from) tot en met \(until)", en: "\(name), from \(from) to \(until)")
  }
  static let back = Text(fr: "Est de retour", nl: "Is terug", en: "Is back")
  static let absenceNoted = Text(fr: "L'absence est notée.", nl: "De afwezigheid is genoteerd.", en: "The absence is noted.")
  static let absenceEnded = Text(fr: "L'absence est retirée.", nl: "De afwezigheid is geschrapt.", en: "The absence is taken away.")

  // On the work list
  static func onWorkList(_ count: Int) -> Text {
    .counted(
      count, fr: ("# personne à rappeler maintenant", "# personnes à rappeler maintenant"),
      nl: ("Nu # persoon terug te bellen", "Nu # personen terug te bellen"), en: ("# person to call back now", "# people to call back now"))
  }
}

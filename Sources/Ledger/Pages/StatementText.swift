import HTML
import Kernel

/// The sentences of statements, proofs and costs.
enum StatementText {
  static let title = Text(fr: "Mes relevés", nl: "Mijn maandstaten", en: "My statements")
  static let lead = Text(
    fr: "Ce que vous avez donné, mois par mois. Un mois clôturé ne change plus : ce qui vient après va sur le suivant, comme différence.",
    nl: "Wat u gaf, maand per maand. Een afgesloten maand verandert niet meer: wat later komt staat op de volgende, als verschil.",
    en: "What you gave, month by month. A closed month no longer changes: what comes later stands on the next one, as a difference.")
  static let empty = Text(
    fr: "Vos mois apparaîtront ici dès que vous aurez noté une prestation dans un dossier.",
    nl: "Uw maanden verschijnen hier zodra u in een dossier een prestatie noteert.",
    en: "Your months will appear here as soon as you enter something in a file.")
  static let months = Text(fr: "Mois", nl: "Maanden", en: "Months")
  static let lines = Text(fr: "Lignes", nl: "Regels", en: "Lines")
  static let amount = Text(fr: "Montant", nl: "Bedrag", en: "Amount")
  static let state = Text(fr: "État", nl: "Stand", en: "State")
  static let month = Text(fr: "Mois", nl: "Maand", en: "Month")
  static let monthHeads = [month, lines, amount, state]
  static let open = Text(fr: "Ouvert", nl: "Open", en: "Open")
  static func closedOn(_ day: Day) -> Text {
    Text(fr: "Clôturé le \(day, .french)", nl: "Afgesloten op \(day, .dutch)", en: "Closed on \(day, .english)")
  }
  static let toCorrect = Text(fr: "À corriger", nl: "Te verbeteren", en: "To correct")
  static func inClosedFiles(_ acts: Int) -> Text {
    .counted(
      acts,
      fr: (
        "# prestation dans un dossier que vous ne pouvez pas ouvrir : elle est marquée sur le relevé de son mois.",
        "# prestations dans des dossiers que vous ne pouvez pas ouvrir : elles sont marquées sur le relevé de leur mois."
      ),
      nl: (
        "# prestatie in een dossier dat u niet kunt openen: ze is gemarkeerd op de maandstaat van die maand.",
        "# prestaties in dossiers die u niet kunt openen: ze zijn gemarkeerd op de maandstaat van hun maand."
      ),
      en: (
        "# act in a file that you cannot open: it is marked on the statement of its month.",
        "# acts in files that you cannot open: they are marked on the statements of their months."
      ))
  }
  static func titleOf(_ day: Day, _ words: Words) -> Text {
    let month = words.month(day)
    return Text(fr: "Relevé \(ofFrench(month))", nl: "Maandstaat van \(month)", en: "Statement of \(month)")
  }
  static func caption(_ day: Day, _ words: Words) -> Text {
    let month = words.month(day)
    return Text(fr: "Prestations \(ofFrench(month))", nl: "Prestaties van \(month)", en: "Given in \(month)")
  }
  /// `de mars 2026`, `d'avril 2026`.
  private static func ofFrench(_ month: String) -> String {
    guard let first = month.first, "aeiou".contains(first) else { return "de \(month)" }
    return "d'\(month)"
  }
  static let noFund = Text(fr: "Mutualité inconnue", nl: "Ziekenfonds onbekend", en: "Insurer not known")
  /// - Parameter isClosed: then nothing changes any more.
  static func noFundWhy(isClosed: Bool) -> Text {
    isClosed
      ? Text(
        fr: "La mutualité manquait dans le dossier quand le mois a été clôturé.", nl: "Het ziekenfonds ontbrak in het dossier toen de maand afgesloten werd.",
        en: "The insurer was missing in the file when the month was closed.")
      : Text(
        fr: "La mutualité manquait dans le dossier. Dès que vous l'y notez, ces lignes passent sous son nom, sauf celles qui reprennent un mois clôturé.",
        nl: "Het ziekenfonds ontbrak in het dossier. Zodra u het er noteert, komen deze lijnen onder zijn naam, behalve wat een afgesloten maand terugneemt.",
        en: "The insurer was missing in the file. Once you note it there, these lines stand under its name, except what takes back a closed month.")
  }
  static let person = Text(fr: "Personne", nl: "Persoon", en: "Person")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let code = Text(fr: "Code", nl: "Code", en: "Code")
  static let remark = Text(fr: "Remarque", nl: "Opmerking", en: "Remark")
  static let units = Text(fr: "Unités", nl: "Eenheden", en: "Units")
  static let price = Text(fr: "Tarif du jour", nl: "Tarief van de dag", en: "Price of the day")
  static let heads = [person, day, code, remark, units, price, amount]
  static let fund = Text(fr: "Mutualité", nl: "Ziekenfonds", en: "Insurer")
  static let file = Text(fr: "Dossier", nl: "Dossier", en: "File")
  static let counter = Text(fr: "Reprise", nl: "Teruggenomen", en: "Taken back")
  static let difference = Text(fr: "Mois antérieur", nl: "Eerdere maand", en: "Earlier month")
  static let erased = Text(fr: "Dossier effacé", nl: "Gewist dossier", en: "Erased file")
  static let sum = Text(fr: "Sous-total", nl: "Subtotaal", en: "Subtotal")
  static let total = Text(fr: "Total", nl: "Totaal", en: "Total")
  static let nothing = Text(fr: "Rien pour ce mois.", nl: "Niets voor deze maand.", en: "Nothing for this month.")
  static let close = Text(fr: "Clôturer ce mois", nl: "Deze maand afsluiten", en: "Close this month")
  static func closesFrom(_ day: Day) -> Text {
    Text(
      fr: "Ce mois court encore : il peut être clôturé dès le \(day, .french).", nl: "Deze maand loopt nog: ze kan afgesloten worden vanaf \(day, .dutch).",
      en: "This month still runs: it can be closed from \(day, .english).")
  }
  static let closeAsk = Text(
    fr: "Ce mois et ceux d'avant ne changeront plus. Clôturer ?", nl: "Deze maand en de vorige veranderen dan niet meer. Afsluiten?",
    en: "This month and those before will not change any more. Close it?")
  static let toCorrectHere = Text(
    fr: "Ces lignes ne correspondent plus aux règles, par exemple parce qu'un séjour a été noté depuis. Corrigez-les avant d'envoyer le relevé.",
    nl: "Deze regels kloppen niet meer, bijvoorbeeld omdat er intussen een verblijf genoteerd is. Verbeter ze voor u de staat verstuurt.",
    en: "These lines no longer fit the rules, for example because a stay was noted since. Correct them before you send the statement.")
  static func closeKnowing(_ lines: Int) -> Text {
    .counted(
      lines,
      fr: (
        "Je clôture alors que # prestation, de ce mois ou d'un mois ouvert d'avant, attend une correction. La correction ira sur un mois suivant.",
        "Je clôture alors que # prestations, de ce mois ou d'un mois ouvert d'avant, attendent une correction. Les corrections iront sur un mois suivant."
      ),
      nl: (
        "Ik sluit af terwijl # prestatie, van deze maand of een open maand ervoor, op verbetering wacht. De verbetering komt op een volgende maand.",
        "Ik sluit af terwijl # prestaties, van deze maand of een open maand ervoor, op verbetering wachten. De verbeteringen komen op een volgende maand."
      ),
      en: (
        "I close it while # act, of this month or an open one before, waits to be corrected. The correction will stand on a later month.",
        "I close it while # acts, of this month or an open one before, wait to be corrected. The corrections will stand on a later month."
      ))
  }
  static let csv = Text(fr: "Télécharger le tableau (CSV)", nl: "Tabel downloaden (CSV)", en: "Download the table (CSV)")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let prices = Text(fr: "Prix et codes", nl: "Prijzen en codes", en: "Prices and codes")
  static func pricesFrom(_ day: Day) -> Text {
    Text(
      fr: "Prix en vigueur depuis le \(day, .french) ; aucun prix plus récent n'est connu pour ces jours.",
      nl: "Prijzen die gelden sinds \(day, .dutch); voor deze dagen zijn geen recentere bekend.",
      en: "Prices that hold since \(day, .english); none more recent is known for these days.")
  }
  static let doubts = Text(
    fr: "Ces codes attendent une confirmation", nl: "Deze codes wachten op bevestiging", en: "These codes await confirmation")

  // Proof
  static let proofTitle = Text(fr: "Attestation", nl: "Attest", en: "Proof")
  static let proofLead = Text(
    fr: "Voici l'aide reçue dans le programme et ce que l'assurance maladie a payé. La personne n'a rien payé.",
    nl: "Dit is de hulp die in het programma gegeven is en wat de ziekteverzekering betaalde. De persoon betaalde niets.",
    en: "This is the help received in the programme and what the health insurance paid. The person paid nothing.")
  static let proofCaption = Text(fr: "Aide reçue", nl: "Ontvangen hulp", en: "Help received")
  static let help = Text(fr: "Aide", nl: "Hulp", en: "Help")
  static let by = Text(fr: "Par", nl: "Door", en: "By")
  static let insurerPaid = Text(fr: "Payé par l'assurance", nl: "Betaald door de verzekering", en: "Paid by the insurance")
  static let youPaid = Text(fr: "Payé par la personne", nl: "Betaald door de persoon", en: "Paid by the person")
  static let proofHeads = [day, help, by, code, units, insurerPaid, youPaid]
  static func madeOn(_ day: Day) -> Text {
    Text(fr: "Établie le \(day, .french).", nl: "Opgemaakt op \(day, .dutch).", en: "Made on \(day, .english).")
  }

  // Costs
  static let costs = Text(fr: "Coût du programme", nl: "Kosten van het programma", en: "What the programme cost")
  static let costsLead = Text(
    fr: "Par mois des prestations, service et profession, corrections déduites. Aucune personne n'apparaît ici.",
    nl: "Per maand van de prestaties, dienst en beroep, verbeteringen afgetrokken. Hier staat geen enkele persoon.",
    en: "By month of what was given, service and profession, corrections taken off. No person appears here.")
  static let profession = Text(fr: "Profession", nl: "Beroep", en: "Profession")
  static let service = Text(fr: "Service", nl: "Dienst", en: "Service")
  static let acts = Text(fr: "Prestations", nl: "Prestaties", en: "Acts")
  static let costHeads = [month, service, profession, acts, units, amount]
  static func displaced(_ acts: Int) -> Text {
    .counted(
      acts,
      fr: (
        "Dont # prestation qui ne correspond plus aux règles et attend une correction", "Dont # prestations qui ne correspondent plus aux règles et attendent une correction"
      ),
      nl: (
        "Waarvan # prestatie die niet meer klopt met de regels en op verbetering wacht", "Waarvan # prestaties die niet meer kloppen met de regels en op verbetering wachten"
      ),
      en: (
        "Of which # act that no longer fits the rules and waits to be corrected", "Of which # acts that no longer fit the rules and wait to be corrected"
      ))
  }
  static let noCosts = Text(
    fr: "Rien dans cette période.", nl: "Niets in deze periode.", en: "Nothing in this period.")
  static let period = Text(fr: "Période", nl: "Periode", en: "Period")
  static let from = Text(fr: "De", nl: "Van", en: "From")
  static let until = Text(fr: "Jusqu'à", nl: "Tot en met", en: "Until")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let monthUnreadable = Text(
    fr: "Choisissez deux mois dans la liste, le premier d'abord.", nl: "Kies twee maanden uit de lijst, de eerste eerst.",
    en: "Choose two months from the list, the first one first.")
}

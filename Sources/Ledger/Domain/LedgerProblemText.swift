package import Kernel

/// What is said when something about a ledger does not happen, or is missing in a form.
package enum LedgerProblemText {
  package static let refused = Text(
    fr: "Les règles du programme ne permettent pas cette prestation. Rien n'a été enregistré.",
    nl: "De regels van het programma laten deze prestatie niet toe. Er is niets bewaard.",
    en: "The rules of the programme do not allow this. Nothing was stored.")
  static func text(_ problem: LedgerProblem) -> Text {
    switch problem {
    case .alreadyCorrected:
      Text(fr: "Cette prestation a déjà été corrigée.", nl: "Deze prestatie is al verbeterd.", en: "This was corrected already.")
    case .monthNotOver:
      Text(fr: "Ce mois n'est pas encore terminé.", nl: "Deze maand is nog niet voorbij.", en: "This month is not over yet.")
    case .monthClosed: Text(fr: "Ce mois est déjà clôturé.", nl: "Deze maand is al afgesloten.", en: "This month is closed already.")
    case .timerRuns:
      Text(
        fr: "Votre minuterie tourne déjà. Notez ou effacez d'abord ce temps.", nl: "Uw timer loopt al. Noteer of wis eerst die tijd.",
        en: "Your clock is running already. Enter or drop that time first.")
    case .timerGone:
      Text(
        fr: "Cette minuterie ne tourne plus : le temps a été noté ou effacé.", nl: "Deze timer loopt niet meer: de tijd is genoteerd of gewist.",
        en: "This clock no longer runs: its time was entered or dropped.")
    case .timerForgotten:
      Text(
        fr: "La minuterie a tourné trop longtemps. Effacez-la et écrivez les minutes.", nl: "De timer heeft te lang gelopen. Wis hem en schrijf de minuten.",
        en: "The clock ran too long. Drop it and write the minutes.")
    case .noProgramme:
      Text(fr: "Aucun programme d'unités n'est installé.", nl: "Er is geen programma met eenheden.", en: "No programme of units is installed.")
    }
  }
  static func monthUnsettled(_ lines: Int) -> Text {
    .counted(
      lines,
      fr: (
        "# prestation attend une correction. Cochez la case pour clôturer tout de même.",
        "# prestations attendent une correction. Cochez la case pour clôturer tout de même."
      ),
      nl: (
        "# prestatie wacht op verbetering. Kruis het vakje aan om toch af te sluiten.",
        "# prestaties wachten op verbetering. Kruis het vakje aan om toch af te sluiten."
      ),
      en: (
        "# act waits to be corrected. Tick the box to close all the same.", "# acts wait to be corrected. Tick the box to close all the same."
      ))
  }
  package static let chooseKind = Text(fr: "Choisissez ce que vous avez fait.", nl: "Kies wat u hebt gedaan.", en: "Choose what you did.")
  package static let chooseRole = Text(
    fr: "Choisissez votre service et votre profession.", nl: "Kies uw dienst en uw beroep.", en: "Choose your service and profession.")
  package static let chooseSetting = Text(fr: "Choisissez le lieu.", nl: "Kies waar het was.", en: "Choose where it was.")
  package static let chooseReason = Text(fr: "Choisissez le motif.", nl: "Kies de reden.", en: "Choose the reason.")
  package static let proofMissing = Text(
    fr: "Écrivez ce qui prouve le motif, par exemple la lettre de sortie et son jour.",
    nl: "Schrijf wat de reden bewijst, bijvoorbeeld de ontslagbrief met de dag.",
    en: "Write what proves the reason, for example the hospital letter and its day.")
  package static let chooseAudience = Text(fr: "Choisissez pour qui c'était.", nl: "Kies voor wie het was.", en: "Choose for whom it was.")
  package static let dayUnreadable = Text(
    fr: "Écrivez un jour, par exemple 3/12 ou hier.", nl: "Schrijf een dag, bijvoorbeeld 3/12 of gisteren.", en: "Write a day, for example 3/12 or yesterday.")
  package static let number = Text(fr: "Écrivez un nombre entier, au moins 1.", nl: "Schrijf een geheel getal, minstens 1.", en: "Write a whole number, at least 1.")
  package static let nobody = Text(fr: "Cochez au moins une personne.", nl: "Kruis minstens één persoon aan.", en: "Tick at least one person.")
  package static let reasonMissing = Text(
    fr: "Écrivez pourquoi vous corrigez.", nl: "Schrijf waarom u verbetert.", en: "Write why you correct it.")
  package static let sharesWhole = Text(
    fr: "Écrivez pour chaque service un nombre d'unités, 0 compris.", nl: "Schrijf voor elke dienst een aantal eenheden, ook 0.",
    en: "Write a number of units for each service, 0 included.")
  static func sharesTooMany(_ sum: Int, of granted: Int) -> Text {
    Text(
      fr: "Ensemble cela fait \(sum) unités ; il y en a \(granted).", nl: "Samen zijn dat \(sum) eenheden; er zijn er \(granted).",
      en: "Together that is \(sum) units; there are \(granted).")
  }
  package static let minutesOfSupport = Text(
    fr: "Écrivez les minutes en chiffres, par exemple 40.", nl: "Schrijf de minuten in cijfers, bijvoorbeeld 40.",
    en: "Write the minutes in digits, for example 40.")
  package static let minutes = Text(
    fr: "Écrivez la durée en minutes, par exemple 120.", nl: "Schrijf de duur in minuten, bijvoorbeeld 120.",
    en: "Write how long it took in minutes, for example 120.")
  package static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
}

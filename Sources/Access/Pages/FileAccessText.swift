import Care
import Kernel

/// The sentences of "who may see this file", of opening one in an emergency and of reviewing that.
enum FileAccessText {
  static let title = Text(fr: "Qui a accès", nl: "Wie toegang heeft", en: "Who has access")
  static let lead = Text(
    fr: "Qui peut voir ce dossier, et pourquoi. La personne décide : ce qu'elle refuse vaut tout de suite.",
    nl: "Wie dit dossier kan zien, en waarom. De persoon beslist: wat zij weigert, geldt meteen.",
    en: "Who may see this file, and why. She decides: what she refuses holds at once.")
  static let keeps = Text(fr: "Tient le dossier", nl: "Houdt het dossier bij", en: "Keeps the file")
  static let who = Text(fr: "Qui", nl: "Wie", en: "Who")
  static let why = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let period = Text(fr: "Depuis, jusqu'au", nl: "Sinds, tot", en: "Since, until")
  static let now = Text(fr: "Maintenant", nl: "Nu", en: "Now")
  static let links = Text(fr: "Accès en cours et passés", nl: "Huidige en vroegere toegang", en: "Access now and before")
  static let running = Text(fr: "En cours", nl: "Loopt", en: "Running")
  static let ended = Text(fr: "Terminé", nl: "Beëindigd", en: "Ended")
  static let noLinks = Text(
    fr: "Seule l'organisation qui tient le dossier le voit. Les membres du cercle s'ajoutent sur la page « Cercle ».",
    nl: "Alleen de organisatie die het dossier bijhoudt, ziet het. Leden van de zorgcirkel voegt u toe op de pagina “Zorgcirkel”.",
    en: "Only the organisation that keeps the file sees it. Members of the circle are added on the page “Circle”.")
  static let end = Text(fr: "Terminer", nl: "Beëindigen", en: "End")
  static let everybodyOfCircle = Text(fr: "Tout le cercle", nl: "De hele zorgcirkel", en: "Everybody of the circle")

  static func kind(_ kind: FileLink.Kind) -> Text {
    switch kind {
    case .circle: Text(fr: "Membre du cercle", nl: "Lid van de zorgcirkel", en: "Member of the circle")
    case .mandate: Text(fr: "Chargée du soutien", nl: "Belast met de ondersteuning", en: "Charged with the support")
    case .consent: Text(fr: "Partage accepté", nl: "Delen aanvaard", en: "Sharing agreed")
    case .exclusion: Text(fr: "Exclu·e par la personne", nl: "Uitgesloten door de persoon", en: "Excluded by her")
    case .emergency: Text(fr: "Ouvert en urgence", nl: "Geopend in een noodgeval", en: "Opened in an emergency")
    case .protectedReader: Text(fr: "Lit la partie protégée", nl: "Leest het beschermde deel", en: "Reads the protected part")
    case .carer: Text(fr: "Proche, avec son accès", nl: "Naaste, met haar toegang", en: "Carer, with her access")
    }
  }

  static func domain(_ domain: FileDomain) -> Text {
    switch domain {
    case .care: Text(fr: "santé et soins", nl: "gezondheid en zorg", en: "health and care")
    case .social: Text(fr: "vie sociale", nl: "sociaal leven", en: "social life")
    case .plan: Text(fr: "plan de soutien", nl: "ondersteuningsplan", en: "support plan")
    case .week: Text(fr: "semaine", nl: "week", en: "week")
    }
  }

  static let excludeTitle = Text(fr: "Elle ne veut pas que quelqu'un voie son dossier", nl: "Zij wil niet dat iemand haar dossier ziet", en: "She does not want somebody to see her file")
  static let excludeHint = Text(
    fr: "L'exclusion vaut tout de suite, aussi en urgence. La personne ou l'organisation exclue ne voit plus que ce dossier existe.",
    nl: "De uitsluiting geldt meteen, ook in een noodgeval. Wie uitgesloten is, ziet niet meer dat dit dossier bestaat.",
    en: "The exclusion holds at once, in an emergency too. Whoever is excluded no longer sees that this file exists.")
  static let party = Text(fr: "Personne ou organisation", nl: "Persoon of organisatie", en: "Person or organisation")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let exclude = Text(fr: "Exclure", nl: "Uitsluiten", en: "Exclude")
  static let mandateTitle = Text(
    fr: "Une autre organisation est chargée de son soutien", nl: "Een andere organisatie wordt belast met haar ondersteuning",
    en: "Another organisation is charged with her support")
  static let mandateHint = Text(
    fr: "Elle voit ce que la personne accepte de partager, pas plus.", nl: "Zij ziet wat de persoon wil delen, niet meer.",
    en: "It sees what she agrees to share, no more.")
  static let organization = Text(fr: "Organisation", nl: "Organisatie", en: "Organisation")
  static let until = Text(fr: "Jusqu'au", nl: "Tot en met", en: "Until")
  static let untilHint = Text(fr: "Vide : sans fin prévue.", nl: "Leeg: zonder einddatum.", en: "Empty: no end foreseen.")
  static let mandate = Text(fr: "Charger cette organisation", nl: "Deze organisatie belasten", en: "Charge this organisation")

  // Emergencies
  static let emergencies = Text(fr: "Ouvertures en urgence", nl: "Geopend in een noodgeval", en: "Opened in an emergency")
  static let noEmergencies = Text(
    fr: "Personne n'a ouvert ce dossier en urgence.", nl: "Niemand opende dit dossier in een noodgeval.",
    en: "Nobody opened this file in an emergency.")
  static let emergencyTitle = Text(fr: "Ouvrir un dossier en urgence", nl: "Een dossier openen in een noodgeval", en: "Open a file in an emergency")
  static let emergencyLead = Text(
    fr: "Pour une personne que vous n'accompagnez pas, quand cela ne peut pas attendre. Le dossier s'ouvre pour 4 heures, en lecture. La personne et le délégué à la protection des données en sont informés, et l'accès est revu.",
    nl: "Voor iemand die u niet begeleidt, als het niet kan wachten. Het dossier gaat 4 uur open, om te lezen. De persoon en de functionaris voor gegevensbescherming worden ingelicht, en de toegang wordt nagekeken.",
    en: "For a person whom you do not support, when it cannot wait. The file opens for 4 hours, for reading. She and the data protection officer are told, and the access is reviewed.")
  static let identifier = Text(fr: "Numéro national ou numéro du dossier", nl: "Rijksregisternummer of dossiernummer", en: "National number or number of the file")
  static let identifierHint = Text(fr: "Par exemple P26-00042. Ou bien les deux champs suivants.", nl: "Bijvoorbeeld P26-00042. Of vul de twee volgende velden in.", en: "For example P26-00042. Or fill in the next two fields.")
  static let phone = Text(fr: "Son téléphone", nl: "Haar telefoon", en: "Her phone")
  static let birth = Text(fr: "Sa date de naissance", nl: "Haar geboortedatum", en: "Her date of birth")
  static let reason = Text(fr: "Pourquoi cela ne peut pas attendre", nl: "Waarom dit niet kan wachten", en: "Why it cannot wait")
  static let open = Text(fr: "Ouvrir le dossier", nl: "Het dossier openen", en: "Open the file")
  static let openQuestion = Text(
    fr: "La personne et le délégué à la protection des données seront informés. Ouvrir ?",
    nl: "De persoon en de functionaris voor gegevensbescherming worden ingelicht. Openen?",
    en: "She and the data protection officer will be told. Open?")

  static let reviewTitle = Text(fr: "Accès en urgence à revoir", nl: "Noodtoegang na te kijken", en: "Emergency access to review")
  static let reviewLead = Text(
    fr: "Chaque ouverture en urgence se relit une fois : était-elle justifiée ? La personne doit le savoir.",
    nl: "Elke opening in een noodgeval wordt één keer nagekeken: was het terecht? De persoon moet het weten.",
    en: "Each opening in an emergency is reviewed once: was it justified? She must know of it.")
  static let noReviews = Text(
    fr: "Aucun dossier de votre organisation n'a été ouvert en urgence. S'il y en a, ils apparaissent ici.",
    nl: "Geen enkel dossier van uw organisatie werd in een noodgeval geopend. Als dat gebeurt, staat het hier.",
    en: "No file of your organisation was opened in an emergency. If one is, it appears here.")
  static func waiting(_ count: Int) -> Text {
    .counted(
      count, fr: ("# accès attend votre avis", "# accès attendent votre avis"), nl: ("# toegang wacht op u", "# toegangen wachten op u"),
      en: ("# access waits for you", "# accesses wait for you"))
  }
  static func openedBy(_ name: String, _ house: String) -> Text {
    Text(fr: "Par \(name), \(house)", nl: "Door \(name), \(house)", en: "By \(name), \(house)")
  }
  static let toldAlready = Text(fr: "La personne a été informée.", nl: "De persoon werd ingelicht.", en: "She was told.")
  static let notTold = Text(fr: "La personne n'est pas encore informée : aucune adresse e-mail n'est connue.", nl: "De persoon is nog niet ingelicht: er is geen e-mailadres bekend.", en: "She was not told yet: no e-mail address is known.")
  static let markTold = Text(fr: "Elle a été informée", nl: "Zij werd ingelicht", en: "She was told")
  static let verdict = Text(fr: "Votre avis", nl: "Uw oordeel", en: "Your view")
  static let words = Text(fr: "Explication", nl: "Toelichting", en: "Explanation")
  static let review = Text(fr: "Enregistrer l'avis", nl: "Oordeel bewaren", en: "Record the view")
  static func verdict(_ verdict: EmergencyAccess.Verdict) -> Text {
    switch verdict {
    case .justified: Text(fr: "Justifié", nl: "Terecht", en: "Justified")
    case .notJustified: Text(fr: "Pas justifié", nl: "Niet terecht", en: "Not justified")
    case .unclear: Text(fr: "À éclaircir avec la personne concernée", nl: "Uit te klaren met de betrokkene", en: "To be cleared up with those concerned")
    }
  }
  static let notReviewed = Text(fr: "Pas encore revu", nl: "Nog niet nagekeken", en: "Not reviewed yet")

  // Who looked
  static let logTitle = Text(fr: "Qui a regardé", nl: "Wie keek", en: "Who looked")
  static let logLead = Text(
    fr: "Chaque consultation et chaque changement de ce dossier, les derniers d'abord. La personne voit la même liste.",
    nl: "Elke raadpleging en elke wijziging van dit dossier, de laatste eerst. De persoon ziet dezelfde lijst.",
    en: "Every look at this file and every change of it, the latest first. She sees the same list.")
  static let logEmpty = Text(
    fr: "Personne n'a encore regardé ce dossier.", nl: "Niemand keek al in dit dossier.", en: "Nobody has looked at this file yet.")
  static let herself = Text(fr: "Elle-même", nl: "Zijzelf", en: "She herself")
  static let carer = Text(fr: "Un proche, avec l'accès qu'elle a donné", nl: "Een naaste, met de toegang die zij gaf", en: "A carer, with the access she gave")
  static let did = Text(fr: "A fait", nl: "Deed", en: "Did")
  static let parts = Text(fr: "Quoi", nl: "Wat", en: "What")
  static let result = Text(fr: "Résultat", nl: "Resultaat", en: "Outcome")
}

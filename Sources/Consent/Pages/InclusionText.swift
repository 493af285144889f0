package import Care
package import Kernel

/// The sentences of the figures of inclusion, on the page and in the table file.
package enum InclusionText {
  static let title = Text(fr: "Inclusion en chiffres", nl: "Inclusie in cijfers", en: "Inclusion in figures")
  static let lead = Text(
    fr: "Combien de personnes sont accompagnées, avec ou sans numéro national, et pourquoi d'autres ont dit non.",
    nl: "Hoeveel personen begeleid worden, met of zonder rijksregisternummer, en waarom anderen nee zeiden.",
    en: "How many persons are included, with or without a national number, and why others said no.")
  static let hiddenNote = Text(
    fr: "Les petits nombres, et ceux qui permettraient de les retrouver, sont masqués. Aucune identité ne se trouve derrière ces chiffres.",
    nl: "Kleine aantallen, en aantallen waaruit men ze zou kunnen afleiden, zijn verborgen. Achter deze cijfers staat geen identiteit.",
    en: "Small numbers, and those from which they could be worked out, are hidden. There is no identity behind these figures.")
  package static let hidden = Text(fr: "masqué", nl: "verborgen", en: "hidden")
  static let empty = Text(
    fr: "Il n'y a pas encore de dossier. Les chiffres viennent du travail de tous les jours, sans rien encoder en plus.",
    nl: "Er is nog geen dossier. De cijfers komen uit het dagelijkse werk, zonder extra registratie.",
    en: "There is no file yet. The figures come from daily work; nothing more has to be entered.")
  static func persons(_ count: Int) -> Text {
    .counted(count, fr: ("personne", "personnes"), nl: ("persoon", "personen"), en: ("person", "persons"))
  }
  package static let byState = Text(fr: "Selon l'accord", nl: "Volgens het akkoord", en: "By agreement")
  package static let state = Text(fr: "Accord", nl: "Akkoord", en: "Agreement")
  package static let total = Text(fr: "Total", nl: "Totaal", en: "Total")
  package static let withNumber = Text(fr: "Avec numéro national", nl: "Met rijksregisternummer", en: "With a national number")
  package static let withoutNumber = Text(fr: "Sans numéro national", nl: "Zonder rijksregisternummer", en: "Without a national number")
  package static let byMunicipality = Text(fr: "Par commune", nl: "Per gemeente", en: "By municipality")
  package static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  package static let unknown = Text(fr: "Commune inconnue", nl: "Gemeente onbekend", en: "Municipality unknown")
  package static let refusals = Text(fr: "Refus notés, par raison", nl: "Genoteerde weigeringen, per reden", en: "Refusals noted, by reason")
  package static let reason = Text(fr: "Raison", nl: "Reden", en: "Reason")
  package static let count = Text(fr: "Nombre", nl: "Aantal", en: "Number")
  static let noRefusals = Text(fr: "Aucun refus n'a été noté.", nl: "Er werd geen weigering genoteerd.", en: "No refusal was noted.")
  package static let apart = Text(
    fr: "Parmi celles qui sont d'accord", nl: "Van wie akkoord gaat", en: "Of those who agree")
  package static let question = Text(fr: "Question", nl: "Vraag", en: "Question")
  package static let yes = Text(fr: "D'accord", nl: "Akkoord", en: "Agree")
  package static let no = Text(fr: "Pas d'accord", nl: "Niet akkoord", en: "Do not agree")
  static let export = Text(fr: "Télécharger les tableaux (CSV)", nl: "Tabellen downloaden (CSV)", en: "Download the tables (CSV)")
  package static func state(_ state: InclusionState) -> Text { FileFrameText.inclusion(state) }
  package static func reason(_ reason: ConsentRecord.RefusalReason) -> Text { ConsentText.reason(reason) }
  package static let evaluation = ConsentText.evaluation
  package static let research = ConsentText.research
}

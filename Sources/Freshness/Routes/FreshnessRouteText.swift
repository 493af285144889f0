import Kernel

/// What is said on top of the page after something was done with the directory.
enum FreshnessRouteText {
  static let created = Text(
    fr: "La fiche existe. Complétez-la, une partie à la fois.", nl: "De fiche bestaat. Vul ze aan, deel per deel.",
    en: "The entry exists. Complete it, one part at a time.")
  static let saved = Text(fr: "Enregistré. C'est déjà visible.", nl: "Bewaard. Het is al zichtbaar.", en: "Saved. It can be seen already.")
  static let conditionRemoved = Text(
    fr: "La condition est enlevée. L'historique la garde.", nl: "De voorwaarde is verwijderd. De geschiedenis bewaart ze.",
    en: "The condition is removed. The history keeps it.")
  static let unchanged = Text(fr: "Rien n'a changé.", nl: "Er is niets gewijzigd.", en: "Nothing changed.")
  static let confirmed = Text(fr: "La fiche est confirmée.", nl: "De fiche is bevestigd.", en: "The entry is confirmed.")
  static let wayMissing = Text(fr: "Dites comment vous le savez.", nl: "Zeg hoe u het weet.", en: "Say how you know.")
  static let callKept = Text(fr: "L'appel est noté.", nl: "Het telefoontje is genoteerd.", en: "The call is noted.")
  static let done = Text(fr: "C'est fait.", nl: "Dat is gebeurd.", en: "Done.")
  static let asked = Text(fr: "La demande est partie.", nl: "De vraag is verstuurd.", en: "The question is on its way.")
  static let revoked = Text(
    fr: "Les liens envoyés ne marchent plus.", nl: "De verstuurde links werken niet meer.",
    en: "The links sent no longer work.")
  static let undone = Text(fr: "Le changement est annulé.", nl: "De wijziging is ongedaan gemaakt.", en: "The change is undone.")
  static let decided = Text(
    fr: "La réponse est partie ; ce que vous avez repris est visible.", nl: "Het antwoord is verstuurd; wat u overnam, is zichtbaar.",
    en: "The answer is on its way; what you took over can be seen.")
  static let slug = Text(
    fr: "Des lettres minuscules sans accent, des chiffres et des tirets : repas-a-domicile.",
    nl: "Kleine letters zonder accent, cijfers en koppeltekens: maaltijden-aan-huis.",
    en: "Small letters without accents, digits and hyphens: meals-at-home.")
  static let unknownChapter = Text(
    fr: "Ce chapitre n'existe pas dans le guide.", nl: "Dit hoofdstuk bestaat niet in de gids.",
    en: "There is no such chapter in the guide.")
  static let unknownSection = Text(
    fr: "Cette section n'existe pas dans le chapitre choisi.", nl: "Deze rubriek bestaat niet in het gekozen hoofdstuk.",
    en: "There is no such section in the chosen chapter.")
  static let daysTurned = Text(
    fr: "Le dernier jour vient avant le premier.", nl: "De laatste dag valt voor de eerste.",
    en: "The last day is before the first.")
  static let languageMissing = Text(
    fr: "Il manque cette langue : l'annuaire parle français, néerlandais et anglais.",
    nl: "Deze taal ontbreekt: de gids spreekt Frans, Nederlands en Engels.",
    en: "This language is missing: the directory speaks French, Dutch and English.")
  static let endsPast = Text(fr: "Ce jour doit encore venir.", nl: "Deze dag moet nog komen.", en: "This day must still be to come.")
  static let nobody = Text(
    fr: "Aucune fiche ne correspond à ce choix.", nl: "Geen enkele fiche past bij deze keuze.",
    en: "No entry fits this choice.")
  static let campaignCreated = Text(
    fr: "La campagne existe ; aucune lettre n'est encore partie.", nl: "De campagne bestaat; er is nog geen brief vertrokken.",
    en: "The round exists; no letter has left yet.")
  static let campaignClosed = Text(fr: "La campagne est clôturée.", nl: "De campagne is afgesloten.", en: "The round is closed.")
  static let handled = Text(fr: "Le signalement est traité.", nl: "De melding is behandeld.", en: "The report is handled.")
  static let mistakeMissing = Text(
    fr: "Dites en quelques mots ce qui n'est pas juste.", nl: "Zeg in enkele woorden wat er niet klopt.",
    en: "Say in a few words what is wrong.")
  static func unknownEntry(_ id: String) -> Text {
    Text(fr: "La fiche « \(id) » n'existe pas.", nl: "De fiche ‘\(id)’ bestaat niet.", en: "There is no entry “\(id)”.")
  }
  static func sent(_ number: Int) -> Text {
    .counted(
      number, fr: ("# lettre est partie.", "# lettres sont parties."), nl: ("# brief is vertrokken.", "# brieven zijn vertrokken."),
      en: ("# letter has left.", "# letters have left."))
  }
}

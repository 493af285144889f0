package import Kernel

/// The sentences that stand on every page.
package enum LayoutText {
  package static let optional = Text(fr: "facultatif", nl: "niet verplicht", en: "optional")
  package static let required = Text(fr: "à remplir", nl: "verplicht", en: "required")
  package static let onlyRequired = Text(
    fr: "Seuls les champs marqués « à remplir » sont nécessaires.", nl: "Alleen velden met ‘verplicht’ moeten ingevuld zijn.",
    en: "Only fields marked “required” have to be filled in.")
  package static let noneRequired = Text(
    fr: "Tous ces champs peuvent rester vides.", nl: "Al deze velden mogen leeg blijven.", en: "All of these fields may stay empty.")
  package static func problems(_ count: Int) -> Text {
    .counted(
      count, fr: ("Il y a une chose à revoir", "Il y a # choses à revoir"), nl: ("Er is één ding na te kijken", "Er zijn # dingen na te kijken"),
      en: ("One thing to look at again", "# things to look at again"))
  }

  // The frame
  static let skip = Text(fr: "Aller au contenu", nl: "Naar de inhoud", en: "Skip to content")
  static let home = Text(fr: "Relais, page d'accueil", nl: "Relais, startpagina", en: "Relais, home page")
  static let mainMenu = Text(fr: "Menu principal", nl: "Hoofdmenu", en: "Main menu")
  static let furtherLanguages = Text(fr: "Autres langues", nl: "Andere talen", en: "Other languages")
  static let languages = Text(fr: "Langues", nl: "Talen", en: "Languages")
  static let footer = Text(fr: "À propos du site", nl: "Over de website", en: "About the site")
  static let findHelp = Text(fr: "Trouver de l'aide", nl: "Hulp vinden", en: "Find help")
  static let report = Text(fr: "Signaler un besoin", nl: "Een nood melden", en: "Report a need")
  static let signIn = Text(fr: "Espace professionnel", nl: "Voor hulpverleners", en: "For professionals")
  static let persons = Text(fr: "Personnes", nl: "Personen", en: "Persons")
  static let calls = Text(fr: "Appels", nl: "Oproepen", en: "Calls")
  static let figures = Text(fr: "Chiffres", nl: "Cijfers", en: "Figures")
  static let requests = Text(fr: "Demandes", nl: "Hulpvragen", en: "Requests")
  static let editing = Text(fr: "Annuaire", nl: "Gids", en: "Directory")
  static let gaps = Text(fr: "Lacunes", nl: "Hiaten", en: "Gaps")
  static let inclusion = Text(fr: "Inclusion", nl: "Inclusie", en: "Inclusion")
  static let outreach = Text(fr: "Quartier", nl: "Wijk", en: "Neighbourhood")
  static let messages = Text(fr: "Messages", nl: "Berichten", en: "Messages")
  static let log = Text(fr: "Journal d'accès", nl: "Toegangslogboek", en: "Access log")
  static let retention = Text(fr: "Conservation", nl: "Bewaring", en: "Retention")
  static let leave = Text(fr: "Fermer", nl: "Sluiten", en: "Close")
  static let signOut = Text(fr: "Se déconnecter", nl: "Afmelden", en: "Sign out")
  static let demoLabel = Text(fr: "Démonstration", nl: "Demonstratie", en: "Demonstration")
  static let demo = Text(
    fr: "Démonstration : toutes les personnes sont inventées.", nl: "Demonstratie: alle personen zijn verzonnen.",
    en: "Demonstration: all people are invented.")
  static let notYetRead = Text(
    fr: "Cette page n'est traduite qu'en partie, et cette traduction n'a pas encore été relue par une personne dont c'est la langue.",
    nl: "Deze pagina is maar gedeeltelijk vertaald, en de vertaling is nog niet nagelezen door iemand die deze taal spreekt.",
    en: "This page is only partly translated, and no speaker of the language has read the translation yet.")

  // Emergency numbers
  static let emergency = Text(fr: "Numéros d'urgence", nl: "Noodnummers", en: "Emergency numbers")
  static let medicalEmergency = Text(fr: "urgence médicale", nl: "medische noodhulp", en: "medical emergency")
  static let police = Text(fr: "police", nl: "politie", en: "police")
  static let onCallDoctor = Text(fr: "médecin de garde", nl: "huisarts van wacht", en: "doctor on duty")
  static let someoneToTalkTo = Text(fr: "être écouté·e", nl: "met iemand praten", en: "someone to talk to")

  // Quick exit
  static let quickExit = Text(fr: "Quitter vite", nl: "Snel weg", en: "Leave quickly")
  static let quickExitHint = Text(
    fr: "Ouvre la météo à la place (ou deux fois Échap). L'historique du navigateur garde une trace : effacez-le.",
    nl: "Toont het weerbericht (of druk twee keer op Escape). De browsergeschiedenis bewaart een spoor: wis ze.",
    en: "Shows the weather instead (or press Escape twice). The browser's history keeps a trace: clear it.")

  // Footer
  static let about = Text(fr: "À propos de Relais", nl: "Over Relais", en: "About Relais")
  static let accessibility = Text(fr: "Accessibilité", nl: "Toegankelijkheid", en: "Accessibility")
  static let privacy = Text(fr: "Vie privée", nl: "Privacy", en: "Privacy")
  static let styles = Text(fr: "Charte visuelle", nl: "Huisstijl", en: "Visual style")
  static let followReport = Text(fr: "Suivre un signalement", nl: "Een melding opvolgen", en: "Follow a report")
  static let source = Text(
    fr: "Adresses et numéros : guide « Ressources pour une vie à domicile », janvier 2026. Vérifiez auprès du service avant de vous déplacer.",
    nl: "Adressen en nummers: gids “Ressources pour une vie à domicile”, januari 2026. Bel de dienst voor u zich verplaatst.",
    en: "Addresses and numbers: guide “Ressources pour une vie à domicile”, January 2026. Ring the service before you go there.")

  // Components
  static let wayBack = Text(fr: "Vous êtes ici", nl: "U bent hier", en: "You are here")
  static let moreFilters = Text(fr: "Plus de filtres", nl: "Meer filters", en: "More filters")
  static let pages = Text(fr: "Pages de résultats", nl: "Resultatenpagina's", en: "Pages of results")
  static let previous = Text(fr: "Page précédente", nl: "Vorige pagina", en: "Previous page")
  static let next = Text(fr: "Page suivante", nl: "Volgende pagina", en: "Next page")
  static func pageOf(_ page: Int, _ pages: Int) -> Text {
    Text(fr: "Page \(page) sur \(pages)", nl: "Pagina \(page) van \(pages)", en: "Page \(page) of \(pages)")
  }
  static let cancel = Text(fr: "Annuler", nl: "Annuleren", en: "Cancel")
  static let copy = Text(fr: "Copier", nl: "Kopiëren", en: "Copy")
  static let copied = Text(fr: "Copié", nl: "Gekopieerd", en: "Copied")
  static let reference = Text(
    fr: "Si vous nous en parlez, donnez cette référence :", nl: "Vermeld deze referentie als u ons contacteert:",
    en: "If you tell us about it, give this reference:")
  static let backHome = Text(fr: "Aller à la page d'accueil", nl: "Naar de startpagina", en: "Go to the home page")
  static let searchInstead = Text(fr: "Chercher de l'aide", nl: "Hulp zoeken", en: "Search for help")
}

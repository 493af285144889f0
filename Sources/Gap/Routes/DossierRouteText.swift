import Kernel

/// What is said after something was done with a dossier, and the headings of its tables.
enum DossierRouteText {
  static let saved = Text(fr: "Enregistré.", nl: "Bewaard.", en: "Saved.")
  static let passedOn = Text(
    fr: "Transmis. La réponse arrivera ici.", nl: "Doorgegeven. Het antwoord komt hier aan.", en: "Passed on. The answer will arrive here.")
  static let closed = Text(fr: "Le dossier est clos.", nl: "Het dossier is afgesloten.", en: "The dossier is closed.")
  static let answered = Text(
    fr: "Merci. L'équipe lit votre réponse dès maintenant.", nl: "Dank u. Het team leest uw antwoord meteen.", en: "Thank you. The team reads your answer at once.")
  static let headers: [Text] = [
    Text(fr: "Genre d'aide", nl: "Soort hulp", en: "Kind of help"), Text(fr: "Commune", nl: "Gemeente", en: "Municipality"),
    Text(fr: "Quartier", nl: "Wijk", en: "Neighbourhood"),
    Text(fr: "Raison", nl: "Reden", en: "Reason"), Text(fr: "Nombre", nl: "Aantal", en: "Count"),
    Text(fr: "Depuis", nl: "Sinds", en: "Since"), Text(fr: "La dernière", nl: "De laatste", en: "The last one"),
    Text(fr: "État", nl: "Toestand", en: "State"), Text(fr: "Transmis le", nl: "Doorgegeven op", en: "Passed on, on"),
    Text(fr: "Réponses", nl: "Antwoorden", en: "Answers"), Text(fr: "Issue", nl: "Afloop", en: "Outcome"),
    Text(fr: "Clos le", nl: "Afgesloten op", en: "Closed on"),
  ]
  static let obstacleHeaders: [Text] = [
    Text(fr: "Règle", nl: "Regel", en: "Rule"), Text(fr: "Qui l'a faite", nl: "Wie maakte ze", en: "Who made it"),
    Text(fr: "Où elle est écrite", nl: "Waar ze staat", en: "Where it stands"), Text(fr: "Nombre", nl: "Aantal", en: "Count"),
    Text(fr: "Depuis", nl: "Sinds", en: "Since"),
  ]
}

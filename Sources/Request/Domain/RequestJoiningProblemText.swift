import Kernel

/// What is said when two requests cannot be brought together or parted.
enum RequestJoiningProblemText {
  static let itself = Text(
    fr: "Ce sont deux fois la même demande, ou celle d'une autre organisation.", nl: "Dit is tweemaal dezelfde hulpvraag, of die van een andere organisatie.",
    en: "This is the same request twice, or that of another organisation.")
  static let notBothOpen = Text(
    fr: "Seules des demandes ouvertes se réunissent. Rouvrez d'abord celle qui est clôturée.",
    nl: "Alleen open hulpvragen kunnen samen. Heropen eerst de afgesloten hulpvraag.",
    en: "Only open requests come together. First reopen the one that is closed.")
  static let alreadyJoined = Text(
    fr: "Une des deux est déjà réunie à une autre, ou ne l'est plus. Voici où elle en est.",
    nl: "Een van beide hoort al bij een andere, of niet meer. Dit is de huidige stand.",
    en: "One of them is read with another one already, or not any more. This is how it stands.")
  static let differentPersons = Text(
    fr: "Elles concernent deux dossiers différents. Réunissez d'abord les dossiers, si c'est la même personne.",
    nl: "Ze gaan over twee verschillende dossiers. Voeg eerst de dossiers samen als het om dezelfde persoon gaat.",
    en: "They concern two different files. First merge the files, if it is the same person.")
  static let isOffered = Text(
    fr: "Une des deux est proposée à une autre équipe. Retirez d'abord la proposition.",
    nl: "Een van beide is aan een ander team aangeboden. Trek het aanbod eerst in.",
    en: "One of them is offered to another team. First take the offer back.")
}

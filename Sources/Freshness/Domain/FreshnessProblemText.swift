import Kernel

/// What is said when something is not done with the directory.
enum FreshnessProblemText {
  static func noRule(_ day: String) -> Text {
    Text(
      fr: "Aucune règle de fraîcheur n'est connue pour le \(day). La personne qui gère Relais peut l'ajouter.",
      nl: "Er is geen regel over actualiteit bekend voor \(day). Wie Relais beheert, kan die toevoegen.",
      en: "No rule of freshness is known for \(day). Whoever runs Relais can add it.")
  }

  static func problem(_ problem: FreshnessProblem) -> Text {
    switch problem {
    case .changedMeanwhile:
      Text(
        fr: "Quelqu'un a changé cette fiche entre-temps. Comparez ci-dessous, puis enregistrez à nouveau.",
        nl: "Iemand heeft deze fiche intussen gewijzigd. Vergelijk hieronder en bewaar opnieuw.",
        en: "Somebody changed this entry meanwhile. Compare below, then save again.")
    case .noAddress:
      Text(
        fr: "Cette fiche n'a pas d'adresse e-mail. Ajoutez-en une, ou téléphonez.",
        nl: "Deze fiche heeft geen e-mailadres. Voeg er een toe, of bel.",
        en: "This entry has no e-mail address. Add one, or ring.")
    case .linkOver:
      Text(
        fr: "Ce lien n'est plus valable. Écrivez à la personne qui vous l'a envoyé : elle peut vous en envoyer un nouveau.",
        nl: "Deze link is niet meer geldig. Schrijf naar wie hem stuurde: die kan u een nieuwe sturen.",
        en: "This link is no longer valid. Write to the person who sent it: she can send you a new one.")
    case .nothingChosen:
      Text(fr: "Choisissez d'abord ce qu'il faut faire.", nl: "Kies eerst wat er moet gebeuren.", en: "Choose first what to do.")
    case .alreadyDecided:
      Text(
        fr: "Cette correction a déjà reçu une réponse.", nl: "Deze verbetering kreeg al een antwoord.",
        en: "This correction was answered already.")
    case .alreadyHandled:
      Text(fr: "Ce signalement est déjà traité.", nl: "Deze melding is al behandeld.", en: "This report was handled already.")
    case .nothingToUndo:
      Text(fr: "Il n'y a plus rien à annuler ici.", nl: "Hier valt niets meer ongedaan te maken.", en: "There is nothing left to undo here.")
    case .identifierTaken:
      Text(
        fr: "Cet identifiant existe déjà : choisissez-en un autre.", nl: "Deze identificatie bestaat al: kies een andere.",
        en: "This identifier exists already: choose another.")
    case .campaignOver:
      Text(fr: "Cette campagne est terminée.", nl: "Deze campagne is afgelopen.", en: "This campaign is over.")
    case .nothingChanged:
      Text(fr: "Rien n'a changé.", nl: "Er is niets gewijzigd.", en: "Nothing changed.")
    }
  }
}

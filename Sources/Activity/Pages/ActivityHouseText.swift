package import Kernel

/// What houses and editors read.
package enum ActivityHouseText {
  static let title = Text(fr: "Maisons et leurs activités", nl: "Huizen en hun activiteiten", en: "Houses and their activities")
  static let lead = Text(
    fr: "Chaque maison entre elle-même ses activités, par un lien secret que vous lui envoyez.",
    nl: "Elk huis voert zelf zijn activiteiten in, met een geheime link die u stuurt.",
    en: "Each house enters its activities itself, by a secret link that you send it.")
  static let noHouses = Text(
    fr: "Aucune maison n'est encore inscrite.",
    nl: "Er is nog geen huis ingeschreven.",
    en: "No house has been entered yet.")
  static let newHouse = Text(fr: "Ajouter une maison", nl: "Een huis toevoegen", en: "Add a house")
  static let editHouse = Text(fr: "La maison", nl: "Het huis", en: "The house")
  static let name = Text(fr: "Nom de la maison", nl: "Naam van het huis", en: "Name of the house")
  static let address = Text(fr: "Rue et numéro", nl: "Straat en nummer", en: "Street and number")
  static let phone = Text(fr: "Téléphone pour le public", nl: "Telefoon voor het publiek", en: "Phone for the public")
  static let email = Text(
    fr: "E-mail, pour envoyer le lien (non publié)",
    nl: "E-mail, om de link te sturen (niet gepubliceerd)",
    en: "E-mail, for sending the link (not published)")
  static let language = Text(fr: "Langue de la maison", nl: "Taal van het huis", en: "Language of the house")
  static let accessible = Text(fr: "Accessible en chaise roulante", nl: "Rolstoeltoegankelijk", en: "Wheelchair accessible")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let sendLink = Text(fr: "Envoyer un nouveau lien secret", nl: "Een nieuwe geheime link sturen", en: "Send a new secret link")
  static let linkHint = Text(
    fr: "Les liens envoyés avant ne fonctionneront plus.",
    nl: "Links die u eerder stuurde, werken dan niet meer.",
    en: "Links sent before will stop working.")
  static let endLinks = Text(fr: "Reprendre le lien", nl: "De link intrekken", en: "Take the link back")
  static let sureToEnd = Text(
    fr: "La maison ne pourra plus rien entrer avec son lien.",
    nl: "Het huis kan met zijn link niets meer invoeren.",
    en: "The house will not be able to enter anything with its link.")
  static let noLink = Text(fr: "Aucun lien ne fonctionne.", nl: "Er werkt geen enkele link.", en: "No link works.")
  static let mine = Text(fr: "Nos activités", nl: "Onze activiteiten", en: "Our activities")
  static let none = Text(
    fr: "Rien encore : entrez la première activité ci-dessous.",
    nl: "Nog niets: voer hieronder de eerste activiteit in.",
    en: "Nothing yet: enter the first activity below.")
  static let new = Text(fr: "Nouvelle activité", nl: "Nieuwe activiteit", en: "New activity")
  static let edit = Text(fr: "Modifier l'activité", nl: "De activiteit wijzigen", en: "Edit the activity")
  static let what = Text(fr: "Quoi ?", nl: "Wat?", en: "What?")
  static let day = Text(fr: "Quel jour ?", nl: "Welke dag?", en: "On which day?")
  static let dayHint = Text(
    fr: "Par exemple 24/11/2026. Si elle revient : la première fois.",
    nl: "Bijvoorbeeld 24/11/2026. Komt ze terug: de eerste keer.",
    en: "For example 24/11/2026. If it comes back: the first time.")
  static let from = Text(fr: "De", nl: "Van", en: "From")
  static let until = Text(fr: "À", nl: "Tot", en: "To")
  static let hoursHint = Text(fr: "Par exemple 14:00 ou 14h.", nl: "Bijvoorbeeld 14:00 of 14u.", en: "For example 14:00.")
  static let rhythm = Text(fr: "Combien de fois ?", nl: "Hoe vaak?", en: "How often?")
  static let once = Text(fr: "Une seule fois", nl: "Eén keer", en: "Once")
  static let weekly = Text(fr: "Chaque semaine", nl: "Elke week", en: "Every week")
  static let monthly = Text(fr: "Chaque mois, la même semaine", nl: "Elke maand, dezelfde week", en: "Every month, in the same week")
  static let cost = Text(fr: "Prix en euros", nl: "Prijs in euro", en: "Cost in euros")
  static let costHint = Text(
    fr: "0 si c'est gratuit ; vide si vous ne savez pas.",
    nl: "0 als het gratis is; leeg als u het niet weet.",
    en: "0 when it is free; empty when you do not know.")
  static let more = Text(fr: "Dire plus (facultatif)", nl: "Meer zeggen (optioneel)", en: "Say more (optional)")
  static let words = Text(fr: "Quelques mots", nl: "Enkele woorden", en: "A few words")
  static let lastDay = Text(fr: "Jusqu'à quel jour ?", nl: "Tot welke dag?", en: "Until which day?")
  static let elsewhere = Text(
    fr: "Ailleurs que dans la maison ? Où ?",
    nl: "Elders dan in het huis? Waar?",
    en: "Somewhere else than at the house? Where?")
  static let accompanied = Text(
    fr: "On vient chercher qui ne peut pas venir seul",
    nl: "We halen wie niet alleen kan komen",
    en: "We fetch those who cannot come alone")
  static let registration = Text(fr: "Faut-il s'inscrire ? Comment ?", nl: "Moet men inschrijven? Hoe?", en: "Must one register? How?")
  static let languages = Text(fr: "Langues parlées", nl: "Gesproken talen", en: "Languages spoken")
  static let languagesHint = Text(
    fr: "Par exemple : français, arabe",
    nl: "Bijvoorbeeld: Frans, Arabisch",
    en: "For example: French, Arabic")
  static let forWhom = Text(fr: "Pour qui ?", nl: "Voor wie?", en: "For whom?")
  static let menu = Text(fr: "Menu", nl: "Menu", en: "Menu")
  static let menuHint = Text(
    fr: "Une ligne par jour : 24/11 soupe, vol-au-vent, fruit",
    nl: "Eén regel per dag: 24/11 soep, vol-au-vent, fruit",
    en: "One line a day: 24/11 soup, stew, fruit")
  static let publish = Text(fr: "Publier", nl: "Publiceren", en: "Publish")
  package static let published = Text(fr: "C'est publié.", nl: "Het is gepubliceerd.", en: "It is published.")
  package static let changed = Text(fr: "C'est changé.", nl: "Het is gewijzigd.", en: "It is changed.")
  static let change = Text(fr: "Modifier", nl: "Wijzigen", en: "Edit")
  static let copy = Text(fr: "Refaire la semaine suivante", nl: "Volgende week opnieuw", en: "Again the week after")
  static let cancelDay = Text(fr: "Annuler", nl: "Afgelasten", en: "Cancel")
  static let holdDay = Text(fr: "Finalement maintenu", nl: "Toch wel", en: "On after all")
  static let remove = Text(fr: "Retirer l'activité", nl: "De activiteit verwijderen", en: "Remove the activity")
  static let undo = Text(fr: "Annuler le dernier changement", nl: "Laatste wijziging ongedaan maken", en: "Undo the last change")
  static let removed = Text(fr: "Retirée", nl: "Verwijderd", en: "Removed")
  package static let linkSent = Text(
    fr: "Le lien est parti par lettre.",
    nl: "De link is met een brief vertrokken.",
    en: "The link has left by letter.")
  package static let linksEnded = Text(
    fr: "Le lien ne fonctionne plus.",
    nl: "De link werkt niet meer.",
    en: "The link does not work any more.")
  static let posterThisMonth = Text(fr: "L'affiche de ce mois", nl: "De affiche van deze maand", en: "This month's poster")
  static let posterNextMonth = Text(fr: "Celle du mois prochain", nl: "Die van volgende maand", en: "Next month's poster")
  static let see = Text(fr: "Voir comme le public", nl: "Bekijken zoals het publiek", en: "See as the public does")
  static let badDay = Text(
    fr: "Ce jour n'est pas lisible. Exemple : 24/11/2026.",
    nl: "Deze dag is niet leesbaar. Voorbeeld: 24/11/2026.",
    en: "This day cannot be read. For example: 24/11/2026.")
  static let badTime = Text(
    fr: "Cette heure n'est pas lisible. Exemple : 14:00.",
    nl: "Dit uur is niet leesbaar. Voorbeeld: 14:00.",
    en: "This time cannot be read. For example: 14:00.")
  static let badCost = Text(
    fr: "Ce prix n'est pas lisible. Exemple : 4,50.",
    nl: "Deze prijs is niet leesbaar. Voorbeeld: 4,50.",
    en: "This cost cannot be read. For example: 4.50.")
  static let noName = Text(fr: "Donnez le nom de la maison.", nl: "Geef de naam van het huis.", en: "Give the name of the house.")
  static let noTown = Text(fr: "Choisissez une commune.", nl: "Kies een gemeente.", en: "Choose a municipality.")
  static let badEmail = Text(
    fr: "Cette adresse e-mail n'est pas complète.",
    nl: "Dit e-mailadres is niet volledig.",
    en: "This e-mail address is not complete.")
  static func badDish(_ line: String) -> Text {
    Text(
      fr: "Commencez la ligne par un jour : « \(line) ».",
      nl: "Begin de regel met een dag: “\(line)”.",
      en: "Begin the line with a day: “\(line)”.")
  }
  static func linkUntil(_ day: String) -> Text {
    Text(fr: "Le lien fonctionne jusqu'au \(day).", nl: "De link werkt tot \(day).", en: "The link works until \(day).")
  }
  static func letterSubject(_ house: String) -> Text {
    Text(fr: "Les activités de \(house)", nl: "De activiteiten van \(house)", en: "The activities of \(house)")
  }
  static func letter(_ link: String, _ day: String) -> Text {
    Text(
      fr: """
        Bonjour,

        Avec ce lien vous entrez vous-même vos activités dans l'annuaire du quartier, en une minute, sans mot de passe :

        \(link)

        Il fonctionne jusqu'au \(day). Gardez-le pour votre équipe : qui l'a peut changer vos activités.
        """,
      nl: """
        Goeiedag,

        Met deze link voert u zelf uw activiteiten in de buurtgids in, in één minuut, zonder wachtwoord:

        \(link)

        Hij werkt tot \(day). Hou hem binnen uw team: wie hem heeft, kan uw activiteiten wijzigen.
        """,
      en: """
        Hello,

        With this link you enter your activities in the neighbourhood's directory yourself, in a minute, without a password:

        \(link)

        It works until \(day). Keep it within your team: whoever has it can change your activities.
        """)
  }
}

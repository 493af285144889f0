import HTML
package import Kernel

/// The sentences of lists for those who work with them, and of the letter that carries one.
package enum ShortlistWorkText {
  package static let mine = Text(fr: "Mes listes", nl: "Mijn lijsten", en: "My lists")
  static let mineLead = Text(
    fr: "Les listes d'adresses que vous avez gardées. Vous seul·e les voyez ; celles d'une personne sont dans son dossier.",
    nl: "De adressenlijsten die u bewaard hebt. Alleen u ziet ze; die van een persoon staan in haar dossier.",
    en: "The lists of addresses that you have kept. Only you see them; those of a person are in her file.")
  static let mineEmpty = Text(
    fr: "Vous n'avez pas encore gardé de liste. Choisissez des adresses en cherchant, puis gardez la liste.",
    nl: "U hebt nog geen lijst bewaard. Kies adressen tijdens het zoeken en bewaar dan de lijst.",
    en: "You have not kept a list yet. Choose addresses while searching, then keep the list.")
  package static let hers = Text(fr: "Listes d'adresses", nl: "Adressenlijsten", en: "Lists of addresses")
  static let hersLead = Text(
    fr: "Les adresses choisies pour cette personne. Ces listes font partie de son dossier.",
    nl: "De adressen die voor deze persoon gekozen zijn. Deze lijsten horen bij haar dossier.",
    en: "The addresses chosen for this person. These lists are part of her file.")
  static let hersEmpty = Text(
    fr: "Aucune liste pour cette personne.", nl: "Geen lijsten voor deze persoon.", en: "No lists for this person.")
  static let begin = Text(fr: "Commencer une liste pour elle", nl: "Een lijst voor haar beginnen", en: "Begin a list for her")
  package static let begun = Text(
    fr: "Choisissez des adresses en cherchant : la liste sera gardée dans son dossier.",
    nl: "Kies adressen tijdens het zoeken: de lijst wordt in haar dossier bewaard.",
    en: "Choose addresses while searching: the list will be kept in her file.")
  static let forPerson = Text(
    fr: "Une liste pour la personne du dossier :", nl: "Een lijst voor de persoon van het dossier:", en: "A list for the person of the file:")
  static let openFile = Text(fr: "ouvrir son dossier", nl: "haar dossier openen", en: "open her file")
  static let name = Text(fr: "Nom de la liste", nl: "Naam van de lijst", en: "Name of the list")
  static let nameHint = Text(
    fr: "Pour vous y retrouver ; la personne ne le voit pas.", nl: "Om ze terug te vinden; de persoon ziet het niet.",
    en: "To find it again; the person does not see it.")
  static func count(_ count: Int) -> Text {
    .counted(count, fr: ("Une adresse", "# adresses"), nl: ("Eén adres", "# adressen"), en: ("One address", "# addresses"))
  }
  static func changed(_ day: Day) -> Text {
    Text(
      fr: "Changée le \(day, written: Words(.french).date(day))", nl: "Gewijzigd op \(day, written: Words(.dutch).date(day))",
      en: "Changed on \(day, written: Words(.english).date(day))")
  }
  static func unnamed(_ day: Day) -> Text {
    Text(
      fr: "Liste du \(day, written: Words(.french).date(day))", nl: "Lijst van \(day, written: Words(.dutch).date(day))",
      en: "List of \(day, written: Words(.english).date(day))")
  }

  // The letter
  static let mailTitle = Text(fr: "Envoyer par e-mail", nl: "Per e-mail sturen", en: "Send by e-mail")
  static func mailLead(_ language: String) -> Text {
    Text(
      fr: "Le message est écrit dans la langue de la liste (\(language)). Il porte un lien et le nom de votre organisation, rien d'autre.",
      nl: "Het bericht staat in de taal van de lijst (\(language)). Het bevat een link en de naam van uw organisatie, niets anders.",
      en: "The message is in the language of the list (\(language)). It carries a link and the name of your organisation, nothing else.")
  }
  static let email = Text(fr: "Adresse e-mail", nl: "E-mailadres", en: "E-mail address")
  static let putIn = Text(
    fr: "Mettre aussi la liste dans le message : les adresses, les numéros et vos mots. Un e-mail peut être lu par d'autres.",
    nl: "Ook de lijst in het bericht zetten: adressen, nummers en uw woordjes. Een e-mail kan door anderen gelezen worden.",
    en: "Put the list into the message as well: addresses, numbers and your words. An e-mail can be read by others.")
  static let putInViolence = Text(
    fr: "Cette liste contient une adresse sur la violence. Qui lit les e-mails de la personne ? Un lien sur papier est plus sûr.",
    nl: "Deze lijst bevat een adres over geweld. Wie leest de e-mails van de persoon mee? Een link op papier is veiliger.",
    en: "This list holds an address about violence. Who else reads the person's e-mails? A link on paper is safer.")
  static let send = Text(fr: "Envoyer", nl: "Versturen", en: "Send")
  package static let sent = Text(
    fr: "Le message part : il est dans la boîte d'envoi.", nl: "Het bericht vertrekt: het staat bij de uitgaande berichten.",
    en: "The message is on its way: it is in the outbox.")

  static let subject = Text(fr: "Des informations pour vous", nl: "Informatie voor u", en: "Information for you")
  static let greeting = Text(fr: "Bonjour,", nl: "Dag,", en: "Hello,")
  static func prepared(_ house: String) -> Text {
    Text(
      fr: "\(house) vous a préparé une liste. Vous pouvez la lire ici, sans compte :",
      nl: "\(house) maakte een lijst voor u. U kunt ze hier lezen, zonder account:",
      en: "\(house) has prepared a list for you. You can read it here, without an account:")
  }
  static let theList = Text(fr: "La liste :", nl: "De lijst:", en: "The list:")
  static func question(_ phone: String) -> Text {
    Text(fr: "Une question ? Appelez le \(phone).", nl: "Een vraag? Bel \(phone).", en: "A question? Ring \(phone).")
  }
  static let letterSignature = Text(
    fr: "Relais, l'outil de l'aide de quartier", nl: "Relais, het hulpmiddel van de buurtzorg", en: "Relais, for care in the neighbourhood")
}

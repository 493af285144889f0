import Kernel

/// Sentences about an address to which a message cannot be sent.
enum MessageAddressText {
  static let email = Text(
    fr: "Vérifiez l'adresse e-mail, par exemple nom@exemple.be.", nl: "Kijk het e-mailadres na, bijvoorbeeld naam@voorbeeld.be.",
    en: "Check the e-mail address, for example name@example.be.")
  static let post = Text(
    fr: "Écrivez le nom et l'adresse, ligne par ligne.", nl: "Schrijf de naam en het adres, regel per regel.",
    en: "Write the name and the address, line by line.")
  static let request = Text(
    fr: "Aucune demande de votre organisation ne porte ce numéro.", nl: "Geen hulpvraag van uw organisatie heeft dit nummer.",
    en: "No request of your organisation has this number.")
}

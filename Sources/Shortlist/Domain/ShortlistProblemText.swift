package import Kernel

/// What is said when something cannot be done with a list.
package enum ShortlistProblemText {
  static let full = Text(
    fr: "La liste est pleine : 30 adresses au plus. Retirez-en une pour en ajouter une autre.",
    nl: "De lijst is vol: hoogstens 30 adressen. Haal er een af om een andere toe te voegen.",
    en: "The list is full: 30 addresses at most. Take one off to add another.")
  static let browserFull = Text(
    fr: "Votre navigateur ne peut pas retenir autant de mots. Raccourcissez-les, ou gardez la liste avec le bouton « Garder cette liste ».",
    nl: "Uw browser kan niet zoveel woorden onthouden. Maak ze korter, of bewaar de lijst met de knop “Deze lijst bewaren”.",
    en: "Your browser cannot hold that many words. Shorten them, or keep the list with the button “Keep this list”.")
  static let empty = Text(
    fr: "La liste est vide : choisissez d'abord une adresse.", nl: "De lijst is leeg: kies eerst een adres.",
    en: "The list is empty: choose an address first.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un d'autre vient de changer cette liste. Vos mots sont encore là : vérifiez, puis enregistrez à nouveau.",
    nl: "Iemand anders heeft deze lijst net gewijzigd. Uw woorden staan er nog: kijk na en bewaar opnieuw.",
    en: "Somebody else has just changed this list. Your words are still here: check, then save again.")
  static let tooManyKept = Text(
    fr: "Trop de listes ont été gardées depuis cette connexion. Réessayez dans une heure.",
    nl: "Vanaf deze verbinding zijn te veel lijsten bewaard. Probeer het over een uur opnieuw.",
    en: "Too many lists were kept from this connection. Try again in an hour.")
  static let linkEnded = Text(
    fr: "Ce lien n'ouvre plus de liste : il a été repris, ou sa durée est passée. Demandez un nouveau lien à qui vous l'a donné.",
    nl: "Deze link opent geen lijst meer: hij is ingetrokken of verlopen. Vraag een nieuwe link aan wie hem u gaf.",
    en: "This link opens no list any more: it was taken back, or its time is over. Ask whoever gave it to you for a new one.")
  static func tooLong(_ count: Int, most: Int) -> Text {
    Text(
      fr: "C'est un peu long : \(count) caractères, \(most) au plus.", nl: "Dit is wat lang: \(count) tekens, hoogstens \(most).",
      en: "This is rather long: \(count) characters, \(most) at most.")
  }
  static func noRule(_ day: Day) -> Text {
    Text(
      fr: "Aucune règle sur la durée des listes ne vaut pour le \(day).", nl: "Geen regel over de duur van lijsten geldt voor \(day).",
      en: "No rule on how long lists last holds on \(day).")
  }
  package static let emailUnreadable = Text(
    fr: "Cette adresse e-mail n'est pas complète (exemple : nom@exemple.be).", nl: "Dit e-mailadres is niet volledig (voorbeeld: naam@voorbeeld.be).",
    en: "This e-mail address is not complete (for example: name@example.be).")
}

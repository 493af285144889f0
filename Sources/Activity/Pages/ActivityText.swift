package import Kernel

/// What the public pages of activities say.
package enum ActivityText {
  package static let title = Text(fr: "Activités près de chez vous", nl: "Activiteiten in uw buurt", en: "Activities near you")
  static let lead = Text(
    fr: "Manger ensemble, bouger, parler, apprendre : ce qui se passe dans le quartier.",
    nl: "Samen eten, bewegen, praten, leren: wat er in de buurt gebeurt.",
    en: "Eating together, moving, talking, learning: what goes on in the neighbourhood.")
  static let filter = Text(fr: "Choisir des activités", nl: "Activiteiten kiezen", en: "Choose activities")
  static let show = Text(fr: "Montrer", nl: "Tonen", en: "Show")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let everywhere = Text(fr: "Toute la région", nl: "Het hele gewest", en: "The whole region")
  static let when = Text(fr: "Quand", nl: "Wanneer", en: "When")
  static let today = Text(fr: "Aujourd'hui", nl: "Vandaag", en: "Today")
  static let week = Text(fr: "Les 7 prochains jours", nl: "De komende 7 dagen", en: "The next 7 days")
  static let month = Text(fr: "Les 4 prochaines semaines", nl: "De komende 4 weken", en: "The next 4 weeks")
  static let cost = Text(fr: "Prix", nl: "Prijs", en: "Cost")
  static let anyCost = Text(fr: "Gratuit ou payant", nl: "Gratis of betalend", en: "Free or paid")
  static let free = Text(fr: "Gratuit", nl: "Gratis", en: "Free")
  static let access = Text(fr: "Y arriver", nl: "Er geraken", en: "Getting there")
  static let anyAccess = Text(fr: "Peu importe", nl: "Maakt niet uit", en: "Does not matter")
  static let accessible = Text(fr: "Accessible en chaise roulante", nl: "Rolstoeltoegankelijk", en: "Wheelchair accessible")
  static let accompanied = Text(fr: "On vient vous chercher", nl: "Men komt u halen", en: "Somebody fetches you")
  static let none = Text(
    fr: "Rien n'est annoncé pour ces jours-là.", nl: "Voor die dagen is niets aangekondigd.", en: "Nothing is announced for those days.")
  static let widen = Text(
    fr: "Voir toute la région, 4 semaines",
    nl: "Het hele gewest bekijken, 4 weken",
    en: "See the whole region, 4 weeks")
  static let cancelled = Text(fr: "Annulé ce jour-là", nl: "Die dag afgelast", en: "Cancelled that day")
  static let menu = Text(fr: "Au menu", nl: "Op het menu", en: "On the menu")
  static let place = Text(fr: "Où", nl: "Waar", en: "Where")
  static let times = Text(fr: "Prochaines fois", nl: "Volgende keren", en: "Next times")
  static let noTimes = Text(fr: "Il n'y a plus de date prévue.", nl: "Er is geen datum meer gepland.", en: "No further date is planned.")
  static let registration = Text(fr: "Inscription", nl: "Inschrijven", en: "Registration")
  static let noRegistration = Text(fr: "Venez simplement.", nl: "Kom gewoon langs.", en: "Just come.")
  static let spoken = Text(fr: "On y parle", nl: "Men spreekt er", en: "Spoken there")
  static let forWhom = Text(fr: "Pour qui", nl: "Voor wie", en: "For whom")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static let calendar = Text(
    fr: "Ajouter à mon agenda (fichier iCalendar)",
    nl: "Aan mijn agenda toevoegen (iCalendar-bestand)",
    en: "Add to my calendar (iCalendar file)")
  static let print = Text(fr: "Imprimer l'affiche", nl: "De affiche afdrukken", en: "Print the poster")
  static let poster = Text(fr: "Affiche du mois", nl: "Affiche van de maand", en: "Poster of the month")
  static let housePoster = Text(
    fr: "L'affiche du mois de cette maison", nl: "De maandaffiche van dit huis", en: "This house's poster of the month")
  static let previousMonth = Text(fr: "Mois précédent", nl: "Vorige maand", en: "Previous month")
  static let nextMonth = Text(fr: "Mois suivant", nl: "Volgende maand", en: "Next month")
  static let noneThisMonth = Text(
    fr: "Rien n'est encore annoncé pour ce mois.", nl: "Voor deze maand is nog niets aangekondigd.", en: "Nothing is announced for this month yet.")
  static let alwaysTrue = Text(
    fr: "Nos activités, toujours à jour", nl: "Onze activiteiten, altijd actueel", en: "Our activities, always up to date")
  static let nearYou = Text(fr: "Cette semaine près de chez vous", nl: "Deze week in uw buurt", en: "This week near you")
  static let all = Text(fr: "Toutes les activités", nl: "Alle activiteiten", en: "All activities")
  static let weekly = Text(fr: "chaque semaine", nl: "elke week", en: "every week")
  static let monthly = Text(fr: "chaque mois", nl: "elke maand", en: "every month")
  static let invented = Text(
    fr: "Activité inventée pour la démonstration",
    nl: "Verzonnen activiteit voor de demonstratie",
    en: "Invented for the demonstration")
  package static let calendarName = Text(fr: "Activités de quartier", nl: "Buurtactiviteiten", en: "Neighbourhood activities")
  static func kilometres(_ count: Int) -> Text {
    Text(fr: "à \(count) km environ", nl: "op ongeveer \(count) km", en: "about \(count) km away")
  }
  static func hours(_ opens: String, _ closes: String) -> Text {
    Text(fr: "de \(opens) à \(closes)", nl: "van \(opens) tot \(closes)", en: "\(opens) to \(closes)")
  }
}

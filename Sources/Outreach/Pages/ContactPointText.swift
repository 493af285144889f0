import HTML
import Kernel

/// The sentences of contact points.
enum ContactPointText {
  static let title = Text(fr: "Points de contact", nl: "Contactpunten", en: "Contact points")
  static let lead = Text(
    fr: "Celles et ceux qui voient du monde chaque jour et remarquent quand quelque chose ne va pas. On passe les voir, régulièrement.",
    nl: "Wie elke dag mensen ziet en merkt wanneer er iets scheelt. We gaan er geregeld langs.",
    en: "Those who see people every day and notice when something is wrong. We go by regularly.")
  static let empty = Text(
    fr: "Aucun point de contact. La pharmacie, l'épicerie, la concierge : notez qui connaît la rue.",
    nl: "Nog geen contactpunten. De apotheek, de kruidenier, de conciërge: noteer wie de straat kent.",
    en: "No contact points. The pharmacy, the grocer, the caretaker: note who knows the street.")
  static let emptyHere = Text(
    fr: "Aucun point de contact dont l'adresse est dans ce quartier.", nl: "Geen contactpunt met een adres in deze wijk.",
    en: "No contact point whose address is in this neighbourhood.")
  static let filters = Text(fr: "Filtrer les points de contact", nl: "Contactpunten filteren", en: "Narrow the contact points")
  static let show = Text(fr: "Afficher", nl: "Tonen", en: "Show")
  static let new = Text(fr: "Nouveau point de contact", nl: "Nieuw contactpunt", en: "New contact point")
  static let name = Text(fr: "Nom du lieu", nl: "Naam van de plek", en: "Name of the place")
  static let kind = Text(fr: "Genre", nl: "Soort", en: "Kind")
  static let person = Text(fr: "À qui parler", nl: "Met wie praten", en: "Whom to speak with")
  static let place = Text(fr: "Adresse", nl: "Adres", en: "Address")
  static let phone = Text(fr: "Téléphone", nl: "Telefoon", en: "Telephone")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let words = Text(fr: "Bon à savoir", nl: "Goed om te weten", en: "Good to know")
  static let wordsHint = Text(
    fr: "Heures calmes, langues parlées. Rien sur les habitants.", nl: "Rustige uren, gesproken talen. Niets over bewoners.",
    en: "Quiet hours, languages spoken. Nothing about residents.")
  static let next = Text(fr: "Prochain passage", nl: "Volgend bezoek", en: "Next time")
  static let last = Text(fr: "Dernier passage", nl: "Laatste bezoek", en: "Last time")
  static let never = Text(fr: "jamais encore", nl: "nog nooit", en: "never yet")
  static let due = Text(fr: "À aller voir", nl: "Te bezoeken", en: "To visit")
  static let ended = Text(fr: "N'est plus un point de contact", nl: "Is geen contactpunt meer", en: "Is no contact point any more")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let went = Text(fr: "Quelqu'un est passé", nl: "Iemand ging langs", en: "Somebody went by")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let said = Text(fr: "Ce qui s'est dit", nl: "Wat er gezegd werd", en: "What was said")
  static let saidHint = Text(
    fr: "Personne ne doit pouvoir être reconnu·e. Un besoin précis devient une demande.", nl: "Niemand mag herkenbaar zijn. Een concrete nood wordt een hulpvraag.",
    en: "Nobody may be recognised. A need of somebody becomes a request.")
  static let note = Text(fr: "Noter le passage", nl: "Bezoek noteren", en: "Note it")
  static let change = Text(fr: "Modifier", nl: "Wijzigen", en: "Change")
  static let moments = Text(fr: "Passages", nl: "Bezoeken", en: "Times")
  static let noMoments = Text(fr: "Personne n'est encore passé.", nl: "Er ging nog niemand langs.", en: "Nobody has gone by yet.")
}

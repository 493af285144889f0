import Care
import HTML
import Kernel

/// The sentences of dossiers of gaps: put together, passed on, answered, closed.
enum DossierText {
  static let title = Text(fr: "Lacunes à transmettre", nl: "Hiaten om door te geven", en: "Gaps to pass on")
  static let lead = Text(
    fr: "Les mêmes besoins sans réponse, mis ensemble. Un dossier les porte à la commune ou à la Région, avec vos mots.",
    nl: "Dezelfde noden zonder antwoord, samengebracht. Een dossier brengt ze bij de gemeente of het Gewest, met uw woorden.",
    en: "The same unmet needs, put together. A dossier takes them to the municipality or the region, in your words.")
  static let empty = Text(
    fr: "Aucune lacune notée. Elles apparaissent ici quand des demandes sont closes sans réponse.",
    nl: "Nog geen hiaten genoteerd. Ze verschijnen hier wanneer hulpvragen zonder antwoord worden afgesloten.",
    en: "No gaps noted. They appear here when requests are closed without an answer.")
  static let files = Text(fr: "Dossiers", nl: "Dossiers", en: "Dossiers")
  static let groups = Text(fr: "Ce qui se répète", nl: "Wat terugkomt", en: "What comes back")
  static let groupsCaption = Text(
    fr: "Lacunes par genre d'aide, lieu et raison, les plus nombreuses d'abord", nl: "Hiaten per soort hulp, plaats en reden, de talrijkste eerst",
    en: "Gaps by kind of help, place and reason, the most first")
  static let count = Text(fr: "Combien", nl: "Hoeveel", en: "How many")
  static let since = Text(fr: "Depuis", nl: "Sinds", en: "Since")
  static let last = Text(fr: "La dernière", nl: "De laatste", en: "The last one")
  static let dossier = Text(fr: "Dossier", nl: "Dossier", en: "Dossier")
  static let byMunicipality = Text(fr: "Par commune", nl: "Per gemeente", en: "By municipality")
  static let byNeighbourhood = Text(fr: "Par quartier", nl: "Per wijk", en: "By neighbourhood")
  static let emptyNear = Text(
    fr: "Aucune lacune dont le quartier est connu. Il l'est quand la rue n'appartient qu'à un seul quartier.",
    nl: "Geen hiaten waarvan de wijk bekend is. Ze is bekend als de straat bij één wijk hoort.",
    en: "No gap whose neighbourhood is known. It is when the street belongs to just one neighbourhood.")
  static let begin = Text(fr: "Ouvrir un dossier", nl: "Dossier openen", en: "Begin a dossier")
  static let open = Text(fr: "Voir le dossier", nl: "Dossier bekijken", en: "See the dossier")
  static let export = Text(fr: "Télécharger les dossiers (CSV)", nl: "Dossiers downloaden (CSV)", en: "Download the dossiers (CSV)")
  static let state = Text(fr: "État", nl: "Toestand", en: "State")
  static func counted(_ told: String, _ number: Int) -> Text {
    .counted(
      number, fr: ("\(told) personne ou situation", "\(told) personnes ou situations"), nl: ("\(told) persoon of situatie", "\(told) personen of situaties"),
      en: ("\(told) person or situation", "\(told) people or situations"))
  }
  static func atLeast(_ number: String) -> Text { Text(fr: "au moins \(number)", nl: "minstens \(number)", en: "at least \(number)") }
  static let few = Text(fr: "moins de 5", nl: "minder dan 5", en: "fewer than 5")
  static let wordsTitle = Text(fr: "Ce que nous disons", nl: "Wat wij zeggen", en: "What we say")
  static let words = Text(fr: "Votre texte", nl: "Uw tekst", en: "Your text")
  static let wordsHint = Text(
    fr: "Ce qui manque, ce que cela fait à ces personnes, ce qui aiderait. Personne ne doit pouvoir être reconnu·e.",
    nl: "Wat ontbreekt, wat dat met deze mensen doet, wat zou helpen. Niemand mag herkenbaar zijn.",
    en: "What is missing, what it does to these people, what would help. Nobody may be recognised.")
  static let save = Text(fr: "Enregistrer le texte", nl: "Tekst bewaren", en: "Save the text")
  static let passTitle = Text(fr: "Transmettre", nl: "Doorgeven", en: "Pass on")
  static let level = Text(fr: "Niveau", nl: "Niveau", en: "Level")
  static let authority = Text(fr: "À qui", nl: "Aan wie", en: "To whom")
  static let passHint = Text(
    fr: "L'autorité voit le texte, le genre d'aide, le lieu, la raison et un nombre arrondi : moins de 5, ou au moins 5, 10, 15…",
    nl: "De overheid ziet de tekst, de soort hulp, de plaats, de reden en een afgerond aantal: minder dan 5, of minstens 5, 10, 15…",
    en: "The authority sees the text, the kind of help, the place, the reason and a rounded number: fewer than 5, or at least 5, 10, 15…")
  static let pass = Text(fr: "Transmettre", nl: "Doorgeven", en: "Pass on")
  static let noAuthority = Text(
    fr: "Aucune autorité n'a encore d'accès : demandez à la personne qui gère Relais d'en inviter une.",
    nl: "Geen enkele overheid heeft al toegang: vraag wie Relais beheert om er een uit te nodigen.",
    en: "No authority has access yet: ask whoever runs Relais to invite one.")
  static let passings = Text(fr: "Transmis à", nl: "Doorgegeven aan", en: "Passed on to")
  static func passedOn(_ at: Day) -> Text {
    Text(fr: "le \(at, .french)", nl: "op \(at, .dutch)", en: "on \(at, .english)")
  }
  static let awaits = Text(fr: "Pas encore de réponse.", nl: "Nog geen antwoord.", en: "No answer yet.")
  static let closeTitle = Text(fr: "Clore le dossier", nl: "Dossier afsluiten", en: "Close the dossier")
  static let outcome = Text(fr: "Qu'est devenue cette lacune ?", nl: "Wat werd er van dit hiaat?", en: "What became of this gap?")
  static let closingWords = Text(fr: "Un mot pour la suite", nl: "Een woord voor later", en: "A word for later")
  static let close = Text(fr: "Clore", nl: "Afsluiten", en: "Close")
  static let closeHint = Text(
    fr: "Un dossier clos ne se rouvre pas ; de nouvelles lacunes en ouvrent un autre.", nl: "Een afgesloten dossier gaat niet meer open; nieuwe hiaten openen een ander.",
    en: "A closed dossier is not opened again; new gaps open another one.")
  static func closedOn(_ day: Day) -> Text {
    Text(fr: "Clos le \(day, .french)", nl: "Afgesloten op \(day, .dutch)", en: "Closed on \(day, .english)")
  }

  static let received = Text(fr: "Lacunes transmises à votre autorité", nl: "Hiaten doorgegeven aan uw overheid", en: "Gaps passed on to your authority")
  static let receivedLead = Text(
    fr: "Des besoins restés sans réponse dans les quartiers, que des équipes de terrain vous confient. Elles attendent votre réponse.",
    nl: "Noden die in de wijken zonder antwoord bleven en die teams op het terrein u toevertrouwen. Zij wachten op uw antwoord.",
    en: "Needs that stayed unmet in the neighbourhoods, which field teams entrust to you. They await your answer.")
  static let receivedEmpty = Text(
    fr: "Rien pour l'instant. Quand une équipe vous transmet une lacune, elle apparaît ici.",
    nl: "Voorlopig niets. Geeft een team u een hiaat door, dan verschijnt het hier.", en: "Nothing for now. When a team passes a gap on to you, it appears here.")
  static func from(_ house: String) -> Text { Text(fr: "De \(house)", nl: "Van \(house)", en: "From \(house)") }
  static let toAnswer = Text(fr: "À répondre", nl: "Te beantwoorden", en: "To answer")
  static let answerTitle = Text(fr: "Votre réponse", nl: "Uw antwoord", en: "Your answer")
  static let answer = Text(fr: "Réponse", nl: "Antwoord", en: "Answer")
  static let answerWords = Text(fr: "Expliquez en quelques mots", nl: "Leg uit in enkele woorden", en: "Explain in a few words")
  static let send = Text(fr: "Répondre", nl: "Antwoorden", en: "Answer")
}

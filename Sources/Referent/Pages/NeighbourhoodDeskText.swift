import Care
package import Kernel

/// The sentences of those who keep neighbourhoods.
package enum NeighbourhoodDeskText {
  package static let title = Text(fr: "Quartiers et référent·es", nl: "Wijken en referenten", en: "Neighbourhoods and referents")
  static let lead = Text(
    fr: "Qui est là pour quelle rue, et qui le sait.", nl: "Wie er is voor welke straat, en wie dat weet.", en: "Who is there for which street, and who knows it.")
  static let new = Text(fr: "Nouveau quartier", nl: "Nieuwe wijk", en: "New neighbourhood")
  static let empty = Text(
    fr: "Aucun quartier. Décrivez-en un : son nom, ses rues, puis la personne qui y est là.",
    nl: "Nog geen wijken. Beschrijf er een: haar naam, haar straten, en dan wie er is.",
    en: "No neighbourhoods. Describe one: its name, its streets, then who is there.")
  static let vacant = Text(fr: "sans référent·e", nl: "zonder referent", en: "without referent")
  static let removed = Text(fr: "retiré", nl: "verwijderd", en: "removed")
  static func late(_ count: Int) -> Text {
    .counted(
      count, fr: ("Une information du plan attend", "# informations du plan attendent"), nl: ("Eén bericht van het plan wacht", "# berichten van het plan wachten"),
      en: ("One line of the plan waits", "# lines of the plan wait"))
  }
  static func done(_ count: Int) -> Text {
    .counted(count, fr: ("# information donnée", "# informations données"), nl: ("# bericht verspreid", "# berichten verspreid"), en: ("told once", "told # times"))
  }
  static func streets(_ count: Int) -> Text {
    .counted(count, fr: ("# rue", "# rues"), nl: ("# straat", "# straten"), en: ("# street", "# streets"))
  }
  static let misses = Text(fr: "Rues sans référent·e", nl: "Straten zonder referent", en: "Streets without a referent")
  static let missesLead = Text(
    fr: "Cherchées en vain ces douze derniers mois. Ni numéro, ni nom, ni jour : seulement la rue et combien de fois.",
    nl: "Tevergeefs gezocht in de voorbije twaalf maanden. Geen nummer, naam of dag: enkel de straat en hoe vaak.",
    en: "Looked for in vain during the last twelve months. No number, no name, no day: only the street and how often.")
  static let noMisses = Text(fr: "Personne n'a cherché en vain.", nl: "Niemand zocht tevergeefs.", en: "Nobody looked in vain.")
  static let street = Text(fr: "Rue", nl: "Straat", en: "Street")
  static let times = Text(fr: "Fois", nl: "Keren", en: "Times")
  static let unknownStreet = Text(fr: "rue non reconnue", nl: "straat niet herkend", en: "street not recognised")
  static let unknownTown = Text(fr: "commune inconnue", nl: "gemeente onbekend", en: "municipality unknown")

  // One neighbourhood
  static let about = Text(fr: "Le quartier", nl: "De wijk", en: "The neighbourhood")
  static let nameFr = Text(fr: "Nom en français", nl: "Naam in het Frans", en: "Name in French")
  static let nameNl = Text(fr: "Nom en néerlandais", nl: "Naam in het Nederlands", en: "Name in Dutch")
  static let streetList = Text(fr: "Rues", nl: "Straten", en: "Streets")
  static let streetHint = Text(
    fr: "Une par ligne. Si ce n'est qu'une partie : rue des Coteaux / Wijnheuvelenstraat : 1-99 impairs, 2-40 pairs",
    nl: "Eén per regel. Als het maar een deel is: rue des Coteaux / Wijnheuvelenstraat : 1-99 oneven, 2-40 even",
    en: "One a line. If it is only a part: rue des Coteaux / Wijnheuvelenstraat : 1-99 odd, 2-40 even")
  static func side(_ side: NeighbourhoodStreet.Side) -> Text {
    switch side {
    case .both: Text(same: "")
    case .odd: Text(fr: "impairs", nl: "oneven", en: "odd")
    case .even: Text(fr: "pairs", nl: "even", en: "even")
    }
  }
  static let remove = Text(
    fr: "Ne plus montrer ce quartier (ses affiches mèneront à la recherche)", nl: "Deze wijk niet meer tonen (haar affiches leiden dan naar het zoekveld)",
    en: "Show this neighbourhood no longer (its posters then lead to the search)")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let seePublic = Text(fr: "Voir la page publique", nl: "De openbare pagina bekijken", en: "See the public page")
  static let people = Text(fr: "Qui est là", nl: "Wie er is", en: "Who is there")
  static let nobody = Text(fr: "Personne encore : les rues mènent au helpdesk.", nl: "Nog niemand: de straten leiden naar de helpdesk.", en: "Nobody yet: the streets lead to the helpdesk.")
  static let addReferent = Text(fr: "Ajouter un·e référent·e", nl: "Een referent toevoegen", en: "Add a referent")
  static let firstName = Text(fr: "Prénom", nl: "Voornaam", en: "First name")
  static let familyName = Text(fr: "Nom", nl: "Naam", en: "Family name")
  static let base = Text(fr: "Port d'attache", nl: "Thuisbasis", en: "Home base")
  static let baseHint = Text(
    fr: "Maison de quartier, service social, centre de services…", nl: "Buurthuis, sociale dienst, dienstencentrum…", en: "Neighbourhood house, social service, service centre…")
  static let address = Text(fr: "Adresse", nl: "Adres", en: "Address")
  static let languages = Text(fr: "Langues parlées", nl: "Gesproken talen", en: "Languages spoken")
  static let hours = Text(fr: "Permanence", nl: "Zitdag", en: "Open hours")
  static let hoursHint = Text(
    fr: "Par jour : 9h-12h, 14h-17h. Vide : pas de permanence ce jour-là.", nl: "Per dag: 9u-12u, 14u-17u. Leeg: geen zitdag.", en: "Per day: 9:00-12:00, 14:00-17:00. Empty: not that day.")
  static let absence = Text(fr: "Prochaine absence", nl: "Volgende afwezigheid", en: "Next absence")
  static let awayFrom = Text(fr: "Du", nl: "Van", en: "From")
  static let awayUntil = Text(fr: "Au (inclus)", nl: "Tot en met", en: "Until (included)")
  static let standIn = Text(fr: "Qui la ou le remplace", nl: "Wie vervangt", en: "Who stands in")
  static let standInHint = Text(fr: "Vide : le helpdesk.", nl: "Leeg: de helpdesk.", en: "Empty: the helpdesk.")
  static let standInPhone = Text(fr: "Son téléphone", nl: "Telefoon", en: "Telephone")
  static let change = Text(fr: "Modifier", nl: "Wijzigen", en: "Change")
  static let removeReferent = Text(fr: "Retirer", nl: "Verwijderen", en: "Remove")
  static func removeAsk(_ name: String) -> Text {
    Text(
      fr: "Retirer \(name) ? Sa photo est effacée ; les rues sans personne mènent au helpdesk.",
      nl: "\(name) verwijderen? De foto wordt gewist; straten zonder iemand leiden naar de helpdesk.",
      en: "Remove \(name)? The picture is erased; streets without anybody lead to the helpdesk.")
  }
  static let picture = Text(fr: "Photo", nl: "Foto", en: "Picture")
  static let pictureHint = Text(
    fr: "JPEG ou PNG, 2 Mo au plus, avec son accord. Le lieu et l'appareil notés dans le fichier sont effacés.",
    nl: "JPEG of PNG, hoogstens 2 MB, met haar of zijn akkoord. Plaats en toestel die in het bestand staan, worden gewist.",
    en: "JPEG or PNG, 2 MB at most, with her or his agreement. Place and device noted in the file are erased.")
  static let addPicture = Text(fr: "Mettre cette photo", nl: "Deze foto plaatsen", en: "Put this picture")
  static let removePicture = Text(fr: "Enlever la photo", nl: "De foto weghalen", en: "Take the picture away")

  // The plan
  static let plan = Text(fr: "Plan de communication", nl: "Communicatieplan", en: "Communication plan")
  static let planLead = Text(
    fr: "Qui apprend que la référente ou le référent existe, comment et quand. Chaque personne qui peut remarquer un besoin compte.",
    nl: "Wie verneemt dat de referent er is, hoe en wanneer. Iedereen die een nood kan opmerken telt.",
    en: "Who learns that the referent is there, how and when. Everybody who may notice a need counts.")
  static let planEmpty = Text(
    fr: "Rien n'est prévu. Commencez par la pharmacie et les médecins : on leur parle chaque jour.",
    nl: "Nog niets gepland. Begin met de apotheek en de huisartsen: daar komen elke dag mensen.",
    en: "Nothing is planned. Begin with the pharmacy and the doctors: people speak with them every day.")
  static let untold = Text(fr: "Pas encore informés", nl: "Nog niet ingelicht", en: "Not told yet")
  static let add = Text(fr: "Ajouter au plan", nl: "Aan het plan toevoegen", en: "Add to the plan")
  static let audience = Text(fr: "Pour qui", nl: "Voor wie", en: "For whom")
  static let way = Text(fr: "Comment", nl: "Hoe", en: "How")
  static let words = Text(fr: "Message, et à qui précisément", nl: "Boodschap, en aan wie precies", en: "Message, and to whom exactly")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static let dayHint = Text(fr: "3/12, jeudi, hier…", nl: "3/12, donderdag, gisteren…", en: "3/12, Thursday, yesterday…")
  static let isDone = Text(fr: "C'est déjà fait", nl: "Het is al gebeurd", en: "It is done already")
  static let reached = Text(fr: "Combien de personnes, environ", nl: "Ongeveer hoeveel mensen", en: "About how many people")
  static let markDone = Text(fr: "C'est fait", nl: "Gedaan", en: "Done")
  static let drop = Text(fr: "Abandonner", nl: "Laten vallen", en: "Drop")
  static let undo = Text(fr: "Remettre au plan", nl: "Terug op het plan", en: "Back on the plan")
  static func state(_ telling: ReferentTelling, late: Bool) -> Text {
    switch telling.state {
    case .planned: late ? Text(fr: "en retard", nl: "te laat", en: "late") : Text(fr: "prévu", nl: "gepland", en: "planned")
    case .done: Text(fr: "fait", nl: "gedaan", en: "done")
    case .dropped: Text(fr: "abandonné", nl: "laten vallen", en: "dropped")
    }
  }
  static func reachedCount(_ count: Int) -> Text {
    .counted(
      count, fr: ("une personne environ", "# personnes environ"), nl: ("ongeveer één persoon", "ongeveer # mensen"), en: ("about one person", "about # people"))
  }
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")

  // On a request
  static let onRequest = Text(fr: "Dans ce quartier", nl: "In deze wijk", en: "In this neighbourhood")
  static let onRequestTown = Text(
    fr: "La rue n'est pas connue : voici les quartiers de la commune.", nl: "De straat is niet bekend: dit zijn de wijken van de gemeente.",
    en: "The street is not known: these are the municipality's neighbourhoods.")
  package static let console = Text(fr: "Référent·e d'une rue", nl: "Referent van een straat", en: "Referent of a street")
}

import Kernel

/// What is written in the invented files.
enum DemoWords {
  private static func choose(_ language: Language, _ fr: String, _ nl: String) -> String { language == .dutch ? nl : fr }

  static func incomplete(_ language: Language) -> String {
    choose(
      language, "Interrompu : elle était fatiguée. Le reste à la prochaine visite.", "Onderbroken: ze was moe. De rest bij het volgende bezoek.")
  }

  static func fall(_ language: Language, _ which: Int) -> String {
    switch which {
    case 0: choose(language, "Tombée dans la salle de bain, relevée par la voisine.", "Gevallen in de badkamer, rechtgeholpen door de buurvrouw.")
    case 1: choose(language, "A trébuché sur le tapis du couloir. Bleu au genou.", "Gestruikeld over het tapijt in de gang. Blauwe knie.")
    default: choose(language, "Trouvée au sol le matin ; ne sait plus comment.", "'s Morgens op de grond gevonden; weet niet meer hoe.")
    }
  }

  static func stay(_ language: Language) -> String {
    choose(language, "Hôpital Imaginaire (démo), pneumonie.", "Ziekenhuis Verzonnen (demo), longontsteking.")
  }

  static func crisis(_ language: Language) -> String {
    choose(
      language, "Sa fille n'en peut plus : trois nuits sans dormir. Garde de nuit demandée.",
      "Haar dochter kan niet meer: drie nachten niet geslapen. Nachtoppas gevraagd.")
  }

  static func question(_ language: Language, _ number: Int) -> String {
    switch number % 3 {
    case 0:
      choose(
        language, "Qui peut être là mardi matin quand on vient réparer le chauffage ?",
        "Wie kan er dinsdagochtend zijn als de verwarming hersteld wordt?")
    case 1:
      choose(
        language, "Elle dit qu'elle ne retrouve plus ses lunettes. Quelqu'un les a-t-il vues ?",
        "Ze vindt haar bril niet meer. Heeft iemand hem gezien?")
    default:
      choose(
        language, "La clé de la boîte aux lettres : chez qui est le double ?", "De sleutel van de brievenbus: bij wie ligt de reservesleutel?")
    }
  }

  static func note(_ language: Language, _ number: Int) -> String {
    number % 2 == 0
      ? choose(language, "L'ascenseur est de nouveau en panne. Sonnez au 2e, on descend.", "De lift is weer stuk. Bel op het 2e, men komt naar beneden.")
      : choose(
        language, "Elle a mangé avec plaisir la soupe de la voisine, et demandé qu'on ouvre les rideaux.",
        "Ze at met smaak de soep van de buurvrouw en vroeg om de gordijnen open te doen.")
  }

  static func answer(_ language: Language) -> String {
    choose(language, "Je m'en occupe, j'ai le temps ce jour-là.", "Ik zorg ervoor, ik heb die dag tijd.")
  }
}

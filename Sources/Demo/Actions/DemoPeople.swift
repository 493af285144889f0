import Care
import Kernel

/// Invented names, as mixed as the region, some of them awkward on purpose.
enum DemoPeople {
  static let firstNames: [String] = [
    "Maria", "Jeanne", "Fatima", "Rosa", "Godelieve", "Aïcha", "Yvonne", "Lucienne", "Emine", "Denise", "Paulette", "Hilde", "Georgette",
    "Jozef", "Mohamed", "Roger", "Willy", "Ahmet", "Jacques", "António", "Guido", "Pierre", "Ioana", "Ngozi", "Marie-Thérèse", "Ömer",
  ]
  static let lastNames: [String] = [
    "Vandenbossche", "Claes", "El Amrani", "Özdemir", "Dubois", "Peeters", "Van den Broeck", "Diallo", "Popescu", "da Silva Ferreira",
    "Janssens", "Lambert", "Benali", "Nguyễn", "Mertens", "Kowalska", "D'hondt", "Yılmaz", "De Smet-Van Nieuwenhuyze", "Okafor", "Ng",
    "de la Kethulle de Ryhove-Vanderstraeten",
  ]
  static let streets: [String] = [
    "rue du Progrès imaginaire", "Denkbeeldige Kapelstraat", "avenue des Tilleuls (démo)", "place du Vieux Puits (démo)",
    "Oude Molenweg (demo)", "chaussée de Nulle-Part", "clos des Hirondelles (démo)",
  ]

  /// What people say, with the kind of help that is looked for and the usual asker.
  struct Situation {
    let fr: String
    let nl: String
    /// A directory entry's id.
    let kind: String
    let about: NeedReport.Reporter
    let wantsFr: String
    let wantsNl: String
    let inPlaceFr: String
    let inPlaceNl: String
  }

  static let situations: [Situation] = [
    Situation(
      fr: "Ma mère de 84 ans est tombée deux fois ce mois-ci et elle vit seule. Elle n'ose plus prendre son bain.",
      nl: "Mijn moeder van 84 is deze maand twee keer gevallen en woont alleen. Ze durft niet meer in bad.", kind: "category/38",
      about: .family, wantsFr: "Rester chez moi, avec mon chat.", wantsNl: "Thuis blijven, met mijn kat.",
      inPlaceFr: "Sa fille passe le dimanche. Le médecin est au courant.", inPlaceNl: "Haar dochter komt op zondag. De huisarts weet het."),
    Situation(
      fr: "Un voisin âgé ne sort plus depuis des semaines, ses volets restent fermés et le courrier s'accumule.",
      nl: "Een oudere buurman komt al weken niet buiten, de rolluiken blijven dicht en de post stapelt zich op.", kind: "category/41",
      about: .neighbour, wantsFr: "Quelqu'un avec qui parler de temps en temps.", wantsNl: "Iemand om af en toe mee te praten.",
      inPlaceFr: "Personne, à part la voisine du rez.", inPlaceNl: "Niemand, behalve de buurvrouw beneden."),
    Situation(
      fr: "Je m'occupe de mon mari jour et nuit depuis son AVC, je suis à bout.",
      nl: "Ik zorg dag en nacht voor mijn man sinds zijn beroerte, ik ben op.", kind: "category/39", about: .personHerself,
      wantsFr: "Dormir une nuit entière.", wantsNl: "Eén hele nacht slapen.", inPlaceFr: "Infirmière le matin, kiné deux fois par semaine.",
      inPlaceNl: "Verpleegkundige 's ochtends, kinesist twee keer per week."),
    Situation(
      fr: "Sortie d'hôpital demain, personne à la maison pour les repas et les pansements.",
      nl: "Morgen uit het ziekenhuis, niemand thuis voor maaltijden en wondzorg.", kind: "category/346", about: .professional,
      wantsFr: "Manger chaud à midi.", wantsNl: "'s Middags warm eten.", inPlaceFr: "Rien pour l'instant.", inPlaceNl: "Nog niets."),
    Situation(
      fr: "Une cliente de la pharmacie oublie ses médicaments et confond les jours.",
      nl: "Een klant van de apotheek vergeet haar medicatie en haalt de dagen door elkaar.", kind: "category/346", about: .professional,
      wantsFr: "Qu'on ne décide pas à ma place.", wantsNl: "Dat men niet in mijn plaats beslist.",
      inPlaceFr: "Aide ménagère une fois par semaine.", inPlaceNl: "Poetshulp één keer per week."),
    Situation(
      fr: "Je n'arrive plus à faire mes courses ni à cuisiner, l'ascenseur est en panne depuis un mois.",
      nl: "Ik kan geen boodschappen meer doen en niet meer koken, de lift is al een maand stuk.", kind: "category/42", about: .personHerself,
      wantsFr: "Choisir moi-même ce que je mange.", wantsNl: "Zelf kiezen wat ik eet.", inPlaceFr: "Le voisin aide parfois.",
      inPlaceNl: "De buurman helpt soms."),
    Situation(
      fr: "Mon père ne parle que turc et ne comprend pas les lettres de la mutuelle ni les factures.",
      nl: "Mijn vader spreekt alleen Turks en begrijpt de brieven van het ziekenfonds en de rekeningen niet.", kind: "category/317",
      about: .family, wantsFr: "Comprendre mes papiers.", wantsNl: "Mijn papieren begrijpen.", inPlaceFr: "Son fils travaille de nuit.",
      inPlaceNl: "Zijn zoon werkt 's nachts."),
    Situation(
      fr: "Locataire avec beaucoup d'humidité, il tousse tout l'hiver et a des arriérés de loyer.",
      nl: "Huurder met veel vocht in huis, hij hoest de hele winter en heeft huurachterstand.", kind: "category/458", about: .professional,
      wantsFr: "Garder mon appartement.", wantsNl: "Mijn appartement houden.", inPlaceFr: "Suivi au CPAS interrompu.",
      inPlaceNl: "Begeleiding door het OCMW is gestopt."),
    Situation(
      fr: "Dame en chaise roulante, ne peut plus aller à la dialyse seule.", nl: "Dame in een rolstoel, kan niet meer alleen naar de dialyse.",
      kind: "category/31", about: .professional, wantsFr: "Être à l'heure sans stress.", wantsNl: "Op tijd zijn zonder stress.",
      inPlaceFr: "Un taxi payé de sa poche.", inPlaceNl: "Een taxi die ze zelf betaalt."),
    Situation(
      fr: "Ma femme a la maladie d'Alzheimer et sort la nuit, je ne dors plus.",
      nl: "Mijn vrouw heeft Alzheimer en gaat 's nachts naar buiten, ik slaap niet meer.", kind: "category/48", about: .family,
      wantsFr: "Qu'elle puisse rester avec moi.", wantsNl: "Dat ze bij mij kan blijven.", inPlaceFr: "Centre de jour deux fois par semaine.",
      inPlaceNl: "Dagcentrum twee keer per week."),
    Situation(
      fr: "Très long message : depuis la fermeture du guichet de la banque et du bureau de poste du quartier, cette dame ne retire plus "
        + "d'argent, ne paie plus ses factures, ne voit plus personne et garde dans une boîte à biscuits des dizaines d'enveloppes qu'elle "
        + "n'ouvre pas ; elle dit que ce n'est rien, mais le chauffage a été coupé la semaine passée et elle dort en manteau.",
      nl: "Zeer lang bericht: sinds het loket van de bank en het postkantoor in de wijk dicht zijn, haalt deze dame geen geld meer af, "
        + "betaalt ze haar rekeningen niet meer, ziet ze niemand meer en bewaart ze in een koekjesdoos tientallen enveloppen die ze niet "
        + "opent; ze zegt dat het niets is, maar vorige week werd de verwarming afgesloten en ze slaapt met haar jas aan.",
      kind: "category/34", about: .neighbour, wantsFr: "Qu'on me laisse tranquille, mais qu'il fasse chaud.",
      wantsNl: "Dat men mij met rust laat, maar dat het warm is.", inPlaceFr: "", inPlaceNl: ""),
  ]
}

import Care
package import Kernel

/// The codes of entries in words.
package enum EntryCodes {
  private static func choice(_ code: String, _ fr: String, _ nl: String, _ en: String) -> EntryChoice {
    EntryChoice(code: code, words: Text(fr: fr, nl: nl, en: en))
  }

  /// The words for a code; the code itself where nobody wrote any.
  package static func words(_ choices: [EntryChoice], _ code: String) -> Text { choices.first { $0.code == code }?.words ?? Text(same: code) }

  static let languages: [EntryChoice] = LanguageNames.all.map { EntryChoice(code: $0.code, words: $0.name) }
  static let access: [EntryChoice] = [
    choice("phone", "par téléphone", "telefonisch", "by phone"), choice("email", "par e-mail", "per e-mail", "by e-mail"),
    choice("web", "en ligne", "online", "on line"), choice("appointment", "sur rendez-vous", "op afspraak", "by appointment"),
    choice("walk-in", "sans rendez-vous", "zonder afspraak", "without appointment"),
    choice("on-prescription", "sur prescription", "op voorschrift", "on prescription"),
    choice("professional-only", "par un·e professionnel·le", "via een hulpverlener", "through a professional"),
  ]
  static let prescription: [EntryChoice] = [
    choice("none", "pas nécessaire", "niet nodig", "not needed"), choice("required", "nécessaire", "nodig", "needed"),
    choice("sometimes", "parfois", "soms", "sometimes"),
  ]
  static let home: [EntryChoice] = [
    choice("always", "vient à domicile", "komt aan huis", "comes to the home"), choice("sometimes", "parfois", "soms", "sometimes"),
    choice("never", "ne vient pas à domicile", "komt niet aan huis", "does not come to the home"),
  ]
  static let answers: [EntryChoice] = [
    choice("public", "à tout le monde", "aan iedereen", "to everybody"), choice("professional", "aux professionnel·les", "aan hulpverleners", "to professionals"),
  ]
  static let publics: [EntryChoice] = [
    choice("older", "personnes âgées", "ouderen", "older people"), choice("carer", "aidants proches", "mantelzorgers", "informal carers"),
    choice("disability", "personnes avec un handicap", "personen met een handicap", "people with a disability"),
    choice("ill", "personnes malades", "zieken", "people who are ill"), choice("child", "enfants", "kinderen", "children"),
    choice("low-income", "petits revenus", "lage inkomens", "people on low incomes"),
    choice("single-parent", "familles monoparentales", "eenoudergezinnen", "single parents"),
    choice("uninsured", "personnes sans assurance", "mensen zonder verzekering", "people without insurance"),
    choice("undocumented", "personnes sans papiers", "mensen zonder papieren", "people without papers"),
    choice("professional", "professionnel·les", "hulpverleners", "professionals"), choice("everyone", "tout le monde", "iedereen", "everybody"),
  ]
  static let capacity: [EntryChoice] = [
    choice("free", "il y a de la place", "er is plaats", "there is room"), choice("few", "il reste peu de place", "er is nog weinig plaats", "little room is left"),
    choice("waiting-list", "liste d'attente", "wachtlijst", "waiting list"), choice("full", "complet", "volzet", "full"),
  ]
  static let holidays: [EntryChoice] = [
    choice("closed", "fermé", "gesloten", "closed"), choice("open", "comme un autre jour", "zoals een andere dag", "as on any other day"),
    choice("unknown", "on ne sait pas", "niet bekend", "not known"),
  ]
  static let placeKinds: [EntryChoice] = [
    choice("physical", "on peut y aller", "men kan ernaartoe", "one can go there"), choice("postal", "adresse postale", "postadres", "postal address"),
    choice("virtual", "en ligne", "online", "on line"),
  ]
  static let accessibility: [EntryChoice] = [
    choice("wheelchair", "fauteuil roulant", "rolstoel", "wheelchair"), choice("lift", "ascenseur", "lift", "lift"),
    choice("parking", "place de parking adaptée", "aangepaste parkeerplaats", "accessible parking"),
    choice("accessible-toilet", "toilette adaptée", "aangepast toilet", "accessible toilet"),
    choice("hearing-loop", "boucle auditive", "ringleiding", "hearing loop"),
    choice("sign-language", "langue des signes", "gebarentaal", "sign language"), choice("quiet-room", "pièce calme", "rustige ruimte", "quiet room"),
    choice("public-transport", "transport public proche", "openbaar vervoer dichtbij", "public transport near"),
  ]
  static let levels: [EntryChoice] = [
    choice("1", "information et écoute", "informatie en luisteren", "information and listening"),
    choice("2", "voisinage, volontaires, lieux de rencontre", "buurt, vrijwilligers, ontmoetingsplaatsen", "neighbours, volunteers, meeting places"),
    choice("3", "aide à domicile", "hulp aan huis", "help at home"), choice("4", "soins à domicile", "zorg aan huis", "care at home"),
    choice("5", "aide spécialisée", "gespecialiseerde hulp", "specialised help"),
    choice("6", "vivre ailleurs, pour un temps ou durablement", "elders wonen, tijdelijk of blijvend", "living elsewhere, for a time or for good"),
  ]
  package static let status: [EntryChoice] = [
    choice("active", "publiée", "zichtbaar voor iedereen", "shown to everybody"),
    choice("inactive", "hors de la recherche publique", "niet in de publieke zoekresultaten", "out of public search"),
    choice("defunct", "n'existe plus", "bestaat niet meer", "no longer exists"),
    choice("temporarily closed", "fermée temporairement", "tijdelijk gesloten", "temporarily closed"),
  ]
  static let screens: [EntryChoice] = Language.interface.map { EntryChoice(code: $0.code, words: Text(same: $0.ownName)) }
  static let municipalities: [EntryChoice] = Municipality.all.map { EntryChoice(code: String($0.nis), words: $0.name) }

  package static let kinds: [EntryChoice] = [
    choice("category", "type d'aide", "soort hulp", "kind of help"), choice("organisation", "organisation", "organisatie", "organisation"),
    choice("helpline", "ligne d'écoute", "hulplijn", "helpline"), choice("entry", "autre ressource", "andere hulpbron", "other resource"),
    choice("service", "service", "dienst", "service"),
  ]
}

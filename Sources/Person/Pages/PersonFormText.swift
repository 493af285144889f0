import Care
import Kernel

/// The labels of the forms of a person's file.
enum PersonFormText {
  static func section(_ section: PersonSection) -> Text {
    switch section {
    case .matters: Text(fr: "Ce qui compte pour elle", nl: "Wat voor haar telt", en: "What matters to her")
    case .names: Text(fr: "Nom, naissance, numéro", nl: "Naam, geboorte, nummer", en: "Name, birth, number")
    case .contact: Text(fr: "Joindre et se comprendre", nl: "Bereiken en begrijpen", en: "Reaching and understanding")
    case .address: Text(fr: "Adresse", nl: "Adres", en: "Address")
    case .home: Text(fr: "Ménage et assurance", nl: "Gezin en verzekering", en: "Household and insurance")
    case .doctors: Text(fr: "Médecin et pharmacie", nl: "Huisarts en apotheek", en: "Doctor and pharmacy")
    case .residence: Text(fr: "Où elle vit, maintenant et avant", nl: "Waar zij woont, nu en vroeger", en: "Where she lives, now and before")
    }
  }
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let change = Text(fr: "Compléter ou corriger", nl: "Aanvullen of verbeteren", en: "Complete or correct")
  static let mattersHint = Text(fr: "Avec ses mots à elle.", nl: "In haar eigen woorden.", en: "In her own words.")
  static let note = Text(fr: "Remarque", nl: "Opmerking", en: "Remark")
  static let usualGiven = Text(fr: "Comment on l'appelle : prénom", nl: "Hoe men haar noemt: voornaam", en: "How she is called: first name")
  static let usualFamily = Text(fr: "Comment on l'appelle : nom", nl: "Hoe men haar noemt: naam", en: "How she is called: last name")
  static let officialGiven = Text(fr: "Prénom sur les papiers", nl: "Voornaam op de papieren", en: "First name on her papers")
  static let officialFamily = Text(fr: "Nom sur les papiers", nl: "Naam op de papieren", en: "Last name on her papers")
  static let given = Text(fr: "Prénom", nl: "Voornaam", en: "First name")
  static let family = Text(fr: "Nom", nl: "Naam", en: "Last name")
  static let otherNames = Text(fr: "Autres noms", nl: "Andere namen", en: "Other names")
  static let otherGiven = Text(fr: "Autre prénom ou orthographe", nl: "Andere voornaam of schrijfwijze", en: "Other first name or spelling")
  static let otherFamily = Text(fr: "Autre nom ou orthographe", nl: "Andere naam of schrijfwijze", en: "Other last name or spelling")
  static func otherGiven(_ index: Int) -> Text {
    Text(fr: "Autre prénom ou orthographe (\(index))", nl: "Andere voornaam of schrijfwijze (\(index))", en: "Other first name or spelling (\(index))")
  }
  static func otherFamily(_ index: Int) -> Text {
    Text(fr: "Autre nom ou orthographe (\(index))", nl: "Andere naam of schrijfwijze (\(index))", en: "Other last name or spelling (\(index))")
  }
  static let birth = Text(fr: "Date de naissance", nl: "Geboortedatum", en: "Date of birth")
  static let birthHint = Text(fr: "12/3/1938, mars 1938 ou seulement 1938.", nl: "12/3/1938, maart 1938 of alleen 1938.", en: "12/3/1938, March 1938 or 1938 alone.")
  static let gender = Text(fr: "Genre", nl: "Gender", en: "Gender")
  static let nationalNumber = Text(fr: "Numéro national (NISS) ou bis", nl: "Rijksregisternummer (INSZ) of bis", en: "National number or bis number")
  static let nationalNumberHint = Text(
    fr: "La date de naissance en est déduite.", nl: "De geboortedatum wordt eruit afgeleid.", en: "The date of birth is read from it.")
  static let noNumber = Text(fr: "S'il n'y en a pas : pourquoi", nl: "Als er geen is: waarom", en: "If there is none: why")
  static let notSaid = Text(fr: "Non précisé", nl: "Niet opgegeven", en: "Not said")
  static func phone(_ index: Int) -> Text { Text(fr: "Téléphone \(index)", nl: "Telefoon \(index)", en: "Phone \(index)") }
  static let onePhone = Text(fr: "Téléphone", nl: "Telefoon", en: "Phone")
  static func answeredBy(_ index: Int) -> Text { Text(fr: "Qui répond au téléphone \(index)", nl: "Wie neemt op bij telefoon \(index)", en: "Who answers phone \(index)") }
  static let answeredByHint = Text(fr: "Vide : elle-même.", nl: "Leeg: zijzelf.", en: "Empty: she herself.")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static func email(_ index: Int) -> Text { Text(fr: "E-mail \(index)", nl: "E-mail \(index)", en: "E-mail \(index)") }
  static let language = Text(fr: "Langue préférée", nl: "Voorkeurstaal", en: "Preferred language")
  static func alsoLanguage(_ index: Int) -> Text { Text(fr: "Parle aussi (\(index))", nl: "Spreekt ook (\(index))", en: "Also speaks (\(index))") }
  static func level(_ index: Int) -> Text { Text(fr: "Niveau de cette langue (\(index))", nl: "Niveau van die taal (\(index))", en: "How well (\(index))") }
  static let well = Text(fr: "bien", nl: "goed", en: "well")
  static let interpreter = Text(fr: "Interprète", nl: "Tolk", en: "Interpreter")
  static let reading = Text(fr: "Lecture", nl: "Lezen", en: "Reading")
  static let how = Text(fr: "Il s'agit de", nl: "Het gaat om", en: "This is")
  static let correction = Text(fr: "compléter ou corriger l'adresse actuelle", nl: "het huidige adres aanvullen of verbeteren", en: "completing or correcting the present address")
  static let moved = Text(fr: "un déménagement : l'adresse d'avant reste dans l'historique", nl: "een verhuizing: het vorige adres blijft in de geschiedenis", en: "a move: the address before stays in the history")
  static let isFixed = Text(fr: "A une adresse", nl: "Heeft een adres", en: "Has an address")
  static let fixed = Text(fr: "Adresse fixe", nl: "Vast adres", en: "Fixed address")
  static let notFixed = Text(fr: "Sans adresse fixe", nl: "Geen vast adres", en: "No fixed address")
  static let street = Text(fr: "Rue, numéro, boîte", nl: "Straat, nummer, bus", en: "Street, number, box")
  static let postalCode = Text(fr: "Code postal", nl: "Postcode", en: "Postal code")
  static let place = Text(fr: "Localité", nl: "Plaats", en: "Place")
  static let municipality = Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
  static let municipalityHint = Text(
    fr: "Vide : d'après le code postal.", nl: "Leeg: volgens de postcode.", en: "Empty: by the postal code.")
  static let neighbourhood = Text(fr: "Quartier", nl: "Wijk", en: "Neighbourhood")
  static let usualPlace = Text(fr: "Où on la trouve d'habitude", nl: "Waar men haar meestal vindt", en: "Where she can usually be found")
  static let gettingIn = Text(fr: "Comment entrer", nl: "Hoe men binnenkomt", en: "How to get in")
  static let gettingInHint = Text(fr: "Étage, sonnette, qui ouvre.", nl: "Verdieping, bel, wie opendoet.", en: "Floor, bell, who opens.")
  static let from = Text(fr: "Depuis", nl: "Sinds", en: "Since")
  static let until = Text(fr: "Jusqu'au", nl: "Tot en met", en: "Until")
  static let household = Text(fr: "Elle vit", nl: "Zij woont", en: "She lives")
  static let householdWords = Text(fr: "Avec qui, animaux aussi", nl: "Met wie, ook huisdieren", en: "With whom, pets too")
  static let insurance = Text(fr: "Assurance maladie", nl: "Ziekteverzekering", en: "Health insurance")
  static let fund = Text(fr: "Mutualité", nl: "Ziekenfonds", en: "Sickness fund")
  static let community = Text(fr: "Régime d'aide à Bruxelles", nl: "Zorgstelsel in Brussel", en: "Community regime in Brussels")
  static let increased = Text(fr: "Intervention majorée (BIM)", nl: "Verhoogde tegemoetkoming", en: "Increased allowance")
  static let yes = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let no = Text(fr: "Non", nl: "Nee", en: "No")
  static let doctorName = Text(fr: "Médecin traitant", nl: "Huisarts", en: "Doctor")
  static let doctorPhone = Text(fr: "Téléphone du médecin", nl: "Telefoon van de huisarts", en: "Doctor's phone")
  static let doctorEmail = Text(fr: "E-mail du médecin", nl: "E-mail van de huisarts", en: "Doctor's e-mail")
  static let pharmacyName = Text(fr: "Pharmacie", nl: "Apotheek", en: "Pharmacy")
  static let pharmacyPhone = Text(fr: "Téléphone de la pharmacie", nl: "Telefoon van de apotheek", en: "Pharmacy's phone")
  static let pharmacyEmail = Text(fr: "E-mail de la pharmacie", nl: "E-mail van de apotheek", en: "Pharmacy's e-mail")
  static let kind = Text(fr: "Elle vit", nl: "Zij woont", en: "She lives")
  static let residencePlace = Text(fr: "Nom du lieu", nl: "Naam van de plaats", en: "Name of the place")
  static let addResidence = Text(fr: "Noter un changement", nl: "Een verandering noteren", en: "Note a change")
  static let correctLine = Text(fr: "Corriger cette ligne", nl: "Deze regel verbeteren", en: "Correct this line")
  static let removeLine = Text(fr: "Enlever cette ligne : elle était fausse", nl: "Deze regel wissen: hij was fout", en: "Remove this line: it was wrong")
  static let before = Text(fr: "Adresses d'avant", nl: "Vroegere adressen", en: "Addresses before")
}

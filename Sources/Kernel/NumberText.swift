/// Sentences about numbers that were typed and are none.
enum NumberText {
  static let nationalMissing = Text(
    fr: "Indiquez le numéro de registre national, ou choisissez « pas de numéro ».",
    nl: "Vul het rijksregisternummer in, of kies ‘geen nummer’.",
    en: "Give the national number, or choose “no number”.")
  static let nationalNotDigits = Text(
    fr: "Un numéro de registre national ne contient que des chiffres, par exemple 85.07.30-033.28.",
    nl: "Een rijksregisternummer bestaat alleen uit cijfers, bijvoorbeeld 85.07.30-033.28.",
    en: "A national number has digits only, for example 85.07.30-033.28.")
  static let nationalLength = Text(
    fr: "Un numéro de registre national compte 11 chiffres. Recomptez-les sur la carte.",
    nl: "Een rijksregisternummer telt 11 cijfers. Tel ze na op de kaart.",
    en: "A national number has 11 digits. Count them again on the card.")
  static let nationalCheck = Text(
    fr: "Ce numéro de registre national contient une erreur : un chiffre est faux, ou deux chiffres sont inversés. Comparez avec la carte.",
    nl: "Er zit een fout in dit rijksregisternummer: een cijfer klopt niet, of twee cijfers zijn omgewisseld. Vergelijk met de kaart.",
    en: "This national number has a mistake: one digit is wrong, or two have changed places. Compare it with the card.")
  static let nationalMonth = Text(
    fr: "Le troisième et le quatrième chiffre (le mois) n'existent ni dans un numéro national, ni dans un numéro bis. Comparez avec la carte.",
    nl: "Het derde en vierde cijfer (de maand) bestaan niet in een rijksregisternummer of bisnummer. Vergelijk met de kaart.",
    en: "The third and fourth digit (the month) exist neither in a national number nor in a bis number. Compare it with the card.")
  static let nationalNotYetBorn = Text(
    fr: "D'après ce numéro, la personne n'est pas encore née. Comparez avec la carte.",
    nl: "Volgens dit nummer is de persoon nog niet geboren. Vergelijk met de kaart.",
    en: "According to this number the person is not born yet. Compare it with the card.")

  static let providerMissing = Text(
    fr: "Indiquez le numéro INAMI, ou laissez-le de côté.", nl: "Vul het RIZIV-nummer in, of sla het over.",
    en: "Give the NIHDI number, or leave it out.")
  static let providerNotDigits = Text(
    fr: "Un numéro INAMI ne contient que des chiffres, par exemple 1-87497-04-477.",
    nl: "Een RIZIV-nummer bestaat alleen uit cijfers, bijvoorbeeld 1-87497-04-477.",
    en: "A NIHDI number has digits only, for example 1-87497-04-477.")
  static let providerLength = Text(
    fr: "Un numéro INAMI compte 11 chiffres, ou 8 sans le code de qualification.",
    nl: "Een RIZIV-nummer telt 11 cijfers, of 8 zonder de kwalificatiecode.",
    en: "A NIHDI number has 11 digits, or 8 without the qualification code.")
  static let providerCheck = Text(
    fr: "Ce numéro INAMI contient une erreur : un chiffre est faux, ou deux chiffres sont inversés.",
    nl: "Er zit een fout in dit RIZIV-nummer: een cijfer klopt niet, of twee cijfers zijn omgewisseld.",
    en: "This NIHDI number has a mistake: one digit is wrong, or two have changed places.")

  static let enterpriseMissing = Text(
    fr: "Indiquez le numéro d'entreprise, ou laissez-le de côté.", nl: "Vul het ondernemingsnummer in, of sla het over.",
    en: "Give the enterprise number, or leave it out.")
  static let enterpriseNotDigits = Text(
    fr: "Un numéro d'entreprise ne contient que des chiffres, par exemple 0711.719.484.",
    nl: "Een ondernemingsnummer bestaat alleen uit cijfers, bijvoorbeeld 0711.719.484.",
    en: "An enterprise number has digits only, for example 0711.719.484.")
  static let enterpriseLength = Text(
    fr: "Un numéro d'entreprise compte 10 chiffres.", nl: "Een ondernemingsnummer telt 10 cijfers.",
    en: "An enterprise number has 10 digits.")
  static let enterpriseStart = Text(
    fr: "Un numéro d'entreprise commence par 0 ou 1.", nl: "Een ondernemingsnummer begint met 0 of 1.",
    en: "An enterprise number begins with 0 or 1.")
  static let enterpriseCheck = Text(
    fr: "Ce numéro d'entreprise contient une erreur : un chiffre est faux, ou deux chiffres sont inversés.",
    nl: "Er zit een fout in dit ondernemingsnummer: een cijfer klopt niet, of twee cijfers zijn omgewisseld.",
    en: "This enterprise number has a mistake: one digit is wrong, or two have changed places.")

  static let phoneMissing = Text(
    fr: "Indiquez un numéro de téléphone, ou laissez la case vide.", nl: "Vul een telefoonnummer in, of laat het vak leeg.",
    en: "Give a telephone number, or leave the box empty.")
  static let phoneNotDigits = Text(
    fr: "Écrivez seulement le numéro, par exemple 0470 12 34 56. Ce qui s'y ajoute (le poste, qui répond) va dans la remarque.",
    nl: "Schrijf alleen het nummer, bijvoorbeeld 0470 12 34 56. Wat erbij hoort (toestel, wie opneemt) komt in de opmerking.",
    en: "Write the number alone, for example 0470 12 34 56. What belongs to it (extension, who answers) goes into the remark.")
  static let phoneShort = Text(
    fr: "Ce numéro de téléphone est trop court. Il manque peut-être l'indicatif (02, 0470…).",
    nl: "Dit telefoonnummer is te kort. Misschien ontbreekt het kengetal (02, 0470…).",
    en: "This telephone number is too short. Perhaps the area code is missing (02, 0470…).")
  static let phoneLong = Text(
    fr: "Ce numéro de téléphone est trop long. S'il y en a deux, écrivez-les séparément.",
    nl: "Dit telefoonnummer is te lang. Als het er twee zijn, schrijf ze dan apart.",
    en: "This telephone number is too long. If there are two, write them separately.")
  static let phoneNoSuch = Text(
    fr: "Ce numéro n'existe pas en Belgique. Pour un numéro étranger, commencez par + et le code du pays (+33 pour la France).",
    nl: "Dit nummer bestaat niet in België. Begin een buitenlands nummer met + en de landcode (+31 voor Nederland).",
    en: "There is no such number in Belgium. Begin a foreign number with + and the country's code (+44 for the United Kingdom).")
  static let phoneCountry = Text(
    fr: "Aucun pays n'a ce code. Vérifiez ce qui suit le + ou le 00.", nl: "Geen enkel land heeft deze code. Kijk na wat er na + of 00 staat.",
    en: "No country has this code. Check what follows + or 00.")
}

import Kernel

/// Sentences about outreach that cannot be noted.
enum OutreachProblemText {
  static let needed = Text(fr: "Ce champ est nécessaire.", nl: "Dit veld is nodig.", en: "This field is needed.")
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static let day = Text(
    fr: "Écrivez un jour, par exemple 3/12 ou jeudi.", nl: "Schrijf een dag, bijvoorbeeld 3/12 of donderdag.", en: "Write a day, for example 3/12 or Thursday.")
  static let email = Text(
    fr: "Vérifiez l'adresse e-mail, par exemple nom@exemple.be.", nl: "Kijk het e-mailadres na, bijvoorbeeld naam@voorbeeld.be.",
    en: "Check the e-mail address, for example name@example.be.")
  static func doors(_ problem: DoorList.Problem) -> Text {
    switch problem {
    case .empty:
      Text(
        fr: "Écrivez au moins une rue avec ses numéros.", nl: "Schrijf minstens één straat met haar nummers.", en: "Write at least one street with its numbers.")
    case .tooMany:
      Text(
        fr: "Plus de \(DoorList.most) portes : faites plusieurs tournées.", nl: "Meer dan \(DoorList.most) deuren: maak er meerdere rondes van.",
        en: "More than \(DoorList.most) doors: make several rounds.")
    case .unreadable(let line):
      Text(
        fr: "« \(line) » : écrivez la rue puis les numéros, par exemple rue Inventée 2-20, 25.",
        nl: "‘\(line)’: schrijf de straat en dan de nummers, bijvoorbeeld Denkbeeldige straat 2-20, 25.",
        en: "“\(line)”: write the street, then the numbers, for example Invented Street 2-20, 25.")
    }
  }
  static let needWords = Text(
    fr: "Dites en quelques mots de quoi la personne a besoin.", nl: "Zeg in enkele woorden wat de persoon nodig heeft.",
    en: "Say in a few words what the person needs.")
  static let agrees = Text(
    fr: "Sans son oui, rien ne part. Demandez-lui ; sinon notez seulement la rencontre.",
    nl: "Zonder haar ja vertrekt er niets. Vraag het haar; noteer anders enkel de ontmoeting.",
    en: "Without her yes nothing is passed on. Ask her; else note the meeting only.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un a noté cette porte entre-temps. Voici ce qui est noté ; envoyez encore pour le remplacer.",
    nl: "Iemand noteerde deze deur intussen. Dit staat er; verstuur opnieuw om het te vervangen.",
    en: "Somebody noted this door meanwhile. This is what stands there; send again to replace it.")
  static let closed = Text(
    fr: "Cette tournée est terminée : ses portes sont effacées.", nl: "Deze ronde is afgelopen: de deuren zijn gewist.",
    en: "This round is over: its doors were erased.")
}

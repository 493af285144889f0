import Kernel

/// What is said when something about a person's own access cannot be done.
enum PortalProblemText {
  static func problem(_ problem: PortalProblem) -> Text {
    switch problem {
    case .notForThisMember:
      Text(
        fr: "Cette personne ne peut pas recevoir d'accès pour l'instant.", nl: "Deze persoon kan op dit moment geen toegang krijgen.",
        en: "This person cannot be given access for now.")
    case .noEmail:
      Text(
        fr: "Pas d'e-mail possible ici. Choisissez la lettre, à remettre en main propre.",
        nl: "E-mail kan hier niet. Kies de brief, om persoonlijk af te geven.",
        en: "E-mail is not possible here. Choose the letter, to hand over in person.")
    case .nothingGiven:
      Text(
        fr: "Cochez au moins une chose que la personne veut lui montrer.", nl: "Kruis minstens één ding aan dat de persoon wil tonen.",
        en: "Tick at least one thing that she wants to show.")
    case .wrong:
      Text(
        fr: "Cela ne correspond pas. Vérifiez et recommencez, ou demandez un nouveau code.",
        nl: "Dat klopt niet. Kijk na en probeer opnieuw, of vraag een nieuwe code.",
        en: "That does not match. Check and try again, or ask for a new code.")
    case .tooMuch:
      Text(
        fr: "Ici vous pouvez partager moins, pas plus. Pour partager plus, parlez-en avec votre personne de référence.",
        nl: "Hier kunt u minder delen, niet meer. Wilt u meer delen? Bespreek het met uw vertrouwenspersoon.",
        en: "Here you can share less, not more. To share more, talk with your referent.")
    case .noWords:
      Text(fr: "Écrivez ce qui n'est pas juste.", nl: "Schrijf wat niet klopt.", en: "Write what is wrong.")
    case .decidedAlready:
      Text(
        fr: "Quelqu'un a déjà répondu à cette correction.", nl: "Iemand heeft deze verbetering al beantwoord.",
        en: "Somebody has already answered this correction.")
    }
  }
  static let phraseShort = Text(
    fr: "Trop court : au moins 10 caractères, par exemple trois mots.", nl: "Te kort: minstens 10 tekens, bijvoorbeeld drie woorden.",
    en: "Too short: at least 10 characters, for example three words.")
  static let phraseLong = Text(fr: "Trop long : 200 caractères au plus.", nl: "Te lang: hoogstens 200 tekens.", en: "Too long: 200 characters at most.")
  static func noRule(_ day: Day) -> Text {
    Text(
      fr: "Aucune règle d'accès personnel pour le \(day). Complétez Parameters/portal/rules.yaml.",
      nl: "Geen regel voor persoonlijke toegang op \(day). Vul Parameters/portal/rules.yaml aan.",
      en: "No rule of personal access for \(day). Complete Parameters/portal/rules.yaml.")
  }
  static let noWords = Text(
    fr: "Il manque des mots dans Parameters/portal/words.yaml.", nl: "Er ontbreken woorden in Parameters/portal/words.yaml.",
    en: "Words are missing in Parameters/portal/words.yaml.")
}

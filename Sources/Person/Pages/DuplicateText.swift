import Care
package import Kernel

/// What is said about files that may be one person's, and about making them one.
package enum DuplicateText {
  // While a file is begun
  static let askTitle = Text(fr: "Est-ce l'une de ces personnes ?", nl: "Is het een van deze personen?", en: "Is it one of these persons?")
  static let askLead = Text(
    fr: "Ces dossiers ressemblent à ce que vous avez noté. Ouvrez celui qui est le bon, ou commencez un nouveau dossier.",
    nl: "Deze dossiers lijken op wat u noteerde. Open het juiste, of begin een nieuw dossier.",
    en: "These files look like what you noted. Open the right one, or begin a new file.")
  static let beginAnyway = Text(fr: "Non, commencer un nouveau dossier", nl: "Nee, een nieuw dossier beginnen", en: "No, begin a new file")
  package static func numberElsewhere(_ numbers: String) -> Text {
    Text(
      fr: "C'est enregistré. Attention : un autre dossier porte le même numéro national (\(numbers)). Regardez les doublons possibles.",
      nl: "Bewaard. Let op: een ander dossier heeft hetzelfde rijksregisternummer (\(numbers)). Bekijk de mogelijke dubbels.",
      en: "Saved. Beware: another file has the same national number (\(numbers)). Look at the possible duplicates.")
  }

  static func strength(_ strength: Likeness.Strength) -> Text {
    switch strength {
    case .certain: Text(fr: "La même personne", nl: "Dezelfde persoon", en: "The same person")
    case .likely: Text(fr: "Sans doute la même personne", nl: "Wellicht dezelfde persoon", en: "Likely the same person")
    case .maybe: Text(fr: "Peut-être la même personne", nl: "Misschien dezelfde persoon", en: "Maybe the same person")
    }
  }

  static func reason(_ reason: Likeness.Reason) -> Text {
    switch reason {
    case .sameNumber: Text(fr: "même numéro national", nl: "zelfde rijksregisternummer", en: "same national number")
    case .sameName: Text(fr: "même nom", nl: "zelfde naam", en: "same name")
    case .sameSound: Text(fr: "noms qui se prononcent pareil", nl: "namen die gelijk klinken", en: "names that sound the same")
    case .nearName: Text(fr: "noms presque pareils", nl: "bijna dezelfde namen", en: "names nearly the same")
    case .partOfName: Text(fr: "une partie du nom", nl: "een deel van de naam", en: "a part of the name")
    case .sameBirth: Text(fr: "même date de naissance", nl: "zelfde geboortedatum", en: "same date of birth")
    case .compatibleBirth: Text(fr: "naissance qui peut être la même", nl: "geboorte die dezelfde kan zijn", en: "birth that can be the same")
    case .nearBirth: Text(fr: "date de naissance presque pareille", nl: "bijna dezelfde geboortedatum", en: "date of birth nearly the same")
    case .samePhone: Text(fr: "même téléphone", nl: "zelfde telefoon", en: "same phone")
    case .sameEmail: Text(fr: "même e-mail", nl: "zelfde e-mail", en: "same e-mail")
    case .sameAddress: Text(fr: "même adresse", nl: "zelfde adres", en: "same address")
    case .perhapsCouple: Text(fr: "un couple ?", nl: "een koppel?", en: "a couple?")
    }
  }

  // The list
  static let title = Text(fr: "Doublons possibles", nl: "Mogelijke dubbels", en: "Possible duplicates")
  static let lead = Text(
    fr: "Deux dossiers qui sont peut-être ceux d'une même personne. Relais propose, vous décidez : un couple partage un téléphone, des jumeaux une date.",
    nl: "Twee dossiers die misschien van één persoon zijn. Relais stelt voor, u beslist: een koppel deelt een telefoon, een tweeling een datum.",
    en: "Two files that may be one person's. Relais proposes, you decide: a couple shares a phone, twins share a date.")
  static let empty = Text(
    fr: "Aucun doublon possible parmi les dossiers de votre organisation.", nl: "Geen mogelijke dubbels in de dossiers van uw organisatie.",
    en: "No possible duplicates among the files of your organisation.")
  static func total(_ count: Int) -> Text {
    .counted(count, fr: ("# paire à regarder", "# paires à regarder"), nl: ("# paar te bekijken", "# paren te bekijken"), en: ("# pair to look at", "# pairs to look at"))
  }
  static let compare = Text(fr: "Comparer et fusionner", nl: "Vergelijken en samenvoegen", en: "Compare and merge")
  static let different = Text(fr: "Deux personnes différentes", nl: "Twee verschillende personen", en: "Two different persons")
  package static let decided = Text(
    fr: "C'est noté : deux personnes. Cette paire ne sera plus proposée.", nl: "Genoteerd: twee personen. Dit paar wordt niet meer voorgesteld.",
    en: "Noted: two persons. This pair will not be proposed again.")

  // Merging
  static let chooseTitle = Text(fr: "Quel est l'autre dossier ?", nl: "Welk is het andere dossier?", en: "Which is the other file?")
  static let otherNumber = Text(fr: "Numéro de l'autre dossier", nl: "Nummer van het andere dossier", en: "Number of the other file")
  static let show = Text(fr: "Comparer", nl: "Vergelijken", en: "Compare")
  static let noneAlike = Text(
    fr: "Aucun dossier de votre organisation ne ressemble à celui-ci.", nl: "Geen dossier van uw organisatie lijkt op dit.",
    en: "No file of your organisation looks like this one.")
  static let sideBySide = Text(fr: "Les deux dossiers côte à côte", nl: "De twee dossiers naast elkaar", en: "The two files side by side")
  static let item = Text(fr: "Rubrique", nl: "Rubriek", en: "Item")
  static let stays = Text(fr: "Reste", nl: "Blijft", en: "Stays")
  static let goes = Text(fr: "Y est réuni", nl: "Komt erbij", en: "Joins it")
  static let swap = Text(fr: "Garder plutôt l'autre dossier", nl: "Liever het andere dossier behouden", en: "Keep the other file instead")
  static let choose = Text(
    fr: "Les deux dossiers se contredisent : lequel a raison ?", nl: "De twee dossiers spreken elkaar tegen: welk heeft gelijk?",
    en: "The two files contradict each other: which is right?")
  static let consequence = Text(
    fr: "Les noms, téléphones, adresses et séjours des deux sont réunis. Demandes, cercle, accords, notes et évaluations suivent. "
      + "L'ancienne adresse mène au dossier qui reste. Qui est exclu d'un des deux le reste. "
      + "L'accord le plus étroit vaut, jusqu'à ce qu'on lui redemande. Vous pouvez annuler pendant 30 jours.",
    nl: "Namen, telefoons, adressen en verblijven van beide komen samen. Hulpvragen, zorgcirkel, toestemmingen, notities en inschalingen volgen. "
      + "Het oude adres leidt naar het dossier dat blijft. Wie van een van beide uitgesloten is, blijft dat. "
      + "De engste toestemming geldt tot het haar opnieuw gevraagd wordt. U kunt dit 30 dagen lang ongedaan maken.",
    en: "Names, phones, addresses and stays of both come together. Requests, circle, consents, notes and assessments follow. "
      + "The old address leads to the file that stays. Who is excluded from one of them remains so. "
      + "The narrower consent holds until she is asked again. You can undo this for 30 days.")
  static let merge = Text(fr: "Fusionner les deux dossiers", nl: "De twee dossiers samenvoegen", en: "Merge the two files")
  static let mergeQuestion = Text(
    fr: "Fusionner ces deux dossiers ? Vous pourrez annuler pendant 30 jours.", nl: "Deze twee dossiers samenvoegen? U kunt dit 30 dagen lang ongedaan maken.",
    en: "Merge these two files? You can undo it for 30 days.")
  static let mergedTitle = Text(fr: "Déjà réunis dans ce dossier", nl: "Al in dit dossier samengevoegd", en: "Merged into this file already")
  static func mergedOn(_ number: String, _ day: String) -> Text {
    Text(fr: "\(number), réuni le \(day)", nl: "\(number), samengevoegd op \(day)", en: "\(number), merged on \(day)")
  }
  static func undoUntil(_ day: String) -> Text {
    Text(fr: "Peut être annulé jusqu'au \(day).", nl: "Kan ongedaan gemaakt worden tot en met \(day).", en: "Can be undone until \(day).")
  }
  static let undo = Text(fr: "Séparer à nouveau", nl: "Weer splitsen", en: "Take apart again")
  static let undoQuestion = Text(
    fr: "Séparer ces dossiers ? Ce qui a été noté depuis reste dans ce dossier.", nl: "Deze dossiers splitsen? Wat sindsdien genoteerd is, blijft in dit dossier.",
    en: "Take these files apart? What was noted since stays in this file.")
  static let cannotRead = Text(fr: "Ne peut plus être lu.", nl: "Kan niet meer gelezen worden.", en: "Can no longer be read.")
  static let anotherFile = Text(
    fr: "Cette personne a un autre dossier ? Les fusionner", nl: "Heeft deze persoon nog een dossier? Samenvoegen",
    en: "Does this person have another file? Merge them")
  package static let merged = Text(fr: "Les deux dossiers n'en font plus qu'un.", nl: "De twee dossiers zijn er nu één.", en: "The two files are one now.")
  package static let apart = Text(fr: "Les deux dossiers sont à nouveau séparés.", nl: "De twee dossiers zijn weer gesplitst.", en: "The two files are apart again.")

  static func field(_ field: PersonMerge.Field) -> Text {
    switch field {
    case .called: Text(fr: "Comment on l'appelle", nl: "Hoe men haar noemt", en: "How she is called")
    case .birth: PersonFormText.birth
    case .gender: PersonFormText.gender
    case .nationalNumber: PersonFormText.nationalNumber
    case .interpreter: PersonFormText.interpreter
    case .reading: PersonFormText.reading
    case .address: Text(fr: "Adresse actuelle", nl: "Huidig adres", en: "Present address")
    case .household: PersonText.household
    case .insurance: PersonText.insurance
    case .doctor: PersonText.doctor
    case .pharmacy: PersonText.pharmacy
    }
  }
}

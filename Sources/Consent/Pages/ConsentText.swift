import Care
import HTML
import Kernel

/// The sentences of the page of consents.
enum ConsentText {
  static let title = Text(fr: "Accords", nl: "Toestemmingen", en: "Consents")
  static let free = Text(
    fr: "Elle décide. Dire non, ou changer d'avis, est une réponse normale : elle garde droit à l'aide et choisit librement qui l'aide.",
    nl: "Zij beslist. Nee zeggen of van mening veranderen is een gewoon antwoord: zij houdt recht op hulp en kiest vrij wie haar helpt.",
    en: "She decides. Saying no, or changing her mind, is a normal answer: she keeps her right to help and freely chooses who helps her.")

  // Where it stands
  static func standing(_ standing: ConsentStanding) -> Text {
    switch standing {
    case .notAsked:
      return Text(
        fr: "On ne lui a pas encore expliqué le partage : rien n'est partagé avec son cercle.",
        nl: "Het delen werd haar nog niet uitgelegd: er wordt niets gedeeld met haar zorgcirkel.",
        en: "Sharing has not been explained to her yet: nothing is shared with her circle.")
    case .agreed(let since, nil):
      return Text(
        fr: "Elle est d'accord depuis le \(since, .french), jusqu'à ce qu'elle change d'avis.",
        nl: "Zij is akkoord sinds \(since, .dutch), tot zij van mening verandert.",
        en: "She has agreed since \(since, .english), until she changes her mind.")
    case .agreed(let since, let until?):
      return Text(
        fr: "Elle est d'accord depuis le \(since, .french), jusqu'au \(until, .french) compris.",
        nl: "Zij is akkoord sinds \(since, .dutch), tot en met \(until, .dutch).",
        en: "She has agreed since \(since, .english), up to and including \(until, .english).")
    case .lapsed(let until):
      return Text(
        fr: "Son accord valait jusqu'au \(until, .french). Plus rien n'est partagé : il faut lui redemander.",
        nl: "Haar akkoord liep tot en met \(until, .dutch). Er wordt niets meer gedeeld: vraag het haar opnieuw.",
        en: "Her agreement held until \(until, .english). Nothing is shared any more: ask her again.")
    case .refused(let day, _):
      return Text(
        fr: "Elle a dit non le \(day, .french). Rien n'est partagé avec son cercle.",
        nl: "Zij zei nee op \(day, .dutch). Er wordt niets gedeeld met haar zorgcirkel.",
        en: "She said no on \(day, .english). Nothing is shared with her circle.")
    case .withdrawn(let day?):
      return Text(
        fr: "Elle a retiré son accord le \(day, .french). Plus rien n'est partagé avec son cercle.",
        nl: "Zij trok haar akkoord in op \(day, .dutch). Er wordt niets meer gedeeld met haar zorgcirkel.",
        en: "She withdrew her agreement on \(day, .english). Nothing is shared with her circle any more.")
    case .withdrawn(nil):
      return Text(
        fr: "Elle a retiré son accord. Plus rien n'est partagé avec son cercle.",
        nl: "Zij trok haar akkoord in. Er wordt niets meer gedeeld met haar zorgcirkel.",
        en: "She withdrew her agreement. Nothing is shared with her circle any more.")
    }
  }
  static func because(_ reason: Text) -> Text {
    Text(fr: "Raison : \(reason.fr)", nl: "Reden: \(reason.nl)", en: "Reason: \(reason.en)")
  }

  // Who may see what
  static let whoSees = Text(fr: "Qui peut voir quoi", nl: "Wie mag wat zien", en: "Who may see what")
  static let caption = Text(
    fr: "Ce qu'elle partage, par destinataire", nl: "Wat zij deelt, per ontvanger", en: "What she shares, by recipient")
  static let recipient = Text(fr: "Avec qui", nl: "Met wie", en: "With whom")
  static let everybody = Text(fr: "Toutes les personnes de son cercle", nl: "Iedereen van haar zorgcirkel", en: "Everybody of her circle")
  static let nobody = Text(fr: "Personne", nl: "Niemand", en: "Nobody")
  static let nobodyElse = Text(fr: "Personne d'autre", nl: "Niemand anders", en: "Nobody else")
  static let shared = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let notShared = Text(fr: "Non", nl: "Nee", en: "No")
  static func keeper(_ name: String) -> Text {
    Text(
      fr: "\(name) tient ce dossier et le voit pour y travailler. La santé n'est montrée qu'à ceux qui sont tenus au secret médical.",
      nl: "\(name) houdt dit dossier bij en ziet het om ermee te werken. Gezondheid is alleen zichtbaar voor wie medisch beroepsgeheim heeft.",
      en: "\(name) keeps this file and sees it to work with it. Health is shown only to those bound by medical secrecy.")
  }
  static let apart = Text(fr: "À part", nl: "Apart", en: "Apart")
  static let evaluation = Text(fr: "Évaluation du projet", nl: "Evaluatie van het project", en: "Evaluation of the project")
  static let research = Text(fr: "Recherche", nl: "Onderzoek", en: "Research")
  static func agreesTo(_ yes: Bool) -> Text {
    yes
      ? Text(fr: "D'accord", nl: "Akkoord", en: "Agrees")
      : Text(fr: "Pas d'accord", nl: "Niet akkoord", en: "Does not agree")
  }
  static func domain(_ domain: FileDomain) -> Text {
    switch domain {
    case .care: Text(fr: "Santé et soins", nl: "Gezondheid en zorg", en: "Health and care")
    case .social: Text(fr: "Vie de tous les jours", nl: "Dagelijks leven", en: "Daily life")
    case .plan: Text(fr: "Plan de soutien", nl: "Ondersteuningsplan", en: "Support plan")
    case .week: Text(fr: "Semaine", nl: "Week", en: "Week")
    }
  }

  // The sheet
  static let sheet = Text(fr: "Lire la feuille ensemble, l'imprimer", nl: "Het blad samen lezen, afdrukken", en: "Read the sheet together, print it")
  static let sheetLead = Text(
    fr: "Une feuille en grands caractères et en images, dans sept langues, avec une place pour signer.",
    nl: "Een blad in grote letters en beelden, in zeven talen, met een plaats om te tekenen.",
    en: "A sheet in large type and pictures, in seven languages, with a place to sign.")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let back = Text(fr: "Retour aux accords", nl: "Terug naar de toestemmingen", en: "Back to the consents")
  static let sheetLanguages = Text(fr: "La feuille dans une autre langue", nl: "Het blad in een andere taal", en: "The sheet in another language")
  static func version(_ version: String) -> Text {
    Text(fr: "Texte du \(version)", nl: "Tekst van \(version)", en: "Text of \(version)")
  }
  static let olderVersion = Text(
    fr: "Ceci est un texte plus ancien, tel qu'il lui a été expliqué.", nl: "Dit is een oudere tekst, zoals die haar werd uitgelegd.",
    en: "This is an older text, as it was explained to her.")

  // History
  static let history = Text(fr: "Ce qui a été dit et décidé", nl: "Wat gezegd en beslist werd", en: "What was said and decided")
  static let noHistory = Text(
    fr: "Ici viendra chaque explication et chaque décision, avec qui, comment et quand.",
    nl: "Hier komt elke uitleg en elke beslissing, met wie, hoe en wanneer.",
    en: "Every explanation and every decision will stand here, with who, how and when.")
  static func kind(_ record: ConsentRecord) -> Text {
    switch record.kind {
    case .given: Text(fr: "Elle a donné son accord.", nl: "Zij gaf haar akkoord.", en: "She agreed.")
    case .renewed: Text(fr: "Elle a confirmé son accord.", nl: "Zij bevestigde haar akkoord.", en: "She confirmed her agreement.")
    case .changed: Text(fr: "Elle a changé ce qu'elle partage.", nl: "Zij veranderde wat zij deelt.", en: "She changed what she shares.")
    case .refused: Text(fr: "Elle a dit non.", nl: "Zij zei nee.", en: "She said no.")
    case .withdrawn: Text(fr: "Elle a retiré son accord.", nl: "Zij trok haar akkoord in.", en: "She withdrew her agreement.")
    case .registered: ConsentText.registration(record.registration?.state ?? .toDo)
    }
  }
  static let explanation = Text(fr: "Explication", nl: "Uitleg", en: "Explanation")
  static let decidedBy = Text(fr: "Qui a décidé", nl: "Wie besliste", en: "Who decided")
  static let withHerOwnAccess = Text(fr: "Elle-même, avec son propre accès", nl: "Zijzelf, met haar eigen toegang", en: "She herself, with her own access")
  static let presentThere = Text(fr: "Présents", nl: "Aanwezig", en: "Present")
  static let givenReason = Text(fr: "Raison", nl: "Reden", en: "Reason")
  static let onDay = Text(fr: "Le", nl: "Op", en: "On")
  static let sharedWith = Text(fr: "Partage", nl: "Gedeeld", en: "Shared")
  static let holdsUntil = Text(fr: "Jusqu'au", nl: "Tot en met", en: "Until")
  static let textShown = Text(fr: "Texte expliqué", nl: "Uitgelegde tekst", en: "Text explained")
  static func writtenDownBy(_ name: String) -> Text {
    Text(fr: "noté par \(name)", nl: "genoteerd door \(name)", en: "written down by \(name)")
  }
  static func way(_ way: ConsentRecord.Explanation.Way) -> Text {
    switch way {
    case .orally: Text(fr: "De vive voix", nl: "Mondeling", en: "Orally")
    case .writing: Text(fr: "Par écrit", nl: "Schriftelijk", en: "In writing")
    case .pictures: Text(fr: "Avec des images", nl: "Met beelden", en: "With pictures")
    }
  }
  static func ground(_ ground: ConsentRecord.Decider.Ground) -> Text {
    switch ground {
    case .administrator:
      Text(fr: "Administrateur·rice de la personne", nl: "Bewindvoerder over de persoon", en: "Administrator appointed by a judge")
    case .mandate: Text(fr: "Mandataire désigné·e par elle", nl: "Door haar aangeduide vertegenwoordiger", en: "Named by her beforehand")
    case .relative: Text(fr: "Proche, d'après la loi", nl: "Naaste, volgens de wet", en: "Relative, by law")
    case .parent: Text(fr: "Parent d'un·e mineur·e", nl: "Ouder van een minderjarige", en: "Parent of a minor")
    case .other: Text(fr: "Autre raison", nl: "Andere reden", en: "Other ground")
    }
  }
  static func reason(_ reason: ConsentRecord.RefusalReason) -> Text {
    switch reason {
    case .privacy: Text(fr: "Ne veut pas que l'on partage sa vie privée", nl: "Wil haar privéleven niet delen", en: "Does not want her private life shared")
    case .noNeed: Text(fr: "N'en voit pas l'utilité", nl: "Ziet er het nut niet van in", en: "Sees no use in it")
    case .tooManyPeople: Text(fr: "Trop de monde", nl: "Te veel mensen", en: "Too many people")
    case .fearOfConsequences: Text(fr: "Craint des conséquences", nl: "Is bang voor de gevolgen", en: "Fears consequences")
    case .badExperience: Text(fr: "Mauvaise expérience", nl: "Slechte ervaring", en: "Bad experience")
    case .notUnderstood: Text(fr: "L'explication n'était pas claire", nl: "De uitleg was niet duidelijk", en: "The explanation was not clear")
    case .relatives: Text(fr: "L'entourage n'est pas d'accord", nl: "De naasten gaan niet akkoord", en: "Those around her disagree")
    case .notNow: Text(fr: "Pas maintenant", nl: "Nu niet", en: "Not now")
    case .noReason: Text(fr: "Sans raison donnée", nl: "Geen reden gegeven", en: "No reason given")
    case .other: Text(fr: "Autre", nl: "Andere", en: "Other")
    }
  }
  static func registration(_ state: ConsentRecord.Registration.State) -> Text {
    switch state {
    case .done: Text(fr: "Inscrite au registre national.", nl: "Ingeschreven in het nationale register.", en: "Entered in the national register.")
    case .failed:
      Text(
        fr: "L'inscription au registre national n'a pas marché.", nl: "De inschrijving in het nationale register is niet gelukt.",
        en: "Entering her in the national register did not work.")
    case .toDo:
      Text(
        fr: "Reste à encoder dans le registre national.", nl: "Nog in te voeren in het nationale register.",
        en: "Still to be typed in the national register.")
    }
  }
}

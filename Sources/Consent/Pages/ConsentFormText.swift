import Care
import Kernel

/// The sentences of the forms about consent.
enum ConsentFormText {
  static let give = Text(fr: "Elle donne son accord", nl: "Zij gaat akkoord", en: "She agrees")
  static let change = Text(fr: "Elle change ou confirme son accord", nl: "Zij verandert of bevestigt haar akkoord", en: "She changes or confirms her agreement")
  static let giveLead = Text(
    fr: "Cochez seulement ce qu'elle a dit elle-même.", nl: "Vink alleen aan wat zij zelf gezegd heeft.",
    en: "Tick only what she said herself.")
  static let share = Text(fr: "Ce qu'elle partage", nl: "Wat zij deelt", en: "What she shares")
  static let careHint = Text(
    fr: "La santé n'est montrée qu'à ceux qui sont tenus au secret médical.", nl: "Gezondheid is alleen zichtbaar voor wie medisch beroepsgeheim heeft.",
    en: "Health is shown only to those bound by medical secrecy.")
  static let another = Text(fr: "Une autre organisation", nl: "Een andere organisatie", en: "Another organisation")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let evaluation = Text(
    fr: "Ce que l'on sait d'elle peut-il servir à évaluer le projet ?", nl: "Mag wat men over haar weet dienen om het project te evalueren?",
    en: "May what is known of her be used to evaluate the project?")
  static let research = Text(
    fr: "Et à la recherche ?", nl: "En voor onderzoek?", en: "And for research?")
  static let apartHint = Text(
    fr: "Une question à part. Sans réponse, c'est non.", nl: "Een aparte vraag. Zonder antwoord is het nee.",
    en: "A question apart. Without an answer it is no.")
  static let yes = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let no = Text(fr: "Non", nl: "Nee", en: "No")
  static let until = Text(fr: "Jusqu'à quand ?", nl: "Tot wanneer?", en: "Until when?")
  static let untilHint = Text(
    fr: "Ce jour compte encore. Laissez vide si elle n'a pas fixé de fin.", nl: "Die dag telt nog mee. Laat leeg als zij geen einde koos.",
    en: "That day still counts. Leave empty if she set no end.")
  static let explained = Text(fr: "Comment c'était expliqué", nl: "Hoe het werd uitgelegd", en: "How it was explained")
  static let by = Text(fr: "Par qui ?", nl: "Door wie?", en: "By whom?")
  static let ways = Text(fr: "Comment ?", nl: "Hoe?", en: "How?")
  static let language = Text(fr: "Dans quelle langue ?", nl: "In welke taal?", en: "In which language?")
  static let present = Text(fr: "Qui était là aussi ?", nl: "Wie was er nog bij?", en: "Who else was there?")
  static let presentHint = Text(fr: "Sa fille, un interprète…", nl: "Haar dochter, een tolk…", en: "Her daughter, an interpreter…")
  static let decider = Text(fr: "Qui décide ?", nl: "Wie beslist?", en: "Who decides?")
  static let herself = Text(fr: "Elle-même", nl: "Zijzelf", en: "She herself")
  static let somebody = Text(fr: "Quelqu'un à sa place", nl: "Iemand in haar plaats", en: "Somebody in her place")
  static let representative = Text(fr: "Son nom, si quelqu'un décide à sa place", nl: "De naam, als iemand in haar plaats beslist", en: "The name, if somebody decides in her place")
  static let ground = Text(fr: "À quel titre ?", nl: "Op welke grond?", en: "On which ground?")
  static let words = Text(fr: "Ses mots", nl: "Haar woorden", en: "Her words")
  static let save = Text(fr: "Noter son accord", nl: "Haar akkoord noteren", en: "Record her agreement")

  static let refuse = Text(fr: "Elle dit non", nl: "Zij zegt nee", en: "She says no")
  static let refuseLead = Text(
    fr: "Un non est un bon résultat : on sait où l'on en est. L'aide continue.", nl: "Een nee is een goed resultaat: men weet waar men staat. De hulp gaat door.",
    en: "A no is a good result: one knows where one stands. Help goes on.")
  static let reason = Text(fr: "Pourquoi, si elle veut le dire", nl: "Waarom, als zij het wil zeggen", en: "Why, if she wants to say")
  static let saveRefusal = Text(fr: "Noter son refus", nl: "Haar weigering noteren", en: "Record her refusal")

  static let withdraw = Text(fr: "Elle retire son accord", nl: "Zij trekt haar akkoord in", en: "She withdraws her agreement")
  static let withdrawLead = Text(
    fr: "Tout partage s'arrête tout de suite. Sans raison à donner.", nl: "Alle delen stopt meteen. Zonder reden.",
    en: "All sharing stops at once. No reason is needed.")
  static let withdrawNow = Text(fr: "Retirer son accord maintenant", nl: "Haar akkoord nu intrekken", en: "Withdraw her agreement now")
  static let withdrawQuestion = Text(
    fr: "Plus personne de son cercle ne verra son dossier. Retirer son accord maintenant ?",
    nl: "Niemand van haar zorgcirkel ziet haar dossier dan nog. Haar akkoord nu intrekken?",
    en: "Nobody of her circle will see her file any more. Withdraw her agreement now?")

  static let elsewhere = Text(fr: "Inscrite ailleurs aussi", nl: "Ook elders ingeschreven", en: "Registered elsewhere too")
  static let elsewhereLead = Text(
    fr: "Une note pour le registre national des projets pilotes : fait, pas réussi, ou encore à encoder.",
    nl: "Een notitie voor het nationale register van de pilootprojecten: gedaan, niet gelukt, of nog in te voeren.",
    en: "A note for the national register of the pilot projects: done, did not work, or still to be typed.")
  static let registerState = Text(fr: "Où en est-on ?", nl: "Hoe ver staat het?", en: "How far is it?")
  static func registerState(_ state: ConsentRecord.Registration.State) -> Text {
    switch state {
    case .done: Text(fr: "C'est fait", nl: "Gedaan", en: "Done")
    case .failed: Text(fr: "Cela n'a pas marché", nl: "Niet gelukt", en: "It did not work")
    case .toDo: Text(fr: "Encore à encoder", nl: "Nog in te voeren", en: "Still to be typed")
    }
  }
  static let day = Text(fr: "Quel jour ?", nl: "Welke dag?", en: "Which day?")
  static let registerWords = Text(
    fr: "Pourquoi cela n'a pas marché, ou ce qui reste à encoder", nl: "Waarom het niet lukte, of wat nog in te voeren is",
    en: "Why it did not work, or what is still to be typed")
  static let note = Text(fr: "Noter", nl: "Noteren", en: "Note")

  // What can be wrong
  static let dayUnreadable = Text(
    fr: "Ce jour n'est pas lisible. Exemples : 3/4/2027, 3 avril.", nl: "Deze dag is niet leesbaar. Voorbeelden: 3/4/2027, 3 april.",
    en: "This day cannot be read. Examples: 3/4/2027, 3 April.")
  static let chooseDecider = Text(fr: "Choisissez qui décide.", nl: "Kies wie beslist.", en: "Choose who decides.")
  static let chooseGround = Text(
    fr: "Choisissez à quel titre cette personne décide.", nl: "Kies op welke grond die persoon beslist.",
    en: "Choose on which ground this person decides.")
  static let chooseState = Text(fr: "Choisissez où l'on en est.", nl: "Kies hoe ver het staat.", en: "Choose how far it is.")
  static let chooseLanguage = Text(fr: "Choisissez une langue de la liste.", nl: "Kies een taal uit de lijst.", en: "Choose a language from the list.")
  static let chooseOrganization = Text(
    fr: "Choisissez avec quelle autre organisation.", nl: "Kies met welke andere organisatie.", en: "Choose with which other organisation.")
}

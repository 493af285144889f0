import Care
import Kernel

/// The sentences of the form that writes into a notebook.
enum NoteFormText {
  static let kind = Text(fr: "De quoi s'agit-il ?", nl: "Wat is het?", en: "What is it?")
  static let kindNote = Text(fr: "Un mot : à savoir", nl: "Een bericht: om te weten", en: "A note: something to know")
  static let kindQuestion = Text(fr: "Une question : j'attends une réponse", nl: "Een vraag: ik wacht op antwoord", en: "A question: I wait for an answer")
  static let words = Text(fr: "Votre texte", nl: "Uw tekst", en: "Your words")
  static let wordsHint = Text(
    fr: "Comme vous le diriez à la personne.", nl: "Zoals u het tegen de persoon zou zeggen.", en: "As you would say it to her.")
  static let part = Text(fr: "Qui peut le lire ?", nl: "Wie mag dit lezen?", en: "Who may read it?")
  static let partHint = Text(
    fr: "Un mot de santé n'existe que pour qui est tenu au secret médical, et pour elle.",
    nl: "Een gezondheidsbericht bestaat alleen voor wie medisch beroepsgeheim heeft, en voor haar.",
    en: "A health note exists only for those bound by medical secrecy, and for her.")
  static let social = Text(fr: "Vie quotidienne", nl: "Dagelijks leven", en: "Daily life")
  static let health = Text(fr: "Santé, sous secret médical", nl: "Gezondheid, onder medisch beroepsgeheim", en: "Health, under medical secrecy")
  static let audience = Text(fr: "Pour qui ?", nl: "Voor wie?", en: "For whom?")
  static let audienceHint = Text(
    fr: "L'équipe qui tient le dossier lit aussi ce qui va à quelques-uns.", nl: "Het team dat het dossier bijhoudt, leest ook mee wat naar enkelen gaat.",
    en: "The team that keeps the file reads along what goes to some.")
  static let everybody = Text(fr: "Tout le cercle", nl: "De hele zorgcirkel", en: "The whole circle")
  static let some = Text(fr: "Seulement les personnes cochées", nl: "Alleen wie is aangekruist", en: "Only those ticked")
  static let members = Text(fr: "Personnes", nl: "Personen", en: "Members")
  static let membersHint = Text(
    fr: "Qui n'est pas dans cette liste ne peut pas être choisi.", nl: "Wie niet in deze lijst staat, kan niet gekozen worden.",
    en: "Whoever is not in this list cannot be chosen.")
  static let herself = Text(fr: "La personne elle-même", nl: "De persoon zelf", en: "The person herself")
  static let byAccount = Text(fr: "lit dans Relais", nl: "leest in Relais", en: "reads in Relais")
  static let byEmail = Text(fr: "reçoit un lien par e-mail", nl: "krijgt een link per e-mail", en: "gets a link by e-mail")
  static let onPaper = Text(fr: "sur papier, à remettre", nl: "op papier, te overhandigen", en: "on paper, to hand over")
  static let healthToo = Text(fr: "aussi santé", nl: "ook gezondheid", en: "health too")
  static let due = Text(fr: "Réponse pour quand ?", nl: "Antwoord tegen wanneer?", en: "Answer by when?")
  static let dueHint = Text(
    fr: "Pour une question. Vide : dans 7 jours.", nl: "Voor een vraag. Leeg: binnen 7 dagen.", en: "For a question. Empty: in 7 days.")
  static let withholdTitle = Text(fr: "Elle ne doit pas lire ceci ?", nl: "Mag zij dit niet lezen?", en: "Should she not read this?")
  static let withholdHint = Text(
    fr: "Elle lit tout, sauf pour une de ces raisons. Un soupçon de violence ne s'écrit pas ici, mais dans la partie protégée.",
    nl: "Zij leest alles, behalve om een van deze redenen. Een vermoeden van geweld hoort niet hier, maar in het beschermde deel.",
    en: "She reads everything, but for one of these reasons. A suspicion of violence does not belong here but in the protected part.")
  static let isWithheld = Text(fr: "Elle ne lit pas ceci", nl: "Zij leest dit niet", en: "She does not read this")
  static let reason = Text(fr: "Raison", nl: "Reden", en: "Reason")
  static func reason(_ reason: Note.Withholding) -> Text {
    switch reason {
    case .thirdParty: Text(fr: "Cela parle de quelqu'un d'autre", nl: "Het gaat over iemand anders", en: "It is about somebody else")
    case .therapeutic:
      Text(
        fr: "Le savoir maintenant lui nuirait gravement (santé seulement)", nl: "Het nu weten zou haar ernstig schaden (alleen gezondheid)",
        en: "Knowing now would do her serious harm (health only)")
    case .askedNotToKnow: Text(fr: "Elle a demandé à ne pas savoir", nl: "Zij vroeg om het niet te weten", en: "She asked not to know")
    }
  }
  static let why = Text(fr: "Pourquoi, en quelques mots", nl: "Waarom, in enkele woorden", en: "Why, in a few words")
  static let write = Text(fr: "Écrire dans le cahier", nl: "In het schrift zetten", en: "Write it down")
}

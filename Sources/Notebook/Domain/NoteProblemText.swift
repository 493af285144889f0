package import Kernel

/// What is said when something cannot be written into a notebook.
package enum NoteProblemText {
  package static func text(_ problem: NoteThread.Problem) -> Text {
    switch problem {
    case .emptyWords: Text(fr: "Écrivez quelques mots.", nl: "Schrijf enkele woorden.", en: "Write a few words.")
    case .tooLong:
      Text(fr: "C'est un peu long : 4 000 caractères au plus.", nl: "Dit is wat lang: hoogstens 4000 tekens.", en: "This is rather long: 4,000 characters at most.")
    case .notAQuestion: Text(fr: "Ce n'est pas une question.", nl: "Dit is geen vraag.", en: "This is not a question.")
    case .notYours:
      Text(fr: "Seule la personne qui a posé la question peut le faire.", nl: "Alleen wie de vraag stelde, kan dit doen.", en: "Only whoever asked can do this.")
    case .alreadySettled: Text(fr: "Cette question est déjà close.", nl: "Deze vraag is al afgesloten.", en: "This question is settled already.")
    case .notSettled: Text(fr: "Cette question est encore ouverte.", nl: "Deze vraag staat nog open.", en: "This question is still open.")
    case .alreadyRequest:
      Text(fr: "Une demande est déjà née de cette question.", nl: "Uit deze vraag kwam al een hulpvraag.", en: "This question has become a request already.")
    case .notAsked:
      Text(fr: "Cette personne n'a pas été interrogée ici.", nl: "Aan deze persoon werd hier niets gevraagd.", en: "This member was not asked here.")
    }
  }
  static let recipientsMissing = Text(
    fr: "Choisissez au moins une personne, ou « tout le cercle ».", nl: "Kies minstens één persoon, of « de hele zorgcirkel ».",
    en: "Choose at least one person, or “the whole circle”.")
  static let notChoosable = Text(
    fr: "Une de ces personnes ne peut pas être choisie ici.", nl: "Een van deze personen kan hier niet gekozen worden.",
    en: "One of these members cannot be chosen here.")
  static let reasonMissing = Text(
    fr: "Dites pour laquelle de ces raisons elle ne le lit pas.", nl: "Zeg om welke van deze redenen zij dit niet leest.",
    en: "Say for which of these reasons she does not read it.")
  static let therapeuticNotAllowed = Text(
    fr: "Cette raison ne vaut que pour la partie santé, et seulement pour qui est tenu au secret médical.",
    nl: "Deze reden geldt alleen voor het gezondheidsdeel en alleen voor wie medisch beroepsgeheim heeft.",
    en: "This reason holds for the health part only, and only for those bound by medical secrecy.")
  static let whyMissing = Text(
    fr: "Expliquez en quelques mots pourquoi.", nl: "Leg in enkele woorden uit waarom.", en: "Explain why in a few words.")
  static let withheldFromRecipient = Text(
    fr: "Vous vous adressez à elle : elle le lit donc.", nl: "U richt zich tot haar: zij leest dit dus.", en: "You write to her: so she reads it.")
}

import Kernel

/// What is said when a message through a receipt cannot be taken.
enum ReceiptTalkProblemText {
  static let wordsMissing = Text(fr: "Écrivez d'abord quelques mots.", nl: "Schrijf eerst enkele woorden.", en: "Write a few words first.")
  static let closed = Text(
    fr: "On ne peut plus répondre ici. Si le besoin est encore là, écrivez-nous de nouveau.",
    nl: "Hier antwoorden kan niet meer. Is de nood er nog, meld het ons dan opnieuw.",
    en: "It is no longer possible to answer here. If the need is still there, tell us again.")
  static let tooManyInARow = Text(
    fr: "Vous avez déjà écrit plusieurs fois. Attendez notre réponse, ou appelez le helpdesk.",
    nl: "U schreef al enkele keren. Wacht op ons antwoord, of bel de helpdesk.",
    en: "You have written several times already. Wait for our answer, or ring the helpdesk.")
  static let noReceipt = Text(
    fr: "Cette demande n'a pas de reçu : personne ne pourrait lire la réponse.",
    nl: "Deze hulpvraag heeft geen ontvangstbewijs: niemand zou het antwoord kunnen lezen.",
    en: "This request has no receipt: nobody could read the answer.")
  static let namesPerson = Text(
    fr: "Ne nommez pas la personne et n'écrivez pas comment la joindre : toute personne qui a le code lit ceci.",
    nl: "Noem de persoon niet en schrijf niet hoe ze te bereiken is: iedereen met de code leest dit.",
    en: "Do not name the person or say how to reach her: whoever holds the code reads this.")
}

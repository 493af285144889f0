import Kernel

extension ConditionMistake {
  /// As an editor reads it at the field of a form.
  var atDesk: Text {
    switch self {
    case .unknownQuestion(let id):
      Text(
        fr: "La question « \(id) » n'existe plus. Enlevez-la, ou gardez la fiche comme elle est.",
        nl: "De vraag ‘\(id)’ bestaat niet meer. Haal ze weg, of laat de fiche zoals ze is.",
        en: "The question “\(id)” no longer exists. Take it out, or leave the entry as it is.")
    case .wrongTest:
      Text(
        fr: "On répond autrement à cette question. Enlevez-la et ajoutez-la de nouveau.",
        nl: "Op deze vraag antwoordt men anders. Haal ze weg en voeg ze opnieuw toe.",
        en: "This question is answered otherwise. Take it out and add it again.")
    case .noBound:
      Text(
        fr: "Écrivez au moins une limite : à partir de, jusqu'à, ou les deux.", nl: "Schrijf minstens één grens: vanaf, tot en met, of allebei.",
        en: "Write at least one limit: from, up to, or both.")
    case .outOfRange(_, let range):
      Text(
        fr: "Écrivez un nombre entier de \(range.lowerBound) à \(range.upperBound).",
        nl: "Schrijf een geheel getal van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "Write a whole number from \(range.lowerBound) to \(range.upperBound).")
    case .turnedBounds(let from, _):
      Text(
        fr: "La limite du haut doit être \(from) ou plus.", nl: "De bovengrens moet \(from) of meer zijn.", en: "The upper limit must be \(from) or more.")
    case .noOption, .unknownOption:
      Text(fr: "Choisissez au moins une réponse.", nl: "Kies minstens één antwoord.", en: "Choose at least one answer.")
    case .emptyList:
      Text(
        fr: "Cette liste est vide : ajoutez une question.", nl: "Deze lijst is leeg: voeg een vraag toe.", en: "This list is empty: add a question.")
    case .tooDeep:
      Text(
        fr: "Trop de listes l'une dans l'autre : personne ne les relira. Faites-en deux conditions.",
        nl: "Te veel lijsten in elkaar: niemand leest dat nog. Maak er twee voorwaarden van.",
        en: "Too many lists within lists: nobody will read them. Make two conditions of them.")
    case .tooManyQuestions(let count):
      Text(
        fr: "Cette fiche poserait \(count) questions ; personne n'y répondrait. Au plus \(Condition.mostQuestions).",
        nl: "Deze fiche zou \(count) vragen stellen; daar antwoordt niemand op. Hoogstens \(Condition.mostQuestions).",
        en: "This entry would ask \(count) questions; nobody would answer. At most \(Condition.mostQuestions).")
    case .turnedDays:
      Text(
        fr: "Le dernier jour vient avant le premier.", nl: "De laatste dag valt voor de eerste.", en: "The last day is before the first.")
    }
  }
}

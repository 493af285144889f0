import Care
import Kernel

/// What can be wrong with a change of who sees a file.
enum FileAccessProblemText {
  static let unknownParty = Text(
    fr: "Choisissez une personne ou une organisation de la liste.", nl: "Kies een persoon of een organisatie uit de lijst.",
    en: "Choose a person or an organisation from the list.")
  static let untilPast = Text(
    fr: "Cette date est passée. Choisissez aujourd'hui ou un jour à venir.", nl: "Deze datum is voorbij. Kies vandaag of een dag die nog komt.",
    en: "This date has passed. Choose today or a day to come.")
}

import Kernel

/// What is said when the priority of a request cannot be taken.
enum RequestPriorityText {
  static let reasonMissing = Text(
    fr: "Dites en quelques mots pourquoi c'est pressé : qui lit la liste doit pouvoir comprendre.",
    nl: "Zeg in enkele woorden waarom het haast heeft: wie de lijst leest, moet het kunnen begrijpen.",
    en: "Say in a few words why it is pressing: whoever reads the list must understand.")
}

import HTML
import Kernel

/// The sentences of the letters to print.
enum PaperText {
  static let title = Text(fr: "Lettres à imprimer", nl: "Af te drukken brieven", en: "Letters to print")
  static func lead(_ number: Int) -> Text {
    .counted(
      number, fr: ("Une lettre attend d'être imprimée et postée.", "# lettres attendent d'être imprimées et postées."),
      nl: ("Eén brief wacht om afgedrukt en gepost te worden.", "# brieven wachten om afgedrukt en gepost te worden."),
      en: ("One letter waits to be printed and posted.", "# letters wait to be printed and posted."))
  }
  static func more(_ number: Int) -> Text {
    .counted(
      number, fr: ("Une autre viendra après celles-ci.", "# autres viendront après celles-ci."),
      nl: ("Eén andere komt na deze.", "# andere komen na deze."), en: ("One more comes after these.", "# more come after these."))
  }
  static func withheld(_ number: Int) -> Text {
    .counted(
      number, fr: ("Une lettre n'a pas été préparée", "# lettres n'ont pas été préparées"),
      nl: ("Eén brief werd niet klaargemaakt", "# brieven werden niet klaargemaakt"),
      en: ("One letter was not made ready", "# letters were not made ready"))
  }
  static let empty = Text(
    fr: "Aucune lettre à imprimer. Quelqu'un sans e-mail ni GSM reçoit une lettre : elle apparaît ici, prête pour une enveloppe à fenêtre.",
    nl: "Geen brieven om af te drukken. Wie geen e-mail of gsm heeft, krijgt een brief: die verschijnt hier, klaar voor een vensteromslag.",
    en: "No letters to print. Somebody without e-mail or mobile gets a letter: it appears here, ready for a window envelope.")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let postedHint = Text(
    fr: "Imprimez cette page (une feuille par lettre). Une fois les enveloppes à la poste, dites-le ici : les lettres quittent la liste.",
    nl: "Druk deze pagina af (één blad per brief). Zijn de omslagen gepost, zeg het dan hier: de brieven verdwijnen uit de lijst.",
    en: "Print this page (one sheet a letter). Once the envelopes are posted, say so here: the letters leave the list.")
  static func posted(_ number: Int) -> Text {
    .counted(
      number, fr: ("Cette lettre est postée", "Ces # lettres sont postées"), nl: ("Deze brief is gepost", "Deze # brieven zijn gepost"),
      en: ("This letter was posted", "These # letters were posted"))
  }
  static let code = Text(
    fr: "Ouvrir avec l'appareil photo d'un téléphone", nl: "Open met de camera van een telefoon", en: "Open with a telephone's camera")
}

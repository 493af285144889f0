import Kernel

/// What stands on top of a page after something was done with a list.
enum ShortlistRouteText {
  static let added = Text(fr: "Ajouté à votre liste.", nl: "Toegevoegd aan uw lijst.", en: "Added to your list.")
  static let takenOff = Text(fr: "Retiré de votre liste.", nl: "Van uw lijst gehaald.", en: "Taken off your list.")
  static let kept = Text(
    fr: "La liste est gardée. Cette page a sa propre adresse.", nl: "De lijst is bewaard. Deze pagina heeft een eigen adres.",
    en: "The list is kept. This page has an address of its own.")
}

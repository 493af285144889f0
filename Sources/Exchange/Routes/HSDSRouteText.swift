import Kernel

/// What programs are told when there is nothing.
enum HSDSRouteText {
  static let unknown = SimpleFailure(
    .notFound, code: "hsds.unknown-id",
    text: Text(
      fr: "Rien ne porte cet identifiant. Ce qui n'est plus proposé garde le sien ; vérifiez qu'il vient de ce répertoire.",
      nl: "Niets heeft deze identificatie. Wat niet meer wordt aangeboden, behoudt de zijne; kijk na of ze uit deze gids komt.",
      en: "Nothing has this identifier. What is no longer offered keeps its own; check that it comes from this directory."))
}

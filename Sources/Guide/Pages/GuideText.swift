package import Kernel

/// What the public pages of guides say.
package enum GuideText {
  package static let title = Text(fr: "Guides par situation", nl: "Wegwijzers per situatie", en: "Guides for situations")
  static let lead = Text(
    fr: "Quelques mots sur une situation, et les adresses qui vont avec.", nl: "Enkele woorden over een situatie, met de adressen die erbij horen.",
    en: "A few words about a situation, and the addresses that go with it.")
  static let none = Text(
    fr: "Aucun guide n'est encore publié.", nl: "Er is nog geen wegwijzer gepubliceerd.", en: "No guide has been published yet.")
  static let inGuide = Text(fr: "Dans le guide", nl: "In de wegwijzer", en: "In the guide")
  static let closed = Text(
    fr: "n'est plus proposé", nl: "wordt niet meer aangeboden", en: "is no longer offered")
  static let sources = Text(fr: "Sources", nl: "Bronnen", en: "Sources")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let older = Text(
    fr: "Ceci est une ancienne version. Les adresses et numéros sont ceux d'aujourd'hui.",
    nl: "Dit is een oudere versie. De adressen en nummers zijn die van vandaag.",
    en: "This is an older version. Addresses and numbers are today's.")
  static let newest = Text(fr: "Lire la version actuelle", nl: "De huidige versie lezen", en: "Read the current version")
  static let versions = Text(fr: "Versions précédentes", nl: "Vorige versies", en: "Earlier versions")
  static func version(_ day: String) -> Text {
    Text(fr: "Version du \(day)", nl: "Versie van \(day)", en: "Version of \(day)")
  }
  static func versionBy(_ day: String, _ name: String) -> Text {
    Text(fr: "Version du \(day), par \(name)", nl: "Versie van \(day), door \(name)", en: "Version of \(day), by \(name)")
  }
}

package import Kernel

extension FileReason {
  /// "You see this because …", for the one who sees it.
  package var text: Text {
    switch self {
    case .keepsFile:
      Text(
        fr: "Vous voyez ceci parce que votre organisation tient ce dossier.", nl: "U ziet dit omdat uw organisatie dit dossier bijhoudt.",
        en: "You see this because your organisation keeps this file.")
    case .mandated:
      Text(
        fr: "Vous voyez ceci parce que votre organisation est chargée de son soutien et que la personne est d'accord.",
        nl: "U ziet dit omdat uw organisatie deze persoon ondersteunt en zij daarmee akkoord gaat.",
        en: "You see this because your organisation is charged with her support and she agreed.")
    case .circle:
      Text(
        fr: "Vous voyez ceci parce que vous faites partie de son cercle et que la personne est d'accord.",
        nl: "U ziet dit omdat u deel uitmaakt van haar zorgcirkel en zij daarmee akkoord gaat.",
        en: "You see this because you are a member of her circle and she agreed.")
    case .herself: Text(fr: "C'est votre dossier.", nl: "Dit is uw dossier.", en: "This is your file.")
    case .carer:
      Text(
        fr: "Vous voyez ceci parce que la personne vous a donné accès à son dossier.",
        nl: "U ziet dit omdat de persoon u toegang gaf tot haar dossier.", en: "You see this because she gave you access to her file.")
    case .protectedReader:
      Text(
        fr: "Vous voyez cette partie protégée parce que vous êtes nommé·e parmi les quelques personnes qui peuvent la lire.",
        nl: "U ziet dit beschermde deel omdat u bij de enkele personen hoort die het mogen lezen.",
        en: "You see this protected part because you are named among the few who may read it.")
    case .dataOfficer:
      Text(
        fr: "Vous voyez ceci comme délégué·e à la protection des données.", nl: "U ziet dit als functionaris voor gegevensbescherming.",
        en: "You see this as data protection officer.")
    case .askedByLink:
      Text(
        fr: "Vous voyez ceci parce qu'on vous a posé une question à son sujet, avec son accord.",
        nl: "U ziet dit omdat u een vraag over haar kreeg, met haar akkoord.", en: "You see this because you were asked about her, with her agreement.")
    case .system: Text(fr: "Tâche de Relais.", nl: "Taak van Relais.", en: "A job of Relais.")
    case .emergency:
      Text(
        fr: "Vous voyez ceci parce que vous avez ouvert ce dossier en urgence. La personne et le délégué à la protection des données en sont informés.",
        nl: "U ziet dit omdat u dit dossier in een noodgeval opende. De persoon en de functionaris voor gegevensbescherming worden ingelicht.",
        en: "You see this because you opened this file in an emergency. The person and the data protection officer are told.")
    }
  }
}

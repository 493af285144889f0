package import Kernel

/// What is said about erasing.
package enum ErasureText {
  package static func reason(_ reason: ErasureReason) -> Text {
    switch reason {
    case .asked: Text(fr: "La personne l'a demandé", nl: "De persoon vroeg het", en: "The person asked for it")
    case .retention: Text(fr: "Le délai de conservation est écoulé", nl: "De bewaartermijn is voorbij", en: "The period for keeping it is over")
    case .mistake: Text(fr: "Le dossier a été ouvert par erreur", nl: "Het dossier werd per vergissing geopend", en: "The file was opened by mistake")
    }
  }

  static let notListed = Text(
    fr: "Le dossier est effacé, mais l'effacement n'a pas pu être inscrit dans la liste à part. Prévenez la personne qui gère le serveur.",
    nl: "Het dossier is gewist, maar het wissen kon niet op de aparte lijst worden gezet. Verwittig wie de server beheert.",
    en: "The file is erased, but the erasure could not be put on the separate list. Tell whoever runs the server.")
}

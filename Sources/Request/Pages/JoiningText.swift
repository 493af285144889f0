import Care
import Kernel

/// The sentences of two reports about the same situation.
enum JoiningText {
  static let alikeTitle = Text(fr: "Peut-être la même situation", nl: "Misschien dezelfde situatie", en: "Perhaps the same situation")
  static let alikeLead = Text(
    fr: "Une autre demande ouverte lui ressemble. Comparez : si c'est la même, personne ne doit raconter deux fois.",
    nl: "Een andere open hulpvraag lijkt erop. Vergelijk: is het dezelfde, dan hoeft niemand het twee keer te vertellen.",
    en: "Another open request is like it. Compare: if it is the same, nobody has to tell it twice.")
  static func because(_ likeness: RequestJoining.Likeness) -> Text {
    switch likeness {
    case .person: Text(fr: "le même dossier", nl: "hetzelfde dossier", en: "the same file")
    case .contact: Text(fr: "le même téléphone ou e-mail", nl: "dezelfde telefoon of e-mail", en: "the same phone or e-mail")
    case .place: Text(fr: "la même adresse", nl: "hetzelfde adres", en: "the same address")
    }
  }
  static let title = Text(fr: "Est-ce la même situation ?", nl: "Is dit dezelfde situatie?", en: "Is this the same situation?")
  static let lead = Text(
    fr: "Un même téléphone peut servir à deux voisines, une même adresse à deux étages : lisez les deux avant de décider.",
    nl: "Eén telefoon kan van twee buren zijn, één adres van twee verdiepingen: lees beide voor u beslist.",
    en: "One phone may belong to two neighbours, one address to two floors: read both before you decide.")
  static func consequence(_ stays: String, _ other: String) -> Text {
    Text(
      fr: "La demande \(other) se lira avec la \(stays) : mots, fil du temps, orientations et fichiers restent. Les deux reçus continuent à fonctionner, et cela peut être défait.",
      nl: "Hulpvraag \(other) wordt samen met \(stays) gelezen: woorden, tijdlijn, doorverwijzingen en bijlagen blijven. Beide ontvangstbewijzen blijven werken, en het kan ongedaan gemaakt worden.",
      en: "Request \(other) will be read with \(stays): words, timeline, referrals and files stay. Both receipts go on working, and it can be undone.")
  }
  static let join = Text(fr: "Oui, les réunir", nl: "Ja, samenvoegen", en: "Yes, read them together")
  static let swap = Text(fr: "Garder plutôt l'autre numéro", nl: "Liever het andere nummer behouden", en: "Rather keep the other number")
  static let notTheSameBack = Text(fr: "Non, ce n'est pas la même", nl: "Nee, dit is niet dezelfde", en: "No, it is not the same")
  static let cannot = Text(
    fr: "Elles ne peuvent pas être réunies : l'une est clôturée, ou déjà réunie à une autre.",
    nl: "Ze kunnen niet samen: een is afgesloten of hoort al bij een andere.",
    en: "They cannot be read together: one is closed, or read with another one already.")
  static func also(_ number: String) -> Text {
    Text(fr: "Aussi signalé : \(number)", nl: "Ook gemeld: \(number)", en: "Also reported: \(number)")
  }
  static let notTheSame = Text(fr: "Ce n'est pas la même situation", nl: "Dit is niet dezelfde situatie", en: "It is not the same situation")
  static let partHint = Text(
    fr: "Chaque demande retrouve sa place, avec tout ce qu'elle avait.", nl: "Elke hulpvraag krijgt haar plaats terug, met alles wat ze had.",
    en: "Each request gets its place back, with everything that it had.")
  static let part = Text(fr: "Les séparer", nl: "Uit elkaar halen", en: "Part them")
  static func event(_ event: RequestJoining.Event) -> Text {
    switch event {
    case .into(_, let number): Text(fr: "Réunie à la demande \(number)", nl: "Samengevoegd met hulpvraag \(number)", en: "Read with request \(number)")
    case .absorbed(let number): Text(fr: "Réunie avec la demande \(number)", nl: "Hulpvraag \(number) hoort erbij", en: "Request \(number) is read with it")
    case .parted(let number): Text(fr: "Séparée de la demande \(number)", nl: "Losgemaakt van hulpvraag \(number)", en: "Parted from request \(number)")
    }
  }
}

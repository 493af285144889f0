package import Kernel

/// Why an archive is not read. It says what to do where the sender can do something about it.
package enum ZipProblem: Failure, Hashable {
  case notAnArchive, cutOff, encrypted, unknownPacking(String), tooManyFiles(Int), tooLarge(megabytes: Int), damaged(String), twice(String), split

  package var category: FailureCategory { .invalid }
  package var code: String { "archive.unreadable" }
  package var text: Text {
    switch self {
    case .notAnArchive: ZipProblemText.notAnArchive
    case .cutOff: ZipProblemText.cutOff
    case .encrypted: ZipProblemText.encrypted
    case .unknownPacking(let name): ZipProblemText.unknownPacking(name)
    case .tooManyFiles(let most): ZipProblemText.tooManyFiles(most)
    case .tooLarge(let megabytes): ZipProblemText.tooLarge(megabytes)
    case .damaged(let name): ZipProblemText.damaged(name)
    case .twice(let name): ZipProblemText.twice(name)
    case .split: ZipProblemText.split
    }
  }
}

/// The words for it.
enum ZipProblemText {
  static let notAnArchive = Text(
    fr: "Ce fichier n'est pas une archive .zip.", nl: "Dit bestand is geen .zip-archief.", en: "This file is not a .zip archive.")
  static let cutOff = Text(
    fr: "L'archive est incomplète : envoyez-la à nouveau.", nl: "Het archief is onvolledig: verstuur het opnieuw.",
    en: "The archive is incomplete: send it again.")
  static let encrypted = Text(
    fr: "L'archive est protégée par un mot de passe. Refaites-la sans mot de passe.",
    nl: "Het archief is met een wachtwoord beveiligd. Maak het opnieuw zonder wachtwoord.",
    en: "The archive is protected by a password. Make it again without one.")
  static func unknownPacking(_ name: String) -> Text {
    Text(
      fr: "« \(name) » est comprimé d'une manière qui n'est pas lue ici. Refaites une archive .zip ordinaire.",
      nl: "“\(name)” is gecomprimeerd op een manier die hier niet gelezen wordt. Maak een gewoon .zip-archief.",
      en: "“\(name)” is packed in a way that is not read here. Make an ordinary .zip archive.")
  }
  static func tooManyFiles(_ most: Int) -> Text {
    Text(
      fr: "L'archive contient plus de \(most) fichiers.", nl: "Het archief bevat meer dan \(most) bestanden.",
      en: "The archive holds more than \(most) files.")
  }
  static func tooLarge(_ megabytes: Int) -> Text {
    Text(
      fr: "L'archive contient plus de \(megabytes) mégaoctets une fois ouverte.", nl: "Uitgepakt bevat het archief meer dan \(megabytes) megabyte.",
      en: "Unpacked, the archive holds more than \(megabytes) megabytes.")
  }
  static func damaged(_ name: String) -> Text {
    Text(
      fr: "« \(name) » est abîmé dans l'archive.", nl: "“\(name)” is beschadigd in het archief.", en: "“\(name)” is damaged in the archive.")
  }
  static func twice(_ name: String) -> Text {
    Text(
      fr: "« \(name) » se trouve deux fois dans l'archive.", nl: "“\(name)” staat twee keer in het archief.",
      en: "“\(name)” stands twice in the archive.")
  }
  static let split = Text(
    fr: "L'archive est en plusieurs morceaux, ou plus grande que ce qui est lu ici.", nl: "Het archief bestaat uit meerdere delen, of is groter dan wat hier gelezen wordt.",
    en: "The archive is in several pieces, or larger than what is read here.")
}

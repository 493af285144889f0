import Kernel

extension FormName {
  package static let makeExport = FormName("make")
}

/// The sentences of the copy of a whole file.
enum ExportText {
  static let corrections = Text(fr: "Ce qui n'était pas juste", nl: "Wat niet juist was", en: "What was not right")
  static let title = Text(fr: "Copie du dossier", nl: "Kopie van het dossier", en: "Copy of the file")
  static let lead = Text(
    fr: "Tout le dossier, à remettre avec son accord. La partie protégée n'y est jamais. Le journal note que vous avez fait cette copie.",
    nl: "Het hele dossier, om met haar akkoord te overhandigen. Het beschermde deel staat er nooit in. Het logboek noteert dat u deze kopie maakte.",
    en: "The whole file, to be handed over with her agreement. The protected part is never in it. The log notes that you made this copy.")
  static let organization = Text(fr: "Pour une autre organisation", nl: "Voor een andere organisatie", en: "For another organisation")
  static let organizationLead = Text(
    fr: "Par exemple quand un autre service reprend l'accompagnement.", nl: "Bijvoorbeeld als een andere dienst de begeleiding overneemt.",
    en: "For example when another service takes over.")
  static let person = Text(fr: "Pour la personne elle-même", nl: "Voor de persoon zelf", en: "For the person herself")
  static let personLead = Text(
    fr: "Sans ce que d'autres ont confié, et sans les notes de travail. Si elle a son propre accès, elle peut aussi la demander là.",
    nl: "Zonder wat anderen toevertrouwden en zonder werknotities. Heeft ze eigen toegang, dan kan ze de kopie ook daar vragen.",
    en: "Without what others said in confidence, and without working notes. If she has her own access, she can ask for it there, too.")
  static let read = Text(fr: "Lire et imprimer", nl: "Lezen en afdrukken", en: "Read and print")
  static let download = Text(fr: "Télécharger (JSON)", nl: "Downloaden (JSON)", en: "Download (JSON)")
  static let archive = Text(fr: "Télécharger avec les fichiers (.zip)", nl: "Downloaden met de bestanden (.zip)", en: "Download with the files (.zip)")
  static let attachments = Text(fr: "Fichiers gardés avec les demandes", nl: "Bestanden bij de hulpvragen", en: "Files kept with the requests")
  static let attachmentsHint = Text(
    fr: "Les fichiers eux-mêmes sont dans la copie à télécharger (.zip).", nl: "De bestanden zelf zitten in de kopie om te downloaden (.zip).",
    en: "The files themselves are in the copy to download (.zip).")
  static let withheld = Text(
    fr: "pas dans cette copie : quelqu'un d'autre en a parlé en confiance", nl: "niet in deze kopie: iemand anders vertelde dit in vertrouwen",
    en: "not in this copy: somebody else told of it in confidence")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static func made(_ moment: String, _ keeper: String) -> Text {
    Text(
      fr: "Copie faite le \(moment), dossier tenu par \(keeper).", nl: "Kopie gemaakt op \(moment), dossier bijgehouden door \(keeper).",
      en: "Copy made on \(moment), file kept by \(keeper).")
  }
  static func leftOut(_ parts: String) -> Text {
    Text(
      fr: "Ne sont pas dans cette copie, parce que vous ne pouvez pas les voir : \(parts).",
      nl: "Staan niet in deze kopie, omdat u ze niet mag zien: \(parts).", en: "Not in this copy, because you may not see them: \(parts).")
  }
  static let role = Text(fr: "Rôle", nl: "Rol", en: "Role")
  static let note = Text(fr: "Remarque", nl: "Opmerking", en: "Note")
}

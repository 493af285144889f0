package import Care
import HTML
package import Kernel

/// How services, professions, places and acts of a programme are called.
package enum LedgerNameText {
  package static func service(_ id: String) -> Text {
    switch id {
    case "caseManagement": Text(fr: "Case management", nl: "Casemanagement", en: "Case management")
    case "occupationalTherapy": Text(fr: "Ergothérapie", nl: "Ergotherapie", en: "Occupational therapy")
    case "psychology": Text(fr: "Suivi psychologique", nl: "Psychologische begeleiding", en: "Psychological support")
    case "": initialModule
    default: Text(same: id)
    }
  }
  package static func profession(_ id: String) -> Text {
    switch id {
    case "generalPractitioner": Text(fr: "médecin généraliste", nl: "huisarts", en: "general practitioner")
    case "nurse": Text(fr: "infirmier·ère", nl: "verpleegkundige", en: "nurse")
    case "socialWorker": Text(fr: "assistant·e social·e", nl: "maatschappelijk werker", en: "social worker")
    case "occupationalTherapist": Text(fr: "ergothérapeute", nl: "ergotherapeut", en: "occupational therapist")
    case "psychologist": Text(fr: "psychologue", nl: "psycholoog", en: "psychologist")
    default: Text(same: id)
    }
  }
  /// As what somebody may act, to choose from: `infirmier·ère · Case management`. The profession tells them apart, so it comes first, where a narrow
  /// screen still shows it; the service is named where there is more than one.
  package static func choices(_ givers: [LedgerGiver], _ language: Language) -> [Choice] {
    let isOneService = Set(givers.map(\.service)).count < 2
    return givers.map { giver in
      let name = profession(giver.profession)(language)
      return Choice(giver.code, isOneService ? name : "\(name) · \(service(giver.service)(language))")
    }
  }
  static func setting(_ setting: UnitLedger.Setting) -> Text {
    switch setting {
    case .home: Text(fr: "À domicile", nl: "Thuis", en: "At home")
    case .hospital: Text(fr: "À l'hôpital", nl: "In het ziekenhuis", en: "In hospital")
    case .remote: Text(fr: "À distance", nl: "Op afstand", en: "Remotely")
    }
  }
  static func audience(_ audience: LedgerAct.Audience) -> Text {
    switch audience {
    case .person: Text(fr: "La personne", nl: "De persoon", en: "The person")
    case .carer: Text(fr: "Son aidant·e", nl: "Haar mantelzorger", en: "Her carer")
    case .both: Text(fr: "Les deux", nl: "Allebei", en: "Both")
    }
  }
  static func reason(_ id: String) -> Text {
    switch id {
    case "fall": Text(fr: "Chute", nl: "Val", en: "Fall")
    case "hospitalisation": Text(fr: "Hospitalisation", nl: "Ziekenhuisopname", en: "Stay in hospital")
    case "team": Text(fr: "Besoin constaté par l'équipe", nl: "Nood vastgesteld door het team", en: "Need seen by the team")
    default: Text(same: id)
    }
  }
  static let initialModule = Text(fr: "Module initial", nl: "Startmodule", en: "Initial module")
  static let support = Text(fr: "Soutien", nl: "Ondersteuning", en: "Support work")
  static let closing = Text(fr: "Clôture", nl: "Afsluiting", en: "Closing")
  static let group = Text(fr: "Séance de groupe", nl: "Groepssessie", en: "Group session")
  static let session = Text(fr: "Séance", nl: "Sessie", en: "Session")
  static let more = Text(fr: "Unités supplémentaires", nl: "Extra eenheden", en: "More units")

  static func kind(_ kind: LedgerDraft.Kind) -> Text {
    switch kind {
    case .session: Text(fr: "Séance", nl: "Sessie", en: "Session")
    case .support: Text(fr: "Soutien, hors séance", nl: "Ondersteuning, buiten sessie", en: "Support work, outside a session")
    case .initialModule: initialModule
    case .closing: Text(fr: "Clôture du suivi", nl: "Afsluiting van de begeleiding", en: "Closing of the support")
    case .extension: more
    }
  }

  /// What a code of its own stands for.
  static func kind(_ act: UnitLedger.Act) -> Text {
    switch act {
    case .home: session
    case .hospital: Text(fr: "Séance à l'hôpital", nl: "Sessie in het ziekenhuis", en: "Session in hospital")
    case .support: support
    case .group: group
    case .closing: closing
    }
  }

  static func units(_ count: Int) -> Text {
    Text.counted(count, fr: ("# unité", "# unités"), nl: ("# eenheid", "# eenheden"), en: ("# unit", "# units"))
  }

  /// What an act was, in one line: `Séance, ergothérapie, à domicile, 2 unités`.
  package static func act(_ kind: UnitEvent.Kind, _ language: Language) -> String {
    func line(_ parts: [String]) -> String { parts.joined(separator: ", ") }
    func lower(_ text: Text) -> String { Words(language).inside(text(language)) }
    switch kind {
    case .initialModule(let profession, _): return line([initialModule(language), Self.profession(profession)(language)])
    case .session(let service, _, let setting, let count, _):
      return line([session(language), lower(Self.service(service)), lower(Self.setting(setting)), units(count)(language)])
    case .support(let service, _, let count): return line([support(language), lower(Self.service(service)), units(count)(language)])
    case .closing(let service, _, let count): return line([closing(language), lower(Self.service(service)), units(count)(language)])
    case .group(let service, _, let participants, let minutes):
      return line([group(language), lower(Self.service(service)), LedgerText.people(participants)(language), "\(minutes) min"])
    case .extension(let reason): return line([more(language), lower(Self.reason(reason))])
    case .residence, .firstLinePsychology, .death: return ""
    }
  }

  /// `1.234,56 €`, `€ 1.234,56`, `€1,234.56` as the language writes it; exact to the cent.
  package static func euro(_ amount: Euro, _ language: Language) -> String {
    let size = Int(amount.cents.magnitude)
    let cents = Day.padded(size % 100, 2)
    let whole = Words(language).number(size / 100)
    let sign = amount.cents < 0 ? "−" : ""
    switch language {
    case .english: return "\(sign)€\(whole).\(cents)"
    case .dutch: return "€\u{00A0}\(sign)\(whole),\(cents)"
    default: return "\(sign)\(whole),\(cents)\u{00A0}€"
    }
  }
}

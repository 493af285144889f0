import Kernel

/// The pages of one person's file. The words stand in the address.
package enum PersonPage: String, CaseIterable, Hashable, Sendable {
  case identity, circle, consents, access, log, requests, timeline, assessments, notebook, protected, invitation, export, merge, lists, conditions
  /// Units of a programme: what was given, what is left.
  case ledger
  /// Whether she can have a programme; her episodes in programmes.
  case eligibility, episodes

  func word(_ language: Language) -> String {
    switch (self, language) {
    case (.identity, .french): "identite"
    case (.identity, .dutch): "identiteit"
    case (.circle, .french): "cercle"
    case (.circle, .dutch): "zorgcirkel"
    case (.consents, .french): "accords"
    case (.consents, .dutch): "toestemmingen"
    case (.access, .french): "acces"
    case (.access, .dutch): "toegang"
    case (.log, .french): "journal"
    case (.log, .dutch): "logboek"
    case (.requests, .french): "demandes"
    case (.requests, .dutch): "hulpvragen"
    case (.timeline, .french): "ligne-du-temps"
    case (.timeline, .dutch): "tijdlijn"
    case (.assessments, .french): "evaluations"
    case (.assessments, .dutch): "inschalingen"
    case (.notebook, .french): "cahier"
    case (.notebook, .dutch): "schrift"
    case (.protected, .french): "protege"
    case (.protected, .dutch): "beschermd"
    case (.invitation, .french): "invitation"
    case (.invitation, .dutch): "uitnodiging"
    case (.lists, .french): "listes"
    case (.lists, .dutch): "lijsten"
    case (.conditions, .dutch): "voorwaarden"
    case (.ledger, .french): "prestations"
    case (.ledger, .dutch): "prestaties"
    case (.eligibility, .french): "droits"
    case (.eligibility, .dutch): "rechten"
    case (.episodes, .french): "prises-en-charge"
    case (.episodes, .dutch): "begeleidingen"
    case (.export, .french): "copie"
    case (.export, .dutch): "kopie"
    case (.merge, .french): "fusion"
    case (.merge, .dutch): "samenvoegen"
    default: rawValue
    }
  }
}

/// The pages of a person's own access.
package enum MyPage: String, CaseIterable, Hashable, Sendable {
  case home, signIn, file, circle, requests, consents, access, log, notebook, copy, eligibility, ledger

  func parts(_ language: Language) -> [String] {
    let word: String
    switch (self, language) {
    case (.home, _): return []
    case (.signIn, .french): word = "entrer"
    case (.signIn, .dutch): word = "binnenkomen"
    case (.signIn, _): word = "come-in"
    case (.file, .french): word = "dossier"
    case (.circle, .french): word = "cercle"
    case (.circle, .dutch): word = "zorgcirkel"
    case (.requests, .french): word = "demandes"
    case (.requests, .dutch): word = "hulpvragen"
    case (.consents, .french): word = "accords"
    case (.consents, .dutch): word = "toestemmingen"
    case (.access, .french): word = "acces"
    case (.access, .dutch): word = "toegang"
    case (.log, .french): word = "qui-a-regarde"
    case (.log, .dutch): word = "wie-keek"
    case (.log, _): word = "who-looked"
    case (.notebook, .french): word = "cahier"
    case (.notebook, .dutch): word = "schrift"
    case (.copy, .french): word = "copie"
    case (.copy, .dutch): word = "kopie"
    case (.eligibility, .french): word = "mes-droits"
    case (.eligibility, .dutch): word = "mijn-rechten"
    case (.eligibility, _): word = "my-rights"
    case (.ledger, .french): word = "seances-et-unites"
    case (.ledger, .dutch): word = "sessies-en-eenheden"
    case (.ledger, _): word = "sessions-and-units"
    case (.file, .dutch): word = "dossier"
    default: word = rawValue
    }
    return [word]
  }
}

/// What a form does, as the last part of its address. Each feature names its own as static members.
package struct FormName: Hashable, Sendable {
  package let raw: String
  /// - Parameter raw: lower-case letters and hyphens.
  package init(_ raw: StaticString) { self.raw = "\(raw)" }
}

import Kernel

/// The pages around calls. The words stand in the address.
package enum HelpdeskPage: String, CaseIterable, Hashable, Sendable {
  /// Where a call is taken.
  case console
  /// Calls that were taken; one of them is an item.
  case calls
  /// Who is to be rung back.
  case callBacks
  /// The figures of the team.
  case figures
  case figuresExport

  func parts(_ language: Language) -> [String] {
    switch (self, language) {
    case (.console, .french): ["appel"]
    case (.console, .dutch): ["oproep"]
    case (.console, _): ["call"]
    case (.calls, .french): ["appels"]
    case (.calls, .dutch): ["oproepen"]
    case (.calls, _): ["calls"]
    case (.callBacks, .french): ["rappels"]
    case (.callBacks, .dutch): ["terugbellen"]
    case (.callBacks, _): ["call-backs"]
    case (.figures, .french): ["chiffres"]
    case (.figures, .dutch): ["cijfers"]
    case (.figures, _): ["figures"]
    case (.figuresExport, _): HelpdeskPage.figures.parts(language) + ["export.csv"]
    }
  }
}

package import Kernel

/// The latest whole BelRAI Screener of a file that counts on the day of an initial module: what eligibility reads, and what the module asks for.
package struct ModuleScreener: Hashable, Sendable {
  package static let questionnaire = "belrai-screener"

  package let on: Day
  /// Older than an assessment may be before it is worth doing again: then nobody is told that it is done.
  package let isOld: Bool

  /// - Parameters:
  ///   - day: on which the module is given.
  ///   - rule: how old an assessment may be; `nil`: nobody looks.
  package init(on: Day, for day: Day, _ rule: EligibilityParameters.Rule?) {
    self.on = on
    isOld = rule.map { $0.assessmentWarned.end(from: on) < day } ?? false
  }
}

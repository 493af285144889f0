package import Kernel

extension Words {
  /// `12 mars 1938`, `mars 1938`, `1938`: what is known, and no more.
  package func partialDate(_ date: PartialDate) -> String {
    if let day = date.exact { return self.date(day) }
    guard let month = date.month else { return String(date.year) }
    return "\(CalendarNames.months(language)[month - 1]) \(date.year)"
  }
}

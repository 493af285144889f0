extension Instant {
  /// The moment at which Brussels clocks show this time. A time that the change to summer time skips counts with the offset before the
  /// change; one that comes twice is the first.
  package init(brussels day: Day, hour: Int, minute: Int) {
    let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60
    let summer = Instant(milliseconds: (local - 7200) * 1000)
    let winter = Instant(milliseconds: (local - 3600) * 1000)
    self = summer.brusselsOffsetSeconds == 7200 ? summer : winter
  }
}

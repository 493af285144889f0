import Kernel

extension HSDSMapping {
  func schedules(_ schedules: [Schedule], of owner: String, link: (inout HSDSSchedule) -> Void) -> [HSDSSchedule] {
    HSDSIdentity.numbered(schedules, by: Self.key).map { schedule, key in
      var object = HSDSSchedule(id: HSDSIdentity.part(owner, "schedule", key))
      object.validFrom = schedule.validFrom.map { "\($0)" }
      object.validTo = schedule.validTo.map { "\($0)" }
      object.dtstart = schedule.dtstart.map { "\($0)" }
      object.until = schedule.until.map { "\($0)" }
      object.count = schedule.count.map { Double($0) }
      object.wkst = schedule.wkst?.rawValue
      object.interval = schedule.interval.map { Double($0) }
      object.byday = Self.list(schedule.byday.map(\.description))
      object.byweekno = Self.list(schedule.byweekno.map { "\($0)" })
      object.bymonthday = Self.list(schedule.bymonthday.map { "\($0)" })
      object.byyearday = Self.list(schedule.byyearday.map { "\($0)" })
      object.description = schedule.description
      object.notes = schedule.notes
      object.attendingType = schedule.attendingType
      object.scheduleLink = schedule.scheduleLink.flatMap { HSDSForm.uri($0) }
      frequency(schedule, &object)
      clock(schedule, &object)
      link(&object)
      return object
    }
  }

  /// HSDS knows weekly and monthly only: every day is every weekday of a week, and what comes yearly says so in a field of ours.
  private func frequency(_ schedule: Schedule, _ object: inout HSDSSchedule) {
    switch schedule.freq {
    case .weekly, .monthly: object.freq = schedule.freq?.rawValue
    case .daily:
      if schedule.interval ?? 1 == 1, schedule.count == nil, schedule.byday.isEmpty {
        object.freq = Schedule.Frequency.weekly.rawValue
        object.byday = Self.list(Weekday.allCases.map(\.rawValue))
        object.interval = nil
      } else {
        object.repeats = Schedule.Frequency.daily.rawValue
      }
    case .yearly: object.repeats = Schedule.Frequency.yearly.rawValue
    case nil: break
    }
  }

  /// HSDS knows offsets only: for the clock of Brussels they are today's, and a field of ours says which clock is meant.
  private func clock(_ schedule: Schedule, _ object: inout HSDSSchedule) {
    let hours = schedule.timezone ?? Double(offsetHours)
    object.timezone = hours
    if schedule.timezone == nil { object.timeZoneName = "Europe/Brussels" }
    let seconds = Int(hours * 3600)
    object.opensAt = schedule.opensAt.map { Self.time($0, offset: seconds) }
    object.closesAt = schedule.closesAt.map { Self.time($0, offset: seconds) }
  }

  /// `09:00+01:00`. The end of a day is the beginning of the next.
  private static func time(_ time: ClockTime, offset: Int) -> String {
    ClockTime(seconds: time.seconds == 86_400 ? 0 : time.seconds, offset: time.offset ?? offset).description
  }

  private static func list(_ parts: [String]) -> String? { parts.isEmpty ? nil : parts.joined(separator: ",") }

  /// What the schedule says, so that its identifier changes only with it.
  private static func key(_ schedule: Schedule) -> String {
    var parts: [String] = [schedule.freq?.rawValue ?? "", schedule.byday.map(\.description).joined(separator: ",")]
    parts.append(schedule.opensAt?.description ?? "")
    parts.append(schedule.closesAt?.description ?? "")
    parts.append(schedule.validFrom.map { "\($0)" } ?? "")
    parts.append(schedule.dtstart.map { "\($0)" } ?? "")
    parts.append((schedule.bymonthday + schedule.byweekno + schedule.byyearday).map { "\($0)" }.joined(separator: ","))
    return parts.joined(separator: "|")
  }

  // MARK: - Closures

  func closures(_ closures: [Closure], of owner: String, service: String) -> [HSDSClosure] {
    func key(_ closure: Closure) -> String {
      switch closure.days {
      case .period(let from, let to): "\(from)|\(to.map { "\($0)" } ?? "")"
      case .holiday(let name): name
      }
    }
    return HSDSIdentity.numbered(closures, by: key).map { closure, key in
      var object = HSDSClosure(id: HSDSIdentity.part(owner, "closure", key))
      object.serviceId = service
      object.from = closure.from.map { "\($0)" }
      object.to = closure.to.map { "\($0)" }
      if case .holiday(let name) = closure.days { object.holiday = name }
      object.hours = Self.list(closure.hours.map { "\($0.opensAt)-\($0.closesAt)" })
      object.reason = closure.reason?(language)
      return object
    }
  }

  /// A closure in words, for those who do not read our fields; `nil` for public holidays, which come every year.
  func words(of closure: Closure) -> String? {
    guard let from = closure.from else { return nil }
    let sentence: Text
    if closure.isClosed {
      sentence = closure.to.map { HSDSText.closedDays("\(from)", "\($0)") } ?? HSDSText.closedFrom("\(from)")
    } else {
      let hours = closure.hours.map { "\($0.opensAt)-\($0.closesAt)" }.joined(separator: ", ")
      sentence = HSDSText.otherHours("\(from)", "\(closure.to ?? from)", hours)
    }
    return [sentence(language), closure.reason?(language)].compactMap { $0 }.joined(separator: " ")
  }
}

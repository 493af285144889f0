package import Care
import HTML
package import Kernel

/// What somebody typed into a form of a way.
package enum EpisodeFormReader {
  /// - Parameters:
  ///   - provider: a line of the programme's list, by its identifier.
  ///   - linkDays: how long a doctor's link works.
  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package static func entry(
    _ move: Episode.Move, _ values: [String: String], today: Day, linkDays: Int, provider: (String) -> Provider?
  ) throws(Invalid) -> EpisodeEntry {
    var reading = Reading(values: values, today: today)
    let on = reading.day("on", past: true) ?? today
    let words = reading["words"]
    var team: EpisodeEntry.TeamContact?
    let what: EpisodeEntry.What?
    switch move {
    case .orient:
      what = reading.provider(provider)
      team = reading.team(on: on)
    case .decline: what = .decline
    case .appoint:
      let day = reading.day("day")
      if day == nil { reading.problem("day", "episode.day-missing", EpisodeFormText.dayNeeded) }
      what = day.map { .appoint($0) }
    // `without`: the ledger refused the module, and the visit is noted all the same.
    case .visit: what = .visit(module: values["module"] == "yes" && values["without"] != "yes", belrai: values["belrai"] == "yes")
    case .include: what = .include
    case .support: what = .support
    case .review: what = .review(next: reading.day("day"))
    case .close:
      let reason = Episode.Closing(rawValue: values["reason"] ?? "")
      if reason == nil { reading.problem("reason", "episode.reason-missing", EpisodeFormText.choose) }
      what = reason.map { .close($0) }
    case .reopen: what = .reopen
    case .takeBack: what = .takeBack
    case .ask:
      let (doctor, way) = reading.doctor()
      if values["agreed"] != "yes" { reading.problem("agreed", "episode.not-agreed", EpisodeFormText.sheMustAgree) }
      if way == .link, !EmailAddress.isPlausible(doctor.email) { reading.problem("email", "episode.email", EpisodeFormText.emailNeeded) }
      what = .ask(doctor, way, until: way == .link ? on.adding(days: linkDays) : nil)
    case .agree:
      let (doctor, way) = reading.doctor()
      what = .agree(doctor, way)
    case .refuse:
      let (doctor, way) = reading.doctor()
      what = .refuse(doctor, way)
    case .search: what = .search
    case .detect, .remind: what = nil
    }
    guard reading.problems.isEmpty, let what else { throw Invalid(reading.problems) }
    var entry = EpisodeEntry(what, on: on, words: words, why: reading["why"])
    entry.team = team
    return entry
  }

  /// As what the initial module goes into the ledger of units.
  ///
  /// - Throws: ``Kernel/Invalid`` on the field `giver`.
  package static func giver(_ values: [String: String], among givers: [LedgerGiver]) throws(Invalid) -> LedgerGiver {
    guard let giver = givers.first(where: { $0.code == values["giver"] }) else {
      throw Invalid([FieldProblem("giver", code: "ledger.giver", text: LedgerProblemText.chooseRole)])
    }
    return giver
  }

  /// How a way begins: programme and service, who asked, since when.
  package static func beginning(
    _ values: [String: String], _ programmes: ProgrammeLibrary, today: Day
  ) throws(Invalid) -> (programme: String, service: String, asker: Episode.Asker, name: String, words: String, on: Day) {
    var reading = Reading(values: values, today: today)
    let parts = (values["service"] ?? "").split(separator: "/").map(String.init)
    let programme = parts.count == 2 ? programmes[parts[0]] : nil
    let isThere = programme?.eligibility.versions.holding(on: today)?.services.contains { $0.id == parts[1] } ?? false
    if !isThere { reading.problem("service", "episode.service-missing", EpisodeFormText.choose) }
    let asker = Episode.Asker(rawValue: values["asker"] ?? "")
    if asker == nil { reading.problem("asker", "episode.asker-missing", EpisodeFormText.choose) }
    let on = reading.day("on", past: true) ?? today
    guard reading.problems.isEmpty, let programme, let asker else { throw Invalid(reading.problems) }
    return (programme.id, parts[1], asker, reading["name"], reading["words"], on)
  }

  private struct Reading {
    let values: [String: String]
    let today: Day
    var problems: [FieldProblem] = []

    init(values: [String: String], today: Day) {
      self.values = values
      self.today = today
    }

    subscript(_ name: String) -> String { (values[name] ?? "").trimmed }

    mutating func problem(_ name: String, _ code: String, _ text: Text) { problems.append(FieldProblem(name, code: code, text: text)) }

    mutating func day(_ name: String, past: Bool = false) -> Day? {
      let typed = self[name]
      guard !typed.isEmpty else { return nil }
      guard let day = past ? TypedDay.readPast(typed, today: today) : TypedDay.read(typed, today: today) else {
        problem(name, "episode.day-unreadable", RequestProblemText.dayUnreadable)
        return today
      }
      return day
    }

    mutating func provider(_ line: (String) -> Provider?) -> EpisodeEntry.What? {
      if self["name"].count > 200 { problem("name", "episode.too-long", EpisodeProblemText.problem(.tooLong)) }
      if values["agreed"] != "yes" { problem("agreed", "episode.not-agreed", EpisodeFormText.sheMustAgree) }
      if let chosen = line(self["provider"]) {
        return .orient(Episode.ChosenProvider(line: chosen.id.raw, name: chosen.details.name, discipline: chosen.details.discipline))
      }
      guard !self["name"].isEmpty else {
        problem("provider", "episode.provider-missing", EpisodeFormText.providerNeeded)
        return nil
      }
      return .orient(Episode.ChosenProvider(name: self["name"]))
    }

    /// - Parameter day: of the orientation: that of the contact as well when nobody wrote another one.
    mutating func team(on day: Day) -> EpisodeEntry.TeamContact? {
      let who = self["team"]
      let spoken = self.day("teamOn", past: true)
      if who.count > EpisodeEntry.longestWords { problem("team", "episode.too-long", EpisodeProblemText.problem(.tooLong)) }
      if let spoken, spoken > today { problem("teamOn", "episode.in-future", EpisodeProblemText.problem(.inFuture)) }
      guard !who.isEmpty || spoken != nil else { return nil }
      return EpisodeEntry.TeamContact(who: who, on: spoken ?? day)
    }

    mutating func doctor() -> (Episode.Doctor, Episode.Way) {
      let name = self["doctor"]
      if name.isEmpty { problem("doctor", "episode.doctor-missing", EpisodeFormText.nameNeeded) }
      if name.count > 200 { problem("doctor", "episode.too-long", EpisodeProblemText.problem(.tooLong)) }
      let role = Episode.DoctorRole(rawValue: self["role"])
      if role == nil { problem("role", "episode.role-missing", EpisodeFormText.choose) }
      let way = Episode.Way(rawValue: self["way"])
      if way == nil { problem("way", "episode.way-missing", EpisodeFormText.choose) }
      return (
        Episode.Doctor(name: name, role: role ?? .generalPractitioner, email: self["email"], language: self["language"] == "nl" ? "nl" : "fr"),
        way ?? .phone
      )
    }
  }
}

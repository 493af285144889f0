import Care
import Kernel
import Parameters
import TestSupport
import Testing

@Suite("Finding a provider on the programme's list")
struct ProviderMatchingTests {
  private static let today = Day(year: 2026, month: 11, day: 21) ?? Day(daysSinceEpoch: 0)
  private static let news = 21

  private func provider(_ id: String, _ change: (inout ProviderDetails) -> Void = { _ in }) -> Provider {
    var details = ProviderDetails()
    details.name = id
    details.discipline = "psychologist"
    details.languages = ["fr", "tr"]
    details.municipalities = [21015]
    details.convention.from = Self.today.adding(days: -100)
    details.capacity = ProviderDetails.Capacity(places: 1, saidOn: Self.today)
    change(&details)
    let at = Instant(milliseconds: 0)
    return Provider(id: ID(id), details: details, createdAt: at, changedAt: at, version: 1)
  }

  private func names(_ providers: [Provider], _ need: ProviderNeed = ProviderNeed(), on day: Day = today) -> [String] {
    matching(providers, need, on: day, newsDays: Self.news).map(\.provider.details.name)
  }

  @Test("a convention holds on its first and last day, not the day before nor the day after")
  func conventionEdges() {
    var convention = ProviderDetails.Convention()
    #expect(convention.state(on: Self.today) == .none)
    convention.from = Self.today
    convention.until = Self.today.adding(days: 10)
    #expect(convention.state(on: Self.today.adding(days: -1)) == .notYet(Self.today))
    #expect(convention.isInForce(on: Self.today))
    #expect(convention.isInForce(on: Self.today.adding(days: 10)))
    #expect(convention.state(on: Self.today.adding(days: 11)) == .ended(Self.today.adding(days: 10)))
    convention.suspendedFrom = Self.today.adding(days: 2)
    convention.suspendedUntil = Self.today.adding(days: 4)
    #expect(convention.isInForce(on: Self.today.adding(days: 1)))
    #expect(convention.state(on: Self.today.adding(days: 2)) == .suspended(until: Self.today.adding(days: 4)))
    #expect(convention.state(on: Self.today.adding(days: 4)) == .suspended(until: Self.today.adding(days: 4)))
    #expect(convention.isInForce(on: Self.today.adding(days: 5)))
    convention.suspendedUntil = nil
    #expect(convention.state(on: Self.today.adding(days: 9)) == .suspended(until: nil))
  }

  @Test("who has no convention in force today is left out, unless one asks for all")
  func convention() {
    let ended = provider("ended") { $0.convention.until = Self.today.adding(days: -1) }
    let last = provider("last") { $0.convention.until = Self.today }
    #expect(names([ended, last]) == ["last"])
    var all = ProviderNeed()
    all.withConvention = false
    #expect(Set(names([ended, last], all)) == ["ended", "last"])
  }

  @Test("what was said about room counts for the days of the rule, and is old news the day after", arguments: [0, 1, 2])
  func aged(places: Int) {
    var details = ProviderDetails()
    #expect(details.room(on: Self.today, newsDays: Self.news) == .notSaid)
    let said = Self.today.adding(days: -Self.news)
    details.capacity = ProviderDetails.Capacity(places: places, saidOn: said)
    #expect(details.room(on: Self.today, newsDays: Self.news) == (places > 0 ? .free(places, said: said) : .full(until: nil, said: said)))
    #expect(details.room(on: Self.today.adding(days: 1), newsDays: Self.news) == .old(places: places, said: said))
  }

  @Test("full until a day means that day too; afterwards nobody knows")
  func fullUntil() {
    var details = ProviderDetails()
    let until = Self.today.adding(days: 40)
    details.capacity = ProviderDetails.Capacity(places: 0, fullUntil: until, saidOn: Self.today)
    #expect(details.room(on: until, newsDays: Self.news) == .full(until: until, said: Self.today))
    #expect(details.room(on: until.adding(days: 1), newsDays: Self.news) == .perhaps(since: until, said: Self.today))
  }

  @Test("each filter leaves out who does not fit, and the reasons say why somebody does")
  func reasons() throws {
    var need = ProviderNeed()
    need.discipline = "psychologist"
    need.municipality = 21015
    need.language = "tr"
    need.weekday = 1
    need.setting = .home
    need.withRoom = true
    let time = ProviderTime(1, .morning)
    let fits = provider("fits") {
      $0.times = [time, ProviderTime(2, .evening)]
      $0.settings = [.home]
    }
    func other(_ name: String, _ change: (inout ProviderDetails) -> Void) -> Provider {
      provider(name) {
        $0.times = [time]
        $0.settings = [.home]
        change(&$0)
      }
    }
    let others = [
      other("discipline") { $0.discipline = "occupational-therapist" }, other("town") { $0.municipalities = [21001] },
      other("language") { $0.languages = ["fr"] }, other("day") { $0.times = [ProviderTime(2, .morning)] },
      other("setting") { $0.settings = [.video] }, other("room") { $0.capacity?.places = 0 },
      other("old") { $0.capacity?.saidOn = Self.today.adding(days: -Self.news - 1) }, other("left") { $0.hasLeft = true },
    ]
    let matches = matching(others + [fits], need, on: Self.today, newsDays: Self.news)
    #expect(matches.map(\.provider.details.name) == ["fits"])
    let match = try #require(matches.first)
    #expect(
      match.reasons == [
        .convention(.inForce(until: nil)), .serves(21015), .speaks("tr"), .works([time]), .meets(.home), .room(.free(1, said: Self.today)),
      ])
  }

  @Test("who serves the whole Region serves every municipality")
  func wholeRegion() {
    var need = ProviderNeed()
    need.municipality = 21001
    #expect(names([provider("all") { $0.municipalities = [] }, provider("one")], need) == ["all"])
  }

  @Test("room comes first, then the nearest practice")
  func order() {
    var need = ProviderNeed()
    need.municipality = 21015
    let near = provider("near") { $0.base = 21015 }
    let far = provider("far") { $0.base = 21001 }
    let full = provider("full") {
      $0.base = 21015
      $0.capacity = ProviderDetails.Capacity(places: 0, saidOn: Self.today)
    }
    let silent = provider("silent") {
      $0.base = 21015
      $0.capacity = nil
    }
    #expect(names([full, silent, far, near], need) == ["near", "far", "silent", "full"])
  }

  @Test("equal ones take turns: over as many days as they are, each comes first once, and a larger house is no better")
  func turns() {
    let equals = (1...7).map { number in provider("p\(number)") { $0.capacity?.places = number } }
    let firsts = (0..<7).compactMap { names(equals, on: Self.today.adding(days: $0)).first }
    #expect(Set(firsts).count == 7)
    #expect(names(equals) == names(equals.reversed()))
    #expect(Set(names(equals)).count == 7)
  }

  @Test("a letter asks anew when the news is old, once a period, a few times in all; never who left, has no address or whose link was taken back")
  func reminding() throws {
    let rule = try Fixtures.providers.rule(on: Self.today)
    func link(_ daysAgo: Int, ended: Bool = false) -> ProviderLink {
      let made = Instant(brussels: Self.today.adding(days: -daysAgo), hour: 10, minute: 0)
      return ProviderLink(provider: ID("a"), madeAt: made, expires: made.adding(days: 365), endedAt: ended ? made : nil)
    }
    func isAsked(_ said: Int, _ links: [ProviderLink] = [], _ change: (inout ProviderDetails) -> Void = { _ in }) -> Bool {
      let one = provider("a") {
        $0.email = "a@example.be"
        $0.capacity = ProviderDetails.Capacity(places: 1, saidOn: Self.today.adding(days: -said))
        change(&$0)
      }
      return one.details.isToBeAsked(after: links, under: rule, on: Self.today)
    }
    #expect(!isAsked(21) && isAsked(22))
    #expect(!isAsked(22, [link(20)]) && isAsked(22, [link(21)]))
    #expect(isAsked(100, [link(21), link(42), link(300)]))
    #expect(!isAsked(100, [link(21), link(42), link(63)]))
    #expect(!isAsked(22, [link(300, ended: true)]))
    #expect(isAsked(22, [link(400)]))
    #expect(!isAsked(22) { $0.hasLeft = true } && !isAsked(22) { $0.email = "" } && !isAsked(22) { $0.capacity = nil })
    #expect(!isAsked(22) { $0.convention.until = Self.today.adding(days: -1) })
    func until(_ days: Int) -> (inout ProviderDetails) -> Void {
      return { details in
        details.capacity = ProviderDetails.Capacity(places: 0, fullUntil: Self.today.adding(days: days), saidOn: Self.today.adding(days: -40))
      }
    }
    #expect(!isAsked(22, [], until(0)) && isAsked(22, [], until(-1)))
  }

  @Test("the shipped files are read; a discipline that stands there twice is named with its line")
  func files() throws {
    #expect(Fixtures.providers.disciplines.count >= 8)
    let rule = try Fixtures.providers.rule(on: Self.today)
    #expect((rule.newsDays, rule.reminderDays, rule.mostReminders) == (21, 21, 3))
    #expect(throws: ProviderParameterGap.self) { try Fixtures.providers.rule(on: Day(daysSinceEpoch: 0)) }
    let twice = """
      - { code: a, name: { fr: A, nl: A, en: A }, source: x }
      - { code: a, name: { fr: B, nl: B, en: B }, source: x }
      """
    let rules = "- { from: 2026-01-01, newsDays: 0, linkDays: 30, reminderDays: 21, mostReminders: 3, source: x }"
    #expect(throws: Invalid.self) {
      try ProvidersFolder.parameters(
        disciplines: DataFile(name: "d.yaml", content: twice), rules: DataFile(name: "r.yaml", content: rules))
    }
  }
}

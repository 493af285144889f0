import Care
import Foundation
import Kernel
import Pages
import Testing

@testable import Parameters

@Suite("Opening hours in their written forms")
struct OpeningHoursFormsTests {
  typealias Make = HoursSamples

  @Test("a schedule of HSDS is read and written back as it was")
  func roundTrip() throws {
    let json = """
      {"byday":"2MO,-1FR","bymonthday":"1,-1","byweekno":"20","byyearday":"-1","closes_at":"12:30+01:00","count":3,"dtstart":"2026-01-05",\
      "freq":"MONTHLY","id":"a","interval":2,"notes":"n","opens_at":"09:00Z","timezone":1.5,"until":"2026-06-30","valid_from":"2026-01-01",\
      "valid_to":"2026-12-31","wkst":"SU"}
      """
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let schedule = try JSONDecoder().decode(Schedule.self, from: Data(json.utf8))
    #expect(String(decoding: try encoder.encode(schedule), as: UTF8.self) == json)
    let bare = try JSONDecoder().decode(Schedule.self, from: Data(#"{"byday":null,"opens_at":"","byweekno":[1,2],"bymonthday":3}"#.utf8))
    #expect(bare == Schedule(byweekno: [1, 2], bymonthday: [3]))
  }

  @Test(
    "a field that cannot be read is named",
    arguments: [
      (#"{"byday":"MO,XX"}"#, "byday"), (#"{"byday":"0MO"}"#, "byday"), (#"{"opens_at":"9"}"#, "opens_at"), (#"{"closes_at":"25:00"}"#, "closes_at"),
      (#"{"interval":0}"#, "interval"), (#"{"timezone":15}"#, "timezone"), (#"{"bymonthday":"32"}"#, "bymonthday"), (#"{"freq":"HOURLY"}"#, "freq"),
      (#"{"until":"2026-02-30"}"#, "until"), (#"{"count":"three"}"#, "count"),
    ])
  func wrongField(json: String, field: String) throws {
    let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Schedule.self, from: Data(json.utf8)) }
    let path: [any CodingKey]
    switch error {
    case .dataCorrupted(let context), .typeMismatch(_, let context): path = context.codingPath
    default: path = []
    }
    #expect(path.last?.stringValue == field)
  }

  @Test("closures are read as periods, days and holidays, and written back")
  func closureForms() throws {
    func read(_ json: String) throws -> Closure { try JSONDecoder().decode(Closure.self, from: Data(json.utf8)) }
    let day = Make.day("2026-12-24")
    #expect(try read(#"{"on":"2026-12-24"}"#) == Closure(from: day, to: day))
    #expect(try read(#"{"from":"2026-12-24","reason":"x"}"#) == Closure(from: day, to: nil, reason: Text(same: "x")))
    let other = try read(#"{"holiday":"christmas","opens_at":"09:00","closes_at":"12:00","reason":{"fr":"a","nl":"b","en":"c"}}"#)
    #expect(other == Closure(.holiday("christmas"), hours: [.init(Make.clock("09:00"), Make.clock("12:00"))], reason: Text(fr: "a", nl: "b", en: "c")))
    #expect(try JSONDecoder().decode(Closure.self, from: JSONEncoder().encode(other)) == other)
    #expect(throws: DecodingError.self) { try read(#"{"to":"2026-12-24"}"#) }
    #expect(throws: DecodingError.self) { try read(#"{"from":"2026-12-24","to":"2026-12-23"}"#) }
    #expect(throws: DecodingError.self) { try read(#"{"on":"2026-12-24","opens_at":"09:00"}"#) }
  }

  private func reading(_ yaml: String) -> (schedules: [Schedule], closures: [Closure], problems: [FieldProblem]) {
    let reader = DataFileReader(file: "x.yaml")
    guard let root = DataFileReader.root(of: DataFile(name: "x.yaml", content: yaml), reader) else { return ([], [], reader.problems) }
    let fields = reader.fields(root, "", known: ["schedules", "closures"])
    return (reader.schedules(fields["schedules"], "schedules"), reader.closures(fields["closures"], "closures"), reader.problems)
  }

  @Test("the editors' short form becomes schedules and closures")
  func shortForm() {
    let read = reading(
      """
      schedules:
        - {days: [MO-FR], opens: "9:00", closes: "12:30", from: 2026-01-01, until: 2026-12-31}
        - {days: [TU, SA], every: 2 weeks, start: 2026-01-06, opens: "14:00", closes: "16:00"}
        - {every: "first monday, last friday", opens: "10:00", closes: "11:00"}
        - {every: "15", opens: "10:00", closes: "11:00"}
        - {every: day, opens: "00:00", closes: "24:00"}
      closures:
        - {from: 2026-12-24, to: 2027-01-02, reason: {fr: congé, nl: verlof, en: leave}}
        - {holiday: christmas, opens: "10:00", closes: "12:00"}
      """)
    #expect(read.problems.isEmpty)
    #expect(read.schedules.count == 5)
    var first = Make.weekly(Make.workdays, "09:00", "12:30")
    (first.validFrom, first.validTo) = (Make.day("2026-01-01"), Make.day("2026-12-31"))
    var second = Make.weekly([.tuesday, .saturday], "14:00", "16:00")
    (second.interval, second.dtstart) = (2, Make.day("2026-01-06"))
    #expect(read.schedules.prefix(2) == [first, second])
    #expect(read.schedules.dropFirst(2).first?.byday.map(\.description) == ["1MO", "-1FR"])
    #expect(read.schedules.map(\.freq) == [.weekly, .weekly, .monthly, .monthly, .daily])
    #expect(read.schedules.last.map { $0.closesAt?.seconds == 86_400 } == true)
    #expect(read.closures.map(\.isClosed) == [true, false])
  }

  @Test(
    "a mistake of an editor is named with its place",
    arguments: [
      ("schedules: [{days: [MON], opens: '09:00', closes: '10:00'}]", "schedules[0].days[0]"),
      ("schedules: [{days: [MO], opens: '9h', closes: '10:00'}]", "schedules[0].opens"),
      ("schedules: [{days: [MO], opens: '09:00'}]", "schedules[0].closes"), ("schedules: [{opens: '09:00', closes: '10:00'}]", "schedules[0]"),
      ("schedules: [{days: [MO], every: 2 weeks, opens: '09:00', closes: '10:00'}]", "schedules[0].every"),
      ("schedules: [{days: [MO], every: sometimes, opens: '09:00', closes: '10:00'}]", "schedules[0].every"),
      ("schedules: [{days: [MO], from: 2026-02-01, until: 2026-01-01, opens: '09:00', closes: '10:00'}]", "schedules[0].until"),
      ("closures: [{to: 2026-01-01}]", "closures[0].from"), ("closures: [{on: 2026-01-01, opens: '09:00'}]", "closures[0]"),
    ])
  func mistakes(yaml: String, place: String) {
    let read = reading(yaml)
    #expect(read.problems.map(\.path).contains { $0.hasSuffix(" \(place)") }, "\(read.problems.map(\.path))")
    #expect(read.schedules.isEmpty && read.closures.isEmpty)
  }

  @Test("the file of holidays names its mistakes")
  func holidayFile() {
    func problems(_ yaml: String) -> [String] {
      do throws(Invalid) {
        _ = try HoursReader.holidays(DataFile(name: "h.yaml", content: yaml))
        return []
      } catch { return error.problems.map(\.code) }
    }
    let rest = "from: 2000-01-01, name: {fr: a, nl: b, en: c}, source: s}"
    #expect(problems("- {id: a, day: 02-03, \(rest)\n- {id: b, day: easter - 2, \(rest)").isEmpty)
    #expect(problems("- {id: a, day: 02-30, \(rest)") == ["data.bad-day"])
    #expect(problems("- {id: a, day: 02-03, \(rest)\n- {id: a, day: 02-04, \(rest)") == ["data.duplicate-id"])
    #expect(problems("") == ["data.empty"])
  }
}

@Suite("Opening hours in words")
struct OpeningHoursWordsTests {
  typealias Make = HoursSamples

  private let today = HoursSamples.day("2026-11-21")
  private func week(_ schedules: [Schedule], _ language: Language) -> [String] { HoursWords(language).week(schedules, on: today) }

  @Test("a week is as short as a person would write it")
  func plainWeek() {
    let schedules = [
      Make.weekly(Make.workdays, "09:00", "12:30"), Make.weekly([.monday, .tuesday, .thursday, .friday], "13:30", "17:00"),
      Make.weekly([.saturday], "10:00", "12:00"),
    ]
    #expect(week(schedules, .french) == ["lundi, mardi, jeudi et vendredi 9h–12h30 et 13h30–17h", "mercredi 9h–12h30", "samedi 10h–12h"])
    #expect(week([schedules[0]], .french) == ["lundi à vendredi 9h–12h30"])
    #expect(week([schedules[0]], .dutch) == ["maandag tot vrijdag 9–12.30 uur"])
    #expect(week([schedules[0]], .english) == ["Monday to Friday 9:00–12:30"])
    #expect(week([Schedule(opensAt: Make.clock("00:00"), closesAt: Make.clock("24:00"))], .dutch) == ["elke dag dag en nacht"])
  }

  @Test("periods and rules that are not weekly are said")
  func special() {
    var summer = Make.weekly([.monday], "09:00", "12:00")
    (summer.validFrom, summer.validTo) = (Make.day("2027-07-01"), Make.day("2027-08-31"))
    var past = summer
    (past.validFrom, past.validTo) = (nil, Make.day("2026-11-20"))
    var other = Make.weekly([.tuesday], "14:00", "16:00")
    (other.interval, other.dtstart) = (2, Make.day("2026-01-06"))
    let monthly = Schedule(
      freq: .monthly, byday: [DayRule(.monday, ordinal: 1), DayRule(.friday, ordinal: -1)], opensAt: Make.clock("10:00"), closesAt: Make.clock("11:00"))
    #expect(
      week([summer, past, other, monthly], .french) == [
        "une semaine sur deux, mardi 14h–16h", "premier lundi du mois et dernier vendredi du mois 10h–11h",
        "du 1er juillet 2027 au 31 août 2027 : lundi 9h–12h",
      ])
    #expect(week([other], .dutch) == ["om de twee weken, dinsdag 14–16 uur"])
    let odd = Schedule(freq: .yearly, byday: [], opensAt: Make.clock("10:00"), closesAt: Make.clock("11:00"), byyearday: [100])
    #expect(week([odd], .english) == ["on some days, please ask 10:00–11:00"])
  }

  private func said(_ hours: OpeningHours, _ moment: String, _ language: Language = .french) -> String {
    HoursWords(language).state(hours.state(at: Make.at(moment)), at: Make.at(moment))
  }

  @Test("what holds now is said in one sentence")
  func now() {
    let hours = Make.hours([Make.weekly(Make.workdays, "09:00", "17:00"), Make.weekly([.friday], "20:00", "02:00")], [], .closed)
    #expect(said(hours, "2026-11-20 10:00") == "Ouvert jusque 17h")
    #expect(said(hours, "2026-11-20 10:00", .dutch) == "Open tot 17 uur")
    #expect(said(hours, "2026-11-20 23:00") == "Ouvert jusque 2h")
    #expect(said(hours, "2026-11-21 10:00") == "Fermé, ouvre lundi à 9h")
    #expect(said(hours, "2026-11-21 10:00", .dutch) == "Gesloten, opent maandag om 9 uur")
    #expect(said(hours, "2026-11-22 10:00", .english) == "Closed, opens tomorrow at 9:00")
    #expect(said(hours, "2026-11-23 08:00") == "Fermé, ouvre à 9h")
    #expect(said(hours, "2026-12-25 10:00") == "Fermé : jour férié (Noël)")
    #expect(said(Make.hours([Make.weekly([.saturday], "20:00", "24:00")]), "2026-11-21 21:00") == "Ouvert jusque minuit")
    #expect(said(Make.hours([]), "2026-11-21 21:00") == "Fermé")
  }

  @Test("a closure says how long, and why")
  func closureNow() {
    let leave = Text(fr: "congé annuel", nl: "jaarlijks verlof", en: "annual leave")
    func hours(_ to: String?) -> OpeningHours {
      Make.hours([Make.weekly(Make.workdays, "09:00", "17:00")], [Closure(from: Make.day("2026-11-20"), to: to.map(Make.day), reason: leave)])
    }
    #expect(said(hours("2027-01-03"), "2026-11-20 10:00") == "Fermé exceptionnellement jusqu'au 3 janvier 2027 (congé annuel)")
    #expect(said(hours("2027-01-03"), "2026-11-20 10:00", .dutch) == "Uitzonderlijk gesloten tot en met 3 januari 2027 (jaarlijks verlof)")
    #expect(said(hours("2026-11-20"), "2026-11-20 10:00", .english) == "Exceptionally closed today (annual leave)")
    #expect(said(hours(nil), "2026-11-20 10:00") == "Fermé jusqu'à nouvel ordre (congé annuel)")
  }

  @Test("closures to come and the next holiday are said")
  func toCome() {
    let closures = [
      Closure(from: Make.day("2026-01-01"), to: Make.day("2026-01-05")), Closure(.holiday("christmas")),
      Closure(from: Make.day("2026-12-27"), to: Make.day("2027-01-02")),
      Closure(from: Make.day("2026-12-24"), to: Make.day("2026-12-24"), hours: [.init(Make.clock("09:00"), Make.clock("12:00"))]),
    ]
    #expect(
      HoursWords(.french).closures(closures, Make.holidays, from: today) == [
        "Autres heures le jeudi 24 décembre 2026 : 9h–12h", "Fermé du 27 décembre 2026 au 2 janvier 2027", "Fermé (Noël)",
      ])
    let words = HoursWords(.dutch)
    #expect(words.nextHoliday(.closed, Make.holidays, after: today) == nil)
    #expect(words.nextHoliday(.closed, Make.holidays, after: Make.day("2026-12-20")) == "Gesloten op vrijdag 25 december 2026, feestdag (Kerstmis).")
    #expect(words.nextHoliday(.open, Make.holidays, after: Make.day("2026-12-20")) == nil)
    let unknown = Make.hours([Make.weekly([.friday], "09:00", "17:00")], [], .unknown).state(at: Make.at("2026-12-25 10:00"))
    #expect(HoursWords(.french).warning(unknown) == "Jour férié (Noël) : vérifiez avant d'y aller.")
  }
}

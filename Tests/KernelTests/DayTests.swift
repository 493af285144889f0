import Kernel
import Testing

@Suite struct DayTests {
  @Test("every day from 1900 to 2100 survives being written and read")
  func roundTrip() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    for number in first.daysSinceEpoch...last.daysSinceEpoch {
      let day = Day(daysSinceEpoch: number)
      #expect(Day(day.description) == day)
    }
  }

  @Test("days that do not exist are refused", arguments: ["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "0000-01-01", "26-01-01", "2026-1-1", "2026-01-01 ", ""])
  func noSuchDay(_ text: String) { #expect(Day(text) == nil) }

  @Test("leap days exist when they should", arguments: [("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false), ("2100-02-29", false)])
  func leapDays(_ text: String, _ exists: Bool) { #expect((Day(text) != nil) == exists) }

  @Test("1 January 1970 is day 0 and a Thursday; 21 November 2026 is a Saturday")
  func weekdays() throws {
    #expect(Day(daysSinceEpoch: 0).description == "1970-01-01")
    #expect(Day(daysSinceEpoch: 0).weekday == 4)
    #expect(try #require(Day("2026-11-21")).weekday == 6)
    #expect(Day(daysSinceEpoch: -1).weekday == 3)
  }
}

@Suite struct InstantTests {
  private func instant(_ day: String, _ hour: Int, _ minute: Int, _ second: Int = 0) throws -> Instant {
    let number = try #require(Day(day)).daysSinceEpoch
    return Instant(milliseconds: (Int64(number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)) * 1000)
  }

  @Test("Brussels is one hour ahead in winter and two in summer, to the second")
  func summerTime() throws {
    #expect(try instant("2026-03-29", 0, 59, 59).brusselsOffsetSeconds == 3600)
    #expect(try instant("2026-03-29", 1, 0).brusselsOffsetSeconds == 7200)
    #expect(try instant("2026-10-25", 0, 59, 59).brusselsOffsetSeconds == 7200)
    #expect(try instant("2026-10-25", 1, 0).brusselsOffsetSeconds == 3600)
  }

  @Test("the day changes at midnight in Brussels, not in Greenwich")
  func midnight() throws {
    #expect(try instant("2026-11-20", 22, 59, 59).day.description == "2026-11-20")
    #expect(try instant("2026-11-20", 23, 0).day.description == "2026-11-21")
    #expect(try instant("2026-07-01", 21, 59, 59).day.description == "2026-07-01")
    #expect(try instant("2026-07-01", 22, 0).day.description == "2026-07-02")
  }

  @Test("moments before 1970 have a day and a time too")
  func before1970() throws {
    let moment = try instant("1969-12-31", 22, 30)
    #expect(moment.day.description == "1969-12-31")
    #expect(moment.time == (23, 30))
    #expect(moment.iso8601 == "1969-12-31T22:30:00Z")
  }
}

@Suite struct IdentifierTests {
  @Test("identifiers have 26 characters and sort by the time they were made")
  func sorting() {
    var last = ""
    for milliseconds: Int64 in [0, 1, 31, 32, 1_000, 1_700_000_000_000, 1_700_000_000_001] {
      let made = IdentifierSource.make(at: Instant(milliseconds: milliseconds), high: .max &- UInt64(milliseconds), low: 7)
      #expect(made.count == 26)
      #expect(made > last)
      last = made
    }
  }
}

@Suite struct IdentifierSequenceTests {
  @Test("identifiers rise within a millisecond, when random bits run out, and when the clock is set back")
  func rising() {
    let sequence = IdentifierSequence()
    let moments: [Int64] = [10, 10, 10, 9, 3, 11, 11, 2]
    let made = moments.map { sequence.next(at: Instant(milliseconds: $0), high: .max, low: .max) }
    #expect(made == made.sorted())
    #expect(Set(made).count == made.count)
  }
}

@Suite struct TextTests {
  @Test("French counts zero as one, Dutch and English do not")
  func plurals() {
    func days(_ count: Int) -> Text {
      .counted(count, fr: ("# jour", "# jours"), nl: ("# dag", "# dagen"), en: ("# day", "# days"))
    }
    #expect(days(0).fr == "0 jour" && days(0).nl == "0 dagen" && days(0).en == "0 days")
    #expect(days(1).fr == "1 jour" && days(1).nl == "1 dag" && days(1).en == "1 day")
    #expect(days(2).fr == "2 jours" && days(2).nl == "2 dagen" && days(2).en == "2 days")
  }

  @Test("a further language speaks where somebody wrote it, and French where nobody did")
  func furtherLanguages() {
    let arabic = Language(code: "ar", ownName: "العربية", isRightToLeft: true, sentences: Sentences(["oui": "نعم"]))
    let text = Text(fr: "oui", nl: "ja", en: "yes")
    #expect(text(arabic) == "نعم")
    #expect(Text(fr: "non", nl: "nee", en: "no")(arabic) == "non")
    let turkish = Language(code: "tr")
    #expect(turkish.map { text($0) } == "oui")
  }

  @Test(
    "folding takes accents, capitals and ligatures away",
    arguments: [
      ("Évère", "evere"), ("CŒUR", "coeur"), ("aidant·e", "aidant·e"), ("l’été", "l'ete"), ("Ğül", "gul"), ("e\u{301}te", "ete"), ("مرحبا", "مرحبا"),
    ])
  func folding(_ given: String, _ expected: String) { #expect(given.folded == expected) }
}

@Suite struct MunicipalityTests {
  @Test("the 19 municipalities are found by code and by every postal code")
  func lookUp() {
    #expect(Municipality.all.count == 19)
    #expect(Set(Municipality.all.map(\.nis)) == Set(21001...21019))
    #expect(Municipality.all.flatMap(\.postalCodes).count == 22)
    for municipality in Municipality.all {
      #expect(Municipality.withNIS(municipality.nis) == municipality)
      for code in municipality.postalCodes { #expect(Municipality.withPostalCode(code) == municipality) }
    }
    #expect(Municipality.withPostalCode(1500) == nil)
  }
}

@Suite struct DayStartTests {
  @Test("a day begins at midnight in Brussels, also on the days when clocks change")
  func starts() throws {
    for text in ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26", "2026-01-01", "2026-07-01"] {
      let day = try #require(Day(text))
      #expect(day.startInBrussels.day == day)
      #expect(day.startInBrussels.time == (0, 0))
      #expect(day.startInBrussels.adding(seconds: -1).day == day.adding(days: -1))
    }
  }
}

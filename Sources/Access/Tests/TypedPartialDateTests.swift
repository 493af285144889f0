import HTML
import Kernel
import Testing

@Suite struct TypedPartialDateTests {
  private func read(_ typed: String) throws -> String {
    let today = try #require(Day("2026-11-21"))
    do {
      return try TypedPartialDate.read(typed, today: today).description
    } catch {
      return error.code
    }
  }

  @Test(
    "dates of birth are read as people write them",
    arguments: [
      ("3/4/38", "1938-04-03"), ("3/4/1938", "1938-04-03"), ("03-04-1938", "1938-04-03"), ("3.4.1938", "1938-04-03"), ("3 4 1938", "1938-04-03"),
      ("1938-04-03", "1938-04-03"), ("03041938", "1938-04-03"), ("3 avril 1938", "1938-04-03"), ("1er avril 1938", "1938-04-01"),
      ("née le 3 avril 1938", "1938-04-03"), ("3 maart 1938", "1938-03-03"), ("3 mrt '38", "1938-03-03"), ("April 3, 1938", "1938-04-03"),
      ("3rd of April 1938", "1938-04-03"), ("geboren op 3 augustus 1938", "1938-08-03"), ("12 AOÛT 1938", "1938-08-12"),
      ("avril 1938", "1938-04"), ("april 1938", "1938-04"), ("4/1938", "1938-04"), ("04-1938", "1938-04"), ("1938-04", "1938-04"),
      ("avril 38", "1938-04"), ("1938", "1938"), ("en 1938", "1938"), ("00/00/1938", "1938"), ("00/04/1938", "1938-04"), ("1938-00-00", "1938"),
      ("29/2/1940", "1940-02-29"), ("3/4/2020", "2020-04-03"), ("3/4/27", "1927-04-03"), ("3/4/10", "2010-04-03"), ("21/11/2026", "2026-11-21"),
      ("22/11/26", "1926-11-22"),
    ])
  func known(_ typed: String, _ date: String) throws { #expect(try read(typed) == date) }

  @Test(
    "what cannot be read, or does not exist, is said",
    arguments: [
      ("", "date.missing"), (" / ", "date.missing"), ("vers 1938", "date.unreadable"), ("38", "date.unreadable"), ("3 avril", "date.unreadable"),
      ("193", "date.unreadable"), ("3/4/5/1938", "date.unreadable"), ("3/00/1938", "date.unreadable"), ("30/2/1938", "date.no-such-day"),
      ("29/2/1939", "date.no-such-day"), ("4/13/1938", "date.no-such-day"), ("32/1/1938", "date.no-such-day"), ("13/1938", "date.no-such-day"),
      ("2030", "date.in-future"), ("22/11/2026", "date.in-future"), ("0000", "date.no-such-day"), ("jui 1938", "date.unreadable"),
      ("99999999999999999999", "date.unreadable"), ("3/4/20", "date.two-centuries"), ("avril 25", "date.two-centuries"),
    ])
  func problems(_ typed: String, _ code: String) throws { #expect(try read(typed) == code) }

  @Test("a year of two digits that fits a child and somebody very old is asked again, with both years")
  func twoCenturies() throws {
    let today = try #require(Day("2026-11-21"))
    let problem = #expect(throws: TypedPartialDateProblem.self) { try TypedPartialDate.read("3/4/20", today: today) }
    #expect(problem?.text.fr.contains("1920") == true)
    #expect(problem?.text.nl.contains("2020") == true)
  }

  @Test("every day of a century is read back from its short form")
  func everyDay() throws {
    let today = try #require(Day("2026-11-21"))
    for number in stride(from: -20_000, to: 14_000, by: 7) {
      let day = Day(daysSinceEpoch: number)
      #expect(try TypedPartialDate.read(Words(.dutch).date(day), today: today) == PartialDate(day))
      #expect(try TypedPartialDate.read(Words(.french).date(day), today: today) == PartialDate(day))
      #expect(try TypedPartialDate.read(Words(.english).shortDate(day), today: today) == PartialDate(day))
    }
  }
}

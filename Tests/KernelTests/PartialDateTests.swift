import Foundation
import Kernel
import Testing

@Suite struct PartialDateTests {
  @Test("written and read back", arguments: ["1938", "1938-03", "1938-03-12", "0001", "9999-12-31", "2024-02-29"])
  func roundTrip(_ text: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    let stored = try JSONEncoder().encode([date])
    #expect(String(decoding: stored, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([PartialDate].self, from: stored) == [date])
  }

  @Test("what is no date is refused", arguments: ["", "38", "193", "1938-3", "1938-13", "1938-00", "1938-02-30", "1938-03-00", "0000", "19380312", "1938-03-1", "193a"])
  func none(_ text: String) { #expect(PartialDate(text) == nil) }

  @Test("a day without its month is no date")
  func dayAlone() {
    #expect(PartialDate(year: 1938, day: 3) == nil)
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 2023, month: 2, day: 29) == nil)
  }

  @Test(
    "age is a range as wide as what is not known",
    arguments: [
      ("1938", "2026-07-01", 87, 88), ("1938", "2026-12-31", 88, 88), ("1938", "2026-01-01", 87, 88), ("1938-07", "2026-07-01", 87, 88),
      ("1938-07", "2026-07-31", 88, 88), ("1938-07", "2026-06-30", 87, 87), ("1938-03-12", "2026-03-11", 87, 87), ("1938-03-12", "2026-03-12", 88, 88),
      ("2026", "2026-07-01", 0, 0), ("2030", "2026-07-01", 0, 0), ("2024-02-29", "2025-02-28", 0, 0), ("2024-02-29", "2025-03-01", 1, 1),
    ])
  func age(_ born: String, _ day: String, _ youngest: Int, _ oldest: Int) throws {
    #expect(try #require(PartialDate(born)).age(on: #require(Day(day))) == youngest...oldest)
  }

  @Test(
    "two dates can be the same when nothing that both know differs",
    arguments: [
      ("1938", "1938-03-12", true), ("1938-03", "1938-03-12", true), ("1938-03", "1938-04", false), ("1938", "1939", false),
      ("1938-03-12", "1938-03-13", false), ("1938-03-12", "1938-03-12", true), ("1938", "1938", true),
    ])
  func compatible(_ one: String, _ other: String, _ can: Bool) throws {
    let (left, right) = (try #require(PartialDate(one)), try #require(PartialDate(other)))
    #expect(left.isCompatible(with: right) == can)
    #expect(right.isCompatible(with: left) == can)
  }

  @Test("they sort as they are written")
  func order() {
    let sorted = ["1937-12-31", "1938", "1938-01", "1938-01-01", "1938-03", "1938-03-12", "1938-04", "1939"]
    #expect(sorted.reversed().compactMap { PartialDate($0) }.sorted().map(\.description) == sorted)
  }

  @Test("the first and the last day it can have been")
  func bounds() throws {
    let february = try #require(PartialDate("2024-02"))
    #expect(february.earliest.description == "2024-02-01")
    #expect(february.latest.description == "2024-02-29")
    #expect(february.exact == nil)
    #expect(try #require(PartialDate("1938")).latest.description == "1938-12-31")
    #expect(try PartialDate(#require(Day("1938-03-12"))).exact?.description == "1938-03-12")
  }
}

import Kernel
import Testing

@Suite struct InstantReadingTests {
  @Test(
    "moments are read with their offset",
    arguments: [
      ("2026-11-21T10:00:00Z", "2026-11-21T10:00:00.000Z"), ("2026-11-21T10:00:00.250+01:00", "2026-11-21T09:00:00.250Z"),
      ("2026-11-21T10:00+0100", "2026-11-21T09:00:00.000Z"), ("2026-11-21T00:30:00 01:00", "2026-11-20T23:30:00.000Z"),
      ("2026-11-21T23:30:00-05:00", "2026-11-22T04:30:00.000Z"), ("2026-11-21T10:00:00", "2026-11-21T10:00:00.000Z"),
      ("2026-11-21T10:00:00.1234567Z", "2026-11-21T10:00:00.123Z"), ("2026-12-31T23:59:60Z", "2026-12-31T23:59:59.000Z"),
      ("1969-12-31T23:59:59.500Z", "1969-12-31T23:59:59.500Z"),
    ])
  func moments(_ text: String, _ exact: String) { #expect(Instant(rfc3339: text)?.iso8601Exact == exact) }

  @Test("a day alone begins at midnight in Brussels, summer and winter")
  func days() {
    #expect(Instant(rfc3339: "2026-11-21")?.iso8601Exact == "2026-11-20T23:00:00.000Z")
    #expect(Instant(rfc3339: "2026-07-01")?.iso8601Exact == "2026-06-30T22:00:00.000Z")
  }

  @Test(
    "what is no moment is refused",
    arguments: [
      "", "hier", "2026-02-30", "2026-11-21T", "2026-11-21T25:00:00Z", "2026-11-21T10", "2026-11-21T10:60Z", "2026-11-21T10:00:00.Z",
      "2026-11-21T10:00:00+1", "2026-11-21T10:00:00Zx", "T10:00:00Z", "2026-11-21 10:00:00",
    ])
  func refused(_ text: String) { #expect(Instant(rfc3339: text) == nil) }
}

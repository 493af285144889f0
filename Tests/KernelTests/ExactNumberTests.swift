import Kernel
import Testing

@Suite("Exact numbers")
struct ExactNumberTests {
  @Test(
    "are written in their shortest form",
    arguments: [
      ("3", "3"), ("3.0", "3"), ("3.10", "3.1"), ("0", "0"), ("-0.0", "0"), ("0.25", "0.25"), ("-1.5", "-1.5"), ("1.5e1", "15"),
      ("150e-2", "1.5"), ("1E2", "100"), ("0.001", "0.001"), ("12e-5", "0.00012"), ("1e70", "1e70"),
    ])
  func written(_ text: String, _ shortest: String) { #expect(ExactNumber(text)?.description == shortest) }

  @Test("nothing else is a number", arguments: ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1 ", "NaN", "--1", "1.5.1", "1e1.5"])
  func refused(_ text: String) { #expect(ExactNumber(text) == nil) }

  @Test("equal numbers are equal however they are written")
  func equal() {
    #expect(ExactNumber("3") == ExactNumber("30e-1"))
    #expect(ExactNumber("-0") == ExactNumber("0.000"))
    #expect(ExactNumber(hundredths: 150) == ExactNumber("1.5"))
    #expect(ExactNumber(hundredths: 0) == ExactNumber("0"))
    #expect(ExactNumber(hundredths: 5) == ExactNumber("0.05"))
    #expect(ExactNumber(hundredths: -1000) == ExactNumber("-10"))
  }

  @Test("a little less than 3 is less than 3, whatever binary fractions say")
  func little() throws {
    let less = try #require(ExactNumber("2.9999999999999999999999"))
    #expect(less.hundredths == 299)
    #expect(!less.isWhole)
    let more = try #require(ExactNumber("6.0000000000000000000001"))
    #expect(more.exceeds(6))
    #expect(try !#require(ExactNumber("6.0")).exceeds(6))
    #expect(try #require(ExactNumber("-0.0001")).floor == -1)
    #expect(try #require(ExactNumber("-2")).floor == -2)
    #expect(try #require(ExactNumber("1e-400")).floor == 0)
  }

  @Test("what is beyond counting stays within bounds")
  func huge() throws {
    let huge = try #require(ExactNumber("1e999999999999999999999999"))
    #expect(huge.isWhole)
    #expect(huge.floor == 1_000_000_000_000_000)
    #expect(try #require(ExactNumber("-1e40")).floor == -1_000_000_000_000_000)
  }

  @Test("euros show two decimals and add without loss")
  func euros() {
    #expect(Euro(cents: 46_418).description == "464.18")
    #expect(Euro.zero.description == "0.00")
    #expect((Euro(cents: -5)).description == "-0.05")
    #expect((Euro(cents: 2741) * 4 + Euro(cents: 1)).description == "109.65")
    #expect(Euro(cents: 1) < Euro(cents: 2))
  }
}

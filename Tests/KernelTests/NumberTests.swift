import Foundation
import Kernel
import Testing

private func code(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? any NumberProblem)?.code ?? "\(error)"
  }
}

private func encoded(_ value: some Encodable) throws -> String { String(decoding: try JSONEncoder().encode(value), as: UTF8.self) }

@Suite struct NationalNumberTests {
  @Test(
    "known numbers are read with what they say",
    arguments: [
      ("85073003328", "national", "1985-07-30", true), ("17073003384", "national", "2017-07-30", true),
      ("98472899765", "bis-sex-known", "1998-07-28", true), ("01490700185", "bis-sex-known", "2001-09-07", true),
    ])
  func known(_ digits: String, _ kind: String, _ birth: String, _ male: Bool) throws {
    let number = try NationalNumber(digits)
    #expect(number.digits == digits)
    #expect(number.kind.rawValue == kind)
    #expect(number.birthDate?.description == birth)
    #expect(number.isMale == male)
  }

  @Test(
    "every usual writing is the same number",
    arguments: [
      "85.07.30-033.28", "85.07.30-033 28", "850730-033-28", "85 07 30 033 28", "85/07/30 033-28", " 85.07.30–033.28\n".replacing("\n", with: ""),
      "85\u{00A0}07\u{202F}30\u{2009}033\u{2011}28", "８５０７３００３３２８", "٨٥٠٧٣٠٠٣٣٢٨", "\u{200E}85073003328",
    ])
  func writings(_ typed: String) throws {
    let number = try NationalNumber(typed)
    #expect(number.digits == "85073003328")
    #expect(number.formatted == "85.07.30-033.28")
  }

  private func number(_ nine: String, from2000: Bool = false) -> String {
    let check = 97 - (Int(nine)! + (from2000 ? 2_000_000_000 : 0)) % 97
    return nine + (check < 10 ? "0" : "") + String(check)
  }

  @Test(
    "a date that is none of the calendar is no reason to refuse",
    arguments: [
      ("380000123", "1938"), ("380300123", "1938-03"), ("380001123", "1938"), ("380099123", "1938"), ("380231123", "1938-02"),
      ("380345123", "1938-03"), ("382300123", "1938-03"), ("382000123", "1938"), ("384000123", "1938"), ("384399123", "1938-03"),
    ])
  func oddDates(_ nine: String, _ birth: String) throws {
    #expect(try NationalNumber(number(nine)).birthDate?.description == birth)
  }

  @Test("who was registered without any known date has no date of birth", arguments: ["000001123", "002001123", "004001123"])
  func unknownDate(_ nine: String) throws {
    for from2000 in [false, true] {
      #expect(try NationalNumber(number(nine, from2000: from2000)).birthDate == nil)
    }
  }

  @Test("the serial says man or woman, but not in a bis number given while it was not known")
  func sex() throws {
    #expect(try NationalNumber(number("380312002")).isMale == false)
    #expect(try NationalNumber(number("380312001")).isMale == true)
    #expect(try NationalNumber(number("385212002")).isMale == false)
    #expect(try NationalNumber(number("383212001")).isMale == nil)
    #expect(try NationalNumber(number("383212001")).kind == .bisSexUnknown)
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("", "missing"), (" . - ", "missing"), ("8507300332", "wrong-length"), ("850730033280", "wrong-length"), ("85073003O28", "not-digits"),
      ("85073003329", "wrong-check"), ("58073003328", "wrong-check"), ("00000000000", "wrong-check"), ("12345678901", "wrong-check"),
    ])
  func mistakes(_ typed: String, _ problem: String) {
    #expect(code { _ = try NationalNumber(typed) } == "national-number.\(problem)")
  }

  @Test("only the months of national and bis numbers exist")
  func months() {
    for month in 0...99 {
      let typed = number("38" + (month < 10 ? "0" : "") + "\(month)12123")
      let exists = (0...12).contains(month) || (20...32).contains(month) || (40...52).contains(month)
      #expect(code { _ = try NationalNumber(typed) } == (exists ? nil : "national-number.no-such-month"), "\(month)")
    }
  }

  @Test("nobody is born after this year, and a stored number is read without asking")
  func future() throws {
    let today = try #require(Day("2026-11-21"))
    let unborn = number("270101001", from2000: true)
    #expect(code { _ = try NationalNumber(unborn, today: today) } == "national-number.not-yet-born")
    #expect(try NationalNumber(unborn).birthDate?.year == 2027)
    #expect(code { _ = try NationalNumber(number("261231001", from2000: true), today: today) } == nil)
    #expect(try NationalNumber(number("270101001"), today: today).birthDate?.year == 1927)
  }

  @Test("one wrong digit and two neighbours that changed places are always noticed")
  func slips() throws {
    var random = Dice(seed: 3)
    for _ in 0..<300 {
      let nine = String((0..<9).map { "0123456789".map { $0 }[$0 == 2 ? 0 : random.below(10)] })
      let digits = Array(number(nine, from2000: random.below(2) == 1))
      guard code({ _ = try NationalNumber(String(digits)) }) == nil else { continue }
      for place in 0..<9 {
        var wrong = digits
        wrong[place] = digits[place] == "9" ? "0" : Character(String(digits[place].wholeNumberValue! + 1))
        // Two digits of check for two centuries: a slip that fits the other century cannot be noticed.
        guard let read = try? NationalNumber(String(wrong)) else { continue }
        let apart = abs((read.birthDate?.year ?? 0) - (try NationalNumber(String(digits)).birthDate?.year ?? 0))
        #expect(apart >= 90, "\(String(digits)) \(String(wrong))")
      }
    }
  }

  @Test("it is stored as its digits")
  func codable() throws {
    let number = try NationalNumber("85.07.30-033.28")
    #expect(try encoded(number) == "\"85073003328\"")
    #expect(try JSONDecoder().decode(NationalNumber.self, from: Data("\"85073003328\"".utf8)) == number)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(NationalNumber.self, from: Data("\"85073003329\"".utf8)) }
  }
}

@Suite struct OrganisationNumberTests {
  @Test(
    "provider numbers",
    arguments: [
      ("18749704477", "1-87497-04-477"), ("1-15302-31-003", "1-15302-31-003"), ("1/00004/03/004", "1-00004-03-004"), ("71032209", "7-10322-09"),
      ("71067049", "7-10670-49"), ("54263481527", "5-42634-81-527"),
    ])
  func provider(_ typed: String, _ formatted: String) throws { #expect(try ProviderNumber(typed).formatted == formatted) }

  @Test("provider numbers of before and after the first six digits were used up")
  func providerChecks() throws {
    #expect(code { _ = try ProviderNumber("18749704477") } == nil)
    // 187497 leaves 63 by 89: 89 - 63 = 26.
    #expect(try ProviderNumber("18749726004").qualification == "004")
    #expect(try ProviderNumber("71032209").qualification == nil)
    #expect(try ProviderNumber("18749704477").provider == "18749704")
    #expect(code { _ = try ProviderNumber("18749705477") } == "provider-number.wrong-check")
    #expect(code { _ = try ProviderNumber("1874970447") } == "provider-number.wrong-length")
    #expect(code { _ = try ProviderNumber("1874970447x") } == "provider-number.not-digits")
    #expect(code { _ = try ProviderNumber(" ") } == "provider-number.missing")
  }

  @Test("enterprise numbers in every writing", arguments: ["0711.719.484", "BE 0711 719 484", "be0711719484", "711719484", "BE(0)711.719.484", "BE 711-719-484"])
  func enterprise(_ typed: String) throws {
    let number = try EnterpriseNumber(typed)
    #expect(number.digits == "0711719484")
    #expect(number.formatted == "0711.719.484")
    #expect(number.vat == "BE0711719484")
  }

  @Test(
    "enterprise numbers that are none",
    arguments: [
      ("0711719485", "wrong-check"), ("2711719484", "wrong-start"), ("07117194", "wrong-length"), ("0711A19484", "not-digits"), ("BE", "missing"),
      ("", "missing"), ("0000000097", "wrong-check"), ("0000000000", "wrong-check"), ("0000009700", "wrong-check"),
    ])
  func enterpriseMistakes(_ typed: String, _ problem: String) { #expect(code { _ = try EnterpriseNumber(typed) } == "enterprise-number.\(problem)") }
}

@Suite struct PhoneNumberTests {
  @Test(
    "Belgian numbers in every writing",
    arguments: [
      ("02/880.29.80", "+3228802980", "02 880 29 80", "fixed"), ("0032 2 5551234", "+3225551234", "02 555 12 34", "fixed"),
      ("+32 470 12 34 56", "+32470123456", "0470 12 34 56", "mobile"), ("+32 (0)470 12.34.56", "+32470123456", "0470 12 34 56", "mobile"),
      ("0032(0)470/12-34-56", "+32470123456", "0470 12 34 56", "mobile"), ("32470123456", "+32470123456", "0470 12 34 56", "mobile"),
      ("(02) 880 29 80", "+3228802980", "02 880 29 80", "fixed"), ("081 30 12 34", "+3281301234", "081 30 12 34", "fixed"),
      ("04 223 45 67", "+3242234567", "04 223 45 67", "fixed"), ("0800 12 345", "+3280012345", "0800 12 345", "free"),
      ("078 15 00 00", "+3278150000", "078 15 00 00", "shared"), ("078 79 12 34", "+3278791234", "078 79 12 34", "shared"),
      ("070 23 45 67", "+3270234567", "070 23 45 67", "premium"), ("0900 12 345", "+3290012345", "0900 12 345", "premium"),
      ("٠٤٧٠١٢٣٤٥٦", "+32470123456", "0470 12 34 56", "mobile"), ("470 12 34 56", "+32470123456", "0470 12 34 56", "mobile"),
    ])
  func belgian(_ typed: String, _ e164: String, _ formatted: String, _ kind: String) throws {
    let number = try PhoneNumber(typed)
    #expect(number.e164 == e164)
    #expect(number.formatted == formatted)
    #expect(number.kind.rawValue == kind)
    #expect(try PhoneNumber(number.formatted) == number)
    #expect(try PhoneNumber(number.e164) == number)
  }

  @Test(
    "foreign numbers",
    arguments: [
      ("+33 6 12 34 56 78", "+33612345678", "+33 612 34 56 78"), ("0033 (0)6 12 34 56 78", "+33612345678", "+33 612 34 56 78"),
      ("+33 06 12 34 56 78", "+33612345678", "+33 612 34 56 78"), ("+44 (0)20 7946 0000", "+442079460000", "+44 20 79 46 00 00"),
      ("+39 06 1234 5678", "+390612345678", "+39 06 12 34 56 78"), ("+39 (0)6 1234 5678", "+390612345678", "+39 06 12 34 56 78"),
      ("00212 661-234567", "+212661234567", "+212 661 23 45 67"), ("+1 202 555 0143", "+12025550143", "+1 20 25 55 01 43"),
    ])
  func foreign(_ typed: String, _ e164: String, _ formatted: String) throws {
    let number = try PhoneNumber(typed)
    #expect(number.e164 == e164)
    #expect(number.kind == .foreign)
    #expect(number.formatted == formatted)
    #expect(try PhoneNumber(number.formatted) == number)
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("1234", "too-short"), ("", "missing"), (" - ", "missing"), ("+", "too-short"), ("0470 12 34 5", "no-such-number"), ("0470 12 34 56 7", "too-long"),
      ("0400 12 34 56", "no-such-number"), ("0470 12 34 56 poste 3", "not-digits"), ("02+8802980", "not-digits"), ("+210 12 34 56 78", "no-such-country"),
      ("+0470 12 34 56", "no-such-country"), ("+33 12", "too-short"), ("+33 1234 5678 9012 345", "too-long"), ("0800 01 234", "no-such-number"),
      ("112", "too-short"), ("0066 12", "too-short"), ("066 12 34 56", "no-such-number"),
    ])
  func mistakes(_ typed: String, _ problem: String) { #expect(code { _ = try PhoneNumber(typed) } == "phone-number.\(problem)") }

  @Test("it is stored as E.164")
  func codable() throws {
    let number = try PhoneNumber("02/880.29.80")
    #expect(try encoded(number) == "\"+3228802980\"")
    #expect(try JSONDecoder().decode(PhoneNumber.self, from: Data("\"+3228802980\"".utf8)) == number)
  }

  @Test("whatever is typed gives a number that reads back, or a problem")
  func anything() throws {
    var random = Dice(seed: 11)
    let signs = Array("0123456789002344++()/. -")
    for _ in 0..<20_000 {
      let typed = String((0..<(4 + random.below(14))).map { _ in signs[random.below(signs.count)] })
      guard let number = try? PhoneNumber(typed) else { continue }
      #expect(try PhoneNumber(number.e164) == number, "\(typed)")
      #expect(try PhoneNumber(number.formatted) == number, "\(typed)")
      #expect((8...15).contains(number.digits.utf8.count))
    }
  }

  @Test("every problem says something in three languages, with its own code")
  func sentences() {
    let problems: [any NumberProblem] =
      NationalNumberProblem.allCases + ProviderNumberProblem.allCases + EnterpriseNumberProblem.allCases + PhoneNumberProblem.allCases
    #expect(Set(problems.map(\.code)).count == problems.count)
    for problem in problems {
      #expect(!problem.text.fr.isEmpty && problem.text.fr != problem.text.nl && problem.text.nl != problem.text.en)
      #expect(problem.field("phone").path == "phone")
    }
  }
}

import Care
import Kernel

/// Numbers that are the same in every run (splitmix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Files with anything in them, few enough values that two of them often agree.
enum MergeSamples {
  static func details(_ random: inout SeededNumbers) -> PersonDetails {
    var details = PersonDetails()
    func some<Value>(_ values: [Value], _ random: inout SeededNumbers, most: Int = 3) -> [Value] {
      Array(values.shuffled(using: &random).prefix(Int.random(in: 0...most, using: &random)))
    }
    func one<Value>(_ values: [Value], _ random: inout SeededNumbers) -> Value? { values.randomElement(using: &random) }
    details.names = some(
      [
        PersonName(given: "Fatima", family: "Benali"), PersonName(use: .usual, given: "Fatma", family: "Benali"),
        PersonName(given: "Simone", family: "Van den Berghe"), PersonName(use: .other, given: "", family: "Haddad"),
      ], &random)
    details.birth = one([nil, PartialDate("1938"), PartialDate("1938-03"), PartialDate("1938-03-12"), PartialDate("1940-01-01")], &random) ?? nil
    details.gender = one(Gender.allCases, &random) ?? .unknown
    details.nationalNumber = one([nil, try? NationalNumber("85073003328"), try? NationalNumber("85073000160")], &random) ?? nil
    details.noNumber = details.nationalNumber == nil ? one([nil, .withoutPapers, .notYetKnown], &random) ?? nil : nil
    details.languages = some(["fr", "nl", "ar"].map { SpokenLanguage(code: $0) }, &random)
    details.interpreter = one(Interpreter.allCases, &random) ?? .notNeeded
    details.reading = one(ReadingAbility.allCases, &random) ?? .unknown
    details.addresses = some(
      ["rue Longue 3", "rue Courte 8", "quai Vert 1"].map { DatedAddress(from: PartialDate("2020"), street: $0, postalCode: "1030") }, &random)
    details.phones = some(
      ["0470 12 34 56", "0470 12 34 57", "02 880 29 80"].compactMap { try? PhoneNumber($0) }.map { PersonPhone(number: $0) }, &random)
    details.emails = some(["a@example.be", "b@example.be"], &random)
    details.household.kind = one(Household.Kind.allCases, &random) ?? .unknown
    details.insurance.state = one(Insurance.State.allCases, &random) ?? .unknown
    details.doctor.name = one(["", "Dr Un", "Dr Deux"], &random) ?? ""
    details.pharmacy.name = one(["", "Pharmacie Un"], &random) ?? ""
    details.residences = some(
      [Residence.Kind.home, .hospital, .shortStay].compactMap { kind in
        PartialDate("2021-0\(kind == .home ? 1 : 4)-01").map { Residence(kind: kind, from: $0) }
      }, &random)
    details.matters = one(["", "Le jardin", "Le chat"], &random) ?? ""
    details.note = one(["", "Une note"], &random) ?? ""
    return details
  }
}

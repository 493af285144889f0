import Care
import Kernel
import Testing

private func answers(_ values: [String: Int]) -> CountedAnswers { CountedAnswers(values: values) }

private func cps(_ decisions: Int?, _ memory: Int?, _ expression: Int?, _ eating: Int?) -> ScaleComputation? {
  let all: [String: Int?] = ["C1": decisions, "C2a": memory, "D1": expression, "G2j": eating]
  return Scale.cps.computed(from: answers(all.compactMapValues { $0 }))
}

private func hierarchy(_ hygiene: Int, _ locomotion: Int, _ toilet: Int, _ eating: Int) -> Int? {
  Scale.adlHierarchy.computed(from: answers(["G2b": hygiene, "G2f": locomotion, "G2h": toilet, "G2j": eating]))?.value
}

private let moods = ["E1a", "E1b", "E1c", "E1d", "E1e", "E1f", "E1g"]
private let aggressions = ["E3b", "E3c", "E3d", "E3f"]

private func sum(_ scale: Scale, _ items: [String], _ values: [Int], decisions: Int? = 0) -> ScaleComputation? {
  var all = Dictionary(uniqueKeysWithValues: zip(items, values))
  all["C1"] = decisions
  return scale.computed(from: answers(all))
}

@Suite("The published scales")
struct ScaleTests {
  @Test(
    "the CPS follows its decision table",
    arguments: [
      // The nine of the fact sheet.
      ([0, 0, 0, 0], 0), ([1, 0, 0, 0], 1), ([1, 1, 0, 0], 2), ([3, 1, 0, 0], 3), ([3, 1, 3, 0], 4), ([2, 0, 4, 0], 3),
      ([4, 1, 2, 5], 5), ([4, 1, 2, 8], 6), ([5, 0, 0, 0], 6),
      // Edges.
      ([0, 1, 0, 6], 1), ([0, 0, 1, 8], 1), ([0, 0, 4, 0], 1), ([3, 0, 0, 0], 1), ([0, 1, 3, 0], 3), ([0, 1, 2, 0], 2),
      ([3, 0, 4, 8], 4), ([2, 1, 2, 6], 2), ([4, 0, 0, 6], 6), ([4, 0, 0, 0], 5), ([5, 1, 4, 8], 6),
    ] as [([Int], Int)])
  func cpsTable(_ items: [Int], _ expected: Int) {
    #expect(cps(items[0], items[1], items[2], items[3])?.value == expected)
  }

  @Test("without discernible consciousness the CPS is 6, whatever else is known")
  func cpsNotConscious() {
    #expect(cps(5, nil, nil, nil)?.value == 6)
    #expect(cps(5, 1, nil, 3)?.value == 6)
  }

  @Test("every combination of codes gives the CPS of an independent reading of the table")
  func cpsAll() {
    for decisions in 0...5 {
      for memory in 0...1 {
        for expression in 0...4 {
          for eating in [0, 1, 2, 3, 4, 5, 6, 8] {
            let expected: Int
            if decisions == 5 {
              expected = 6
            } else if decisions == 4 {
              expected = [6, 8].contains(eating) ? 6 : 5
            } else {
              let count = [decisions > 0, memory > 0, expression > 0].filter { $0 }.count
              let strong = [decisions == 3, expression > 2].filter { $0 }.count
              expected = count <= 1 ? count : [2, 3, 4][strong]
            }
            let value = cps(decisions, memory, expression, eating)?.value
            if value != expected { Issue.record("\(decisions) \(memory) \(expression) \(eating): \(value ?? -1)") }
          }
        }
      }
    }
  }

  @Test(
    "the ADL hierarchy follows its decision table, and 8 counts as 6",
    arguments: [
      ([0, 0, 0, 0], 0), ([1, 1, 1, 1], 0), ([2, 0, 0, 0], 1), ([0, 0, 0, 2], 1), ([3, 0, 0, 0], 2), ([2, 3, 2, 2], 2), ([0, 0, 0, 3], 2),
      ([4, 0, 0, 0], 3), ([0, 3, 5, 3], 3), ([6, 0, 8, 0], 3), ([8, 3, 6, 3], 3), ([0, 4, 0, 0], 4), ([0, 0, 0, 5], 4), ([6, 5, 6, 4], 4),
      ([0, 6, 0, 0], 5), ([0, 0, 0, 8], 5), ([6, 6, 5, 6], 5), ([5, 8, 8, 8], 5), ([6, 6, 6, 6], 6), ([8, 8, 8, 8], 6), ([6, 8, 6, 8], 6),
    ] as [([Int], Int)])
  func hierarchyTable(_ items: [Int], _ expected: Int) {
    #expect(hierarchy(items[0], items[1], items[2], items[3]) == expected)
  }

  @Test("more help never lowers the ADL hierarchy")
  func hierarchyRises() {
    let codes = [0, 1, 2, 3, 4, 5, 6, 8]
    for a in codes {
      for b in codes {
        for c in codes {
          for d in codes.indices.dropLast() {
            let before = hierarchy(a, b, c, codes[d]) ?? 99
            let after = hierarchy(a, b, c, codes[d + 1]) ?? -1
            if after < before { Issue.record("\(a) \(b) \(c) \(codes[d])") }
          }
        }
      }
    }
  }

  @Test(
    "the DRS counts 1 and 2 as 1, and 3 as 2",
    arguments: [
      ([0, 0, 0, 0, 0, 0, 0], 0), ([1, 0, 0, 0, 0, 0, 0], 1), ([0, 2, 0, 0, 0, 0, 0], 1), ([0, 0, 3, 0, 0, 0, 0], 2),
      ([1, 2, 3, 0, 1, 2, 3], 8), ([3, 3, 3, 3, 3, 3, 3], 14), ([2, 2, 2, 2, 2, 2, 2], 7),
    ] as [([Int], Int)])
  func drsTable(_ items: [Int], _ expected: Int) {
    #expect(sum(.drs, moods, items)?.value == expected)
  }

  @Test(
    "the ABS is the sum of four items",
    arguments: [([0, 0, 0, 0], 0), ([1, 0, 0, 0], 1), ([0, 3, 0, 2], 5), ([3, 3, 3, 3], 12)] as [([Int], Int)])
  func absTable(_ items: [Int], _ expected: Int) {
    #expect(sum(.abs, aggressions, items)?.value == expected)
  }

  @Test("DRS and ABS say nothing without discernible consciousness, also when nothing else is known")
  func notApplicable() {
    #expect(sum(.drs, moods, [3, 3, 3, 3, 3, 3, 3], decisions: 5)?.outcome == .notApplicable)
    #expect(sum(.abs, aggressions, [3, 3, 3, 3], decisions: 5)?.outcome == .notApplicable)
    #expect(Scale.drs.computed(from: answers(["C1": 5]))?.outcome == .notApplicable)
    #expect(sum(.abs, aggressions, [3, 3, 3, 3], decisions: 4)?.value == 12)
  }

  @Test("a missing item never gives a score, and is named", arguments: Scale.allCases.filter(\.isComputable))
  func missing(_ scale: Scale) throws {
    let full = Dictionary(uniqueKeysWithValues: scale.inputs.map { ($0, 1) })
    #expect(scale.computed(from: answers(full))?.value != nil)
    for absent in scale.inputs {
      let computed = try #require(scale.computed(from: answers(full.filter { $0.key != absent })))
      #expect(computed.value == nil)
      #expect(computed.missing == [absent])
      #expect(computed.inputs.map(\.linkID) == scale.inputs.filter { $0 != absent })
    }
    #expect(scale.computed(from: answers([:]))?.missing == scale.inputs)
  }

  @Test("a code that does not exist counts as missing", arguments: ["C1": 6, "C2a": 2, "D1": 5, "G2j": 7].map { ($0.key, $0.value) })
  func impossibleCode(_ item: String, _ code: Int) {
    var values = ["C1": 1, "C2a": 1, "D1": 1, "G2j": 1]
    values[item] = code
    #expect(Scale.cps.computed(from: answers(values))?.missing == [item])
  }

  @Test("a score explains itself by its items and what they count")
  func explains() throws {
    let drs = try #require(sum(.drs, moods, [0, 1, 2, 3, 0, 0, 0]))
    #expect(drs.inputs.map(\.given) == [0, 0, 1, 2, 3, 0, 0, 0])
    #expect(drs.inputs.map(\.counted) == [0, 0, 1, 1, 2, 0, 0, 0])
    #expect(drs.reason.en == "Sum: 0 + 1 + 1 + 2 + 0 + 0 + 0 = 4.")
    let adl = try #require(Scale.adlHierarchy.computed(from: answers(["G2b": 8, "G2f": 0, "G2h": 0, "G2j": 0])))
    #expect(adl.inputs.first?.given == 8)
    #expect(adl.inputs.first?.counted == 6)
  }

  @Test("scales without a published algorithm are never computed")
  func notPublic() {
    let all = Dictionary(uniqueKeysWithValues: Scale.allCases.flatMap(\.inputs).map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
    for scale in [Scale.iadlModule, .adlModule, .mentalHealthModule, .behaviourModule, .cps2, .iadlPerformance, .iadlCapacity] {
      #expect(scale.computed(from: answers(all)) == nil)
    }
  }

  @Test("a value between two whole numbers is said with both words")
  func meaning() {
    let between = ScaleText.meaning(.iadlModule, DecimalNumber(thousandths: 1500))
    #expect(between.en == "Between “Very limited difficulty” and “Limited difficulty”")
    #expect(ScaleText.meaning(.iadlModule, DecimalNumber(6)).en == "Very severe difficulty")
    #expect(ScaleText.meaning(.drs, DecimalNumber(2)) != ScaleText.meaning(.drs, DecimalNumber(3)))
    #expect(ScaleText.meaning(.abs, DecimalNumber(4)) != ScaleText.meaning(.abs, DecimalNumber(5)))
  }
}

extension Dictionary {
  fileprivate init(uniqueKeysWithValues pairs: [(Key, Value)], uniquingKeysWith combine: (Value, Value) -> Value) {
    self.init(pairs, uniquingKeysWith: combine)
  }
}

@Suite("Exact numbers with decimals")
struct DecimalNumberTests {
  @Test(
    "numbers are read with point or comma and written without needless zeros",
    arguments: [("1.5", "1.5"), ("1,5", "1.5"), ("0", "0"), ("06", "6"), ("6.0", "6"), ("-0.25", "-0.25"), ("3.140", "3.14")])
  func reads(_ typed: String, _ written: String) {
    #expect(DecimalNumber(typed)?.description == written)
  }

  @Test(
    "anything else is no number",
    arguments: ["", ".", "1.", ".5", "1.2345", "1e3", "+1", "1 5", "--1", "1234567890", "١", "1.5.5", "1,5,5"])
  func refuses(_ typed: String) {
    #expect(DecimalNumber(typed) == nil)
  }

  @Test("steps of a tenth are exact")
  func steps() {
    let tenth = DecimalNumber(thousandths: 100)
    for tenths in 0...60 { #expect(DecimalNumber(thousandths: tenths * 100).isStep(of: tenth, from: .zero)) }
    #expect(!DecimalNumber(thousandths: 1550).isStep(of: tenth, from: .zero))
  }
}

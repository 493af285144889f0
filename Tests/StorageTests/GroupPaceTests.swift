@testable import StoreSQLite
import Testing

@Suite("How long a commit waits for others")
struct GroupPaceTests {
  @Test("alone, nobody ever waits")
  func alone() {
    var pace = GroupPace(most: 16)
    for _ in 0..<1000 { pace.wrote(1, inVain: false) }
    #expect(pace.target == 1)
  }

  @Test("where many come, groups grow to the largest worth waiting for, and no further")
  func many() {
    var pace = GroupPace(most: 16)
    pace.wrote(2, inVain: false)
    #expect(pace.target == 2)
    for _ in 0..<1000 {
      let before = pace.target
      pace.wrote(before, inVain: false)
      #expect(pace.target - before <= 1)
    }
    #expect(pace.target == 16)
    pace.wrote(40, inVain: false)
    #expect(pace.target == 16)
  }

  @Test("waiting in vain makes it wait for fewer at once, and for nobody soon")
  func inVain() {
    for start in 2...16 {
      var pace = GroupPace(most: 16)
      pace.wrote(start, inVain: false)
      var waits = 0
      while pace.target > 1 {
        let before = pace.target
        pace.wrote(1, inVain: true)
        #expect(pace.target < before)
        waits += 1
      }
      #expect(waits <= 4)
    }
  }

  @Test("two who come together wait for each other, and for a third at most once in seventeen groups")
  func two() {
    var pace = GroupPace(most: 16)
    pace.wrote(2, inVain: false)
    var inVain = 0
    for _ in 0..<1700 {
      let late = pace.target > 2
      if late { inVain += 1 }
      pace.wrote(2, inVain: late)
    }
    #expect(inVain <= 101)
  }

  @Test("with a largest group of one it never waits, whatever comes")
  func never() {
    var pace = GroupPace(most: 1)
    for count in [1, 5, 64] { pace.wrote(count, inVain: false) }
    #expect(pace.target == 1)
  }
}

import QR
import Testing

@Suite("Codes for a telephone's camera")
struct QRCodeTests {
  @Test("the three corners, the timing lines and the dark module stand where the standard puts them", arguments: [1, 30, 200, 900])
  func patterns(_ length: Int) throws {
    let code = try #require(QRCode(String(repeating: "https://a.example/", count: 60).prefix(length).description))
    let side = code.side
    #expect((side - 17).isMultiple(of: 4) && code.modules.count == side * side)
    for (row, column) in [(0, 0), (0, side - 7), (side - 7, 0)] {
      for down in 0..<7 {
        for right in 0..<7 {
          let ring = max(abs(down - 3), abs(right - 3))
          #expect(code.isDark(row: row + down, column: column + right) == (ring != 2))
        }
      }
    }
    for place in 8..<side - 8 {
      #expect(code.isDark(row: 6, column: place) == place.isMultiple(of: 2))
      #expect(code.isDark(row: place, column: 6) == place.isMultiple(of: 2))
    }
    #expect(code.isDark(row: side - 8, column: 8))
  }

  @Test("the drawing holds exactly the dark modules, within a light edge of four")
  func drawing() throws {
    let code = try #require(QRCode("https://relais.example/fr/annuaire/category/38"))
    var drawn: Set<[Int]> = []
    for run in code.path.split(separator: "z") {
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      try #require(numbers.count == 5 && numbers[2] == numbers[4] && numbers[3] == 1)
      for step in 0..<numbers[2] { drawn.insert([numbers[1] - 4, numbers[0] - 4 + step]) }
    }
    var dark: Set<[Int]> = []
    for row in 0..<code.side { for column in 0..<code.side where code.isDark(row: row, column: column) { dark.insert([row, column]) } }
    #expect(drawn == dark && code.drawingSide == code.side + 8)
  }

  @Test("nothing, a null byte, and more than any code holds give no code")
  func none() {
    #expect(QRCode("") == nil)
    #expect(QRCode("a\0b") == nil)
    #expect(QRCode(String(repeating: "é", count: 1500)) == nil)
  }
}

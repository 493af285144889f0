/// Which numbers exist in Belgium, after the national metadata of libphonenumber 9.0.43. Numbers stand here without the leading 0.
enum BelgianNumbering {
  static func kind(_ digits: [Int]) -> PhoneNumber.Kind? {
    switch digits.count {
    case 9: digits[0] == 4 && digits[1] >= 5 ? .mobile : nil
    case 8: kindOfEight(begin: TypedDigits.number(digits[..<4]))
    default: nil
    }
  }

  /// - Parameter begin: the first four of eight digits.
  private static func kindOfEight(begin: Int) -> PhoneNumber.Kind? {
    let (two, three) = (begin / 100, begin / 10)
    switch two {
    case 70: return premium070.contains(begin) ? .premium : nil
    case 78: return shared078.contains(begin) ? .shared : nil
    case 80: return three == 800 ? (begin % 10 > 0 ? .free : nil) : (802...808).contains(three) ? .fixed : nil
    case 90: return .premium
    default: return areas.contains(two) ? .fixed : nil
    }
  }

  private static let areas: Set<Int> = {
    var areas: Set<Int> = [10, 19, 42, 43, 60, 61, 63, 64, 65, 67, 68, 69, 71, 89, 92, 93, 94]
    areas.formUnion(11...16)
    areas.formUnion(22...28)
    areas.formUnion(32...38)
    areas.formUnion(50...59)
    areas.formUnion(81...87)
    return areas
  }()

  /// 070 2[0-57], 3[04-7], 44, 6[04-69], 7[0579].
  private static let premium070: Set<Int> = Set(
    [20, 21, 22, 23, 24, 25, 27, 30, 34, 35, 36, 37, 44, 60, 64, 65, 66, 69, 70, 75, 77, 79].map { 7000 + $0 })

  /// 078 0[578], 1[014-8], 2[25], 3[15-8], 48, 5[05], 60, 7[06-9], 9x.
  private static let shared078: Set<Int> = {
    let some: [Int] = [5, 7, 8, 10, 11, 14, 15, 16, 17, 18, 22, 25, 31, 35, 36, 37, 38, 48, 50, 55, 60, 70, 76, 77, 78, 79]
    return Set((some + Array(90...99)).map { 7800 + $0 })
  }()

  /// How many digits stand together.
  static func groups(_ digits: [Int]) -> [Int] {
    guard digits.count == 8 else { return [3, 2, 2, 2] }
    switch (digits[0], digits[1], digits[2]) {
    case (8, 0, 0), (9, 0, _): return [3, 2, 3]
    case (2, _, _), (3, _, _), (9, _, _), (4, 2, _), (4, 3, _): return [1, 3, 2, 2]
    default: return [2, 2, 2, 2]
    }
  }
}

/// The world's country codes (ITU-T E.164), as libphonenumber 9.0.43 knows them.
enum PhoneCountries {
  /// How many of these digits are a country's code; `nil` when no country begins so. No code begins with another.
  static func codeLength(_ digits: [Int]) -> Int? {
    (1...3).first { $0 <= digits.count && codes.contains(TypedDigits.number(digits[..<$0])) }
  }

  private static let codes: Set<Int> = {
    var codes: Set<Int> = [1, 7, 20, 27, 81, 82, 84, 86, 98, 211, 212, 213, 216, 218, 420, 421, 423, 800, 808, 850, 852, 853, 855, 856]
    codes.formUnion([870, 878, 880, 881, 882, 883, 886, 888, 979, 998, 290, 291, 297, 298, 299, 30, 31, 32, 33, 34, 36, 39, 40, 41])
    for range in [43...49, 51...58, 60...66, 90...95, 220...258, 260...269, 350...359, 370...378, 380...383, 385...387] {
      codes.formUnion(range)
    }
    for range in [389...389, 500...509, 590...599, 670...670, 672...683, 685...692, 960...968, 970...977, 992...996] {
      codes.formUnion(range)
    }
    return codes
  }()

  /// Countries where a 0 is dialled inside the country and no number begins with one abroad: a 0 after their code is a mistake.
  static let neverBeginWithZero: Set<Int> = {
    var codes: Set<Int> = [20, 27, 31, 33, 40, 41, 43, 44, 46, 49, 51, 53, 58, 60, 63, 64, 66, 84, 90, 92, 93, 94, 95, 98]
    codes.formUnion([211, 212, 213, 218, 231, 232, 233, 234, 243, 249, 251, 252, 254, 255, 256, 260, 262, 263, 264, 265, 291])
    codes.formUnion([353, 355, 373, 374, 377, 380, 381, 382, 383, 385, 386, 387, 389, 421, 508, 590, 593, 594, 595, 596, 686])
    codes.formUnion([850, 855, 856, 880, 886, 961, 962, 963, 964, 966, 967, 970, 971, 972, 976, 977, 994, 995, 996])
    return codes
  }()
}

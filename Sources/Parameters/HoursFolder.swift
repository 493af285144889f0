package import Care
package import Kernel

/// Reads what opening hours depend on from the folder it is shipped in.
package enum HoursFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `hours/holidays.yaml`.
  package static func holidays(at parameters: String) throws(Invalid) -> Holidays {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("hours/holidays.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try HoursReader.holidays(file)
  }
}

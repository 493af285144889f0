package import Care
package import Kernel

/// Reads the periods of retention from the folder they are shipped in.
package enum RetentionFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `retention/periods.yaml`.
  package static func periods(at parameters: String) throws(Invalid) -> RetentionPeriods {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("retention/periods.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try RetentionReader.periods(file)
  }
}

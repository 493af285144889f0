package import Care
package import Kernel

/// Reads the questions of conditions from the folder they are shipped in.
package enum ConditionFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `conditions/questions.yaml`.
  package static func questions(at parameters: String) throws(Invalid) -> QuestionBook {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("conditions/questions.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try ConditionQuestionReader.questions(file)
  }
}

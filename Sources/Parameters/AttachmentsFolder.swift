package import Care
package import Kernel

/// Reads which files are kept with requests: `Parameters/attachments/rules.yaml`.
package enum AttachmentsFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> AttachmentParameters {
    try self.parameters(DatedRulesFile.open("attachments/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> AttachmentParameters {
    AttachmentParameters(
      rules: try DatedRulesFile.rules(file, known: ["mostMegabytes", "mostFiles"]) { fields, from, source in
        let (megabytes, files) = (fields.number("mostMegabytes", 1...AttachmentParameters.mostMegabytesEver), fields.number("mostFiles", 1...100))
        guard let megabytes, let files else { return nil }
        return AttachmentParameters.Rule(
          from: from, knownUntil: fields.knownUntil, mostMegabytes: megabytes, mostFiles: files, source: source)
      })
  }
}

import Kernel

extension HSDSMapping {
  /// Fields whose history is nobody's business outside: addresses for our own letters, notes of editors.
  private static let kept: Set<String> = ["offer.reviewEmail", "offer.reviewInterval", "editorNotes", "everyday"]

  /// What was changed, newest first. Who did it is said as a function, never by name.
  func metadata(_ history: [EntryChange], of entry: Entry, resource: (id: String, type: String)) -> [HSDSMetadata] {
    history.flatMap { change in
      change.fields.filter { !Self.kept.contains($0.field) }.map { field in
        var object = HSDSMetadata(
          id: HSDSIdentity.part(entry.id, "metadata", "\(change.version)/\(field.field)"), lastActionDate: "\(change.at.day)",
          lastActionType: field.before == nil ? "create" : field.after == nil ? "delete" : "update", fieldName: field.field,
          previousValue: field.before ?? "", replacementValue: field.after ?? "", updatedBy: author(change.source)(language))
        object.resourceId = resource.id
        object.resourceType = resource.type
        return object
      }
    }
  }

  private func author(_ source: ChangeSource) -> Text {
    switch source.kind {
    case .editor: HSDSText.editor
    case .provider: HSDSText.provider
    case .files: HSDSText.files
    case .imported: HSDSText.imported
    case .demo: HSDSText.demo
    case .undone: HSDSText.editor
    }
  }
}

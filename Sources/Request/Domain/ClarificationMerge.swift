extension Clarification {
  /// The parts that two people can write at the same time.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case wants, personName, reach, spokenLanguage, inPlace, mayBeTold, consent

    /// Whether two versions of it can stand one below the other. A name, or whether she agrees, is one or the other.
    package var mayStandTogether: Bool {
      switch self {
      case .wants, .reach, .inPlace, .mayBeTold, .spokenLanguage: true
      case .personName, .consent: false
      }
    }
  }

  /// What of both texts is kept.
  package enum Pick: String, CaseIterable, Hashable, Sendable { case mine, theirs, both }

  package subscript(field: Field) -> String {
    get {
      switch field {
      case .wants: wants
      case .personName: personName
      case .reach: reach
      case .spokenLanguage: spokenLanguage
      case .inPlace: inPlace
      case .mayBeTold: mayBeTold
      case .consent: consent.rawValue
      }
    }
    set {
      switch field {
      case .wants: wants = newValue
      case .personName: personName = newValue
      case .reach: reach = newValue
      case .spokenLanguage: spokenLanguage = newValue
      case .inPlace: inPlace = newValue
      case .mayBeTold: mayBeTold = newValue
      case .consent: consent = Consent(rawValue: newValue) ?? consent
      }
    }
  }

  /// The text of two people brought together: what only one of them touched is taken from her; what both changed differently is said.
  ///
  /// - Parameters:
  ///   - base: as it stood when the form was opened.
  ///   - stored: as somebody else stored it since.
  /// - Returns: the merged text, which holds this one's words wherever both changed, and the fields in which they differ.
  package func merged(over base: Clarification, with stored: Clarification) -> (text: Clarification, conflicts: [Field]) {
    var text = self
    var conflicts: [Field] = []
    for field in Field.allCases where self[field] != stored[field] {
      if self[field] == base[field] {
        text[field] = stored[field]
      } else if stored[field] != base[field] {
        conflicts.append(field)
      }
    }
    return (text, conflicts)
  }

  /// The text with what was chosen of both versions of a field.
  package func picking(_ pick: Pick, of field: Field, from stored: Clarification) -> Clarification {
    var text = self
    switch pick {
    case .mine: break
    case .theirs: text[field] = stored[field]
    case .both where field.mayStandTogether && !stored[field].isEmpty && stored[field] != self[field]:
      let joint = field == .reach || field == .spokenLanguage ? ", " : "\n"
      text[field] = self[field].isEmpty ? stored[field] : stored[field] + joint + self[field]
    case .both: break
    }
    return text
  }
}

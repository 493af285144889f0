package import Kernel

/// Somebody noticed that somebody needs help ("signal"). May be anonymous.
package struct NeedReport: Hashable, Sendable {
  /// Who tells it.
  package enum Reporter: String, CaseIterable, Hashable, Sendable {
    case personHerself = "person"
    case family
    case neighbour
    case professional
    case other

    package var name: Text {
      switch self {
      case .personHerself: Text(fr: "Moi-même", nl: "Ikzelf", en: "Myself")
      case .family: Text(fr: "Quelqu'un de ma famille ou un·e ami·e", nl: "Iemand van mijn familie of een vriend", en: "A relative or friend")
      case .neighbour: Text(fr: "Un·e voisin·e", nl: "Een buur", en: "A neighbour")
      case .professional: Text(fr: "Quelqu'un que je rencontre dans mon travail", nl: "Iemand die ik via mijn werk ontmoet", en: "Somebody I meet through my work")
      case .other: Text(fr: "Quelqu'un d'autre", nl: "Iemand anders", en: "Somebody else")
      }
    }
  }

  /// What is going on, in the reporter's words. 3 to 4,000 characters.
  package let words: String
  /// For whom the help is: the answer to "it is about".
  package let about: Reporter
  package let municipality: Municipality?
  /// Name, street or another way to find the person; may be empty.
  package let whereabouts: String
  /// Phone or e-mail of the reporter; empty when anonymous.
  package let contact: String
  package let language: Language

  package init(words: String, about: Reporter, municipality: Municipality?, whereabouts: String, contact: String, language: Language) {
    self.words = words
    self.about = about
    self.municipality = municipality
    self.whereabouts = whereabouts
    self.contact = contact
    self.language = language
  }
}

/// What somebody typed into the five fields, before it is checked.
package struct NeedReportDraft: Hashable, Sendable {
  package var words = ""
  package var about = ""
  package var municipality = ""
  package var whereabouts = ""
  package var contact = ""
  /// A professional writes it down while listening: she may note it without a way to ring back.
  package var isTakenByProfessional = false

  package init() {}

  package static let longestWords = 4000
  package static let longestLine = 300

  /// Every problem at once, or the report.
  package func checked(in language: Language) throws(Invalid) -> NeedReport {
    var problems: [FieldProblem] = []
    let words = self.words.trimmed
    if words.count < 3 { problems.append(FieldProblem("words", code: "need.words-missing", text: RequestProblemText.wordsMissing)) }
    if words.count > Self.longestWords {
      problems.append(FieldProblem("words", code: "need.words-too-long", text: RequestProblemText.tooLong(words.count, most: Self.longestWords)))
    }
    let about = NeedReport.Reporter(rawValue: self.about)
    if about == nil { problems.append(FieldProblem("about", code: "need.about-missing", text: RequestProblemText.aboutMissing)) }
    var place: Municipality?
    if !municipality.isEmpty {
      place = Int(municipality).flatMap { Municipality.withNIS($0) ?? Municipality.withPostalCode($0) }
      if place == nil { problems.append(FieldProblem("municipality", code: "need.municipality-unknown", text: RequestProblemText.municipalityUnknown)) }
    }
    for (path, value) in [("whereabouts", whereabouts), ("contact", contact)] where value.count > Self.longestLine {
      problems.append(FieldProblem(path, code: "need.line-too-long", text: RequestProblemText.tooLong(value.count, most: Self.longestLine)))
    }
    if contact.trimmed.isEmpty, about == .personHerself, !isTakenByProfessional {
      problems.append(FieldProblem("contact", code: "need.contact-missing", text: RequestProblemText.contactMissing))
    }
    guard problems.isEmpty, let about else { throw Invalid(problems) }
    return NeedReport(
      words: words, about: about, municipality: place, whereabouts: whereabouts.trimmed, contact: contact.trimmed, language: language)
  }
}

extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    // Most texts have nothing to take away, which two bytes tell.
    if let first = utf8.first, let last = utf8.last, (33...126).contains(first), (33...126).contains(last) { return self }
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}

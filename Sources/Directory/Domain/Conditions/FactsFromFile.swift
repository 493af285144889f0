package import Kernel

extension KnownFacts {
  /// What a person's file already answers.
  ///
  /// - Parameters:
  ///   - circle: everybody around her, also those who are no longer.
  ///   - seen: the parts of the file that the reader may see: what stands in another part answers nothing.
  ///   - day: the day for which the help is wanted: her age and where she lives are those of that day.
  package init(
    of details: PersonDetails, circle: [CircleMember], on day: Day, questions: QuestionBook, seen: Set<FilePart> = Set(FilePart.allCases)
  ) {
    self.init()
    for question in questions.all {
      guard let field = question.file, seen.contains(field.part), let value = details.answer(field, circle, on: day) else { continue }
      // A date of birth beyond the question's range, or a code it does not offer, answers nothing.
      guard question.accepts(value) else { continue }
      self[question.id] = KnownFact(value, from: .file(field))
    }
  }
}

extension FileField {
  /// The part of the file in which it stands: who may not see that part learns nothing by asking what she can have.
  package var part: FilePart {
    switch self {
    case .age: .identity
    case .region, .municipality: .contact
    case .residence, .insurance, .fund, .community, .increasedAllowance, .household: .social
    case .carer: .circle
    }
  }
}

extension PersonDetails {
  fileprivate func answer(_ field: FileField, _ circle: [CircleMember], on day: Day) -> FactValue? {
    switch field {
    case .age: return birth.map { .number($0.age(on: day)) }
    case .residence:
      guard let kind = residence(on: day)?.kind, kind != .died else { return nil }
      return .choice(kind.rawValue)
    case .region: return town(on: day).map { .truth($0 != ConditionQuestion.elsewhere) }
    case .municipality: return town(on: day).map { .choice($0) }
    case .insurance: return insurance.state == .unknown ? nil : .choice(insurance.state.rawValue)
    case .fund:
      // Urgent medical aid and no insurance are no membership; a fund that nobody can tell from its words is asked.
      if [Insurance.State.none, .urgentMedicalAid].contains(insurance.state) { return .choice(FileField.noFund) }
      return InsuranceFund(written: insurance.fund).map { .choice($0.rawValue) }
    case .community: return insurance.community.map { .choice($0.rawValue) }
    case .increasedAllowance: return insurance.increasedAllowance.map { .truth($0) }
    case .household: return household.kind == .unknown ? nil : .truth(household.kind == .alone)
    case .carer:
      // Nobody noted does not say that there is nobody.
      let cares = circle.contains { $0.kind.isInformal && $0.belongs(on: day) }
      return cares ? .truth(true) : nil
    }
  }

  /// Her municipality's NIS code, or that she lives elsewhere; `nil` when no address says it.
  private func town(on day: Day) -> String? {
    guard let address = address(on: day) else { return nil }
    if let nis = address.municipality { return String(nis) }
    guard let code = Int(address.postalCode) else { return nil }
    return Municipality.withPostalCode(code).map { String($0.nis) } ?? ConditionQuestion.elsewhere
  }
}

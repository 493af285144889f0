package import Kernel

extension Episode {
  /// Whether the provider is to come from outside her usual team. After the first visit nobody asks any more: by then the provider may well
  /// stand in her circle.
  package func wantsOutsider(_ rule: EpisodeParameters.Rule) -> Bool {
    rule.outsideTeam.contains(service) && stage.position < Stage.visited.position
  }

  /// The day of the last orientation.
  package var orientedOn: Day? { steps.last { $0.move == .orient }?.on }
}

extension [CircleMember] {
  /// Whether a professional or a service of the circle has this name, telephone or e-mail on a day.
  package func includesProvider(name: String, phone: String = "", email: String = "", on day: Day) -> Bool {
    let (name, email) = (name.trimmed.folded, email.trimmed.folded)
    let number = try? PhoneNumber(phone)
    return contains { member in
      guard !member.kind.isInformal, member.belongs(on: day) else { return false }
      let known = member.details
      if !name.isEmpty, known.name.trimmed.folded == name { return true }
      if !email.isEmpty, known.email.trimmed.folded == email { return true }
      return number != nil && known.phone == number
    }
  }
}

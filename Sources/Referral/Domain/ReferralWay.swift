package import Kernel

extension Referral {
  /// How a service is asked. The codes are stored.
  package enum Way: String, CaseIterable, Hashable, Sendable {
    /// A letter with a link by e-mail.
    case email
    /// The same on paper, printed and posted by hand; the link is a code for a telephone's camera, too.
    case letter
    /// Somebody of the house rings: nothing goes out, there is no link, and what the service says is noted for it.
    case phone

    /// Whether this can happen on the way at all, whatever the stage. Where nothing was posted nobody opens a link or asks by it, nobody is
    /// reminded, and nothing runs out: the turn stays with the sender until somebody has rung.
    package func allows(_ step: Step) -> Bool {
      guard self == .phone else { return true }
      return switch step {
      case .open, .remind, .ask, .reply, .renewLink, .closeLink, .expire: false
      case .agree, .refuse, .send, .accept, .wait, .decline, .contact, .handOver, .inform, .start, .end, .hear, .tell, .advise, .consider,
        .withdraw:
        true
      }
    }

    /// The best way to a service of which this is known.
    package init(email: String, phone: String, post: String) {
      self = !email.isEmpty ? .email : !phone.isEmpty ? .phone : !post.isEmpty ? .letter : .email
    }
  }

  /// Whether somebody of the house has to ring the service now.
  package var isToBeRung: Bool { way == .phone && stage == .sent }
}

extension Entry {
  /// The lines of an envelope under the name: the first place where letters arrive, else the first that has a street; empty when nobody
  /// knows one.
  package func postalLines(_ language: Language) -> String {
    let places = (offer?.locations ?? []).filter { $0.kind != .virtual && $0.street?.isEmpty == false }
    guard let place = places.first(where: { $0.kind == .postal }) ?? places.first else { return "" }
    let town = place.municipality?.name(language) ?? place.town ?? ""
    let code = [place.postalCode.map { String($0) } ?? "", town].filter { !$0.isEmpty }.joined(separator: " ")
    return [place.street ?? "", code].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

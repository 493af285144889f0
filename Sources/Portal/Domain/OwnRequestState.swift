package import Kernel

/// Where one of her requests stands, as she reads it: no help is promised before a service promised it.
package enum OwnRequestState: String, CaseIterable, Hashable, Sendable {
  case received, beingLookedAt
  /// A service was asked, and none has answered yet.
  case asked
  case onWaitingList
  /// A service said yes.
  case promised
  case helping
  /// Every service that was asked said no, or nothing.
  case lookingOn
  case closed

  /// - Parameter standings: of the services that were asked for it.
  package init(_ state: Request.State, _ standings: Set<OwnService.Standing>) {
    switch state {
    case .new: self = .received
    case .closed: self = .closed
    case .clarifying, .oriented:
      if standings.contains(.helping) {
        self = .helping
      } else if !standings.isDisjoint(with: [.promised, .inTouch]) {
        self = .promised
      } else if standings.contains(.waiting) {
        self = .asked
      } else if standings.contains(.onWaitingList) {
        self = .onWaitingList
      } else if standings.contains(.toRing) || standings.isDisjoint(with: [.declined, .silent]) {
        self = .beingLookedAt
      } else {
        self = .lookingOn
      }
    }
  }
}

/// A service that was asked to help her, and what it said so far.
package struct OwnService: Hashable, Sendable {
  package enum Standing: String, CaseIterable, Hashable, Sendable {
    /// It is asked by telephone, and nobody has rung yet.
    case toRing
    case waiting
    case onWaitingList
    case promised
    case inTouch
    case helping
    case over
    case declined
    case silent
  }

  /// `nil` where its name could be read over her shoulder.
  package let name: String?
  package let standing: Standing
  /// Of the first contact, or of the place on its list, as far as it said one.
  package let day: Day?

  package init(name: String?, standing: Standing, day: Day? = nil) {
    self.name = name
    self.standing = standing
    self.day = day
  }
}

extension Referral {
  /// What she reads of it; `nil` while nobody was asked, once it was taken back or she did not want it, and for advice, which hands her to nobody.
  package func ownService(isNamed: Bool) -> OwnService? {
    guard gesture == .referral else { return nil }
    let name = isNamed ? serviceName : nil
    switch state {
    case .proposed, .agreed, .withdrawn, .advised, .considered, .declined(.personDeclined): return nil
    case .sent, .seen, .questioned: return OwnService(name: name, standing: isToBeRung ? .toRing : .waiting)
    case .waiting(let until): return OwnService(name: name, standing: .onWaitingList, day: until)
    case .accepted(let first): return OwnService(name: name, standing: .promised, day: first)
    case .contacted: return OwnService(name: name, standing: .inTouch)
    case .helpStarted: return OwnService(name: name, standing: .helping)
    case .ended: return OwnService(name: name, standing: .over)
    case .declined: return OwnService(name: name, standing: .declined)
    case .expired: return OwnService(name: name, standing: .silent)
    }
  }
}

extension [ID<Request>: [Referral]] {
  /// Those of a request and of every other report that is read with it.
  package func about(_ request: Request, among all: [Request]) -> [Referral] {
    let main = request.joinedInto ?? request.id
    let together = [main] + all.filter { $0.joinedInto == main }.map(\.id)
    return together.flatMap { self[$0] ?? [] }
  }
}

import Care
import Kernel

/// What happened to a request or a referral, as the copy for machines says it. Read by programs: English, and never changed.
enum WholeFileEvents {
  static func said(_ event: Request.Event) -> (what: String, words: String?) {
    switch event {
    case .taken: ("taken", nil)
    case .clarified(let clarification): ("clarified", clarification.wants)
    case .noted(let words): ("noted", words)
    case .oriented(let day): ("follow-up \(day)", nil)
    case .postponed(let day): ("postponed \(day)", nil)
    case .closed(let outcome, let words): ("closed: \(outcome.code)", words)
    case .reopened: ("reopened", nil)
    case .concerned: ("linked to the file", nil)
    case .assigned(_, let name, let words): ("given to \(name)", words)
    case .released(let words): ("given back to the team", words)
    case .need(let event): said(event)
    case .transfer(.offered(let to, let words, let how)): ("offered to \(to), agreed: \(how)", words)
    case .transfer(.accepted(_, _, let name, let words)): ("taken over by \(name)", words)
    case .transfer(.declined(let name, let words)): ("not taken over by \(name)", words)
    case .transfer(.withdrawn): ("offer taken back", nil)
    case .prioritized(_, let to, let reason): ("priority: \(to.rawValue)", reason)
    case .told(let party, let to, let words): ("told: \(party.rawValue), \(to)", words)
    case .receipt(.answered(let words)): ("answered through the receipt", words)
    case .receipt(.replied(let words)): ("the reporter wrote", words)
    case .joining(.into(_, let number)): ("read with \(number)", nil)
    case .joining(.absorbed(let number)): ("\(number) is read with it", nil)
    case .joining(.parted(let number)): ("parted from \(number)", nil)
    case .attachment(.added(let name)): ("file attached: \(name)", nil)
    case .attachment(.removed(let name, let reason)): ("file removed: \(name)", reason)
    }
  }

  private static func said(_ event: Need.Event) -> (what: String, words: String?) {
    switch event {
    case .added(let words): ("need noted", words)
    case .changed(let words): ("need corrected", words)
    case .referred(let words, let service): ("need referred to \(service)", words)
    case .notReferred(let words, ""): ("need without a referral", words)
    case .notReferred(let words, let service): ("need no longer referred to \(service)", words)
    case .closed(let words, let outcome, _): ("need closed: \(outcome.code)", words)
    case .reopened(let words): ("need reopened", words)
    }
  }

  static func said(_ event: Referral.Event) -> (what: String, words: String?) {
    switch event {
    case .agreed(let how): ("agreed", how)
    case .refused: ("refused", nil)
    case .sent(let day, _): ("sent \(day)", nil)
    case .toRing(let day, let due): ("to be rung, noted \(day), by \(due)", nil)
    case .accepted(_, let words): ("accepted", words)
    case .waiting(_, let words): ("waiting", words)
    case .declined(let reason, let words): ("declined: \(reason.rawValue)", words)
    case .advised(let words): ("advised", words)
    case .helpStarted(let day): ("help started \(day)", nil)
    case .opened(let day): ("link opened \(day)", nil)
    case .reminded(let number): ("reminded (\(number))", nil)
    case .asked(let words, _): ("question of the service", words)
    case .replied(let words, _, _): ("reply to the service", words)
    case .mayAskAgain(let again): ("may be asked again\(again.notBefore.map { " from \($0)" } ?? "")", again.by)
    case .contacted(let day): ("first contact \(day)", nil)
    case .handedOver(let handover):
      (
        "handed over \(handover.day): \(handover.manner.rawValue), \(handover.speaker) to \(handover.spokenTo)"
          + (handover.personPresent ? ", in her presence" : ""), handover.passedOn
      )
    case .considered(let words, let day): ("advice considered \(day)", words)
    case .ended(let day, let words): ("help ended \(day)", words)
    case .heard(let helped, let words): ("did it help: \(helped.rawValue)", words)
    case .told(let party, let words): ("told: \(party.rawValue)", words)
    case .linkIssued(_, let until): ("new link until \(until)", nil)
    case .linkKept(let until): ("link until \(until)", nil)
    case .linkClosed: ("link closed", nil)
    case .withdrawn: ("withdrawn", nil)
    case .expired: ("expired", nil)
    }
  }
}

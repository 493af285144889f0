import Care
import Kernel
import Secrets

/// An event as its row holds it: kind and day in clear, code and words sealed.
extension Referral.Event {
  var columns: (kind: String, day: Day?, code: String, words: String) {
    switch self {
    case .agreed(let how): ("agreed", nil, "", how)
    case .refused: ("refused", nil, "", "")
    case .sent(let day, let due): ("sent", day, due.description, "")
    case .toRing(let day, let due): ("to-ring", day, due.description, "")
    case .opened(let day): ("opened", day, "", "")
    case .reminded(let number): ("reminded", nil, String(number), "")
    case .asked(let words, let due): ("asked", due, "", words)
    case .replied(let words, let day, let due): ("replied", day, due.description, words)
    case .accepted(let day, let words): ("accepted", day, "", words)
    case .waiting(let day, let words): ("waiting", day, "", words)
    case .declined(let reason, let words): ("declined", nil, reason.rawValue, words)
    case .mayAskAgain(let again): ("ask-again", again.notBefore, "", again.by)
    case .contacted(let day): ("contacted", day, "", "")
    case .handedOver(let handover): ("handed-over", handover.day, handover.code, handover.passedOn)
    case .advised(let words): ("advised", nil, "", words)
    case .considered(let words, let day): ("considered", day, "", words)
    case .helpStarted(let day): ("help-started", day, "", "")
    case .ended(let day, let words): ("ended", day, "", words)
    case .heard(let helped, let words): ("heard", nil, helped.rawValue, words)
    case .told(let party, let words): ("told", nil, party.rawValue, words)
    case .linkIssued(let number, let until): ("link-issued", until, String(number), "")
    case .linkKept(let until): ("link-kept", until, "", "")
    case .linkClosed: ("link-closed", nil, "", "")
    case .withdrawn: ("withdrawn", nil, "", "")
    case .expired: ("expired", nil, "", "")
    }
  }

  init(kind: String, day: Day?, code: String, words: String) throws(StoreFailure) {
    switch (kind, day) {
    case ("agreed", _): self = .agreed(how: words)
    case ("refused", _): self = .refused
    case ("sent", let day?): self = .sent(on: day, due: Day(code) ?? day)
    case ("to-ring", let day?): self = .toRing(on: day, due: Day(code) ?? day)
    case ("opened", let day?): self = .opened(on: day)
    case ("reminded", _): self = .reminded(Int(code) ?? 1)
    case ("asked", let due?): self = .asked(words, due: due)
    case ("replied", let day?): self = .replied(words, on: day, due: Day(code) ?? day)
    case ("accepted", _): self = .accepted(firstContact: day, words: words)
    case ("waiting", _): self = .waiting(until: day, words: words)
    case ("declined", _): self = .declined(try Self.known(code), words: words)
    case ("ask-again", _): self = .mayAskAgain(AskAgain(by: words, notBefore: day))
    case ("contacted", let day?): self = .contacted(on: day)
    case ("handed-over", let day?): self = .handedOver(try Handover(code: code, day: day, passedOn: words))
    case ("advised", _): self = .advised(words)
    case ("considered", let day?): self = .considered(words, on: day)
    case ("help-started", let day?): self = .helpStarted(on: day)
    case ("ended", let day?): self = .ended(on: day, words: words)
    case ("heard", _): self = .heard(try Self.known(code), words: words)
    case ("told", _): self = .told(try Self.known(code), words: words)
    case ("link-issued", let until?): self = .linkIssued(number: Int(code) ?? 1, until: until)
    case ("link-kept", let until?): self = .linkKept(until: until)
    case ("link-closed", _): self = .linkClosed
    case ("withdrawn", _): self = .withdrawn
    case ("expired", _): self = .expired
    default: throw .fault("a referral's event of an unknown kind")
    }
  }

  private static func known<Code: RawRepresentable<String>>(_ code: String) throws(StoreFailure) -> Code {
    guard let known = Code(rawValue: code) else { throw .fault("a referral's event with an unknown code") }
    return known
  }
}

extension Handover {
  /// Stands between names, which never hold it.
  private static let mark: Character = "\u{1F}"

  /// Manner, whether she was there, and the two names, as one sealed word.
  fileprivate var code: String {
    [manner.rawValue, personPresent ? "present" : "absent", speaker, spokenTo].map { $0.filter { $0 != Self.mark } }
      .joined(separator: String(Self.mark))
  }

  fileprivate init(code: String, day: Day, passedOn: String) throws(StoreFailure) {
    let parts = code.split(separator: Self.mark, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let manner = Manner(rawValue: parts[0]) else { throw .fault("a handover of an unknown kind") }
    self.init(
      manner: manner, day: day, speaker: parts[2], spokenTo: parts[3], personPresent: parts[1] == "present", passedOn: passedOn)
  }
}

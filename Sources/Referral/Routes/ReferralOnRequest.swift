import Care
import Kernel
import Pages
import Store

/// One referral with what was said about it, as the request's page shows it.
func referralOnRequest(_ referral: Referral, _ all: [ReferralRecord], under rule: ReferralParameters.Rule) -> ReferralOnRequest {
  let records = all.filter { $0.referral == referral.id }
  var (answer, agreed, heard) = ("", "", "")
  var handover: Handover?
  for record in records {
    switch record.event {
    case .accepted(_, let words), .waiting(_, let words), .declined(_, let words), .advised(let words), .ended(_, let words):
      if !words.isEmpty || record.isByService { answer = words }
    case .agreed(let how): agreed = how
    case .handedOver(let how): handover = how
    case .heard(_, let words): heard = words
    default: continue
    }
  }
  return ReferralOnRequest(
    referral: referral, answer: answer, agreedHow: agreed, talk: talkLines(records), handover: handover, heard: heard,
    turn: referral.turn(under: rule))
}

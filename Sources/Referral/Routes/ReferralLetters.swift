import Actions
import Care
import Kernel
import Pages

/// The letter that carries a referral or a question for advice to its service.
func referralLetterToSend(_ referral: Referral, sender: Organization, link: String) -> Letter {
  let house = Letters.Sender(name: sender.name, phone: sender.phone)
  var due = referral.createdAt.day
  if case .sent(_, let day) = referral.state { due = day }
  let parts: Letters.Parts =
    switch referral.gesture {
    case .referral: Letters.referral(service: referral.serviceName, from: house, link: link, due: due, in: referral.language)
    case .advice: Letters.advice(service: referral.serviceName, from: house, link: link, due: due, in: referral.language)
    }
  return Letter(subject: parts.subject, body: parts.body)
}

/// The letter that tells the sender of an answer, in the language in which the referral was written.
func answerNoticeToSend(_ referral: Referral, request: Request, publicAddress: String) -> Letter {
  let parts = Letters.answerNotice(
    service: referral.serviceName, request: request.number, state: referral.state,
    link: publicAddress + Address.request(request.id).path(referral.language), in: referral.language)
  return Letter(subject: parts.subject, body: parts.body)
}

/// What somebody is about to do, as the access log keeps it: `request.read`, `referral.answer`.
///
/// The codes are stored for years: new ones are added, none is renamed.
package enum Purpose: String, CaseIterable, Hashable, Sendable {
  case needReport = "need.report"
  case followReceipt = "need.follow"
  case listRequests = "request.list"
  case readRequest = "request.read"
  case createRequest = "request.create"
  case changeRequest = "request.change"
  case createReferral = "referral.create"
  case changeReferral = "referral.change"
  case readByLink = "referral.read-by-link"
  case answerByLink = "referral.answer-by-link"
  case listGaps = "gap.list"
  case exportGaps = "gap.export"
  case readLog = "log.read"
  case signIn = "account.sign-in"
  case signOut = "account.sign-out"
  case listAccounts = "account.list"
  case changeAccount = "account.change"
  case readOutbox = "message.read-outbox"
  case sendMessage = "message.send"
  case changeDirectory = "directory.change"
  case runJob = "job.run"
  case maintain = "maintain"
  /// Somebody signed in tried a page that his roles do not open.
  case useRoute = "route.use"
}

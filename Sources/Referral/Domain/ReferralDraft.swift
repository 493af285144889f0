package import Kernel

/// What somebody typed to prepare a referral, before it is checked.
package struct ReferralDraft: Hashable, Sendable {
  package var gesture = Referral.Gesture.referral.rawValue
  package var entry = ""
  package var serviceName = ""
  package var way = Referral.Way.email.rawValue
  package var email = ""
  package var post = ""
  package var phone = ""
  package var language = ""
  package var shared = ""

  package init() {}

  package static let longestShared = 4000
  package static let longestPost = 400
  package static let longestPhone = 60

  /// What a checked draft holds.
  package struct Checked: Hashable, Sendable {
    package let gesture: Referral.Gesture
    package let entry: String?
    package let serviceName: String
    package let way: Referral.Way
    package let email: String
    package let post: String
    package let phone: String
    package let language: Language
    package let shared: String
  }

  /// Every problem at once, or the content of a referral.
  package func checked() throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    let gesture = Referral.Gesture(rawValue: self.gesture)
    if gesture == nil { problems.append(FieldProblem("gesture", code: "referral.gesture-missing", text: RequestProblemText.needed)) }
    let name = serviceName.trimmed
    if name.isEmpty { problems.append(FieldProblem("serviceName", code: "referral.service-missing", text: RequestProblemText.needed)) }
    if name.count > 200 {
      problems.append(FieldProblem("serviceName", code: "referral.service-too-long", text: RequestProblemText.tooLong(name.count, most: 200)))
    }
    let way = Referral.Way(rawValue: self.way)
    if way == nil { problems.append(FieldProblem("way", code: "referral.way-missing", text: RequestProblemText.needed)) }
    problems += reachProblems(way)
    let words = shared.trimmed
    if words.isEmpty { problems.append(FieldProblem("shared", code: "referral.shared-missing", text: RequestProblemText.needed)) }
    if words.count > Self.longestShared {
      problems.append(
        FieldProblem("shared", code: "referral.shared-too-long", text: RequestProblemText.tooLong(words.count, most: Self.longestShared)))
    }
    guard problems.isEmpty, let gesture, let way else { throw Invalid(problems) }
    return Checked(
      gesture: gesture, entry: entry.isEmpty ? nil : entry, serviceName: name, way: way, email: email.trimmed, post: post.trimmed,
      phone: phone.trimmed, language: Language(code: language) ?? .french, shared: words)
  }

  /// What the way needs must be there; what is typed besides must be readable, too.
  private func reachProblems(_ way: Referral.Way?) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    let (email, post, phone) = (email.trimmed, post.trimmed, phone.trimmed)
    if email.isEmpty {
      if way == .email {
        problems.append(FieldProblem("email", code: "referral.email-missing", text: ReferralProblemText.emailNeeded))
      }
    } else if !EmailAddress.isPlausible(email) {
      problems.append(FieldProblem("email", code: "referral.email-unreadable", text: RequestProblemText.emailUnreadable))
    }
    if post.isEmpty, way == .letter {
      problems.append(FieldProblem("post", code: "referral.post-missing", text: ReferralProblemText.postNeeded))
    }
    if post.count > Self.longestPost {
      problems.append(
        FieldProblem("post", code: "referral.post-too-long", text: RequestProblemText.tooLong(post.count, most: Self.longestPost)))
    }
    if phone.isEmpty {
      if way == .phone { problems.append(FieldProblem("phone", code: "referral.phone-missing", text: ReferralProblemText.phoneNeeded)) }
    } else if phone.count > Self.longestPhone || phone.count(where: { $0.isNumber }) < 3 {
      // Short numbers of helplines are numbers, too, and what is written beside one ("extension 12") is of use to whoever rings.
      problems.append(FieldProblem("phone", code: "referral.phone-unreadable", text: ReferralProblemText.phoneUnreadable))
    }
    return problems
  }
}

/// The shape of e-mail addresses that we write to. Whether somebody reads them only a letter can tell.
package enum EmailAddress {
  package static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let forbidden: Set<Character> = ["<", ">", ",", ";", ":", "\"", "(", ")", "[", "]", "\\"]
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && !text.contains { forbidden.contains($0) }
  }
}

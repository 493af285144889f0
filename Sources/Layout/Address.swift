package import Care
import HTML
package import Kernel

/// Every address of the house. The same value declares a route and makes a link, so no page carries an address written by hand.
package enum Address: Hashable, Sendable {
  // Public
  case home
  case search
  case chapter(String)
  /// `category/38`, in two parts in the path.
  case entry(String)
  case reportNeed
  case receipt
  /// Where somebody who holds a receipt writes back.
  case receiptReply
  case signIn
  case signOut
  case styles
  case about
  // Work
  case workList
  /// What is posted from the work list itself.
  case workListAction(WorkListAction)
  case newRequest
  case request(ID<Request>)
  /// The addresses that forms of a request post to.
  case requestAction(ID<Request>, RequestAction)
  /// One file kept with a request.
  case attachment(ID<Request>, item: String)
  /// Two requests side by side.
  case requestComparison(ID<Request>, item: String)
  case newReferral(ID<Request>)
  case referralAction(ID<Referral>, ReferralAction)
  case gaps
  case gapsExport
  case outbox
  case message(ID<Message>)
  case accessLog
  case accessLogExport
  // Files of persons
  case persons
  case newPerson
  case person(ID<Person>)
  case personPage(ID<Person>, PersonPage)
  /// One thing of a file: a member of the circle, an assessment, a note.
  case personItem(ID<Person>, PersonPage, item: String)
  /// The addresses that forms of a file post to.
  case personForm(ID<Person>, PersonPage, FormName)
  case personItemForm(ID<Person>, PersonPage, item: String, FormName)
  /// Pairs of files that may be one person, for review.
  case duplicates
  case duplicateForm(FormName)
  /// Periods of retention and what they ask to decide.
  case retention
  case retentionForm(FormName)
  /// Emergency accesses to review.
  case emergencies
  case emergencyForm(item: String, FormName)
  /// How many persons are included: counts without identities.
  case inclusion
  case inclusionExport
  // Around the directory
  case directory(DirectoryPage)
  case directoryItem(DirectoryPage, item: String)
  case directoryForm(DirectoryPage, FormName)
  case directoryItemForm(DirectoryPage, item: String, FormName)
  // The helpdesk: calls, call-backs, figures
  case helpdesk(HelpdeskPage)
  case helpdeskItem(HelpdeskPage, item: String)
  case helpdeskForm(HelpdeskPage, FormName)
  case helpdeskItemForm(HelpdeskPage, item: String, FormName)
  // Messages to write and print, gaps passed on, outreach
  case room(RoomPage)
  case roomItem(RoomPage, item: String)
  case roomForm(RoomPage, item: String, FormName)
  // A person's own access
  case my(MyPage)
  case myForm(MyPage, FormName)
  /// The answering page of one note of a notebook, for members without account.
  case noteAnswer(secret: String)
  /// Where a doctor says whether he agrees; the secret is what the letter carries.
  case agreement(secret: String)
  /// The answering page of one referral; the secret is what the letter carries.
  case answer(secret: String)

  package enum WorkListAction: String, CaseIterable, Hashable, Sendable {
    case keepView = "keep-view"
    case dropView = "drop-view"
  }
  package enum RequestAction: String, CaseIterable, Hashable, Sendable {
    case take, clarify, note, postpone, close, reopen, concern, priority
    /// To the reporter through the receipt; and that what she wrote was read.
    case answerReceipt = "answer-receipt"
    case readReply = "read-reply"
    /// To her doctor and to the reporters: how it went.
    case tellOutcome = "tell-outcome"
    /// Several services: put together, agreed to, sent.
    case plan
    case agreeAll = "agree-all"
    case sendAll = "send-all"
    /// To a colleague, back to the team; to another team, taken back, answered.
    case assign, release, offer
    case takeBack = "take-back"
    case answerOffer = "answer-offer"
    /// One of several needs.
    case need
    case attach, detach
    /// Another report about the same situation: read with this one, parted again.
    case join, part
  }
  package enum ReferralAction: String, CaseIterable, Hashable, Sendable {
    case agree, refuse, send, withdraw, start, reply, note, consider, hear, tell
    case handOver = "hand-over"
    case renewLink = "renew-link"
    case closeLink = "close-link"
  }

  /// The path's parts after the language, in the page's language (French, Dutch; English for all others).
  private func parts(_ language: Language) -> [String] {
    func say(_ fr: String, _ nl: String, _ en: String) -> String {
      language == .french ? fr : language == .dutch ? nl : en
    }
    var requests: String { say("demandes", "hulpvragen", "requests") }
    var persons: String { say("personnes", "personen", "persons") }
    var referrals: String { say("orientations", "doorverwijzingen", "referrals") }
    switch self {
    case .home: return []
    case .search: return [say("recherche", "zoeken", "search")]
    case .chapter(let id): return [say("chapitres", "hoofdstukken", "chapters"), id]
    case .entry(let id):
      let idParts = id.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String(Substring($0)) }
      return [say("annuaire", "gids", "directory")] + idParts
    case .reportNeed: return [say("signaler", "melden", "report")]
    case .receipt: return [say("suivi", "opvolging", "follow")]
    case .receiptReply: return [say("suivi", "opvolging", "follow"), say("repondre", "antwoorden", "reply")]
    case .signIn: return [say("connexion", "aanmelden", "sign-in")]
    case .signOut: return [say("deconnexion", "afmelden", "sign-out")]
    case .styles: return ["styles"]
    case .about: return [say("a-propos", "over", "about")]
    case .workList: return [requests]
    case .workListAction(let action): return [requests, "do", action.rawValue]
    case .newRequest: return [requests, say("nouvelle", "nieuw", "new")]
    case .request(let id): return [requests, id.raw]
    case .requestAction(let id, let action): return [requests, id.raw, action.rawValue]
    case .attachment(let id, let item): return [requests, id.raw, say("fichiers", "bestanden", "files"), item]
    case .requestComparison(let id, let item): return [requests, id.raw, say("comparer", "vergelijken", "compare"), item]
    case .newReferral(let id): return [requests, id.raw, say("orienter", "doorverwijzen", "refer")]
    case .referralAction(let id, let action): return [referrals, id.raw, action.rawValue]
    case .gaps: return [say("lacunes", "hiaten", "gaps")]
    case .gapsExport: return [say("lacunes", "hiaten", "gaps"), "export.csv"]
    case .outbox: return [say("messages", "berichten", "messages")]
    case .message(let id): return [say("messages", "berichten", "messages"), id.raw]
    case .accessLog: return [say("journal", "logboek", "log")]
    case .accessLogExport: return [say("journal", "logboek", "log"), "export.csv"]
    case .persons: return [persons]
    case .newPerson: return [persons, say("nouveau", "nieuw", "new")]
    case .person(let id): return [persons, id.raw]
    case .personPage(let id, let page): return [persons, id.raw, page.word(language)]
    case .personItem(let id, let page, let item): return [persons, id.raw, page.word(language), item]
    case .personForm(let id, let page, let form): return [persons, id.raw, page.word(language), "do", form.raw]
    case .personItemForm(let id, let page, let item, let form): return [persons, id.raw, page.word(language), item, "do", form.raw]
    case .duplicates: return [say("doublons", "dubbels", "duplicates")]
    case .duplicateForm(let form): return [say("doublons", "dubbels", "duplicates"), "do", form.raw]
    case .retention: return [say("conservation", "bewaring", "retention")]
    case .retentionForm(let form): return [say("conservation", "bewaring", "retention"), "do", form.raw]
    case .emergencies: return [say("acces-d-urgence", "noodtoegang", "emergency-access")]
    case .emergencyForm(let item, let form): return [say("acces-d-urgence", "noodtoegang", "emergency-access"), item, "do", form.raw]
    case .inclusion: return [say("inclusion", "inclusie", "inclusion")]
    case .inclusionExport: return [say("inclusion", "inclusie", "inclusion"), "export.csv"]
    case .directory(let page): return [page.word(language)]
    case .directoryItem(let page, let item): return [page.word(language), item]
    case .directoryForm(let page, let form): return [page.word(language), "do", form.raw]
    case .directoryItemForm(let page, let item, let form): return [page.word(language), item, "do", form.raw]
    case .helpdesk(let page): return page.parts(language)
    case .helpdeskItem(let page, let item): return page.parts(language) + [item]
    case .helpdeskForm(let page, let form): return page.parts(language) + ["do", form.raw]
    case .helpdeskItemForm(let page, let item, let form): return page.parts(language) + [item, "do", form.raw]
    case .room(let page): return page.parts(language)
    case .roomItem(let page, let item): return page.parts(language) + [item]
    case .roomForm(let page, let item, let form): return page.parts(language) + [item, "do", form.raw]
    case .my(let page): return [say("moi", "mijn", "my")] + page.parts(language)
    case .myForm(let page, let form): return [say("moi", "mijn", "my")] + page.parts(language) + ["do", form.raw]
    case .noteAnswer(let secret): return [say("note", "notitie", "note"), secret]
    case .agreement(let secret): return [say("accord-du-medecin", "akkoord-van-de-arts", "doctor-s-agreement"), secret]
    case .answer(let secret): return [say("reponse", "antwoord", "answer"), secret]
    }
  }

  /// The path as it is sent: `/fr/demandes/nouvelle`.
  package func path(_ language: Language) -> String {
    var path = "/"
    path += language.code
    for part in parts(language) {
      path += "/"
      path += Self.encoded(part)
    }
    return path
  }

  /// The same as a route pattern: give identifiers that start with a colon.
  package func pattern(_ language: Language) -> String {
    "/" + ([language.code] + parts(language)).joined(separator: "/")
  }

  /// For `\(url: address.link(language))`.
  package func link(_ language: Language, query: [(String, String)] = [], fragment: String? = nil) -> AddressLink {
    var text = path(language)
    for (index, pair) in query.enumerated() {
      text += index == 0 ? "?" : "&"
      text += Self.encoded(pair.0)
      text += "="
      text += Self.encoded(pair.1)
    }
    if let fragment { text += "#" + fragment }
    return AddressLink(link: text)
  }

  /// Percent-encodes all but unreserved characters (RFC 3986).
  package static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isUnreserved) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3)
    for byte in text.utf8 {
      guard !isUnreserved(byte) else {
        bytes.append(byte)
        continue
      }
      bytes += [UInt8(ascii: "%"), hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
    default: false
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
}

/// An address of ours, ready to stand in an attribute.
package struct AddressLink: Linkable, Hashable, Sendable {
  package let link: String
  init(link: String) { self.link = link }

  /// Our own files: style sheet, script, pictures. Only for names that the site serves.
  package static func asset(_ name: StaticString) -> AddressLink { AddressLink(link: "/assets/\(name)") }
}

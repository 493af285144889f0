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
  case signIn
  case signOut
  case styles
  case about
  // Work
  case workList
  case newRequest
  case request(ID<Request>)
  /// The addresses that forms of a request post to.
  case requestAction(ID<Request>, RequestAction)
  case newReferral(ID<Request>)
  case referralAction(ID<Referral>, ReferralAction)
  case gaps
  case gapsExport
  case outbox
  case message(ID<Message>)
  case accessLog
  /// The answering page of one referral; the secret is what the letter carries.
  case answer(secret: String)

  package enum RequestAction: String, CaseIterable, Hashable, Sendable {
    case take, clarify, note, postpone, close, reopen
  }
  package enum ReferralAction: String, CaseIterable, Hashable, Sendable {
    case agree, refuse, send, withdraw, start
  }

  /// The path's parts after the language, in the page's language (French, Dutch; English for all others).
  private func parts(_ language: Language) -> [String] {
    func say(_ fr: String, _ nl: String, _ en: String) -> String {
      language == .french ? fr : language == .dutch ? nl : en
    }
    let requests = say("demandes", "hulpvragen", "requests")
    let referrals = say("orientations", "doorverwijzingen", "referrals")
    switch self {
    case .home: return []
    case .search: return [say("recherche", "zoeken", "search")]
    case .chapter(let id): return [say("chapitres", "hoofdstukken", "chapters"), id]
    case .entry(let id): return [say("annuaire", "gids", "directory")] + id.split(separator: "/", maxSplits: 1).map(String.init)
    case .reportNeed: return [say("signaler", "melden", "report")]
    case .receipt: return [say("suivi", "opvolging", "follow")]
    case .signIn: return [say("connexion", "aanmelden", "sign-in")]
    case .signOut: return [say("deconnexion", "afmelden", "sign-out")]
    case .styles: return ["styles"]
    case .about: return [say("a-propos", "over", "about")]
    case .workList: return [requests]
    case .newRequest: return [requests, say("nouvelle", "nieuw", "new")]
    case .request(let id): return [requests, id.raw]
    case .requestAction(let id, let action): return [requests, id.raw, action.rawValue]
    case .newReferral(let id): return [requests, id.raw, say("orienter", "doorverwijzen", "refer")]
    case .referralAction(let id, let action): return [referrals, id.raw, action.rawValue]
    case .gaps: return [say("lacunes", "hiaten", "gaps")]
    case .gapsExport: return [say("lacunes", "hiaten", "gaps"), "export.csv"]
    case .outbox: return [say("messages", "berichten", "messages")]
    case .message(let id): return [say("messages", "berichten", "messages"), id.raw]
    case .accessLog: return [say("journal", "logboek", "log")]
    case .answer(let secret): return [say("reponse", "antwoord", "answer"), secret]
    }
  }

  /// The path as it is sent: `/fr/demandes/nouvelle`.
  package func path(_ language: Language) -> String {
    "/" + ([language.code] + parts(language).map(Self.encoded)).joined(separator: "/")
  }

  /// The same as a route pattern: give identifiers that start with a colon.
  package func pattern(_ language: Language) -> String {
    "/" + ([language.code] + parts(language)).joined(separator: "/")
  }

  /// For `\(url: address.link(language))`.
  package func link(_ language: Language, query: [(String, String)] = [], fragment: String? = nil) -> AddressLink {
    var text = path(language)
    for (index, pair) in query.enumerated() {
      text += (index == 0 ? "?" : "&") + Self.encoded(pair.0) + "=" + Self.encoded(pair.1)
    }
    if let fragment { text += "#" + fragment }
    return AddressLink(link: text)
  }

  /// Percent-encodes all but unreserved characters (RFC 3986).
  package static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = Array("0123456789ABCDEF")
        result.append("%")
        result.append(hex[Int(byte >> 4)])
        result.append(hex[Int(byte & 15)])
      }
    }
    return result
  }
}

/// An address of ours, ready to stand in an attribute.
package struct AddressLink: Linkable, Hashable, Sendable {
  package let link: String
  init(link: String) { self.link = link }

  /// Our own files: style sheet, script, pictures. Only for names that the site serves.
  package static func asset(_ name: StaticString) -> AddressLink { AddressLink(link: "/assets/\(name)") }
}

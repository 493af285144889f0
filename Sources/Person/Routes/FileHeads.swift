package import Care
package import Kernel
package import Pages
package import Store

extension PersonPage {
  /// The part of the file that a page shows; deciding whether the page is offered at all.
  package var part: FilePart {
    switch self {
    case .identity: .identity
    case .circle: .circle
    case .consents: .consents
    case .access, .log, .invitation: .access
    case .requests: .requests
    case .timeline: .flag
    case .assessments, .ledger, .eligibility: .health
    case .notebook: .notebookSocial
    case .protected: .protected
    case .lists, .conditions, .episodes: .social
    case .export, .merge: .whole
    }
  }
}

extension FileHead {
  /// What stands around the pages of an opened file, for this reader.
  ///
  /// - Parameter file: opened with ``Store/Desk/headed(_:)``, so that the referents are known.
  package init(_ file: OpenFile, for actor: Actor, at now: Instant) {
    let pages: [PersonPage] = PersonPage.allCases.filter { page in
      // Everybody with a relation may write a suspicion down; reading is for the few who are named.
      page == .protected ? file.admits(actor, .write, .protected, at: now) : file.admits(actor, .read, page.part, at: now)
    }
    self.init(
      person: file.person.id, number: file.person.number, name: file.person.displayName, inclusion: file.person.inclusion,
      because: file.because, pages: pages, hasDied: file.person.details.diedOn != nil,
      mayReadLog: file.admits(actor, .read, .access, at: now), included: file.person.details.included, referent: file.referent,
      neighbourhood: file.neighbourhood)
  }
}

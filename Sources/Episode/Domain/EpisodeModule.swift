package import Kernel

/// The initial module of a programme of units, which an episode knows as its first visit and the ledger as an act: written once, in either place.
package struct EpisodeModule: Hashable, Sendable {
  /// The act that stands in the person's ledger; `nil` while none was entered.
  package let act: LedgerAct?
  /// As what the reader may enter it for this episode; empty: it is not his to enter.
  package let givers: [LedgerGiver]
  /// Whether the act is one that he may take back: of his own organisation.
  package let mayTakeBack: Bool
  /// Whether another organisation said that it gave the module.
  package let isGivenBefore: Bool

  package init(act: LedgerAct?, givers: [LedgerGiver], mayTakeBack: Bool = false, isGivenBefore: Bool = false) {
    self.act = act
    self.givers = givers
    self.mayTakeBack = mayTakeBack
    self.isGivenBefore = isGivenBefore
  }

  /// Whether it can be entered in the ledger together with the first visit. It exists once in a life.
  package var isOffered: Bool { act == nil && !isGivenBefore && !givers.isEmpty }
}

/// A first visit with the initial module that no act of the ledger stands for yet: what the ledger need not ask again.
package struct NotedModule: Hashable, Sendable {
  package let on: Day
  package let belrai: Bool
  package let service: String

  package init(on: Day, belrai: Bool, service: String) {
    self.on = on
    self.belrai = belrai
    self.service = service
  }
}

extension Episode {
  /// As the ledger of units can take it up; `nil` when the first visit had none, or none was noted.
  package var initialModule: NotedModule? {
    guard let visit, visit.module else { return nil }
    return NotedModule(on: visit.on, belrai: visit.belrai, service: service)
  }

  /// The act of the ledger that stands for the first visit, when the next step that is taken back is that visit.
  package var actOfLastStep: ID<LedgerAct>? { stage == .visited ? visit?.act.map { ID($0) } : nil }

  /// What becomes of it when its initial module was entered in the ledger. Whoever entered it was not asked why steps were skipped.
  ///
  /// - Returns: `nil` when that changes nothing here: it is closed, its module has this act already, or the act lies before its beginning.
  package func taking(_ act: LedgerAct, author: String, authorName: String, at now: Instant) -> Episode? {
    guard !isClosed, case .initialModule(_, let belrai) = act.kind else { return nil }
    guard stage.position >= Stage.visited.position else {
      var entry = EpisodeEntry(.visit(module: true, belrai: belrai), on: act.day)
      entry.act = act.id
      return try? applying(entry, asking: .nothing, author: author, authorName: authorName, at: now)
    }
    guard var visit, visit.act != act.id.raw, act.day >= (passed.first?.on ?? act.day) else { return nil }
    var next = self
    if !visit.module {
      var step = Step(move: .visit, on: act.day, at: now, author: author, authorName: authorName)
      (step.module, step.belrai, step.act) = (true, belrai, act.id.raw)
      next.steps.append(step)
    }
    (visit.module, visit.belrai, visit.act) = (true, visit.belrai || belrai, act.id.raw)
    next.visit = visit
    next.changedAt = now
    return next
  }
}

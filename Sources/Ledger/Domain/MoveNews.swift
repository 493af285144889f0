package import Kernel

/// What somebody is told by letter when a person goes from one managing organisation to another. No letter names her, the programme or her health.
package enum MoveNews: Hashable, Sendable {
  /// To those who gave something in the ledger: the part of this organisation ends.
  case ended(String, Day)
  /// To the same: it goes on after all.
  case goesOn(String)
  /// To another organisation of the house that has a file of her: what was used waits there, as she agreed.
  case waits(String, Day)
  /// To the same: there is nothing to take over any more.
  case waitsNoMore(String)
  /// To the organisation that ended its part: another one went on. Which one it is not told, as on the page.
  case continued
  /// To those who gave something in the ledger: what was used elsewhere counts here now.
  case joined(String)
}

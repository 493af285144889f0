package import Kernel

/// Why the database did not do something, the same for both engines.
package enum StoreFailure: Failure, Hashable {
  /// A named constraint refused the values.
  case constraint(name: String)
  /// A unique key is taken. `detail` is the engine's own name of the key.
  case duplicate(detail: String)
  /// A value that neither engine stores: text with a null byte.
  case unstorable(String)
  /// The database does not answer now: disk full, connection lost, all connections busy for too long.
  case unavailable(String)
  /// Too many writers collided; the same request may be sent again.
  case busy
  /// The database was made by a newer program, or a shipped migration was changed.
  case incompatible(String)
  /// A mistake of ours.
  case fault(String)

  package var category: FailureCategory {
    switch self {
    case .constraint, .unstorable: .invalid
    case .duplicate: .conflict
    case .busy: .busy
    case .unavailable: .unavailable
    case .incompatible, .fault: .fault
    }
  }

  package var code: String {
    switch self {
    case .constraint(let name): "store.constraint.\(name)"
    case .duplicate: "store.duplicate"
    case .unstorable: "store.unstorable"
    case .busy: "store.busy"
    case .unavailable: "store.unavailable"
    case .incompatible: "store.incompatible"
    case .fault: "store.fault"
    }
  }

  /// What the engine said, for those who run the server. Never holds a stored value.
  package var detail: String? {
    switch self {
    case .constraint(let detail), .duplicate(let detail), .unstorable(let detail), .unavailable(let detail), .fault(let detail): detail
    case .incompatible, .busy: nil
    }
  }

  package var text: Text {
    switch self {
    case .constraint, .unstorable:
      Text(
        fr: "Une des valeurs ne peut pas être enregistrée.", nl: "Een van de waarden kan niet worden bewaard.",
        en: "One of the values cannot be stored.")
    case .duplicate:
      Text(fr: "Ceci existe déjà.", nl: "Dit bestaat al.", en: "This exists already.")
    case .busy, .unavailable:
      Text(
        fr: "Relais ne peut pas enregistrer pour l'instant. Rien n'est perdu : réessayez dans une minute.",
        nl: "Relais kan nu niet bewaren. Er is niets verloren: probeer het over een minuut opnieuw.",
        en: "Relais cannot store anything just now. Nothing is lost: try again in a minute.")
    case .incompatible(let detail): Text(same: detail)
    case .fault:
      Text(
        fr: "Quelque chose s'est mal passé chez nous. Rien n'a été changé.", nl: "Er ging iets mis bij ons. Er is niets gewijzigd.",
        en: "Something went wrong on our side. Nothing was changed.")
    }
  }
}

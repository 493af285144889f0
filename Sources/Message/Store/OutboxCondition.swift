import Care

extension OutboxFilter {
  /// The same as ``Care/OutboxFilter/holds(state:channel:isSaid:)`` for the rows of `message m`; a test compares the two.
  var condition: SQL {
    switch self {
    case .all: "1 = 1"
    case .problems: "(m.state IN ('returned', 'uncertain') OR (m.state = 'failed' AND m.failure IS NOT NULL))"
    case .waiting: "(m.state IN ('waiting', 'sending') AND m.channel <> 'letter')"
    case .paper: "(m.state = 'waiting' AND m.channel = 'letter')"
    }
  }
}

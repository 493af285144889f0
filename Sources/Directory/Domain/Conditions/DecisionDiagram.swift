/// Every way in which the still open answers can turn out, folded into one diagram: a node asks one question, a leaf is an outcome.
///
/// Reduced and ordered: a question stands in it exactly when some answer to it can still change the outcome. So what may come out and what
/// is worth asking are read off without going through all combinations.
struct DecisionDiagram {
  /// A leaf is its own outcome, 0 to 2; a node is its place in `nodes` plus three.
  typealias Reference = Int
  static let leaves = 3

  private struct Node: Hashable {
    /// The place of the question among the diagram's questions; smaller ones stand nearer to the root.
    let level: Int
    /// One for each class of answers.
    let children: [Reference]
  }
  private struct Pair: Hashable { let left: Reference, right: Reference }

  private var nodes: [Node] = []
  private var known: [Node: Reference] = [:]

  mutating func node(level: Int, children: [Reference]) -> Reference {
    guard let first = children.first, children.contains(where: { $0 != first }) else { return children.first ?? 0 }
    let node = Node(level: level, children: children)
    if let place = known[node] { return place }
    nodes.append(node)
    let place = nodes.count - 1 + Self.leaves
    known[node] = place
    return place
  }

  /// The diagram whose outcome is `join` of the outcomes of two.
  mutating func joined(_ left: Reference, _ right: Reference, _ join: (Int, Int) -> Int) -> Reference {
    var done: [Pair: Reference] = [:]
    return joined(left, right, join, &done)
  }

  private mutating func joined(
    _ left: Reference, _ right: Reference, _ join: (Int, Int) -> Int, _ done: inout [Pair: Reference]
  ) -> Reference {
    if left < Self.leaves, right < Self.leaves { return join(left, right) }
    let pair = Pair(left: left, right: right)
    if let place = done[pair] { return place }
    let level = min(self.level(left), self.level(right))
    let (ours, theirs) = (children(left, at: level), children(right, at: level))
    let width = max(ours?.count ?? 0, theirs?.count ?? 0)
    var children: [Reference] = []
    for index in 0..<width { children.append(joined(ours?[index] ?? left, theirs?[index] ?? right, join, &done)) }
    let place = node(level: level, children: children)
    done[pair] = place
    return place
  }

  private func level(_ place: Reference) -> Int { place < Self.leaves ? .max : nodes[place - Self.leaves].level }
  private func children(_ place: Reference, at level: Int) -> [Reference]? {
    self.level(place) == level ? nodes[place - Self.leaves].children : nil
  }

  /// What can come out, and the levels of the questions that can still change it.
  func reach(of root: Reference) -> (outcomes: Set<Int>, levels: Set<Int>) {
    var outcomes: Set<Int> = []
    var levels: Set<Int> = []
    var seen: Set<Reference> = []
    var open: [Reference] = [root]
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      if place < Self.leaves {
        outcomes.insert(place)
      } else {
        levels.insert(nodes[place - Self.leaves].level)
        open.append(contentsOf: nodes[place - Self.leaves].children)
      }
    }
    return (outcomes, levels)
  }
}

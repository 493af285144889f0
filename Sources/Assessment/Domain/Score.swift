package import Kernel

/// What a questionnaire counts: a scale known by name, or a sum that its data file describes.
package enum ScoreDefinition: Hashable, Sendable {
  case scale(Scale)
  case sum(Sum)

  /// A sum of what answers count; computed only when every question of it that is put is answered.
  package struct Sum: Hashable, Sendable {
    package let id: String
    package let title: Text
    package let items: [String]
    /// What the sum means, from this number on; lowest first.
    package let bands: [Band]
    package let higherIs: Score.Higher

    package init(id: String, title: Text, items: [String], bands: [Band], higherIs: Score.Higher) {
      self.id = id
      self.title = title
      self.items = items
      self.bands = bands
      self.higherIs = higherIs
    }
  }
  package struct Band: Hashable, Sendable {
    package let from: Int
    package let text: Text
    package init(from: Int, text: Text) {
      self.from = from
      self.text = text
    }
  }

  package var id: String {
    switch self {
    case .scale(let scale): scale.rawValue
    case .sum(let sum): sum.id
    }
  }
}

/// One score of one assessment: what was typed in, what was computed, and what it means.
package struct Score: Hashable, Sendable {
  /// Where a score comes from. Typed in is official; computed here is only a help.
  package enum Origin: String, CaseIterable, Hashable, Sendable { case typed, computed }
  /// Whether a higher number is worse (more help needed) or better.
  package enum Higher: String, CaseIterable, Hashable, Sendable { case worse, better }

  package let id: String
  /// `nil` for the sum of a checklist of our own.
  package let scale: Scale?
  package let name: Text
  package let least: DecimalNumber
  package let most: DecimalNumber
  package let higherIs: Higher
  /// Read in BelRAI and typed in.
  package let typed: DecimalNumber?
  /// `nil` where no algorithm is public.
  package let computed: ScaleComputation?
  /// The value in words.
  package let meaning: Text?

  /// What was typed in from BelRAI; only without it, what was computed.
  package var value: DecimalNumber? { typed ?? computed?.value.map { DecimalNumber($0) } }
  package var origin: Origin? { typed != nil ? .typed : computed?.value != nil ? .computed : nil }
  /// Both are there and do not agree: worth a second look at the answers.
  package var disagrees: Bool {
    guard let typed, let value = computed?.value else { return false }
    return typed != DecimalNumber(value)
  }
}

extension Questionnaire {
  /// All scores of the questionnaire, in its order, with or without value.
  package func scores(_ response: QuestionnaireResponse) -> [Score] { scores(CountedAnswers(response, to: self)) }

  package func scores(_ answers: CountedAnswers) -> [Score] {
    scores.map { definition in
      switch definition {
      case .scale(let scale): score(scale, answers)
      case .sum(let sum): score(sum, answers)
      }
    }
  }

  private func score(_ scale: Scale, _ answers: CountedAnswers) -> Score {
    let entered = allItems.first { $0.enters == scale }.flatMap { answers[$0.linkID]?.number }
    let typed = entered.flatMap { (scale.least...scale.most).contains($0) ? $0 : nil }
    let computed = scale.computed(from: answers)
    // Not `computed?.value`: the optimiser of Swift 6.3 breaks on it here.
    var value = typed
    if value == nil, let computed, case .value(let counted) = computed.outcome { value = DecimalNumber(counted) }
    return Score(
      id: scale.rawValue, scale: scale, name: ScaleText.name(scale), least: scale.least, most: scale.most, higherIs: .worse, typed: typed,
      computed: computed, meaning: value.map { ScaleText.meaning(scale, $0) })
  }

  private func score(_ sum: ScoreDefinition.Sum, _ answers: CountedAnswers) -> Score {
    let asked = sum.items.filter { answers.enabled.contains($0) }
    let inputs: [ScaleComputation.Input] = asked.compactMap { linkID in
      answers.value(linkID).map { ScaleComputation.Input(linkID: linkID, given: $0, counted: $0) }
    }
    let missing = asked.filter { answers.value($0) == nil }
    let total = inputs.reduce(0) { $0 + $1.counted }
    let isKnown = missing.isEmpty && !asked.isEmpty
    let computed = ScaleComputation(
      outcome: isKnown ? .value(total) : .missing(missing), inputs: inputs,
      reason: isKnown ? ScaleText.sum(inputs.map(\.counted)) : ScaleText.missing(missing.count))
    let band = isKnown ? sum.bands.last { $0.from <= total } : nil
    let (least, most) = range(of: sum)
    return Score(
      id: sum.id, scale: nil, name: sum.title, least: DecimalNumber(least), most: DecimalNumber(most), higherIs: sum.higherIs, typed: nil,
      computed: computed, meaning: band?.text)
  }

  /// The least and the most that the sum can give, whatever is asked.
  private func range(of sum: ScoreDefinition.Sum) -> (Int, Int) {
    var least = 0
    var most = 0
    for linkID in sum.items {
      guard let item = item(linkID) else { continue }
      let values: [Int] =
        switch item.kind {
        case .boolean: [0, 1]
        case .choice: item.options.compactMap(\.value)
        case .integer: [item.least, item.most].compactMap { $0?.whole }
        default: []
        }
      // A question that may not be put adds nothing.
      let possible = item.enableWhen.isEmpty ? values : values + [0]
      least += possible.min() ?? 0
      most += possible.max() ?? 0
    }
    return (least, most)
  }
}

/// How one score stands against an earlier assessment.
package struct ScoreChange: Hashable, Sendable {
  /// `unknown` when one of the two is missing.
  package enum Direction: String, CaseIterable, Hashable, Sendable { case better, worse, same, unknown }

  package let id: String
  package let name: Text
  package let before: DecimalNumber?
  package let now: DecimalNumber?
  package let direction: Direction
  /// By how much, without sign; `nil` when unknown.
  package let by: DecimalNumber?
  /// One was typed in and the other computed: the change may come from that.
  package let mixesOrigins: Bool

  package var isHigher: Bool { if let before, let now { now > before } else { false } }

  /// Every score of the later assessment beside the one of the same name in the earlier.
  package static func between(_ earlier: [Score], _ later: [Score]) -> [ScoreChange] {
    let known = Dictionary(earlier.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return later.map { ScoreChange(known[$0.id], $0) }
  }

  package init(_ earlier: Score?, _ later: Score) {
    id = later.id
    name = later.name
    before = earlier?.value
    now = later.value
    mixesOrigins = earlier?.origin != nil && later.origin != nil && earlier?.origin != later.origin
    guard let before = earlier?.value, let now = later.value else {
      direction = .unknown
      by = nil
      return
    }
    by = (now - before).magnitude
    direction = now == before ? .same : (now > before) == (later.higherIs == .worse) ? .worse : .better
  }
}

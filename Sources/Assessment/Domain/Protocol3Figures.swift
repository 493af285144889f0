package import Kernel

/// The BelRAI figures that the rules of Protocole 3 ask for, each with where it comes from. A figure that nobody gave is `nil`: not known.
package struct Protocol3Figures: Hashable, Sendable {
  /// Where a figure stands, so that a coordinator can check it.
  package struct Source: Hashable, Sendable {
    package let assessment: ID<Assessment>
    package let questionnaire: String
    /// The section of the questionnaire that was read.
    package let module: Text
    package let day: Day
    package let origin: Score.Origin
    /// The ADL hierarchy stands in for the Screener's ADL module, and must be shown as such.
    package let isHierarchy: Bool
  }
  package struct Figure<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    package let source: Source
  }

  package private(set) var iadl: Figure<DecimalNumber>?
  package private(set) var adl: Figure<DecimalNumber>?
  /// The ADL hierarchy by itself, where a programme reads nothing else.
  package private(set) var hierarchy: Figure<DecimalNumber>?
  package private(set) var cps: Figure<Int>?
  package private(set) var cps2: Figure<Int>?
  /// "Troubles psychiques": the Screener's module score.
  package private(set) var mentalHealth: Figure<DecimalNumber>?
  /// Exactly five entries: the items E3 b to f, each 0 to 3 or not known.
  package private(set) var behaviour: Figure<[Int?]>?

  package init() {}

  /// The last five items of the behaviour module.
  package static let behaviourItems = ["E3b", "E3c", "E3d", "E3e", "E3f"]

  /// The figures of one assessment.
  package init(from assessment: Assessment, _ questionnaire: Questionnaire) {
    let answers = CountedAnswers(assessment.response, to: questionnaire)
    let scores = Dictionary(questionnaire.scores(answers).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func source(_ linkID: String?, _ origin: Score.Origin, isHierarchy: Bool = false) -> Source {
      let module = linkID.flatMap { questionnaire.module(of: $0)?.text } ?? questionnaire.title
      return Source(
        assessment: assessment.id, questionnaire: questionnaire.id, module: module, day: assessment.on, origin: origin,
        isHierarchy: isHierarchy)
    }
    func figure(_ scale: Scale, isHierarchy: Bool = false) -> Figure<DecimalNumber>? {
      guard let score = scores[scale.rawValue], let value = score.value, let origin = score.origin else { return nil }
      let entry = questionnaire.allItems.first { $0.enters == scale }?.linkID
      let place = origin == .typed ? entry : scale.inputs.first
      return Figure(value: value, source: source(place, origin, isHierarchy: isHierarchy))
    }
    func whole(_ scale: Scale) -> Figure<Int>? {
      guard let found = figure(scale), let value = found.value.whole else { return nil }
      return Figure(value: value, source: found.source)
    }
    iadl = figure(.iadlModule)
    hierarchy = figure(.adlHierarchy, isHierarchy: true)
    adl = figure(.adlModule) ?? hierarchy
    cps = whole(.cps)
    cps2 = whole(.cps2)
    mentalHealth = figure(.mentalHealthModule)
    let items: [Int?] = Self.behaviourItems.map { item in answers.value(item).flatMap { (0...3).contains($0) ? $0 : nil } }
    if items.contains(where: { $0 != nil }) {
      behaviour = Figure(value: items, source: source(Self.behaviourItems[0], .typed))
    }
  }

  /// The figures of several assessments: each figure from the latest that knows it. Between two of the same day the one made later wins.
  ///
  /// Those that were struck out count for nothing. The ADL hierarchy counts only when no assessment at all has the Screener's ADL module.
  package init(from assessments: [Assessment], _ library: QuestionnaireLibrary) {
    let newestFirst = assessments.filter { !$0.isMistaken }.sorted { ($1.on, $1.createdAt, $1.id) < ($0.on, $0.createdAt, $0.id) }
    for assessment in newestFirst {
      guard let questionnaire = library.questions(of: assessment.response) else { continue }
      let older = Protocol3Figures(from: assessment, questionnaire)
      iadl = iadl ?? older.iadl
      hierarchy = hierarchy ?? older.hierarchy
      cps = cps ?? older.cps
      cps2 = cps2 ?? older.cps2
      mentalHealth = mentalHealth ?? older.mentalHealth
      behaviour = behaviour ?? older.behaviour
      if adl == nil || adl?.source.isHierarchy == true && older.adl?.source.isHierarchy == false { adl = older.adl }
    }
  }
}

extension Protocol3Figures {
  /// The ADL as a programme reads it.
  package func adlFigure(_ scale: EligibilityRules.ADL) -> Figure<DecimalNumber>? {
    switch scale {
    case .screener: adl
    case .hierarchy: hierarchy
    }
  }
}

extension Questionnaire {
  /// Whether every module that must be filled before the initial module of Protocole 3 is filled: answered, or its score typed in.
  package func areAllModulesFilled(_ response: QuestionnaireResponse) -> Bool {
    let all = modules(response)
    return !all.isEmpty && all.allSatisfy(\.isFilled)
  }
}

import Care
import Kernel
import Pages

/// Writes `docs/guide/episode-states.md` from the tables of transitions and the rule.
struct EpisodeStatePage {
  let rule: EpisodeParameters.Rule

  private let moves = Episode.Move.allCases.filter { $0 != .detect }

  var text: String {
    """
    # Steps of an episode

    **For those who want to know exactly what can happen.** This page is written by a test from the program itself (`Episode.next`,
    `EpisodeTask`); change it there, then record it with `RELAIS_RECORD=1`.

    ## The steps

    ```mermaid
    \(wayDiagram)
    ```

    ## The doctor's agreement

    Beside the steps: none of its states stops a step, and none of its moves changes the step.

    ```mermaid
    \(agreementDiagram)
    ```

    ## Every step × every move

    "stays": it can be noted and the episode stands where it stood. "before": back to the step from which this one was reached. A step that jumps
    over others asks why they are skipped; closing does not.

    \(stageMatrix)

    ## Every agreement × every move

    Not once the episode is closed.

    \(agreementMatrix)

    ## Who acts next, by when

    Days are those of `Parameters/episodes/rules.yaml`.

    | at | who | what | within |
    |---|---|---|---|
    \(turns)

    A doctor who was asked by link is reminded after \(rule.reminderDays.map(String.init).joined(separator: ", ")) days, at most \(rule.mostReminders) times;
    the link works for \(rule[.link]) days.

    """
  }

  private var stageMatrix: String {
    let meant = moves.filter { !$0.isAboutAgreement }
    return matrix(Episode.Stage.allCases.map { stage in (stage.rawValue, meant.map { cell(stage, $0) }) }, meant)
  }

  private var agreementMatrix: String {
    let meant = moves.filter(\.isAboutAgreement)
    return matrix(Episode.Agreement.allCases.map { state in (state.rawValue, meant.map { cell(state, $0) }) }, meant)
  }

  private var wayDiagram: String {
    var lines = ["stateDiagram-v2", "  [*] --> detected"]
    for stage in Episode.Stage.allCases {
      for move in moves where move != .takeBack && move != .reopen {
        guard let next = Episode.next(stage, move, before: nil), next != stage else { continue }
        // Jumps are in the table; the drawing shows the usual way.
        guard next == .closed || next == .detected || next.position == stage.position + 1 else { continue }
        lines.append("  \(stage.rawValue) --> \(next.rawValue): \(move.rawValue)")
      }
    }
    return (lines + ["  closed --> [*]"]).joined(separator: "\n")
  }

  private var agreementDiagram: String {
    var lines = ["stateDiagram-v2", "  state \"not-asked\" as notAsked", "  [*] --> notAsked"]
    for state in Episode.Agreement.allCases {
      for move in moves where move.isAboutAgreement {
        guard let next = Episode.next(state, move), next != state else { continue }
        lines.append("  \(name(state)) --> \(name(next)): \(move.rawValue)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func name(_ state: Episode.Agreement) -> String { state == .notAsked ? "notAsked" : state.rawValue }

  private func cell(_ stage: Episode.Stage, _ move: Episode.Move) -> String {
    if Episode.next(stage, move, before: nil) == nil, Episode.next(stage, move, before: .detected) != nil { return "before" }
    guard let next = Episode.next(stage, move, before: nil) else { return "–" }
    return next == stage ? "stays" : next.rawValue
  }

  private func cell(_ state: Episode.Agreement, _ move: Episode.Move) -> String {
    guard let next = Episode.next(state, move) else { return "–" }
    return next == state ? "stays" : next.rawValue
  }

  private func matrix(_ rows: [(name: String, cells: [String])], _ moves: [Episode.Move]) -> String {
    let head = ["| |" + moves.map { " \($0.rawValue) |" }.joined(), "|---|" + moves.map { _ in "---|" }.joined()]
    return (head + rows.map { row in "| **\(row.name)** |" + row.cells.map { " \($0) |" }.joined() }).joined(separator: "\n")
  }

  private var turns: String {
    let stages = Episode.Stage.allCases.map { ($0.rawValue, EpisodeTask.onTheWay($0)) }
    let agreements = Episode.Agreement.allCases.map { ($0.rawValue, EpisodeTask.forAgreement($0)) }
    return (stages + agreements).map { name, task in
      guard let task else { return "| \(name) | nobody | | |" }
      let agreed = task.kind == .visit ? "the agreed day" : task.kind == .review ? "the agreed day, else \(rule[task.length]) days" : "\(rule[task.length]) days"
      return "| \(name) | \(task.kind.actor.rawValue) | \(task.kind.rawValue) | \(agreed) |"
    }.joined(separator: "\n")
  }
}

import Care
import Kernel

/// Writes `docs/guide/referral-states.md` from the table of transitions, the rule and the mapping to FHIR.
struct ReferralStatePage {
  let rule: ReferralParameters.Rule

  var text: String {
    """
    # States of a referral

    **For those who want to know exactly what can happen, and for those who connect other systems.** This page is written by a test from the
    program itself (`Referral.next`, `Referral.turn`, `ReferralTask`); change it there, then record it with `RELAIS_RECORD=1`.

    ## Diagram: referral

    ```mermaid
    \(diagram(.referral))
    ```

    ## Diagram: question for advice

    ```mermaid
    \(diagram(.advice))
    ```

    Not drawn: steps that leave a referral where it is. They stand in the table below as "stays".

    ## Every state × every step

    A referral; **A** stands where only a question for advice can go that way, **R** where only a referral can.

    \(matrix)

    ## Who may do which step

    What a service says by its link the sender may also note for it: it rang.

    \(actors)

    ## Where the house rings

    A service without an e-mail address is asked by letter, as by e-mail, or by telephone (`Referral.Way`). By telephone nothing goes out. These
    steps do not happen there:

    \(Referral.Step.allCases.filter { !Referral.Way.phone.allows($0) }.map(\.rawValue).joined(separator: ", "))

    After "send" the sender has to act, not the service, by the same day.

    ## Who acts next, by when

    Days are those of `Parameters/referrals/rules.yaml`.

    \(turns)

    ## Why a no is a no

    \(reasons)

    ## FHIR

    Each state is one pair of `Task.status` and `Task.businessStatus`; a no adds `Task.statusReason`. In the Belgian referral
    (hl7-be/referral) several services that are asked the same are one `be-referral-task`, and each of them one `be-performer-task` that is part
    of it (`partOf`), with the same codes. The Belgian profiles were made for prescriptions of nursing and imaging; Relais uses their shape and
    does not claim them. The FHIR face itself comes later and reads this table.

    \(tasks)

    """
  }

  private func diagram(_ gesture: Referral.Gesture) -> String {
    var lines = ["stateDiagram-v2", "  [*] --> proposed"]
    for stage in Referral.Stage.allCases {
      var ways: [(to: Referral.Stage, steps: [String])] = []
      for step in Referral.Step.allCases {
        guard let next = Referral.next(stage, step, gesture), next != stage else { continue }
        if let index = ways.firstIndex(where: { $0.to == next }) {
          ways[index].steps.append(step.rawValue)
        } else {
          ways.append((next, [step.rawValue]))
        }
      }
      for way in ways { lines.append("  \(name(stage)) --> \(name(way.to)): \(way.steps.joined(separator: ", "))") }
    }
    for stage in Referral.Stage.allCases
    where Referral.Step.allCases.allSatisfy({ step in
      Referral.next(stage, step, gesture).map { $0 == stage } ?? true
    }) && reached(gesture).contains(stage) { lines.append("  \(name(stage)) --> [*]") }
    return lines.filter { line in
      Referral.Stage.allCases.allSatisfy { reached(gesture).contains($0) || !line.hasPrefix("  \(name($0)) ") }
    }.joined(separator: "\n")
  }

  private func reached(_ gesture: Referral.Gesture) -> Set<Referral.Stage> {
    var reached: Set<Referral.Stage> = [.proposed]
    var open: [Referral.Stage] = [.proposed]
    while let stage = open.popLast() {
      for step in Referral.Step.allCases {
        if let next = Referral.next(stage, step, gesture), reached.insert(next).inserted { open.append(next) }
      }
    }
    return reached
  }

  private func name(_ stage: Referral.Stage) -> String { stage == .helpStarted ? "helpStarted" : stage.rawValue }

  private var matrix: String {
    table(
      ["from", "step → to"],
      Referral.Stage.allCases.map { stage in
        let steps: [String] = Referral.Step.allCases.compactMap { step in
          let (referral, advice) = (Referral.next(stage, step, .referral), Referral.next(stage, step, .advice))
          guard let next = referral ?? advice else { return nil }
          let mark = referral == nil ? " **A**" : advice == nil ? " **R**" : ""
          return "\(step.rawValue) → \(next == stage ? "stays" : next.rawValue)\(mark)"
        }
        return ["**\(stage.rawValue)**", steps.isEmpty ? "nothing: it is over" : steps.joined(separator: "; ")]
      })
  }

  private var actors: String {
    table(
      ["step", "by"],
      Referral.Step.allCases.map { step in
        let who: [Referral.NextActor: String] = [.sender: "sender", .service: "service by its link", .house: "Relais by itself"]
        return [step.rawValue, Referral.NextActor.allCases.compactMap { step.actors.contains($0) ? who[$0] : nil }.joined(separator: ", ")]
      })
  }

  private var turns: String {
    table(
      ["state", "who", "by (days after that state began, or after the day that was named)"],
      Referral.Stage.allCases.map { stage in
        let referral = ReferralStageTests.referral(stage, .referral, linkUntil: nil)
        let turn = referral.turn(under: rule)
        let since = referral.changedAt.day
        let named: [Referral.Stage: String] = [
          .sent: "\(rule[.answer])", .seen: "\(rule[.answer])", .questioned: "\(rule[.reply])",
          .waiting: "the expected day, else \(rule[.waiting])", .accepted: "the day of first contact, else \(rule[.contact])",
          .contacted: "\(rule[.start]); \(rule[.helped]) to ask her, after a warm handover",
        ]
        let days = named[stage] ?? turn.by.map { String($0.days(since: since)) } ?? "–"
        return [stage.rawValue, turn.actor.rawValue, days]
      })
  }

  private var reasons: String {
    table(
      ["reason", "in French", "in Dutch", "who said no", "gap that is proposed"],
      Referral.DeclineReason.allCases.map {
        [$0.rawValue, $0.name.fr, $0.name.nl, $0.decliner.rawValue, $0.gap?.rawValue ?? "–"]
      })
  }

  private var tasks: String {
    var rows: [[String]] = []
    for stage in Referral.Stage.allCases {
      let reasons: [Referral.DeclineReason?] = stage == .declined ? Referral.DeclineReason.allCases : [nil]
      for reason in reasons {
        let task = ReferralTask(stage, reason: reason)
        let belgian = reason.map { ReferralTask.belgianReason($0).map { "v3-ActReason `\($0)`" } ?? "as text" } ?? "–"
        rows.append([
          stage.rawValue, reason?.rawValue ?? "–", "`\(task.status)`", "`\(task.businessStatus)`", task.reason.map { "`\($0)`" } ?? "–",
          "`\(ReferralTask.performerProfile)`", belgian,
        ])
      }
    }
    return table(["state", "reason", "Task.status", "businessStatus", "statusReason", "Belgian task", "Belgian statusReason"], rows)
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let all = [head, head.map { _ in "---" }] + rows
    return all.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

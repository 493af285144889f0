package import Actions
import Care
import HTML
package import Kernel
import Pages
import Store

extension Route {
  /// Those who write the directory.
  static let editors: RouteRule = .roles([.directoryEditor])
  /// Those who may look at how far editors are.
  static let editingReaders: RouteRule = .roles([.directoryEditor, .programmeCoordinator])
}

extension Visit {
  var freshnessRule: FreshnessParameters.Rule {
    get throws { try house.freshness.rule(on: surroundings.today) }
  }

  /// What sending letters to providers needs.
  var questionDesk: QuestionDesk {
    get throws { try house.questionDesk(on: surroundings.today) }
  }

  func good(_ words: Text) -> Frame.Flash { Frame.Flash(tone: .good, words: words(language)) }

  /// So that what was written is seen at once.
  func refreshDirectory() async throws { try await house.directory.refresh(from: house.database) }
}

extension House {
  /// What sending letters to providers needs: the rule of the day, the key of secrets, the words of letters.
  package func questionDesk(on day: Day) throws -> QuestionDesk {
    let publicAddress = publicAddress
    return QuestionDesk(rule: try freshness.rule(on: day), key: secretKey) { letter in
      let parts = FreshnessLetters.question(
        letter.entry, from: letter.sender?.name ?? "Relais", isReminder: letter.isReminder, until: letter.question.expiresAt.day,
        in: letter.question.languages
      ) { language in publicAddress + Address.directoryItem(.confirmation, item: letter.secret).path(language) }
      return Letter(subject: parts.subject, body: parts.body)
    }
  }
}

func shown(_ sides: [FieldSides]) -> [ShownSides] { sides.map { ShownSides(field: $0.field, before: $0.before, after: $0.after) } }

func page(_ typed: String) -> Int { min(max(Int(typed) ?? 1, 1), 100_000) }

package import Kernel
import Synchronization

/// A word that found nothing, on a day, in a language of the screen, perhaps for a municipality. Nothing says who or when on that day.
package struct WantedWordKey: Hashable, Sendable {
  package let word: String
  package let language: String
  /// NIS code; 0 when none was asked for.
  package let municipality: Int
  package let day: Day

  package init(word: String, language: String, municipality: Int, day: Day) {
    self.word = word
    self.language = language
    self.municipality = municipality
    self.day = day
  }
}

/// What searches meant, on a day.
package struct WantedHelpKey: Hashable, Sendable {
  /// A kind of help (`category/38`), a chapter's id, or empty.
  package let help: String
  package let language: String
  package let municipality: Int
  package let day: Day

  package init(help: String, language: String, municipality: Int, day: Day) {
    self.help = help
    self.language = language
    self.municipality = municipality
    self.day = day
  }
}

/// How often something was looked for, found nothing, and led to a choice.
package struct WantedCounts: Hashable, Sendable {
  package var searches: Int
  package var nothing: Int
  package var choices: Int

  package init(searches: Int = 0, nothing: Int = 0, choices: Int = 0) {
    self.searches = searches
    self.nothing = nothing
    self.choices = choices
  }

  /// Searches that found something and were left all the same. Somebody may open several entries of one search, so this never goes below 0.
  package var left: Int { max(0, searches - nothing - choices) }

  package static func + (one: Self, other: Self) -> Self {
    WantedCounts(searches: one.searches + other.searches, nothing: one.nothing + other.nothing, choices: one.choices + other.choices)
  }
}

/// Counts that leave the memory for the database.
package struct WantedBatch: Hashable, Sendable {
  package var words: [WantedWordKey: Int] = [:]
  package var helps: [WantedHelpKey: WantedCounts] = [:]
  package init() {}
  package var isEmpty: Bool { words.isEmpty && helps.isEmpty }
}

/// Counts searches in the memory of one server, so that a search writes nothing. A job takes the counts away every minute.
package final class WantedCounter: Sendable {
  /// One search as it may be counted.
  package struct Search: Hashable, Sendable {
    package struct Word: Hashable, Sendable {
      package let word: String
      package let isKnown: Bool
      package init(word: String, isKnown: Bool) {
        self.word = word
        self.isKnown = isKnown
      }
    }
    package let language: String
    package let municipality: Int?
    package let help: String
    package let foundNothing: Bool
    /// Only of searches that found nothing.
    package let words: [Word]

    package init(language: String, municipality: Int?, help: String, foundNothing: Bool, words: [Word]) {
      self.language = language
      self.municipality = municipality
      self.help = help
      self.foundNothing = foundNothing
      self.words = words
    }
  }

  private struct Unknown: Hashable {
    let word: String
    let language: String
  }

  private struct State {
    var batch = WantedBatch()
    /// Words that the directory does not know, by day and municipality: in memory only.
    var unknown: [Unknown: [Day: [Int: Int]]] = [:]
  }

  /// More unknown words are not remembered: nobody fills the memory.
  package static let mostUnknown = 5_000
  /// More different counts between two flushes are not kept.
  private static let mostCounts = 20_000

  private let state = Mutex(State())

  package init() {}

  package func note(_ search: Search, on day: Day) {
    let town = search.municipality ?? 0
    state.withLock { state in
      guard state.batch.helps.count < Self.mostCounts, state.batch.words.count < Self.mostCounts else { return }
      let key = WantedHelpKey(help: search.help, language: search.language, municipality: town, day: day)
      state.batch.helps[key, default: WantedCounts()].searches += 1
      guard search.foundNothing else { return }
      state.batch.helps[key, default: WantedCounts()].nothing += 1
      for word in search.words {
        if word.isKnown {
          state.batch.words[WantedWordKey(word: word.word, language: search.language, municipality: town, day: day), default: 0] += 1
        } else {
          let unknown = Unknown(word: word.word, language: search.language)
          guard state.unknown[unknown] != nil || state.unknown.count < Self.mostUnknown else { continue }
          state.unknown[unknown, default: [:]][day, default: [:]][town, default: 0] += 1
        }
      }
    }
  }

  /// An entry was opened, or put on a list, from a page of results.
  package func noteChoice(help: String, municipality: Int?, language: String, on day: Day) {
    state.withLock { state in
      guard state.batch.helps.count < Self.mostCounts else { return }
      let key = WantedHelpKey(help: help, language: language, municipality: municipality ?? 0, day: day)
      state.batch.helps[key, default: WantedCounts()].choices += 1
    }
  }

  /// What may be stored now; the memory forgets it. Unknown words that were not searched on enough different days stay, or are forgotten.
  package func take(on today: Day, _ rule: WantedParameters.Rule) -> WantedBatch {
    state.withLock { state in
      var batch = state.batch
      state.batch = WantedBatch()
      for (unknown, days) in state.unknown {
        let recent = days.filter { today.days(since: $0.key) <= rule.memoryDays }
        guard recent.count >= rule.unknownWordDays else {
          state.unknown[unknown] = recent.isEmpty ? nil : recent
          continue
        }
        for (day, towns) in recent {
          for (town, count) in towns {
            batch.words[WantedWordKey(word: unknown.word, language: unknown.language, municipality: town, day: day), default: 0] += count
          }
        }
        state.unknown[unknown] = nil
      }
      return batch
    }
  }

  /// Counts that could not be stored.
  package func giveBack(_ batch: WantedBatch) {
    state.withLock { state in
      state.batch.words.merge(batch.words, uniquingKeysWith: +)
      state.batch.helps.merge(batch.helps, uniquingKeysWith: +)
    }
  }

  /// Forgets everything: no rule allows keeping it.
  package func forget() { state.withLock { $0 = State() } }
}

extension Role {
  /// Those who read what people look for in vain; evaluators see no small counts.
  package static let wantedReaders: Set<Role> = [.directoryEditor, .programmeCoordinator, .evaluator]
}

extension SearchIndex.Results {
  /// The kind of help that a search meant most: that of its first kind of help, else the chapter of its first answer.
  package var meantHelp: String {
    hits.prefix(5).first { $0.entry.kind == .category }?.entry.id ?? hits.first?.entry.chapter ?? ""
  }
}

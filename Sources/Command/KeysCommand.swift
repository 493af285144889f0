import ArgumentParser
import Kernel
import Secrets
import Store

/// The life of the master keys.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Look at and change the master keys that wrap everything personal.",
    subcommands: [Status.self, Add.self, Rotate.self, Retire.self, Measure.self])

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how many keys each master key wraps.")

    func run() async throws {
      try await onKeys { rotation, _ in
        for use in try await rotation.use() {
          let state = use.isAtHand ? (use.isResting ? "resting" : "in use") : "MISSING in the key file"
          writeOut("master \(use.master): wraps \(use.keys) keys, \(state)\n")
        }
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a master key without using it yet.",
      discussion: "Only for several servers with a copy of the key file each: add, bring the file to all of them, then rotate.")

    func run() async throws {
      try await onKeys { rotation, surroundings in
        writeOut("master \(try await rotation.add(random: surroundings.random)) added to the key file; now copy it to every server, then rotate\n")
      }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a master key and wrap everything with it.",
      discussion: "Servers go on serving. When it is interrupted, run it again: it goes on where it stopped. Back the key file up afterwards.")

    func run() async throws {
      try await onKeys { rotation, surroundings in
        var total = 0
        try await rotation.rotate(random: surroundings.random, at: surroundings.now()) { step in
          switch step {
          case .added(let number): writeOut("master \(number) added to the key file\n")
          case .resting: writeOut("older masters wrap nothing new\n")
          case .wrapped(let count):
            total += count
            writeOut("\(total) keys wrapped anew\n")
          }
        }
        writeOut("done; back up the key file. An old master can be retired once no backup needs it\n")
      }
    }
  }

  struct Retire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Throw an old master key away.",
      discussion: "Refused while it wraps anything. Backups made before the rotation can then be read by nobody.")

    @Argument(help: "The master key's number.") var number: Int

    func run() async throws {
      let number = number
      try await onKeys { rotation, surroundings in
        try await rotation.retire(number, at: surroundings.now())
        writeOut("master \(number) is gone\n")
      }
    }
  }

  /// What sealing costs on this machine: the difference that it makes to a page.
  struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Time sealing and opening.", shouldDisplay: false)

    @Option(help: "How many documents.") var count = 10_000

    func run() async throws {
      try await reporting {
        guard let vault = Vault(masters: [1: SystemRandom.bytes(32)], index: SystemRandom.bytes(32)) else { return }
        let (key, wrapped) = try vault.newKey(for: "request/x")
        let words = SealedWords([
          "Ma mère est tombée deux fois ce mois-ci et n'ose plus sortir. Elle vit seule au troisième étage.", "rue Inventée 3, 1030",
          "0470 00 00 00", "Madame Exemple", "le matin", "Rester chez elle", "Une voisine passe", "Le médecin traitant", "français",
        ])
        let sealed = try key.seal(words, cell: "request/x/content")
        try time("seal the words of a request") { _ = try key.seal(words, cell: "request/x/content") }
        try time("open the words of a request") { _ = try key.openWords(sealed, cell: "request/x/content") }
        try time("unwrap an owner's key") { _ = try vault.unwrap(wrapped, for: "request/x") }
        try time("find a mark") { _ = vault.mark("+32470000000", kind: "phone") }
      }
    }

    private func time(_ what: String, _ body: () throws -> Void) throws {
      let clock = ContinuousClock()
      let spent = try clock.measure { for _ in 0..<count { try body() } }
      let parts = spent.components
      let nanoseconds = (parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000) / Int64(max(1, count))
      writeOut("\(what): \(nanoseconds) ns\n")
    }
  }
}

/// Opens the database beside its keys and does something with them.
private func onKeys(_ body: @escaping (KeyRotation, Surroundings) async throws -> Void) async throws {
  try await reporting {
    let configuration = try Configuration.read()
    try await Installation.open(configuration) { installation in
      try await body(KeyRotation(installation.database, keyFile: configuration.keysPath), installation.surroundings)
    }
  }
}

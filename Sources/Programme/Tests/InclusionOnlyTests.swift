import Care
import Kernel
import Parameters
import Testing

@Suite("A programme that is inclusion only")
struct InclusionOnlyTests {
  private static let text = """
    id: pilot
    name: {fr: "Projet pilote", nl: "Proefproject", en: "Pilot project"}
    running: {from: 2026-01-01, until: 2027-12-31, source: "test"}
    fields:
    - {name: birthDate, kind: birthDate}
    - {name: livesInTerritory, kind: flag}
    - {name: caredForInTerritory, kind: flag}
    eligibility:
    - from: 2026-01-01
      common: {source: test, needs: programmeRunning}
      services:
      - id: inclusion
        source: test
        needs:
          all:
          - {field: birthDate, atLeast: 65}
          - any: [livesInTerritory, caredForInTerritory]

    """

  private func pilot() throws -> Programme { try ProgrammeReader.programme(DataFile(name: "programmes/pilot.yaml", content: Self.text)) }

  @Test("its file needs no ledger; its target group and its territory, lived in or cared for in, decide")
  func eligibility() throws {
    let pilot = try pilot()
    #expect(pilot.ledger == nil && pilot.questions == [.eligibility])
    let lives = "{\"on\":\"2026-03-02\",\"birthDate\":\"1950-01-01\",\"livesInTerritory\":false,\"caredForInTerritory\":true}"
    #expect(try ProgrammeSample.answer(pilot, .eligibility, lives).contains("\"inclusion\":{\"verdict\":\"eligible\""))
    let open = try ProgrammeSample.answer(pilot, .eligibility, "{\"on\":\"2026-03-02\",\"birthDate\":\"1950-01-01\"}")
    #expect(open.contains("\"missing\":[\"caredForInTerritory\",\"livesInTerritory\"]"))
    let young = try ProgrammeSample.answer(pilot, .eligibility, "{\"on\":\"2026-03-02\",\"birthDate\":\"1990-01-01\"}")
    #expect(young.contains("\"inclusion\":{\"verdict\":\"notEligible\""))
  }

  @Test("it has no ledger to ask, nobody enters units in it, and none can follow it")
  func ledger() throws {
    let pilot = try pilot()
    #expect(ProgrammeSample.problems(pilot, .ledger, "{\"on\":\"2026-03-02\",\"events\":[]}") == ["$ programme.no-ledger"])
    #expect(SimpleFailure.noLedger.category == .notFound)
    let protocol3 = try ProgrammeSample.shipped()
    let library = try ProgrammeFolder.library([pilot, protocol3])
    #expect(library.unitProgrammes.map(\.id) == ["protocol3"] && library.units(on: ProgrammeSample.day("2027-03-01"))?.id == "protocol3")
    #expect(protocol3.questions == [.eligibility, .ledger])
  }
}

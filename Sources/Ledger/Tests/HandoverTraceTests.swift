import Care
import Kernel
import Pages
import TestSupport
import Testing

@Suite("From one managing organisation to another, in the timeline and the copy")
struct HandoverTraceTests {
  @Test("each organisation reads it in its own file in every language, whoever sees no units sees nothing of it", arguments: Backend.available)
  func timeline(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let site = houses.world.site
      try await houses.begun()
      try await houses.end()
      let ours = try await site.signedIn(.caseManager)
      let waiting = try await ours.get(.personPage(houses.here, .timeline))
      #expect(waiting.text.contains("Fin de la part de l&#39;organisation qui tient ce dossier") && !waiting.text.contains("a continué"))
      try await houses.takeOver()
      let here = [
        (Language.french, "Fin de la part de l&#39;organisation qui tient ce dossier · une autre organisation a continué le 21 novembre 2026"),
        (.dutch, "Einde van het deel van de organisatie die dit dossier houdt · een andere organisatie ging verder op 21 november 2026"),
        (.english, "End of the part of the organisation that keeps this file · another organisation went on, on 21 November 2026"),
      ]
      for (language, words) in here {
        let page = try await ours.get(.personPage(houses.here, .timeline), language)
        #expect(page.text.contains(words) && page.text.contains("value=\"handover\""), "\(language)")
      }
      let theirs = try await site.signedIn(.caseManager, .other)
      let there = [
        (Language.french, "Fin de la part de Maison Relais ; ce qui y a été utilisé compte ici"),
        (.dutch, "Einde van het deel van Maison Relais; wat daar gebruikt is telt hier mee"),
        (.english, "End of the part of Maison Relais; what was used there counts here"),
      ]
      for (language, words) in there {
        #expect(try await theirs.get(.personPage(houses.there, .timeline), language).text.contains(words), "\(language)")
      }
      // It stands on the last day of the earlier one, under a filter of its own.
      let path = Address.personPage(houses.there, .timeline).path(.french)
      let narrowed = try await theirs.get("\(path)?kind=handover")
      #expect(narrowed.text.contains("31 mai 2026") && narrowed.text.contains("Organisation gestionnaire"))
      // Units are health.
      for (side, person) in [(TestSite.Side.own, houses.here), (.other, houses.there)] {
        let helpdesk = try await site.signedIn(.helpdeskAgent, side).get(.personPage(person, .timeline))
        #expect(!helpdesk.text.contains("Fin de la part") && !helpdesk.text.contains("value=\"handover\""))
      }
    }
  }

  @Test("an end that was taken back stands there struck out, with the reason; the copy says both, for her too")
  func copy() async throws {
    try await TwoHouses.with { houses in
      let site = houses.world.site
      try await houses.begun()
      try await houses.end()
      let ours = try await site.signedIn(.caseManager)
      let page = try await ours.get(.personPage(houses.here, .ledger))
      let back = Address.personForm(houses.here, .ledger, .takeBackEnd).path(.french)
      #expect(try await ours.submit(page, to: back, ["why": "ELLERESTE"]).status == 303)
      let line = try await ours.get(.personPage(houses.here, .timeline)).text
      #expect(line.contains("<s><p dir=\"auto\">Fin de la part de l&#39;organisation qui tient ce dossier</p>") && line.contains("ELLERESTE"))
      let form = Address.personForm(houses.here, .export, .makeExport).path(.french)
      for recipient in ["organization", "person"] {
        func made(_ way: String) async throws -> String {
          try await ours.submit(try await ours.get(.personPage(houses.here, .export)), to: form, ["for": recipient, "as": way]).text
        }
        let paper = try await made("page")
        #expect(paper.contains("Fin de la part de l&#39;organisation qui tient ce dossier") && paper.contains("ELLERESTE"), "\(recipient)")
        let document = try await made("json")
        for words in ["unitsBetweenOrganizations", "\"lastDay\" : \"2026-05-31\"", "\"replacedBecause\" : \"ELLERESTE\""] {
          #expect(document.contains(words), "\(recipient): \(words)")
        }
      }
    }
  }
}

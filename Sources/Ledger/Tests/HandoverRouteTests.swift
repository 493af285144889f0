import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("From one managing organisation to another, on the screen")
struct HandoverRouteTests {
  private static func path(_ person: ID<Person>, _ form: FormName) -> String { Address.personForm(person, .ledger, form).path(.french) }

  @Test("one ends its part, the paper says what was used, the other one takes over and goes on")
  func whole() async throws {
    try await TwoHouses.with { houses in
      let site = houses.world.site
      try await houses.begun()
      let ours = try await site.signedIn(.caseManager)
      let address = Address.personPage(houses.here, .ledger)
      let page = try await ours.get(address)
      #expect(page.text.contains("Organisation gestionnaire : Maison Relais."))
      let unsaid = try await ours.submit(page, to: Self.path(houses.here, .endPart), ["lastDay": "31/5/2026"])
      #expect(unsaid.status == 422 && unsaid.text.contains("Dites si elle est d&#39;accord"))
      let early = try await ours.submit(page, to: Self.path(houses.here, .endPart), ["lastDay": "1/3/2026", "agrees": "yes"])
      #expect(early.status == 422 && early.text.contains("pour un jour suivant"))
      let ended = try await ours.follow(
        ours.submit(unsaid, to: Self.path(houses.here, .endPart), ["lastDay": "31/5/2026", "agrees": "yes"]))
      #expect(ended.text.contains("s&#39;est terminée le 31 mai 2026") && ended.text.contains("Notre part jusqu&#39;au 31 mai 2026"))
      // What is still to be entered is of the last day at the latest: it stands there, and today is refused with the reason.
      let form = try #require(ended.forms.first { $0.action == Self.path(houses.here, .enterAct) })
      #expect(form["day"] == "31/5/2026" && ended.text.contains("Le dernier jour qui se note encore est le 31 mai 2026"))
      #expect(!ended.forms.contains { $0.action == Self.path(houses.here, .startTimer) })
      let fields = ["units": "2", "giver": "caseManagement:nurse", "day": "21/11/2026"]
      let late = try await ours.submit(ended, to: Self.path(houses.here, .enterAct), fields)
      #expect(late.status == 409 && late.text.contains("La part de votre organisation s&#39;est terminée le 31 mai 2026."))
      for (language, words) in [(Language.french, "Ce qui a été utilisé"), (.dutch, "Wat er gebruikt is"), (.english, "What was used")] {
        let paper = try await ours.get(Address.personItem(houses.here, .ledger, item: "consumed").path(language))
        #expect(paper.status == 200 && paper.text.contains(words) && paper.text.contains("Maison Relais"))
      }

      let theirs = try await site.signedIn(.caseManager, .other, language: .dutch)
      let offer = try await theirs.get(Address.personPage(houses.there, .ledger).path(.dutch))
      #expect(offer.text.contains("Maison Relais begeleidde haar tot en met 31 mei 2026"))
      let taken = try await theirs.follow(
        theirs.submit(offer, to: Address.personForm(houses.there, .ledger, .takeOver).path(.dutch)))
      #expect(taken.text.contains("Genoteerd: het telt mee in het saldo.") && taken.text.contains("4 van de gebruikte eenheden"))
      #expect(taken.text.contains("4 van de 122 eenheden gebruikt, 118 over"))
      let again = try await theirs.submit(offer, to: Address.personForm(houses.there, .ledger, .takeOver).path(.dutch), ["once": "another"])
      #expect(again.status == 409 && again.text.contains("Er wacht niets om over te nemen"))
      // The first one sees that somebody went on, and can no longer take the end back.
      let after = try await ours.get(address)
      #expect(after.text.contains("Une autre organisation a repris la suite") && !after.forms.contains { $0.action == Self.path(houses.here, .takeBackEnd) })
      // Neither opens the other's file.
      #expect(try await ours.get(Address.personPage(houses.there, .ledger)).status == 404)
      #expect(try await theirs.get(Address.personItem(houses.here, .ledger, item: "consumed").path(.dutch)).status == 404)
      let log = try await site.log()
      #expect(log.contains { $0.purpose == .changeLedger && $0.person == houses.there && $0.subjects.filter { $0.hasPrefix("handover/") }.count == 2 })
    }
  }

  @Test("copied from paper: what is wrong is named at its field, and a correction asks its reason; an end taken back says why")
  func paper() async throws {
    try await TwoHouses.with { houses in
      let client = try await houses.world.site.signedIn(.caseManager)
      let address = Address.personPage(houses.here, .ledger)
      let form = Self.path(houses.here, .enterConsumed)
      let page = try await client.get(address)
      #expect(!page.forms.contains { $0.action == Self.path(houses.here, .endPart) }, "nothing began")
      let typed = ["other": "Maison d'ailleurs", "lastDay": "31/3/2026", "module": "yes", "units-caseManagement": "12"]
      let wrong = try await client.submit(page, to: form, typed)
      #expect(wrong.status == 422 && wrong.text.contains("écrivez le premier jour de la période"))
      let noted = try await client.follow(client.submit(wrong, to: form, ["periodStart": "10/1/2026"]))
      #expect(noted.text.contains("12 unités utilisées sur 122, reste : 110"))
      #expect(noted.text.contains("suivie par Maison d&#39;ailleurs : 12 des unités utilisées"))
      let filled = try #require(noted.forms.first { $0.action == form })
      #expect(filled["periodStart"] == "10/1/2026" && filled["units-caseManagement"] == "12" && filled["module"] == "yes")
      let unsaid = try await client.submit(noted, to: form, ["units-caseManagement": "14"])
      #expect(unsaid.status == 422 && unsaid.text.contains("Écrivez pourquoi vous corrigez."))
      let right = try await client.follow(client.submit(unsaid, to: form, ["why": "Chiffre mal lu"]))
      #expect(right.text.contains("14 unités utilisées") && right.text.contains("Chiffre mal lu"))
      let ended = try await client.follow(
        client.submit(right, to: Self.path(houses.here, .endPart), ["lastDay": "20/11/2026", "agrees": "no"]))
      let back = try await client.submit(ended, to: Self.path(houses.here, .takeBackEnd))
      #expect(back.status == 422)
      let goesOn = try await client.follow(client.submit(back, to: Self.path(houses.here, .takeBackEnd), ["why": "Elle reste"]))
      #expect(goesOn.text.contains("La part de votre organisation continue.") && goesOn.text.contains("Elle reste"))
      let english = try await client.get(address.path(.english))
      #expect(english.text.contains("End our part") && english.text.contains("Correct what was used before"))
    }
  }
}

import Care
import Kernel
import Store

/// The invented programme's own list of providers.
extension DemoWorld {
  /// Twelve people and two houses: with and without room, conventions that end, pause and ended. The same on every day that it is asked for.
  func providers(now: Instant) -> [Provider] {
    let today = now.day
    let begun = Day(year: 2024, month: 1, day: 8) ?? today.adding(days: -300)
    let lines: [(name: String, discipline: String, house: String, languages: [String], towns: [Int], room: Int?)] = [
      ("Elif Yılmaz-Demir", "psychologist", "", ["fr", "tr", "nl"], [21015, 21014, 21006], 2),
      ("Bart Vandenbroucke", "psychologist", "Praktijk Lindeboom (demo)", ["nl", "fr", "en"], [21010, 21011, 21008, 21003], 0),
      ("Nadia El Khattabi", "psychologist", "", ["fr", "ar", "zg"], [21012, 21001, 21013], 1),
      ("Sofie De Wachter", "occupational-therapist", "Zonnebloem Thuiszorg (demo)", ["nl", "fr"], [], 3),
      ("Olivier Simonart", "occupational-therapist", "", ["fr", "en"], [21009, 21005, 21002, 21017], 1),
      ("Amina Diallo-Peeters", "occupational-therapist", "", ["fr", "ff", "nl"], [21015, 21004, 21014], nil),
      ("Joke Mertens", "case-management-nurse", "Relais Bruxelles (démo)", ["nl", "fr"], [21004, 21010, 21012], 2),
      ("Samuel Nkusi", "case-management-social-worker", "Relais Bruxelles (démo)", ["fr", "rw", "sw", "en"], [21001, 21013, 21007], 0),
      ("Claire Dubois-Van Hove", "case-management-nurse", "", ["fr"], [21016, 21002, 21017, 21018, 21019], 1),
      ("Yasmine Ouali", "case-management-social-worker", "Relais Bruxelles (démo)", ["fr", "ar", "es"], [21015, 21006, 21014], 4),
      ("Jean Roba", "case-management-general-practitioner", "Maison médicale Imaginaire (démo)", ["fr", "nl"], [21013, 21007], 1),
      ("Groupe « Bouger ensemble » (démo)", "group-leader", "Maison de quartier Imaginaire (démo)", ["fr", "nl"], [21012, 21011], 6),
      ("Groep “Samen praten” (demo)", "group-leader", "Zonnebloem Thuiszorg (demo)", ["nl"], [], 5),
      ("Marijke D'hondt-Claes", "psychologist", "", ["nl", "de"], [21018, 21019], 1),
    ]
    return lines.enumerated().map { number, line in
      var details = ProviderDetails()
      details.name = line.name
      details.discipline = line.discipline
      details.organisation = line.house
      details.languages = line.languages
      details.municipalities = line.towns
      details.base = line.towns.first ?? 21004
      details.phone = "0400 00 00 \(Day.padded(number + 10, 2))"
      details.email = "prestataire\(number + 1)@relais-demo.example"
      details.letters = line.languages.first == "nl" ? "nl" : "fr"
      details.settings = number % 4 == 3 ? [.practice, .video] : number % 3 == 0 ? [.home, .practice] : [.home]
      details.times = Set([1, 2, 4].flatMap { day in [ProviderTime((day + number) % 5 + 1, number % 2 == 0 ? .morning : .afternoon)] })
      if number % 5 == 0 { details.times.insert(ProviderTime(3, .evening)) }
      details.convention.from = begun.adding(days: number * 23)
      if number == 8 { details.convention.until = today.adding(days: 40) }
      if number == 13 { details.convention.until = today.adding(days: -12) }
      if number == 10 {
        details.convention.suspendedFrom = today.adding(days: -20)
        details.convention.suspendedUntil = today.adding(days: 60)
      }
      if let room = line.room {
        // One of them said it so long ago that it is no news any more.
        let said = today.adding(days: number == 4 ? -45 : -(number % 9))
        details.capacity = ProviderDetails.Capacity(places: room, fullUntil: room == 0 ? today.adding(days: 18 + number) : nil, saidOn: said)
      }
      return Provider(
        id: ID("demo-provider-\(Day.padded(number + 1, 2))"), details: details,
        createdAt: now.adding(days: -30), changedAt: now.adding(days: -30),
        version: 1)
    }
  }
}

extension Desk {
  /// Puts the invented providers on the list, once.
  func writeProviders(of world: DemoWorld, now: Instant) throws {
    for provider in world.providers(now: now) where try self.provider(provider.id) == nil { try insert(provider, way: .demo, by: "Relais") }
  }
}

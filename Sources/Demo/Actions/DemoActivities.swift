import Care
import Kernel
import Store

/// Ten invented houses, each with two things to go to. The same day gives the same activities.
enum DemoActivities {
  private struct Idea {
    let fr: String
    let nl: String
    let words: (fr: String, nl: String)
    let rhythm: Activity.Rhythm
    let hours: (Int, Int)
    let cents: Int?
  }

  private static let ideas: [Idea] = [
    Idea(fr: "Repas du midi", nl: "Middagmaal", words: ("On mange ensemble, à la bonne franquette.", "We eten samen, heel gezellig."), rhythm: .weekly, hours: (12, 14), cents: 450),
    Idea(fr: "Marche douce", nl: "Rustige wandeling", words: ("Une heure au parc, à votre rythme.", "Een uurtje in het park, op uw tempo."), rhythm: .weekly, hours: (10, 11), cents: 0),
    Idea(fr: "Café des aidants", nl: "Mantelzorgcafé", words: ("Parler avec d'autres qui aident un proche.", "Praten met anderen die voor iemand zorgen."), rhythm: .monthly, hours: (14, 16), cents: 0),
    Idea(fr: "Table de conversation", nl: "Praattafel", words: ("Parler français ou néerlandais, sans peur des fautes.", "Frans of Nederlands spreken, zonder schrik voor fouten."), rhythm: .weekly, hours: (15, 16), cents: 0),
    Idea(fr: "Gymnastique sur chaise", nl: "Stoelgym", words: ("Bouger assis, en musique.", "Zittend bewegen, op muziek."), rhythm: .weekly, hours: (10, 11), cents: 200),
    Idea(fr: "Aide numérique", nl: "Digitale hulp", words: ("Apportez votre téléphone et vos questions.", "Breng uw telefoon en uw vragen mee."), rhythm: .weekly, hours: (13, 16), cents: 0),
    Idea(fr: "Après-midi jeux", nl: "Spelletjesnamiddag", words: ("Cartes, dames et un morceau de tarte.", "Kaarten, dammen en een stuk taart."), rhythm: .weekly, hours: (14, 17), cents: 100),
    Idea(fr: "Sortie au musée", nl: "Museumbezoek", words: ("On part ensemble en tram.", "We vertrekken samen met de tram."), rhythm: .once, hours: (13, 17), cents: 600),
    Idea(fr: "Chorale du quartier", nl: "Buurtkoor", words: ("Toutes les voix sont les bienvenues.", "Alle stemmen zijn welkom."), rhythm: .weekly, hours: (19, 21), cents: nil),
    Idea(fr: "Potager partagé", nl: "Samentuin", words: ("Les mains dans la terre, ou simplement assis au soleil.", "Handen in de aarde, of gewoon in de zon."), rhythm: .weekly, hours: (9, 12), cents: 0),
  ]

  private static let houses = [
    "Le Coin de Table", "Het Tafeltje", "La Maison du Tilleul", "De Zonnebank", "L'Escale", "'t Pleintje", "Les Quatre Vents", "De Waterput",
    "La Ruche", "Het Venster",
  ]

  static func place(_ number: Int) -> MeetingPlace {
    let towns = Municipality.all
    let isDutch = number % 2 == 1
    let town = towns[(number * 7 + 3) % towns.count]
    return MeetingPlace(
      id: ID("demo-house-\(number)"), name: "\(houses[number]) (\(isDutch ? "demo" : "démo"))",
      address: isDutch ? "Verzonnenstraat \(number * 4 + 2)" : "Rue Imaginaire \(number * 4 + 2)", municipality: town.nis,
      isAccessible: number % 3 != 2, phone: "02 000 01 \(Day.padded(number, 2))", email: "house\(number)@relais-demo.example",
      language: isDutch ? .dutch : .french, isFictitious: true)
  }

  static func activities(of place: MeetingPlace, _ number: Int, today: Day) -> [Activity] {
    // Monday of this week, so that something happens on every day.
    let monday = today.adding(days: 1 - today.weekday)
    return (0..<2).map { part in
      let idea = ideas[(number + part * 3) % ideas.count]
      let isDutch = place.language == .dutch
      let ahead = idea.rhythm == .once ? 9 : -21
      let day = monday.adding(days: ahead + (number + part * 2) % 6)
      let schedule = Activity.schedule(idea.rhythm, on: day, ClockTime(hour: idea.hours.0), ClockTime(hour: idea.hours.1))
      var activity = Activity(
        id: ID("demo-activity-\(number)-\(part)"), place: place.id, title: isDutch ? idea.nl : idea.fr, words: isDutch ? idea.words.nl : idea.words.fr,
        language: place.language, schedule: schedule, cents: idea.cents)
      activity.isAccessible = place.isAccessible
      activity.isAccompanied = number % 4 == 0
      activity.languages = isDutch ? ["nl", "fr"] : ["fr", "ar"]
      if number == 0, part == 0 {
        for week in 0..<3 {
          activity.menu.append(
            Activity.Dish(day: day.adding(days: 21 + week * 7), words: ["Soupe, vol-au-vent, fruit", "Soupe, poisson, riz au lait", "Soupe, stoemp, yaourt"][week]))
        }
      }
      if number == 2, part == 0 { activity.registration = "02 000 01 02" }
      return activity
    }
  }
}

extension Desk {
  /// Written once; filled again they stay as they are.
  func writeDemoActivities(on today: Day, at now: Instant) throws {
    for number in 0..<10 {
      let place = DemoActivities.place(number)
      guard try meetingPlace(place.id) == nil else { continue }
      try write(place, at: now)
      for activity in DemoActivities.activities(of: place, number, today: today) { try insert(activity, at: now) }
    }
  }
}

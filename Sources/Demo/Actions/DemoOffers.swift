import Care
import Kernel

extension DemoWorld {
  /// How an invented service is offered: hours, place, languages, price, room, as mixed as real ones.
  static func offer(_ number: Int, in town: Municipality, today: Day, _ dice: inout Dice) -> Offer {
    var offer = Offer()
    let street: String = dice.choose(["Rue des Tilleuls", "Lindestraat", "Avenue de l'Invention", "Verzonnen laan", "Place du Faux-Marché"])
    var location = Offer.Location(street: "\(street) \(number % 180 + 1)", postalCode: town.postalCodes.first)
    location.accessibility = number % 3 == 0 ? [.wheelchair, .lift] : number % 3 == 1 ? [.wheelchair, .accessibleToilet, .publicTransport] : []
    offer.locations = [location]
    offer.schedules = hours(number)
    offer.holidays = number % 7 == 0 ? nil : .closed
    if number % 11 == 5 {
      offer.closures = [
        Closure(
          from: today.adding(days: 3), to: today.adding(days: 12),
          reason: Text(fr: "congé de l'équipe", nl: "verlof van het team", en: "team holiday"))
      ]
    }
    offer.languages = number % 4 == 0 ? ["fr", "nl", "en"] : number % 4 == 1 ? ["fr", "ar"] : number % 4 == 2 ? ["nl", "fr", "tr"] : ["fr"]
    offer.costs =
      number % 3 == 0
      ? [Offer.Cost(option: nil, cents: 0)]
      : [Offer.Cost(option: Text(fr: "par visite", nl: "per bezoek", en: "a visit"), cents: 450 + number % 10 * 125)]
    offer.access = number % 5 == 0 ? [.phone, .onPrescription] : number % 5 == 1 ? [.phone, .email, .appointment] : [.phone, .walkIn]
    if number % 2 == 0 {
      let states = Offer.Capacity.State.allCases
      offer.capacity = Offer.Capacity(state: states[number / 2 % states.count], updated: today.adding(days: -(number % 50)))
    }
    if number % 10 != 9 {
      offer.confirmation = Offer.Confirmation(
        day: today.adding(days: -(number * 17 % 420)), way: number % 3 == 0 ? .provider : .phone, by: "Relais (démo)")
    }
    offer.reviewEmail = "service\(number + 1)@relais-demo.example"
    return offer
  }

  private static func hours(_ number: Int) -> [Schedule] {
    let week: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    switch number % 5 {
    case 0: return [.weekly(week, ClockTime(hour: 9), ClockTime(hour: 17))]
    case 1:
      return [
        .weekly(week, ClockTime(hour: 9), ClockTime(hour: 12, minute: 30)),
        .weekly(Array(week.prefix(4)), ClockTime(hour: 13, minute: 30), ClockTime(hour: 17)),
      ]
    case 2: return [.weekly(week + [.saturday, .sunday], ClockTime(hour: 7), ClockTime(hour: 22))]
    case 3: return [.weekly([.friday, .saturday], ClockTime(hour: 20), ClockTime(hour: 2))]
    default: return []
    }
  }
}

import Care
import HTML
import Kernel

/// That somebody is away, behind her name: on requests, on the console and on the page of a person.
enum AwayText {
  /// Of one who has a request: without a stand-in the team takes it.
  static func holder(_ away: ColleagueAway) -> Text {
    guard away.standIn == nil else { return replaced(away) }
    let day = away.until
    return Text(
      fr: "absent·e jusqu'au \(day, .french) ; l'équipe prend le relais", nl: "afwezig tot en met \(day, .dutch); het team neemt over",
      en: "away until \(day, .english); the team takes over")
  }

  /// Of one who follows a person.
  static func keeper(_ away: ColleagueAway) -> Text {
    guard away.standIn == nil else { return replaced(away) }
    let day = away.until
    return Text(
      fr: "absent·e jusqu'au \(day, .french) ; aucun remplacement n'est noté", nl: "afwezig tot en met \(day, .dutch); er is geen vervanging genoteerd",
      en: "away until \(day, .english); no replacement is noted")
  }

  private static func replaced(_ away: ColleagueAway) -> Text {
    let (day, name) = (away.until, away.standIn ?? "")
    return Text(
      fr: "absent·e jusqu'au \(day, .french) ; remplacé·e par \(name)", nl: "afwezig tot en met \(day, .dutch); vervangen door \(name)",
      en: "away until \(day, .english); replaced by \(name)")
  }
}

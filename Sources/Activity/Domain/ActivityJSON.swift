package import Kernel

extension OfferedActivity {
  /// As programs read it: one object of `/api/activities`.
  ///
  /// - Parameter days: the times to name.
  package func write(into json: inout JSONWriter, times: [Activity.Occurrence], link: String) {
    json.object { json in
      json.field("id", "\(universalID)")
      json.field("title", activity.title)
      json.field("language", activity.language.code)
      json.field("words", activity.words.isEmpty ? nil : activity.words)
      json.field("house", place.name)
      json.field("houseId", place.id.raw)
      json.field("where", whereabouts)
      json.field("municipality", place.municipality)
      json.field("cents", activity.cents)
      json.field("accessible", activity.isAccessible)
      json.field("accompanied", activity.isAccompanied)
      json.field("registration", activity.registration.isEmpty ? nil : activity.registration)
      json.field("forWhom", activity.forWhom.isEmpty ? nil : activity.forWhom)
      json.name("languages")
      json.list { json in for code in activity.languages { json.value(code) } }
      json.name("times")
      json.list { json in
        for time in times {
          json.object { json in
            json.field("opens", time.opens.iso8601)
            json.field("closes", time.closes.iso8601)
            json.field("cancelled", time.isCancelled)
            json.field("menu", activity.dish(on: time.day))
          }
        }
      }
      json.field("url", link)
      json.field("changedAt", changedAt.iso8601)
    }
  }
}

import Kernel

/// When something is open.
package struct HSDSSchedule: HSDSObject {
  package static let table = "schedules"

  package var id: String
  package var serviceId: String?
  package var locationId: String?
  package var serviceAtLocationId: String?
  package var validFrom: String?
  package var validTo: String?
  package var dtstart: String?
  /// Hours ahead of UTC.
  package var timezone: Double?
  package var until: String?
  package var count: Double?
  package var wkst: String?
  /// `WEEKLY` or `MONTHLY`.
  package var freq: String?
  package var interval: Double?
  package var byday: String?
  package var byweekno: String?
  package var bymonthday: String?
  package var byyearday: String?
  package var description: String?
  package var opensAt: String?
  package var closesAt: String?
  package var scheduleLink: String?
  package var attendingType: String?
  package var notes: String?
  /// Ours, beyond HSDS: `Europe/Brussels` where the offsets are only those of the day on which this was read, and the clock is that of Brussels.
  package var timeZoneName: String?
  /// Ours, beyond HSDS: `DAILY` or `YEARLY`, which `freq` cannot say.
  package var repeats: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("location_id", locationId)
    sink.put("service_at_location_id", serviceAtLocationId)
    sink.put("valid_from", validFrom)
    sink.put("valid_to", validTo)
    sink.put("dtstart", dtstart)
    sink.put("timezone", timezone)
    sink.put("until", until)
    sink.put("count", count)
    sink.put("wkst", wkst)
    sink.put("freq", freq)
    sink.put("interval", interval)
    sink.put("byday", byday)
    sink.put("byweekno", byweekno)
    sink.put("bymonthday", bymonthday)
    sink.put("byyearday", byyearday)
    sink.put("description", description)
    sink.put("opens_at", opensAt)
    sink.put("closes_at", closesAt)
    sink.put("schedule_link", scheduleLink)
    sink.put("attending_type", attendingType)
    sink.put("notes", notes)
    sink.put("time_zone_name", timeZoneName)
    sink.put("repeats", repeats)
  }
}

/// Ours, beyond HSDS: days on which schedules do not hold.
package struct HSDSClosure: HSDSObject {
  package static let table = "closures"

  package var id: String
  package var serviceId: String?
  /// Both days belong to it.
  package var from: String?
  package var to: String?
  /// A public holiday by its name in the parameters, in place of days.
  package var holiday: String?
  /// `09:00-12:00,13:00-16:00`: the hours of such a day; without them it is closed.
  package var hours: String?
  package var reason: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("from", from)
    sink.put("to", to)
    sink.put("holiday", holiday)
    sink.put("hours", hours)
    sink.put("reason", reason)
  }
}

import Care
import Kernel

// An entry in its stored form, fields by name; `EntryReading` reads it back. Conditions are rare and stay with `Codable`.

extension Entry.Prescription: WrittenValue {}
extension Entry.HomeVisits: WrittenValue {}
extension Entry.Public: WrittenValue {}
extension Entry.Answers: WrittenValue {}

extension Entry: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("alsoNamed", alsoNamed)
      document.put("answers", answers)
      document.put("chapter", chapter)
      document.put("cost", cost)
      document.put("editorNotes", editorNotes)
      document.put("emails", emails)
      document.put("everyday", everyday)
      document.put("home", home)
      document.put("how", how)
      document.put("id", id)
      document.put("isAboutViolence", isAboutViolence)
      document.put("isEmergency", isEmergency)
      document.put("isFictitious", isFictitious)
      document.put("links", links)
      document.put("municipalities", municipalities)
      document.put("name", name)
      document.put("offer", offer)
      document.put("official", official)
      document.put("payer", payer)
      document.put("phones", phones)
      document.put("prescription", prescription)
      document.put("prescriptionNote", prescriptionNote)
      document.put("publics", publics)
      document.put("related", related)
      document.put("sections", sections)
      document.put("sources", sources)
      document.put("subject", subject)
      document.put("summary", summary)
      document.put("who", who)
    }
  }
}

extension Entry.Phone: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("hours", hours)
      document.put("label", label)
      document.putFilled("languages", languages)
      document.put("number", number)
    }
  }
}

extension Entry.Link: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("language", language)
      document.put("url", url)
    }
  }
}

extension Entry.Source: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("date", date)
      document.put("document", self.document)
      document.put("place", place)
    }
  }
}

extension Offer.Status: WrittenValue {}
extension Offer.Access: WrittenValue {}
extension Offer.Accessibility: WrittenValue {}
extension Offer.Location.Kind: WrittenValue {}
extension Offer.Capacity.State: WrittenValue {}
extension Offer.Confirmation.Way: WrittenValue {}
extension HolidayRule: WrittenValue {}
extension Schedule.Frequency: WrittenValue {}

extension Offer.Level: WrittenValue {
  func write(to document: inout StoredDocument) { rawValue.write(to: &document) }
}

extension Offer: WrittenValue {
  func write(to document: inout StoredDocument) {
    guard conditions.isEmpty else { return document.leave() }
    document.object { document in
      document.putFilled("access", access)
      document.put("capacity", capacity)
      document.putFilled("closures", closures)
      document.put("confirmation", confirmation)
      document.putFilled("contacts", contacts)
      document.putFilled("costs", costs)
      document.putFilled("documents", documents)
      document.put("holidays", holidays)
      document.putFilled("languages", languages)
      document.put("level", level)
      document.putFilled("locations", locations)
      document.put("maximumAge", maximumAge)
      document.put("minimumAge", minimumAge)
      document.put("organisation", organisation)
      document.put("recordLanguage", recordLanguage)
      document.put("reviewEmail", reviewEmail)
      document.put("reviewInterval", reviewInterval)
      document.putFilled("schedules", schedules)
      document.put("status", status)
    }
  }
}

extension Offer.Location: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.putFilled("accessibility", accessibility)
      document.put("kind", kind)
      document.put("latitude", latitude)
      document.put("longitude", longitude)
      document.put("name", name)
      document.putFilled("phones", phones)
      document.put("postalCode", postalCode)
      document.putFilled("schedules", schedules)
      document.put("street", street)
      document.put("town", town)
    }
  }
}

extension Offer.Cost: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("cents", cents)
      document.put("option", option)
    }
  }
}

extension Offer.Contact: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("email", email)
      document.put("function", function)
      document.put("name", name)
      document.put("phone", phone)
    }
  }
}

extension Offer.Capacity: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("available", available)
      document.put("state", state)
      document.put("unit", unit)
      document.put("updated", updated)
    }
  }
}

extension Offer.Confirmation: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("by", by)
      document.put("day", day)
      document.put("way", way)
    }
  }
}

extension Schedule: WrittenValue {
  func write(to document: inout StoredDocument) {
    var usual = Schedule(freq: freq, byday: byday, opensAt: opensAt, closesAt: closesAt, validFrom: validFrom, validTo: validTo)
    usual.id = id
    guard usual == self else { return document.leave() }
    document.object { document in
      if !byday.isEmpty { document.put("byday", byday.map(\.description).joined(separator: ",")) }
      document.put("closes_at", closesAt?.description)
      document.put("freq", freq)
      document.put("id", id)
      document.put("opens_at", opensAt?.description)
      document.put("valid_from", validFrom)
      document.put("valid_to", validTo)
    }
  }
}

extension Closure: WrittenValue {
  func write(to document: inout StoredDocument) {
    guard let from, hours.isEmpty else { return document.leave() }
    document.object { document in
      document.put("from", from)
      if let reason {
        document.put("reason", Reason(text: reason))
      }
      document.put("to", to)
    }
  }

  /// Why, in the three languages alone.
  private struct Reason: WrittenValue {
    let text: Text
    func write(to document: inout StoredDocument) {
      document.object { document in
        document.put("en", text.en)
        document.put("fr", text.fr)
        document.put("nl", text.nl)
      }
    }
  }
}

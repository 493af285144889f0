import Kernel

/// Whom one can reach.
package struct HSDSContact: HSDSObject {
  package static let table = "contacts"

  package var id: String
  package var organizationId: String?
  package var serviceId: String?
  package var name: String?
  package var title: String?
  package var email: String?
  package var phones: [HSDSPhone]?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("organization_id", organizationId)
    sink.put("service_id", serviceId)
    sink.put("name", name)
    sink.put("title", title)
    sink.put("email", email)
    sink.put("phones", phones ?? [])
  }
}

/// A telephone number.
package struct HSDSPhone: HSDSObject {
  package static let table = "phones"

  package var id: String
  package var locationId: String?
  package var serviceId: String?
  package var organizationId: String?
  package var contactId: String?
  package var number: String
  /// A number, not a text.
  package var `extension`: Double?
  package var type: String?
  package var description: String?
  package var languages: [HSDSLanguage]?

  package init(id: String, number: String) {
    self.id = id
    self.number = number
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("location_id", locationId)
    sink.put("service_id", serviceId)
    sink.put("organization_id", organizationId)
    sink.put("contact_id", contactId)
    sink.put("number", number)
    sink.put("extension", `extension`)
    sink.put("type", type)
    sink.put("description", description)
    sink.put("languages", languages ?? [])
  }
}

/// A language that is spoken there.
package struct HSDSLanguage: HSDSObject {
  package static let table = "languages"

  package var id: String
  package var serviceId: String?
  package var phoneId: String?
  /// In the language itself.
  package var name: String?
  /// ISO 639-1.
  package var code: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("phone_id", phoneId)
    sink.put("name", name)
    sink.put("code", code)
  }
}

/// A further address on the web (3.1).
package struct HSDSURL: HSDSObject {
  package static let table = "url"

  package var id: String
  package var label: String?
  package var url: String
  package var organizationId: String?
  package var serviceId: String?

  package init(id: String, url: String) {
    self.id = id
    self.url = url
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("label", label)
    sink.put("url", url)
    sink.put("organization_id", organizationId)
    sink.put("service_id", serviceId)
  }
}

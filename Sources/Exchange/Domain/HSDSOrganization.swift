import Kernel

/// Who offers services.
package struct HSDSOrganization: HSDSObject {
  package static let table = "organizations"

  package var id: String
  package var name: String
  package var alternateName: String?
  package var description: String
  package var email: String?
  package var website: String?
  package var additionalWebsites: [HSDSURL]?
  package var phones: [HSDSPhone]?
  package var locations: [HSDSLocation]?
  package var contacts: [HSDSContact]?
  package var organizationIdentifiers: [HSDSOrganizationIdentifier]?
  package var attributes: [HSDSAttribute]?
  package var metadata: [HSDSMetadata]?
  /// What it offers, where that was asked for.
  package var services: [HSDSService]?

  package init(id: String, name: String, description: String) {
    self.id = id
    self.name = name
    self.description = description
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("name", name)
    sink.put("alternate_name", alternateName)
    sink.put("description", description)
    sink.put("email", email)
    sink.put("website", website)
    sink.put("additional_websites", additionalWebsites ?? [])
    sink.put("phones", phones ?? [])
    sink.put("locations", locations ?? [])
    sink.put("contacts", contacts ?? [])
    sink.put("organization_identifiers", organizationIdentifiers ?? [])
    sink.put("attributes", attributes ?? [])
    sink.put("metadata", metadata ?? [])
    sink.put("services", services ?? [])
  }
}

/// A number under which others know an organization.
package struct HSDSOrganizationIdentifier: HSDSObject {
  package static let table = "organization_identifiers"

  package var id: String
  package var organizationId: String?
  package var identifierScheme: String?
  package var identifierType: String
  package var identifier: String

  package init(id: String, type: String, identifier: String) {
    self.id = id
    identifierType = type
    self.identifier = identifier
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("organization_id", organizationId)
    sink.put("identifier_scheme", identifierScheme)
    sink.put("identifier_type", identifierType)
    sink.put("identifier", identifier)
  }
}

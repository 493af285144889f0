package import Kernel

/// A help that one can ask for: the centre of HSDS.
package struct HSDSService: HSDSObject {
  package static let table = "services"

  package var id: String
  package var organizationId: String?
  package var name: String
  package var alternateName: String?
  package var description: String?
  package var url: String?
  package var additionalUrls: [HSDSURL]?
  package var email: String?
  package var status: String
  package var applicationProcess: String?
  package var feesDescription: String?
  package var eligibilityDescription: String?
  package var minimumAge: Double?
  package var maximumAge: Double?
  /// The day when somebody who knows last said that all is right.
  package var assuredDate: String?
  package var alert: String?
  package var lastModified: String?
  package var organization: HSDSOrganization?
  package var phones: [HSDSPhone]?
  package var schedules: [HSDSSchedule]?
  package var serviceAreas: [HSDSServiceArea]?
  package var serviceAtLocations: [HSDSServiceAtLocation]?
  package var languages: [HSDSLanguage]?
  package var funding: [HSDSFunding]?
  package var costOptions: [HSDSCostOption]?
  package var requiredDocuments: [HSDSRequiredDocument]?
  package var contacts: [HSDSContact]?
  package var capacities: [HSDSCapacity]?
  package var attributes: [HSDSAttribute]?
  package var metadata: [HSDSMetadata]?
  /// Ours, beyond HSDS: days on which the schedules do not hold.
  package var closures: [HSDSClosure]?
  /// Ours, beyond HSDS: what happens on public holidays: `closed`, `open`, `unknown`.
  package var publicHolidays: String?

  package init(id: String, name: String, status: String) {
    self.id = id
    self.name = name
    self.status = status
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("organization_id", organizationId)
    sink.put("name", name)
    sink.put("alternate_name", alternateName)
    sink.put("description", description)
    sink.put("url", url)
    sink.put("email", email)
    sink.put("status", status)
    sink.put("application_process", applicationProcess)
    sink.put("fees_description", feesDescription)
    sink.put("eligibility_description", eligibilityDescription)
    sink.put("minimum_age", minimumAge)
    sink.put("maximum_age", maximumAge)
    sink.put("assured_date", assuredDate)
    sink.put("alert", alert)
    sink.put("last_modified", lastModified)
    sink.put("organization", organization)
    sink.put("additional_urls", additionalUrls ?? [])
    sink.put("phones", phones ?? [])
    sink.put("schedules", schedules ?? [])
    sink.put("service_areas", serviceAreas ?? [])
    sink.put("service_at_locations", serviceAtLocations ?? [])
    sink.put("languages", languages ?? [])
    sink.put("funding", funding ?? [])
    sink.put("cost_options", costOptions ?? [])
    sink.put("required_documents", requiredDocuments ?? [])
    sink.put("contacts", contacts ?? [])
    sink.put("capacities", capacities ?? [])
    sink.put("attributes", attributes ?? [])
    sink.put("metadata", metadata ?? [])
    sink.put("closures", closures ?? [])
    sink.put("public_holidays", publicHolidays)
  }
}

/// A service at a place.
package struct HSDSServiceAtLocation: HSDSObject {
  package static let table = "service_at_location"

  package var id: String
  package var serviceId: String?
  package var locationId: String?
  package var description: String?
  package var serviceAreas: [HSDSServiceArea]?
  package var phones: [HSDSPhone]?
  package var schedules: [HSDSSchedule]?
  package var location: HSDSLocation?
  /// Where it stands alone, apart from its service: which service it is.
  package var service: HSDSService?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("location_id", locationId)
    sink.put("description", description)
    sink.put("service_areas", serviceAreas ?? [])
    sink.put("phones", phones ?? [])
    sink.put("schedules", schedules ?? [])
    sink.put("location", location)
    sink.put("service", service)
  }
}

extension HSDSService {
  /// The fewest fields that the schemas take: for those who only compare dates.
  package func describeMinimally(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("name", name)
      json.field("status", status)
      json.field("last_modified", lastModified)
      // The name that the specification's text uses for the same.
      json.field("modified_date", lastModified)
    }
  }
}

import Kernel

/// A place.
package struct HSDSLocation: HSDSObject {
  package static let table = "locations"

  package var id: String
  /// `physical`, `postal`, `virtual`.
  package var locationType: String
  package var url: String?
  package var organizationId: String?
  package var name: String?
  package var latitude: Double?
  package var longitude: Double?
  package var addresses: [HSDSAddress]?
  package var accessibility: [HSDSAccessibility]?
  package var phones: [HSDSPhone]?
  package var schedules: [HSDSSchedule]?
  package var attributes: [HSDSAttribute]?

  package init(id: String, locationType: String) {
    self.id = id
    self.locationType = locationType
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("location_type", locationType)
    sink.put("url", url)
    sink.put("organization_id", organizationId)
    sink.put("name", name)
    sink.put("latitude", latitude)
    sink.put("longitude", longitude)
    sink.put("addresses", addresses ?? [])
    sink.put("accessibility", accessibility ?? [])
    sink.put("phones", phones ?? [])
    sink.put("schedules", schedules ?? [])
    sink.put("attributes", attributes ?? [])
  }
}

/// An address; everything but the second line is required.
package struct HSDSAddress: HSDSObject {
  package static let table = "addresses"

  package var id: String
  package var locationId: String?
  package var address1: String
  package var address2: String?
  package var city: String
  package var stateProvince: String
  package var postalCode: String
  /// ISO 3166-1, two letters.
  package var country: String
  /// `physical`, `postal`, `virtual`.
  package var addressType: String

  package init(id: String, address1: String, city: String, stateProvince: String, postalCode: String, country: String, addressType: String) {
    self.id = id
    self.address1 = address1
    self.city = city
    self.stateProvince = stateProvince
    self.postalCode = postalCode
    self.country = country
    self.addressType = addressType
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("location_id", locationId)
    sink.put("address_1", address1)
    sink.put("address_2", address2)
    sink.put("city", city)
    sink.put("state_province", stateProvince)
    sink.put("postal_code", postalCode)
    sink.put("country", country)
    sink.put("address_type", addressType)
  }
}

/// How one gets in with a handicap.
package struct HSDSAccessibility: HSDSObject {
  package static let table = "accessibility"

  package var id: String
  package var locationId: String?
  package var description: String?
  package var details: String?
  package var attributes: [HSDSAttribute]?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("location_id", locationId)
    sink.put("description", description)
    sink.put("details", details)
    sink.put("attributes", attributes ?? [])
  }
}

/// Where a service can be had.
package struct HSDSServiceArea: HSDSObject {
  package static let table = "service_areas"

  package var id: String
  package var serviceId: String?
  /// Of an area that holds for the service at one of its places only.
  package var serviceAtLocationId: String?
  package var name: String?
  package var description: String?
  /// Of the type `text`: the NIS code (statbel) of the area, `NIS 21004`.
  package var extent: String?
  package var extentType: String?
  package var uri: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("service_at_location_id", serviceAtLocationId)
    sink.put("name", name)
    sink.put("description", description)
    sink.put("extent", extent)
    sink.put("extent_type", extentType)
    sink.put("uri", uri)
  }
}

import Kernel

/// What it costs.
package struct HSDSCostOption: HSDSObject {
  package static let table = "cost_options"

  package var id: String
  package var serviceId: String?
  package var option: String?
  /// Three letters, as ISO 4217.
  package var currency: String?
  package var amount: Double?
  package var amountDescription: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("option", option)
    sink.put("currency", currency)
    sink.put("amount", amount)
    sink.put("amount_description", amountDescription)
  }
}

/// Who pays or pays back.
package struct HSDSFunding: HSDSObject {
  package static let table = "funding"

  package var id: String
  package var organizationId: String?
  package var serviceId: String?
  package var source: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("organization_id", organizationId)
    sink.put("service_id", serviceId)
    sink.put("source", source)
  }
}

/// What one must bring.
package struct HSDSRequiredDocument: HSDSObject {
  package static let table = "required_documents"

  package var id: String
  package var serviceId: String?
  package var document: String?
  package var uri: String?

  package init(id: String) { self.id = id }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("document", document)
    sink.put("uri", uri)
  }
}

/// How much room there is (3.1: `service_capacity`).
package struct HSDSCapacity: HSDSObject {
  package static let table = "service_capacity"

  package var id: String
  package var serviceId: String?
  package var unit: HSDSUnit
  package var available: Double
  package var maximum: Double?
  package var description: String?
  /// A moment.
  package var updated: String

  package init(id: String, unit: HSDSUnit, available: Double, updated: String) {
    self.id = id
    self.unit = unit
    self.available = available
    self.updated = updated
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("service_id", serviceId)
    sink.put("unit", unit)
    sink.put("available", available)
    sink.put("maximum", maximum)
    sink.put("description", description)
    sink.put("updated", updated)
  }
}

/// In what room is counted.
package struct HSDSUnit: HSDSObject {
  package static let table = "units"

  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  package func describe(to sink: inout some HSDSSink) {
    sink.put("id", id)
    sink.put("name", name)
  }
}

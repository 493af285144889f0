import Kernel

extension HSDSMapping {
  func costOptions(_ costs: [Offer.Cost], of owner: String, service: String) -> [HSDSCostOption] {
    func key(_ cost: Offer.Cost) -> String { "\(cost.cents ?? -1)|\(cost.option?.fr ?? "")" }
    return HSDSIdentity.numbered(costs, by: key).map { cost, key in
      var object = HSDSCostOption(id: HSDSIdentity.part(owner, "cost", key))
      object.serviceId = service
      object.option = cost.option?(language)
      object.currency = cost.cents.map { _ in "EUR" }
      object.amount = cost.cents.map { Double($0) / 100 }
      return object
    }
  }

  func requiredDocuments(_ documents: [Text], of owner: String, service: String) -> [HSDSRequiredDocument] {
    HSDSIdentity.numbered(documents, by: \.fr).map { document, key in
      var object = HSDSRequiredDocument(id: HSDSIdentity.part(owner, "document", key))
      object.serviceId = service
      object.document = document(language)
      return object
    }
  }

  /// Only where a number is known: "few" is no number. The state itself stands among the attributes.
  func capacities(_ capacity: Offer.Capacity?, of owner: String, service: String) -> [HSDSCapacity] {
    guard let capacity else { return [] }
    let isNone = capacity.state == .full || capacity.state == .waitingList
    guard let available = capacity.available ?? (isNone ? 0 : nil) else { return [] }
    let name = (capacity.unit ?? HSDSText.place)
    let unit = HSDSUnit(id: HSDSIdentity.id("unit/\(name.fr)").description, name: name(language))
    var object = HSDSCapacity(
      id: HSDSIdentity.part(owner, "capacity", name.fr), unit: unit, available: Double(available),
      updated: capacity.updated.startInBrussels.iso8601Exact)
    object.serviceId = service
    object.description = HSDSTermText.words(capacity.state).name(language)
    return [object]
  }
}

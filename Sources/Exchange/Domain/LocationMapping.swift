import Kernel

extension HSDSMapping {
  /// An entry's places, each with our path of it.
  func locations(of entry: Entry) -> [(path: String, location: Offer.Location)] {
    let places = entry.offer?.value.locations ?? []
    var seen: [String: Int] = [:]
    return places.map { place in
      let first = HSDSIdentity.location(entry.id, place, 0)
      let occurrence = seen[first, default: 0]
      seen[first] = occurrence + 1
      return (occurrence == 0 ? first : HSDSIdentity.location(entry.id, place, occurrence), place)
    }
  }

  func location(_ place: Offer.Location, path: String, organization: String) -> HSDSLocation {
    let id = HSDSIdentity.id(path).description
    var location = HSDSLocation(id: id, locationType: place.kind.rawValue)
    location.organizationId = organization
    location.name = place.name
    let centre = HSDSForm.coordinates(of: place)
    location.latitude = centre?.latitude
    location.longitude = centre?.longitude
    location.addresses = address(place, path: path, location: id).map { [$0] }
    location.accessibility = accessibility(place, path: path, location: id)
    location.phones = phones(place.phones, of: path) { $0.locationId = id }
    location.schedules = schedules(place.schedules, of: path) { $0.locationId = id }
    return location
  }

  /// `nil` where nothing of an address is known.
  private func address(_ place: Offer.Location, path: String, location: String) -> HSDSAddress? {
    guard place.street != nil || place.postalCode != nil || place.town != nil else { return nil }
    let unknown = HSDSText.unknown(language)
    let municipality = place.municipality
    let isOutside = municipality == nil && place.postalCode != nil
    var address = HSDSAddress(
      id: HSDSIdentity.part(path, "address", ""), address1: place.street ?? unknown,
      city: place.town ?? municipality?.name(language) ?? unknown, stateProvince: isOutside ? unknown : HSDSText.stateProvince,
      postalCode: place.postalCode.map { "\($0)" } ?? unknown, country: "BE", addressType: place.kind.rawValue)
    address.locationId = location
    return address
  }

  private func accessibility(_ place: Offer.Location, path: String, location: String) -> [HSDSAccessibility] {
    HSDSIdentity.numbered(place.accessibility, by: \.rawValue).map { value, key in
      let id = HSDSIdentity.part(path, "accessibility", key)
      var object = HSDSAccessibility(id: id)
      object.locationId = location
      object.description = HSDSTermText.words(value).name(language)
      let attribute = terms.attribute(
        "accessibility/\(value.rawValue)", of: "\(path)#accessibility/\(key)", link: (id, "accessibility"), language)
      object.attributes = attribute.map { [$0] }
      return object
    }
  }

  /// - Parameter at: our path of the place, where the areas stand with a service at a place.
  func serviceAreas(_ entry: Entry, service: String, at path: String? = nil) -> [HSDSServiceArea] {
    let owner = path ?? entry.id
    func area(_ nis: String, _ name: String) -> HSDSServiceArea {
      var area = HSDSServiceArea(id: HSDSIdentity.part(owner, "area", nis))
      if let path { area.serviceAtLocationId = HSDSIdentity.id("\(path)#at").description } else { area.serviceId = service }
      area.name = name
      area.extent = "NIS \(nis)"
      area.extentType = "text"
      return area
    }
    // 04000 is the region's own code.
    guard !entry.municipalities.isEmpty else { return [area("04000", HSDSText.wholeRegion(language))] }
    return HSDSIdentity.numbered(entry.municipalities, by: { "\($0)" }).map { nis, key in
      area(key, Municipality.withNIS(nis)?.name(language) ?? "NIS \(nis)")
    }
  }
}

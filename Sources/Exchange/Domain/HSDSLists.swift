package import Kernel

extension HSDSCatalogue {
  /// The page of a list that was asked for; `nil` when the address is no list.
  package func page(_ request: HSDSRequest) -> HSDSPage? {
    let mapping = mapping(request.language)
    let language = request.language
    let filter = request.filter
    switch request.endpoint {
    case .services:
      let found = services(filter, mapping)
      let depth: HSDSMapping.Depth = request.isFull ? .full : .listed
      return HSDSPage(request, total: found.count) { [self] position, json in
        let service = mapping.service(entries[found[position]], depth)
        if request.isMinimal { service.describeMinimally(to: &json) } else { json.write(service) }
      }
    case .organizations:
      let found = organizations(filter, mapping)
      let depth: HSDSMapping.Depth = request.isFull || request.hasFullServices ? .full : .listed
      let services: HSDSMapping.Depth? = request.hasFullServices ? .full : request.isFull ? .listed : nil
      return HSDSPage(request, total: found.count) { [self] position, json in
        json.write(object(found[position], mapping, depth, services: services))
      }
    case .serviceAtLocations:
      let found = places(filter, mapping)
      let depth: HSDSMapping.Depth = request.isFull ? .full : .listed
      return HSDSPage(request, total: found.count) { [self] position, json in
        let place = found[position]
        if let object = mapping.serviceAtLocation(entries[place.service], place.number, depth) { json.write(object) }
      }
    case .taxonomies:
      let found = taxonomies(filter, language)
      return HSDSPage(request, total: found.count) { position, json in json.write(found[position]) }
    case .terms:
      let found = terms(filter, language)
      return HSDSPage(request, total: found.count) { [terms] position, json in json.write(terms.object(found[position], language)) }
    default: return nil
    }
  }

  /// The id of the entry whose history belongs to an object, if any does.
  package func entryID(_ endpoint: HSDSEndpoint, _ id: UniversalID) -> String? {
    switch endpoint {
    case .service: return service(id).map { entries[$0].id }
    case .organization:
      guard case .entry(let position) = organization(id) else { return nil }
      return entries[position].id
    default: return nil
    }
  }

  /// One object with everything in it; `nil` when there is none with this identifier.
  ///
  /// - Parameter history: what was changed in its entry.
  package func single(_ request: HSDSRequest, _ id: UniversalID, history: [EntryChange] = []) -> JSONWriter? {
    let mapping = mapping(request.language)
    var json = JSONWriter()
    switch request.endpoint {
    case .service:
      guard let position = service(id) else { return nil }
      json.write(mapping.service(entries[position], .full, history: history))
    case .organization:
      guard let organization = organization(id) else { return nil }
      json.write(object(organization, mapping, .full, services: request.hasFullServices ? .full : .listed, history: history))
    case .serviceAtLocation:
      guard let place = place(id), let object = mapping.serviceAtLocation(entries[place.service], place.number, .full) else { return nil }
      json.write(object)
    case .taxonomy:
      guard let key = terms.taxonomyKeys.first(where: { HSDSIdentity.taxonomy($0) == id }),
        let taxonomy = terms.taxonomy(key, request.language)
      else { return nil }
      json.write(taxonomy)
    case .term:
      guard let term = terms.term(id) else { return nil }
      json.write(terms.object(term, request.language, withTaxonomy: true))
    default: return nil
    }
    return json
  }
}

import Care
import Kernel
import Store

/// The directory as open data: HSDS 3.1 under `/hsds`.
package let hsdsRoutes: [Route] = [
  .open("/hsds") { visit in
    let request = try HSDSRequest(.root) { visit.query[$0] }
    return written(HSDSDescription.root(visit.hsdsBase, request.language), visit.catalogue())
  },
  .open("/hsds/profile") { visit in
    let request = try HSDSRequest(.profile) { visit.query[$0] }
    let catalogue = visit.catalogue()
    return written(HSDSDescription.profile(visit.hsdsBase, catalogue, request.language), catalogue)
  },
  .open("/hsds/openapi.json") { visit in written(HSDSDescription.openAPI(visit.hsdsBase), visit.catalogue()) },
  list("/hsds/services", .services),
  single("/hsds/services/:id", .service),
  list("/hsds/organizations", .organizations),
  single("/hsds/organizations/:id", .organization),
  list("/hsds/service_at_locations", .serviceAtLocations),
  single("/hsds/service_at_locations/:id", .serviceAtLocation),
  list("/hsds/taxonomies", .taxonomies),
  single("/hsds/taxonomies/:id", .taxonomy),
  list("/hsds/taxonomy_terms", .terms),
  single("/hsds/taxonomy_terms/:id", .term),
]

extension Visit {
  fileprivate var hsdsBase: String { "\(house.publicAddress)/hsds" }

  /// The directory as it is now, as HSDS sees it.
  fileprivate func catalogue() -> HSDSCatalogue {
    house.exchange.catalogue(of: house.directory.index, at: surroundings.now())
  }
}

private func list(_ path: String, _ endpoint: HSDSEndpoint) -> Route {
  .open(path) { visit in
    let request = try HSDSRequest(endpoint) { visit.query[$0] }
    let catalogue = visit.catalogue()
    guard let page = catalogue.page(request) else { throw SimpleFailure.notFound }
    let type = request.isLines ? "application/x-ndjson" : "application/json"
    return .open(OpenAnswer(type: type, tag: catalogue.tag) { send in try await page.send(send) })
  }
}

private func single(_ path: String, _ endpoint: HSDSEndpoint) -> Route {
  .open(path) { visit in
    let request = try HSDSRequest(endpoint) { visit.query[$0] }
    let catalogue = visit.catalogue()
    guard let id = UniversalID(visit.parameter("id")) else { throw HSDSRouteText.unknown }
    var history: [EntryChange] = []
    if let entry = catalogue.entryID(endpoint, id) { history = try await visit.database.read { try $0.history(of: entry) } }
    guard let object = catalogue.single(request, id, history: history) else { throw HSDSRouteText.unknown }
    return written(object, catalogue)
  }
}

private func written(_ json: JSONWriter, _ catalogue: HSDSCatalogue) -> Reply {
  .open(OpenAnswer(tag: catalogue.tag) { send in try await send(json.bytes) })
}

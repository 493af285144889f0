import Archive
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
  export(.exportTable) { $0.table() },
  export(.exportDocument) { $0.json() },
  export(.exportLines) { $0.lines() },
  .open("/hsds/export.zip") { visit in
    let (writer, catalogue) = (try visit.writer(.exportArchive), visit.catalogue())
    let today = visit.surroundings.today
    return .open(
      OpenAnswer(type: HSDSEndpoint.exportArchive.type, tag: catalogue.tag, name: "hsds-\(today).zip") { send in
        try await send(try writer.archive(on: today))
      })
  },
]

/// The whole directory as a file, sent while it is written.
private func export(_ endpoint: HSDSEndpoint, _ pieces: @escaping @Sendable (ExportWriter) -> ExportPieces) -> Route {
  .open("/hsds\(endpoint.rawValue)") { visit in
    let (writer, catalogue) = (try visit.writer(endpoint), visit.catalogue())
    let name = "hsds-\(visit.surroundings.today)\(endpoint.rawValue.drop { $0 != "." })"
    return .open(
      OpenAnswer(type: endpoint.type, tag: catalogue.tag, name: name) { send in
        for piece in pieces(writer) { try await send(piece) }
      })
  }
}

extension Visit {
  fileprivate var hsdsBase: String { "\(house.publicAddress)/hsds" }

  fileprivate func writer(_ endpoint: HSDSEndpoint) throws(Invalid) -> ExportWriter {
    ExportWriter(catalogue(), try HSDSRequest(endpoint) { query[$0] }.language)
  }

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
    if let entry = catalogue.entryID(endpoint, id) { history = try await visit.database.read { try $0.history(of: entry, limit: .max) } }
    guard let object = catalogue.single(request, id, history: history) else { throw HSDSRouteText.unknown }
    return written(object, catalogue)
  }
}

private func written(_ json: JSONWriter, _ catalogue: HSDSCatalogue) -> Reply {
  .open(OpenAnswer(tag: catalogue.tag, bytes: json.bytes))
}

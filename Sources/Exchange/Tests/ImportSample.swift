import Care
import Kernel
import Store
import TestSupport

/// Files to import, and a directory to import them into.
enum ImportSample {
  static let now = Instant(milliseconds: 1_800_000_000_000)
  static let later = Instant(milliseconds: 1_800_086_400_000)

  static func order(_ format: ExchangeFormat = .json, source: String = "Soliguide", acceptsRefused: Bool = false) -> ImportOrder {
    ImportOrder(source: source, language: .french, format: format, acceptsRefused: acceptsRefused)
  }

  static let meals = """
    {"id":"0c7b1f6e-0000-4000-8000-000000000001","name":"Repas à domicile","description":"Un repas chaud par jour.","status":"active",
     "organization":{"id":"0c7b1f6e-0000-4000-8000-0000000000aa","name":"Les Marmites","description":"Une asbl."},
     "phones":[{"id":"1","number":"02 511 11 11","description":"le matin"}],"email":"repas@example.be","url":"https://marmites.example.be",
     "languages":[{"id":"2","code":"fr"},{"id":"3","name":"Nederlands"}],"minimum_age":60,
     "service_areas":[{"id":"4","name":"Schaerbeek"}],
     "schedules":[{"id":"5","freq":"WEEKLY","byday":"MO,TU","opens_at":"09:00","closes_at":"12:00"}],
     "cost_options":[{"id":"6","option":"par repas","amount":8.5,"currency":"EUR"}]}
    """
  static let visits = """
    {"id":"0c7b1f6e-0000-4000-8000-000000000002","name":"Visites amicales","status":"active","minimum_age":"60"}
    """

  static func page(_ services: String...) -> String { "{\"total_items\":\(services.count),\"contents\":[\(services.joined(separator: ",\n"))]}" }

  static func plan(_ text: String, _ order: ImportOrder = order(), mapping: ImportMapping? = nil, in database: any Database) async throws -> ImportPlan {
    let paste = ImportPaste(text, format: order.format, mapping: mapping)
    return try await database.read { try $0.previewImport(paste, order, at: now) }
  }

  @discardableResult
  static func apply(
    _ text: String, _ order: ImportOrder = order(), mapping: ImportMapping? = nil, at moment: Instant = now, in database: any Database
  ) async throws -> ImportPlan {
    let paste = ImportPaste(text, format: order.format, mapping: mapping)
    return try await database.transaction { try $0.applyImport(paste, order, at: moment) }
  }

  /// Everything in the tables that an import writes.
  static func rows(in database: any Database) async throws -> [Int] {
    try await database.read { connection in
      [
        try connection.directoryVersion(), try connection.rows("SELECT id FROM directory_entry").count,
        try connection.rows("SELECT entry FROM directory_change").count, try connection.rows("SELECT entry FROM directory_foreign").count,
        try connection.rows("SELECT id FROM directory_import").count,
      ]
    }
  }
}

package import Kernel

/// One page of a list, written and sent item by item.
package struct HSDSPage: Sendable {
  /// Sent in pieces of about this many bytes.
  private static let piece = 16_384

  /// How many there are on all pages.
  package let total: Int
  package let range: Range<Int>
  private let request: HSDSRequest
  /// Writes the object at a place of the whole list.
  private let write: @Sendable (Int, inout JSONWriter) -> Void

  package init(_ request: HSDSRequest, total: Int, write: @escaping @Sendable (Int, inout JSONWriter) -> Void) {
    self.request = request
    self.total = total
    self.write = write
    let size = request.isLines ? total : request.perPage ?? total
    let (start, isTooFar) = (request.page - 1).multipliedReportingOverflow(by: max(size, 1))
    let first = min(isTooFar ? total : start, total)
    range = first..<min(first + size, total)
  }

  private var totalPages: Int {
    guard let perPage = request.perPage else { return total == 0 ? 0 : 1 }
    return (total + perPage - 1) / perPage
  }

  package func send(_ out: ([UInt8]) async throws -> Void) async throws {
    var json = JSONWriter()
    if !request.isLines { open(&json) }
    for position in range {
      write(position, &json)
      if request.isLines { json.endLine() }
      if json.bytes.count >= Self.piece { try await out(json.take()) }
    }
    if !request.isLines {
      json.closeList()
      json.closeObject()
    }
    if !json.bytes.isEmpty { try await out(json.take()) }
  }

  private func open(_ json: inout JSONWriter) {
    json.openObject()
    json.field("total_items", total)
    json.field("total_pages", totalPages)
    json.field("page_number", request.page)
    json.field("size", range.count)
    json.field("first_page", request.page == 1)
    json.field("last_page", request.page >= totalPages)
    json.field("empty", range.isEmpty)
    json.name("contents")
    json.openList()
  }
}

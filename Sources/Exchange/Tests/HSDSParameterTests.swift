import Care
import Foundation
import Kernel
import Site
import Stems
import TestSupport
import Testing

/// Every parameter of the open data with values that are right, wrong, and at the edge.
@Suite struct HSDSParameterTests {
  private static let index: SearchIndex = {
    let stemming = Stemming()
    return SearchIndex(content: HSDSSample.content) { stemming.stem($0, $1) }
  }()

  @discardableResult
  private func ask<Result>(_ path: String, _ body: (Answer, [String: Any]) throws -> Result) async throws -> Result {
    var result: Result?
    try await TestSite.with { site in
      site.house.directory.replace(with: Self.index)
      let answer = try await site.visitor().get("/hsds" + path)
      result = try body(answer, (try? HSDSSample.read(answer.text)) ?? [:])
    }
    return try #require(result)
  }

  private func count(_ page: [String: Any]) -> Int? { page["total_items"] as? Int }
  private func names(_ page: [String: Any]) -> [String] { (page["contents"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String } }

  @Test(
    "a page has its place among the pages, also the last one, one beyond it, and the last number that is taken",
    arguments: [
      ("", 1, 2, 2, true, true), ("page=1", 1, 2, 1, true, true), ("page=2", 2, 0, 1, false, true), ("per_page=1", 1, 1, 2, true, false),
      ("per_page=1&page=2", 2, 1, 2, false, true), ("per_page=1&page=3", 3, 0, 2, false, true), ("per_page=2", 1, 2, 1, true, true),
      ("per_page=500", 1, 2, 1, true, true), ("per_page=500&page=1000000", 1_000_000, 0, 1, false, true), ("per_page=&page=", 1, 2, 1, true, true),
      ("per_page=1&per_page=2", 1, 2, 1, true, true), ("search=zzzz", 1, 0, 0, true, true),
    ])
  func pages(_ query: String, _ number: Int, _ size: Int, _ pages: Int, _ isFirst: Bool, _ isLast: Bool) async throws {
    // Without any parameter there is one page of 50.
    let expectedPages = query.isEmpty ? 1 : pages
    try await ask("/services?\(query)") { answer, page in
      #expect(answer.status == 200)
      #expect(page["page_number"] as? Int == number && page["size"] as? Int == size && page["total_pages"] as? Int == expectedPages)
      #expect(page["first_page"] as? Bool == isFirst && page["last_page"] as? Bool == isLast && page["empty"] as? Bool == (size == 0))
      #expect((page["contents"] as? [Any])?.count == size)
    }
  }

  @Test(
    "what is not a number of the range, a flag, an identifier, a moment or a choice is refused by name, all at once",
    arguments: [
      ("/services?page=0", ["page"]), ("/services?page=-1", ["page"]), ("/services?page=1.5", ["page"]), ("/services?page=1000001", ["page"]),
      ("/services?page=99999999999999999999", ["page"]), ("/services?page=%201", ["page"]), ("/services?page=1e3", ["page"]),
      ("/services?per_page=0", ["per_page"]), ("/services?per_page=501", ["per_page"]), ("/services?per_page=-5", ["per_page"]),
      ("/services?per_page=all", ["per_page"]), ("/services?minimal=yes", ["minimal"]), ("/services?minimal=2", ["minimal"]),
      ("/services?full=%20true", ["full"]), ("/organizations?full_service=on", ["full_service"]), ("/taxonomy_terms?top_only=-1", ["top_only"]),
      ("/services?taxonomy_term_id=00000000-0000-0000-0000-00000000000", ["taxonomy_term_id"]),
      ("/services?taxonomy_term_id=00000000-0000-0000-0000-00000000000g", ["taxonomy_term_id"]), ("/services?taxonomy_id=public", ["taxonomy_id"]),
      ("/services?organization_id=organisation%2F49", ["organization_id"]), ("/taxonomy_terms?parent_id=%7B%7D", ["parent_id"]),
      ("/services?modified_after=2026-13-01", ["modified_after"]), ("/services?modified_after=2026-02-30", ["modified_after"]),
      ("/services?modified_after=2026-09-21T25:00:00Z", ["modified_after"]), ("/services?modified_after=1790000000", ["modified_after"]),
      ("/services?format=NDJSON", ["format"]), ("/services?format=csv", ["format"]), ("/services?language=FR", ["language"]),
      ("/services?language=de", ["language"]), ("/service_at_locations?postcode=999", ["postcode"]), ("/service_at_locations?postcode=0999", ["postcode"]),
      ("/service_at_locations?postcode=B-1000", ["postcode"]), ("/service_at_locations?postcode=1000&proximity=nan", ["proximity"]),
      ("/service_at_locations?postcode=1000&proximity=inf", ["proximity"]), ("/service_at_locations?postcode=1000&proximity=1000001", ["proximity"]),
      ("/service_at_locations?proximity=10", ["proximity"]), ("/services?page=0&per_page=0&full=x", ["full", "page", "per_page"]),
      ("/organizations?page=0", ["page"]), ("/taxonomies?per_page=501", ["per_page"]), ("/services/\(HSDSSample.id("service/1"))?language=x", ["language"]),
      ("/export.csv?language=x", ["language"]), ("/export.zip?language=x", ["language"]),
    ])
  func refused(_ path: String, _ expected: [String]) async throws {
    try await ask(path) { answer, problem in
      #expect(answer.status == 400 && answer["content-type"] == "application/problem+json")
      #expect(problem["status"] as? Int == 400)
      for field in ["type", "title", "detail"] { #expect((problem[field] as? String)?.isEmpty == false, "\(field)") }
      let errors = problem["errors"] as? [[String: Any]] ?? []
      #expect(errors.compactMap { $0["path"] as? String }.sorted() == expected)
      #expect(errors.allSatisfy { ($0["code"] as? String)?.hasPrefix("hsds.") == true && ($0["detail"] as? String)?.isEmpty == false })
      // Nothing may be kept by others.
      #expect(answer["cache-control"]?.contains("public") != true)
    }
  }

  @Test(
    "flags are true or false, as words or digits, whatever their capitals; an empty one is not given",
    arguments: [("true", true), ("TRUE", true), ("1", true), ("false", false), ("0", false), ("", false)])
  func flags(_ value: String, _ isOn: Bool) async throws {
    try await ask("/services?full=\(value)") { _, page in
      #expect(((page["contents"] as? [[String: Any]])?.first?["phones"] != nil) == isOn)
    }
    try await ask("/services?minimal=\(value)") { _, page in
      #expect(((page["contents"] as? [[String: Any]])?.first?["organization"] == nil) == isOn)
    }
    try await ask("/taxonomy_terms?top_only=\(value)&per_page=500") { _, page in
      #expect((page["contents"] as? [[String: Any]] ?? []).contains { $0["parent_id"] != nil } == !isOn)
    }
    try await ask("/organizations?full_service=\(value)") { _, page in
      #expect(((page["contents"] as? [[String: Any]])?.first?["services"] != nil) == isOn)
    }
  }

  @Test("minimal gives all on one page, unless a page is asked for")
  func minimal() async throws {
    for (query, size, pages) in [("minimal=true", 2, 1), ("minimal=true&per_page=1", 1, 2), ("minimal=true&per_page=1&page=3", 0, 2), ("minimal=true&page=2", 0, 1)] {
      try await ask("/services?\(query)") { _, page in
        #expect(page["size"] as? Int == size && page["total_pages"] as? Int == pages, "\(query)")
      }
    }
  }

  @Test(
    "a moment is taken with any offset, a day begins in Brussels, and what changed at that very moment is given",
    arguments: [
      ("2026-09-21T14:13:20.250Z", 2), ("2026-09-21T14:13:20.251Z", 1), ("2026-09-21T16:13:20.250%2B02:00", 2), ("2026-09-21T16:13:20.251%2B02:00", 1),
      ("2026-09-21", 2), ("1970-01-01", 3), ("2030-01-01", 0),
    ])
  func moments(_ moment: String, _ expected: Int) async throws {
    try await ask("/services?modified_after=\(moment)") { answer, page in
      #expect(answer.status == 200)
      #expect(count(page) == expected)
    }
  }

  @Test("the change feed names what is no longer offered, oldest change first; without it nobody sees that")
  func feed() async throws {
    try await ask("/services?modified_after=1970-01-01") { _, page in
      #expect(names(page) == ["Écoute violences", "Infirmières du Tilleul", "Ancien service"])
      #expect((page["contents"] as? [[String: Any]])?.last?["status"] as? String == "defunct")
    }
    try await ask("/services") { _, page in #expect(!names(page).contains("Ancien service")) }
  }

  @Test(
    "an identifier that nobody has gives an empty page, capitals do not matter",
    arguments: ["taxonomy_term_id", "taxonomy_id", "organization_id"])
  func unknown(_ name: String) async throws {
    try await ask("/services?\(name)=00000000-0000-0000-0000-000000000000") { answer, page in
      #expect(answer.status == 200 && count(page) == 0 && page["empty"] as? Bool == true && page["total_pages"] as? Int == 0)
    }
    let known = ["taxonomy_term_id": HSDSSample.id("public/older"), "organization_id": HSDSSample.id("organisation/49")]
    let id = known[name] ?? HSDSIdentity.taxonomy("public").description
    try await ask("/services?\(name)=\(id.uppercased())") { _, page in #expect(names(page) == ["Infirmières du Tilleul"]) }
  }

  @Test("filters that contradict each other give nothing, not either")
  func together() async throws {
    let term = "taxonomy_term_id=\(HSDSSample.id("public/older"))"
    for (query, expected) in [
      ("\(term)&search=tilleul", 1), ("\(term)&search=violences", 0), ("\(term)&organization_id=\(HSDSSample.id("organisation/49"))", 1),
      ("\(term)&modified_after=2026-09-22", 0), ("\(term)&search=tilleul&taxonomy_id=\(HSDSIdentity.taxonomy("public"))&language=nl", 1),
    ] { try await ask("/services?\(query)") { _, page in #expect(count(page) == expected, "\(query)") } }
  }

  @Test("words up to 1,000 bytes are looked for; spaces alone are no words; what is not known is not read")
  func search() async throws {
    for (query, expected) in [
      ("search=", 2), ("search=%20%20", 2), ("search=TILLEUL", 1), ("search=infirmi%C3%A8re", 1), ("search=" + String(repeating: "x", count: 1000), 0),
      ("foo=bar&q=zzzz", 2), ("postcode=9999", 2), ("search=%27%3B%20DROP%20TABLE", 0),
    ] {
      try await ask("/services?\(query)") { answer, page in
        #expect(answer.status == 200)
        if expected > 0 || query.contains("xxxx") { #expect(count(page) == expected, "\(query)") }
      }
    }
  }

  @Test("a distance asks only for places whose middle is known, down to the very middle; a postal code alone asks who serves it")
  func distances() async throws {
    for (query, expected) in [("postcode=1030&proximity=0", 2), ("postcode=1030&proximity=1000000", 2), ("postcode=1030", 3), ("postcode=9999&proximity=5", 0)] {
      try await ask("/service_at_locations?\(query)") { _, page in #expect(count(page) == expected, "\(query)") }
    }
  }

  @Test("problems are told in the language that was asked for")
  func languages() async throws {
    for (language, words) in [("fr", "nombre entier"), ("nl", "geheel getal"), ("en", "whole number")] {
      try await ask("/services?page=0&language=\(language)") { answer, _ in #expect(answer.text.contains(words)) }
    }
  }

  @Test("every file of the whole directory is fetched under its own type and name, in the language that was asked for")
  func files() async throws {
    for (ending, type, words) in [
      ("csv", "text/csv; charset=utf-8", "Verpleegsters Linde"), ("json", "application/json", "Verpleegsters Linde"),
      ("jsonl", "application/x-ndjson", "Verpleegsters Linde"), ("zip", "application/zip", ""),
    ] {
      try await ask("/export.\(ending)?language=nl") { answer, _ in
        #expect(answer.status == 200 && answer["content-type"] == type)
        #expect(answer["content-disposition"]?.hasPrefix("attachment; filename=\"hsds-") == true && answer["content-disposition"]?.hasSuffix(".\(ending)\"") == true)
        #expect(words.isEmpty || answer.text.contains(words))
      }
    }
  }
}

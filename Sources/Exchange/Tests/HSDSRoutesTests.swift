import Care
import Foundation
import Kernel
import Site
import Stems
import TestSupport
import Testing

@Suite struct HSDSRoutesTests {
  private static let index: SearchIndex = {
    let stemming = Stemming()
    return SearchIndex(content: HSDSSample.content) { stemming.stem($0, $1) }
  }()

  private func onSite(_ body: (TestSite, TestClient) async throws -> Void) async throws {
    try await TestSite.with { site in
      site.house.directory.replace(with: Self.index)
      try await body(site, site.visitor())
    }
  }

  private func names(_ answer: Answer) throws -> [String] {
    let contents = try HSDSSample.read(answer.text)["contents"] as? [[String: Any]] ?? []
    return contents.compactMap { $0["name"] as? String }
  }

  @Test("the beginning names the version, and its two addresses answer", arguments: ["/hsds", "/hsds/"])
  func root(_ path: String) async throws {
    try await onSite { _, visitor in
      let answer = try await visitor.get(path)
      #expect(answer.status == 200)
      let root = try HSDSSample.read(answer.text)
      #expect(root["version"] as? String == "3.1")
      for name in ["profile", "openapi_url"] {
        let address = try #require(root[name] as? String)
        #expect(address.hasPrefix("https://relais.example/hsds/"))
        let there = try await visitor.get(String(address.dropFirst("https://relais.example".count)))
        #expect(there.status == 200)
        #expect(try HSDSSample.read(there.text).isEmpty == false)
      }
    }
  }

  @Test("a page says where it stands, and pages together give everything once")
  func paging() async throws {
    try await onSite { _, visitor in
      let first = try HSDSSample.read(try await visitor.get("/hsds/services?per_page=1").text)
      #expect(first["total_items"] as? Int == 2)
      #expect(first["total_pages"] as? Int == 2)
      #expect(first["page_number"] as? Int == 1)
      #expect(first["size"] as? Int == 1)
      #expect(first["first_page"] as? Bool == true)
      #expect(first["last_page"] as? Bool == false)
      #expect(first["empty"] as? Bool == false)
      let second = try HSDSSample.read(try await visitor.get("/hsds/services?per_page=1&page=2").text)
      #expect(second["last_page"] as? Bool == true)
      let ids = [first, second].flatMap { $0["contents"] as? [[String: Any]] ?? [] }.compactMap { $0["id"] as? String }
      #expect(ids == [HSDSSample.id("service/1"), HSDSSample.id("helpline/1")])
      let beyond = try HSDSSample.read(try await visitor.get("/hsds/services?per_page=1&page=1000000").text)
      #expect(beyond["empty"] as? Bool == true)
      #expect((beyond["contents"] as? [Any])?.isEmpty == true)
      #expect(beyond["last_page"] as? Bool == true)
    }
  }

  @Test(
    "filters hold together",
    arguments: [
      ("/hsds/services?search=tilleul", ["Infirmières du Tilleul"]), ("/hsds/services?search=zzzz", []),
      ("/hsds/services?taxonomy_term_id=\(HSDSSample.id("public/older"))", ["Infirmières du Tilleul"]),
      ("/hsds/services?taxonomy_term_id=\(HSDSSample.id("mark/violence"))", ["Écoute violences"]),
      ("/hsds/services?taxonomy_term_id=\(HSDSSample.id("public/older"))&taxonomy_id=\(HSDSIdentity.taxonomy("audience"))", []),
      ("/hsds/services?taxonomy_id=\(HSDSIdentity.taxonomy("chapters"))", ["Infirmières du Tilleul", "Écoute violences"]),
      ("/hsds/services?organization_id=\(HSDSSample.id("organisation/49"))", ["Infirmières du Tilleul"]),
      ("/hsds/services?organization_id=\(HSDSSample.id("organisation/49"))&search=violences", []),
      ("/hsds/services?language=nl", ["Verpleegsters Linde", "Hulplijn geweld"]),
      ("/hsds/services?modified_after=2026-09-21T14:13:20.250Z", ["Infirmières du Tilleul", "Ancien service"]),
      ("/hsds/services?modified_after=2026-09-21T14:13:20.251Z", ["Ancien service"]),
      ("/hsds/organizations?search=tilleul", ["Service Tilleul"]),
      ("/hsds/organizations", ["Service Tilleul", "Écoute violences"]),
      ("/hsds/taxonomy_terms?taxonomy_id=\(HSDSIdentity.taxonomy("chapters"))&top_only=true", ["Soins"]),
      ("/hsds/taxonomy_terms?parent_id=\(HSDSSample.id("chapter/care"))", ["Soins infirmiers"]),
      ("/hsds/taxonomy_terms?search=televigilance", ["Télévigilance"]),
      ("/hsds/taxonomies?search=publics", ["Publics"]),
    ])
  func filters(_ path: String, _ expected: [String]) async throws {
    try await onSite { _, visitor in
      let answer = try await visitor.get(path)
      #expect(answer.status == 200)
      #expect(try names(answer) == expected)
    }
  }

  @Test("what a service shows as its attribute finds it, its translations too")
  func translations() async throws {
    let named: String = HSDSSample.id("translation/alternate_name/nl")
    let french: String = HSDSSample.id("translation/name/fr")
    let all: String = HSDSIdentity.taxonomy("translation").description
    let expected: [(query: String, names: [String])] = [
      ("taxonomy_term_id=\(named)", ["Infirmières du Tilleul"]),
      ("taxonomy_term_id=\(named)&language=nl", []),
      ("taxonomy_term_id=\(french)&language=nl", ["Verpleegsters Linde", "Hulplijn geweld"]),
      ("taxonomy_id=\(all)", ["Infirmières du Tilleul", "Écoute violences"]),
    ]
    try await onSite { _, visitor in
      for (query, found) in expected {
        let answer = try await visitor.get("/hsds/services?\(query)")
        #expect(try names(answer) == found, "\(query)")
      }
    }
  }

  @Test("words of accessibility find places and no services, with everything else that is asked; a stand-in is found by its mark")
  func wordsOfOthers() async throws {
    let lift: String = HSDSSample.id("accessibility/" + Offer.Accessibility.lift.rawValue)
    let wheelchair: String = HSDSSample.id("accessibility/" + Offer.Accessibility.wheelchair.rawValue)
    let accessible: String = HSDSIdentity.taxonomy("accessibility").description
    let (standIn, older): (String, String) = (HSDSSample.id("mark/stand-in"), HSDSSample.id("public/older"))
    let marks: String = HSDSIdentity.taxonomy("mark").description
    let expected: [(path: String, count: Int)] = [
      ("service_at_locations?taxonomy_term_id=\(lift)", 2), ("service_at_locations?taxonomy_term_id=\(wheelchair)", 0),
      ("service_at_locations?taxonomy_term_id=\(lift)&search=violences", 0), ("service_at_locations?taxonomy_id=\(accessible)", 2),
      ("service_at_locations?taxonomy_id=\(accessible)&taxonomy_term_id=\(older)", 2), ("service_at_locations?taxonomy_term_id=\(older)", 3),
      ("services?taxonomy_term_id=\(lift)", 0), ("services?taxonomy_term_id=\(standIn)", 0),
      ("organizations?taxonomy_term_id=\(standIn)&search=tilleul", 0),
    ]
    try await onSite { _, visitor in
      for (path, count) in expected {
        let page = try HSDSSample.read(try await visitor.get("/hsds/\(path)").text)
        #expect(page["total_items"] as? Int == count, "\(path)")
      }
      for query in ["taxonomy_term_id=\(standIn)", "taxonomy_id=\(marks)", "taxonomy_term_id=\(standIn)&taxonomy_id=\(marks)"] {
        let answer = try await visitor.get("/hsds/organizations?\(query)")
        #expect(try names(answer) == ["Écoute violences"], "\(query)")
      }
    }
  }

  @Test(
    "places are found by postal code and distance",
    arguments: [
      ("", 3), ("postcode=1030", 3), ("postcode=1000", 0), ("postcode=9000", 0), ("postcode=1030&proximity=1", 2),
      ("postcode=1030&proximity=100&search=violences", 0),
    ])
  func places(_ query: String, _ count: Int) async throws {
    try await onSite { _, visitor in
      let answer = try HSDSSample.read(try await visitor.get("/hsds/service_at_locations?\(query)").text)
      #expect(answer["total_items"] as? Int == count)
    }
  }

  @Test(
    "a parameter that cannot be read is named in a problem document",
    arguments: [
      ("/hsds/services?page=0", "page"), ("/hsds/services?page=x", "page"), ("/hsds/services?per_page=501", "per_page"),
      ("/hsds/services?format=xml", "format"), ("/hsds/services?taxonomy_term_id=38", "taxonomy_term_id"),
      ("/hsds/services?taxonomy_id=help", "taxonomy_id"), ("/hsds/services?organization_id=49", "organization_id"),
      ("/hsds/services?modified_after=hier", "modified_after"), ("/hsds/services?minimal=maybe", "minimal"),
      ("/hsds/services?full=2", "full"), ("/hsds/services?language=de", "language"), ("/hsds/organizations?full_service=x", "full_service"),
      ("/hsds/service_at_locations?postcode=10300", "postcode"), ("/hsds/service_at_locations?postcode=1030&proximity=-1", "proximity"),
      ("/hsds/service_at_locations?proximity=100", "proximity"), ("/hsds/taxonomy_terms?top_only=x", "top_only"),
      ("/hsds/taxonomy_terms?parent_id=x", "parent_id"), ("/hsds/services?search=" + String(repeating: "x", count: 1001), "search"),
    ])
  func problems(_ path: String, _ name: String) async throws {
    try await onSite { _, visitor in
      let answer = try await visitor.get(path)
      #expect(answer.status == 400)
      #expect(answer["content-type"] == "application/problem+json")
      let problem = try HSDSSample.read(answer.text)
      #expect(problem["status"] as? Int == 400)
      let errors = problem["errors"] as? [[String: Any]] ?? []
      #expect(errors.compactMap { $0["path"] as? String } == [name])
    }
  }

  @Test(
    "what nobody knows is not there",
    arguments: ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"])
  func unknown(_ list: String) async throws {
    try await onSite { _, visitor in
      for id in ["00000000-0000-0000-0000-000000000000", "38", "%20"] {
        let answer = try await visitor.get("/hsds/\(list)/\(id)")
        #expect(answer.status == 404)
        #expect(answer["content-type"] == "application/problem+json")
      }
      let lost = try await visitor.get("/hsds/nothing")
      #expect(lost.status == 404)
      #expect(lost["content-type"] == "application/problem+json")
    }
  }

  @Test("everything in a list can be asked for by its identifier, also what is no longer offered")
  func single() async throws {
    try await onSite { _, visitor in
      for list in ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"] {
        let page = try HSDSSample.read(try await visitor.get("/hsds/\(list)?per_page=500").text)
        let contents = page["contents"] as? [[String: Any]] ?? []
        #expect(!contents.isEmpty)
        for item in contents {
          let id = try #require(item["id"] as? String)
          let answer = try await visitor.get("/hsds/\(list)/\(id)")
          #expect(answer.status == 200)
          #expect(try HSDSSample.read(answer.text)["id"] as? String == id)
        }
      }
      let gone = try HSDSSample.read(try await visitor.get("/hsds/services/\(HSDSSample.id("service/2"))").text)
      #expect(gone["status"] as? String == "defunct")
    }
  }

  @Test("minimal gives everything on one page and little of each; full gives what is nested")
  func depth() async throws {
    try await onSite { _, visitor in
      let minimal = try HSDSSample.read(try await visitor.get("/hsds/services?minimal=true").text)
      let first = try #require((minimal["contents"] as? [[String: Any]])?.first)
      #expect(Set(first.keys) == ["id", "name", "status", "last_modified", "modified_date"])
      #expect(minimal["total_pages"] as? Int == 1)
      let listed = try HSDSSample.read(try await visitor.get("/hsds/services").text)
      #expect((listed["contents"] as? [[String: Any]])?.first?["phones"] == nil)
      #expect((listed["contents"] as? [[String: Any]])?.first?["organization"] != nil)
      let full = try HSDSSample.read(try await visitor.get("/hsds/services?full=true").text)
      #expect((full["contents"] as? [[String: Any]])?.first?["phones"] != nil)
      let organization = try HSDSSample.read(
        try await visitor.get("/hsds/organizations/\(HSDSSample.id("organisation/49"))?full_service=true").text)
      #expect(((organization["services"] as? [[String: Any]])?.first?["schedules"] as? [Any])?.count == 2)
    }
  }

  @Test("one object a line has no pages: whoever asks for one is told so")
  func lines() async throws {
    try await onSite { _, visitor in
      for (query, names) in [("page=1", ["page"]), ("per_page=1", ["per_page"]), ("per_page=0&page=2", ["per_page", "page"])] {
        let refused = try await visitor.get("/hsds/services?format=ndjson&\(query)")
        #expect(refused.status == 400 && refused["content-type"] == "application/problem+json", "\(query)")
        let errors = try HSDSSample.read(refused.text)["errors"] as? [[String: Any]] ?? []
        #expect(Set(errors.compactMap { $0["path"] as? String }) == Set(names) && errors.count == names.count, "\(query)")
      }
      let answer = try await visitor.get("/hsds/services?format=ndjson&page=&per_page=")
      #expect(answer["content-type"] == "application/x-ndjson")
      let lines = answer.text.split(separator: "\n")
      #expect(try lines.map { try HSDSSample.read(String($0))["id"] as? String } == [HSDSSample.id("service/1"), HSDSSample.id("helpline/1")])
    }
  }

  @Test("answers may be kept and read by other sites, and what somebody has is not sent again")
  func keeping() async throws {
    try await onSite { site, visitor in
      let answer = try await visitor.get("/hsds/services")
      #expect(answer["cache-control"] == "public, max-age=300")
      #expect(answer["access-control-allow-origin"] == "*")
      #expect(answer.all("set-cookie").isEmpty)
      let tag = try #require(answer["etag"])
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let again = try await visitor.get("/hsds/services", headers: [("if-none-match", known)])
        #expect(again.status == 304)
        #expect(again.bytes.isEmpty)
        #expect(again["etag"] == tag)
      }
      #expect(try await visitor.get("/hsds/services", headers: [("if-none-match", "\"other\"")]).status == 200)
      site.house.directory.replace(with: Fixtures.index)
      let changed = try await visitor.get("/hsds/services", headers: [("if-none-match", tag)])
      #expect(changed.status == 200)
      #expect(changed["etag"] != tag)
    }
  }

  @Test(
    "the head of an answer is the answer without its content, and says how long that is",
    arguments: [
      "/hsds", "/hsds/services", "/hsds/services?full=true&per_page=1", "/hsds/services?format=ndjson", "/hsds/organizations?search=zzzz",
      "/hsds/services/\(HSDSSample.id("service/1"))", "/hsds/export.csv", "/hsds/export.zip?language=nl", "/hsds/services?page=0", "/hsds/nothing",
      "/api/activities.ics",
    ])
  func head(_ path: String) async throws {
    try await onSite { _, visitor in
      let whole = try await visitor.get(path)
      let head = try await visitor.send("HEAD", path)
      #expect(head.status == whole.status && head.bytes.isEmpty && !whole.bytes.isEmpty)
      #expect(head["content-length"] == "\(whole.bytes.count)")
      func others(_ answer: Answer) -> [String] {
        answer.headers.filter { $0.name != "content-length" }.map { "\($0.name): \($0.value)" }.sorted()
      }
      #expect(others(head) == others(whole))
    }
  }

  @Test("what is there as a whole says how long it is; what cannot be posted is refused")
  func length() async throws {
    try await onSite { _, visitor in
      let one = try await visitor.get("/hsds/services/\(HSDSSample.id("service/1"))")
      #expect(one["content-length"] == "\(one.bytes.count)")
      #expect(try await visitor.get("/hsds/services")["content-length"] == nil, "it is sent while it is written")
      #expect(try await visitor.post("/hsds/services", []).status == 405)
    }
  }

  @Test("who reads too fast is told when to go on, and may then")
  func limit() async throws {
    try await onSite { site, visitor in
      for _ in 0..<1200 { #expect(try await visitor.get("/hsds").status == 200) }
      let refused = try await visitor.get("/hsds")
      #expect(refused.status == 429)
      #expect(refused["retry-after"] == "1")
      #expect(refused["content-type"] == "application/problem+json")
      #expect(refused["access-control-allow-origin"] == "*")
      site.clock.move(seconds: 1)
      #expect(try await visitor.get("/hsds").status == 200)
    }
  }
}

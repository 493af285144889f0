import Actions
import Care
import Foundation
import Kernel
import Pages
import Parameters
import Site
import Store
import TestSupport
import Testing

@Suite("Files kept with a request")
struct AttachmentTests {
  private static let pdf = Array("%PDF-1.7\n1 0 obj".utf8)
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]

  @Test("the first bytes tell what a file is, whatever its name says")
  func kinds() {
    func kind(_ bytes: [UInt8]) -> Care.Attachment.Kind? { Care.Attachment.Kind(firstBytesOf: bytes) }
    #expect(kind(Self.pdf) == .pdf)
    #expect(kind(Self.png) == .png)
    #expect(kind([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) == .jpeg)
    #expect(kind(Array("Chère équipe,\r\n\tà demain".utf8)) == .text)
    // Programs, archives, pages and scripts are none of them, nor is what only looks like text.
    for bad in ["<html><script>alert(1)</script>", "  <svg onload=x>", "#!/bin/sh\nrm", "MZ\u{0}\u{3}", "PK\u{3}\u{4}"] {
      #expect(kind(Array(bad.utf8)) == nil, "\(bad)")
    }
    #expect(kind([0xC3, 0x28]) == nil)
    #expect(kind([]) == nil)
  }

  @Test(
    "a name keeps no folders, no signs that command, and an ending of its kind",
    arguments: [
      ("Lettre du médecin.pdf", "Lettre du médecin.pdf"), ("../../etc/passwd", "_.._etc_passwd.pdf"), ("facture.exe", "facture.exe.pdf"),
      ("a\"b\r\nc.PDF", "a_b_c.pdf"), ("", "document.pdf"), (".pdf", "pdf.pdf"),
    ])
  func names(_ typed: String, _ kept: String) { #expect(Care.Attachment.name(typed, of: .pdf) == kept) }

  @Test("a very long name is cut and keeps its ending")
  func longName() {
    let name = Care.Attachment.name(String(repeating: "é", count: 500) + ".pdf", of: .pdf)
    #expect(name.count == Care.Attachment.longestName && name.hasSuffix(".pdf"))
  }

  @Test("size and number are dated parameters: the limit is taken, one more is not; a day without a rule is an error")
  func limits() throws {
    let day = try #require(Day("2026-11-21"))
    let rule = AttachmentParameters.Rule(from: day, knownUntil: day.adding(days: 1), mostMegabytes: 1, mostFiles: 2, source: "test")
    let full = Self.pdf + [UInt8](repeating: 32, count: (1 << 20) - Self.pdf.count)
    _ = try rule.checked(name: "a.pdf", bytes: full, count: 1)
    func code(_ bytes: [UInt8], _ count: Int) -> String? {
      do throws(Invalid) {
        _ = try rule.checked(name: "a.pdf", bytes: bytes, count: count)
        return nil
      } catch { return error.code }
    }
    #expect(code(full + [32], 1) == "attachment.too-large")
    #expect(code(full, 2) == "attachment.too-many")
    #expect(code([], 0) == "attachment.missing")
    #expect(code(Array("<p>".utf8), 0) == "attachment.kind")
    let parameters = AttachmentParameters(rules: [rule])
    #expect(throws: AttachmentRuleGap(day: day.adding(days: -1))) { try parameters.rule(on: day.adding(days: -1)) }
    #expect(try parameters.rule(on: day.adding(days: 1)) == rule)
    #expect(throws: AttachmentRuleGap(day: day.adding(days: 2))) { try parameters.rule(on: day.adding(days: 2)) }
  }

  @Test("the shipped rules can be read and hold today; a wrong file says where")
  func shipped() throws {
    _ = try Fixtures.attachments.rule(on: Clock().surroundings.today)
    let bad = DataFile(name: "rules.yaml", content: "- from: 2026-01-01\n  mostMegabytes: 99\n  mostFiles: 0\n  source: x\n")
    do throws(Invalid) {
      _ = try AttachmentsFolder.parameters(bad)
      Issue.record("a rule of 99 MB was taken")
    } catch { #expect(error.problems.count == 2) }
  }

  @Test("a file is kept sealed, listed, given back to the byte, logged, and removed with a reason", arguments: Backend.available)
  func kept(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      let rule = try Fixtures.attachments.rule(on: surroundings.today)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, surroundings)
      let bytes = Array("%PDF-1.4 ZqSecretKlaproos".utf8)
      try await attach(bytes, called: "ZqNameKlaproos.pdf", to: id, under: rule, by: story.ana, in: database, surroundings)
      let kept = try #require(try await readRequest(id, by: story.ana, in: database, surroundings).attachments.first)
      #expect(kept.name == "ZqNameKlaproos.pdf" && kept.kind == .pdf && kept.size == bytes.count && kept.by == "Ana")
      let raw = try await database.read { try $0.row("SELECT content, document FROM request_attachment") }
      let stored = try #require(raw)
      for column in ["content", "document"] { #expect(!String(decoding: try stored.bytes(column), as: UTF8.self).contains("Klaproos")) }
      let found = try await readAttachment(kept.id, of: id, by: story.ana, in: database, surroundings)
      #expect(found.bytes == bytes)
      #expect(try await story.log().first?.subjects == ["attachment/\(kept.id.raw)", "request/\(id.raw)"])
      await #expect(throws: SimpleFailure.notFound) { _ = try await readAttachment(kept.id, of: id, by: story.karim, in: database, surroundings) }
      let other = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, surroundings)
      await #expect(throws: SimpleFailure.notFound) { _ = try await readAttachment(kept.id, of: other, by: story.ana, in: database, surroundings) }
      await #expect(throws: Invalid.self) {
        try await removeAttachment(kept.id, of: id, because: " ", by: story.ana, in: database, surroundings)
      }
      try await removeAttachment(kept.id, of: id, because: "Mauvais dossier", by: story.ana, in: database, surroundings)
      let after = try await readRequest(id, by: story.ana, in: database, surroundings)
      #expect(after.attachments.isEmpty)
      #expect(after.records.last?.event == .attachment(.removed("ZqNameKlaproos.pdf", reason: "Mauvais dossier")))
      #expect(try await database.read { try $0.rows("SELECT id FROM request_attachment").isEmpty })
    }
  }

  @Test("what is erased takes its files along", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let rule = try Fixtures.attachments.rule(on: story.surroundings.today)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      try await attach(Self.pdf, called: "a.pdf", to: id, under: rule, by: story.ana, in: database, story.surroundings)
      let now = story.surroundings.now()
      _ = try await database.transaction { try $0.erase(id, because: .retention, at: now) }
      #expect(try await database.read { try $0.rows("SELECT id FROM request_attachment").isEmpty })
    }
  }

  @Test("a file is sent with the form, comes back to be saved and can do nothing in the browser")
  func overTheWeb() async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      let report = NeedReport(words: "Aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
      let client = try await site.signedIn(.helpdeskAgent)
      let path = Address.request(id).path(.french)
      let action = Address.requestAction(id, .attach).path(.french)
      let refused = try await client.upload(try await client.get(path), to: action, files: ["file": ("photo.pdf", Array("<script>".utf8))])
      #expect(refused.status == 422 && refused.text.contains("ni un PDF"))
      let sent = try await client.upload(try await client.get(path), to: action, files: ["file": ("Lettre d'été.pdf", Self.pdf)])
      #expect(sent.status == 303)
      let page = try await client.follow(sent)
      let link = try #require(page.links.first { $0.contains("/fichiers/") })
      let answer = try await client.get(link)
      #expect(answer.status == 200 && answer.bytes == Self.pdf)
      #expect(answer["content-type"] == "application/pdf")
      #expect(answer["content-disposition"] == "attachment; filename=\"Lettre d__t_.pdf\"; filename*=UTF-8''Lettre%20d%27%C3%A9t%C3%A9.pdf")
      #expect(answer["content-security-policy"] == "default-src 'none'; sandbox")
      #expect(answer["x-content-type-options"] == "nosniff" && answer["cache-control"] == "no-store")
      // Pages keep the policy of the house.
      #expect(page["content-security-policy"]?.contains("form-action 'self'") ?? false)
      let stranger = try await site.signedIn(.helpdeskAgent, .other)
      #expect(try await stranger.get(link).status == 404)
    }
  }
}

import Kernel
import Testing

@Suite struct UniversalIDTests {
  private func hex(_ text: String) -> String {
    SHA1.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(
    "SHA-1 gives what RFC 3174 says, and at the edges of its blocks what others compute",
    arguments: [
      ("abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
      ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
      ("a", 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
      ("0123456701234567012345670123456701234567012345670123456701234567", 10, "dea356a2cddd90c7a7ecedc5ebb563934f460452"),
      ("", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("x", 55, "cef734ba81a024479e09eb5a75b6ddae62e6abf1"), ("x", 56, "901305367c259952f4e7af8323f480d59f81335b"),
      ("x", 63, "0ddc4e0cccd9a12850deb5abb0853a4425559fec"), ("x", 64, "bb2fa3ee7afb9f54c6dfb5d021f14b1ffe40c163"),
    ])
  func sha1(_ text: String, _ times: Int, _ digest: String) { #expect(hex(String(repeating: text, count: times)) == digest) }

  @Test("a name gives the identifier that RFC 9562 gives as an example")
  func example() throws {
    let domains = try #require(UniversalID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
    #expect(UniversalID(domains, name: "www.example.com").description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test("the namespace of addresses gives what other programs give")
  func addresses() {
    #expect(UniversalID(.addresses, name: "https://relais.brussels/hsds").description == "ccffd4e3-e232-537a-ba57-849df5034f23")
  }

  @Test("the written form is read in small and capital letters and comes back in small ones")
  func reading() throws {
    let text = "c3cab7a0-af93-526f-8cf0-10548531e856"
    #expect(UniversalID(text)?.description == text)
    #expect(UniversalID(text.uppercased())?.description == text)
  }

  @Test(
    "what is no identifier is refused",
    arguments: [
      "", "38", "c3cab7a0af93526f8cf010548531e856", "c3cab7a0-af93-526f-8cf0-10548531e85", "c3cab7a0-af93-526f-8cf0-10548531e8567",
      "g3cab7a0-af93-526f-8cf0-10548531e856", "c3cab7a0-af93-526f-8cf0_10548531e856", "c3cab7a0-af93-526f-8cf0-10548531e8é",
    ])
  func refused(_ text: String) { #expect(UniversalID(text) == nil) }
}

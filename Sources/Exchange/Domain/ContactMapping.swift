import Kernel

extension HSDSMapping {
  func phones(_ phones: [Entry.Phone], of owner: String, link: (inout HSDSPhone) -> Void) -> [HSDSPhone] {
    let filled = phones.filter { !$0.number.isEmpty }
    return HSDSIdentity.numbered(filled, by: { HSDSForm.digits($0.number) }).map { phone, key in
      let id = HSDSIdentity.part(owner, "phone", key)
      var object = HSDSPhone(id: id, number: phone.number)
      object.type = "voice"
      let words = [phone.label?(language), phone.hours?(language)].compactMap { $0 }.filter { !$0.isEmpty }
      object.description = words.isEmpty ? nil : words.joined(separator: ", ")
      if !phone.languages.isEmpty {
        object.languages = languages(phone.languages, of: "\(owner)#phone/\(key)") { $0.phoneId = id }
      }
      link(&object)
      return object
    }
  }

  /// People and desks, and further addresses for mail: HSDS has one address a service.
  func contacts(_ entry: Entry, link: (inout HSDSContact) -> Void) -> [HSDSContact] {
    let mails = entry.emails.filter { HSDSForm.isEmail($0) }.dropFirst().map {
      Offer.Contact(name: nil, function: nil, phone: nil, email: $0)
    }
    let all = (entry.offer?.value.contacts ?? []) + mails
    func key(_ contact: Offer.Contact) -> String { [contact.name ?? "", contact.function ?? "", contact.email ?? ""].joined(separator: "|") }
    return HSDSIdentity.numbered(all, by: key).map { contact, key in
      let path = "\(entry.id)#contact/\(key)"
      let id = HSDSIdentity.id(path).description
      var object = HSDSContact(id: id)
      object.name = contact.name
      object.title = contact.function
      object.email = contact.email.flatMap { HSDSForm.isEmail($0) ? $0 : nil }
      if let number = contact.phone {
        object.phones = phones([Entry.Phone(number: number, label: nil, hours: nil)], of: path) { $0.contactId = id }
      }
      link(&object)
      return object
    }
  }

  func languages(_ codes: [String], of owner: String, link: (inout HSDSLanguage) -> Void) -> [HSDSLanguage] {
    HSDSIdentity.numbered(codes, by: { $0 }).map { code, key in
      var object = HSDSLanguage(id: HSDSIdentity.part(owner, "language", key))
      object.code = code
      object.name = HSDSText.languageNames[code] ?? code
      link(&object)
      return object
    }
  }

  /// The addresses on the web: its own sites before its pages of the social map, and of each that of the record's language first.
  func webAddresses(_ links: [Entry.Link]) -> [(url: String, language: Language?)] {
    typealias Found = (url: String, language: Language?, isMap: Bool)
    let read: [Found] = links.compactMap { link -> Found? in
      HSDSForm.uri(link.url).map { (url: $0, language: link.language, isMap: link.isOnSocialMap) }
    }
    func rank(_ one: (offset: Int, element: Found)) -> (Int, Int, Int) {
      let language = one.element.language
      return (one.element.isMap ? 1 : 0, language == self.language ? 0 : language == nil ? 1 : 2, one.offset)
    }
    return read.enumerated().sorted { rank($0) < rank($1) }.map { (url: $0.element.url, language: $0.element.language) }
  }

  func additional(
    _ urls: some Sequence<(url: String, language: Language?)>, _ entry: Entry, link: (inout HSDSURL) -> Void
  ) -> [HSDSURL] {
    HSDSIdentity.numbered(Array(urls), by: \.url).map { address, key in
      var object = HSDSURL(id: HSDSIdentity.part(entry.id, "url", key), url: address.url)
      object.label = address.language?.code
      link(&object)
      return object
    }
  }
}

package import Kernel

extension HSDSMapping {
  /// The identifier of who offers a service; one of its own where the directory does not name anybody.
  package func organizationID(offering entry: Entry) -> UniversalID {
    guard let named = entry.offer?.value.organisation, let organisation = self.entry(named), organisation.kind == .organisation else {
      return HSDSIdentity.standIn(for: entry.id)
    }
    return HSDSIdentity.id(organisation.id)
  }

  /// Who offers a service, without lists.
  func organization(offering entry: Entry) -> HSDSOrganization {
    if let named = entry.offer?.value.organisation, let organisation = self.entry(named), organisation.kind == .organisation {
      return organization(organisation, .listed)
    }
    return standIn(for: entry, .listed)
  }

  /// An entry that is an organisation.
  package func organization(_ entry: Entry, _ depth: Depth, history: [EntryChange] = []) -> HSDSOrganization {
    let id = HSDSIdentity.id(entry.id).description
    let description = text("description", entry) ?? entry.name(language)
    var organization = HSDSOrganization(id: id, name: entry.name(language), description: description)
    organization.alternateName = text("alternate_name", entry)
    organization.email = entry.emails.first { HSDSForm.isEmail($0) }
    let urls = webAddresses(entry.links)
    organization.website = urls.first?.url
    guard depth == .full else { return organization }
    organization.additionalWebsites = additional(urls.dropFirst(), entry) { $0.organizationId = id }
    organization.phones = phones(entry.phones, of: entry.id) { $0.organizationId = id }
    organization.contacts = contacts(entry) { $0.organizationId = id }
    organization.attributes = attributes(entry, link: (id, "organization"))
    organization.locations = locations(of: entry).map { path, place in location(place, path: path, organization: id) }
    organization.metadata = metadata(history, of: entry, resource: (id, "organization"))
    return organization
  }

  /// The organization of a service whose organisation the directory does not name: it has the service's name and says so.
  package func standIn(for entry: Entry, _ depth: Depth) -> HSDSOrganization {
    let id = HSDSIdentity.standIn(for: entry.id).description
    let name = entry.name(language)
    var organization = HSDSOrganization(id: id, name: name, description: HSDSText.standIn(name)(language))
    organization.website = webAddresses(entry.links).first?.url
    guard depth == .full else { return organization }
    let owner = "\(entry.id)#organization"
    let codes = ["mark/stand-in"] + (entry.isFictitious ? ["mark/fictitious"] : [])
    organization.attributes = codes.compactMap { terms.attribute($0, of: owner, link: (id, "organization"), language) }
    return organization
  }
}

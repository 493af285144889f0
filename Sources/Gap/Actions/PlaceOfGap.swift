import Care
import Kernel
import Store

extension Desk {
  /// Where a gap of a request is counted: its municipality, and its neighbourhood when the street is known. The street of her file counts
  /// before the words of the report; of the file nothing else is read, and nothing of it is shown.
  func placeOfGap(_ request: Request) throws -> (municipality: Municipality?, neighbourhood: ID<Neighbourhood>?) {
    let all = try neighbourhoods()
    let stated = request.report.municipality
    guard !all.isEmpty else { return (stated, nil) }
    var lines: [String] = []
    if let person = request.person, let address = try openPerson(person)?.person.details.address(on: surroundings.today), address.isFixed {
      lines.append("\(address.street), \(address.postalCode) \(address.place)")
    }
    lines.append(request.report.whereabouts)
    guard let found = all.certain(for: lines, in: stated) else { return (stated, nil) }
    return (stated ?? found.town, found.id)
  }
}

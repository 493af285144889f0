package import Kernel

extension StreetBook {
  /// The neighbourhood of a round: every one of its doors has to be in the same one. Counts are made from it, so nothing is guessed.
  package func neighbourhood(ofDoors labels: [String], in municipality: Municipality) -> Neighbourhood? {
    let found = labels.map { certain(for: [$0], in: municipality) }
    guard let first = found.first, found.allSatisfy({ $0?.id == first?.id }) else { return nil }
    return first
  }
}

extension ContactPoint {
  /// Where it is, when its address is a known street.
  package func neighbourhood(in streets: StreetBook) -> Neighbourhood? { streets.certain(for: [details.place], in: municipality) }
}

/// One of the 19 municipalities of the Brussels-Capital Region, by its NIS code.
package struct Municipality: Hashable, Sendable {
  package let nis: Int
  package let name: Text
  package let postalCodes: [Int]
  /// Approximate centre, in thousandths of a degree, for ordering by distance only.
  package let centre: (latitude: Int, longitude: Int)

  package static func == (left: Self, right: Self) -> Bool { left.nis == right.nis }
  package func hash(into hasher: inout Hasher) { hasher.combine(nis) }

  private init(_ nis: Int, _ fr: String, _ nl: String, _ codes: [Int], _ latitude: Int, _ longitude: Int) {
    self.nis = nis
    name = Text(fr: fr, nl: nl, en: fr)
    postalCodes = codes
    centre = (latitude, longitude)
  }

  package static func withNIS(_ nis: Int) -> Municipality? { all.first { $0.nis == nis } }
  package static func withPostalCode(_ code: Int) -> Municipality? { all.first { $0.postalCodes.contains(code) } }

  /// Source: statbel NIS codes and bpost postal codes, 2026.
  package static let all: [Municipality] = [
    Municipality(21001, "Anderlecht", "Anderlecht", [1070], 50836, 4310),
    Municipality(21002, "Auderghem", "Oudergem", [1160], 50815, 4433),
    Municipality(21003, "Berchem-Sainte-Agathe", "Sint-Agatha-Berchem", [1082], 50864, 4293),
    Municipality(21004, "Bruxelles", "Brussel", [1000, 1020, 1120, 1130], 50850, 4352),
    Municipality(21005, "Etterbeek", "Etterbeek", [1040], 50836, 4389),
    Municipality(21006, "Evere", "Evere", [1140], 50870, 4402),
    Municipality(21007, "Forest", "Vorst", [1190], 50812, 4318),
    Municipality(21008, "Ganshoren", "Ganshoren", [1083], 50874, 4310),
    Municipality(21009, "Ixelles", "Elsene", [1050], 50826, 4373),
    Municipality(21010, "Jette", "Jette", [1090], 50878, 4326),
    Municipality(21011, "Koekelberg", "Koekelberg", [1081], 50862, 4330),
    Municipality(21012, "Molenbeek-Saint-Jean", "Sint-Jans-Molenbeek", [1080], 50856, 4322),
    Municipality(21013, "Saint-Gilles", "Sint-Gillis", [1060], 50827, 4346),
    Municipality(21014, "Saint-Josse-ten-Noode", "Sint-Joost-ten-Node", [1210], 50853, 4372),
    Municipality(21015, "Schaerbeek", "Schaarbeek", [1030], 50866, 4382),
    Municipality(21016, "Uccle", "Ukkel", [1180], 50792, 4360),
    Municipality(21017, "Watermael-Boitsfort", "Watermaal-Bosvoorde", [1170], 50795, 4418),
    Municipality(21018, "Woluwe-Saint-Lambert", "Sint-Lambrechts-Woluwe", [1200], 50846, 4428),
    Municipality(21019, "Woluwe-Saint-Pierre", "Sint-Pieters-Woluwe", [1150], 50832, 4440),
  ]
}

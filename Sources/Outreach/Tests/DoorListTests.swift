import Care
import Kernel
import Testing

@Suite("Streets and numbers as people write them")
struct DoorListTests {
  @Test(
    "sides, ranges, boxes, single numbers, lines without number",
    arguments: [
      ("rue Inventée 2-8", ["rue Inventée 2", "rue Inventée 4", "rue Inventée 6", "rue Inventée 8"]),
      ("rue Inventée 1-4", ["rue Inventée 1", "rue Inventée 2", "rue Inventée 3", "rue Inventée 4"]), ("rue Inventée 3-3", ["rue Inventée 3"]),
      ("rue Inventée 2, 25, 27A", ["rue Inventée 2", "rue Inventée 25", "rue Inventée 27A"]), ("rue Inventée 2,4", ["rue Inventée 2", "rue Inventée 4"]),
      ("Demolaan 5/1-3", ["Demolaan 5/1", "Demolaan 5/2", "Demolaan 5/3"]), ("Tour du Vieux Puits", ["Tour du Vieux Puits"]),
      ("rue A 1\n\nrue A 1\nrue B 2", ["rue A 1", "rue B 2"]), ("avenue du 11 novembre 3", ["avenue du 11 novembre 3"]),
    ])
  func read(_ text: String, _ doors: [String]) { #expect(DoorList.read(text) == .success(doors)) }

  @Test(
    "300 doors are a round, 301 are too many; nonsense names its line",
    arguments: [
      ("rue A 1-300", DoorList.Problem?.none), ("rue A 1-301", nil), ("rue A 1-300\nrue B 1", .tooMany), ("", .empty), (" \n ", .empty),
      ("rue A 8-2", .unreadable("rue A 8-2")), ("rue A 2-x", .unreadable("rue A 2-x")), ("rue A 1-5000", .unreadable("rue A 1-5000")),
    ])
  func limits(_ text: String, _ problem: DoorList.Problem?) {
    switch DoorList.read(text) {
    case .success(let doors): #expect(problem == nil && doors.count <= DoorList.most)
    case .failure(let wrong): #expect(wrong.problem == problem)
    }
  }
}

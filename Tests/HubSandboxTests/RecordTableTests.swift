import HubJSON
import Testing

@testable import HubSandbox

@Suite struct RecordTableTests {
  private func record(_ id: Int, _ name: String, _ bucket: String) -> JSONObject {
    ["id": .string("\(id)"), "name": .string(name), "bucketId": .string(bucket)]
  }

  @Test func recordsAreFoundByWhatTheyAreNow() {
    var table = RecordTable()
    for number in 0..<10 { table.put(record(number, "n\(number)", number < 5 ? "a" : "b")) }
    table.put(record(3, "N9", "b"))
    #expect(table.all.compactMap { $0.text("id") } == (0..<10).map { "\($0)" })
    #expect(table.candidates([("bucketId", "a")]).map(\.id) == ["0", "1", "2", "4"])
    #expect(table.candidates([("name", "n9")]).map(\.id) == ["3", "9"])
    #expect(table.candidates([("name", "n3")]).isEmpty)
    #expect(table.candidates([("bucketId", "b"), ("name", "n9")]).count == 2)
    #expect(table.candidates([("other", "x"), ("bucketId", .null)]).count == 10)
  }

  @Test func whatIsRemovedIsGoneAndTheOrderStays() {
    var table = RecordTable()
    for number in 0..<200 { table.put(record(number, "n", "a")) }
    for number in 0..<200 where number % 4 != 0 { table.remove("\(number)") }
    table.remove("1")
    let left = stride(from: 0, to: 200, by: 4).map { "\($0)" }
    #expect(table.all.map(\.id) == left)
    #expect(table.candidates([("name", "n")]).map(\.id) == left)
    #expect(table.record("5") == nil)
    table.put(record(5, "n", "b"))
    #expect(table.all.last?.id == "5")
    #expect(table.record("5")?.text("bucketId") == "b")
  }
}

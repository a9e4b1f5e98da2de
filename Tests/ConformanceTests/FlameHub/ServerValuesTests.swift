import HubJSON
import Testing

@testable import HubSandbox

/// What the comparison of answers must not let through.
struct ServerValuesTests {
  @Test func findsDifferences() {
    var values = ServerValues()
    let id = "5130fec5-1087-41a5-9a62-507ea025a9d6"
    let other = "a50c2a97-2033-4748-b635-4dab5a8a2088"
    #expect(values.differences(["id": .string(id)], ["id": .string(other)], isOrdered: true) == [])
    #expect(values.translated("/nodes/\(id)?x=\(id)") == "/nodes/\(other)?x=\(other)")
    #expect(values.differences(["id": .string(id)], ["id": .string(id)], isOrdered: true) == [])
    #expect(values.differences(["name": "a"], ["name": "b"], isOrdered: true).count == 1)
    #expect(values.differences(["name": "a"], ["name": nil], isOrdered: true).count == 1)
    #expect(values.differences(["name": "a"], [:], isOrdered: true).count == 1)
    #expect(values.differences([:], ["name": "a"], isOrdered: true).count == 1)
    #expect(values.differences([1, 2], [1], isOrdered: true).count == 1)
    let list: JSONValue = ["data": [["id": .string(id)]], "meta": ["total": 1]]
    let ours: JSONValue = ["data": [["id": .string(other)]], "meta": ["total": 1]]
    #expect(values.differences(list, ours, isOrdered: true) == [])
    #expect(values.differences(list, ["data": [], "meta": ["total": 1]], isOrdered: true).count == 1)
    #expect(values.differences(["data": [], "meta": ["total": 0]], ours, isOrdered: true).count == 1)
    // Records that are equal in what a list is sorted by may change places.
    let pair: JSONValue = ["data": [["id": "a", "n": 1], ["id": "b", "n": 1]], "meta": ["total": 2]]
    let swapped: JSONValue = ["data": [["id": "b", "n": 1], ["id": "a", "n": 1]], "meta": ["total": 2]]
    #expect(values.differences(pair, swapped, isOrdered: true) == ["order"])
    values.sortKeys = ["id"]
    #expect(values.differences(pair, swapped, isOrdered: true) == ["order"])
    values.sortKeys = ["n"]
    #expect(values.differences(pair, swapped, isOrdered: true) == [])
    values.sortKeys = []
    // A record that a list shows for the first time is learnt, if it can be the same one.
    values.start = Timestamp(secondsSince1970: 0)
    let new: JSONObject = ["id": "5130fec5-1087-41a5-9a62-507ea025a9d7", "createdAt": "2026-11-21T05:36:40.000Z"]
    var mine = new
    mine["id"] = "5130fec5-1087-41a5-9a62-507ea025a9d8"
    func page(_ record: JSONObject, _ name: String) -> JSONValue {
      var record = record
      record["name"] = .string(name)
      return ["data": [.object(record)], "meta": ["total": 1]]
    }
    #expect(values.differences(page(new, "a"), page(mine, "b"), isOrdered: false).count == 1)
    #expect(values.differences(page(new, "a"), page(mine, "a"), isOrdered: false) == [])
    #expect(values.translated(new.id) == mine.id)
    values.ignored = ["name"]
    #expect(values.differences(["name": "a"], ["name": "b"], isOrdered: true) == [])
  }
}

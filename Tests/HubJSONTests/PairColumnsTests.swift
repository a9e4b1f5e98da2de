@_spi(Backend) import HubJSON
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct PairColumnsTests {
  private func read(_ text: String) throws -> PairColumns {
    try HubJSONDecoder().decode(PairColumns.self, from: Array(text.utf8))
  }

  @Test func pairsAreTwoColumns() throws {
    let columns = try read("[[359840227126, 70], [359840227382.9, null], [-1.5, 0.01953125]]")
    #expect(columns.integerKeys() == [359_840_227_126, 359_840_227_382, -1])
    #expect(columns.keys[1] == 359_840_227_382.9)
    #expect(columns.values[0] == 70 && columns.values[1].isNaN && columns.values[2] == 0.01953125)
  }

  @Test func numbersAreOneColumn() throws {
    let columns = try read("[70, null, 71.5]")
    #expect(columns.keys.isEmpty)
    #expect(columns.values[0] == 70 && columns.values[1].isNaN && columns.values[2] == 71.5)
    #expect(try read("[]").values.isEmpty)
  }

  @Test func standsAnywhereInADocument() throws {
    let text = #"{"a": {"19": [[1, 2], [3, 4]], "33": []}, "b": [[5, 6]]}"#
    struct Holder: Decodable {
      var a: [String: PairColumns]
      var b: PairColumns
    }
    for holder in [
      try HubJSONDecoder().decode(Holder.self, from: Array(text.utf8)),
      try JSONDecoder().decode(Holder.self, from: Data(text.utf8)),
    ] {
      #expect(holder.a["19"]?.keys == [1, 3])
      #expect(holder.a["19"]?.values == [2, 4])
      #expect(holder.a["33"]?.values == [])
      #expect(holder.b.integerKeys() == [5])
    }
  }

  @Test func keysOfMoreThan64BitsAreNoIntegers() throws {
    #expect(try read("[[1e19, 1]]").integerKeys() == nil)
  }

  @Test(arguments: [
    ("[[1, 2], 3]", "1"), ("[1, [2, 3]]", "1"), ("[[1]]", "0"), ("[[1, 2], [1, 2, 3]]", "1"), ("[[null, 1]]", "0.0"),
    (#"[[1, "2"]]"#, "0.1"), ("[[1, {}]]", "0.1"), ("[true]", "0"), ("{}", ""), ("[[1, 1e999]]", "0.1"),
  ])
  func saysWhatIsNoPair(_ text: String, _ place: String) throws {
    let error = #expect(throws: DecodingError.self) { try read(text) }
    let path =
      switch error {
      case .dataCorrupted(let context)?, .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
        context.codingPath.compactMap { $0.intValue.map(String.init) }.joined(separator: ".")
      default: "none"
      }
    #expect(path == place)
  }
}

@_spi(Backend) import HubJSON
import Testing

struct RecordColumnsTests {
  private func columns(_ json: String) throws -> RecordColumns {
    try RecordColumns(parsing: Array(json.utf8), key: "t")
  }

  @Test func columnsOfEqualRows() throws {
    let read = try columns(#"[{"t":1,"a":0.5,"b":2},{"t":2,"a":1e3,"b":-3}]"#)
    #expect(read.keys == [1, 2])
    #expect(read.names == ["a", "b"])
    #expect(read.columns == [[0.5, 1000], [2, -3]])
  }

  @Test func rowsThatDiffer() throws {
    let read = try columns(#"[{"b":1,"t":1},{"t":2},{"t":3,"a":7,"b":8},{"a":9,"b":null,"t":4}]"#)
    #expect(read.names == ["b", "a"])
    #expect(read.columns[0].map(\.isNaN) == [false, true, false, true])
    #expect(read.columns[1].map(\.isNaN) == [true, true, false, false])
    #expect(read.columns[1].last == 9)
  }

  @Test func escapedAndRepeatedNames() throws {
    let read = try columns(#"[{"\u0074":1,"a":1,"a":2}]"#)
    #expect(read.keys == [1])
    #expect(read.columns == [[1]])
  }

  @Test func nothing() throws {
    let read = try columns("[]")
    #expect(read.keys.isEmpty)
    #expect(read.names.isEmpty)
  }

  @Test(arguments: [
    (#"[{"t":1},{"t":1.5}]"#, ["1", "t"]), (#"[{"t":1,"a":true}]"#, ["0", "a"]), (#"[{"a":1}]"#, ["0"]),
    (#"[{"t":9223372036854775808}]"#, ["0", "t"]), (#"[1]"#, ["0"]), (#"{}"#, []), (#"[{"t":"1"}]"#, ["0", "t"]),
  ])
  func pathsOfFaults(json: String, path: [String]) throws {
    let error = #expect(throws: DecodingError.self) { try columns(json) }
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?, .keyNotFound(_, let context)?,
        .dataCorrupted(let context)?:
        context
      default: nil
      }
    #expect(context?.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } == path)
  }

  @Test func integralTimesInOtherNotations() throws {
    #expect(try columns(#"[{"t":1e3},{"t":2.0}]"#).keys == [1000, 2])
  }

  @Test func syntax() {
    #expect(throws: JSONSyntaxError.self) { try columns("[{") }
  }
}

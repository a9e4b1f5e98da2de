/// An array of objects of numbers, read column by column: one column of integers that every object has, and columns of
/// numbers, each of which an object may lack.
///
/// ```json
/// [{"timestamp":1735689600000,"value":5},{"timestamp":1735689660000,"value":6.5}]
/// ```
@_spi(Backend)
public struct RecordColumns: Sendable {
  /// The integers under the key, one for each object.
  public private(set) var keys: [Int64] = []

  /// The names of the other columns in the order in which they were met.
  public private(set) var names: [String] = []

  /// The other columns, each as long as the keys; what an object lacks, or has as `null`, is not a number.
  public private(set) var columns: [[Double]] = []

  /// Reads the columns straight from the text: no value is made for any object.
  ///
  /// - Parameters:
  ///   - bytes: The JSON text.
  ///   - key: The name of the column of integers.
  /// - Throws: `JSONSyntaxError` when the bytes are not JSON, `DecodingError` with the coding path of a key that is
  ///   missing or no integer, and of anything else that is no number.
  public init(parsing bytes: [UInt8], key: String) throws {
    let document = try Document(bytes, depthLimit: 128)
    guard document.tokens[0].kind == .array else { throw document.mismatch([JSONObject].self, at: 0) }
    keys.reserveCapacity(Int(document.tokens[0].end))
    let keyBytes = Array(key.utf8)
    var nameBytes: [[UInt8]] = []
    var row = 1
    while row < Int(document.tokens[0].next) {
      guard document.tokens[row].kind == .object else { throw document.mismatch(JSONObject.self, at: row) }
      try readRow(row, of: document, key: keyBytes, &nameBytes)
      row = Int(document.tokens[row].next)
    }
  }

  private mutating func readRow(
    _ row: Int, of document: Document, key: [UInt8], _ nameBytes: inout [[UInt8]]
  ) throws {
    document.prepareMembers(of: row)
    let count = keys.count
    var name = row + 1
    // Objects of one series have the same members in the same order: the next column is tried first.
    var next = 0
    while name < Int(document.tokens[row].next) {
      let token = document.tokens[name]
      let value = name + 1
      name = Int(document.tokens[value].next)
      guard token.length >= 0 else { continue }
      let text = document.text(of: token)
      if text.elementsEqual(key) {
        keys.append(try document.integer(Int64.self, at: value))
        continue
      }
      let number = document.tokens[value].kind == .null ? .nan : try document.double(at: value)
      if next >= nameBytes.count || !text.elementsEqual(nameBytes[next]) {
        if let known = nameBytes.firstIndex(where: { text.elementsEqual($0) }) {
          next = known
        } else {
          next = nameBytes.count
          nameBytes.append(Array(text))
          names.append(document.string(of: token))
          columns.append(Array(repeating: .nan, count: count))
        }
      }
      columns[next].append(number)
      next += 1
    }
    guard keys.count == count + 1 else {
      throw DecodingError.keyNotFound(
        PathKey(stringValue: String(decoding: key, as: UTF8.self)),
        .init(codingPath: document.path(to: row), debugDescription: "The object has no such member."))
    }
    for index in columns.indices where columns[index].count == count { columns[index].append(.nan) }
  }
}

/// An array of pairs of numbers, read as two columns; or an array of numbers, read as the second one alone.
///
/// ```json
/// [[359840227126,70],[359840227382,71.5]]
/// ```
@_spi(Backend)
public struct PairColumns: Decodable, Sendable {
  /// The first numbers of the pairs; empty where there are no pairs.
  public private(set) var keys: [Double] = []

  /// The second numbers of the pairs, or the numbers; what is `null` is not a number.
  public private(set) var values: [Double] = []

  /// The first numbers of the pairs without what is behind their points; empty where there are no pairs.
  ///
  /// - Returns: The integers, nil when one of them has more than 64 bits.
  public func integerKeys() -> [Int64]? {
    var integers: [Int64] = []
    integers.reserveCapacity(keys.count)
    for key in keys {
      guard let integer = Int64(exactly: key.rounded(.towardZero)) else { return nil }
      integers.append(integer)
    }
    return integers
  }

  /// Reads the columns; `HubJSONDecoder` reads them straight from the text, and no value is made for any pair.
  ///
  /// Pairs and numbers cannot be in one array. The first numbers are exact up to 2^53.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? ValueDecoder {
      try read(decoder.index, of: decoder.document)
      return
    }
    var container = try decoder.unkeyedContainer()
    while !container.isAtEnd {
      if var pair = try? container.nestedUnkeyedContainer() {
        keys.append(try pair.decode(Double.self))
        values.append(try pair.decodeIfPresent(Double.self) ?? .nan)
      } else {
        values.append(try container.decodeIfPresent(Double.self) ?? .nan)
      }
      guard keys.isEmpty || keys.count == values.count else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "Pairs and numbers are mixed.")
      }
    }
  }

  private mutating func read(_ array: Int, of document: Document) throws {
    guard document.tokens[array].kind == .array else { throw document.mismatch([Double].self, at: array) }
    let end = Int(document.tokens[array].next)
    values.reserveCapacity(Int(document.tokens[array].end))
    var element = array + 1
    guard element < end, document.tokens[element].kind == .array else {
      while element < end {
        values.append(try Self.number(at: element, of: document))
        element = Int(document.tokens[element].next)
      }
      return
    }
    keys.reserveCapacity(Int(document.tokens[array].end))
    while element < end {
      let token = document.tokens[element]
      guard token.kind == .array else { throw document.mismatch([Double].self, at: element) }
      guard token.end == 2 else { throw document.unfit([Double].self, at: element, "is no pair") }
      keys.append(try document.double(at: element + 1))
      values.append(try Self.number(at: Int(document.tokens[element + 1].next), of: document))
      element = Int(token.next)
    }
  }

  private static func number(at index: Int, of document: Document) throws -> Double {
    document.tokens[index].kind == .null ? .nan : try document.double(at: index)
  }
}

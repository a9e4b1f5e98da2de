public import HubErrors

/// Where the records of a kind live: their service, their path, and what names one of them.
public struct FlameCollection: Hashable, Sendable {
  /// The service.
  public let service: FlameService

  /// The collection's name, which is its path: `nodes`.
  public let name: String

  /// What operations on it are called: the name, where no other generation has something else at the same path.
  let operationName: String

  /// Whether a record can be named by more than its UUID: the auth service takes names, `@me` and `@self` too.
  public let takesNames: Bool

  /// The generations of the Hub that keep such records, nil for all.
  public let generations: Set<ServerGeneration>?

  init(
    _ service: FlameService, _ name: String, takesNames: Bool = false, generations: Set<ServerGeneration>? = nil,
    operationName: String? = nil
  ) {
    self.service = service
    self.name = name
    self.operationName = operationName ?? name
    self.takesNames = takesNames
    self.generations = generations
  }

  /// Refuses a text that cannot name a record: the Hub answers a malformed UUID with 500 (wire page, section 4.0).
  func check(_ id: String, operation: String) throws(InvalidRequestError) {
    if takesNames {
      let isNameByte: (UInt8) -> Bool = { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x40: true
        default: false
        }
      }
      guard !id.isEmpty, id != ".", id != "..", id.utf8.allSatisfy(isNameByte) else {
        let hint =
          service == .auth
          ? "give an id, a name (letters, digits, '-', '_', '.'), @me or @self"
          : "give an id or a name of letters, digits, '-', '_' and '.'; find others with only(where: .name == …)"
        throw InvalidRequestError(operation: operation, "'\(id)' names no record; \(hint)")
      }
    } else {
      guard Self.isUUID(id) else {
        throw InvalidRequestError(
          operation: operation, "'\(id)' is no UUID; find a record by its name with first(where: .name == …)")
      }
    }
  }

  static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        switch index {
        case 8, 13, 18, 23: byte == 0x2D
        default: (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
        }
      }
  }
}

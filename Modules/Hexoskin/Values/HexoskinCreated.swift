/// What came of creating: resources answer with the object that was made, or only with the place where it is (wire page,
/// section 6.6).
public enum HexoskinCreated<Object: Sendable>: Sendable {
  /// The object.
  case object(Object)
  /// Its URI, relative to the server; ``HexoskinClient`` loads it with `object(from:)`.
  case uri(String)

  /// The object, nil where only its URI was answered.
  public var object: Object? { if case .object(let object) = self { object } else { nil } }
}

extension HexoskinCreated: Equatable where Object: Equatable {}
extension HexoskinCreated: Hashable where Object: Hashable {}

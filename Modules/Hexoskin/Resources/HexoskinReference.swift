public import HubQuery

/// What names an object: its id as a number or text, its URI, or the object itself.
public protocol HexoskinReference: Sendable {
  /// What is sent for it.
  var hexoskinValue: HexoskinValue { get }
}

extension Int: HexoskinReference {
  /// The id.
  public var hexoskinValue: HexoskinValue { .int(self) }
}

extension Int64: HexoskinReference {
  /// The id.
  public var hexoskinValue: HexoskinValue { .int(self) }
}

extension String: HexoskinReference {
  /// The id or the URI.
  public var hexoskinValue: HexoskinValue { .string(self) }
}

extension HubQuery.ID: HexoskinReference {
  /// The id.
  public var hexoskinValue: HexoskinValue { .string(rawValue) }
}

extension HexoskinValue: HexoskinReference {
  /// The value itself.
  public var hexoskinValue: HexoskinValue { self }
}

extension HexoskinObject: HexoskinReference {
  /// The object.
  public var hexoskinValue: HexoskinValue { .object(self) }
}

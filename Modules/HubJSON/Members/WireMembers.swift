/// What a model received beyond its properties: members that it does not know, and which members were explicit nulls.
///
/// A model that declares it as its last stored property, `var wire = WireMembers()`, and leaves `Codable` to the
/// compiler survives a read, modify and write without losing anything:
///
/// - On decoding, `HubJSONDecoder` puts in what no property before it has asked for. No member of the wire belongs to
///   the property itself: a server's member `wire` is kept as an unknown one.
/// - On encoding, `HubJSONEncoder` writes the unknown members behind the model's own, and `null` for members that were
///   null and are still `nil`. A member that has a value is never written twice.
/// - With the coders of Foundation it reads as empty and writes nothing.
///
/// Values are equal when their unknown members are: null against absent does not count.
public struct WireMembers: Sendable {
  /// The members that the model does not know, as received.
  public var unknown = JSONObject()
  /// The names of the members that were null, in the order received.
  var nullNames: [String] = []
  /// The rule by which the names were asked for. With another rule the names mean nothing.
  var naming = KeyNaming.asDeclared

  /// No members.
  public init() {}

  /// The names, as on the wire, of the members that the model knows and that were `null`.
  public var nulls: Set<String> {
    get { Set(nullNames) }
    set {
      let kept = nullNames.filter(newValue.contains)
      nullNames = kept + newValue.subtracting(kept).sorted()
    }
  }

  /// Whether the member `key`, known to the model or not, was an explicit `null`.
  public func isNull(_ key: String) -> Bool {
    nullNames.contains { $0.hasSameBytes(as: key) } || unknown[key] == .null
  }

  /// A member that the model does not know. Setting `nil` removes it; JSON null is `.null`.
  public subscript(key: String) -> JSONValue? {
    get { unknown[key] }
    set { unknown[key] = newValue }
  }
}

extension WireMembers: Hashable {
  /// Whether both have the same unknown members.
  public static func == (left: WireMembers, right: WireMembers) -> Bool {
    left.unknown == right.unknown
  }

  /// Feeds the unknown members.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(unknown)
  }
}

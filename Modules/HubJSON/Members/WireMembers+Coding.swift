extension WireMembers: Codable {
  /// Gathers what has not been asked for yet, at the end of an `init(from:)` written by hand; empty for other decoders
  /// than `HubJSONDecoder`'s.
  public init(from decoder: any Decoder) throws {
    self.init()
    if let decoder = decoder as? ValueDecoder, decoder.document.tokens[decoder.index].kind == .object {
      self = decoder.document.wireMembers(of: decoder.index, reading: decoder.reading)
    }
  }

  /// Writes what is missing, at the end of an `encode(to:)` written by hand; nothing for other encoders than
  /// `HubJSONEncoder`'s.
  public func encode(to encoder: any Encoder) throws {
    (encoder as? ValueEncoder)?.restore(self)
  }
}

/// Asks a container for `WireMembers`, or hands them over, under the name of no member.
///
/// The compiler's synthesised code calls the container through a box that hides whose it is. The two overloads below
/// are what it finds for a property of type `WireMembers`; they pass this type through the box, which HubJSON's
/// containers recognise. It decodes from anything and is never encoded by other containers.
struct WireProbe: Codable {
  var members = WireMembers()

  init(members: WireMembers) { self.members = members }
  init(from decoder: any Decoder) throws {}
  func encode(to encoder: any Encoder) throws {}

  /// The last step of the coding path of a container that takes `WireMembers`.
  struct Marker: CodingKey {
    var stringValue: String { "" }
    var intValue: Int? { nil }

    init() {}
    init?(stringValue: String) { nil }
    init?(intValue: Int) { nil }
  }
}

extension KeyedDecodingContainer {
  /// Gathers what the model did not ask for; called by synthesised code.
  ///
  /// - Parameters:
  ///   - type: `WireMembers`.
  ///   - key: the property, which stands for no member.
  /// - Returns: the members, none when the decoder is not HubJSON's.
  /// - Throws: nothing; synthesised code calls a throwing function.
  public func decode(_ type: WireMembers.Type, forKey key: Key) throws -> WireMembers {
    // With another decoder a member of the property's name may be there, and be anything.
    try decodeIfPresent(WireProbe.self, forKey: key)?.members ?? WireMembers()
  }
}

extension KeyedEncodingContainer {
  /// Writes what the model's properties have not written; called by synthesised code.
  ///
  /// - Parameters:
  ///   - members: what was received beyond the properties.
  ///   - key: the property, which stands for no member.
  /// - Throws: nothing; synthesised code calls a throwing function.
  public mutating func encode(_ members: WireMembers, forKey key: Key) throws {
    // Writes nothing anywhere, but HubJSON's container answers by its coding path that it takes the members.
    try encodeIfPresent(WireProbe?.none, forKey: key)
    if codingPath.last is WireProbe.Marker { try encode(WireProbe(members: members), forKey: key) }
  }
}

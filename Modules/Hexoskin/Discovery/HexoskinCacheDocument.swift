import HubJSON

/// What stands in the cache of the resources: an object of schemas by name (wire page, section 4.4).
enum HexoskinCacheDocument {
  /// The text, the names sorted.
  static func bytes(_ configuration: HexoskinConfiguration) throws -> [UInt8] {
    var encoder = HubJSONEncoder()
    encoder.isPretty = true
    encoder.sortsKeys = true
    return try encoder.encode(configuration.schemas)
  }

  /// What a text says, nil for one that is none of these, such as a pickle of the Python client.
  static func configuration(_ bytes: [UInt8]) -> HexoskinConfiguration? {
    guard let schemas = try? HubJSONDecoder().decode([String: HexoskinSchema].self, from: bytes), !schemas.isEmpty,
      schemas.allSatisfy({ $0.key == $0.value.name && $0.value.listEndpoint.hasPrefix("/") })
    else { return nil }
    return HexoskinConfiguration(schemas: schemas)
  }
}

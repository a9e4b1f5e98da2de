import HubJSON

/// What stands in the cache of the resources: their schemas by name (wire page, section 4.4), and why others are missing.
struct HexoskinCacheDocument: Codable {
  private var resources: [String: HexoskinSchema]
  private var omissions: [String: String]

  /// The text, the names sorted.
  static func bytes(_ configuration: HexoskinConfiguration) throws -> [UInt8] {
    var encoder = HubJSONEncoder()
    encoder.isPretty = true
    encoder.sortsKeys = true
    let omissions = Dictionary(configuration.omissions.map { ($0.name, $0.reason) }, uniquingKeysWith: { $1 })
    return try encoder.encode(HexoskinCacheDocument(resources: configuration.schemas, omissions: omissions))
  }

  /// What a text says, nil for one that is none of these, such as a pickle of the Python client.
  static func configuration(_ bytes: [UInt8]) -> HexoskinConfiguration? {
    guard let document = try? HubJSONDecoder().decode(HexoskinCacheDocument.self, from: bytes),
      !document.resources.isEmpty,
      document.resources.allSatisfy({ $0.key == $0.value.name && $0.value.listEndpoint.hasPrefix("/") })
    else { return nil }
    return HexoskinConfiguration(
      schemas: document.resources,
      omissions: document.omissions.sorted { $0.key < $1.key }.map {
        HexoskinConfiguration.Omission(name: $0.key, reason: $0.value, isPassing: false)
      })
  }
}

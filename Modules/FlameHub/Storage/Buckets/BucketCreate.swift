public import HubJSON
public import HubQuery

/// What a new bucket is made of; what is not set is not sent.
public struct BucketCreate: RecordDraft {
  /// The name: 3 to 256 characters.
  public var name: String
  /// Where the storage is to keep it: 3 to 256 characters.
  @Patch public var region: String?
  /// The realm; the Hub takes the caller's when it is null or not sent.
  @Patch public var realmID: ID<Realm>?

  /// A bucket; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String, region: String? = nil, realm: ID<Realm>? = nil) {
    self.name = name
    if let region { self.region = region }
    if let realm { realmID = realm }
  }

  private enum CodingKeys: String, CodingKey {
    case name, region, realmID = "realmId"
  }
}

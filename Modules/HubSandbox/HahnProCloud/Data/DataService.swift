/// A service with the generic methods, named by its path (hahnpro-cloud.md, 1.3).
enum DataService: String, Sendable {
  case assets
  case assetTypes = "assettypes"
  case contents
  case timeSeries = "tsm"

  /// A member that holds the id of another object, or several.
  struct Reference: Sendable {
    let member: String
    let service: DataService
    var isList = false
    /// Whether the other object's name is shown beside the id, as `<member>$name`.
    var isNamed: Bool { !isList }
  }

  /// What messages call one of its objects.
  var noun: String {
    switch self {
    case .assets: "asset"
    case .assetTypes: "asset type"
    case .contents: "content"
    case .timeSeries: "time series"
    }
  }

  var references: [Reference] {
    switch self {
    case .assets:
      [
        Reference(member: "type", service: .assetTypes), Reference(member: "parent", service: .assets),
        Reference(member: "attachments", service: .contents, isList: true),
      ]
    case .assetTypes:
      [
        Reference(member: "supertype", service: .assetTypes),
        Reference(member: "allowedParents", service: .assetTypes, isList: true),
      ]
    case .contents: [Reference(member: "assets", service: .assets, isList: true)]
    case .timeSeries: [Reference(member: "assetRef", service: .assets)]
    }
  }

  /// The text that every object must have.
  var nameMember: String { self == .contents ? "filename" : "name" }

  var hasRevisions: Bool { self == .assets || self == .assetTypes }
}

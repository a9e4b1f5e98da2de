import HubHTTP
public import HubTransport

/// What Hangar offers, as far as this module asks for it: the rows of the capability matrix, and what recorded requests
/// are routed by.
///
/// Paths are below `/api/v1`. The deprecated paths with the owner's name in them are not here, and never asked for
/// (wire page, section 7).
public enum HangarEndpoints {
  /// Every operation of this module; paths with fixed names come before those with arguments.
  public static let all: [Endpoint] =
    [authenticate] + PermissionEndpoints.all + ProjectEndpoints.all + VersionEndpoints.all + PageEndpoints.all
    + UserEndpoints.all + PlatformEndpoints.all

  /// Gives a token for a key: as safe to repeat as reading.
  static let authenticate = Endpoint(
    "authenticate", service: service, .post, "/authenticate", repeatability: .always)

  static let service = "api"

  static func get(_ name: String, _ path: PathTemplate) -> Endpoint { Endpoint(name, service: service, .get, path) }
}

import HubAuth
public import HubTransport

/// What HahnPRO Cloud offers: the rows of the capability matrix, and what recorded requests are routed by.
///
/// Paths of the service `api` are below the services' address, such as `https://testing.hahnpro.com/api`; those of `auth`
/// below Keycloak's, such as `https://testing.hahnpro.com/auth`.
public enum HahnProEndpoints {
  /// Every operation of this module; paths with fixed names come before those with ids.
  public static let all: [Endpoint] =
    [KeycloakRealm.discoveryEndpoint, KeycloakRealm.tokenEndpoint]
    + AssetEndpoints.all + Asset.endpoints + AssetType.endpoints + ContentEndpoints.all + Content.endpoints
    + TimeSeries.endpoints + TimeSeriesEndpoints.all
}

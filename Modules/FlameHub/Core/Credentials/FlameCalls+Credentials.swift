public import HubErrors
public import HubQuery
@_spi(Backend) public import HubTransport
import HubJSON

extension FlameCalls where Resource == Node {
  /// The call for what a node logs in to its registry with; see `FlameRecords.registryCredentials(of:options:)`.
  public func registryCredentials(of node: ID<Node>) throws(InvalidRequestError) -> Call<RegistryCredentials> {
    try flat(CredentialEndpoints.nodeRegistry, of: node)
  }

  /// The call for the client of a node; see `FlameRecords.clientCredentials(of:options:)`.
  public func clientCredentials(of node: ID<Node>) throws(InvalidRequestError) -> Call<ClientCredentials> {
    try flat(CredentialEndpoints.nodeClient, of: node)
  }

  /// The call that changes the client of a node; see `FlameRecords.setClientCredentials(of:_:options:)`.
  public func setClientCredentials(of node: ID<Node>, _ changes: ClientCredentialsUpdate) throws
    -> Call<ClientCredentials>
  {
    try flat(CredentialEndpoints.setNodeClient, of: node, body: .json(try HubJSONEncoder().encodeValue(changes)))
  }
}

extension FlameCalls where Resource == Analysis {
  /// The call for the client of an analysis; see `FlameRecords.clientCredentials(of:options:)`.
  public func clientCredentials(of analysis: ID<Analysis>) throws(InvalidRequestError) -> Call<ClientCredentials> {
    try flat(CredentialEndpoints.analysisClient, of: analysis)
  }

  /// The call that gives the client of an analysis a new secret; see `FlameRecords.setClientCredentials(of:_:options:)`.
  public func setClientCredentials(of analysis: ID<Analysis>, _ changes: AnalysisClientCredentialsUpdate) throws
    -> Call<ClientCredentials>
  {
    try flat(
      CredentialEndpoints.setAnalysisClient, of: analysis, body: .json(try HubJSONEncoder().encodeValue(changes)))
  }
}

extension FlameCalls {
  /// A call that is answered without an envelope.
  private func flat<Output: Decodable>(
    _ endpoint: Endpoint, of id: ID<Resource>, body: Body? = nil
  ) throws(InvalidRequestError) -> Call<Output> {
    let endpoint = try offered(endpoint)
    return .json(endpoint, arguments: try arguments(id, endpoint), body: body, decoder: HubJSONDecoder())
  }
}

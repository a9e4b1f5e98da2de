public import HubErrors
public import HubQuery
@_spi(Backend) public import HubTransport
import HubJSON

extension FlameCalls where Resource == Analysis {
  /// The call that sends a command to an analysis; see `FlameRecords.send(_:to:options:)`.
  public func send(
    _ command: AnalysisCommand, to analysis: ID<Analysis>
  ) throws(InvalidRequestError) -> Call<Analysis> {
    let endpoint = try offered(CommandEndpoints.analysis)
    try facts.check("analysis command '\(command.rawValue)'", endpoint) { generation in
      AnalysisCommand.all(of: generation).contains(command)
    }
    let body = Body.json(["command": .string(command.rawValue)])
    return record(endpoint, arguments: try arguments(analysis, endpoint), body: body).map(\.item)
  }
}

extension FlameCalls where Resource == Registry {
  /// The call that sends a command to a registry; see `FlameRecords.send(_:to:options:)`.
  public func send(_ command: RegistryCommand, to registry: ID<Registry>) throws(InvalidRequestError) -> Call<Void> {
    try self.command(command.rawValue, to: registry)
  }
}

extension FlameCalls where Resource == RegistryProject {
  /// The call that sends a command to a project of a registry; see `FlameRecords.send(_:to:options:)`.
  public func send(
    _ command: RegistryProjectCommand, to project: ID<RegistryProject>
  ) throws(InvalidRequestError) -> Call<Void> {
    try self.command(command.rawValue, to: project)
  }
}

extension FlameCalls where Resource == MasterImage {
  /// The call that has the images fetched anew; see ``FlameRecords/sync(options:)``.
  public func sync() throws(InvalidRequestError) -> Call<Void> {
    Call(try offered(CommandEndpoints.masterImage), body: .json(["command": "sync"])) { _, _ in }
  }

  /// The call that has an image built; see `FlameRecords.build(_:options:)`.
  public func build(_ image: ID<MasterImage>) throws(InvalidRequestError) -> Call<MasterImage> {
    let endpoint = try offered(CommandEndpoints.masterImage)
    try facts.check("master image command 'build'", endpoint) { $0 != .hub08 }
    return record(endpoint, body: try body("build", image, endpoint)).map(\.item)
  }
}

extension FlameCalls {
  /// A command that is answered with nothing.
  private func command(_ command: String, to id: ID<Resource>) throws(InvalidRequestError) -> Call<Void> {
    let endpoint = try offered(CommandEndpoints.registry)
    return Call(endpoint, body: try body(command, id, endpoint)) { _, _ in }
  }

  /// A command whose object is named in the body: what is no UUID is answered with 500.
  private func body(
    _ command: String, _ id: ID<Resource>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> Body {
    try Resource.collection.check(id.rawValue, operation: endpoint.name)
    return .json(["command": .string(command), "id": .string(id.rawValue)])
  }
}

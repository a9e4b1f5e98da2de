import FlameHub
import HubTesting

extension FlameOperation {
  /// What analyses, registries and images can be told to do.
  static func commands(_ hub: FlameHubClient, _ names: RecordedNames) -> [String: FlameOperation] {
    let (analyses, registries) = (hub.core.analyses, hub.core.registries)
    return [
      "core.analyses.command": FlameOperation { match, exchange in
        let command = try RecordedCommand(match, exchange, takesID: false)
        return .record(try await analyses.send(AnalysisCommand(rawValue: command.name), to: match.id), names)
      } read: {
        .record(try await analyses.send(.configurationLock, to: anyID), names)
      },
      "core.registries.command": FlameOperation { match, exchange in
        let command = try RecordedCommand(match, exchange, takesID: true)
        let id = try command.requiredID()
        // Two commands of the same operation are about a project of a registry.
        if command.name.hasPrefix("project") {
          let project = ID<RegistryProject>(id)
          try await hub.core.registryProjects.send(RegistryProjectCommand(rawValue: command.name), to: project)
        } else {
          try await registries.send(RegistryCommand(rawValue: command.name), to: id)
        }
        return .nothing
      } read: {
        try await registries.send(.setup, to: anyID)
        return .nothing
      },
      "core.master-images.command": FlameOperation { match, exchange in
        let command = try RecordedCommand(match, exchange, takesID: true)
        switch (command.name, command.id) {
        case ("sync", nil):
          try await hub.core.masterImages.sync()
          return .nothing
        case ("build", let id?): return .record(try await hub.core.masterImages.build(id), names)
        default: throw Unmakeable("a command that the operation does not have")
        }
      } read: {
        try await hub.core.masterImages.sync()
        return .nothing
      },
    ]
  }
}

/// The body of a command.
private struct RecordedCommand {
  let name: String
  let id: String?

  init(_ match: EndpointRouter.Match, _ exchange: RecordedExchange, takesID: Bool) throws {
    try match.refuseQuery()
    let body = try RecordedJSON.object(exchange)
    guard let name = body["command"]?.stringValue else { throw Unmakeable.ofAnotherType }
    let id = body["id"]
    guard id == nil || id?.stringValue != nil else { throw Unmakeable.ofAnotherType }
    guard body.keys.allSatisfy({ $0 == "command" || takesID && $0 == "id" }) else {
      throw Unmakeable("member: a name that the operation's table does not have")
    }
    self.name = name
    self.id = id?.stringValue
  }

  func requiredID() throws -> String {
    guard let id else { throw Unmakeable.ofAnotherType }
    return id
  }
}

import HubJSON

extension FlameHubState {
  /// `POST /services/{id}/command`: sets up a registry's projects (flame-hub.md, 5.1). Without a real registry behind it
  /// they stay without accounts, and the other commands change nothing.
  mutating func commandService(_ service: String, _ body: JSONObject, by caller: Caller) throws(HubFailure) -> HubAnswer
  {
    guard service == "registry" else { throw .notFound("service", in: .core) }
    try require(["registry_manage"], caller, in: .core)
    if generation == .hub08 { return try hub08CommandRegistry(body) }
    let resource: Resource
    switch body.text("command") {
    case "setup", "cleanup", "delete": resource = .registries
    case "projectLink", "projectUnlink": resource = .registryProjects
    default: throw .unknownCommand(body["command"])
    }
    guard let key = body.text("id") else { throw .notFound(resource.label, in: .core) }
    let record = try find(key, of: resource, for: caller)
    if body.text("command") == "setup" { addProjects(to: record) }
    return HubAnswer(status: 202, content: .none, isTagged: false)
  }

  /// The same of Hub 0.8.
  private mutating func hub08CommandRegistry(_ body: JSONObject) throws(HubFailure) -> HubAnswer {
    let commands = ["setup", "cleanup", "delete", "projectLink", "projectUnlink"]
    let rules = [FieldRule("command", .oneOf(commands), .required), FieldRule("id", .uuid, .required)]
    let values = try rules.values(of: body, on: .create)
    let command = values.text("command") ?? ""
    let path = command.hasPrefix("project") ? "registry-projects" : "registries"
    guard let record = records[path].record(values.text("id") ?? "") else {
      // The server goes on with a record that is not there.
      throw .inside("Cannot read properties of null (reading 'id')")
    }
    if command == "setup" { addProjects(to: record) }
    return HubAnswer(status: 202, content: .none, isTagged: false)
  }

  private mutating func addProjects(to registry: JSONObject) {
    let present = records.all("registry-projects", where: "registryId", is: .string(registry.id))
    let projects = [
      (name: "incoming", type: "incoming", externalName: randomness.letters(21), isPublic: false),
      (name: "outgoing", type: "outgoing", externalName: randomness.letters(21), isPublic: false),
      (name: "master", type: "masterImages", externalName: "master", isPublic: true),
    ]
    for project in projects {
      if let old = present.first(where: { $0.text(project.isPublic ? "externalName" : "name") == project.name }) {
        // A second set-up makes the public one private, as recorded.
        change("registry-projects", where: "id", is: old.id) { $0["public"] = false }
        continue
      }
      add(
        .registryProjects,
        [
          "name": .string(project.name), "type": .string(project.type), "public": .bool(project.isPublic),
          "externalName": .string(project.externalName), "registryId": .string(registry.id),
        ])
    }
  }
}

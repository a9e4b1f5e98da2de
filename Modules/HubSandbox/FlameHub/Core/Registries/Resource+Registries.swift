import HubJSON

extension Resource {
  private static let registryFields = ["id", "name", "host", "accountName", "createdAt", "updatedAt"]

  static let registries = Resource(
    service: .core, path: "registries", label: "registry",
    schema: ResourceSchema(
      name: "registry", isStrict: true, defaultFields: registryFields,
      allowedFields: registryFields + ["accountSecret"], filters: ["id", "name"], declaresRelations: false,
      sorts: ["id", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .text("name"), .text("host"), .text("accountName"), .text("accountSecret", .optional),
      .date("createdAt"), .date("updatedAt"),
    ],
    access: .managed("registry_manage"),
    rules: [
      FieldRule("name", .text(3...128), .required),
      FieldRule("host", .text(3...512), .required),
      FieldRule("accountName", .text(3...256), allowsNull: true),
      FieldRule("accountSecret", .text(3...256), allowsNull: true),
    ],
    uniqueKeys: [UniqueKey("name"), UniqueKey("host")], queriesSingles: true,
    guardedFields: ["accountSecret": "registry_manage"], behavior: RegistryBehavior(),
    hub08: ResourceVariant(
      alwaysPages: true,
      rules: [
        FieldRule("name", .length(3...128), .required),
        FieldRule("host", .text(3...512), .required),
        FieldRule("accountName", .length(3...256), allowsNull: true),
        FieldRule("accountSecret", .length(3...256), allowsNull: true),
      ], uniqueKeys: []))
}

/// Registries keep only the host of their address, and go with their projects.
struct RegistryBehavior: ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    reduceHost(of: &record)
  }

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) {
    reduceHost(of: &record)
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.removeAll("registry-projects", where: "registryId", is: record.id)
    for analysis in hub.records.all("analyses", where: "registryId", is: .string(record.id)) {
      var analysis = analysis
      analysis["registryId"] = .null
      hub.records["analyses"].put(analysis)
    }
    for node in hub.records.all("nodes", where: "registryId", is: .string(record.id)) {
      var node = node
      node["registryId"] = .null
      node["registryProjectId"] = .null
      hub.records["nodes"].put(node)
    }
  }

  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
  {
    guard verb == .update, !values.has("accountSecret") else { return shown }
    // The database is not asked for the secret: a save makes null of it, without one it is not there.
    var answer = shown
    answer["accountSecret"] = changed ? .null : nil
    return answer
  }

  private func reduceHost(of record: inout JSONObject) {
    guard let host = record.text("host"), let scheme = host.firstRange(of: "://") else { return }
    record["host"] = .string(String(host[scheme.upperBound...].prefix { !"/:?#".contains($0) }))
  }
}

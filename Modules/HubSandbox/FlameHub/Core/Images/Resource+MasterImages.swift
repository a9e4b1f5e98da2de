import HubJSON

extension Resource {
  static let masterImages = Resource(
    service: .core, path: "master-images", label: "master-image",
    schema: ResourceSchema(
      name: "masterImage", isStrict: true,
      defaultFields: [
        "id", "name", "path", "virtualPath", "groupVirtualPath", "command", "commandArguments", "buildStatus",
        "buildProgress", "buildHash", "buildSize", "createdAt", "updatedAt",
      ],
      allowedFields: nil, filters: ["id", "name", "path", "virtualPath", "groupVirtualPath"],
      declaresRelations: false, sorts: ["path"], defaultSort: "path"),
    columns: [
      .uuid("id"), .text("buildStatus"), .integer("buildProgress"), .text("buildHash"), .integer("buildSize"),
      .text("path"), .text("virtualPath"), .text("groupVirtualPath"), .text("name"), .text("command"),
      .json("commandArguments"), .date("createdAt"), .date("updatedAt"),
    ],
    verbs: [.list, .get, .delete], access: .managed("master_image_manage"), rules: [],
    behavior: MasterImageBehavior(),
    hub08: ResourceVariant(
      lacks: ["buildStatus", "buildProgress", "buildHash", "buildSize"], selectsFields: false))

  static let masterImageGroups = Resource(
    service: .core, path: "master-image-groups", label: "master-image-group",
    schema: ResourceSchema(
      name: "masterImageGroup", isStrict: true,
      defaultFields: ["id", "name", "path", "virtualPath", "createdAt", "updatedAt"], allowedFields: nil,
      filters: ["id", "name", "path", "virtualPath"], declaresRelations: false, sorts: nil),
    columns: [
      .uuid("id"), .text("name"), .text("path"), .text("virtualPath"), .date("createdAt"), .date("updatedAt"),
    ],
    verbs: [.list, .get, .delete], access: .managed("master_image_group_manage"), rules: [],
    hub08: ResourceVariant(selectsFields: false))

  /// What happened to master images, kept for some days; Hub 0.8 only.
  static let masterImageEventLogs = Resource(
    service: .core, path: "master-image-event-logs", label: "master-image-event-log",
    schema: ResourceSchema(
      name: "masterImageEventLog", isStrict: true, defaultFields: nil, allowedFields: nil,
      filters: ["name", "masterImageId", "createdAt", "updatedAt"],
      relations: [Relation("masterImage", to: "master-images")], sorts: ["expiresAt", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("name"), .json("data"), .boolean("expiring", initial: true), .date("expiresAt"),
      .uuid("masterImageId"), .date("createdAt"), .date("updatedAt"),
    ],
    verbs: [.list, .get, .delete], access: .managed("master_image_manage"), rules: [], generations: [.hub08],
    hub08: ResourceVariant(absentWhenNull: ["data"]))
}

/// Projects and analyses lose their image when it is deleted.
struct MasterImageBehavior: ResourceBehavior {
  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for path in ["projects", "analyses"] {
      hub.change(path, where: "masterImageId", is: record.id) { $0["masterImageId"] = .null }
    }
  }
}

import HubJSON

extension FlameHubState {
  /// `POST /master-images/command` (flame-hub.md, 5.1)
  mutating func commandMasterImages(_ body: JSONObject, by caller: Caller) throws(HubFailure) -> HubAnswer {
    if generation == .hub08 { return try hub08CommandMasterImages(body) }
    try require(["master_image_manage"], caller, in: .core)
    switch body.text("command") {
    case "sync":
      synchronizeImages()
      return .json(202, ["data": .null, "meta": [:]])
    case "build":
      guard let key = body.text("id") else { throw .rule("A valid master image id is required.") }
      var image = try find(key, of: .masterImages, for: caller)
      image["buildStatus"] = "starting"
      image["updatedAt"] = nowText
      records["master-images"].put(image)
      schedule(.build, of: image.id, in: "master-images")
      return .record(202, records.projection(image, of: .masterImages))
    default:
      throw .unknownCommand(body["command"])
    }
  }

  /// Adds the images and groups of the public repository that are not there.
  mutating func synchronizeImages() {
    let isHub08 = generation == .hub08
    let groups = Set(records["master-image-groups"].all.map { $0.text("virtualPath") })
    for group in isHub08 ? PublicImages.hub08.groups : PublicImages.groups where !groups.contains(group.path) {
      add(
        .masterImageGroups,
        ["name": .string(group.name), "path": .string(group.path), "virtualPath": .string(group.path)])
    }
    let images = Set(records["master-images"].all.map { $0.text("virtualPath") })
    for image in isHub08 ? PublicImages.hub08.images : PublicImages.images where !images.contains(image.path) {
      add(
        .masterImages,
        [
          "path": .string(image.path), "virtualPath": .string(image.path), "groupVirtualPath": .string(image.group),
          "name": .string(image.name), "command": .string(image.command),
          "commandArguments": .array(
            image.arguments.map { isHub08 ? ["value": .string($0)] : ["value": .string($0), "position": "before"] }),
        ])
    }
  }
}

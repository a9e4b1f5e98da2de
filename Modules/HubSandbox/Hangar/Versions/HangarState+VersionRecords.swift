import HubHTTP
import HubJSON

// Versions as answers show them (wire page, 8.11).
extension HangarState {
  func shown(_ version: HangarVersion, isInList: Bool) -> JSONValue {
    guard let project = projects.first(where: { $0.id == version.projectID }) else { return .null }
    var record: JSONObject = ["createdAt": .string(version.createdAt)]
    if isCurrent {
      record["id"] = .number(JSONNumber(version.id))
      record["projectId"] = .number(JSONNumber(version.projectID))
    }
    record["name"] = .string(version.name)
    record["visibility"] = .string(version.visibility)
    record["description"] = .string(version.description)
    record["stats"] = Self.statistics(version.downloads)
    record["author"] = JSONValue(version.author)
    record["reviewState"] = .string(version.reviewState)
    record["channel"] = .object(channel(version.channel, of: project))
    record["pinnedStatus"] = .string(pinnedStatus(of: version, in: project))
    record["downloads"] = downloads(of: version, in: project)
    record["pluginDependencies"] = pluginDependencies(of: version)
    var platforms = JSONObject()
    var ranges = JSONObject()
    for name in HangarPlatform.names {
      guard let supported = version.platformDependencies[name] else { continue }
      platforms[name] = .array(supported.map(JSONValue.string))
      let runs = self.platforms.first { $0.name == name }?.ranges(of: supported) ?? supported
      ranges[name] =
        isCurrent ? .array(runs.map(JSONValue.string)) : .string(runs.joined(separator: ", "))
    }
    record["platformDependencies"] = .object(platforms)
    record["platformDependenciesFormatted"] = .object(ranges)
    if isCurrent {
      record["memberNames"] = isInList ? .array(project.memberNames.map(JSONValue.string)) : .null
    }
    return .object(record)
  }

  private func channel(_ name: String, of project: HangarProject) -> JSONObject {
    let channel = project.channel(name) ?? [:]
    var record = JSONObject()
    for member in ["createdAt", "name", "description", "color", "flags"] { record[member] = channel[member] ?? .null }
    return record
  }

  private func pinnedStatus(of version: HangarVersion, in project: HangarProject) -> String {
    if project.pinnedVersions.contains(version.name) { return "VERSION" }
    return project.flags(ofChannel: version.channel).contains("PINNED") ? "CHANNEL" : "NONE"
  }

  private func pluginDependencies(of version: HangarVersion) -> JSONValue {
    var record = JSONObject()
    for (platform, dependencies) in version.pluginDependencies {
      record[platform] = .array(
        (dependencies.arrayValue ?? []).map { dependency in
          var shown: JSONObject = ["name": dependency["name"] ?? .null]
          if isCurrent { shown["projectId"] = dependency["projectId"] ?? .null }
          shown["required"] = dependency["required"] ?? .null
          shown["externalUrl"] = dependency["externalUrl"] ?? .null
          shown["platform"] = .string(platform)
          return .object(shown)
        })
    }
    return .object(record)
  }

  private func downloads(of version: HangarVersion, in project: HangarProject) -> JSONValue {
    var record = JSONObject()
    for platform in version.platforms {
      guard let file = version.file(for: platform) else { continue }
      if let address = file.externalURL {
        record[platform] = ["fileInfo": .null, "externalUrl": .string(address), "downloadUrl": .null]
      } else {
        // The older server names the folder of the last platform, although the file lies in that of the first one.
        let folder = (isCurrent ? file.platforms.first : file.platforms.last) ?? platform
        record[platform] = [
          "fileInfo": [
            "name": .string(file.name), "sizeBytes": .number(JSONNumber(file.size)),
            "sha256Hash": .string(file.sha256),
          ],
          "externalUrl": .null,
          "downloadUrl": .string(downloadURL(of: file, version, in: project, slug: project.slug, folder: folder)),
        ]
      }
    }
    return .object(record)
  }

  /// Where a file is said to be.
  func downloadURL(
    of file: HangarFile, _ version: HangarVersion, in project: HangarProject, slug: String, folder: String
  ) -> String {
    guard settings.hasCDN else {
      return "\(baseURL)\(Self.prefix)/projects/\(project.owner)/\(slug)/versions/\(version.name)/\(folder)/download"
    }
    return cdnURL
      + HangarFile.path(owner: project.owner, slug: slug, version: version.name, folder: folder, name: file.name)
  }
}

extension HangarFile {
  /// The path of a file on the content delivery network.
  static func path(owner: String, slug: String, version: String, folder: String, name: String) -> String {
    "/plugins/\(owner)/\(slug)/versions/\(PercentEncoding.segment(version))/\(folder)/\(PercentEncoding.segment(name))"
  }
}

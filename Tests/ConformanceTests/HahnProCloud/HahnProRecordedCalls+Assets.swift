import HahnProCloud
import HubTesting

extension HahnProRecordedCalls {
  static func assets(_ cloud: HahnProCloudClient) -> [String: Make] {
    let assets = cloud.assets
    return [
      "count": { call in
        try call.expectNoBody()
        let query = try HahnProQueryReading<Asset>(call.match.query, "filter", calls: assets.calls)
        try await attempt { try await assets.count(where: query.filter, options: call.options) }
      },
      "delete": { call in
        try call.expectNoBody()
        let parameters = try call.parameters("force", "removeChildren")
        let force = try parameters.truth("force")
        if let removeChildren = try parameters.truth("removeChildren") {
          try await attempt {
            try await assets.delete(
              call.id(Asset.self), force: force, removeChildren: removeChildren, options: call.options)
          }
        } else {
          try await attempt { try await assets.delete(call.id(Asset.self), force: force, options: call.options) }
        }
      },
      "attachments": { call in
        _ = try call.parameters()
        try call.expectNoBody()
        try await attempt { try await assets.attachments(of: call.id(Asset.self), options: call.options) }
      },
      "addAttachment": { call in
        let upload = try HahnProUploadReading(call)
        try await attempt {
          try await assets.addAttachment(
            upload.file, to: call.id(Asset.self), readPermissions: upload.readPermissions,
            readWritePermissions: upload.readWritePermissions, options: call.options)
        }
      },
    ]
  }

  static func assetTypes(_ cloud: HahnProCloudClient) -> [String: Make] {
    [
      "delete": { call in
        try call.expectNoBody()
        let parameters = try call.parameters("force", "removeSubtypesOfSupertype", "removeFromAllowedParents")
        let force = try parameters.truth("force")
        let removeSubtypes = try parameters.truth("removeSubtypesOfSupertype")
        let removeFromAllowedParents = try parameters.truth("removeFromAllowedParents")
        try await attempt {
          try await cloud.assetTypes.delete(
            call.id(AssetType.self), force: force, removeSubtypes: removeSubtypes,
            removeFromAllowedParents: removeFromAllowedParents, options: call.options)
        }
      }
    ]
  }

  static func contents(_ cloud: HahnProCloudClient) -> [String: Make] {
    [
      "upload": { call in
        let upload = try HahnProUploadReading(call)
        try await attempt {
          try await cloud.contents.upload(
            upload.file, readPermissions: upload.readPermissions, readWritePermissions: upload.readWritePermissions,
            options: call.options)
        }
      },
      "download": { call in
        _ = try call.parameters()
        try call.expectNoBody()
        try await attempt { try await cloud.contents.downloadBytes(call.argument("id"), options: call.options) }
      },
    ]
  }
}

import Hangar

/// The public calls of operations, made from recorded requests.
enum HangarRecordedCalls {
  typealias Make = @Sendable (HangarClient, HangarRecordedCall, RequestOptions) async throws -> Void

  /// Every operation but the one that gives tokens, by name.
  static let all = projects.merging(people) { $1 }.merging(versions) { $1 }.merging(numbers) { $1 }
    .merging(texts) { $1 }.merging(users) { $1 }.merging(permissions) { $1 }

  private static let projects: [String: Make] = [
    "projects.list": { hangar, call, options in
      let query = try HangarQueryReading(call) { try hangar.projects.calls.list($0) }
      try await attempt {
        try await hangar.projects.list(where: query.filter, sort: query.sort, page: query.page, options: options)
      }
    },
    "projects.get": { hangar, call, options in
      let parameters = try call.parameters("resolveId")
      if call.isNumber("slug", parameters) {
        let number = try call.number("slug")
        try await attempt { try await hangar.projects.get(number: number, options: options) }
      } else {
        try call.expectNames("slug", in: parameters)
        try await attempt { try await hangar.projects.get(call.argument("slug"), options: options) }
      }
    },
    "projects.stats": { hangar, call, options in
      let parameters = try call.parameters("fromDate", "toDate", "resolveId")
      try call.expectNames("slug", in: parameters)
      let (first, last) = try call.days(parameters)
      try await attempt {
        try await hangar.projects.stats(of: call.argument("slug"), from: first, to: last, options: options)
      }
    },
    "projects.withFile": { hangar, call, options in
      _ = try call.parameters()
      try await attempt { try await hangar.projects.withFile(sha256: call.argument("hash"), options: options) }
    },
  ]

  private static let people: [String: Make] = [
    "projects.members": { hangar, call, options in
      let page = try call.page()
      try await attempt {
        try await hangar.projects.members(of: call.argument("slug"), page: page, options: options)
      }
    },
    "projects.watchers": { hangar, call, options in
      let page = try call.page()
      try await attempt {
        try await hangar.projects.watchers(of: call.argument("slug"), page: page, options: options)
      }
    },
    "projects.stargazers": { hangar, call, options in
      let page = try call.page()
      try await attempt {
        try await hangar.projects.stargazers(of: call.argument("slug"), page: page, options: options)
      }
    },
  ]

  private static let versions: [String: Make] = [
    "versions.list": { hangar, call, options in
      let slug = call.argument("slug")
      let query = try HangarQueryReading(call) { try hangar.versions.calls.list(of: ID(slug), $0) }
      guard query.sort == nil else { throw Unmakeable("a parameter that the operation does not have") }
      try await attempt {
        try await hangar.versions.list(of: slug, where: query.filter, page: query.page, options: options)
      }
    },
    "versions.get": { hangar, call, options in
      try call.expectNames("name", "slug", in: call.parameters("resolveId"))
      try await attempt {
        try await hangar.versions.get(call.argument("name"), of: call.argument("slug"), options: options)
      }
    },
    "versions.stats": { hangar, call, options in
      let parameters = try call.parameters("fromDate", "toDate", "resolveId")
      try call.expectNames("name", "slug", in: parameters)
      let (first, last) = try call.days(parameters)
      try await attempt {
        try await hangar.versions.stats(
          call.argument("name"), of: call.argument("slug"), from: first, to: last, options: options)
      }
    },
    "versions.download": { hangar, call, options in
      try call.expectNames("name", "slug", in: call.parameters("resolveId"))
      let platform = HangarPlatform(rawValue: call.argument("platform"))
      try await attempt {
        try await hangar.versions.downloadBytes(
          call.argument("name"), platform: platform, of: call.argument("slug"), options: options)
      }
    },
  ]

  private static let numbers: [String: Make] = [
    "versions.getByNumber": { hangar, call, options in
      _ = try call.parameters()
      let number = try call.number("id")
      try await attempt { try await hangar.versions.get(number: number, options: options) }
    },
    "versions.downloadByNumber": { hangar, call, options in
      _ = try call.parameters()
      let number = try call.number("id")
      let platform = HangarPlatform(rawValue: call.argument("platform"))
      try await attempt {
        try await hangar.versions.downloadBytes(number: number, platform: platform, options: options)
      }
    },
    "versions.statsByNumber": { hangar, call, options in
      let (first, last) = try call.days(call.parameters("fromDate", "toDate"))
      let number = try call.number("id")
      try await attempt {
        try await hangar.versions.stats(number: number, from: first, to: last, options: options)
      }
    },
    "platforms.versions": { hangar, call, options in
      _ = try call.parameters()
      let platform = HangarPlatform(rawValue: call.argument("platform"))
      try await attempt { try await hangar.platforms.versions(of: platform, options: options) }
    },
  ]

  private static let texts: [String: Make] = [
    "versions.latest": { hangar, call, options in
      let parameters = try call.parameters("channel", "resolveId")
      try call.expectNames("slug", in: parameters)
      guard let channel = parameters["channel"] else { throw Unmakeable("a parameter that is missing") }
      try await attempt {
        try await hangar.versions.latest(of: call.argument("slug"), channel: channel, options: options)
      }
    },
    "versions.latestRelease": { hangar, call, options in
      try call.expectNames("slug", in: call.parameters("resolveId"))
      try await attempt { try await hangar.versions.latestRelease(of: call.argument("slug"), options: options) }
    },
    "pages.main": { hangar, call, options in
      try call.expectNames("slug", in: call.parameters("resolveId"))
      try await attempt { try await hangar.pages.main(of: call.argument("slug"), options: options) }
    },
    "pages.get": { hangar, call, options in
      let parameters = try call.parameters("path", "resolveId")
      try call.expectNames("slug", in: parameters)
      guard let path = parameters["path"] else { throw Unmakeable("a parameter that is missing") }
      try await attempt { try await hangar.pages.get(path, of: call.argument("slug"), options: options) }
    },
  ]
}

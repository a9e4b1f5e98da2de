import Hangar
import HubTesting

extension HangarRecordedCalls {
  static let users: [String: Make] = [
    "users.list": { hangar, call, options in
      let query = try HangarQueryReading(call) { try hangar.users.calls.list($0) }
      try await attempt {
        try await hangar.users.list(where: query.filter, sort: query.sort, page: query.page, options: options)
      }
    },
    "users.authors": { hangar, call, options in
      let query = try HangarQueryReading(call) { try hangar.users.calls.authors($0) }
      try await attempt {
        try await hangar.users.authors(where: query.filter, sort: query.sort, page: query.page, options: options)
      }
    },
    "users.staff": { hangar, call, options in
      let query = try HangarQueryReading(call) { try hangar.users.calls.staff($0) }
      try await attempt {
        try await hangar.users.staff(where: query.filter, sort: query.sort, page: query.page, options: options)
      }
    },
    "users.get": { hangar, call, options in
      let parameters = try call.parameters("resolveId")
      if call.isNumber("user", parameters) {
        let number = try call.number("user")
        try await attempt { try await hangar.users.get(number: number, options: options) }
      } else {
        try call.expectNames("user", in: parameters)
        try await attempt { try await hangar.users.get(call.argument("user"), options: options) }
      }
    },
    "users.starred": { hangar, call, options in
      let user = call.argument("user")
      let query = try HangarQueryReading(call) { try hangar.users.calls.starred(by: ID(user), $0) }
      try await attempt {
        try await hangar.users.starred(by: user, sort: query.sort, page: query.page, options: options)
      }
    },
    "users.watching": { hangar, call, options in
      let user = call.argument("user")
      let query = try HangarQueryReading(call) { try hangar.users.calls.watching(by: ID(user), $0) }
      try await attempt {
        try await hangar.users.watching(by: user, sort: query.sort, page: query.page, options: options)
      }
    },
    "users.pinned": { hangar, call, options in
      try call.expectNames("user", in: call.parameters("resolveId"))
      try await attempt { try await hangar.users.pinned(by: call.argument("user"), options: options) }
    },
  ]

  static let permissions: [String: Make] = [
    "permissions.get": { hangar, call, options in
      let scope = try scope(call.match.query)
      try await attempt { try await hangar.permissions.get(in: scope, options: options) }
    },
    "permissions.hasAll": { hangar, call, options in
      let (permissions, scope) = try asked(call)
      try await attempt { try await hangar.permissions.hasAll(permissions, in: scope, options: options) }
    },
    "permissions.hasAny": { hangar, call, options in
      let (permissions, scope) = try asked(call)
      try await attempt { try await hangar.permissions.hasAny(permissions, in: scope, options: options) }
    },
  ]

  private static func scope(_ items: [QueryItem]) throws -> PermissionScope {
    let parameters = try RecordedParameters(items, names: ["slug", "organization"])
    switch (parameters["slug"], parameters["organization"]) {
    case (nil, nil): return .global
    case (let slug?, nil): return .project(slug)
    case (nil, let name?): return .organization(name)
    default: throw Unmakeable("parameters of which the server takes one")
    }
  }

  private static func asked(_ call: HangarRecordedCall) throws -> ([HangarPermission], PermissionScope) {
    let names = call.match.query.filter { $0.name == "permissions" }.flatMap {
      $0.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let scope = try scope(call.match.query.filter { $0.name != "permissions" })
    return (names.map(HangarPermission.init), scope)
  }
}

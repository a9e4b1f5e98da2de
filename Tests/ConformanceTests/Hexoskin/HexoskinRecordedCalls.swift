import Hexoskin
import HubTesting

/// The public calls of operations, made from recorded requests.
enum HexoskinRecordedCalls {
  typealias Make = @Sendable (HexoskinClient, HexoskinRecordedCall) async throws -> Void

  /// Every operation but those that give tokens, by name.
  static let all = typed.merging(untyped) { $1 }

  private static let untyped: [String: Make] = [
    "index": { hexo, call in
      try call.expectNoQuery()
      try await attempt { try await hexo.resourceConfiguration(options: call.options) }
    },
    "schema": { hexo, call in
      try call.expectNoQuery()
      try await attempt { try await hexo.resourceConfiguration(options: call.options) }
    },
    "resources.list": { try await untyped($0, $1).list() },
    "resources.get": { try await untyped($0, $1).get() },
    "resources.create": { try await untyped($0, $1).create() },
    "resources.replace": { try await untyped($0, $1).replace() },
    "resources.delete": { try await untyped($0, $1).delete() },
    "resources.patch": { try await untyped($0, $1).patch() },
    "resources.update": { try await untyped($0, $1).update() },
  ]

  private static func untyped(_ hexo: HexoskinClient, _ call: HexoskinRecordedCall) -> HexoskinUntypedCalls {
    HexoskinUntypedCalls(hexo: hexo, call: call, name: call.resource ?? "")
  }

  private static let typed: [String: Make] = [
    reading { $0.records }, reading { $0.ranges }, reading { $0.users }, reading { $0.accounts },
    reading { $0.datatypes }, reading { $0.annotations }, creating { $0.records }, creating { $0.ranges },
    creating { $0.annotations }, changing { $0.records }, changing { $0.ranges }, changing { $0.users },
    changing { $0.accounts }, changing { $0.annotations }, deleting { $0.records }, deleting { $0.ranges },
    deleting { $0.annotations },
  ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  private static func reading<Resource: HexoskinSnapshot>(
    _ collection: @escaping @Sendable (HexoskinClient) -> HexoskinCollection<Resource>
  ) -> [String: Make] {
    [
      "\(Resource.collectionName).list": { hexo, call in
        let query = HexoskinQueryReading(call.match.query, collection(hexo).calls)
        try await attempt {
          try await collection(hexo).list(
            where: query.filter, sort: query.sort, page: query.page, parameters: query.parameters, options: call.options
          )
        }
      },
      "\(Resource.collectionName).get": { hexo, call in
        try call.expectNoQuery()
        try await attempt { try await collection(hexo).get(call.argument("id"), options: call.options) }
      },
    ]
  }

  private static func creating<Resource: CreatableSnapshot>(
    _ collection: @escaping @Sendable (HexoskinClient) -> HexoskinCollection<Resource>
  ) -> [String: Make] {
    [
      "\(Resource.collectionName).create": { hexo, call in
        try call.expectNoQuery()
        guard let draft = try await call.model(collection(hexo).calls.create) else {
          return try await untyped(hexo, call).create()
        }
        try await attempt { try await collection(hexo).create(draft, options: call.options) }
      }
    ]
  }

  private static func changing<Resource: UpdatableSnapshot>(
    _ collection: @escaping @Sendable (HexoskinClient) -> HexoskinCollection<Resource>
  ) -> [String: Make] {
    [
      "\(Resource.collectionName).update": { hexo, call in
        try call.expectNoQuery()
        let id = ID<Resource>(call.argument("id"))
        guard let changes = try await call.model({ try collection(hexo).calls.update(id, with: $0) }) else {
          throw Unmakeable("a member that the operation's table does not have, or that is not of the public type")
        }
        try await attempt {
          try await collection(hexo).update(id, options: call.options) { $0 = changes }
        }
      },
      "\(Resource.collectionName).replace": { hexo, call in
        try call.expectNoQuery()
        guard let object = try await call.model(collection(hexo).calls.replace),
          object.id.rawValue == call.argument("id")
        else {
          return try await untyped(hexo, call).replace()
        }
        try await attempt { try await collection(hexo).replace(object, options: call.options) }
      },
    ]
  }

  private static func deleting<Resource: DeletableSnapshot>(
    _ collection: @escaping @Sendable (HexoskinClient) -> HexoskinCollection<Resource>
  ) -> [String: Make] {
    [
      "\(Resource.collectionName).delete": { hexo, call in
        try call.expectNoQuery()
        try await attempt { try await collection(hexo).delete(call.argument("id"), options: call.options) }
      }
    ]
  }
}

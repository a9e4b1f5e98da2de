public import HubHTTP
public import HubJSON

/// A request that a sandbox got, and the status it answered with.
///
/// The description hides secrets; the properties do not.
public struct JournalEntry: Sendable {
  /// When the request was answered, by the sandbox's clock.
  public let time: Timestamp
  /// The service within the backend: `auth`, `core` or `storage` of a FLAME Hub, `auth` or `api` of a HahnPRO Cloud,
  /// `api` or `cdn` of a Hangar.
  public let service: String
  /// The method.
  public let method: String
  /// Path and query as the service got them, without a gateway's prefix.
  public let target: String
  /// The header fields as sent.
  public let fields: HTTPFields
  /// The body as sent, of a long one the first ``bodyLimit`` bytes.
  ///
  /// Of an upload that is refused before its body is read, there are none.
  public let body: [UInt8]
  /// How many bytes of the body were read: all of them, unless the request was answered before.
  public let bodyByteCount: Int
  /// The status of the answer.
  public let status: Int

  /// How many bytes of a body are kept.
  public static let bodyLimit = 65_536

  init(
    time: Timestamp, service: String, method: String, target: String, fields: HTTPFields, body: [UInt8],
    bodyByteCount: Int, status: Int
  ) {
    self.time = time
    self.service = service
    self.method = method
    self.target = target
    self.fields = fields
    self.body = body.count <= Self.bodyLimit ? body : Array(body.prefix(Self.bodyLimit))
    self.bodyByteCount = bodyByteCount
    self.status = status
  }

  /// The path without the query.
  public var path: String { String(target.prefix { $0 != "?" }) }
}

extension JournalEntry: CustomStringConvertible, CustomReflectable {
  /// Time, service, request line and status.
  public var description: String {
    "\(time) \(service) \(method) \(Redaction.standard.shown(path: target)) \(status)"
  }

  /// What may be shown, so that nothing more ends in a log.
  public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}

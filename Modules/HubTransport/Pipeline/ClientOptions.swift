public import HubHTTP

/// How a client behaves; every setting has a working default.
public struct ClientOptions: Sendable {
  /// The time for a whole call: waiting, every try, and the body; nil for none. Streams have none.
  public var timeout: Duration? = .seconds(60)

  /// How long a streamed body may make no progress; nil for ever. Time in which nobody pulls does not count.
  public var stallTimeout: Duration? = .seconds(20)

  /// How calls are repeated.
  public var retry = RetryPolicy.standard

  /// Whether calls wait where the server is known to refuse what comes faster.
  public var limitsRate = true

  /// Whether answers are kept in memory, for the operations of which the service asks that, to ask whether they still hold.
  public var cachesAnswers = true

  /// The most redirects that one call follows; they never leave the origin.
  public var maximumRedirects = 5

  /// The most bytes of a body that is held in memory.
  public var bodyLimit = 64 << 20

  /// The most bytes of an error's body that are kept.
  public var errorBodyLimit = 64 << 10

  /// The value of `User-Agent`.
  public var userAgent = "HubKit"

  /// Header fields of every call.
  public var headerFields = HTTPFields()

  /// Who is told about the life of calls.
  public var observers: [any Observer] = []

  /// The defaults, to be changed.
  public init() {}
}

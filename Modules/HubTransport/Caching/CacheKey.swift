import HubHTTP

/// What an answer is kept under: the address, the form that was asked for, and who asked; no secret.
struct CacheKey: Hashable, Sendable {
  private let origin: String
  private let path: String
  private let accept: String?
  /// Nil for nobody.
  private let caller: CallerIdentity?

  /// The key of a request, nil for one whose answer is not kept: no plain read, one with a condition or a range of its
  /// own, with a secret in its address or its fields, or of a caller who cannot be told from others.
  init?(_ exchange: Exchange, redaction: Redaction) {
    let request = exchange.request
    let fields = request.headerFields
    let conditions: [HTTPField.Name] = [.ifNoneMatch, .ifModifiedSince, .ifMatch, .ifRange, .range]
    guard request.method == .get, exchange.body == nil, exchange.bodyLimit != nil,
      !conditions.contains(where: fields.contains),
      !fields.contains(where: { redaction.fieldNames.contains($0.name.canonicalName) }),
      redaction.shown(path: request.path) == request.path
    else { return nil }
    if let authorizer = exchange.authorizer {
      guard let identity = authorizer.identity else { return nil }
      caller = identity
    } else {
      caller = nil
    }
    origin = request.origin
    path = request.path
    accept = fields[.accept]
  }
}

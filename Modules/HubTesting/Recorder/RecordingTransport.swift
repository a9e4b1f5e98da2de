public import HubHTTP
public import HubTransport

/// A transport that keeps what goes through another one, to be written as an ``HTTPArchive``.
///
/// Bodies pass through as they are, piece by piece, at the pace of whoever reads them; copies of them are kept in
/// memory, up to a limit for all together. What cannot be kept as a whole is left out, and ``omissions`` says why:
///
/// - exchanges that failed or were cancelled: HAR has no form for them that others agree on;
/// - answers that were read in part, and requests that were answered before their body was sent;
/// - exchanges under way, and those that exceed the limit.
///
/// An answer whose body nobody asked for, such as that of a redirect, is kept without the body.
public final class RecordingTransport: Transport {
  private let transport: any Transport
  private let clock: any HubClock
  private let log: RecordingLog

  /// A transport that keeps what goes through another one.
  ///
  /// - Parameters:
  ///   - transport: Does the exchanges.
  ///   - clock: Whose time they have.
  ///   - limit: The most bytes of bodies that are kept, of all exchanges together.
  public init(_ transport: any Transport, clock: any HubClock, limit: Int = 64 << 20) {
    self.transport = transport
    self.clock = clock
    log = RecordingLog(limit: limit)
  }

  /// Sends a request by the other transport, and keeps it with its answer.
  public func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    var kept = request
    if let type = body?.mediaType, !request.headerFields.contains(.contentType) {
      kept.headerFields[.contentType] = type
    }
    let tape = log.begin(kept, hasBody: body != nil, clock: clock)
    do {
      let response = try await transport.send(request, body: body.map(tape.copying), options: options)
      return tape.copying(response)
    } catch {
      tape.fail(error)
      throw error
    }
  }

  /// What went through, in the order in which it was begun, without secrets.
  ///
  /// - Parameters:
  ///   - metadata: What the archive says about itself.
  ///   - redaction: What is hidden, as `HTTPArchive.redacted(_:secrets:)` does. Nil hides nothing and looks only for
  ///     the secrets given here: for servers whose credentials are worth nothing, such as the sandbox.
  ///   - secrets: Secrets that must not be in the archive, such as the password that was used.
  /// - Returns: The archive, to be written with ``HTTPArchive/serialized(pretty:)``.
  /// - Throws: ``UnredactedSecrets`` when a secret would be in the archive.
  public func archive(
    metadata: RecordingMetadata? = nil, redaction: Redaction? = .standard, secrets: some Sequence<String> = [String]()
  ) throws -> HTTPArchive {
    let archive = HTTPArchive(log.exchanges, metadata: metadata)
    if let redaction { return try archive.redacted(redaction, secrets: secrets) }
    try archive.requireAbsence(of: secrets)
    return archive
  }

  /// What is not in the archive, in the order in which it was begun.
  public var omissions: [Omission] { log.omissions }
}

extension RecordingTransport: CustomReflectable {
  /// What `dump` prints: nothing of what went through.
  public var customMirror: Mirror { Mirror(self, children: ["limit": log.limit]) }
}

import Foundation
import HubErrors

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What a session's error says. Where it does not say how far a request came, the request may have been processed.
struct SessionFailure {
  private let error: any Error
  private let hasHead: Bool
  private let facts: SessionExchange.ConnectionFacts?

  /// A failure.
  ///
  /// - Parameters:
  ///   - error: What the session said.
  ///   - hasHead: Whether the head of an answer had arrived.
  ///   - facts: What the system tells about the connection.
  init(_ error: any Error, hasHead: Bool, facts: SessionExchange.ConnectionFacts?) {
    self.error = error
    self.hasHead = hasHead
    self.facts = facts
  }

  func transportError(peer: String) -> TransportError {
    let code = (error as? URLError)?.code
    let (kind, isConnecting) = Self.reading(code)
    let reach: TransportError.Reach
    if hasHead {
      reach = .headReceived
    } else if let facts {
      reach = !facts.isConnected ? .notConnected : facts.hasSent ? .sent : .nothingSent
    } else {
      reach = isConnecting ? .notConnected : .sent
    }
    return TransportError(
      refined(kind, code, reach), reach: reach, peer: peer, reason: reason, isReusedConnection: facts?.isReused ?? false
    )
  }

  /// The kind, and whether the code alone proves that no connection was made.
  private static func reading(_ code: URLError.Code?) -> (TransportError.Kind, isConnecting: Bool) {
    switch code {
    case .cannotFindHost, .dnsLookupFailed: (.nameNotResolved, true)
    case .cannotConnectToHost: (.refused, true)
    case .notConnectedToInternet, .internationalRoamingOff, .callIsActive, .dataNotAllowed: (.unreachable, true)
    case .serverCertificateHasBadDate, .serverCertificateUntrusted, .serverCertificateHasUnknownRoot,
      .serverCertificateNotYetValid:
      (.tls, true)
    // With TLS 1.3 a client's certificate is refused after the request went out.
    case .secureConnectionFailed, .clientCertificateRejected, .clientCertificateRequired: (.tls, false)
    case .networkConnectionLost, .zeroByteResource: (.connectionLost, false)
    case .timedOut: (.stalled, false)
    case .badServerResponse, .cannotParseResponse: (.malformedResponse, false)
    case .cannotDecodeContentData, .cannotDecodeRawData: (.contentCoding, false)
    case .dataLengthExceedsMaximum: (.bodyTooLarge, false)
    default: (.other, false)
    }
  }

  private func refined(
    _ kind: TransportError.Kind, _ code: URLError.Code?, _ reach: TransportError.Reach
  ) -> TransportError.Kind {
    switch code {
    case .cannotConnectToHost: posixCode.map { $0 == .ECONNREFUSED } ?? true ? .refused : .unreachable
    case .timedOut where reach == .notConnected: .unreachable
    case .networkConnectionLost where hasHead: .truncated
    default: kind
    }
  }

  /// The system's own code below the session's, if there is one.
  private var posixCode: POSIXErrorCode? {
    var next: NSError? = error as NSError
    for _ in 0..<4 {
      guard let current = next else { return nil }
      if current.domain == NSPOSIXErrorDomain {
        return POSIXErrorCode(rawValue: Int32(truncatingIfNeeded: current.code))
      }
      next = current.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return nil
  }

  /// The system's words; the URL is in other members, which are not shown.
  private var reason: String {
    let error = error as NSError
    let words = error.localizedDescription.prefix(200).map { $0.isNewline ? " " : $0 }
    return "\(String(words)) (\(error.domain) \(error.code))"
  }
}

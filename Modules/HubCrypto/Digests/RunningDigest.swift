import Synchronization

/// A digest of a message that arrives piece by piece.
public final class RunningDigest: Sendable {
  private let state: Mutex<DigestState>

  /// A digest of nothing yet.
  ///
  /// - Throws: ``CryptoError`` where the system's cryptography library is configured without the function; never on Apple
  ///   platforms.
  public init(_ function: HashFunction) throws(CryptoError) {
    state = Mutex(try DigestState(function))
  }

  /// Adds the next bytes of the message.
  ///
  /// - Throws: ``CryptoError`` when the system's cryptography library fails.
  public func update(_ bytes: [UInt8]) throws(CryptoError) {
    try state.withLock { (state: inout DigestState) throws(CryptoError) in try state.update(bytes) }
  }

  /// The digest of all bytes so far; more can be added.
  ///
  /// - Throws: ``CryptoError`` when the system's cryptography library fails.
  public func value() throws(CryptoError) -> [UInt8] {
    try state.withLock { (state: inout DigestState) throws(CryptoError) in try state.value() }
  }
}

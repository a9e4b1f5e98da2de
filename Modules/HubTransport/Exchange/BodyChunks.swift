/// The bytes of a body in chunks, pulled one by one; it can be read once.
public struct BodyChunks: AsyncSequence, Sendable {
  /// A chunk; never empty.
  public typealias Element = [UInt8]

  /// The content's length in bytes, nil when it is not known.
  public let length: Int64?

  private let content: Content

  fileprivate enum Content: Sendable {
    case whole(OneShot<[UInt8]>)
    case pulled(@Sendable () async throws -> [UInt8]?)
  }

  /// A body that is there already.
  public init(_ bytes: [UInt8]) {
    length = Int64(bytes.count)
    content = .whole(OneShot(bytes))
  }

  /// A body that is there already, with the length that its sender declared: nil when it declared none, so that
  /// nobody can tell whether it is whole.
  public init(_ bytes: [UInt8], declaredLength: Int64?) {
    length = declaredLength
    content = .whole(OneShot(bytes))
  }

  /// A body that arrives piece by piece.
  ///
  /// - Parameters:
  ///   - length: Its length in bytes, if known.
  ///   - next: Gives the next chunk, nil at the end; it is called again only when the call before has returned. What it
  ///     captures is released with the body, which is how a source learns that nobody reads on.
  public init(length: Int64? = nil, next: @escaping @Sendable () async throws -> [UInt8]?) {
    self.length = length
    content = .pulled(next)
  }

  /// Pulls the chunks.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let content: Content

    /// The next chunk, nil at the end.
    public mutating func next() async throws -> [UInt8]? {
      switch content {
      case .whole(let bytes):
        guard let bytes = bytes.take(), !bytes.isEmpty else { return nil }
        return bytes
      case .pulled(let next):
        while let chunk = try await next() {
          if !chunk.isEmpty { return chunk }
        }
        return nil
      }
    }
  }

  /// An iterator; all iterators of one body share its position.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(content: content) }

  /// The whole body.
  ///
  /// - Parameter limit: The most bytes that are accepted.
  /// - Returns: Every byte that was not pulled before.
  /// - Throws: ``BodyTooLarge`` beyond the limit, and what the source throws.
  public func collect(limit: Int) async throws -> [UInt8] {
    if let length, length > Int64(limit) { throw BodyTooLarge(limit: limit) }
    var all: [UInt8] = []
    for try await chunk in self {
      guard all.count + chunk.count <= limit else { throw BodyTooLarge(limit: limit) }
      if all.isEmpty { all = chunk } else { all += chunk }
    }
    return all
  }
}

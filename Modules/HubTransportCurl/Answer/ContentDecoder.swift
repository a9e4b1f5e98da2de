#if os(Linux)
  import HubCompression
  import HubErrors
  import HubTransport
  import Synchronization

  /// Undoes a body's content codings as it is read: nothing is inflated before somebody asks for it.
  final class ContentDecoder: Sendable {
    /// One inflater a coding, the one applied last first.
    private struct Stages {
      var inflaters: [Inflater]
      var isEmpty = true
      var isFinished = false

      /// The next bytes of the content, nil when more are needed.
      mutating func next(from index: Int) throws(CompressionError) -> [UInt8]? {
        while true {
          if let piece = try inflaters[index].next() { return piece }
          guard index > 0, let input = try next(from: index - 1) else { return nil }
          inflaters[index].append(input)
        }
      }

      mutating func append(_ input: [UInt8]) {
        isEmpty = false
        inflaters[0].append(input)
      }

      mutating func finish() throws(CompressionError) {
        isFinished = true
        // No bytes at all are an empty body, which servers label as they label the others.
        guard !isEmpty else { return }
        for inflater in inflaters { try inflater.finish() }
      }
    }

    private let stages: Mutex<Stages>
    private let content: BodyChunks
    private let peer: String

    /// A decoder.
    ///
    /// - Parameters:
    ///   - codings: The codings in the order in which they were applied.
    ///   - ratio: How many times larger the content may get with each of them.
    ///   - peer: The server, for errors.
    ///   - content: The coded bytes.
    init(_ codings: [CompressionFormat], ratio: Int, peer: String, content: BodyChunks) {
      let limits = InflationLimits(outputByteCount: .max, ratio: ratio)
      stages = Mutex(Stages(inflaters: codings.reversed().map { Inflater($0, limits: limits) }))
      self.content = content
      self.peer = peer
    }

    /// The next bytes of the content, nil at its end.
    func next() async throws -> [UInt8]? {
      var input = content.makeAsyncIterator()
      while true {
        if let piece = try inflate({ stages throws(CompressionError) in
          stages.isFinished ? nil : try stages.next(from: stages.inflaters.count - 1)
        }) {
          return piece
        }
        guard let chunk = try await input.next() else {
          try inflate { stages throws(CompressionError) in try stages.finish() }
          return nil
        }
        stages.withLock { $0.append(chunk) }
      }
    }

    private func inflate<Result: Sendable>(
      _ step: (inout Stages) throws(CompressionError) -> Result
    ) throws(TransportError) -> Result {
      do throws(CompressionError) {
        return try stages.withLock { stages throws(CompressionError) in try step(&stages) }
      } catch {
        let kind: TransportError.Kind = error == .truncated ? .truncated : .contentCoding
        throw TransportError(kind, reach: .headReceived, peer: peer, reason: "\(error)")
      }
    }
  }
#endif

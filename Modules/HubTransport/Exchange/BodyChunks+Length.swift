import HubErrors
import Synchronization

extension BodyChunks {
  /// The same chunks, which end in an error when they were not as many bytes as they should be.
  @_spi(Backend)
  public func checked(length expected: Int64, peer: String) -> BodyChunks {
    let count = Mutex<Int64>(0)
    return BodyChunks(length: expected) {
      let chunk = try await nextChunk()
      let sum = count.withLock { sum in
        sum += Int64(chunk?.count ?? 0)
        return sum
      }
      guard chunk == nil ? sum == expected : sum <= expected else {
        throw TransportError(
          .truncated, reach: .headReceived, peer: peer, reason: "\(sum) of \(expected) bytes arrived")
      }
      return chunk
    }
  }
}

import HubErrors
import HubTransport
import Synchronization

extension BodyChunks {
  /// How an archive ends: with two blocks of zeros.
  private static var archiveBlock: Int { 512 }

  /// The same chunks, which end in an error when they are no whole archive: the Hub tells no length, and where a proxy
  /// marks the end of an answer by closing, nothing else tells a part from the whole.
  func checkedArchive(peer: String) -> BodyChunks {
    let seen = Mutex((count: 0, zeros: 0))
    return BodyChunks { [self] in
      var iterator = makeAsyncIterator()
      guard let chunk = try await iterator.next() else {
        let (count, zeros) = seen.withLock { $0 }
        guard count % Self.archiveBlock == 0, zeros >= 2 * Self.archiveBlock else {
          throw TransportError(
            .truncated, reach: .headReceived, peer: peer,
            reason: "after \(count) bytes the archive stops without the blocks that end one")
        }
        return nil
      }
      let zeros = Self.zeros(atEndOf: chunk)
      seen.withLock { seen in
        seen.count += chunk.count
        seen.zeros = zeros + (zeros == chunk.count ? seen.zeros : 0)
      }
      return chunk
    }
  }

  /// The same chunks of a whole archive, which end in an error when it has no entries: zeros alone.
  func refusingNoEntries(of bucket: String) -> BodyChunks {
    let hasEntries = Mutex(false)
    return BodyChunks { [self] in
      var iterator = makeAsyncIterator()
      guard let chunk = try await iterator.next() else {
        guard hasEntries.withLock({ $0 }) else { throw EmptyBucket(bucket: bucket) }
        return nil
      }
      hasEntries.withLock { found in found = found || chunk.contains { $0 != 0 } }
      return chunk
    }
  }

  /// How many zeros stand at the end; no more are counted than an end has.
  private static func zeros(atEndOf chunk: [UInt8]) -> Int {
    let end = chunk.suffix(2 * archiveBlock)
    return end.count - (end.lastIndex { $0 != 0 }.map { $0 + 1 - end.startIndex } ?? 0)
  }
}

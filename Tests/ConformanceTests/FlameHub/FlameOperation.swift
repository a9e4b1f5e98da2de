import FlameHub
import HubTesting

/// An operation of a Hub, as a client makes it of a recorded request.
struct FlameOperation: Sendable {
  typealias Make = @Sendable (EndpointRouter.Match, RecordedExchange) async throws -> FlameOutput
  typealias Read = @Sendable () async throws -> FlameOutput

  /// Makes the public call of a request.
  ///
  /// It throws `Unmakeable` when no call makes such a request, and what the call throws.
  let make: Make

  /// Reads an answer alone, by a call of the operation that stands in for one that nobody can make.
  let read: Read

  init(make: @escaping Make, read: @escaping Read) {
    self.make = make
    self.read = read
  }

  /// Every operation of a Hub, by name.
  static func all(_ hub: FlameHubClient, _ names: RecordedNames) -> [String: FlameOperation] {
    var all = records(hub, names)
    for part in [logs(hub), storage(hub, names), commands(hub, names), credentials(hub), permissions(hub)] {
      all.merge(part) { first, _ in first }
    }
    return all
  }

  /// An id that stands in for one that nobody can send.
  static let anyID = "00000000-0000-0000-0000-000000000000"
}

extension EndpointRouter.Match {
  /// Refuses a query where the operation has none.
  func refuseQuery() throws(Unmakeable) {
    guard query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
  }

  /// The record that the path names.
  var id: String { arguments["id"] ?? "" }
}

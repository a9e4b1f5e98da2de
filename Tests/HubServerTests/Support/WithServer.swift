import HubServer
import Synchronization

typealias Handler = @Sendable (ServerRequest) async throws -> ServerResponse

/// Runs a server for one test and stops it whatever happens.
func withServer<Value>(
  _ configuration: ServerConfiguration = .quick, loop: EventLoop? = nil, handler: @escaping Handler,
  _ body: (HTTPServer) async throws -> Value
) async throws -> Value {
  try await stopping(HTTPServer.start(configuration: configuration, loop: loop, handler: handler), body)
}

/// Runs a server whose connections follow a script.
func withRawServer<Value>(
  _ script: @escaping @Sendable (RawConnection) async throws -> Void, _ body: (HTTPServer) async throws -> Value
) async throws -> Value {
  try await stopping(HTTPServer.startRaw(connectionHandler: script), body)
}

private func stopping<Value>(_ server: HTTPServer, _ body: (HTTPServer) async throws -> Value) async throws -> Value {
  do {
    let value = try await body(server)
    await server.stop()
    return value
  } catch {
    await server.stop()
    throw error
  }
}

extension ServerConfiguration {
  /// Short waits where a test has to sit them out; long ones else, for slow machines.
  static var quick: Self {
    var configuration = Self()
    configuration.lingerTimeout = .milliseconds(50)
    return configuration
  }

  static func with(_ change: (inout Self) -> Void) -> Self {
    var configuration = quick
    change(&configuration)
    return configuration
  }
}

/// A value that several tasks share.
final class Shared<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) { state = Mutex(value) }

  var value: Value {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  func change(_ body: (inout Value) -> Void) { state.withLock { body(&$0) } }

  /// Returns when the value fulfils a condition, false after five seconds.
  func waits(until condition: (Value) -> Bool) async throws -> Bool {
    try await eventually { condition(value) }
  }
}

/// Whether a condition comes true within five seconds.
func eventually(_ condition: () -> Bool) async throws -> Bool {
  let deadline = ContinuousClock.now + .seconds(5)
  while !condition() {
    guard ContinuousClock.now < deadline else { return false }
    try await Task.sleep(for: .milliseconds(2))
  }
  return true
}

let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

import HubTesting
import Testing

/// How many recorded requests of a backend the public calls produce.
struct RequestCount {
  /// Every recorded request.
  private(set) var recorded = 0
  /// Those that were produced, by the server's version and the operation.
  private(set) var versions: [String: [String: Int]] = [:]
  /// Those that no call can make, by reason.
  private(set) var left: [String: Int] = [:]
  /// Those of which a call made something else.
  private(set) var failed = 0

  /// Those that were produced, by operation.
  var produced: [String: Int] { versions.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) } }

  /// How many were produced of a version, nil for all of them.
  func made(of version: String? = nil) -> Int {
    (version.map { versions[$0] ?? [:] } ?? produced).values.reduce(0, +)
  }

  /// Those of operations that the backend's module has.
  var known: Int { produced.values.reduce(0, +) + left.values.reduce(0, +) + failed }

  /// Reads every recording of a backend, records an issue for each request of which something else is made, and prints
  /// the numbers.
  ///
  /// - Parameters:
  ///   - backend: The backend by the name that recordings have for it.
  ///   - version: The only version to read; nil for all.
  ///   - reader: What reads its requests.
  /// - Throws: What reading a file throws.
  init(of backend: String, version: String? = nil, with reader: (some RequestReader).Type) async throws {
    for (name, archive) in try RecordingFolder.archives(of: backend) {
      guard version == nil || archive.metadata?.version == version else { continue }
      let reader = reader.init(reading: archive)
      for (index, exchange) in archive.exchanges.enumerated() {
        recorded += 1
        guard let (operation, outcome) = await reader.read(exchange) else { continue }
        switch outcome {
        case .produced: versions[archive.metadata?.version ?? "", default: [:]][operation, default: 0] += 1
        case .left(let reason):
          left[reason, default: 0] += 1
          if RecordingFolder.isVerbose { print("left \(name) \(index), \(operation): \(reason)") }
        case .failed(let difference):
          failed += 1
          Issue.record("\(name) \(index), \(operation): \(difference)")
        }
      }
    }
    show(backend)
  }

  private func show(_ backend: String) {
    let made = made()
    let ofVersions = versions.sorted { $0.key < $1.key }.map { "\($0.value.values.reduce(0, +)) of \($0.key)" }
    print("\(backend) requests: \(recorded) recorded, \(known) of known operations, \(made) produced, \(failed) failed")
    print("  produced \(ofVersions.joined(separator: ", "))")
    for (operation, count) in produced.sorted(by: { $0.key < $1.key }) { print("  \(operation): \(count)") }
    print("  that no call can make: \(left.values.reduce(0, +))")
    for (reason, count) in left.sorted(by: { $0.key < $1.key }) { print("    \(reason): \(count)") }
  }
}

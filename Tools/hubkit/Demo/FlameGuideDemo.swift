import FlameHub

/// The user guide of the FLAME Hub: optional fields, related records, changes as values, an account for one call, and
/// files.
struct FlameGuideDemo {
  let narrator: Narrator
  let hub: FlameHubClient

  func run(username: String) async throws {
    try await read(username)
    try await write(username)
    try await store()
  }

  private func read(_ username: String) async throws {
    try narrator.step(
      "Some fields come only when they are asked for, and records that others refer to come with them.",
      #"let user = try await hub.auth.users.only(where: .name == "\#(username)", fields: [.email])"#)
    let user = try await hub.auth.users.only(where: .name == username, fields: [.email])
    try narrator.result("\(user.email ?? "no address"), realm \(user.realm?.name ?? "not included")")

    try narrator.step(
      "A page tells what the Hub says of the list.",
      "let permissions = try await hub.auth.permissions.list(page: .init(limit: 10, offset: 20))")
    let permissions = try await hub.auth.permissions.list(page: .init(limit: 10, offset: 20))
    let meta = permissions.meta
    try narrator.result(
      "\(permissions.items.count) of \(permissions.total), limit \(meta.limit ?? 0), offset \(meta.offset ?? 0)")
  }

  private func write(_ username: String) async throws {
    try narrator.step(
      "Changes are values, too: what was never assigned is not there.",
      """
      var changes = NodeUpdate()
      changes.hidden = false
      changes.externalName = nil
      print(String(decoding: try HubJSONEncoder().encode(changes), as: UTF8.self))
      """)
    var changes = NodeUpdate()
    changes.hidden = false
    changes.externalName = nil
    try narrator.result(String(decoding: try HubJSONEncoder().encode(changes), as: UTF8.self))

    try narrator.step(
      "A single call can have another account, or none.",
      """
      do { _ = try await hub.core.nodes.list(options: RequestOptions(auth: .anonymous)) }
      catch let error as HubAPIError { print(error) }
      """)
    do {
      _ = try await hub.core.nodes.list(options: RequestOptions(auth: .anonymous))
    } catch let error as HubAPIError {
      try narrator.result("\(error)")
    }
  }

  private func store() async throws {
    try narrator.step(
      "Make a bucket and upload files; .file(at: path) would be one of this machine, which is read while it is sent.",
      #"""
      let numbers = Array((1...5000).map { "\($0),\($0 * $0)\n" }.joined().utf8)
      let bucket = try await hub.storage.buckets.create(.init(name: "results"))
      let files = try await hub.storage.buckets.upload(
        [.bytes(Array("print(42)".utf8), name: "src/main.py"), .bytes(numbers, name: "numbers.csv")], to: bucket)
      """#)
    let bucket = try await hub.storage.buckets.create(.init(name: "results"))
    let numbers = Array((1...5000).map { "\($0),\($0 * $0)\n" }.joined().utf8)
    let files = try await hub.storage.buckets.upload(
      [.bytes(Array("print(42)".utf8), name: "src/main.py"), .bytes(numbers, name: "numbers.csv")], to: bucket)
    let shown = files.map { "\($0.path), \($0.size ?? 0) bytes" }
    try narrator.result(shown.joined(separator: "\n"))

    try narrator.step(
      "Stream one back, chunk by chunk; a stream that is cut off throws.",
      #"""
      let file = try await hub.storage.bucketFiles.only(where: .bucketID == bucket.id && .name == "numbers.csv")
      for try await chunk in try await hub.storage.bucketFiles.download(file).body { … }
      """#)
    let file = try await hub.storage.bucketFiles.only(where: .bucketID == bucket.id && .name == "numbers.csv")
    var received: [UInt8] = []
    for try await chunk in try await hub.storage.bucketFiles.download(file).body { received += chunk }
    try narrator.result("\(received.count) bytes, \(received == numbers ? "the same" : "others than were sent")")

    try narrator.step(
      "All files of a bucket come as one tar archive.",
      "let archive = try await hub.storage.buckets.archive(of: bucket).body.collect(limit: 1 << 20)")
    let archive = try await hub.storage.buckets.archive(of: bucket).body.collect(limit: 1 << 20)
    try narrator.result("\(archive.count) bytes")
  }
}

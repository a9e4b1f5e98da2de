/// A response as a client received it.
struct Reply: Sendable {
  var head: String
  var body: String

  var statusLine: String { String(head.prefix { $0 != "\r\n" }) }

  var status: Int? { statusLine.split(separator: " ").dropFirst().first.flatMap { Int($0) } }

  func field(_ name: String) -> String? {
    for line in head.split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == name { return String(parts[1].drop { $0 == " " }) }
    }
    return nil
  }
}

@testable import HubSandbox

/// An exchange that was answered otherwise than recorded.
struct ReplayDifference: CustomStringConvertible {
  let recording: String
  let index: Int
  let method: String
  let target: String
  let found: [String]
  /// What is alike in differences of one cause: the route and the kind of the first difference.
  let group: String

  init(recording: String, exchange: RecordedExchange, answer: Probe.Answer, found: [String]) {
    self.recording = recording
    index = exchange.index
    method = exchange.method
    target = exchange.target
    self.found = found
    let route = exchange.path.split(separator: "/").map { UUIDText.isValid(String($0)) ? "*" : String($0) }
    group = "\(method) \(exchange.service) /\(route.joined(separator: "/")): \(found.first?.prefix(90) ?? "")"
  }

  var description: String { "\(recording)[\(index)] \(method) \(target): \(found.prefix(3))" }

  /// All differences, those of one cause in one line with their number and the places of the first ones.
  static func summary(_ differences: [ReplayDifference]) -> String {
    let groups = Dictionary(grouping: differences, by: \.group).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return groups.map { group, members in
      let places = members.prefix(3).map { "\($0.recording)[\($0.index)]" }.joined(separator: " ")
      return "\(members.count) × \(group)  \(places)\n"
    }.joined()
  }
}

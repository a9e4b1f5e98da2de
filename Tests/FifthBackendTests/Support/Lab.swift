import HubAuth
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Synchronization

/// A client of a pier that lets everybody in who knows the word, and answers the rest as a test says.
struct Lab {
  let transport: StubTransport
  let clock = WaitingClock(limit: .seconds(5))
  let pier: PierClient

  init(word: Secret? = nil, _ answer: @escaping StubTransport.Answer) throws {
    let passes = Mutex(0)
    transport = StubTransport { sent in
      guard sent.request.path == "/v2/door" else { return try await answer(sent) }
      guard (try? JSONValue(parsing: sent.body))?["word"]?.stringValue == "ahoy" else {
        return .trouble(403, "bad-badge", "Nobody has '\(String(decoding: sent.body, as: UTF8.self))'.")
      }
      let number = passes.withLock { count in
        count += 1
        return count
      }
      return .json(#"{"pass":"pass-\#(number)","minutes":10}"#)
    }
    pier = try PierClient(
      server: "https://pier.example", badge: word.map { PierBadge(number: "7", word: $0) }, transport: transport,
      clock: clock, random: SeededRandom(seed: 1))
  }

  /// `GET /v2/boats find=…` of everything that was sent, queries decoded.
  var sent: [String] {
    transport.sent.map { sent in
      let parts = sent.request.path.split(separator: "?", maxSplits: 1)
      let items = parts.dropFirst().flatMap { [QueryItem](queryString: $0) }
      return (["\(sent.request.method) \(parts[0])"] + items.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    }
  }

  /// The passes of everything that was sent but at the door.
  var passes: [String?] {
    transport.sent.filter { $0.request.path != "/v2/door" }.map { $0.request.headerFields[.authorization] }
  }
}

extension ReceivedResponse {
  static func trouble(_ status: HTTPResponse.Status, _ kind: String, _ text: String) -> ReceivedResponse {
    let members: JSONObject = ["kind": .string(kind), "say": .string(text)]
    return .json(JSONValue.object(["trouble": .object(members)]).description, status: status)
  }
}

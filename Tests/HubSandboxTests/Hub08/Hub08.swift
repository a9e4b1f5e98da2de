import HubHTTP
import HubJSON

@testable import HubSandbox

/// A fresh Hub 0.8.13 with a logged-in administrator.
struct Hub08 {
  let probe: Probe
  let token: String

  init(_ change: (inout FlameHubSandboxConfiguration) -> Void = { _ in }) throws {
    var configuration = FlameHubSandboxConfiguration()
    configuration.version = "0.8.13"
    change(&configuration)
    probe = try Probe(configuration)
    token = probe.logIn()
  }

  @discardableResult
  func auth(_ method: String, _ path: String, _ body: JSONValue? = nil, as other: String? = nil) -> Probe.Answer {
    probe.ask(method, path, at: .auth, token: other ?? token, json: body)
  }

  @discardableResult
  func core(_ method: String, _ path: String, _ body: JSONValue? = nil, as other: String? = nil) -> Probe.Answer {
    probe.ask(method, path, token: other ?? token, json: body)
  }

  /// The ids of records whose answers are bare.
  func id(_ answer: Probe.Answer) -> String { answer.json["id"]?.stringValue ?? "" }

  /// Makes a robot with a secret.
  func robot(_ name: String, secret: String = "robot-secret") -> String {
    id(auth("POST", "/robots", ["name": .string(name), "secret": .string(secret)]))
  }

  func robotToken(_ id: String, _ secret: String = "robot-secret") -> Probe.Answer {
    probe.grant(["grant_type": "robot_credentials", "id": .string(id), "secret": .string(secret)])
  }
}

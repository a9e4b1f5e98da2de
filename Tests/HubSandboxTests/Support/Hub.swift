import HubHTTP
import HubJSON

@testable import HubSandbox

/// A probe with a logged-in administrator and short ways to what tests need.
struct Hub {
  let probe: Probe
  let token: String

  init(_ configuration: FlameHubSandboxConfiguration = .init()) throws {
    probe = try Probe(configuration)
    token = probe.logIn()
  }

  @discardableResult
  func core(_ method: String, _ path: String, _ body: JSONValue? = nil, as other: String? = nil) -> Probe.Answer {
    probe.ask(method, path, token: other ?? token, json: body)
  }

  @discardableResult
  func storage(_ method: String, _ path: String, _ body: JSONValue? = nil, as other: String? = nil) -> Probe.Answer {
    probe.ask(method, path, at: .storage, token: other ?? token, json: body)
  }

  /// Uploads files, by name.
  @discardableResult
  func upload(_ files: [(name: String, text: String)], to bucket: String, as other: String? = nil) -> Probe.Answer {
    var body = ""
    for file in files {
      body += "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"\(file.name)\"\r\n"
      body += "Content-Type: application/octet-stream\r\n\r\n\(file.text)\r\n"
    }
    return probe.ask(
      "POST", "/buckets/\(bucket)/upload", at: .storage, token: other ?? token,
      fields: [.contentType: "multipart/form-data; boundary=b"], body: body + "--b--\r\n")
  }

  func node(_ name: String, _ type: String = "default") -> String {
    core("POST", "/nodes", ["name": .string(name), "type": .string(type)]).id
  }

  /// A project with nodes in it.
  func project(_ name: String, nodes: [String] = []) -> String {
    let project = core("POST", "/projects", ["name": .string(name)]).id
    for node in nodes {
      core("POST", "/project-nodes", ["projectId": .string(project), "nodeId": .string(node)])
    }
    return project
  }

  func command(_ command: String, to analysis: String, as other: String? = nil) -> Probe.Answer {
    core("POST", "/analyses/\(analysis)/command", ["command": .string(command)], as: other)
  }

  /// The storage bucket of an analysis.
  func bucket(_ type: String, of analysis: String) -> String {
    let found = core("GET", "/analysis-buckets?filter[analysisId]=\(analysis)&filter[type]=\(type)")
    return found.data.arrayValue?.first?["bucketId"]?.stringValue ?? ""
  }
}

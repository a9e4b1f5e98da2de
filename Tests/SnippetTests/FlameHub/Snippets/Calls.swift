import FlameHub

func callsAsValues(_ hub: FlameHubClient) throws -> [String] {
  // snippet.call
  let call = try hub.core.nodes.calls.list(.init(filter: .name.contains("my-"), page: .init(limit: 5)))
  let request = try hub.core.request(of: call)
  print(CurlCommand.text(request, body: call.body))
  // snippet.end
  return [request.method.rawValue, request.path, CurlCommand.text(request, body: call.body)]
}

// snippet.observer
struct Printer: Observer {
  func observe(_ event: CallEvent) {
    if case .answered(let status) = event.phase { print(event.operation, status, event.elapsed) }
  }
}
// snippet.end

func observedClient(server: ServerAddress, password: String) throws -> FlameHubClient {
  // snippet.observed
  var options = ClientOptions()
  options.observers = [Printer()]
  let hub = try FlameHubClient(server: server, auth: .password("admin", password), options: options)
  // snippet.end
  return hub
}

func capabilities() -> [String] {
  // snippet.endpoints
  let names = FlameEndpoints.all.map(\.name)  // auth.token, auth.realms.list, …
  // snippet.end
  return names
}

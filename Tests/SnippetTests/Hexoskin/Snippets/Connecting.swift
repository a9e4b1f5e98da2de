import Hexoskin

func connect(server: ServerAddress, key: String, secret: Secret) throws -> HexoskinClient {
  // snippet.client
  let hexo = try HexoskinClient(server: server, apiKey: key, apiSecret: secret)
  // snippet.end
  return hexo
}

func connect(server: ServerAddress, key: String, secret: Secret, password: Secret) throws -> HexoskinClient {
  // snippet.onTheClient
  let hexo = try HexoskinClient(
    server: server, apiKey: key, apiSecret: secret, auth: .basic("ann@example.com", password))
  // snippet.end
  return hexo
}

func authorizeLater(_ hexo: HexoskinClient, password: Secret) {
  // snippet.later
  hexo.credentials.set(.basic("ann@example.com", password))
  // snippet.end
}

func authorizeOneCall(_ hexo: HexoskinClient, password: Secret) async throws -> [HexoskinRecord] {
  // snippet.perCall
  let bob = RequestOptions(auth: hexo.authorization(.basic("bob@example.com", password)))
  let records = try await hexo.records.list(options: bob).items
  // snippet.end
  return records
}

func authorizeOneListOfObjects(_ hexo: HexoskinClient, password: Secret) async throws -> HexoskinList {
  // snippet.perList
  let bob = RequestOptions(auth: hexo.authorization(.basic("bob@example.com", password)))
  let ranges = try await hexo.resource("range", options: bob).list(options: bob)
  print(try await ranges[0].user.first_name)  // asked for by Bob
  // snippet.end
  return ranges
}

func keepTheCredential(_ hexo: HexoskinClient, server: ServerAddress, key: String, secret: Secret) throws
  -> HexoskinClient
{
  // snippet.stored
  let bytes = try HubJSONEncoder().encode(hexo.credentials.current)  // with its secrets
  let credential = try HubJSONDecoder().decode(HexoskinCredential.self, from: bytes)
  let next = try HexoskinClient(server: server, apiKey: key, apiSecret: secret, auth: credential)
  // snippet.end
  return next
}

func connectFromTheEnvironment() throws -> HexoskinClient {
  // snippet.environment
  let hexo = try HexoskinClient.fromEnvironment()
  // snippet.end
  return hexo
}

func connectFromAFile() throws -> HexoskinClient {
  // snippet.file
  let hexo = try HexoskinClient.fromEnvironment(envFile: ".env")
  // snippet.end
  return hexo
}

import Hexoskin

func cacheElsewhere(server: ServerAddress, key: String, secret: Secret, prefix: String) throws -> HexoskinClient {
  // snippet.prefix
  let hexo = try HexoskinClient(
    server: server, apiKey: key, apiSecret: secret, resourceCache: .file(prefix: prefix))
  // snippet.end
  return hexo
}

func cacheNothing(server: ServerAddress, key: String, secret: Secret) throws -> HexoskinClient {
  // snippet.none
  let hexo = try HexoskinClient(server: server, apiKey: key, apiSecret: secret, resourceCache: .none)
  // snippet.end
  return hexo
}

func forgetTheResources(_ hexo: HexoskinClient) async throws -> HexoskinList {
  // snippet.clear
  try hexo.clearResourceCache()  // removes the file, too
  let accounts = try await hexo.resource("account").list()  // asks for the resources again
  // snippet.end
  return accounts
}

func wholeConfiguration(_ hexo: HexoskinClient) async throws -> HexoskinConfiguration {
  // snippet.whole
  let configuration = try await hexo.resourceConfiguration()
  print(configuration)  // and, with the reason, what the server names and does not describe
  // snippet.end
  return configuration
}

func oneConfiguration(_ hexo: HexoskinClient) async throws -> [HexoskinSchema] {
  // snippet.one
  let schema = try await hexo.resourceConfiguration().schema("range")  // methods, fields, filters, orders
  print(schema)
  let same = try await hexo.resource("range").schema
  // snippet.end
  return [schema, same]
}

func configuration(of range: HexoskinObject, _ records: HexoskinList) -> [HexoskinSchema] {
  // snippet.held
  print(range.resource.schema)
  print(records.resource.schema)
  // snippet.end
  return [range.resource.schema, records.resource.schema]
}

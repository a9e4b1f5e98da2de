import HahnProCloud

func firstSteps(server: ServerAddress, user: String, secret: Secret) async throws -> [Double] {
  // snippet.tenLines
  let cloud = try HahnProCloudClient(
    server: server, auth: .clientCredentials(id: user, secret: secret, method: .basic))
  let pump = try await cloud.assets.only(where: .tags.contains("cooling") && .name == "Pump 1")
  let series = try await cloud.timeSeries.only(where: .asset == pump.id && .name == "temperature")
  try await cloud.timeSeries.addValue(21.5, at: 1_735_689_600_000, to: series)
  let values = try await cloud.timeSeries.values(of: series, limit: 1000)
  print(values.timestamps, values.values)
  // snippet.end
  return values.values
}

import Hexoskin

func firstSteps(server: ServerAddress, key: String, secret: Secret, password: Secret) async throws -> HexoskinSeries? {
  // snippet.tenLines
  let hexo = try HexoskinClient(
    server: server, apiKey: key, apiSecret: secret, auth: .basic("ann@example.com", password))
  let records = try await hexo.records.list(where: .start > 359_000_000_000, sort: .descending(.start))
  guard let record = records.items.first(where: { $0.status == .complete }) else { return nil }
  print(record.number, record.start.timestamp(), record.user.nested?.firstName ?? "")
  let heartRate = try await hexo.data.values(of: .heartRate, record: record.id)
  print(heartRate.count, heartRate.unit ?? "", heartRate.values.max() ?? 0)
  // snippet.end
  return heartRate
}

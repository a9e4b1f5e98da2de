/// Nodes as a Hub gives them.
enum GeneratedNode {
  static func json(id: String, name: String) -> String {
    #"{"id":"\#(id)","name":"\#(name)","type":"default","hidden":false,"externalName":null,"publicKey":null,"#
      + #""online":false,"clientId":null,"robotId":null,"realmId":"11111111-2222-4333-8444-555555555555","#
      + #""registryId":null,"registryProjectId":null,"createdAt":"2025-01-31T12:00:00.000Z","#
      + #""updatedAt":"2025-01-31T12:00:00.000Z"}"#
  }
}

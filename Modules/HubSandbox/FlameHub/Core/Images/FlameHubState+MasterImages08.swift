import HubJSON

// Master images of Hub 0.8: one command, which is locked for a while, and a record of what it did (flame-hub.md, 10.1
// and 10.3).
extension FlameHubState {
  /// How long a second synchronization is refused.
  private static let synchronizationLock = Duration.seconds(60)
  /// How long event logs are kept.
  private static let eventLife = Duration.seconds(3 * 86_400)

  /// `POST /master-images/command`: needs a login only.
  mutating func hub08CommandMasterImages(_ body: JSONObject) throws(HubFailure) -> HubAnswer {
    guard body.text("command") == "sync" else { throw .rule("The master image command is not valid.") }
    if let last = synchronizedAt, now < last.adding(Self.synchronizationLock) {
      throw .rule("The command is locked and can therefore not be executed.")
    }
    synchronizedAt = now
    let known = Set(records["master-images"].all.map(\.id))
    addEvent("synchronizing")
    synchronizeImages()
    addEvent("synchronized")
    for image in records["master-images"].all where !known.contains(image.id) {
      for name in ["building", "built", "pushing", "pushed"] {
        addEvent(name, image: image.id, data: name == "building" ? .null : ["tags": []])
      }
    }
    return HubAnswer(status: 202, content: .none, isTagged: false)
  }

  private mutating func addEvent(_ name: String, image: String? = nil, data: JSONValue = .null) {
    add(
      .masterImageEventLogs,
      [
        "name": .string(name), "data": data, "expiresAt": .string(now.adding(Self.eventLife).description),
        "masterImageId": JSONValue(image),
      ])
  }
}

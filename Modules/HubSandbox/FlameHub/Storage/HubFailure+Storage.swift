extension HubFailure {
  /// There is no room for an upload (flame-hub.md, 6.1; the words are ours).
  static let storageFull = HubFailure(
    status: 507, code: "storage_insufficient", message: "The storage has no room for the upload.")
}

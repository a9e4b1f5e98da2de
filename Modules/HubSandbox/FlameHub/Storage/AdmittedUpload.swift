import HubHTTP

/// An upload that was let in: what its answer needs once the files have arrived.
struct AdmittedUpload: Sendable {
  /// The request; its body may still be on its way.
  let request: SandboxRequest
  let bucketID: String
  let caller: Caller
  /// What stands between the parts of the form.
  let boundary: String
  /// For how many bytes there is room, nil for as many as the disk takes.
  let room: Int?
  /// The fields about rate limits, which were counted when the request was let in.
  var counted = HTTPFields()
}

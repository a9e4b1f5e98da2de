/// How far a request is after its head.
enum HubStep: Sendable {
  case answered(SandboxResponse)
  /// An upload is let in, and its body is to be read.
  case upload(AdmittedUpload)
}

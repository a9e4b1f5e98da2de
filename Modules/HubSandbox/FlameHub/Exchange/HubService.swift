/// The services of a FLAME Hub; each has an address of its own, behind the gateway a path prefix.
enum HubService: String, CaseIterable, Sendable {
  case auth, core, storage
}

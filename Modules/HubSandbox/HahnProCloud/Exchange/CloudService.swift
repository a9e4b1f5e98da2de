/// What is behind the gateway of a HahnPRO Cloud.
enum CloudService: String, Sendable {
  case auth, api
}

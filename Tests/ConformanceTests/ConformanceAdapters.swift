/// The backends of which recordings are proved.
enum ConformanceAdapters {
  static let all: [any ConformanceAdapter] = [
    FlameAdapter(), RequestAdapter<HahnProRequestReader>("hahnpro-cloud"),
    RequestAdapter<HahnProRequestReader>("keycloak"),
    RequestAdapter<HangarRequestReader>("hangar"), RequestAdapter<HexoskinRequestReader>("hexoskin"),
  ]
}

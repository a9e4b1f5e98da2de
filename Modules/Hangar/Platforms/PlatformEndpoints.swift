import HubTransport

/// What current servers offer for platforms (wire page, section 7.7).
enum PlatformEndpoints {
  static let versions = HangarEndpoints.get("platforms.versions", "/platforms/{platform}/versions")

  static let all = [versions]
}

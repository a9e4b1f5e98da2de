import HubTransport

/// What Hangar offers for the pages of projects, as far as it is read (wire page, section 7.5).
enum PageEndpoints {
  static let main = HangarEndpoints.get("pages.main", "/pages/main/{slug}")
  static let get = HangarEndpoints.get("pages.get", "/pages/page/{slug}")

  static let all = [main, get]
}

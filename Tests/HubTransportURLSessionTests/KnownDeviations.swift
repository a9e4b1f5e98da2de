/// What a system's `URLSession` does otherwise, by the number of the case.
enum KnownDeviations {
  /// Those of the system that the tests run on.
  static var ofThisSystem: [Int: String] {
    #if canImport(FoundationNetworking)
      ofLinux
    #else
      [:]
    #endif
  }

  private static let ofLinux: [Int: String] = [:]
}

@_spi(Backend)
extension Pipeline {
  /// From now on redirects are errors, which say where the server wanted to send the call: for what belongs to one
  /// address, such as credentials and signatures.
  public mutating func followNoRedirects() {
    stages = stages.map { $0 is RedirectStage ? RedirectStage(limit: 0) : $0 }
  }
}

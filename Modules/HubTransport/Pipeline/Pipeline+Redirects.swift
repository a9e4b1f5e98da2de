@_spi(Backend)
extension Pipeline {
  /// The same pipeline, for which redirects are errors that say where the server wanted to send the call: for what
  /// belongs to one address, such as credentials and signatures.
  public var withoutRedirects: Pipeline {
    var pipeline = self
    pipeline.stages = stages.map { $0 is RedirectStage ? RedirectStage(limit: 0) : $0 }
    return pipeline
  }
}

/// What a new annotation is made of; what is nil is not sent.
public struct HexoskinAnnotationCreate: HexoskinDraft {
  /// The text.
  public var annotation: String
  /// What kind it is: 4096 for what users note.
  public var datatype: HexoskinLink<HexoskinDatatype>
  /// The instant.
  public var start: HexoTimestamp
  /// Whose it is.
  public var user: HexoskinLink<HexoskinUser>
  /// The record that it is about.
  public var record: HexoskinLink<HexoskinRecord>?

  /// An annotation.
  ///
  /// - Parameters:
  ///   - annotation: The text.
  ///   - datatype: What kind it is: 4096 for what users note.
  ///   - start: The instant.
  ///   - user: Whose it is.
  ///   - record: The record that it is about.
  public init(
    _ annotation: String, datatype: HexoskinLink<HexoskinDatatype> = 4096, start: HexoTimestamp,
    user: HexoskinLink<HexoskinUser>, record: HexoskinLink<HexoskinRecord>? = nil
  ) {
    self.annotation = annotation
    self.datatype = datatype
    self.start = start
    self.user = user
    self.record = record
  }
}

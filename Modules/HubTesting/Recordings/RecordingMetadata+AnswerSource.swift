extension RecordingMetadata {
  /// Who answered in a recording: what its answers prove about a server.
  public struct AnswerSource: RawRepresentable, Hashable, Sendable {
    /// The word in the file.
    public let rawValue: String

    /// Another source.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A real server.
    public static let real = Self(rawValue: "real")
    /// A real engine over resources that were declared for the recording.
    public static let engine = Self(rawValue: "engine")
    /// An emulator, which proves nothing about a server.
    public static let model = Self(rawValue: "model")
  }
}

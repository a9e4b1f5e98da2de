extension HTTPFields {
  /// What stands in `Content-Encoding` by mistake and says nothing about the bytes: names of charsets, which some
  /// servers put there, and of identity codings.
  private static let meaninglessCodings: Set<String> = [
    "", "identity", "none", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "binary",
    "7bit", "8bit",
  ]

  /// The codings of the content in small letters, in the order in which they were applied; what is no coding is left out
  /// (RFC 9110, 8.4).
  public var contentCodings: [String] {
    (self[.contentEncoding] ?? "").lowercased().split(separator: ",")
      .map { $0.filter { $0 != " " && $0 != "\t" } }
      .filter { !Self.meaninglessCodings.contains($0) }
  }
}

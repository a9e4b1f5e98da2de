extension HangarFile {
  /// A name under which the file can be kept in a folder of one's own, whatever its owner called it.
  ///
  /// It is what stands behind the last slash of either kind, without control characters and without points at its
  /// beginning, so that it neither leads out of the folder nor is hidden there: `x.jar` for `dir/../../x.jar`. It is
  /// `file` where nothing is left. Files of several projects may have the same.
  public var safeName: String {
    let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: last.unicodeScalars.filter { $0.properties.generalCategory != .control })
    let kept = String(scalars).drop { $0 == "." }
    return kept.allSatisfy(\.isWhitespace) ? "file" : String(kept)
  }

  /// The path of the file in a folder; an empty one is the current folder.
  func path(in folder: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + safeName : "\(folder)/\(safeName)"
  }
}

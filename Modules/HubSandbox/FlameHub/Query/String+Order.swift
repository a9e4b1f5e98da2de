extension String {
  /// The order of a database without a language: by bytes. Negative when this comes first.
  func order(relativeTo other: String) -> Int {
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }
}

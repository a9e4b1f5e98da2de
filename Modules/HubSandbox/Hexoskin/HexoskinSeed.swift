/// The state that an emulated Hexoskin starts with.
public enum HexoskinSeed: Sendable {
  /// The accounts, datatypes, records, ranges and tracks of the recordings' server.
  case standard
  /// The bytes of a `seed.json` as it lies beside recordings: accounts, applications, tokens, resources, objects.
  case file([UInt8])
}

/// The state that an emulated Hangar starts with.
public enum HangarSeed: Sendable {
  /// Projects of several owners with versions, files, pages, stars and the statistics of the last weeks. Names and
  /// numbers come from the sandbox's source of random bytes, dates from its clock.
  case standard
  /// The bytes of a `seed.json` as it lies beside recordings: users, keys, projects, versions with their files.
  case file([UInt8])
}

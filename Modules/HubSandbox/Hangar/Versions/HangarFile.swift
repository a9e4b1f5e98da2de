/// A file of a version, or the address of one elsewhere.
struct HangarFile: Sendable {
  /// The platforms that it is for, the one whose folder it lies in first.
  let platforms: [String]
  let name: String
  let size: Int64
  let sha256: String
  let bytes: [UInt8]
  /// Set for a file that is not Hangar's.
  let externalURL: String?
}

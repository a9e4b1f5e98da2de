import HubTransport

/// Draws one half every time.
struct Halves: RandomSource {
  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { $0 == 0 ? 0x80 : 0 } }
}

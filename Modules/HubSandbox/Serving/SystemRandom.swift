import HubCrypto
import HubTransport

/// The machine's random numbers, for sandboxes that are not given any.
struct SystemRandom: RandomSource {
  func bytes(_ count: Int) -> [UInt8] { SecureRandom.bytes(count: count) }
}

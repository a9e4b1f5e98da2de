/// What the platform's library does with keys on P-256, which it takes and gives as numbers of 32 bytes: the private one
/// as it is, the public one as x and y. Each platform has an extension with the same five functions: `isPublicKey`,
/// `publicKey(ofPrivateKey:)`, `generate`, `signature` and `isValid`.
enum P256Library {}

/// What the platform's library does with RSA keys, which it takes and gives as PKCS #1. Each platform has an extension
/// with the same four functions: `isPublicKey`, `generate`, `signature` and `isValid`.
enum RSALibrary {}

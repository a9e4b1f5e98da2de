/// Ends a connection with RST.
struct AbortiveEnd: Error {}

/// Ends a connection with FIN, without the rest of the answer.
struct SilentEnd: Error {}

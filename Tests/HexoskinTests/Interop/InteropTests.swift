import Testing

/// Hexoskin's client against servers that nobody here wrote; `Tests/Interop/run` starts them and runs this.
@Suite(.enabled(if: InteropServers.areThere, "Tests/Interop/run starts the servers"))
enum InteropTests {}

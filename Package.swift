// swift-tools-version: 6.2
import PackageDescription

// Every target is compiled with the same language settings (Swift 6 mode comes from `swiftLanguageModes`).
let language: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let linux: TargetDependencyCondition? = .when(platforms: [.linux])
let apple: TargetDependencyCondition? = .when(platforms: [.macOS, .iOS, .tvOS, .watchOS, .visionOS])

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Modules/\(name)", packageAccess: false, swiftSettings: language)
}
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, packageAccess: false,
    swiftSettings: language)
}
/// The documentation's examples of a backend; apart, since the files and types of one target must have different names.
func snippets(_ backend: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(backend)SnippetTests",
    dependencies: [.byName(name: backend), "HubSandbox", "HubTesting", "TestFolders"] + dependencies,
    path: "Tests/SnippetTests/\(backend)", packageAccess: false, swiftSettings: language)
}
func tool(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tools/\(name)", packageAccess: false, swiftSettings: language)
}
func cLibrary(_ name: String, _ pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: name, path: "Modules/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

/// What a backend stands on; a backend never depends on another one.
let backend: [Target.Dependency] = [
  "HubJSON", "HubHTTP", "HubErrors", "HubTransport", "HubAuth", "HubQuery", "HubPlatform",
]

/// One product a module; HubCompression and HubServer are internal.
let libraries = [
  "HubJSON", "HubHTTP", "HubErrors", "HubTransport", "HubTransportCurl", "HubTransportURLSession", "HubPlatform",
  "HubCrypto", "HubAuth", "HubQuery", "FlameHub", "HahnProCloud", "Hangar", "Hexoskin",
  "HubTesting", "HubSandbox",
]

let package = Package(
  name: "HubKit",
  // The oldest systems whose Swift runtime has `Mutex` (Synchronization) and task executors.
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: libraries.map { .library(name: $0, targets: [$0]) } + [
    .executable(name: "hubkit", targets: ["hubkit"])
  ],
  targets: [
    cLibrary("CLibcurl", "libcurl", apt: "libcurl4-openssl-dev", brew: "curl"),
    cLibrary("CLibcrypto", "libcrypto", apt: "libssl-dev", brew: "openssl@3"),
    cLibrary("CZlib", "zlib", apt: "zlib1g-dev", brew: "zlib"),

    module("HubJSON"),
    module("HubHTTP"),
    module("HubErrors", ["HubHTTP", "HubJSON"]),
    module("HubTransport", ["HubErrors", "HubHTTP", "HubJSON"]),
    module("HubCompression", ["CZlib"]),
    module(
      "HubTransportCurl",
      ["HubTransport", "HubHTTP", "HubErrors", "HubCompression", .target(name: "CLibcurl", condition: linux)]),
    module("HubTransportURLSession", ["HubTransport", "HubHTTP", "HubErrors"]),
    module(
      "HubPlatform",
      [
        "HubTransport", "HubHTTP", "HubErrors", "HubJSON", .target(name: "HubTransportCurl", condition: linux),
        .target(name: "HubTransportURLSession", condition: apple),
      ]),
    module("HubCrypto", [.target(name: "CLibcrypto", condition: linux)]),
    module("HubAuth", ["HubTransport", "HubCrypto", "HubErrors", "HubHTTP", "HubJSON"]),
    module("HubQuery", ["HubErrors", "HubHTTP", "HubJSON"]),
    module("FlameHub", backend),
    module("HahnProCloud", backend),
    module("Hangar", backend + ["HubCrypto"]),
    module("Hexoskin", backend + ["HubCrypto"]),
    module("HubTesting", ["HubTransport", "HubErrors", "HubHTTP", "HubJSON"]),
    module("HubServer", ["HubHTTP"]),
    module("HubSandbox", ["HubServer", "HubCompression", "HubCrypto", "HubJSON", "HubHTTP", "HubTransport"]),

    .target(name: "CommandLineKit", path: "Tools/CommandLineKit", packageAccess: false, swiftSettings: language),
    tool(
      "hubkit",
      [
        "CommandLineKit", "FlameHub", "HahnProCloud", "Hangar", "Hexoskin", "HubSandbox", "HubServer", "HubTesting",
        "HubTransport", "HubErrors", "HubHTTP", "HubJSON", "HubQuery", "HubAuth", "HubPlatform",
      ]),

    // The numbered cases of transports, which the tests of each transport run.
    .target(
      name: "TransportCases",
      dependencies: [
        "HubTransport", "HubServer", "HubCompression", "HubPlatform", "HubHTTP", "HubErrors", "HubJSON",
      ], path: "Tests/TransportCases", packageAccess: false, swiftSettings: language),
    // Folders that tests have to themselves.
    .target(name: "TestFolders", path: "Tests/TestFolders", packageAccess: false, swiftSettings: language),
    tests("HubJSONTests", ["HubJSON"]),
    tests("HubHTTPTests", ["HubHTTP"]),
    tests("HubErrorsTests", ["HubErrors", "HubHTTP", "HubJSON"]),
    tests("HubTransportTests", ["HubTransport", "HubTesting", "HubHTTP", "HubErrors", "HubJSON"]),
    tests("HubCompressionTests", ["HubCompression"]),
    tests(
      "HubTransportCurlTests",
      [
        "HubTransportCurl", "HubTransport", "HubServer", "HubCompression", "HubHTTP", "HubErrors", "HubJSON",
        "HubPlatform", "HubTesting", "TransportCases", "FlameHub",
      ]),
    tests(
      "HubTransportURLSessionTests",
      ["HubTransportURLSession", "HubTransport", "HubServer", "HubHTTP", "HubErrors", "TransportCases"]),
    tests("HubCryptoTests", ["HubCrypto"]),
    tests(
      "HubAuthTests",
      [
        "HubAuth", "HubTransport", "HubTesting", "HubCrypto", "HubErrors", "HubHTTP", "HubJSON", "HubServer",
        "HubPlatform",
      ], exclude: ["Fixtures"]),
    tests("HubQueryTests", ["HubQuery", "HubHTTP", "HubErrors", "HubJSON"]),
    // A made-up backend on the shared modules alone: the worked example of CONTRIBUTING.
    tests(
      "FifthBackendTests",
      [
        "HubTransport", "HubAuth", "HubQuery", "HubErrors", "HubHTTP", "HubJSON", "HubTesting", "HubServer",
        "HubPlatform",
      ]),
    tests("HahnProCloudTests", ["HahnProCloud", "HubSandbox", "HubTesting", "HubPlatform", "TestFolders"]),
    tests("HangarTests", ["Hangar", "HubSandbox", "HubTesting", "HubPlatform", "HubCrypto", "TestFolders"]),
    tests("HexoskinTests", ["Hexoskin", "HubSandbox", "HubTesting", "HubPlatform", "HubCrypto", "TestFolders"]),
    tests(
      "FlameHubTests",
      ["FlameHub", "HubSandbox", "HubServer", "HubTesting", "HubTransport", "HubPlatform", "TestFolders"]),
    tests("HubServerTests", ["HubServer", "HubHTTP"]),
    tests(
      "HubSandboxTests",
      [
        "HubSandbox", "FlameHub", "HubTesting", "HubTransport", "HubHTTP", "HubJSON", "HubErrors", "HubPlatform",
        "HubAuth", "HubCrypto",
      ], exclude: ["Fixtures"]),
    tests("HubTestingTests", ["HubTesting", "HubTransport", "HubHTTP", "HubJSON", "HubErrors"]),
    tests("HubPlatformTests", ["HubPlatform", "HubTransport", "HubErrors", "TestFolders"]),
    tests("CommandLineKitTests", ["CommandLineKit"]),
    tests(
      "HubkitTests",
      [
        "hubkit", "CommandLineKit", "FlameHub", "HahnProCloud", "Hangar", "Hexoskin", "HubSandbox", "HubTesting",
        "HubJSON", "HubQuery", "HubPlatform", "TestFolders",
      ]),
    snippets("FlameHub", ["HubPlatform"]),
    snippets("HahnProCloud"),
    snippets("Hangar"),
    snippets("Hexoskin", ["HubPlatform"]),
    tests(
      "ConformanceTests",
      [
        "HubTesting", "HubSandbox", "FlameHub", "HahnProCloud", "Hangar", "Hexoskin", "HubTransport", "HubErrors",
        "HubHTTP", "HubJSON", "HubPlatform", "HubCrypto", "TestFolders",
      ],
      exclude: ["Fixtures", "minify"]),
  ],
  swiftLanguageModes: [.v6]
)

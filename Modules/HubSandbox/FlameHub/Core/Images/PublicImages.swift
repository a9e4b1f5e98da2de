import HubJSON

/// The master images of the public repository that a synchronisation brings, as recorded of Hub 0.13.0.
enum PublicImages {
  /// The groups, by path.
  static let groups: [(path: String, name: String)] = [
    ("python", "Python"), ("python/conda", "Conda"), ("python/test", "Python"), ("python/use-cases", "Python"),
    ("r", "R"),
  ]

  struct Image: Sendable {
    let path: String
    var command = "python"
    var arguments = ["-u"]

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var group: String { path.split(separator: "/").dropLast().joined(separator: "/") }
  }

  static let images: [Image] =
    [
      Image(path: "python/conda/fed-gwas", command: "conda", arguments: run("ppgwas")),
      Image(path: "python/conda/use-case-1", command: "conda", arguments: run("use-case-1")),
      Image(path: "python/conda/base", command: "conda"),
      Image(path: "r/ml", command: "Rscript", arguments: []),
    ]
    + [
      "base", "genomics", "ml", "pytorch", "synth", "tensorflow", "test/canary", "test/component-failure-test",
      "test/proxy", "test/sdk-test", "test/slow-start-test", "torch_vision", "use-cases/bpr", "use-cases/duplicates",
      "use-cases/eqtl", "use-cases/fedstats", "use-cases/gemtex", "use-cases/nnunet-liver", "use-cases/ood",
      "use-cases/pp-auc", "use-cases/record-linkage", "use-cases/reportstats", "use-cases/use-case-1",
    ].map { Image(path: "python/\($0)") }

  /// What the repository held for Hub 0.8.13.
  static let hub08 = (
    groups: groups.filter { ["python", "python/conda", "r"].contains($0.path) },
    images:
      (images.filter { ["python/conda/use-case-1", "python/conda/base", "r/ml"].contains($0.path) }
      + ["base", "fedstats", "gemtex", "ml", "pytorch", "sdk-test", "tensorflow"].map { Image(path: "python/\($0)") })
  )

  private static func run(_ environment: String) -> [String] {
    ["run", "-n", environment, "--no-capture-output", "python"]
  }
}

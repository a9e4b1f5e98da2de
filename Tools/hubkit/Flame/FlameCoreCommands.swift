import CommandLineKit
import FlameHub

/// What the core service does at a word: commands to analyses, registries and master images.
enum FlameCoreCommands {
  static let analysis = FlameAction.command(
    "send", "Send a command to an analysis.",
    discussion: """
      Hub 0.13: \(names(.hub013)). Hub 0.8: \(names(.hub08)). With --wait a build or a distribution is followed to its \
      end; one that fails ends with code 1.
      """,
    [
      FlameAction.operand("analysis", "The analysis's id."), command(known),
      .flag("wait", "Wait until the build or the distribution that it starts has ended."),
      ResourceParameters<Analysis>.output,
    ],
    swift: { values in
      let call =
        try "analysis = try await hub.core.analyses.send("
        + "\(word(values, known)), to: \(FlameAction.quoted(values, "analysis")))"
      let follower = AnalysisFollower(AnalysisCommand(rawValue: values.string("command") ?? ""))
      guard values.flag("wait"), let follower else { return "let \(call)" }
      return "var \(call)\n\(follower.swift)"
    },
    curl: { hub, values in
      let command = AnalysisCommand(rawValue: try values.required("command", as: String.self))
      return try hub.curl(hub.core.analyses.calls.send(command, to: FlameAction.id(values, "analysis")))
    },
    run: { hub, values, context in
      let command = AnalysisCommand(rawValue: try values.required("command", as: String.self))
      let follower = AnalysisFollower(command)
      guard follower != nil || !values.flag("wait") else {
        throw UsageError("--wait is for buildStart and distributionStart, not for \(command.rawValue)")
      }
      let writer = try RecordWriter(Analysis.fieldTable, values, context, columns: nil)
      let id: ID<Analysis> = try FlameAction.id(values, "analysis")
      var analysis = try await hub.core.analyses.send(command, to: id)
      if values.flag("wait"), let follower {
        analysis = try await follower.follow(analysis, hub, context)
      }
      try writer.write(analysis)
      if values.flag("wait"), let follower { try follower.check(analysis) }
    })

  static let registry = FlameAction.command(
    "send", "Send a command to a registry; the Hub does the work later and answers nothing.",
    [FlameAction.operand("registry", "The registry's id."), command(registryCommands)],
    swift: { values in
      "try await hub.core.registries.send(\(try word(values, registryCommands)), "
        + "to: \(try FlameAction.quoted(values, "registry")))"
    },
    curl: { hub, values in
      let command = RegistryCommand(rawValue: try values.required("command", as: String.self))
      return try hub.curl(hub.core.registries.calls.send(command, to: FlameAction.id(values, "registry")))
    },
    run: { hub, values, context in
      let command = RegistryCommand(rawValue: try values.required("command", as: String.self))
      try await hub.core.registries.send(command, to: FlameAction.id(values, "registry"))
      context.note("accepted")
    })

  static let registryProject = FlameAction.command(
    "send", "Link a project with its registry, or unlink it; the Hub does it later and answers nothing.",
    [FlameAction.operand("project", "The registry project's id."), command(["projectLink", "projectUnlink"])],
    swift: { values in
      let names = ["projectLink": ".link", "projectUnlink": ".unlink"]
      let word = try names[values.string("command") ?? ""] ?? word(values, [])
      return "try await hub.core.registryProjects.send(\(word), "
        + "to: \(try FlameAction.quoted(values, "project")))"
    },
    curl: { hub, values in
      let command = RegistryProjectCommand(rawValue: try values.required("command", as: String.self))
      return try hub.curl(hub.core.registryProjects.calls.send(command, to: FlameAction.id(values, "project")))
    },
    run: { hub, values, context in
      let command = RegistryProjectCommand(rawValue: try values.required("command", as: String.self))
      try await hub.core.registryProjects.send(command, to: FlameAction.id(values, "project"))
      context.note("accepted")
    })

  static let sync = FlameAction.command(
    "sync", "Let the Hub look for new master images; it does so later and answers nothing.", [],
    swift: { _ in "try await hub.core.masterImages.sync()" },
    curl: { hub, _ in
      return try hub.curl(hub.core.masterImages.calls.sync())
    },
    run: { hub, _, context in
      try await hub.core.masterImages.sync()
      context.note("accepted")
    })

  static let build = FlameAction.command(
    "build", "Let the Hub build a master image.",
    [FlameAction.operand("image", "The master image's id."), ResourceParameters<MasterImage>.output],
    swift: { "let image = try await hub.core.masterImages.build(\(try FlameAction.quoted($0, "image")))" },
    curl: { hub, values in
      return try hub.curl(hub.core.masterImages.calls.build(FlameAction.id(values, "image")))
    },
    run: { hub, values, context in
      let writer = try RecordWriter(MasterImage.fieldTable, values, context, columns: nil)
      let id: ID<MasterImage> = try FlameAction.id(values, "image")
      try writer.write(try await hub.core.masterImages.build(id))
    })

  private static let known: [String] = {
    let names = [ServerGeneration.hub013, .hub08].flatMap { AnalysisCommand.all(of: $0).map(\.rawValue) }
    return names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }()
  private static let registryCommands = ["setup", "cleanup", "delete"]

  /// Which command; one that hubkit does not know is sent as it is.
  private static func command(_ names: [String]) -> Parameter {
    .operand("command", "The command: \(names.joined(separator: ", ")).", completion: .values(names))
  }

  /// The command as it is written in Swift.
  private static func word(_ values: ParsedValues, _ known: [String]) throws -> String {
    let name = try values.required("command", as: String.self)
    return known.contains(name) ? ".\(name)" : ".init(rawValue: \(SwiftCall.quoted(name)))"
  }

  private static func names(_ generation: ServerGeneration) -> String {
    AnalysisCommand.all(of: generation).map(\.rawValue).joined(separator: ", ")
  }
}

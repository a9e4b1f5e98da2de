import CommandLineKit
import HubJSON
import HubQuery

extension RecordCommands where Source: AddableRecordSource {
  var add: CommandNode {
    let verb = Source.addVerb
    return command(
      verb, "\(verb.prefix(1).uppercased() + verb.dropFirst()) one of the \(plural).", parameters.writing(.creatable)
    ) {
      values, context in
      let members = try await MemberArguments.object(values, Source.table, .creatable, context)
      if values.flag("showSwift") { return try context.print(swiftAdd(members)) }
      if values.flag("curl") { return try context.print(try await open(values, context, false).curlAdd(members)) }
      let source = try await open(values, context, true)
      let writer = try writer(values, context)
      try writer.write(try await source.add(members))
    }
  }

  /// The statements that make a record.
  private func swiftAdd(_ members: JSONObject) -> String {
    let required = Source.table.rows(.required)
    let arguments = required.compactMap { row in
      members[row.name].map { SwiftCall.argument($0, row) }
    }.joined(separator: ", ")
    let assignments = SwiftCall.assignments(members, to: singular, Source.table, except: Set(required.map(\.name)))
    let result = Source.addVerb.hasSuffix("e") ? "\(Source.addVerb)d" : "\(Source.addVerb)ed"
    guard !assignments.isEmpty else {
      return "let \(result) = try await \(path).\(Source.addVerb)(.init(\(arguments)))"
    }
    let lines =
      ["var \(singular) = \(Source.draftName)(\(arguments))"] + assignments
      + ["let \(result) = try await \(path).\(Source.addVerb)(\(singular))"]
    return lines.joined(separator: "\n")
  }
}

extension RecordCommands where Source: UpdatableRecordSource {
  var update: CommandNode {
    command("update", "Change one of the \(plural).", [id] + parameters.writing(.updatable)) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      let members = try await MemberArguments.object(values, Source.table, .updatable, context)
      guard !members.isEmpty else { throw UsageError("nothing to change; name a member, such as --name") }
      if values.flag("showSwift") {
        let lines = SwiftCall.assignments(members, to: "$0", Source.table)
        return try context.print(
          "try await \(path).update(\(SwiftCall.quoted(id.rawValue))) { \(lines.joined(separator: "; ")) }")
      }
      if values.flag("curl") {
        let source = try await open(values, context, Source.readsBeforeUpdate)
        return try context.print(try await source.curlUpdate(id, members))
      }
      let source = try await open(values, context, true)
      let writer = try writer(values, context)
      try writer.write(try await source.update(id, members))
    }
  }
}

extension RecordCommands where Source: DeletableRecordSource {
  var delete: CommandNode {
    let flags = Source.deletionFlags.map { Parameter.flag($0.name, $0.help) }
    return command(
      "delete", "Delete one of the \(plural).", [id] + flags + [ResourceParameters<Resource>.output]
    ) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      let given = Set(Source.deletionFlags.map(\.name).filter { values.flag($0) })
      if values.flag("showSwift") {
        let arguments =
          [SwiftCall.quoted(id.rawValue)]
          + Source.deletionFlags.filter { given.contains($0.name) }.map { "\($0.name): true" }
        return try context.print("try await \(path).delete(\(arguments.joined(separator: ", ")))")
      }
      if values.flag("curl") {
        return try context.print(try await open(values, context, false).curlDelete(id, given))
      }
      let source = try await open(values, context, true)
      let writer = try writer(values, context)
      if let record = try await source.delete(id, given) { try writer.write(record) }
      context.note("deleted")
    }
  }
}

extension RecordCommands where Source: DeletableRecordSource {
  /// What the server itself makes.
  var clearing: CommandNode { group([list, get, delete]) }
}

extension RecordCommands where Source: AddableRecordSource & DeletableRecordSource {
  /// Everything but changes: for what joins two others.
  var joining: CommandNode { group([list, get, add, delete]) }
}

extension RecordCommands where Source: AddableRecordSource & UpdatableRecordSource & DeletableRecordSource {
  /// What every record has.
  var everything: [CommandNode] { [list, get, add, update, delete] }
  /// Everything.
  var all: CommandNode { group(everything) }
}

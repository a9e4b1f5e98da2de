import CommandLineKit
import FlameHub

extension FlameResourceCommands where Resource: CreatableResource {
  var create: CommandNode {
    command("create", "Create one of the \(plural).", parameters.writing(.creatable)) { values, context in
      let object = try await MemberArguments.object(values, Resource.fieldTable, .creatable, context)
      if values.flag("showSwift") { return try context.print(swiftCreate(object)) }
      let record = try HubJSONDecoder().decode(Resource.Create.self, from: .object(object))
      if values.flag("curl") { return try await curl(values, context) { try $0.create(record) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.create(record))
    }
  }
}

extension FlameResourceCommands where Resource: UpdatableResource {
  var update: CommandNode {
    let id = Parameter.operand("id", Resource.collection.takesNames ? "Its id or name." : "Its id.")
    return command("update", "Change one of the \(plural).", [id] + parameters.writing(.updatable)) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      let object = try await MemberArguments.object(values, Resource.fieldTable, .updatable, context)
      guard !object.isEmpty else { throw UsageError("nothing to change; name a member, such as --name") }
      if values.flag("showSwift") {
        let lines = SwiftCall.assignments(object, to: "$0", Resource.fieldTable)
        return try context.print(
          "try await \(path).update(\(SwiftCall.quoted(id.rawValue))) { \(lines.joined(separator: "; ")) }")
      }
      let changes = try HubJSONDecoder().decode(Resource.Update.self, from: .object(object))
      if values.flag("curl") { return try await curl(values, context) { try $0.update(id, with: changes) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.update(id, with: changes))
    }
  }
}

extension FlameResourceCommands where Resource: DeletableResource {
  var delete: CommandNode {
    let id = Parameter.operand("id", Resource.collection.takesNames ? "Its id or name." : "Its id.")
    return command("delete", "Delete one of the \(plural).", [id, ResourceParameters<Resource>.output]) {
      values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      if values.flag("showSwift") {
        return try context.print("try await \(path).delete(\(SwiftCall.quoted(id.rawValue)))")
      }
      if values.flag("curl") { return try await curl(values, context) { try $0.delete(id) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.delete(id))
      context.note("deleted")
    }
  }
}

extension FlameResourceCommands where Resource: CreatableResource & DeletableResource {
  /// Everything but changes: for what joins two others.
  var joining: CommandNode { group([list, get, create, delete]) }
}

extension FlameResourceCommands where Resource: CreatableResource & UpdatableResource & DeletableResource {
  /// Everything.
  var all: CommandNode { group([list, get, create, update, delete]) }
}

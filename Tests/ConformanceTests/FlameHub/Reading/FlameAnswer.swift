#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub

/// A recorded record beside what became of it when it was read and written again.
struct FlameAnswer {
  let names: RecordedNames
  /// What is written of everything that was read.
  private let written: JSONValue
  /// What is written of the members that the model has.
  private let known: JSONValue

  init(_ record: some FlameResource, names: RecordedNames) throws {
    self.names = names
    written = try HubJSONEncoder().encodeValue(record)
    // Coders of Foundation write what the model declares, and nothing of what came beside it.
    known = try JSONValue(parsing: Array(Self.foundationEncoded(record)))
  }

  /// A value as a coder of Foundation writes it.
  static func foundationEncoded(_ value: some Encodable) throws -> Data { try JSONEncoder().encode(value) }

  /// What was lost or changed of a recorded record, and what the model does not know though it should.
  func faults(of recorded: JSONValue, in collection: String) -> [String] {
    compare(recorded, written, collection, collection) + unknown(in: recorded, known, collection, collection)
  }

  private func compare(_ recorded: JSONValue, _ written: JSONValue, _ collection: String, _ path: String) -> [String] {
    guard let members = recorded.objectValue, var rest = written.objectValue else {
      return recorded == written ? [] : ["\(path) changed"]
    }
    var faults: [String] = []
    for (name, value) in members {
      let row = names.row(name, of: collection)
      guard let other = rest[row?.name ?? name] else {
        faults.append("\(path).\(name) is lost")
        continue
      }
      rest[row?.name ?? name] = nil
      if case .relation(let related) = row?.kind {
        faults += compare(value, other, related, "\(path).\(name)")
      } else if value != other {
        faults.append("\(path).\(name) changed")
      }
    }
    return faults + rest.keys.map { "\(path).\($0) was not there" }
  }

  private func unknown(in recorded: JSONValue, _ known: JSONValue, _ collection: String, _ path: String) -> [String] {
    var faults: [String] = []
    for (name, value) in recorded.objectValue ?? JSONObject() {
      let row = names.row(name, of: collection)
      // What is null is written by no coder of Foundation; the table has it.
      if value == .null, row != nil { continue }
      guard let other = known[row?.name ?? name] else {
        if !Self.slips[collection, default: []].contains(name) { faults.append("\(path).\(name) is unknown") }
        continue
      }
      if case .relation(let related) = row?.kind { faults += unknown(in: value, other, related, "\(path).\(name)") }
    }
    return faults
  }

  /// Columns that the Hub lets slip (wire page, sections 4.1 and 10.2); models do not have them.
  private static let slips: [String: Set<String>] = [
    "users": [
      "password", "resetHash", "resetAt", "resetExpires", "activateHash", "reset_hash", "reset_at", "reset_expires",
      "activate_hash",
    ]
  ]
}

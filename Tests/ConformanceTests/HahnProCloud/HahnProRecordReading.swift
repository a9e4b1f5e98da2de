import HahnProCloud

/// Reads recorded bodies back into the models of a resource.
enum HahnProRecordReading<Resource: HahnProResource> {
  /// What a new record is made from.
  static func draft(_ value: JSONValue) throws -> Resource.Create {
    let object = try object(value)
    for (name, value) in object {
      guard Resource.fieldTable[name]?.traits.contains(.creatable) == true else {
        throw Unmakeable("a member that the operation's table does not have")
      }
      guard value != .null else { throw Unmakeable("a null, which a new record does not carry") }
    }
    return try decode(Resource.Create.self, object)
  }

  /// A changed record; what its model does not know travels with it.
  static func record(_ value: JSONValue, id: String) throws -> Resource {
    let object = try object(value)
    guard object["id"]?.stringValue == id else { throw Unmakeable("a record without the id that the path has") }
    for relation in Resource.relations where object[relation.name]?.objectValue != nil {
      throw Unmakeable("an embedded record where its id is sent")
    }
    let record = try decode(Resource.self, object)
    // What the table has is the model's to read; as an unknown member it would travel just the same.
    for (name, _) in (record as? any KeepsWireMembers)?.wire.unknown ?? [:] where Resource.fieldTable[name] != nil {
      throw UnreadMember(name: name)
    }
    return record
  }

  private static func object(_ value: JSONValue) throws -> JSONObject {
    guard let object = value.objectValue else { throw Unmakeable("a body that is no JSON object") }
    return object
  }

  /// A model from its members: those that the table has may be missing or of another type, yet a model that reads
  /// others than the table has is wrong.
  private static func decode<Value: Decodable>(_ type: Value.Type, _ object: JSONObject) throws -> Value {
    do {
      return try HubJSONDecoder().decode(type, from: .object(object))
    } catch let error as DecodingError {
      guard let name = member(error), Resource.fieldTable[name] != nil else { throw error }
      throw Unmakeable("a member that is missing or not of the public type")
    }
  }

  private static func member(_ error: DecodingError) -> String? {
    switch error {
    case .keyNotFound(let key, let context): (context.codingPath.first ?? key).stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.first?.stringValue
    @unknown default: nil
    }
  }
}

/// A model that keeps what it does not know.
private protocol KeepsWireMembers {
  var wire: WireMembers { get }
}

extension Asset: KeepsWireMembers {}
extension AssetType: KeepsWireMembers {}
extension Content: KeepsWireMembers {}
extension TimeSeries: KeepsWireMembers {}

/// A member of the table that the model does not read.
private struct UnreadMember: Error {
  let name: String
}

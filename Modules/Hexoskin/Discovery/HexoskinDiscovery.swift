import HubErrors
import HubHTTP
import HubJSON
import HubTransport

/// Asks the server for its resources: the index, then the schema of each (wire page, section 4.3).
struct HexoskinDiscovery: Sendable {
  /// How many schemas are asked for at a time.
  private static let width = 4

  let connection: HexoskinConnection
  let options: RequestOptions

  private enum Outcome: Sendable {
    case schema(HexoskinSchema)
    case omission(HexoskinConfiguration.Omission, (any Error)?)
  }

  /// What the server offers.
  ///
  /// - Throws: What asking for the index throws. A schema that is refused costs its own resource; where there is no
  ///   answer at all, and where every schema is refused, as without credentials, that is thrown.
  func run() async throws -> HexoskinConfiguration {
    let index = try await connection.run(connection.builder.index(), options)
    var configuration = HexoskinConfiguration(schemas: [:])
    var entries = index.filter { entry in
      guard let omission = Self.omission(of: entry.key) else { return true }
      configuration.omissions.append(omission)
      return false
    }[...]
    let refusal = try await withThrowingTaskGroup(of: Outcome.self) { group in
      var refusal: (any Error)?
      for entry in entries.prefix(Self.width) { group.addTask { try await outcome(of: entry.key, entry.value) } }
      entries = entries.dropFirst(Self.width)
      while let outcome = try await group.next() {
        switch outcome {
        case .schema(let schema): configuration.schemas[schema.name] = schema
        case .omission(let omission, let error):
          configuration.omissions.append(omission)
          refusal = refusal ?? error
        }
        if let entry = entries.popFirst() { group.addTask { try await self.outcome(of: entry.key, entry.value) } }
      }
      return refusal
    }
    if configuration.schemas.isEmpty, let refusal { throw refusal }
    configuration.omissions.sort { $0.name < $1.name }
    return configuration
  }

  /// Why a name in the index is no resource: servers let patterns of addresses slip in (wire page, section 4.3).
  private static func omission(of name: String) -> HexoskinConfiguration.Omission? {
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
    return isName ? nil : HexoskinConfiguration.Omission(name: name, reason: "it is no name", isPassing: false)
  }

  private func outcome(of name: String, _ entry: JSONValue) async throws -> Outcome {
    func omitted(_ reason: String, _ error: (any Error)? = nil, isPassing: Bool = false) -> Outcome {
      .omission(HexoskinConfiguration.Omission(name: name, reason: reason, isPassing: isPassing), error)
    }
    guard let list = entry["list_endpoint"]?.stringValue, let schema = entry["schema"]?.stringValue,
      let listPath = try? connection.paths.path(of: list), let schemaPath = try? connection.paths.path(of: schema)
    else { return omitted("the index does not say where it is") }
    do {
      return .schema(
        try await connection.run(connection.builder.schema(name, at: schemaPath, list: listPath), options))
    } catch let error as HubAPIError {
      let isLasting: Bool =
        switch error.status {
        // Somebody may get what nobody does not.
        case .unauthorized, .forbidden: !connection.isAnonymous(options)
        case .notFound, .methodNotAllowed: true
        default: false
        }
      return omitted("its schema was answered with status \(error.status)", error, isPassing: !isLasting)
    } catch let error as ResponseDecodingError {
      return omitted("its schema cannot be read: \(error)", error)
    } catch let error as InvalidRequestError {
      return omitted("its schema cannot be asked for: \(error)", error)
    } catch let error as TransportError {
      return omitted("its schema did not come: \(error)", error, isPassing: true)
    } catch let error as DeadlineExceeded {
      return omitted("its schema did not come: \(error)", error, isPassing: true)
    }
  }
}

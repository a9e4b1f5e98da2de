import HubErrors
public import HubQuery
public import HubTransport

extension HahnProRecords {
  /// Adds a record.
  ///
  /// - Parameters:
  ///   - record: What it is made of; its permissions may name roles of the caller only.
  ///   - options: What this call does differently.
  /// - Returns: The record as the server made it.
  /// - Throws: ``RolesNotHeld`` before anything is sent; `HubAPIError` when the server refuses, and the other errors of
  ///   `Pipeline.run`.
  @discardableResult
  public func add(_ record: Resource.Create, options: RequestOptions = RequestOptions()) async throws -> Resource {
    let call = try calls.add(record)
    try await connection.check(
      record.readPermissions + record.readWritePermissions, operation: call.endpoint.name, options)
    return try await connection.run(call, options)
  }

  /// Adds several records with one request.
  ///
  /// - Parameters:
  ///   - records: What they are made of.
  ///   - options: What this call does differently.
  /// - Returns: The records as the server made them.
  /// - Throws: As ``add(_:options:)``.
  @discardableResult
  public func addMany(
    _ records: [Resource.Create], options: RequestOptions = RequestOptions()
  ) async throws -> [Resource] {
    let call = try calls.addMany(records)
    try await connection.check(
      records.flatMap { $0.readPermissions + $0.readWritePermissions }, operation: call.endpoint.name, options)
    return try await connection.run(call, options)
  }

  /// Puts a record in the place of the one with its id: the whole record, members that are not known here included.
  ///
  /// - Parameters:
  ///   - record: The record as it was read, with its changes; populated references are sent as ids.
  ///   - options: What this call does differently.
  /// - Returns: The record as it is now.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func update(_ record: Resource, options: RequestOptions = RequestOptions()) async throws -> Resource {
    try await connection.run(calls.update(record), options)
  }

  /// Reads a record, changes it and puts it back; what others change in between is lost, since the server has no
  /// conditions for that.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - options: What the calls do differently.
  ///   - change: Changes the record.
  /// - Returns: The record as it is now.
  /// - Throws: ``RolesNotHeld`` when the change adds permissions for roles that the caller does not hold, before it is
  ///   sent; `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`. Also what `change` throws.
  @discardableResult
  public func update(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions(),
    _ change: (inout Resource) throws -> Void
  ) async throws -> Resource {
    var record = try await get(id, options: options)
    let before = Set(record.readPermissions + record.readWritePermissions)
    try change(&record)
    let call = try calls.update(record)
    let added = (record.readPermissions + record.readWritePermissions).filter { !before.contains($0) }
    try await connection.check(added, operation: call.endpoint.name, options)
    return try await connection.run(call, options)
  }

  /// Reads a record, changes it and puts it back; see ``update(_:options:_:)``.
  @discardableResult
  public func update(
    _ id: String, options: RequestOptions = RequestOptions(), _ change: (inout Resource) throws -> Void
  ) async throws -> Resource {
    try await update(HubQuery.ID<Resource>(id), options: options, change)
  }

  /// Deletes a record: into the trash first, and for good when it is there already.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - force: Whether it is deleted for good at once; nil sends nothing, and the server takes that for no.
  ///   - options: What this call does differently.
  /// - Returns: The record as it was, nil when the server answers something else.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func delete(
    _ id: some Reference<Resource>, force: Bool? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await connection.run(calls.delete(id.reference, force: force), options)
  }

  /// Deletes a record; see ``delete(_:force:options:)``.
  @discardableResult
  public func delete(
    _ id: String, force: Bool? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await delete(HubQuery.ID<Resource>(id), force: force, options: options)
  }
}

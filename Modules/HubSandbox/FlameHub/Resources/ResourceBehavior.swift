import HubJSON

/// What a resource does besides keeping records. Everything has a default that does nothing.
protocol ResourceBehavior: Sendable {
  /// Completes a new record: names that follow from others, generated values, references. The values are the members
  /// of the body, checked.
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)

  /// Refuses a write that permissions and the record's realm do not decide alone. The values are those of the body,
  /// none at a deletion.
  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure)

  /// The record that is already there and answered in place of a new one.
  func existing(for record: JSONObject, in hub: FlameHubState) throws(HubFailure) -> JSONObject?

  /// Makes what comes with a new record, in other tables, and what it learns by that.
  func didCreate(_ record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) throws(HubFailure)

  /// Changes what follows from an update, before the record is stored.
  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) throws(HubFailure)

  /// Does what follows a creation or update and shows in later answers only.
  func settle(_ record: JSONObject, in hub: inout FlameHubState)

  /// Refuses a deletion.
  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure)

  /// Removes what goes with a record, and shows in it what that changes.
  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState)

  /// The answer to a create or update, where it is not simply the record with every column. It can depend on whether
  /// anything in the record changed.
  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
}

extension ResourceBehavior {
  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState)
    throws(HubFailure)
  {}

  func authorize(
    _ verb: Resource.Verb, _ record: JSONObject, from values: JSONObject, by caller: Caller, in hub: FlameHubState
  ) throws(HubFailure) {}

  func existing(for record: JSONObject, in hub: FlameHubState) throws(HubFailure) -> JSONObject? { nil }

  func didCreate(_ record: inout JSONObject, from values: JSONObject, in hub: inout FlameHubState) throws(HubFailure) {}

  func settle(_ record: JSONObject, in hub: inout FlameHubState) {}

  func adapt(
    _ record: inout JSONObject, from old: JSONObject, by values: JSONObject, in hub: inout FlameHubState
  ) throws(HubFailure) {}

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {}

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {}

  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
  { shown }
}

/// Keeps records and nothing else.
struct PlainBehavior: ResourceBehavior {}

public import HubErrors

extension HubAPIError {
  /// What the FLAME Hub means by the answer, whichever service and generation it is of.
  public nonisolated var flame: FlameRefusal { FlameRefusal(self) }
}

/// How the emulated FLAME Hub is set up. The defaults are those of the recorded servers.
public struct FlameHubSandboxConfiguration: Sendable {
  /// The Hub's version, as the status probes tell it: 0.13.x and 0.14.x, or 0.8.x for the generation before (flame-hub.md, 10
  /// and 11).
  ///
  /// Recorded are 0.8.13, 0.13.0 and 0.14.0; another version answers like the release before it, with what came up to
  /// it. Starting a sandbox of any other one throws ``FlameHubVersionError``.
  public var version = "0.13.0"
  /// The version of the auth service, as its status probe tells it; nil for the one that belongs to ``version``:
  /// 1.0.0-beta.57, with Hub 0.14 1.0.0-beta.62 or, with Hub 0.8, 1.0.0-beta.26. It changes nothing else.
  public var authVersion: String?
  /// The state that the Hub starts with.
  public var seed = FlameHubSeed.fresh
  /// Whether nodes take part in a project without the approval of their realm.
  public var skipsProjectApproval = true
  /// Whether nodes take part in an analysis without the approval of their realm.
  public var skipsAnalysisApproval = true
  /// Whether deleting logs has an effect: the recorded servers answer 202 and keep them, as their log store ran without
  /// deletion.
  public var deletesLogs = false
  /// Life of access tokens in seconds; nil for the usual one of ``version``: 900 or, with Hub 0.8, 3600.
  public var tokenLife: Int?
  /// Life of refresh tokens in seconds.
  public var refreshTokenLife = 259_200
  /// Whether requests are counted and refused beyond the limits, as in production; the answers tell what is left.
  public var rateLimits = true
  /// Whether the gateway merges doubled slashes, as the deployment's proxy does. The bare services never do.
  public var mergesSlashes = true
  /// How many bytes of uploaded files the storage takes; nil for as many as this machine's disk does. An upload beyond that
  /// is answered with 507, and nothing of it is kept.
  public var storageLimit: Int?
  /// The gateway's port, 0 for a free one. The bare services take free ones.
  public var gatewayPort: UInt16 = 0

  /// The usual set-up.
  public init() {}
}

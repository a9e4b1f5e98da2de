/// The permissions of a fresh Hub 0.13.0, as an introspection of its administrator listed them.
enum PermissionNames {
  /// Those of a release: the auth service's own, and those that the Hub adds.
  static func all(of release: HubRelease) -> (builtIn: [String], hub: [String]) {
    if release.generation == .hub08 { return (Hub08.builtIn, Hub08.hub) }
    return (release.has(.hasAuthupBeta62) ? builtIn + authupBeta62 : builtIn, hub)
  }

  /// What authup had added by beta.62.
  private static let authupBeta62 = ["identity_provider_account_read", "identity_provider_account_delete"]

  /// Those of the auth service itself, which cannot be deleted.
  static let builtIn: [String] = [
    "client_create", "client_delete", "client_update", "client_read", "client_self_manage",
    "client_permission_create", "client_permission_delete", "client_permission_read", "client_permission_update",
    "client_role_create", "client_role_delete", "client_role_update", "client_role_read", "client_scope_create",
    "client_scope_delete", "client_scope_read", "consent_read", "consent_delete", "event_read",
    "identity_provider_create", "identity_provider_delete", "identity_provider_update", "identity_provider_read",
    "identity_provider_role_create", "identity_provider_role_delete", "identity_provider_role_update",
    "identity_provider_role_read", "key_create", "key_delete", "key_update", "key_read", "permission_create",
    "permission_delete", "permission_update", "permission_read", "realm_create", "realm_delete", "realm_update",
    "realm_read", "role_create", "role_delete", "role_update", "role_read", "role_permission_create",
    "role_permission_delete", "role_permission_read", "role_permission_update", "scope_create", "scope_delete",
    "scope_update", "scope_read", "session_read", "session_delete", "user_create", "user_delete", "user_update",
    "user_read", "user_self_manage", "user_authenticator_create", "user_authenticator_delete",
    "user_authenticator_update", "user_authenticator_read", "user_permission_create", "user_permission_delete",
    "user_permission_read", "user_permission_update", "user_role_create", "user_role_delete", "user_role_update",
    "user_role_read", "event_delete",
  ]

  /// Those that the Hub adds.
  static let hub: [String] = [
    "event_create", "bucket_create", "bucket_update", "bucket_delete", "log_create", "log_delete", "log_read",
    "project_create", "project_delete", "project_update", "project_approve", "registry_manage",
    "registry_project_manage", "node_create", "node_delete", "node_update", "analysis_approve", "analysis_update",
    "analysis_create", "analysis_execution_start", "analysis_execution_stop", "analysis_delete",
    "analysis_result_read", "analysis_self_message_broker_use", "analysis_self_storage_use", "master_image_manage",
    "master_image_group_manage", "service_manage",
  ]

  /// What the Hub's roles hold, each in its holder's own realm.
  static let roles: [(role: String, permissions: [String])] = [
    (
      "researcher",
      [
        "analysis_approve", "analysis_create", "analysis_delete", "analysis_execution_start",
        "analysis_execution_stop", "analysis_result_read", "analysis_self_message_broker_use",
        "analysis_self_storage_use", "analysis_update", "bucket_update", "project_approve", "project_create",
        "project_delete", "project_update", "user_self_manage",
      ]
    ),
    (
      "steward",
      [
        "client_read", "client_update", "node_create", "node_delete", "node_update",
      ]
    ),
  ]
}

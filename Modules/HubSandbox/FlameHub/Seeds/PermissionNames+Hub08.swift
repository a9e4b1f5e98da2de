extension PermissionNames {
  /// The permissions of a fresh Hub 0.8.13, as an administrator listed them.
  enum Hub08 {
    /// Those of the auth service itself.
    static let builtIn: [String] = [
      "client_create", "client_delete", "client_read", "client_update", "client_self_manage",
      "client_permission_create", "client_permission_delete", "client_permission_read", "client_role_create",
      "client_role_delete", "client_role_update", "client_role_read", "client_scope_create", "client_scope_delete",
      "identity_provider_create", "identity_provider_delete", "identity_provider_read", "identity_provider_update",
      "identity_provider_role_delete", "identity_provider_role_create", "identity_provider_role_update",
      "permission_create", "permission_update", "permission_delete", "permission_read", "realm_delete",
      "realm_create", "realm_update", "realm_read", "robot_create", "robot_delete", "robot_update", "robot_read",
      "robot_self_manage", "robot_permission_create", "robot_permission_delete", "robot_permission_read",
      "robot_role_create", "robot_role_delete", "robot_role_update", "robot_role_read", "role_create", "role_update",
      "role_delete", "role_read", "role_permission_create", "role_permission_delete", "role_permission_read",
      "scope_delete", "scope_create", "scope_read", "scope_update", "user_create", "user_update", "user_delete",
      "user_self_update", "user_read", "user_permission_delete", "user_permission_create", "user_permission_read",
      "user_role_create", "user_role_delete", "user_role_update", "user_role_read",
    ]

    /// Those that the Hub adds.
    static let hub: [String] = [
      "bucket_create", "bucket_update", "bucket_delete", "project_create", "project_delete", "project_update",
      "project_approve", "registry_manage", "registry_project_manage", "node_create", "node_delete", "node_update",
      "analysis_approve", "analysis_update", "analysis_create", "analysis_execution_start",
      "analysis_execution_stop", "analysis_delete", "analysis_result_read", "analysis_self_message_broker_use",
      "analysis_self_storage_use", "master_image_manage", "master_image_group_manage", "service_manage",
    ]
  }
}

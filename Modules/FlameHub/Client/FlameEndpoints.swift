public import HubTransport

/// What a FLAME Hub offers: the rows of the capability matrix, and what recorded requests are routed by.
public enum FlameEndpoints {
  /// Every operation of this module.
  public static let all: [Endpoint] = [FlameCredential.tokenEndpoint] + auth + core

  private static let auth =
    Realm.endpoints + FlameUser.endpoints + FlameRole.endpoints + FlamePermission.endpoints
    + RolePermission.endpoints + UserPermission.endpoints + UserRole.endpoints + FlameClient.endpoints

  private static let core =
    Node.endpoints + Registry.endpoints + RegistryProject.endpoints + MasterImage.endpoints
    + MasterImageGroup.endpoints + FlameProject.endpoints + ProjectNode.endpoints + Analysis.endpoints
    + AnalysisNode.endpoints + AnalysisBucket.endpoints + AnalysisBucketFile.endpoints + LogEndpoints.all
}

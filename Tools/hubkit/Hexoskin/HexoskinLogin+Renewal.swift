import CommandLineKit
import Hexoskin
import HubErrors
import HubPlatform

extension HexoskinLogin {
  /// Whether the token can be renewed and is over, or will be in half a minute.
  func isOver(at now: Timestamp) -> Bool {
    guard case .oauth2(let token) = credential, token.refreshToken != nil, let end = token.expiresAt else {
      return false
    }
    return end <= now.adding(.seconds(30))
  }

  /// The login with a token that is not over, which the client has from then on.
  ///
  /// It is kept at once, so that commands that run at the same time find it. Where it cannot be renewed, it is as it was:
  /// the first call that needs it says why.
  ///
  /// - Parameters:
  ///   - hexo: The client that has this login's token.
  ///   - file: Where it is kept.
  ///   - looks: How often the file is looked at where another command has used the refresh token, every 100 ms.
  /// - Returns: The login with the token that the client has now.
  /// - Throws: `FileError` when the file cannot be read or written, and `CancellationError`.
  func renewed(by hexo: HexoskinClient, in file: WholeFile, looks: Int = 20) async throws -> HexoskinLogin {
    do {
      // A task of its own ends even when the command is being ended: the old token is used up, the new one must be kept.
      return try await Task { try await keep(try await hexo.oauth2.refresh(), in: file) }.value
    } catch let error as FileError {
      throw error
    } catch let error as HubAPIError where error.code == "invalid_grant" {
      guard let other = try await successor(in: file, looks: looks) else { return self }
      hexo.credentials.set(other.credential)
      return other
    } catch {
      return self
    }
  }

  /// What another command got that used this login's refresh token, which is good for one use; nil where there is none.
  ///
  /// Whoever used it is about to write, so the file is looked at several times, every 100 ms.
  func successor(in file: WholeFile, looks: Int) async throws -> HexoskinLogin? {
    for look in 0..<looks {
      if look > 0 { try await Task.sleep(for: .milliseconds(100)) }
      // Somebody logged out.
      guard let kept = try Self.read(file) else { return nil }
      if kept.server == server, kept.apiKey == apiKey, kept.credential != credential { return kept }
    }
    return nil
  }
}

import HTTPTypes
import Hummingbird

/// Who may read and change.
public struct ServiceAccess: Sendable {
  /// What lets in: the header `Authorization: Bearer …`, or the cookie that the map page gets for it; nil lets nobody change
  /// anything.
  public var token: String?
  /// Whether reading needs the token, too.
  public var guardsReading: Bool

  /// The name of the cookie.
  static let cookie = "dateline_token"

  /// Makes the rule; by default all may read and none change.
  public init(token: String? = nil, guardsReading: Bool = false) {
    (self.token, self.guardsReading) = (token, guardsReading)
  }

  /// - Throws: ``ServiceProblem`` with code `unauthorized` or `editing_not_allowed`.
  func check(_ request: Request, isChange: Bool) throws {
    guard isChange || guardsReading else { return }
    guard token != nil else {
      guard isChange else { return }
      throw ServiceProblem(.editingNotAllowed, "the server was started without a token, so nothing can be changed")
    }
    guard letsIn(Self.bearer(request)) || letsIn(request.cookies[Self.cookie]?.value) else {
      throw ServiceProblem(.unauthorized, "the server asks for its token in the header Authorization: Bearer …")
    }
  }

  /// Whether a word is the token; it takes as long for one that begins right as for any other of its length.
  func letsIn(_ word: String?) -> Bool {
    guard let token, let word, word.utf8.count == token.utf8.count else { return false }
    return zip(word.utf8, token.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func bearer(_ request: Request) -> String? {
    request.headers[.authorization].flatMap { $0.lowercased().hasPrefix("bearer ") ? String($0.dropFirst(7)) : nil }
  }
}

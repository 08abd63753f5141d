import HTTPTypes
import Hummingbird

/// Says in every answer that browsers run nothing but the page's own files and ask nobody else for anything.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// MapLibre starts its workers from blobs, and draws into images of data and blobs.
  static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
    worker-src 'self' blob:; child-src blob:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
    frame-ancestors 'none'
    """

  private static let headers: HTTPFields = {
    var headers = HTTPFields()
    for (name, value) in [
      ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ] {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return headers
  }()

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers.append(contentsOf: Self.headers)
    return response
  }
}

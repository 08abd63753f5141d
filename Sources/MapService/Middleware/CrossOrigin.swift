import HTTPTypes
import Hummingbird

/// Lets pages of other origins read the API (CORS); never with their credentials, and never to change anything.
struct CrossOrigin: RouterMiddleware {
  typealias Context = BasicRequestContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .options else {
      var response = try await next(request, context)
      if request.headers[.origin] != nil {
        response.headers[.accessControlAllowOrigin] = "*"
        response.headers[.accessControlExposeHeaders] = "ETag, Link"
      }
      return response
    }
    return Response(
      status: .noContent,
      headers: [
        .accessControlAllowOrigin: "*", .accessControlAllowMethods: "GET, HEAD, OPTIONS",
        .accessControlAllowHeaders: "Accept, Authorization, If-None-Match", .accessControlMaxAge: "600",
        .allow: "GET, HEAD, OPTIONS",
      ])
  }
}

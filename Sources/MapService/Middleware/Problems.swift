import HTTPTypes
import Hummingbird
import Logging

/// Turns errors into problem documents; what nobody foresaw goes to the log, and its text to nobody.
struct Problems: RouterMiddleware {
  typealias Context = BasicRequestContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as ServiceProblem {
      return problem.response
    } catch let wrong as WrongMethod {
      var response = ServiceProblem(
        .methodNotAllowed, "this address knows \(wrong.allowed.joined(separator: ", "))"
      ).response
      response.headers[.allow] = wrong.allowed.joined(separator: ", ")
      return response
    } catch let error as HTTPError {
      switch error.status {
      case .notFound:
        return ServiceProblem(.notFound, "there is nothing at this address; /api names what there is").response
      case .contentTooLarge: return ServiceProblem(.bodyTooLarge, "the body is too large").response
      default: return ServiceProblem(.invalidBody, "the request cannot be read").response
      }
    } catch let error as CancellationError {
      throw error
    } catch {
      context.logger.error("a fault at \(request.uri.path): \(type(of: error))")
      return ServiceProblem(.internalFault, "a fault of the program; its log says more").response
    }
  }
}

/// A method that an address does not know.
struct WrongMethod: Error {
  var allowed: [String]
}

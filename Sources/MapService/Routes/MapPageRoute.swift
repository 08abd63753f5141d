import GeoJSON
import HTTPTypes
import Hummingbird
import NIOCore

/// `/`: the map page; for a client that asks for JSON the landing page of the API.
struct MapPageRoute: ServiceRoute {
  let path = "/"
  let summary = "The map page"
  let parameters = [
    RouteParameter(
      "token", "The server's token, where it asks for one; it is kept in a cookie and taken out of the address.")
  ]
  let content: [(mediaType: String, schema: JSONObject)] = [("text/html", [:]), ("application/json", [:])]
  let letsIn = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    let access = request.service.access
    if let token = request.parameters["token"] {
      guard access.letsIn(token) else {
        throw ServiceProblem(.unauthorized, "this is not the token", parameter: "token")
      }
      let cookie = "\(ServiceAccess.cookie)=\(token.percentEncoded); Path=/; HttpOnly; SameSite=Strict"
      return Response(status: .seeOther, headers: [.location: "/", .setCookie: cookie])
    }
    try access.check(request.request, isChange: false)
    if Negotiation(request).prefersJSON { return try await LandingRoute().answer(request) }
    guard let page = request.service.pageFiles["index.html"] else {
      throw ServiceProblem(.notFound, "this server has no map page")
    }
    var response = request.answer(page)
    if let link = HTTPField.Name("Link") { response.headers[link] = request.service.moduleLinks }
    return response
  }
}

/// `/page/{name}`: the other files of the map page.
struct PageFileRoute: ServiceRoute {
  let path = "/page/{name}"
  let summary = "A file of the map page"
  let parameters = [RouteParameter("name", "The name of the file.", isInPath: true)]
  let content: [(mediaType: String, schema: JSONObject)] = [("*/*", [:])]

  func answer(_ request: ServiceRequest) async throws -> Response {
    // Files are found by name among those in memory: no path of the disk is ever made of an address.
    guard let name = request.pathParameters["name"], let file = request.service.pageFiles[name] else {
      throw ServiceProblem(.notFound, "the page has no such file")
    }
    return request.answer(file)
  }
}

extension ServiceRequest {
  /// A file of the page, or that the client has it already.
  fileprivate func answer(_ file: PageFile) -> Response {
    let tag = "\"\(file.tag)\""
    let headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache", .vary: "Accept, Accept-Encoding"]
    if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
    var response = Response.bytes(file.bytes, mediaType: file.mediaType)
    response.headers.append(contentsOf: headers)
    return response
  }
}

import GeoJSON
import HTTPTypes

/// The description of the service in terms of OpenAPI 3.0, made of its routes.
struct OpenAPIDocument {
  let base: String
  let program: String

  var json: JSONObject {
    var paths: [(String, JSONValue)] = []
    for route in EventService.routes {
      let operation = (route.method.rawValue.lowercased(), JSONValue.object(operation(route)))
      if let place = paths.firstIndex(where: { $0.0 == route.path }), case .object(var object) = paths[place].1 {
        object[operation.0] = operation.1
        paths[place].1 = .object(object)
      } else {
        paths.append((route.path, .object(JSONObject([operation]))))
      }
    }
    return [
      "openapi": "3.0.3",
      "info": [
        "title": "Dateline", "version": .string(program.split(separator: " ").last.map(String.init) ?? "0"),
        "description": "Events of news reports, with where and when they happened; OGC API – Features.",
      ],
      "servers": [["url": .string(base.isEmpty ? "/" : base)]],
      "paths": .object(JSONObject(paths)),
    ]
  }

  private func operation(_ route: any ServiceRoute) -> JSONObject {
    let parameters = route.parameters.map { parameter -> JSONValue in
      var object: JSONObject = [
        "name": .string(parameter.name), "in": parameter.isInPath ? "path" : "query",
        "required": .bool(parameter.isInPath), "description": .string(parameter.description),
        "schema": .object(parameter.schema),
      ]
      if parameter.schema["type"] == "array" { (object["style"], object["explode"]) = ("form", false) }
      return .object(object)
    }
    let content = route.content.map { content in
      (content.mediaType, content.schema.isEmpty ? JSONValue.object([:]) : ["schema": .object(content.schema)])
    }
    var answers: JSONObject = [:]
    answers[String(route.successStatus)] = ["description": "The answer", "content": .object(JSONObject(content))]
    if route.changesWithStore { answers["304"] = ["description": "As the client has it"] }
    answers["default"] = [
      "description": "A problem",
      "content": ["application/problem+json": ["schema": .object(Schemas.problem)]],
    ]
    var operation: JSONObject = [
      "summary": .string(route.summary), "operationId": .string(name(of: route)), "parameters": .array(parameters),
    ]
    if let body = route.body {
      operation["requestBody"] = [
        "required": true, "content": ["application/json": ["schema": .object(body)]],
      ]
    }
    operation["responses"] = .object(answers)
    return operation
  }

  /// The name of the route's type, beginning with a small letter, without `Route`.
  private func name(of route: any ServiceRoute) -> String {
    let name = String(describing: type(of: route)).split(separator: "Route").first.map(String.init) ?? ""
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}

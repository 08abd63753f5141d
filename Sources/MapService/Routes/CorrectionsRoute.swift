import GeoJSON
import HTTPTypes
import Hummingbird

/// `POST /api/corrections`: writes down a correction.
struct CorrectionsRoute: ServiceRoute {
  let path = "/api/corrections"
  let method = HTTPRequest.Method.post
  let summary = "Adds a line to the file of corrections; it is applied when the reports are read again"
  let content: [(mediaType: String, schema: JSONObject)] = [("application/json", Schemas.anything)]
  let successStatus = 201
  let body: JSONObject? = [
    "type": "object", "required": ["surface", "scope", "place"], "additionalProperties": false,
    "properties": [
      "surface": ["type": "string", "minLength": 1], "scope": ["type": "string"], "place": ["type": "string"],
      "note": ["type": "string"],
    ],
  ]

  private static let longestBody = 16 << 10
  private static let names: Set<String> = ["surface", "scope", "place", "note"]

  func answer(_ request: ServiceRequest) async throws -> Response {
    guard let add = request.service.tools.addCorrection else {
      throw ServiceProblem(.editingNotAllowed, "the server was started without a file of corrections")
    }
    let body = try await request.request.body.collect(upTo: Self.longestBody)
    guard let object = try? JSONValue(parsing: body.readableBytesView).object else {
      throw ServiceProblem(.invalidBody, "the body is a JSON object with surface, scope, place and note")
    }
    var fields: [String: String] = [:]
    for member in object {
      guard Self.names.contains(member.name), let text = member.value.string, text.utf8.count <= 2000,
        !text.unicodeScalars.contains(where: { $0.value < 0x20 })
      else {
        throw ServiceProblem(
          .invalidBody, "the body has surface, scope, place and note, each a text of one line", parameter: member.name)
      }
      fields[member.name] = text
    }
    guard let surface = fields["surface"], !surface.isEmpty, let scope = fields["scope"], let place = fields["place"]
    else { throw ServiceProblem(.invalidBody, "the body has surface, scope and place") }
    let entry = CorrectionEntry(surface: surface, scope: scope, place: place, note: fields["note"] ?? "")
    try add(entry)
    var response = Response.json(["added": true])
    response.status = .created
    return response
  }
}

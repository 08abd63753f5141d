import GeoJSON

/// JSON schemas of what the service answers, for its description.
enum Schemas {
  static let anything: JSONObject = ["type": "object"]

  static let link: JSONObject = [
    "type": "object", "required": ["href", "rel"],
    "properties": [
      "href": ["type": "string"], "rel": ["type": "string"], "type": ["type": "string"], "title": ["type": "string"],
    ],
  ]

  private static let links: JSONObject = ["type": "array", "items": .object(link)]

  static let landing: JSONObject = [
    "type": "object", "required": ["links"],
    "properties": ["title": ["type": "string"], "description": ["type": "string"], "links": .object(links)],
  ]

  static let conformance: JSONObject = [
    "type": "object", "required": ["conformsTo"],
    "properties": ["conformsTo": ["type": "array", "items": ["type": "string"]]],
  ]

  static let collection: JSONObject = [
    "type": "object", "required": ["id", "links"],
    "properties": [
      "id": ["type": "string"], "title": ["type": "string"], "description": ["type": "string"],
      "extent": ["type": "object"], "itemType": ["type": "string"],
      "crs": ["type": "array", "items": ["type": "string"]], "storageCrs": ["type": "string"], "links": .object(links),
    ],
  ]

  static let collections: JSONObject = [
    "type": "object", "required": ["links", "collections"],
    "properties": ["links": .object(links), "collections": ["type": "array", "items": .object(collection)]],
  ]

  static let feature: JSONObject = [
    "type": "object", "required": ["type", "geometry", "properties"],
    "properties": [
      "type": ["type": "string", "enum": ["Feature"]], "id": ["type": "string"],
      "geometry": ["type": "object", "nullable": true], "properties": ["type": "object", "nullable": true],
      "links": .object(links),
    ],
  ]

  static let featureCollection: JSONObject = [
    "type": "object", "required": ["type", "features"],
    "properties": [
      "type": ["type": "string", "enum": ["FeatureCollection"]],
      "features": ["type": "array", "items": .object(feature)], "links": .object(links),
      "numberMatched": ["type": "integer", "minimum": 0], "numberReturned": ["type": "integer", "minimum": 0],
      "timeStamp": ["type": "string"],
    ],
  ]

  static let summary: JSONObject = [
    "type": "object", "required": ["numberMatched", "bins"],
    "properties": [
      "numberMatched": ["type": "integer", "minimum": 0], "placed": ["type": "integer", "minimum": 0],
      "bins": [
        "type": "array",
        "items": [
          "type": "object", "required": ["start", "end", "count"],
          "properties": [
            "start": ["type": "string"], "end": ["type": "string"], "count": ["type": "integer", "minimum": 0],
          ],
        ],
      ],
    ],
  ]

  static let problem: JSONObject = [
    "type": "object", "required": ["status", "detail", "code"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "detail": ["type": "string"],
      "code": ["type": "string", "enum": .array(ServiceProblem.Code.allCases.map { .string($0.rawValue) })],
      "parameter": ["type": "string"],
    ],
  ]
}

import GeoJSON

/// A link of the API's documents (RFC 8288).
struct Link: Sendable {
  var relation: String
  var address: String
  var mediaType: String
  var title: String

  init(_ relation: String, _ address: String, _ mediaType: String, _ title: String) {
    (self.relation, self.address, self.mediaType, self.title) = (relation, address, mediaType, title)
  }

  var json: JSONValue {
    ["rel": .string(relation), "href": .string(address), "type": .string(mediaType), "title": .string(title)]
  }
}

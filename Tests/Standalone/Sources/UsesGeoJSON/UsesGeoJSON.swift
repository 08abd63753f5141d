import GeoJSON

/// Reads a point, moves it into a collection of lines, and reads that again.
@main
struct UsesGeoJSON {
  static func main() throws {
    let document = try GeoJSONDocument(parsing: #"{"type":"Point","coordinates":[47.504682,42.975506]}"#)
    guard case .geometry(let geometry) = document else { preconditionFailure("a point was expected") }
    var bytes: [UInt8] = []
    var writer = FeatureWriter(format: .newlineDelimited) { bytes += $0 }
    try writer.write(Feature(id: "ev_1", geometry: geometry, properties: ["location": "Makhachkala"]))
    try writer.finish()
    let text = #"{"type":"Feature","id":"ev_1","geometry":{"type":"Point","coordinates":[47.504682,42.975506]},"#
    precondition(String(decoding: bytes, as: UTF8.self) == text + #""properties":{"location":"Makhachkala"}}"# + "\n")
    var reader = FeatureReader()
    reader.append(bytes)
    reader.finish()
    let feature = try reader.next()
    precondition(feature?["location"]?.string == "Makhachkala")
    precondition(feature?.position == Position(longitude: 47.504682, latitude: 42.975506))
    print("GeoJSON is usable alone")
  }
}

/// Reads GeoJSON objects straight from the bytes into values.
///
/// An object's `type` decides what its other members mean, so it is looked for first; most writers put it there.
struct GeoJSONDecoder {
  var json: JSONScanner

  /// The nine types of RFC 7946, section 1.4.
  enum ObjectType: String, CaseIterable {
    case point = "Point"
    case multiPoint = "MultiPoint"
    case lineString = "LineString"
    case multiLineString = "MultiLineString"
    case polygon = "Polygon"
    case multiPolygon = "MultiPolygon"
    case geometryCollection = "GeometryCollection"
    case feature = "Feature"
    case featureCollection = "FeatureCollection"

    var isGeometry: Bool { self != .feature && self != .featureCollection }
  }

  /// The members that RFC 7946 defines, as bits of a set.
  struct Member: OptionSet {
    let rawValue: UInt16
    static let type = Member(rawValue: 1)
    static let boundingBox = Member(rawValue: 2)
    static let coordinates = Member(rawValue: 4)
    static let geometries = Member(rawValue: 8)
    static let id = Member(rawValue: 16)
    static let geometry = Member(rawValue: 32)
    static let properties = Member(rawValue: 64)
    static let features = Member(rawValue: 128)

    /// Those that define one type and so may not stand in another (section 7.1).
    static let defining: Member = [.coordinates, .geometries, .geometry, .properties, .features]
  }

  mutating func decodeDocument() throws(GeoJSONError) -> GeoJSONDocument {
    try json.begin()
    let document = try decodeObject()
    try json.finish()
    return document
  }

  /// Reads an object of any type from the cursor on.
  mutating func decodeObject() throws(GeoJSONError) -> GeoJSONDocument {
    let start = json.at
    switch try peekType() {
    case .feature: return .feature(try decodeFeature())
    case .featureCollection: return .featureCollection(try decodeCollection())
    case let type:
      guard let geometry = try decodeGeometry(type) else {
        throw json.failure(.positionsTooFew, "a point needs a position", at: start)
      }
      return .geometry(geometry)
    }
  }

  /// The type of the object at the cursor, which stays where it is but for white space.
  mutating func peekType() throws(GeoJSONError) -> ObjectType {
    json.skipWhitespace()
    let start = json.at
    guard let byte = json.byte else { throw json.unexpected("a GeoJSON object") }
    guard byte == UInt8(ascii: "{") else {
      throw json.failure(
        .objectExpected, "a GeoJSON object must start with ‘{’, \(json.describe(byte)) found", at: start)
    }
    defer { json.at = start }
    json.at += 1
    if json.accept(UInt8(ascii: "}")) { throw missing(.typeMissing, "type", start) }
    repeat {
      json.skipWhitespace()
      let name = try json.scanString()
      try json.expect(UInt8(ascii: ":"))
      if try member(name) == .type {
        json.skipWhitespace()
        return try readType()
      }
      try json.skipValue()
    } while try json.continues(until: UInt8(ascii: "}"))
    throw missing(.typeMissing, "type", start)
  }

  private mutating func readType() throws(GeoJSONError) -> ObjectType {
    let offset = json.at
    guard json.byte == UInt8(ascii: "\"") else {
      if json.byte == nil { throw json.unexpected("a type") }
      throw json.failure(.typeUnknown, "‘type’ must be a string", at: offset)
    }
    let text = try json.readString()
    guard let type = ObjectType(rawValue: text) else {
      let twin = ObjectType.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
      let hint = twin.map { "; it must be spelt ‘\($0.rawValue)’" } ?? ""
      throw json.failure(.typeUnknown, "‘\(text)’ is not a GeoJSON type\(hint)", at: offset)
    }
    return type
  }

  func missing(_ code: GeoJSONError.Code, _ name: String, _ start: Int) -> GeoJSONError {
    json.failure(code, "the object has no ‘\(name)’", at: start)
  }

  /// Which defined member a name is, or nil for a foreign one.
  func member(_ token: JSONScanner.Token) throws(GeoJSONError) -> Member? {
    if token.isEscaped { return Self.member(try json.text(of: token)) }
    switch token.end - token.start {
    case 2: return matches(token, "id", .id)
    case 4: return matches(token, "type", .type) ?? matches(token, "bbox", .boundingBox)
    case 8: return matches(token, "geometry", .geometry) ?? matches(token, "features", .features)
    case 10: return matches(token, "properties", .properties) ?? matches(token, "geometries", .geometries)
    case 11: return matches(token, "coordinates", .coordinates)
    default: return nil
    }
  }

  private func matches(_ token: JSONScanner.Token, _ name: StaticString, _ member: Member) -> Member? {
    for index in 0..<name.utf8CodeUnitCount where json.base[token.start + index] != name.utf8Start[index] { return nil }
    return member
  }

  private static func member(_ name: String) -> Member? {
    switch name {
    case "id": .id
    case "type": .type
    case "bbox": .boundingBox
    case "geometry": .geometry
    case "features": .features
    case "properties": .properties
    case "geometries": .geometries
    case "coordinates": .coordinates
    default: nil
    }
  }

  /// The members of one object, as they come by.
  struct Members {
    var seen: Member = []
    var foreign = JSONObject()
    var names = JSONScanner.NameCheck()
    var boundingBox: BoundingBox?
  }

  /// Reads the next member's name and deals with all members that are alike in every object.
  ///
  /// Gives the member if it is one of `own`, its value still to be read.
  mutating func nextMember(_ members: inout Members, own: Member) throws(GeoJSONError) -> Member? {
    json.skipWhitespace()
    let offset = json.at
    guard json.byte == UInt8(ascii: "\"") else { throw json.unexpected("a member’s name in quotes") }
    let token = try json.scanString()
    let known = try member(token)
    try json.expect(UInt8(ascii: ":"))
    // An `id` has a meaning in a feature only (section 3.2).
    if let known, known != .id || own.contains(.id) {
      if own.contains(known) || !Member.defining.contains(known) {
        guard members.seen.insert(known).inserted else {
          throw json.failure(
            .nameDuplicate, "the name ‘\(try json.text(of: token))’ occurs twice in one object", at: offset)
        }
        switch known {
        case .type: try json.skipValue()
        case .boundingBox: members.boundingBox = try decodeBoundingBox()
        default: return known
        }
        return nil
      }
      guard json.options.acceptsMisplacedMembers else {
        throw json.failure(
          .memberMisplaced, "‘\(try json.text(of: token))’ must not stand in an object of this type", at: offset)
      }
    }
    let name = try json.text(of: token)
    try members.names.check(name, in: members.foreign, at: offset, scanner: json)
    let valueOffset = json.at
    let value = try json.readValue()
    if name == "crs" { checkReferenceSystem(value, at: valueOffset) }
    members.foreign.members.append(JSONObject.Member(name: name, value: value))
    return nil
  }

  /// Notes a `crs` of GeoJSON 2008 that is not longitude and latitude on WGS 84 (RFC 7946, section 4).
  private mutating func checkReferenceSystem(_ value: JSONValue, at offset: Int) {
    guard let name = value.object?["properties"]?.object?["name"]?.string else { return }
    let usual = [
      "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326",
    ]
    guard !usual.contains(name) else { return }
    json.note(
      .crsUnsupported, "the reference system ‘\(name)’ is taken as WGS 84 longitude and latitude", at: offset)
  }
}

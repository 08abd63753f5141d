extension GeoJSONDecoder {
  /// Reads the members of a collection but its features, from its bracket on.
  mutating func decodeCollectionMembers() throws(GeoJSONError) -> Members {
    json.skipWhitespace()
    var members = Members()
    try json.enter()
    json.at += 1
    if !json.accept(UInt8(ascii: "}")) {
      repeat {
        if try nextMember(&members, own: .features) == .features { try json.skipValue() }
      } while try json.continues(until: UInt8(ascii: "}"))
    }
    json.leave()
    return members
  }

  mutating func decodeCollection() throws(GeoJSONError) -> FeatureCollection {
    let start = json.at
    var members = Members()
    var features: [Feature] = []
    try eachMember(&members, own: .features) { decoder, _ throws(GeoJSONError) in
      features = try decoder.decodeFeatures()
    }
    guard members.seen.contains(.features) else { throw missing(.memberMissing, "features", start) }
    return FeatureCollection(features, boundingBox: members.boundingBox, foreignMembers: members.foreign)
  }

  private mutating func decodeFeatures() throws(GeoJSONError) -> [Feature] {
    try openArray("features")
    var features: [Feature] = []
    if !json.accept(UInt8(ascii: "]")) {
      repeat { features.append(try decodeElement()) } while try json.continues(until: UInt8(ascii: "]"))
    }
    json.leave()
    return features
  }

  /// Reads an object that must be a feature.
  mutating func decodeElement() throws(GeoJSONError) -> Feature {
    let type = try peekType()
    guard type == .feature else {
      throw json.failure(
        .typeUnexpected, "a collection’s features must be of type Feature, not \(type.rawValue)", at: json.at)
    }
    return try decodeFeature()
  }

  mutating func decodeFeature() throws(GeoJSONError) -> Feature {
    let start = json.at
    var members = Members()
    var feature = Feature(geometry: nil, properties: nil)
    try eachMember(&members, own: [.id, .geometry, .properties]) { decoder, member throws(GeoJSONError) in
      switch member {
      case .id: feature.id = try decoder.decodeID()
      case .geometry: feature.geometry = try decoder.decodeFeatureGeometry()
      default: feature.properties = try decoder.decodeProperties()
      }
    }
    if !members.seen.contains(.geometry) {
      json.note(.memberMissing, "the feature has no ‘geometry’; read as null", at: start)
    }
    if !members.seen.contains(.properties) {
      json.note(.memberMissing, "the feature has no ‘properties’; read as null", at: start)
    }
    feature.boundingBox = members.boundingBox
    feature.foreignMembers = members.foreign
    return feature
  }

  private mutating func decodeFeatureGeometry() throws(GeoJSONError) -> Geometry? {
    if try json.acceptNull() { return nil }
    let start = json.at
    let geometry = try decodeGeometry(try peekGeometryType())
    if geometry == nil { json.note(.positionsTooFew, "a point without a position; read as null", at: start) }
    return geometry
  }

  private mutating func peekGeometryType() throws(GeoJSONError) -> ObjectType {
    let type = try peekType()
    guard type.isGeometry else {
      throw json.failure(.typeUnexpected, "a geometry is expected, not a \(type.rawValue)", at: json.at)
    }
    return type
  }

  private mutating func decodeProperties() throws(GeoJSONError) -> JSONObject? {
    if try json.acceptNull() { return nil }
    guard json.byte == UInt8(ascii: "{") else {
      if json.byte == nil { throw json.unexpected("an object") }
      throw json.failure(.memberInvalid, "‘properties’ must be an object or null", at: json.at)
    }
    return try json.readObject()
  }

  private mutating func decodeID() throws(GeoJSONError) -> Feature.ID? {
    json.skipWhitespace()
    let start = json.at
    switch try json.readValue() {
    case .string(let text): return .string(text)
    case let value where value.isNumber: return .number(value)
    case .null:
      json.note(.idInvalid, "‘id’ is null; read as absent", at: start)
      return nil
    default: throw json.failure(.idInvalid, "‘id’ must be a string or a number", at: start)
    }
  }

  /// Reads a geometry of a type that is known, from its bracket on; nil stands for a point without a position.
  mutating func decodeGeometry(_ type: ObjectType) throws(GeoJSONError) -> Geometry? {
    let start = json.at
    var members = Members()
    var geometry: Geometry?
    let content: Member = type == .geometryCollection ? .geometries : .coordinates
    try eachMember(&members, own: content) { decoder, _ throws(GeoJSONError) in
      geometry = try decoder.decodeContent(type)
    }
    guard members.seen.contains(content) else {
      throw missing(.memberMissing, content == .geometries ? "geometries" : "coordinates", start)
    }
    if members.boundingBox != nil || !members.foreign.isEmpty {
      geometry?.members = GeometryMembers(boundingBox: members.boundingBox, foreign: members.foreign)
    }
    return geometry
  }

  private mutating func decodeContent(_ type: ObjectType) throws(GeoJSONError) -> Geometry? {
    switch type {
    case .point: return try readPoint().map { .point($0) }
    case .multiPoint: return .multiPoint(try readPositions())
    case .lineString: return .lineString(try readLine())
    case .multiLineString: return .multiLineString(try readLines())
    case .polygon: return .polygon(try readRings())
    case .multiPolygon: return .multiPolygon(try readPolygons())
    default: return .geometryCollection(try decodeGeometries())
    }
  }

  private mutating func decodeGeometries() throws(GeoJSONError) -> [Geometry] {
    try openArray("geometries")
    var geometries: [Geometry] = []
    if !json.accept(UInt8(ascii: "]")) {
      repeat {
        let type = try peekGeometryType()
        let start = json.at
        guard let geometry = try decodeGeometry(type) else {
          throw json.failure(.positionsTooFew, "a point needs a position", at: start)
        }
        geometries.append(geometry)
      } while try json.continues(until: UInt8(ascii: "]"))
    }
    json.leave()
    return geometries
  }

  private mutating func openArray(_ name: StaticString) throws(GeoJSONError) {
    json.skipWhitespace()
    guard json.byte == UInt8(ascii: "[") else {
      if json.byte == nil { throw json.unexpected("an array") }
      throw json.failure(.memberInvalid, "‘\(name)’ must be an array", at: json.at)
    }
    try json.enter()
    json.at += 1
  }

  /// Reads an object's members from its bracket on; `body` reads the values of its own ones.
  @inline(__always)
  private mutating func eachMember(
    _ members: inout Members, own: Member, _ body: (inout GeoJSONDecoder, Member) throws(GeoJSONError) -> Void
  ) throws(GeoJSONError) {
    try json.enter()
    json.at += 1
    repeat {
      if let member = try nextMember(&members, own: own) { try body(&self, member) }
    } while try json.continues(until: UInt8(ascii: "}"))
    json.leave()
  }
}

extension JSONValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .double, .decimal: true
    default: false
    }
  }
}

/// Writes GeoJSON objects into bytes by the rules of its options.
struct GeoJSONEncoder: ~Copyable {
  var out: ByteWriter
  let options: GeoJSONWritingOptions
  let coordinateScale: FixedPoint?
  let altitudeScale: FixedPoint?

  init(options: GeoJSONWritingOptions, capacity: Int = 4096) {
    self.options = options
    coordinateScale = options.coordinateDecimals.map(FixedPoint.init)
    altitudeScale = options.altitudeDecimals.map(FixedPoint.init)
    var indentation: Int?
    if case .indented(let width) = options.layout { indentation = max(width, 0) }
    out = ByteWriter(capacity: capacity, indentation: indentation)
  }

  mutating func write(_ document: GeoJSONDocument) throws(GeoJSONError) {
    switch document {
    case .geometry(let geometry): try write(geometry)
    case .feature(let feature): try write(feature)
    case .featureCollection(let collection): try write(collection)
    }
    if options.layout != .compact { out.put(0x0A) }
  }

  mutating func write(_ collection: FeatureCollection) throws(GeoJSONError) {
    let box =
      options.boundingBoxes.contains(.collection) ? collection.computedBoundingBox : collection.boundingBox
    try openCollection(boundingBox: box, members: collection.foreignMembers)
    for (index, feature) in collection.features.enumerated() {
      if index > 0 { out.put(UInt8(ascii: ",")) }
      // The first features tell how long the rest will be, which saves most copies of what is written.
      if index == 64 { out.reserve(out.count / 60 * (collection.features.count - index)) }
      breakBeforeFeature()
      do throws(GeoJSONError) { try write(feature) } catch { throw error.inside("[\(index)]").inside(".features") }
    }
    closeFeatures(isEmpty: collection.features.isEmpty)
    closeObject()
  }

  /// Writes a collection up to the bracket that opens its features.
  mutating func openCollection(boundingBox: BoundingBox?, members: JSONObject) throws(GeoJSONError) {
    try open("FeatureCollection")
    try write(boundingBox)
    try write(
      foreign: members, own: ["type", "bbox", "features"],
      forbidden: ["coordinates", "geometries", "geometry", "properties"])
    out.name("features")
    try out.open(UInt8(ascii: "["))
  }

  mutating func closeFeatures(isEmpty: Bool) {
    if options.layout == .featurePerLine, !isEmpty { out.put(0x0A) }
    out.close(UInt8(ascii: "]"), isBroken: !isEmpty)
  }

  mutating func closeObject() { out.close(UInt8(ascii: "}"), isBroken: true) }

  mutating func breakBeforeFeature() {
    if options.layout == .featurePerLine { out.put(0x0A) } else { out.breakLine() }
  }

  mutating func write(_ feature: Feature) throws(GeoJSONError) {
    try open("Feature")
    switch feature.id {
    case nil: break
    case .string(let text):
      out.name("id")
      out.put(string: text)
    case .number(let value):
      out.name("id")
      do throws(GeoJSONError) { try out.write(value) } catch { throw error.inside(".id") }
    }
    try write(options.boundingBoxes.contains(.features) ? feature.geometry?.computedBoundingBox : feature.boundingBox)
    out.name("geometry")
    if let geometry = feature.geometry {
      do throws(GeoJSONError) { try write(geometry) } catch { throw error.inside(".geometry") }
    } else {
      out.put("null")
    }
    out.name("properties")
    if let properties = feature.properties {
      do throws(GeoJSONError) { try out.write(properties) } catch { throw error.inside(".properties") }
    } else {
      options.propertiesAreAlwaysObjects ? out.put("{}") : out.put("null")
    }
    try write(
      foreign: feature.foreignMembers, own: ["type", "id", "bbox", "geometry", "properties"],
      forbidden: ["coordinates", "geometries", "features"])
    out.close(UInt8(ascii: "}"), isBroken: true)
  }

  /// Opens an object and writes its type.
  mutating func open(_ type: StaticString) throws(GeoJSONError) {
    try out.open(UInt8(ascii: "{"))
    out.name("type", isFirst: true)
    out.put(UInt8(ascii: "\""))
    out.put(type)
    out.put(UInt8(ascii: "\""))
  }

  mutating func write(_ box: BoundingBox?) throws(GeoJSONError) {
    guard let box else { return }
    out.name("bbox")
    out.put(UInt8(ascii: "["))
    do throws(GeoJSONError) {
      try write(angle: box.west)
      comma()
      try write(angle: box.south)
      if let lowest = box.lowest, let highest = box.highest {
        comma()
        try write(altitude: lowest)
        comma()
        try write(angle: box.east)
        comma()
        try write(angle: box.north)
        comma()
        try write(altitude: highest)
      } else {
        comma()
        try write(angle: box.east)
        comma()
        try write(angle: box.north)
      }
    } catch {
      throw error.inside(".bbox")
    }
    out.put(UInt8(ascii: "]"))
  }

  /// Writes foreign members behind others; `own` names would repeat, `forbidden` ones define another type.
  mutating func write(foreign members: JSONObject, own: [String], forbidden: [String]) throws(GeoJSONError) {
    guard !members.isEmpty else { return }
    for member in members {
      if own.contains(member.name) {
        throw GeoJSONError(.nameDuplicate, "the foreign member ‘\(member.name)’ would occur twice")
          .inside(pathStep(member.name))
      }
      if options.validates, forbidden.contains(member.name) {
        throw GeoJSONError(.memberMisplaced, "‘\(member.name)’ must not stand in an object of this type")
          .inside(pathStep(member.name))
      }
    }
    try out.write(members: members, isFirst: false)
  }

  @inline(__always)
  mutating func comma() {
    out.put(UInt8(ascii: ","))
    if out.indentation != nil { out.put(0x20) }
  }

  @inline(__always)
  mutating func write(angle: Double) throws(GeoJSONError) {
    if let coordinateScale { return try out.put(angle, scale: coordinateScale) }
    try writeShortest(angle)
  }

  mutating func write(altitude: Double) throws(GeoJSONError) {
    if let altitudeScale { return try out.put(altitude, scale: altitudeScale) }
    try writeShortest(altitude)
  }

  private mutating func writeShortest(_ value: Double) throws(GeoJSONError) {
    guard value.isFinite else {
      throw GeoJSONError(.numberNotFinite, "\(value) cannot be written: JSON has no infinite number and no NaN")
    }
    out.putShortest(value)
  }
}

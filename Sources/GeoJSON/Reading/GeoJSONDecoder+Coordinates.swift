extension GeoJSONDecoder {
  /// Reads `[]` or one position.
  mutating func readPoint() throws(GeoJSONError) -> Position? {
    json.skipWhitespace()
    let start = json.at
    guard json.accept(UInt8(ascii: "[")) else { throw notCoordinates("a position, ‘[longitude, latitude]’,") }
    if json.accept(UInt8(ascii: "]")) { return nil }
    json.at = start
    return try readPosition()
  }

  mutating func readPositions() throws(GeoJSONError) -> [Position] {
    var positions: [Position] = []
    try eachElement("an array of positions") { decoder throws(GeoJSONError) in
      positions.append(try decoder.readPosition())
    }
    return positions
  }

  /// Reads the positions of a line: two or more (RFC 7946, section 3.1.4), or none at all.
  mutating func readLine() throws(GeoJSONError) -> [Position] {
    json.skipWhitespace()
    let start = json.at
    let line = try readPositions()
    if line.count == 1 { try tooFew("a line needs two positions or more, one found", at: start) }
    return line
  }

  mutating func readLines() throws(GeoJSONError) -> [[Position]] {
    var lines: [[Position]] = []
    try eachElement("an array of lines") { decoder throws(GeoJSONError) in lines.append(try decoder.readLine()) }
    return lines
  }

  mutating func readRings() throws(GeoJSONError) -> [[Position]] {
    var rings: [[Position]] = []
    try eachElement("an array of linear rings") { decoder throws(GeoJSONError) in rings.append(try decoder.readRing()) }
    return rings
  }

  mutating func readPolygons() throws(GeoJSONError) -> [[[Position]]] {
    var polygons: [[[Position]]] = []
    try eachElement("an array of polygons") { decoder throws(GeoJSONError) in
      polygons.append(try decoder.readRings())
    }
    return polygons
  }

  /// Reads a linear ring: closed, with four or more positions (RFC 7946, section 3.1.6).
  private mutating func readRing() throws(GeoJSONError) -> [Position] {
    json.skipWhitespace()
    let start = json.at
    var ring = try readPositions()
    if let first = ring.first, ring.last != first || ring.count == 1 {
      guard json.options.closesOpenRings else {
        throw json.failure(.ringOpen, "the ring does not end with the position that it starts with", at: start)
      }
      json.note(.ringOpen, "the ring did not end where it starts; closed", at: start)
      ring.append(first)
    }
    if ring.count < 4 { try tooFew("a ring needs four positions or more, \(ring.count) found", at: start) }
    return ring
  }

  private mutating func tooFew(_ message: String, at offset: Int) throws(GeoJSONError) {
    guard json.options.acceptsTooFewPositions else { throw json.failure(.positionsTooFew, message, at: offset) }
    json.note(.positionsTooFew, message, at: offset)
  }

  @inline(__always)
  private mutating func eachElement(
    _ expected: StaticString, _ body: (inout GeoJSONDecoder) throws(GeoJSONError) -> Void
  ) throws(GeoJSONError) {
    guard json.accept(UInt8(ascii: "[")) else { throw notCoordinates("\(expected)") }
    try json.enter()
    if !json.accept(UInt8(ascii: "]")) {
      repeat { try body(&self) } while try json.continues(until: UInt8(ascii: "]"))
    }
    json.leave()
  }

  @inline(__always)
  private mutating func readPosition() throws(GeoJSONError) -> Position {
    json.skipWhitespace()
    let start = json.at
    guard json.accept(UInt8(ascii: "[")) else { throw notCoordinates("a position, ‘[longitude, latitude]’,") }
    if json.accept(UInt8(ascii: "]")) { throw tooShort(start) }
    let longitude = try readCoordinate()
    guard try json.continues(until: UInt8(ascii: "]")) else { throw tooShort(start) }
    var position = Position(longitude: longitude, latitude: try readCoordinate())
    if try json.continues(until: UInt8(ascii: "]")) {
      position.altitude = try readCoordinate()
      if try json.continues(until: UInt8(ascii: "]")) { try dropRest(start) }
    }
    if !(position.longitude.magnitude <= 180 && position.latitude.magnitude <= 90) { try checkRange(position, start) }
    return position
  }

  private func tooShort(_ start: Int) -> GeoJSONError {
    json.failure(.positionLength, "a position needs a longitude and a latitude", at: start)
  }

  /// Passes over a position's fourth and later numbers, which RFC 7946, section 3.1.1, gives no meaning.
  private mutating func dropRest(_ start: Int) throws(GeoJSONError) {
    repeat { _ = try readCoordinate() } while try json.continues(until: UInt8(ascii: "]"))
    json.note(.positionLength, "a position has more than three numbers; the others are dropped", at: start)
  }

  @inline(__always)
  private mutating func readCoordinate() throws(GeoJSONError) -> Double {
    json.skipWhitespace()
    guard json.at < json.count, json.base[json.at] == UInt8(ascii: "-") || json.base[json.at] &- 0x30 <= 9 else {
      throw notCoordinate()
    }
    let number = try json.scanNumber()
    let value = json.double(number)
    guard value.isFinite else {
      throw json.failure(.numberNotFinite, "\(json.spelling(number)) is too large a number", at: number.start)
    }
    return value
  }

  /// The error for what stands in the place of a number of a position.
  private func notCoordinate() -> GeoJSONError {
    switch json.byte {
    case nil: return json.unexpected("a number")
    case UInt8(ascii: "\""):
      return json.failure(.coordinatesInvalid, "a coordinate must be a number, not a string", at: json.at)
    case UInt8(ascii: "["):
      return json.failure(.coordinatesInvalid, "coordinates are nested too deep for this type", at: json.at)
    case UInt8(ascii: "N"), UInt8(ascii: "I"):
      return json.failure(.numberNotFinite, "JSON has no infinite number and no NaN", at: json.at)
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "{"):
      return json.failure(.coordinatesInvalid, "a coordinate must be a number", at: json.at)
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      return json.failure(.numberInvalid, "a number must start with a digit or ‘-’", at: json.at)
    default: return json.unexpected("a number")
    }
  }

  /// The error for what stands in the place of an array.
  @inline(never)
  private func notCoordinates(_ expected: String) -> GeoJSONError {
    guard let byte = json.byte else { return json.unexpected(expected) }
    let found =
      byte == UInt8(ascii: "-") || byte &- 0x30 <= 9
      ? "a number found: not nested deep enough" : "\(json.describe(byte)) found"
    return json.failure(.coordinatesInvalid, "\(expected) expected, \(found)", at: json.at)
  }

  /// Judges a position that is beyond ±180, ±90.
  @inline(never)
  private mutating func checkRange(_ position: Position, _ start: Int) throws(GeoJSONError) {
    let (longitude, latitude) = (position.longitude, position.latitude)
    if latitude.magnitude <= 90, longitude.magnitude <= 360 {
      return json.note(.longitudeRange, "longitude \(longitude) is beyond ±180", at: start)
    }
    let message =
      if longitude.magnitude > 360, latitude.magnitude > 360 {
        "[\(longitude), \(latitude)] is not in degrees; are these projected metres?"
      } else if latitude.magnitude <= 90 {
        "longitude \(longitude) is beyond ±360"
      } else if longitude.magnitude <= 90, latitude.magnitude <= 180 {
        "latitude \(latitude) is beyond ±90; the order is longitude, latitude, and these two look swapped"
      } else {
        "latitude \(latitude) is beyond ±90; the order is longitude, latitude"
      }
    guard json.options.acceptsPositionsOutOfRange else { throw json.failure(.positionRange, message, at: start) }
    json.note(.positionRange, message, at: start)
  }

  /// Reads 4 or 6 numbers (RFC 7946, section 5), or null for no box.
  mutating func decodeBoundingBox() throws(GeoJSONError) -> BoundingBox? {
    json.skipWhitespace()
    let start = json.at
    if try json.acceptNull() {
      json.note(.bboxInvalid, "‘bbox’ is null; read as absent", at: start)
      return nil
    }
    guard json.accept(UInt8(ascii: "[")) else {
      if json.byte == nil { throw json.unexpected("an array") }
      throw json.failure(.bboxInvalid, "‘bbox’ must be an array of 4 or 6 numbers", at: start)
    }
    var numbers: [Double] = []
    if !json.accept(UInt8(ascii: "]")) {
      repeat {
        json.skipWhitespace()
        if let byte = json.byte, byte != UInt8(ascii: "-"), byte &- 0x30 > 9 {
          throw json.failure(.bboxInvalid, "‘bbox’ must hold numbers alone, \(json.describe(byte)) found", at: json.at)
        }
        numbers.append(try readCoordinate())
      } while try json.continues(until: UInt8(ascii: "]"))
    }
    guard numbers.count == 4 || numbers.count == 6 else {
      throw json.failure(.bboxInvalid, "‘bbox’ must hold 4 or 6 numbers, not \(numbers.count)", at: start)
    }
    let box =
      numbers.count == 4
      ? BoundingBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
      : BoundingBox(
        west: numbers[0], south: numbers[1], east: numbers[3], north: numbers[4], lowest: numbers[2],
        highest: numbers[5])
    if let fault = box.fault {
      guard json.options.acceptsPositionsOutOfRange else { throw json.failure(.bboxInvalid, fault, at: start) }
      json.note(.bboxInvalid, fault, at: start)
    }
    return box
  }
}

extension BoundingBox {
  /// What keeps this from being a box on the globe, or nil.
  fileprivate var fault: String? {
    if !(south <= north) {
      "the south edge, \(south), lies north of the north edge, \(north); the order is west, south, east, north"
    } else if south.magnitude > 90 || north.magnitude > 90 {
      "the box reaches beyond latitude ±90; the order is west, south, east, north"
    } else if west.magnitude > 360 || east.magnitude > 360 {
      "the box reaches beyond longitude ±360; the order is west, south, east, north"
    } else if let lowest, let highest, lowest > highest {
      "the lowest altitude, \(lowest), is above the highest, \(highest)"
    } else {
      nil
    }
  }
}

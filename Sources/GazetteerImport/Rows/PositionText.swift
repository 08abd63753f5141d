import GeoJSON

/// Reads positions from two texts.
enum PositionText {
  /// The position, or nil with an issue that says what is wrong and, where it can be told, what to do.
  static func position(
    longitude: UnsafeBufferPointer<UInt8>, latitude: UnsafeBufferPointer<UInt8>, path: String, line: Int?,
    log: inout ImportLog
  ) -> Position? {
    guard let y = decimalNumber(latitude) else {
      log.issue(
        latitude.isEmpty ? "missing_value" : "bad_number",
        latitude.isEmpty ? "there is no latitude" : "not a latitude in degrees: \(ImportLog.excerpt(latitude))",
        path: path, line: line, column: "latitude")
      return nil
    }
    guard let x = decimalNumber(longitude) else {
      log.issue(
        longitude.isEmpty ? "missing_value" : "bad_number",
        longitude.isEmpty ? "there is no longitude" : "not a longitude in degrees: \(ImportLog.excerpt(longitude))",
        path: path, line: line, column: "longitude")
      return nil
    }
    return position(longitude: x, latitude: y, path: path, line: line, log: &log)
  }

  /// The position, or nil with an issue where it is off the globe.
  static func position(longitude: Double, latitude: Double, path: String, line: Int?, log: inout ImportLog) -> Position?
  {
    let position = Position(longitude: longitude, latitude: latitude)
    if position.isValid { return position }
    log.issue(
      "out_of_range", fault(longitude: longitude, latitude: latitude), path: path, line: line,
      column: (-90...90).contains(latitude) ? "longitude" : "latitude")
    return nil
  }

  /// What is wrong with a position off the globe.
  static func fault(longitude: Double, latitude: Double) -> String {
    let pair = "longitude \(longitude), latitude \(latitude)"
    if latitude.magnitude <= 180, longitude.magnitude <= 90 {
      return "\(pair): longitude and latitude may be exchanged"
    }
    if longitude.magnitude > 1000 || latitude.magnitude > 1000 {
      return "\(pair): these look like metres of a projected system; convert them to degrees (EPSG:4326) first"
    }
    return "\(pair): a longitude is within ±180, a latitude within ±90"
  }
}

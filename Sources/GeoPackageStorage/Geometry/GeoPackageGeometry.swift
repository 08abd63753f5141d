import FoundationEssentials
internal import GRDB
import GeoJSON

/// Geometries in the form in which a GeoPackage keeps them (OGC 12-128r19, clause 2.1.3): a header and well-known binary.
enum GeoPackageGeometry {
  /// A point, without an envelope, as the standard recommends.
  static func point(_ position: Position) -> [UInt8] {
    var bytes = header(envelope: nil)
    append(type: 1, to: &bytes)
    append(position.longitude, to: &bytes)
    append(position.latitude, to: &bytes)
    return bytes
  }

  /// Polygons with their envelope.
  static func multiPolygon(_ polygons: [[[Position]]]) -> Data {
    let positions = polygons.joined().joined()
    let envelope = Envelope(
      west: positions.map(\.longitude).min() ?? 0, east: positions.map(\.longitude).max() ?? 0,
      south: positions.map(\.latitude).min() ?? 0, north: positions.map(\.latitude).max() ?? 0)
    var bytes = header(envelope: envelope)
    append(type: 6, to: &bytes)
    append(UInt32(polygons.count), to: &bytes)
    for polygon in polygons {
      append(type: 3, to: &bytes)
      append(UInt32(polygon.count), to: &bytes)
      for ring in polygon {
        append(UInt32(ring.count), to: &bytes)
        for position in ring {
          append(position.longitude, to: &bytes)
          append(position.latitude, to: &bytes)
        }
      }
    }
    return Data(bytes)
  }

  /// The edges of a geometry in degrees.
  struct Envelope: Hashable {
    var west: Double
    var east: Double
    var south: Double
    var north: Double
  }

  /// The edges of a geometry that this program or another one has written: the header's envelope, or a point's own position;
  /// nil for an empty one and for what cannot be read.
  static func envelope(of blob: Data) -> Envelope? {
    let bytes = Array(blob)
    guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50, bytes[3] & 0x10 == 0 else { return nil }
    let isLittle = bytes[3] & 1 == 1
    switch bytes[3] >> 1 & 7 {
    case 0:
      guard bytes.count >= 29, bytes[8] <= 1 else { return nil }
      let isPoint = (bytes[8] == 1 ? bytes[9] : bytes[12]) == 1
      guard isPoint, let x = double(bytes, 13, bytes[8] == 1), let y = double(bytes, 21, bytes[8] == 1), !x.isNaN,
        !y.isNaN
      else { return nil }
      return Envelope(west: x, east: x, south: y, north: y)
    case 1...4:
      guard let west = double(bytes, 8, isLittle), let east = double(bytes, 16, isLittle),
        let south = double(bytes, 24, isLittle), let north = double(bytes, 32, isLittle), !west.isNaN
      else { return nil }
      return Envelope(west: west, east: east, south: south, north: north)
    default: return nil
    }
  }

  /// The functions that the triggers of the R*Tree call (annex F.3).
  static let functions: [DatabaseFunction] = [
    function("ST_MinX") { $0?.west }, function("ST_MaxX") { $0?.east }, function("ST_MinY") { $0?.south },
    function("ST_MaxY") { $0?.north }, function("ST_IsEmpty") { $0 == nil },
  ]

  private static func function(
    _ name: String, _ value: @escaping @Sendable (Envelope?) -> (any DatabaseValueConvertible)?
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 1, pure: true) { arguments in
      guard case .blob(let blob) = arguments[0].storage else { return nil }
      return value(envelope(of: blob))
    }
  }

  /// The magic number, version 0, flags (little-endian, with an envelope or not), the reference system.
  private static func header(envelope: Envelope?) -> [UInt8] {
    var bytes: [UInt8] = [0x47, 0x50, 0, envelope == nil ? 0b0000_0001 : 0b0000_0011]
    append(UInt32(4326), to: &bytes)
    guard let envelope else { return bytes }
    for edge in [envelope.west, envelope.east, envelope.south, envelope.north] { append(edge, to: &bytes) }
    return bytes
  }

  private static func append(type: UInt32, to bytes: inout [UInt8]) {
    bytes.append(1)
    append(type, to: &bytes)
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append(_ value: Double, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func double(_ bytes: [UInt8], _ start: Int, _ isLittle: Bool) -> Double? {
    guard bytes.count >= start + 8 else { return nil }
    let ordered = bytes[start..<start + 8]
    let bits = (isLittle ? Array(ordered.reversed()) : Array(ordered)).reduce(0) { $0 << 8 | UInt64($1) }
    return Double(bitPattern: bits)
  }
}

import Gazetteers
import GeoJSON
import Geodesy
import SpatialAnalysis

/// The sphere that the peers measure on: PostGIS's for `use_spheroid => false`.
let peersSphere = SurfaceMetric.greatCircle(GreatCircle(radiusMeters: 6_371_008.7714))

/// Reads longitudes and latitudes, little-endian doubles.
func positions(of path: String) throws -> [Position] {
  let numbers = try words(of: path).map(Double.init(bitPattern:))
  return stride(from: 0, to: numbers.count - 1, by: 2).map {
    Position(longitude: numbers[$0], latitude: numbers[$0 + 1])
  }
}

/// Reads little-endian numbers of 64 bits.
func words(of path: String) throws -> [UInt64] {
  let bytes = try CompressedFile.read(path: path)
  return bytes.withUnsafeBytes { memory in
    stride(from: 0, to: memory.count - 7, by: 8).map {
      UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
    }
  }
}

/// Writes little-endian numbers of 32 bits.
func write(_ numbers: some Sequence<Int32>, to path: String) throws {
  var bytes: [UInt8] = []
  for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
  let file = try ByteFile(path: path)
  file.write(bytes)
  try file.close()
}

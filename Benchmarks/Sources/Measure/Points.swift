import ArgumentParser
import Gazetteers
import Glibc

/// Writes points as events have them — most around settlements, some exactly on one, some anywhere —, as many queries of the
/// same kind as a hundredth of them, and the polygons to put them into.
struct Points: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "points",
    abstract: "Write points.f64, queries.f64 and polygons.geojson for the benchmarks of regions, near and clusters.")

  @Option(help: "The folder with the gazetteer's tables.")
  var gazetteer: String?
  @Option(help: "How many points.")
  var count = 1_000_000
  @Argument(help: "The folder to write into.")
  var folder: String

  func run() throws {
    let tables = try GazetteerTables.find(explicit: gazetteer)
    let places = try Gazetteer.open(tables: tables).gazetteer
    try write(count, seed: 11, places: places, to: "\(folder)/points.f64")
    try write(count / 100, seed: 12, places: places, to: "\(folder)/queries.f64")
    guard let path = tables.path(of: "admin1", extension: "geojson") else {
      throw ValidationError("no admin1.geojson in \(tables.folder)")
    }
    let polygons = try ByteFile(path: "\(folder)/polygons.geojson")
    for var line in try lines(of: path) where line.hasPrefix("{\"type\":\"Feature\",") {
      if line.hasSuffix(",") { line.removeLast() }
      polygons.write(line + "\n")
    }
    try polygons.close()
    print("{\"points\": \(count)}")
  }

  private func write(_ count: Int, seed: UInt64, places: MappedGazetteer, to path: String) throws {
    var random = SplitMix64(seed: seed)
    let file = try ByteFile(path: path)
    for index in 0..<count {
      let position = places.place(atRow: UInt32(random.below(places.placeCount))).position
      var (longitude, latitude) = (position.longitude, position.latitude)
      switch index % 20 {
      case 0: break
      case 1:
        (longitude, latitude) = (random.unit() * 360 - 180, asin(random.unit() * 2 - 1) * 180 / .pi)
      default:
        // Two uniform numbers make a normal one (Box and Muller); the spread is 0.1 degree, now and then a whole one.
        let spread = (index % 20 < 4 ? 1.0 : 0.1) * (-2 * log(1 - random.unit())).squareRoot()
        let angle = random.unit() * 2 * .pi
        longitude = min(max(longitude + spread * cos(angle), -180), 180)
        latitude = min(max(latitude + spread * sin(angle), -90), 90)
      }
      for value in [longitude, latitude] {
        withUnsafeBytes(of: ((value * 1e6).rounded() / 1e6).bitPattern.littleEndian) { file.write(Array($0)) }
      }
    }
    try file.close()
  }
}

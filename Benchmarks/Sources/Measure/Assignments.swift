import ArgumentParser
import Gazetteers
import GeoJSON
import Glibc
import Regions

/// Points put into polygons, one thread.
struct Assignments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions", abstract: "Put points.f64 into polygons.geojson, the lowest line where they overlap.")

  @Option(help: "Write the line of each point's polygon, -1 where there is none, as little-endian int32.")
  var output: String?
  @Argument(help: "The folder with points.f64 and polygons.geojson.")
  var folder: String

  func run() throws {
    let positions = try positions(of: "\(folder)/points.f64")
    let polygons = try lines(of: "\(folder)/polygons.geojson").enumerated().compactMap { line, text in
      try GeoJSONDocument(parsing: Array(text.utf8)).features.first?.geometry.map { geometry in
        // A code of its own for each line, so that every line is a region.
        RegionPolygon(region: Region(countryCode: "XX", admin1Code: "\(line)", name: ""), geometry: geometry)
      }
    }
    // Polygons are prepared in the time, as the peers prepare theirs.
    let found = timed(runs: 1) { RegionIndex(polygons).regions(at: positions, withinMeters: 0).numbers }
    if let output { try write(found.result, to: output) }
    print(
      """
      {"seconds": \(found.seconds[0]), "points": \(positions.count), \
      "placed": \(found.result.count { $0 >= 0 }), "peak_mb": \(peakMegabytes())}
      """)
  }
}

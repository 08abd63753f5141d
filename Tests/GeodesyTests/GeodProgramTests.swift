import Foundation
import GeoJSON
import Testing

@testable import Geodesy

/// Agreement with `geod` of the PROJ project, where that program is installed.
@Suite struct GeodProgramTests {
  private static let program = "/usr/bin/geod"

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: program), "geod (Debian package proj-bin) is not installed"))
  func inverseAgreesToTheMillimetre() throws {
    let places = [
      (42.06, 48.29), (42.98, 47.5), (55.83, 37.39), (-17.5, 179.5), (-17.6, -179.5), (89.9, 10), (-90, 0), (0, 0),
    ]
    let pairs = places.flatMap { start in places.map { (start, $0) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["-I", "+ellps=WGS84", "-f", "%.9f", "-F", "%.4f"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let lines = pairs.map { "\($0.0.0) \($0.0.1) \($0.1.0) \($0.1.1)\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try input.fileHandleForWriting.close()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let rows = answer.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } }
    #expect(rows.count == pairs.count)
    for (row, (start, end)) in zip(rows, pairs) {
      let distance = Geodesic.wgs84.distance(
        from: Position(longitude: start.1, latitude: start.0), to: Position(longitude: end.1, latitude: end.0))
      #expect(
        row.count == 3 && (distance.meters - row[2]).magnitude < 0.001, "\(start) to \(end): \(distance.meters), \(row)"
      )
    }
  }
}

import Foundation
import Gazetteers
import GeoJSON
import TestSupport
import Testing

@testable import Regions

@Suite struct RegionFileTests {
  private static let polygons = [
    RegionPolygon(
      region: Region(countryCode: "AA", admin1Code: "1", name: "One", place: .geonames(7)),
      geometry: .polygon([rectangle(0, 0, 2, 2), rectangle(0.5, 0.5, 1, 1).reversed()])),
    RegionPolygon(
      region: Region(countryCode: "AA", name: "Aa"),
      geometry: .multiPolygon([[rectangle(0, 0, 4, 4)], [rectangle(10, 10, 11, 11)]])),
  ]

  private var bytes: [UInt8] {
    let file = RegionCompiler.compile(Self.polygons).file(hash: 42)
    return withExtendedLifetime(file) { Array(file.bytes) }
  }

  private func open(_ bytes: [UInt8]) throws(GazetteerError) -> RegionFile {
    try RegionFile(ReadOnlyMemory(size: bytes.count) { $0.copyBytes(from: bytes) }, path: "f")
  }

  private func code(_ bytes: [UInt8]) -> GazetteerError.Code? {
    do throws(GazetteerError) {
      try open(bytes).verify(path: "f")
      return nil
    } catch { return error.code }
  }

  @Test func isReadAsWritten() throws {
    let file = try open(bytes)
    try file.verify(path: nil)
    #expect(file.hash == 42)
    let index = RegionIndex(file, worldview: .geonames)
    #expect(index.region(at: Position(longitude: 1.5, latitude: 1.5))?.region == Self.polygons[0].region)
    #expect(index.region(at: Position(longitude: 3, latitude: 3), withinMeters: 0)?.region == Self.polygons[1].region)
    #expect(index.geometry(of: RegionCodes(countryCode: "AA", admin1Code: "1")) == Self.polygons[0].geometry)
    #expect(index.geometry(of: RegionCodes(countryCode: "AA")) == Self.polygons[1].geometry)
  }

  @Test func sameInputSameBytes() { #expect(bytes == bytes) }

  @Test func whatIsWrongIsTold() {
    #expect(code(bytes) == nil)
    #expect(code([]) == .foreignIndex)
    #expect(code(Array("not a file of regions, but long enough to be one".utf8)) == .foreignIndex)
    #expect(code(Array(bytes.prefix(40))) == .truncatedIndex)
    #expect(code(Array(bytes.dropLast())) == .truncatedIndex)
    #expect(code(bytes + [0]) == .truncatedIndex)
    var newer = bytes
    newer[8] = 99
    #expect(code(newer) == .otherIndexVersion)
  }

  /// One byte changed anywhere, and many at once: an error, or answers without harm.
  @Test(arguments: 1...40) func damageDoesNoHarm(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let whole = bytes
    for _ in 0..<20 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let file = try? open(damaged) else { continue }
      let index = RegionIndex(file, worldview: .geonames)
      for (longitude, latitude) in [(1.5, 1.5), (0.7, 0.7), (3, 3), (10.5, 10.5), (4.1, 2), (-170, 80)] {
        let position = Position(longitude: longitude, latitude: latitude)
        _ = index.chain(at: position)
        _ = index.region(at: position, withinMeters: 1e6)
      }
      _ = index.geometry(of: RegionCodes(countryCode: "AA"))
    }
  }
}

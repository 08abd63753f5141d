import Foundation
import Gazetteers
import GeoJSON
import Testing

@testable import Regions

@Suite struct RegionIndexOpeningTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("regions-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/tables", withIntermediateDirectories: true)
    try write(feature("AA", "0,0],[2,0],[2,2],[0,2],[0,0"))
  }

  private func feature(_ code: String, _ corners: String, _ more: String = "") -> String {
    #"{"type":"Feature","properties":{"countryCode":"\#(code)","name":"\#(code)"\#(more)},"#
      + #""geometry":{"type":"Polygon","coordinates":[[[\#(corners)]]]}}"#
  }

  private func write(_ feature: String) throws {
    try Data(#"{"type":"FeatureCollection","features":[\#(feature)]}"#.utf8)
      .write(to: URL(fileURLWithPath: folder + "/tables/countries.geojson"))
  }

  private var tables: GazetteerTables { GazetteerTables(folder: folder + "/tables") }
  private var cache: GazetteerCache { GazetteerCache(folder: folder + "/cache") }
  private var cached: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: cache.folder)) ?? []).filter { $0.hasSuffix(".index") }
      .sorted()
  }

  private func name(_ opened: RegionIndex.Opened) -> String? {
    opened.index.country(at: Position(longitude: 1, latitude: 1), withinMeters: 0)?.region.name
  }

  @Test func isCompiledOnceAndAnewWhenPolygonsChange() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try RegionIndex.open(tables: tables, cache: cache)
    #expect(name(first) == "AA")
    #expect(first.compilation?.total == 0)
    let again = try RegionIndex.open(tables: tables, cache: cache)
    #expect(name(again) == "AA")
    #expect(again.compilation == nil)
    #expect(again.warnings == [])
    #expect(cached.count == 1)
    try write(feature("BB", "0,0],[2,0],[2,2],[0,2],[0,0"))
    #expect(name(try RegionIndex.open(tables: tables, cache: cache)) == "BB")
    #expect(cached.count == 2)
  }

  @Test func damagedFilesAreMadeAnewWithAWarning() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try RegionIndex.open(tables: tables, cache: cache)
    let path = "\(cache.folder)/\(cached[0])"
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: path))
    let opened = try RegionIndex.open(tables: tables, cache: cache)
    #expect(opened.warnings.map(\.code) == ["index_rebuilt"])
    #expect(name(opened) == "AA")
    #expect(try RegionIndex.open(tables: tables, cache: cache).warnings == [])
  }

  @Test func aCacheThatCannotBeWrittenIsToldAndDoneWithout() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data().write(to: URL(fileURLWithPath: folder + "/cache"))
    let opened = try RegionIndex.open(tables: tables, cache: cache)
    #expect(opened.warnings.map(\.code) == ["cache_unavailable"])
    #expect(name(opened) == "AA")
    #expect(name(try RegionIndex.open(tables: tables, cache: nil)) == "AA")
  }

  @Test func laterLayersComeFirstAndBadLinesAreCounted() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func layer(_ name: String, _ lines: [String]) -> RegionLayer {
      RegionLayer(name: name, fingerprint: lines.joined()) { Array(lines.joined(separator: "\n").utf8) }
    }
    let lower = layer("lower", [feature("CC", "0,0],[2,0],[2,2],[0,2],[0,0"), "{", ""])
    let upper = layer(
      "upper", [feature("DD", "0,0],[2,0],[2,2],[0,2],[0,0"), #"{"type":"Feature","geometry":null,"properties":null}"#])
    let both = try RegionIndex.open(tables: tables, layers: [lower, upper], cache: cache)
    #expect(name(both) == "DD")
    #expect(both.compilation?.counts == ["invalid_region": 1, "no_region": 1])
    #expect(name(try RegionIndex.open(tables: tables, layers: [upper, lower], cache: cache)) == "CC")
    #expect(name(try RegionIndex.open(tables: tables, cache: cache)) == "AA")
    #expect(cached.count == 3)
  }
}

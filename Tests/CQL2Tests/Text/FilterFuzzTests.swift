import CQL2
import GeoJSON
import TestSupport
import Testing

/// Readers of random bytes and of filters with random changes answer or refuse; what they read they write and read again.
@Suite struct FilterFuzzTests {
  private static let seeds = [
    "name = 'O''Hara' AND toll > 5.5e0 OR NOT seen = TRUE",
    "CASEI(name) NOT IN (CASEI('Straße'), 'x\\t') AND toll BETWEEN -1 AND 2 ^ 3",
    "S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 0))) AND \"date\" <= DATE('2024-06-30')",
    "T_OVERLAPS(INTERVAL(day, last), INTERVAL('2024-01-01', '..')) OR T_AFTER(changed, TIMESTAMP('2024-06-30T12:00:00Z'))",
    "toll * 2 + share / 3 DIV 4 % 5 - 1 <> -6 AND name LIKE '%a\\_b' AND geometry IS NOT NULL",
    "S_WITHIN(geometry, BBOX(170, -10, -170, 10)) AND S_TOUCHES(MULTIPOINT((1 2), (3 4)), geometry)",
  ]
  private static let pieces = [
    "(", ")", "'", "\"", ",", "NOT ", " AND ", " OR ", "1", "e9", ".", "-", "%", "\\", "''", "toll", "geometry", "é",
    "\u{0}",
    "INTERVAL(", "POINT(1 2)", "EMPTY", " IN ", "BBOX(", "..", "\u{10FFFF}", "NULL", "{", "[", "]", "}", ":", "null",
    "1e999",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func textsNeverCrash(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for number in 0..<1000 {
      let text = Self.changed(Self.seeds[number % Self.seeds.count], &generator)
      guard let filter = try? FilterFixtures.read(text) else { continue }
      Self.check(filter, "seed \(seed), \(text)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func documentsNeverCrash(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for number in 0..<1000 {
      let json = try FilterFixtures.read(Self.seeds[number % Self.seeds.count]).json.jsonText
      let text = Self.changed(json, &generator)
      guard let filter = try? FilterExpression(json: text, properties: FilterFixtures.properties) else { continue }
      Self.check(filter, "seed \(seed), \(text)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64]) func bytesNeverCrash(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator) & (Bool.random(using: &generator) ? 0x7F : 0xFF)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let filter = try? FilterExpression(text: text, properties: .open) { Self.check(filter, text, .open) }
      if let filter = try? FilterExpression(json: text, properties: .open) { Self.check(filter, text, .open) }
    }
  }

  /// Writing and reading again gives the same value, and evaluation ends.
  private static func check(
    _ filter: FilterExpression, _ source: String, _ properties: FilterProperties = FilterFixtures.properties
  ) {
    #expect(throws: Never.self, "\(source) -> \(filter.text)") {
      #expect(try FilterExpression(text: filter.text, properties: properties) == filter, "\(source) -> \(filter.text)")
      let json = try filter.json.jsonText
      #expect(try FilterExpression(json: json, properties: properties) == filter, "\(source) -> \(json)")
    }
    _ = filter.holds { FilterFixtures.values[$0] ?? .null }
  }

  /// The text with some pieces put in, taken out or doubled.
  private static func changed(_ text: String, _ generator: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let at = Int.random(in: 0...scalars.count, using: &generator)
      let end = min(scalars.count, at + Int.random(in: 0...8, using: &generator))
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        scalars.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)].unicodeScalars, at: at)
      case 1: scalars.removeSubrange(at..<end)
      default: scalars.insert(contentsOf: Array(scalars[at..<end]), at: at)
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}

import CModels
import Gazetteers
import GeoJSON

/// Where countries meet, and how far countries and divisions reach: the table that `Scripts/make-region-outlines` makes of
/// the gazetteer's polygons.
struct RegionOutlines: Sendable {
  /// A box in degrees.
  struct Box: Hashable, Sendable {
    var south: Double
    var west: Double
    var north: Double
    var east: Double
  }

  /// The table that is compiled into the program, read at the first use.
  static let builtIn = RegionOutlines(
    String(
      decoding: UnsafeRawBufferPointer(start: dateline_region_outlines_bytes(), count: dateline_region_outlines_size),
      as: UTF8.self))

  private var borders: [String: [Position]] = [:]
  private var extents: [String: Box] = [:]

  /// Reads a table; lines of other kinds are left out.
  init(_ table: String) {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.count > 3, fields[0] == "border" {
        borders["\(fields[1]) \(fields[2])"] = fields[3...].compactMap { field in
          let pair = field.split(separator: ",").compactMap { Double($0) }
          return pair.count == 2 ? Position(longitude: pair[1], latitude: pair[0]) : nil
        }
      } else if fields.count == 6, fields[0] == "extent" {
        let sides = fields[2...].compactMap { Double($0) }
        guard sides.count == 4 else { continue }
        extents[String(fields[1])] = Box(south: sides[0], west: sides[1], north: sides[2], east: sides[3])
      }
    }
  }

  /// Points of the land border of two countries, some 80 km apart; empty where they have none.
  func border(_ first: String, _ second: String) -> [Position] {
    borders[first < second ? "\(first) \(second)" : "\(second) \(first)"] ?? []
  }

  /// The box around a country's or first-level division's largest part; nil for other places.
  func extent(of place: Place) -> Box? {
    if place.featureCode.hasPrefix("PCL"), place.admin1Code.isEmpty || place.admin1Code == DivisionCode.wholeCountry {
      return extents[place.countryCode]
    }
    guard place.isAdmin1 else { return nil }
    let code = DivisionCode(countryCode: place.countryCode, statedAdmin1Code: place.admin1Code)
    return extents[code.admin1Code.isEmpty ? code.countryCode : "\(code.countryCode).\(code.admin1Code)"]
  }
}

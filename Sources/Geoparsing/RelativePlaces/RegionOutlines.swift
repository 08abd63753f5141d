import CModels
import Gazetteers
import GeoJSON

/// Where countries meet, and how far countries and divisions reach: the table that `Scripts/make-region-outlines` makes of
/// the gazetteer's polygons.
///
/// The table's lines are in the order of their bytes, so that one is found by halving and nothing is read at the start.
struct RegionOutlines: Sendable {
  /// A box in degrees.
  struct Box: Hashable, Sendable {
    var south: Double
    var west: Double
    var north: Double
    var east: Double
  }

  /// The table that is compiled into the program.
  static let builtIn = RegionOutlines {
    UnsafeRawBufferPointer(start: dateline_region_outlines_bytes(), count: dateline_region_outlines_size)
  }

  private let table: @Sendable () -> UnsafeRawBufferPointer

  private init(table: @escaping @Sendable () -> UnsafeRawBufferPointer) { self.table = table }

  /// Points of the land border of two countries, some 80 km apart; empty where they have none.
  ///
  /// - Complexity: O(log *n*) for *n* bytes of the table, as the other look-up.
  func border(_ first: String, _ second: String) -> [Position] {
    let pair = first < second ? "\(first) \(second)" : "\(second) \(first)"
    return fields(after: "border \(pair) ").compactMap { field in
      let sides = field.split(separator: ",").compactMap { Double($0) }
      return sides.count == 2 ? Position(longitude: sides[1], latitude: sides[0]) : nil
    }
  }

  /// The box around a country's or first-level division's largest part; nil for other places.
  func extent(of place: Place) -> Box? {
    let key: String
    if place.isCountry {
      key = place.countryCode
    } else if place.isAdmin1 {
      let code = DivisionCode(countryCode: place.countryCode, statedAdmin1Code: place.admin1Code)
      key = code.admin1Code.isEmpty ? code.countryCode : "\(code.countryCode).\(code.admin1Code)"
    } else {
      return nil
    }
    let sides = fields(after: "extent \(key) ").compactMap { Double($0) }
    return sides.count == 4 ? Box(south: sides[0], west: sides[1], north: sides[2], east: sides[3]) : nil
  }

  /// The rest of the line that begins so; empty where none does.
  private func fields(after key: String) -> [Substring] {
    let bytes = table()
    let wanted = Array(key.utf8)
    let newline = UInt8(ascii: "\n")
    // Both always at the start of a line.
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != newline { start -= 1 }
      var end = start
      while end < bytes.count, bytes[end] != newline { end += 1 }
      let line = bytes[start..<end]
      if line.starts(with: wanted) {
        return String(decoding: line.dropFirst(wanted.count), as: UTF8.self).split(separator: " ")
      }
      if line.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
    }
    return []
  }
}

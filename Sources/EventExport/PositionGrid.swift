public import Events
public import GeoJSON
public import Geodesy
import Glibc

/// Rounds positions to the middles of the cells of a grid, so that what is sensitive is not found from a map: the same position
/// goes to the same middle always, and nothing is random.
///
/// Cells are squares of about the size asked for, in rows from the south pole; those of a row are as wide, in degrees, as its
/// middle asks for. What would tell the place more precisely than its cell is emptied with it, and
/// `generalised_m` and a tag say that it was done.
public struct PositionGrid: Sendable {
  /// The side of a cell.
  public var size: Distance
  private let height: Double

  /// The length of a degree of latitude on the sphere of 6 371 008.8 m.
  private static let metersPerDegree = 111_195.080_233_5

  /// Makes a grid.
  /// - Parameter size: The side of a cell, 1 m to 5 000 km.
  public init(size: Distance) {
    precondition((1...5_000_000).contains(size.meters), "cells are 1 m to 5 000 km wide")
    self.size = size
    height = 180 / max(1, (180 * Self.metersPerDegree / size.meters).rounded())
  }

  /// The middle of the cell that holds a position, rounded to six decimals.
  public func middle(of position: Position) -> Position {
    let rows = (180 / height).rounded()
    let row = min(rows - 1, ((position.latitude + 90) / height).rounded(.down))
    let latitude = -90 + (row + 0.5) * height
    let columns = columns(at: latitude)
    let column = min(columns - 1, ((position.longitude + 180) / 360 * columns).rounded(.down))
    return Position(
      longitude: rounded(-180 + (column + 0.5) * 360 / columns), latitude: rounded(latitude))
  }

  private func columns(at latitude: Double) -> Double {
    max(1, (360 * cos(latitude * .pi / 180) / height).rounded(.down))
  }

  /// How far the farthest corner of a cell is from its middle, in metres.
  private func reach(from middle: Position) -> Double {
    let width = 360 / columns(at: middle.latitude)
    return [-height, height].map { step in
      let corner = Position(
        longitude: middle.longitude + width / 2, latitude: max(-90, min(90, middle.latitude + step / 2)))
      return Geodesic.wgs84.distance(from: middle, to: corner).meters
    }.reduce(0, max)
  }

  private func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

  /// Moves an event to the middle of its cell, and empties what tells more: the names of the place below the first-level
  /// division, its words and row, title, notes and record. Nothing is done where there is no position.
  public func generalise(_ event: inout FlatEvent) {
    guard let position = event.position else { return }
    let middle = middle(of: position)
    let radius = (event.number("radius_m") ?? 0) + reach(from: middle)
    for column in Self.emptied { event.setText(nil, for: column) }
    event.removeRecord()
    let region = event.text("admin1") ?? event.text("country")
    event.setText(region ?? "", for: "location")
    let type = event.text("sub_event_type") ?? event.text("event_type")
    event.setText([type, region].compactMap { $0 }.joined(separator: ", "), for: "title")
    event.setNumber(middle.longitude, for: "longitude")
    event.setNumber(middle.latitude, for: "latitude")
    event.setNumber((radius * 10).rounded() / 10, for: "radius_m")
    if event.isNull("radius_p") { event.setNumber(0.9, for: "radius_p") }
    event.setNumber(size.meters, for: "generalised_m")
    let note = "generalised \(Int(size.meters.rounded())) m"
    event.setText([event.text("tags"), note].compactMap { $0 }.joined(separator: "; "), for: "tags")
    event.setText(PlaceRelation.inside.rawValue, for: "place_relation")
    event.setText(GeometryKind.area.rawValue, for: "geometry_kind")
    if let word = event.text("place_precision"), Self.finer.contains(PlacePrecision(rawValue: word)) {
      event.setText(PlacePrecision.nearSettlement.rawValue, for: "place_precision")
      if let number = FlatEvent.number(of: "geo_precision") { event.set(number, .integer(2)) }
    }
    if let number = FlatEvent.number(of: "priogrid_gid") {
      event.set(number, GridCodes.prioGrid(of: middle).map { .integer(Int64($0)) } ?? .null)
    }
  }

  /// The columns that are emptied.
  public static let emptied = [
    "notes", "location_raw", "gazetteer", "place_id", "feature_code", "admin2", "admin3", "admin2_code", "admin3_code",
    "pcode", "geohash", "target", "claimed_by", "source_url", "casualty_note",
  ]

  private static let finer: Set<PlacePrecision> = [.exact, .settlement]
}

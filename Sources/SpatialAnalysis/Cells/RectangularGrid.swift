public import GeoJSON
import Geodesy

/// A grid whose cells lie between two meridians and two parallels.
public protocol RectangularGrid: CellGrid {
  /// The west, south, east and north of a cell, west below east.
  /// - Precondition: the grid contains the cell.
  func bounds(of cell: CellID) -> (west: Double, south: Double, east: Double, north: Double)
}

extension RectangularGrid {
  /// The middle of a cell.
  public func center(of cell: CellID) -> Position {
    let (west, south, east, north) = bounds(of: cell)
    return Position(longitude: (west + east) / 2, latitude: (south + north) / 2)
  }

  /// The outline of a cell, counter-clockwise, cut where it crosses the antimeridian.
  public func polygon(of cell: CellID) -> Geometry {
    let (west, south, east, north) = bounds(of: cell)
    return rectangle(west: west, south: south, east: east, north: north)
  }

  /// The area of a cell on WGS 84, in square metres.
  public func area(of cell: CellID) -> Double {
    let (west, south, east, north) = bounds(of: cell)
    return rectangleArea(west: west, south: south, east: east, north: north)
  }
}

/// The row or column that a value lies in, of `count` whose edges are at `low` and every `size` from there.
///
/// A value on an edge belongs to the higher one, but for the last edge.
func gridIndex(_ value: Double, from low: Double, size: Double, count: Int) -> Int {
  var index = min(max(Int((value - low) / size), 0), count - 1)
  // The quotient may be rounded over an edge.
  while index > 0, value < Double(index) * size + low { index -= 1 }
  while index < count - 1, value >= Double(index + 1) * size + low { index += 1 }
  return index
}

/// A rectangle of meridians and parallels as a polygon, with enough corners that no edge spans 90° of longitude.
func rectangle(west: Double, south: Double, east: Double, north: Double) -> Geometry {
  let steps = max(1, Int(((east - west) / 89).rounded(.up)))
  var ring: [Position] = []
  for step in 0...steps {
    ring.append(
      Position(longitude: step == steps ? east : west + (east - west) * Double(step) / Double(steps), latitude: south))
  }
  for step in 0...steps {
    ring.append(
      Position(longitude: step == steps ? west : east - (east - west) * Double(step) / Double(steps), latitude: north))
  }
  return .polygon([ring + ring.prefix(1)])
}

/// The area in square metres between two meridians and two parallels of WGS 84.
func rectangleArea(west: Double, south: Double, east: Double, north: Double) -> Double {
  func sine(_ latitude: Double) -> Double {
    AuthalicLatitude.sine(ofGeodeticSine: sineAndCosine(degrees: latitude).sine)
  }
  let turn = (east - west) * .pi / 180
  return AuthalicLatitude.radius * AuthalicLatitude.radius * turn * (sine(north) - sine(south))
}

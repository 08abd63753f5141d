public import GeoJSON
import SpatialAnalysis

/// Squares of equal area that cover a study region, and how many events lie in each.
///
/// Planar: the squares are those of the local equal-area plane around the middle of the events (``EqualAreaPlane``), so every one has
/// the same area on the sphere, though far from the middle they look like rhombs. A square belongs to the region where its middle
/// does, or where an event lies in it.
public struct EqualAreaCells: Sendable {
  /// One square.
  public struct Cell: Hashable, Sendable {
    /// Its column, from west to east, and its row, from south to north; the middle of the plane is the corner of cell 0, 0.
    public var column: Int
    /// Its row, from south to north.
    public var row: Int
    /// Its middle.
    public var center: Position
    /// Its corners, counter-clockwise, closed.
    public var ring: [Position]
  }

  /// The squares, row by row from the south-west.
  public let cells: [Cell]
  /// The side of a square in metres.
  public let side: Double
  /// The plane they are drawn in.
  public let plane: EqualAreaPlane
  private let numbers: [Key: Int]

  private struct Key: Hashable {
    var column: Int
    var row: Int
  }

  /// How many squares there may be.
  public static let limit = 1_000_000

  /// A side that gives two events to a square with a random pattern: √(2A/n).
  public static func suggestedSide(count: Int, in region: StudyRegion) -> Double {
    (2 * region.area / Double(max(count, 1))).squareRoot()
  }

  /// Covers the region.
  ///
  /// - Parameter side: metres, above 0.
  /// - Throws: ``StatisticsError`` with `.tooMany` where more than ``limit`` squares would be needed, `.tooFew` without events.
  public init(covering region: StudyRegion, events: [Position], side: Double) throws(StatisticsError) {
    precondition(side > 0, "a square needs a side above 0")
    guard !events.isEmpty else { throw StatisticsError(code: .tooFew, message: "cells need at least 1 event") }
    let plane = EqualAreaPlane(around: events)
    (self.plane, self.side) = (plane, side)
    let points = events.map { plane.point($0) }
    var keys = Set(points.map { Self.key(of: $0, side: side) })
    let corners = region.edges.map { plane.point($0.start) } + points
    // A great circle between two corners may bulge; a tenth more on each side holds it.
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    if let west = xs.min(), let east = xs.max(), let south = ys.min(), let north = ys.max() {
      let rim = region.kind == .wholeEarth ? 2 * Sphere.radius : 0
      let (wider, higher) = ((east - west) / 10, (north - south) / 10)
      let low = Self.key(of: .init(x: min(west - wider, -rim), y: min(south - higher, -rim)), side: side)
      let high = Self.key(of: .init(x: max(east + wider, rim), y: max(north + higher, rim)), side: side)
      guard Double(high.column - low.column + 1) * Double(high.row - low.row + 1) <= 4 * Double(Self.limit),
        region.area / (side * side) <= Double(Self.limit)
      else {
        throw StatisticsError(
          code: .tooMany,
          message:
            "squares with sides of \(Int(side)) m are too many for \(region); take a side of \(Int((region.area / Double(Self.limit)).squareRoot().rounded(.up)) * 2) m or more"
        )
      }
      for row in low.row...high.row {
        for column in low.column...high.column {
          let middle = PlanePoint(x: (Double(column) + 0.5) * side, y: (Double(row) + 0.5) * side)
          guard (square(middle.x) + square(middle.y)).squareRoot() < 2 * Sphere.radius else { continue }
          if region.contains(plane.vector(middle)) { keys.insert(Key(column: column, row: row)) }
        }
      }
    }
    let ordered = keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    cells = ordered.map { key in
      func position(_ x: Double, _ y: Double) -> Position {
        plane.position(PlanePoint(x: (Double(key.column) + x) * side, y: (Double(key.row) + y) * side))
      }
      return Cell(
        column: key.column, row: key.row, center: position(0.5, 0.5),
        ring: [position(0, 0), position(1, 0), position(1, 1), position(0, 1), position(0, 0)])
    }
    numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($0.element, $0.offset) })
  }

  private static func key(of point: PlanePoint, side: Double) -> Key {
    Key(column: Int((point.x / side).rounded(.down)), row: Int((point.y / side).rounded(.down)))
  }

  /// The number of the square that holds a position; nil where there is none.
  public func index(of position: Position) -> Int? { numbers[Self.key(of: plane.point(position), side: side)] }

  /// The squares around each one, those that share a corner included.
  public var neighbors: [[Int]] {
    cells.map { cell in
      var found: [Int] = []
      for row in cell.row - 1...cell.row + 1 {
        for column in cell.column - 1...cell.column + 1 where row != cell.row || column != cell.column {
          if let number = numbers[Key(column: column, row: row)] { found.append(number) }
        }
      }
      return found
    }
  }

  /// How many events lie in each square.
  public func counts(of events: [Position]) -> [Double] {
    var counts = [Double](repeating: 0, count: cells.count)
    for event in events { if let index = index(of: event) { counts[index] += 1 } }
    return counts
  }
}

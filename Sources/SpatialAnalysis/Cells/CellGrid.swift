public import GeoJSON

/// A division of the Earth's surface into cells, each of which has a number and a name.
///
/// Every position lies in exactly one cell, also at the poles and on the antimeridian; altitudes play no part. Four
/// conformers: ``HexagonGrid``, ``SquareGrid``, ``GeohashGrid`` and ``PRIOGrid``.
///
///     let grid = HexagonGrid(spacing: .kilometers(50))
///     let cell = grid.cell(at: Position(longitude: 47.5, latitude: 42.98))
///     grid.polygon(of: cell)
public protocol CellGrid: Sendable {
  /// The cell that holds a position; of cells that meet there, always the same one.
  /// - Precondition: the position is valid.
  func cell(at position: Position) -> CellID
  /// Whether the number is one of this grid's cells.
  func contains(_ cell: CellID) -> Bool
  /// The middle of a cell.
  /// - Precondition: the grid contains the cell; so for all that follow.
  func center(of cell: CellID) -> Position
  /// The area of a cell, to be drawn: a polygon that runs counter-clockwise, or several where the antimeridian cuts it.
  ///
  /// All longitudes are within ±180; a cell around a pole is closed along the antimeridian and over the pole.
  func polygon(of cell: CellID) -> Geometry
  /// The area of a cell on WGS 84, in square metres.
  func area(of cell: CellID) -> Double
  /// The cells that share an edge with a cell, ascending, without itself.
  func neighbors(of cell: CellID) -> [CellID]
  /// The cells that share an edge or a corner with a cell, ascending, without itself.
  func surrounding(_ cell: CellID) -> [CellID]
  /// The cell's name, which is unique within the grid.
  func name(of cell: CellID) -> String
  /// The cell with a name; nil where there is none.
  func cell(named name: String) -> CellID?
}

/// The number of a cell, which means something within its grid only; cells are ordered by it.
public struct CellID: Hashable, Comparable, Sendable {
  /// The number.
  public var number: UInt64

  /// Makes the identifier of a number.
  public init(number: UInt64) { self.number = number }

  /// Whether the left number is the lower one.
  public static func < (left: CellID, right: CellID) -> Bool { left.number < right.number }
}

extension CellGrid {
  /// The cells that share an edge or a corner: those that share an edge, where no cells meet in a corner alone.
  public func surrounding(_ cell: CellID) -> [CellID] { neighbors(of: cell) }

  /// The cells of many positions and who lies in them: cells ascending, members ascending indices.
  /// - Precondition: the positions are valid.
  /// - Complexity: O(*n* + *c* log *c*) for *n* positions in *c* cells.
  public func members(of positions: [Position]) -> [(cell: CellID, members: [Int])] {
    var byCell: [CellID: [Int]] = [:]
    for (index, position) in positions.enumerated() { byCell[cell(at: position), default: []].append(index) }
    return byCell.sorted { $0.key < $1.key }.map { (cell: $0.key, members: $0.value) }
  }
}

/// The longitude that names the same meridian from −180 up to but not including 180.
func westernLongitude(_ longitude: Double) -> Double {
  let wrapped = longitude.remainder(dividingBy: 360)
  return wrapped >= 180 ? wrapped - 360 : wrapped
}

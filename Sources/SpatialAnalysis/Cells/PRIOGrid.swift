public import GeoJSON

/// The cells of PRIO-GRID: half a degree wide and high, with the published numbers.
///
/// Number 1 is the south-western corner, at −180, −90; numbers run eastwards, 720 in a row, up to 259,200. The cell's name is
/// its number, `gid`. A position on an edge belongs to the cell east and north of it; longitude 180 is −180, and the north
/// pole belongs to the last row. A. F. Tollefsen, H. Strand, H. Buhaug, PRIO-GRID: A unified spatial data structure, Journal
/// of Peace Research 49 (2012), doi:10.1177/0022343311431287.
public struct PRIOGrid: RectangularGrid, Hashable {
  private static let columns = 720
  private static let rows = 360

  /// Makes the grid.
  public init() {}

  /// The cell that holds a position; of an edge, the cell to the east or north of it.
  public func cell(at position: Position) -> CellID {
    // Twice a number is exact, and so is the sum with a whole number once the fraction is cut off.
    let column = Int((2 * westernLongitude(position.longitude)).rounded(.down)) + 360
    let row = min(Int((2 * position.latitude).rounded(.down)) + 180, Self.rows - 1)
    return cell(row: row, column: column)
  }

  /// Whether the grid has a cell of this number.
  public func contains(_ cell: CellID) -> Bool { cell.number >= 1 && cell.number <= UInt64(Self.rows * Self.columns) }

  /// The west, south, east and north of a cell; every one of them is exact.
  public func bounds(of cell: CellID) -> (west: Double, south: Double, east: Double, north: Double) {
    let (row, column) = place(of: cell)
    let (west, south) = (Double(column) / 2 - 180, Double(row) / 2 - 90)
    return (west, south, west + 0.5, south + 0.5)
  }

  /// The cells that share an edge with one, ascending.
  public func neighbors(of cell: CellID) -> [CellID] { around(cell) { $0 == 0 || $1 == 0 } }

  /// The cells that share an edge or a corner with one, ascending.
  public func surrounding(_ cell: CellID) -> [CellID] { around(cell) { _, _ in true } }

  /// The `gid` of a cell.
  public func name(of cell: CellID) -> String { String(cell.number) }

  /// The cell of a `gid`; nil where there is none.
  public func cell(named name: String) -> CellID? {
    guard let cell = UInt64(name).map(CellID.init(number:)), contains(cell) else { return nil }
    return cell
  }

  private func cell(row: Int, column: Int) -> CellID { CellID(number: UInt64(row * Self.columns + column + 1)) }

  private func place(of cell: CellID) -> (row: Int, column: Int) {
    let index = Int(cell.number) - 1
    return (index / Self.columns, index % Self.columns)
  }

  private func around(_ cell: CellID, where isMeant: (Int, Int) -> Bool) -> [CellID] {
    let (row, column) = place(of: cell)
    var found: [CellID] = []
    for north in -1...1 where (0..<Self.rows).contains(row + north) {
      for east in -1...1 where (north, east) != (0, 0) && isMeant(north, east) {
        found.append(self.cell(row: row + north, column: (column + east + Self.columns) % Self.columns))
      }
    }
    return found.sorted()
  }
}

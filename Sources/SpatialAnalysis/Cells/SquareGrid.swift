public import GeoJSON
public import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Cells between parallels and meridians: of so many degrees, or of about so many kilometres.
///
/// In degrees all rows have as many cells, which get narrower on the ground towards the poles; where the size does not divide
/// 180 or 360 the last row or column is smaller. In kilometres every row is divided into as many cells as fit, so that they
/// keep their width: as high as they are wide to within a few hundredths, but for the few around a pole, and not aligned from row to
/// row.
///
/// Rows run from the south pole, columns from −180 eastwards; a position on an edge belongs to the cell east and north of it,
/// longitude 180 is −180, the north pole belongs to the last row. A name is `ROW_COLUMN`, counted from 0.
public struct SquareGrid: RectangularGrid, Hashable {
  /// How many rows there are.
  public let rows: Int
  private let degrees: Double
  /// The size on the ground that rows are divided by; nil for a grid of degrees.
  private let meters: Double?

  /// Makes a grid of cells so many degrees wide and high.
  /// - Precondition: the size is within 0.0001…90.
  public init(degrees: Double) {
    precondition(degrees >= 0.0001 && degrees <= 90, "squares are 0.0001 to 90 degrees wide")
    self.degrees = degrees
    meters = nil
    // A size such as 0.1 goes into 180 a whole number of times, but for rounding.
    rows = Int((180 / degrees - 1e-9).rounded(.up))
  }

  /// Makes a grid of cells of about this width and height.
  ///
  /// The height is adjusted so that a whole number of rows reaches from pole to pole.
  /// - Precondition: the size is within 10 m…5000 km.
  public init(size: Distance) {
    precondition(size.meters >= 10 && size.meters <= 5_000_000, "squares are 10 m to 5000 km wide")
    let rows = max(2, Int((Self.meridianMeters / size.meters).rounded()))
    self.rows = rows
    degrees = 180 / Double(rows)
    meters = Self.meridianMeters / Double(rows)
  }

  /// From pole to pole on WGS 84: twice the quarter meridian, 10 001 965.729 m.
  private static let meridianMeters = 20_003_931.458

  /// The cell that holds a position; of an edge, the cell to the east or north of it.
  public func cell(at position: Position) -> CellID {
    let row = gridIndex(position.latitude, from: -90, size: degrees, count: rows)
    let columns = columns(inRow: row)
    let size = meters == nil ? degrees : 360 / Double(columns)
    return cell(
      row: row, column: gridIndex(westernLongitude(position.longitude), from: -180, size: size, count: columns))
  }

  /// Whether the grid has a cell of this number.
  public func contains(_ cell: CellID) -> Bool {
    let (row, column) = place(of: cell)
    return row < rows && column < columns(inRow: row)
  }

  /// The cells that share an edge with one, ascending.
  public func neighbors(of cell: CellID) -> [CellID] { around(cell, includingCorners: false) }

  /// The cells that share an edge or a corner with one, ascending.
  public func surrounding(_ cell: CellID) -> [CellID] { around(cell, includingCorners: true) }

  /// The name of a cell, unique within the grid.
  public func name(of cell: CellID) -> String {
    let (row, column) = place(of: cell)
    return "\(row)_\(column)"
  }

  /// The cell of a name; nil where the grid has none.
  public func cell(named name: String) -> CellID? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).map { UInt32($0) }
    guard parts.count == 2, let row = parts[0], let column = parts[1] else { return nil }
    let cell = cell(row: Int(row), column: Int(column))
    return contains(cell) ? cell : nil
  }

  /// The west, south, east and north of a cell.
  public func bounds(of cell: CellID) -> (west: Double, south: Double, east: Double, north: Double) {
    let (row, column) = place(of: cell)
    let columns = columns(inRow: row)
    let size = meters == nil ? degrees : 360 / Double(columns)
    return (
      Double(column) * size - 180, Double(row) * degrees - 90,
      column == columns - 1 ? 180 : Double(column + 1) * size - 180,
      row == rows - 1 ? 90 : Double(row + 1) * degrees - 90
    )
  }

  private func columns(inRow row: Int) -> Int {
    guard let meters else { return Int((360 / degrees - 1e-9).rounded(.up)) }
    // The parallel through the middle, on WGS 84.
    let latitude = ((Double(row) + 0.5) * degrees - 90) * .pi / 180
    let sine = sin(latitude)
    let flattening = Geodesic.wgs84.flattening
    let radius =
      Geodesic.wgs84.semiMajorAxis * cos(latitude) / (1 - flattening * (2 - flattening) * sine * sine).squareRoot()
    return max(3, Int((2 * .pi * radius / meters).rounded()))
  }

  private func cell(row: Int, column: Int) -> CellID { CellID(number: UInt64(row) << 32 | UInt64(column)) }

  private func place(of cell: CellID) -> (row: Int, column: Int) {
    (Int(cell.number >> 32), Int(cell.number & 0xFFFF_FFFF))
  }

  private func around(_ cell: CellID, includingCorners: Bool) -> [CellID] {
    let (row, column) = place(of: cell)
    let own = columns(inRow: row)
    var found: Set<CellID> = [
      self.cell(row: row, column: (column + 1) % own), self.cell(row: row, column: (column + own - 1) % own),
    ]
    let (west, _, east, _) = bounds(of: cell)
    for other in [row - 1, row + 1] where other >= 0 && other < rows {
      let columns = columns(inRow: other)
      let size = meters == nil ? degrees : 360 / Double(columns)
      // Edges that fall together but for rounding meet in a corner.
      let slack = size * 1e-9
      var first = Int(((west + 180 + slack) / size).rounded(.down))
      var last = Int(((east + 180 - slack) / size).rounded(.down))
      if includingCorners {
        first = Int(((west + 180 - slack) / size).rounded(.down))
        last = Int(((east + 180 + slack) / size).rounded(.down))
        // Beyond the antimeridian the last column may be a narrow one.
        if east == 180 { last = columns }
      }
      for column in first...last {
        found.insert(self.cell(row: other, column: (column + columns) % columns))
      }
    }
    found.remove(cell)
    return found.sorted()
  }
}

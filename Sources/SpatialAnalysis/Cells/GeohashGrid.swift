public import GeoJSON

/// Geohash cells (G. Niemeyer, 2008): rectangles whose names share a beginning with those they lie in.
///
/// Bits halve the longitude and the latitude by turns, longitude first; a position on a dividing line lies east and north of
/// it. Names and edges are those of any other implementation, bit for bit. Longitudes 180 and −180 are in different cells, as
/// everywhere; such cells are neighbours.
public struct GeohashGrid: RectangularGrid, Hashable {
  /// How many letters a name has, 1…12.
  public let precision: Int

  private static let letters = Array("0123456789bcdefghjkmnpqrstuvwxyz".utf8)
  private var longitudeBits: Int { (5 * precision + 1) / 2 }
  private var latitudeBits: Int { 5 * precision / 2 }

  /// Makes the grid of names with so many letters.
  /// - Precondition: the precision is within 1…12.
  public init(precision: Int) {
    precondition((1...12).contains(precision), "a geohash has 1 to 12 letters")
    self.precision = precision
  }

  /// The cell that holds a position; of an edge, the cell to the east or north of it.
  public func cell(at position: Position) -> CellID {
    cell(
      x: gridIndex(
        position.longitude, from: -180, size: 360 / Double(1 << longitudeBits), count: 1 << longitudeBits),
      y: gridIndex(position.latitude, from: -90, size: 180 / Double(1 << latitudeBits), count: 1 << latitudeBits))
  }

  /// Whether the grid has a cell of this number.
  public func contains(_ cell: CellID) -> Bool { cell.number >> UInt64(5 * precision) == 0 }

  /// The cells that share an edge with one, ascending.
  public func neighbors(of cell: CellID) -> [CellID] { around(cell).filter { $0.isEdge }.map(\.cell).sorted() }

  /// The cells that share an edge or a corner with one, ascending.
  public func surrounding(_ cell: CellID) -> [CellID] { around(cell).map(\.cell).sorted() }

  /// The geohash of a cell.
  public func name(of cell: CellID) -> String {
    let letters = (0..<precision).map { place in
      Self.letters[Int(cell.number >> UInt64(5 * (precision - 1 - place)) & 31)]
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The cell of a geohash, in letters of either size; nil for another length or letter.
  public func cell(named name: String) -> CellID? {
    let name = name.lowercased()
    guard name.utf8.count == precision else { return nil }
    var number: UInt64 = 0
    for letter in name.utf8 {
      guard let value = Self.letters.firstIndex(of: letter) else { return nil }
      number = number << 5 | UInt64(value)
    }
    return CellID(number: number)
  }

  /// The west, south, east and north of a cell; every one of them is exact.
  public func bounds(of cell: CellID) -> (west: Double, south: Double, east: Double, north: Double) {
    let (x, y) = place(of: cell)
    let width = 360 / Double(1 << longitudeBits)
    let height = 180 / Double(1 << latitudeBits)
    return (
      Double(x) * width - 180, Double(y) * height - 90, Double(x + 1) * width - 180, Double(y + 1) * height - 90
    )
  }

  private func cell(x: Int, y: Int) -> CellID {
    // Of the bits from the last on, those of an even number of letters belong to the latitude first.
    let isEven = precision % 2 == 0
    let (first, second) = isEven ? (y, x) : (x, y)
    var number: UInt64 = 0
    for bit in 0..<5 * precision {
      let source = bit % 2 == 0 ? first : second
      number |= UInt64(source >> (bit / 2) & 1) << UInt64(bit)
    }
    return CellID(number: number)
  }

  private func place(of cell: CellID) -> (x: Int, y: Int) {
    var (first, second) = (0, 0)
    for bit in 0..<5 * precision {
      let value = Int(cell.number >> UInt64(bit) & 1) << (bit / 2)
      if bit % 2 == 0 { first |= value } else { second |= value }
    }
    return precision % 2 == 0 ? (second, first) : (first, second)
  }

  private func around(_ cell: CellID) -> [(cell: CellID, isEdge: Bool)] {
    let (x, y) = place(of: cell)
    let (columns, rows) = (1 << longitudeBits, 1 << latitudeBits)
    var found: [CellID: Bool] = [:]
    for north in -1...1 where (0..<rows).contains(y + north) {
      for east in -1...1 {
        let other = self.cell(x: (x + east + columns) % columns, y: y + north)
        if other == cell { continue }
        found[other] = found[other] ?? false || east == 0 || north == 0
      }
    }
    return found.map { (cell: $0.key, isEdge: $0.value) }
  }
}

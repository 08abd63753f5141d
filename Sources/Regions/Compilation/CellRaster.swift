import GeoJSON
import SpatialIndex

/// The sixteen cells of a cell that is divided, four by four; sets of them are bit masks, from south-west eastwards.
struct CellRaster {
  /// The south-western corner, in degrees.
  var west: Double
  var south: Double
  /// The width of one of the sixteen, in degrees.
  var size: Double

  // Far above the rounding of a position's coordinates, far below what would make a difference, in widths of a cell.
  private static let margin = 1e-7

  /// The cells that an edge may touch, all that it does touch among them.
  func cells(from start: Vertex, to end: Vertex) -> UInt16 {
    let scale = 1 / size
    let (startX, startY) = ((start.longitude - west) * scale, (start.latitude - south) * scale)
    let (endX, endY) = ((end.longitude - west) * scale, (end.latitude - south) * scale)
    guard let columns = Self.range(startX, endX), let rows = Self.range(startY, endY) else { return 0 }
    var mask: UInt16 = 0
    if columns.lowerBound == columns.upperBound, rows.lowerBound == rows.upperBound {
      return 1 << UInt16(4 * rows.lowerBound + columns.lowerBound)
    }
    if columns.count == 1 || rows.count == 1 {
      for row in rows {
        for column in columns { mask |= 1 << UInt16(4 * row + column) }
      }
      return mask
    }
    // The separating axis theorem: of the axes of cells the ranges have taken care, what is left is the edge's own.
    let (deltaX, deltaY) = (endX - startX, endY - startY)
    let reach = (abs(deltaX) + abs(deltaY)) * (0.5 + Self.margin)
    for row in rows {
      for column in columns {
        let (x, y) = (Double(column) + 0.5 - startX, Double(row) + 0.5 - startY)
        if abs(deltaX * y - deltaY * x) <= reach { mask |= 1 << UInt16(4 * row + column) }
      }
    }
    return mask
  }

  /// The rows or columns between two numbers; nil where they lie outside.
  private static func range(_ a: Double, _ b: Double) -> ClosedRange<Int>? {
    let (low, high) = (min(a, b) - margin, max(a, b) + margin)
    guard high >= 0, low < 4 else { return nil }
    return (low > 0 ? Int(low) : 0)...(high < 4 ? Int(high) : 3)
  }

  /// The cells of a set that hang together by their sides with its first one; empty for none.
  func component(of cells: UInt16) -> UInt16 {
    var component = cells & (~cells &+ 1)
    while true {
      let sideways = (component & 0x7777) << 1 | (component & 0xEEEE) >> 1
      let grown = (component | component << 4 | component >> 4 | sideways) & cells
      if grown == component { return component }
      component = grown
    }
  }

  /// The middle of a cell.
  func center(of cell: Int) -> Position {
    Position(
      longitude: west + (Double(cell & 3) + 0.5) * size, latitude: south + (Double(cell >> 2) + 0.5) * size)
  }

  /// Whether the middles of all the cells lie in the box; where one does not, a set that no edge touches lies outside.
  func holds(_ cells: UInt16, within box: PackedBoxTree.Box) -> Bool {
    for cell in 0..<16 where cells & (1 << UInt16(cell)) != 0 {
      let center = center(of: cell)
      guard center.longitude >= box.minX, center.longitude <= box.maxX, center.latitude >= box.minY,
        center.latitude <= box.maxY
      else { return false }
    }
    return true
  }
}

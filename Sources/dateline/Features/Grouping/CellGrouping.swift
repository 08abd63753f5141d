import GeoJSON
import Geodesy
import SpatialAnalysis

/// Groups events by the cells of a grid.
struct CellGrouping: FeatureGrouping {
  typealias Key = CellID

  private let grid: any CellGrid
  private let name: String

  /// - Parameter name: of the grid, such as `hex`.
  init(_ grid: any CellGrid, name: String) {
    self.grid = grid
    self.name = name
  }

  let standing: [CellID] = []
  let noun = "cell"
  let metadata: JSONObject? = nil
  let columns: [TextTable.Column] = [.init(title: "cell"), .init(title: "lon,lat")]

  /// By the point. An event of which only an area is known, or whose radius reaches beyond a circle of the cell's area, is
  /// imprecise.
  func group(of feature: Feature) -> (key: CellID, isImprecise: Bool)? {
    guard let position = feature.position, position.isValid else { return nil }
    let cell = grid.cell(at: position)
    if !feature.hasOwnPoint { return (cell, true) }
    let radius = feature.placeRadius
    return (cell, radius > 0 && Double.pi * radius * radius > grid.area(of: cell))
  }

  func describe(_ cell: CellID) -> GroupDescription {
    let center = grid.center(of: cell)
    return GroupDescription(
      id: grid.name(of: cell), geometry: grid.polygon(of: cell),
      properties: [
        "cell": .string(grid.name(of: cell)), "grid": .string(name),
        "centre_longitude": .double(center.longitude.rounded(toDecimals: 6)),
        "centre_latitude": .double(center.latitude.rounded(toDecimals: 6)),
        "area_km2": .double((grid.area(of: cell) / 1e6).rounded(toDecimals: 3)),
      ], cells: [grid.name(of: cell), positionText(center)])
  }

  /// The grid of a kind with a size, such as `50km`, `0.5deg` or a number of letters.
  ///
  /// - Throws: a usage failure that says what the size of this kind is.
  static func grid(_ kind: ClusterCommand.Grouping, size: String?) throws -> any CellGrid {
    func distance(_ text: String, _ range: ClosedRange<Double>, _ words: String) throws -> Distance {
      guard let distance = try? Distance(parsing: text), range.contains(distance.meters) else {
        throw CommandFailure.usage("--size '\(text)' is not \(words)")
      }
      return distance
    }
    switch kind {
    case .hex:
      return HexagonGrid(spacing: try distance(size ?? "50km", 10...3_000_000, "10m to 3000km, such as 50km"))
    case .square:
      let text = (size ?? "0.5deg").lowercased()
      guard text.hasSuffix("deg") else {
        return SquareGrid(
          size: try distance(text, 10...5_000_000, "10m to 5000km, or 0.0001deg to 90deg, such as 0.5deg"))
      }
      guard let degrees = Double(text.dropLast(3)), degrees >= 0.0001, degrees <= 90 else {
        throw CommandFailure.usage("--size '\(text)' is not 0.0001deg to 90deg")
      }
      return SquareGrid(degrees: degrees)
    case .geohash:
      guard let precision = Int(size ?? "4"), (1...12).contains(precision) else {
        throw CommandFailure.usage("--size of a geohash is its number of letters, 1 to 12")
      }
      return GeohashGrid(precision: precision)
    default:
      if size != nil { throw CommandFailure.usage("cells of PRIO-GRID have one size, half a degree; leave --size out") }
      return PRIOGrid()
    }
  }
}

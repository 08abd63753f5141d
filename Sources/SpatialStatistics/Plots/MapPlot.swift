public import GeoJSON
import SpatialAnalysis

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A simple map in SVG: shapes and points in the local equal-area plane, with a legend and a scale; no coasts, no borders.
public struct MapPlot: Sendable {
  /// A colour and what it stands for.
  public struct Style: Hashable, Sendable {
    /// A colour of SVG, such as `#c0392b`.
    public var color: String
    /// How opaque, 0…1.
    public var opacity: Double
    /// The words of the legend; none where empty.
    public var legend: String

    /// Makes a style.
    public init(color: String, opacity: Double = 0.6, legend: String = "") {
      (self.color, self.opacity, self.legend) = (color, opacity, legend)
    }
  }

  private enum Item: Sendable {
    case shape([[Position]], Style, String?, isOutlined: Bool)
    case line([Position], Style)
    case point(Position, Double, Style, String?)
  }
  private var items: [Item] = []
  private var positions: [Position] = []
  private var styles: [Style] = []

  /// Makes an empty map.
  public init() {}

  private mutating func note(_ style: Style, _ positions: some Sequence<Position>) {
    self.positions.append(contentsOf: positions)
    if !style.legend.isEmpty, !styles.contains(style) { styles.append(style) }
  }

  /// Adds the polygons of a geometry; other geometries are passed over.
  public mutating func add(_ geometry: Geometry, _ style: Style, title: String? = nil, isOutlined: Bool = true) {
    switch geometry {
    case .polygon(let rings, _):
      note(style, rings.joined())
      items.append(.shape(rings, style, title, isOutlined: isOutlined))
    case .multiPolygon(let polygons, _):
      let rings = polygons.flatMap { $0 }
      note(style, rings.joined())
      items.append(.shape(rings, style, title, isOutlined: isOutlined))
    default: break
    }
  }

  /// Adds a line.
  public mutating func add(line: [Position], _ style: Style) {
    note(style, line)
    items.append(.line(line, style))
  }

  /// Adds a point, its radius in units of the drawing.
  public mutating func add(point: Position, radius: Double, _ style: Style, title: String? = nil) {
    note(style, [point])
    items.append(.point(point, radius, style, title))
  }

  /// The drawing; empty where nothing was added.
  public var text: String {
    guard !positions.isEmpty else { return Drawing(width: 100, height: 40).text }
    let plane = EqualAreaPlane(around: positions)
    let points = positions.map { plane.point($0) }
    let (west, east) = (
      points.reduce(Double.infinity) { min($0, $1.x) }, points.reduce(-Double.infinity) { max($0, $1.x) }
    )
    let (south, north) = (
      points.reduce(Double.infinity) { min($0, $1.y) }, points.reduce(-Double.infinity) { max($0, $1.y) }
    )
    let extent = max(east - west, (north - south) * 1.4, 1)
    let scale = 560 / extent
    let height = max(120, (north - south) * scale) + 32
    var drawing = Drawing(width: 592 + 170, height: max(height + 30, Double(styles.count) * 18 + 60))
    func at(_ position: Position) -> (Double, Double) {
      let point = plane.point(position)
      return (16 + (point.x - west) * scale, 16 + (north - point.y) * scale)
    }
    for item in items {
      switch item {
      case .shape(let rings, let style, let title, let isOutlined):
        drawing.area(
          rings.map { $0.map(at) }, fill: style.color, opacity: style.opacity, stroke: isOutlined ? "#888" : "none",
          title: title)
      case .line(let line, let style): drawing.line(line.map(at), stroke: style.color, width: 2)
      case .point(let position, let radius, let style, let title):
        let (x, y) = at(position)
        drawing.circle(x, y, radius: radius, fill: style.color, opacity: style.opacity, title: title)
      }
    }
    for (number, style) in styles.enumerated() {
      let y = 24 + Double(number) * 18
      drawing.area(
        [[(596, y - 9), (608, y - 9), (608, y + 3), (596, y + 3)]], fill: style.color, opacity: style.opacity,
        stroke: "#888")
      drawing.text(style.legend, 614, y + 2)
    }
    // A round length of about a fifth of the map.
    let target = extent / 5
    let power = pow(10, log10(target).rounded(.down))
    let length = [5.0, 2, 1].map { $0 * power }.first { $0 <= target } ?? power
    let y = height + 4
    drawing.line([(16, y), (16 + length * scale, y)], stroke: "#333", width: 2)
    drawing.text(distanceText(length), 20 + length * scale, y + 4)
    return drawing.text
  }
}

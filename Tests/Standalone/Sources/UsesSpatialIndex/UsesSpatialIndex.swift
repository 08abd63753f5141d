import SpatialIndex

/// Finds points in boxes, one of which crosses the antimeridian.
@main
struct UsesSpatialIndex {
  static func main() {
    let index = StaticPackedIndex(x: [47.5, 48.3, 179.5, -179.5], y: [43.0, 42.1, -17, -17])
    precondition(index.indices(in: .init(minX: 48, minY: 40, maxX: 50, maxY: 45)) == [1])
    precondition(index.indices(in: .init(minX: 179, minY: -20, maxX: -179, maxY: -10)).sorted() == [2, 3])
    print("SpatialIndex is usable alone")
  }
}

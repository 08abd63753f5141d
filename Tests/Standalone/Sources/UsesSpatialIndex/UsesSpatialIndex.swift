import SpatialIndex

/// Imports the library.
@main
struct UsesSpatialIndex {
  static func main() { print("SpatialIndex is usable alone") }
}

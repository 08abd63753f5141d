import Clustering

/// Imports the library.
@main
struct UsesClustering {
  static func main() { print("Clustering is usable alone") }
}

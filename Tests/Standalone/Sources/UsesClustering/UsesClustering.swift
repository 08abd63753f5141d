import Clustering

/// Clusters numbers on a line by density and by linkage.
@main
struct UsesClustering {
  static func main() {
    let values = [1.0, 1.5, 2.0, 9.0, 20.0, 20.5]
    func distance(_ a: Int, _ b: Int) -> Double { (values[a] - values[b]).magnitude }
    let labels = DBSCAN(epsilon: 1, minimumPoints: 2).labels(count: values.count, distance: distance)
    precondition(labels == [0, 0, 0, nil, 1, 1])
    let tree = HierarchicalClustering(linkage: .ward).dendrogram(count: values.count, distance: distance)
    precondition(tree.labels(clusterCount: 3) == [0, 0, 0, 1, 2, 2])
    print("Clustering is usable alone")
  }
}

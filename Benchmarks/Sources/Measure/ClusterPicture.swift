import ArgumentParser
import Clustering
import GeoJSON
import Geodesy
import SpatialAnalysis

/// The picture of Documentation/clustering.md: the same positions by every method.
struct ClusterPicture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture", abstract: "Draw made-up positions as each method clusters them, as SVG.")

  private static let side = 220.0
  private static let colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8c564b"]

  func run() throws {
    let (positions, times) = madeUp()
    let density = DensityClusters(of: positions, radius: .kilometers(8), minimumPoints: 5)
    let spaceTime = SpaceTimeDensityClusters(
      of: positions, times: times, radius: .kilometers(8), interval: 12, minimumPoints: 5)
    let hierarchy = HierarchicalDensityClusters(of: positions, parameters: HDBSCAN(minimumClusterSize: 12))
    let ordered = OrderedDensityClusters(of: positions, minimumPoints: 5, maximumRadius: .kilometers(60))
    let means = MeanClusters(of: positions, count: 4, seed: 1)
    let single = LinkageClusters.dendrogram(of: positions, linkage: .single).labels(height: 9000)
    let sizes = single.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let panels: [(title: String, labels: [Int?])] = [
      ("DBSCAN, 8 km, 5 events", density.labels), ("ST-DBSCAN, 8 km, 12 days", spaceTime.labels),
      ("HDBSCAN, 12 events", hierarchy.labels),
      ("OPTICS, edges of 0.08", ordered.labels(steepness: 0.08, minimumClusterSize: 12)),
      ("k-means, 4", means.labels.map { $0 }),
      ("single linkage, 9 km, of 3 or more", single.map { sizes[$0, default: 0] >= 3 ? $0 : nil }),
    ]
    print(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(3 * Self.side)) \(Int(2 * (Self.side + 20)))" \
      font-family="sans-serif" font-size="11">
      <rect width="100%" height="100%" fill="#ffffff"/>
      """)
    for (number, panel) in panels.enumerated() {
      print("<g transform=\"translate(\(number % 3 * Int(Self.side)),\(number / 3 * Int(Self.side + 20)))\">")
      print("<text x=\"6\" y=\"14\">\(panel.title): \(Set(panel.labels.compactMap { $0 }).count)</text>")
      draw(positions, panel.labels)
      print("</g>")
    }
    print("</svg>")
  }

  private func draw(_ positions: [Position], _ labels: [Int?]) {
    // The largest clusters get the first colours.
    let sizes = labels.compactMap { $0 }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let ranked = sizes.keys.sorted { (-sizes[$0, default: 0], $0) < (-sizes[$1, default: 0], $1) }
    for (position, label) in zip(positions, labels) {
      let color = label.flatMap { ranked.firstIndex(of: $0) }.map { Self.colors[$0 % Self.colors.count] } ?? "#c8c8c8"
      let x = ((position.longitude - 44) / 2 * (Self.side - 20) * 10).rounded() / 10 + 10
      let y = 20 + ((43.5 - position.latitude) / 1.5 * (Self.side - 20) * 10).rounded() / 10
      print("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(label == nil ? 1.6 : 2.2)\" fill=\"\(color)\"/>")
    }
  }

  /// A dense town with two waves of events, a spread-out one, a small one, and a background.
  private func madeUp() -> (positions: [Position], times: [Int64]) {
    var random = SplitMix64(seed: 5)
    func around(_ value: Double, _ spread: Double) -> Double {
      value + spread * (random.unit() + random.unit() + random.unit() - 1.5)
    }
    var (positions, times): ([Position], [Int64]) = ([], [])
    for index in 0..<400 {
      let position: Position
      var day = Int64(random.unit() * 200)
      switch index % 10 {
      case 0...3:
        position = Position(longitude: around(44.6, 0.12), latitude: around(42.4, 0.09))
        day = (index % 2 == 0 ? 20 : 140) + day / 10
      case 4...6: position = Position(longitude: around(45.4, 0.4), latitude: around(43.0, 0.3))
      case 7: position = Position(longitude: around(45.5, 0.08), latitude: around(42.3, 0.06))
      default: position = Position(longitude: 44 + 2 * random.unit(), latitude: 42 + 1.5 * random.unit())
      }
      positions.append(position)
      times.append(day)
    }
    return (positions, times)
  }
}

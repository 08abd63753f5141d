import Clustering
public import Geodesy

/// A radius to begin with for ``DensityClusters``, and why.
public struct RadiusSuggestion: Hashable, Sendable {
  /// The radius.
  public var radius: Distance
  /// How many of the positions would be core with it, 0 to 1.
  public var coreShare: Double
  /// One English sentence that says where the number comes from.
  public var reason: String
}

extension PositionIndex {
  /// A radius at the bend of the curve of core distances: dense positions lie below it, sparse ones above.
  ///
  /// Core distances, sorted, rise slowly among positions in clusters and quickly among those between; the radius is where the
  /// curve bends most sharply (``sharpestBend(ofDescending:)``). Positions with that many duplicates, and the sparsest
  /// twentieth, which would flatten the rest of the curve, are left out. It is a start and no truth: data with clusters of
  /// different density has several bends, and ``HierarchicalDensityClusters`` suits it better.
  /// - Returns: nil where fewer than twenty distances are left, or the curve does not bend.
  /// - Precondition: minimumPoints is 2 or more.
  public func suggestedRadius(minimumPoints: Int, threads: Int = 1) -> RadiusSuggestion? {
    precondition(minimumPoints >= 2, "minimumPoints must be 2 or more")
    return RadiusSuggestion(
      distanceTable: distanceTable(minimumPoints: minimumPoints, threads: threads), minimumPoints: minimumPoints)
  }
}

extension RadiusSuggestion {
  /// The radius that a table of core distances suggests: ``PositionIndex/suggestedRadius(minimumPoints:threads:)``.
  package init?(distanceTable: [Distance], minimumPoints: Int) {
    let table = distanceTable.map(\.meters)
    let curve = table.dropFirst(table.count / 20).prefix { $0 > 0 }
    guard curve.count >= 20, curve.first?.isFinite == true, let bend = sharpestBend(ofDescending: curve) else {
      return nil
    }
    let meters = curve[curve.startIndex + bend]
    let share = Double(table.count { $0 <= meters }) / Double(table.count)
    let kilometers = (meters / 100).rounded() / 10
    let length = kilometers >= 1 ? "\(kilometers) km" : "\(Int(meters.rounded(.up))) m"
    self.init(
      radius: Distance(meters: meters), coreShare: share,
      reason: """
        \(Int((share * 100).rounded())) of 100 positions have \(minimumPoints - 1) others within \(length); for the rest \
        that distance grows most sharply from there on.
        """)
  }
}

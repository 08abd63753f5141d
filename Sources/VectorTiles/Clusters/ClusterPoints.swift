public import GeoJSON
import SpatialIndex

/// The points that clusters are made of, in flat arrays: 34 bytes a point.
///
/// They are put into an order of their own, rows from the north and from west to east in a row; whoever keeps more of each
/// point goes by ``order``.
public struct ClusterPoints: Sendable {
  /// What is known of one point.
  public struct Point: Hashable, Sendable {
    /// Where.
    public var position: Position
    /// A number that no other point has, which the identifiers of clusters come from.
    public var id: UInt64
    /// How coarse its place is: the greatest of a cluster's points is the cluster's.
    public var coarseness: UInt8
    /// Its kind, below the number of kinds: the most frequent of a cluster's points is the cluster's, the lowest of several.
    public var kind: UInt8
    /// What is summed up; nil where it is not known.
    public var weight: Int32?

    /// Makes a point.
    public init(position: Position, id: UInt64, coarseness: UInt8 = 0, kind: UInt8 = 0, weight: Int32? = nil) {
      self.position = position
      self.id = id
      self.coarseness = coarseness
      self.kind = kind
      self.weight = weight
    }
  }

  /// The rule by which they are put together.
  public let rule: ClusterRule
  /// How many kinds there are.
  public let kindCount: Int
  /// For each point in the order of this value which one it was of those given.
  public let order: [Int32]
  let places: [WorldPoint]
  // Degrees · 10⁷.
  let longitudes: [Int32]
  let latitudes: [Int32]
  let ids: [UInt64]
  let weights: [Int32]
  let coarsenesses: [UInt8]
  let kinds: [UInt8]

  /// The number of points.
  public var count: Int { order.count }

  /// Stands for a weight that is not known.
  static let unknownWeight = Int32.min

  /// Orders points.
  /// - Precondition: at most 2³¹ − 1 points; every position is valid; every kind is below the number of kinds, which is 1…32.
  /// - Complexity: O(*n*).
  public init(_ points: some Sequence<Point>, kindCount: Int = 1, rule: ClusterRule = ClusterRule()) {
    precondition((1...32).contains(kindCount), "there are 1…32 kinds")
    var places: [WorldPoint] = []
    var longitudes: [Int32] = []
    var latitudes: [Int32] = []
    var ids: [UInt64] = []
    var weights: [Int32] = []
    var coarsenesses: [UInt8] = []
    var kinds: [UInt8] = []
    for point in points {
      precondition(Int(point.kind) < kindCount, "a kind is not below their number")
      precondition(point.position.isValid, "a position is not valid")
      places.append(WorldPoint(point.position))
      longitudes.append(Self.steps(point.position.longitude))
      latitudes.append(Self.steps(point.position.latitude))
      ids.append(point.id)
      weights.append(point.weight ?? Self.unknownWeight)
      coarsenesses.append(point.coarseness)
      kinds.append(point.kind)
    }
    let order = Self.order(places, ids: ids, rowHeight: rule.steps(at: rule.greatestZoom))
    self.rule = rule
    self.kindCount = kindCount
    self.order = order
    self.places = order.map { places[Int($0)] }
    self.longitudes = order.map { longitudes[Int($0)] }
    self.latitudes = order.map { latitudes[Int($0)] }
    self.ids = order.map { ids[Int($0)] }
    self.weights = order.map { weights[Int($0)] }
    self.coarsenesses = order.map { coarsenesses[Int($0)] }
    self.kinds = order.map { kinds[Int($0)] }
  }

  /// The place of a point, by its number in the order of this value.
  public func place(_ number: Int) -> WorldPoint { places[number] }

  /// The identifier of a point, by its number in the order of this value.
  public func id(_ number: Int) -> UInt64 { ids[number] }

  /// The weight of a point, by its number in the order of this value; nil where it is not known.
  public func weight(_ number: Int) -> Int32? { weights[number] == Self.unknownWeight ? nil : weights[number] }

  /// The order by row, from the west, from the north, by identifier.
  private static func order(_ places: [WorldPoint], ids: [UInt64], rowHeight: UInt32) -> [Int32] {
    precondition(places.count <= Int(Int32.max), "too many points")
    var keys = places.map { $0.key(rowHeight: rowHeight) }
    var order = sortingOrder(of: &keys)
    var first = 0
    while first < keys.count {
      var end = first + 1
      while end < keys.count, keys[end] == keys[first] { end += 1 }
      if end - first > 1 {
        order[first..<end].sort { (left: Int32, right: Int32) in
          let (a, b) = (places[Int(left)].y, places[Int(right)].y)
          return a == b ? ids[Int(left)] < ids[Int(right)] : a < b
        }
      }
      first = end
    }
    return order
  }

  /// Degrees · 10⁷.
  private static func steps(_ degrees: Double) -> Int32 { Int32((degrees * 1e7).rounded()) }
}

extension WorldPoint {
  /// Orders by rows of a height from the north, in a row from the west.
  @inline(__always)
  func key(rowHeight: UInt32) -> UInt64 { UInt64(y / rowHeight) << 32 | UInt64(x) }
}

public import GeoJSON
import SpatialIndex

/// The points that clusters are made of, 36 bytes each.
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
  let records: [Record]

  /// A point as it is kept: 32 bytes, so that all of it is fetched at once.
  struct Record {
    var place: WorldPoint
    // Degrees · 10⁷.
    var longitude: Int32
    var latitude: Int32
    var id: UInt64
    var weight: Int32
    var coarseness: UInt8
    var kind: UInt8
  }

  /// The number of points.
  public var count: Int { order.count }

  /// Stands for a weight that is not known.
  static let unknownWeight = Int32.min

  /// Points as they are collected, 32 bytes each.
  public struct Collected: Sendable {
    fileprivate(set) var records: [Record] = []

    /// Begins.
    public init() {}

    /// Adds a point.
    /// - Precondition: its position is valid.
    public mutating func append(_ point: Point) {
      precondition(point.position.isValid, "a position is not valid")
      records.append(
        Record(
          place: WorldPoint(point.position), longitude: ClusterPoints.steps(point.position.longitude),
          latitude: ClusterPoints.steps(point.position.latitude), id: point.id,
          weight: point.weight ?? ClusterPoints.unknownWeight, coarseness: point.coarseness, kind: point.kind))
    }
  }

  /// Orders points.
  /// - Precondition: at most 2³¹ − 1 points; every kind is below the number of kinds, which is 1…32.
  /// - Complexity: O(*n*).
  public init(_ collected: Collected, kindCount: Int = 1, rule: ClusterRule = ClusterRule()) {
    precondition((1...32).contains(kindCount), "there are 1…32 kinds")
    let given = collected.records
    precondition(given.allSatisfy { Int($0.kind) < kindCount }, "a kind is not below their number")
    let order = Self.order(given, rowHeight: rule.steps(at: rule.greatestZoom))
    self.rule = rule
    self.kindCount = kindCount
    self.order = order
    records = order.map { given[Int($0)] }
  }

  /// Orders points.
  /// - Precondition: as for those collected; every position is valid.
  /// - Complexity: O(*n*).
  public init(_ points: some Sequence<Point>, kindCount: Int = 1, rule: ClusterRule = ClusterRule()) {
    var collected = Collected()
    for point in points { collected.append(point) }
    self.init(collected, kindCount: kindCount, rule: rule)
  }

  /// The place of a point, by its number in the order of this value.
  public func place(_ number: Int) -> WorldPoint { records[number].place }

  /// The identifier of a point, by its number in the order of this value.
  public func id(_ number: Int) -> UInt64 { records[number].id }

  /// The weight of a point, by its number in the order of this value; nil where it is not known.
  public func weight(_ number: Int) -> Int32? {
    records[number].weight == Self.unknownWeight ? nil : records[number].weight
  }

  /// The order by row, from the west, from the north, by identifier.
  private static func order(_ records: [Record], rowHeight: UInt32) -> [Int32] {
    precondition(records.count <= Int(Int32.max), "too many points")
    var keys = records.map { $0.place.key(rowHeight: rowHeight) }
    var order = sortingOrder(of: &keys)
    var first = 0
    while first < keys.count {
      var end = first + 1
      while end < keys.count, keys[end] == keys[first] { end += 1 }
      if end - first > 1 {
        order[first..<end].sort { (left: Int32, right: Int32) in
          let (a, b) = (records[Int(left)], records[Int(right)])
          return a.place.y == b.place.y ? a.id < b.id : a.place.y < b.place.y
        }
      }
      first = end
    }
    return order
  }

  /// Degrees · 10⁷.
  fileprivate static func steps(_ degrees: Double) -> Int32 { Int32((degrees * 1e7).rounded()) }
}

extension WorldPoint {
  /// Orders by rows of a height from the north, in a row from the west.
  @inline(__always)
  func key(rowHeight: UInt32) -> UInt64 { UInt64(y / rowHeight) << 32 | UInt64(x) }
}

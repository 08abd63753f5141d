import GeoJSON

/// The regions of many positions, in the order of the positions.
///
///     let found = regions.regions(at: positions)
///     found[0]?.region.name   // "Dagestan"
public struct RegionAssignments: RandomAccessCollection, Sendable {
  private let index: RegionIndex
  /// For each position the number of its region, −1 where it has none.
  ///
  /// The same region has the same number within one index; regions of a level are numbered in the order in which their
  /// polygons were given.
  public let numbers: [Int32]
  // Those above zero only: most positions lie in their region.
  private let meters: [Int: Double]

  // Where a worldview renames by position; else empty.
  private let positions: [Position]

  init(index: RegionIndex, numbers: [Int32], meters: [Int: Double], positions: [Position]) {
    (self.index, self.numbers, self.meters, self.positions) = (index, numbers, meters, positions)
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many positions there are.
  public var endIndex: Int { numbers.count }

  /// The region of a position; nil where it has none.
  public subscript(position: Int) -> RegionIndex.Match? {
    guard numbers[position] >= 0 else { return nil }
    let region = index.region(number: Int(numbers[position]))
    return RegionIndex.Match(
      region: positions.isEmpty ? region : index.named(region, at: positions[position]),
      meters: meters[position] ?? 0)
  }

  /// The region with a number of ``numbers``, with the codes of its polygon.
  /// - Precondition: the number is one of them, at least 0.
  public func region(number: Int32) -> Region { index.region(number: Int(number)) }
}

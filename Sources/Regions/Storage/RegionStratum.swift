import Gazetteers
import GeoJSON
import SpatialIndex

/// The regions of one level, to be asked for a position.
struct RegionStratum: Sendable {
  private let file: RegionFile
  private let record: StratumRecord

  init(_ file: RegionFile, _ record: StratumRecord) {
    (self.file, self.record) = (file, record)
  }

  /// The level.
  var level: Region.Level { Region.Level(rawValue: file.string(record.level)) }

  /// The numbers of its regions.
  var regions: Range<Int> { Int(record.firstRegion)..<Int(record.firstRegion + record.regionCount) }

  /// The same for many positions.
  var firstRegions: FirstRegions { FirstRegions(file, record) }

  /// The first region that holds the position, edges included; nil where none does.
  func firstRegion(holding position: Position) -> Int? {
    let region = firstRegions.region(position.longitude, position.latitude)
    return region < 0 ? nil : Int(region)
  }

  /// All regions that hold the position, edges included, in their order.
  func allRegions(holding position: Position) -> [Int] {
    var found: [Int] = []
    visitParts(near: position) { part, isWithin in
      let region = Int(file.parts[part].region)
      if found.last != region,
        isWithin || file.locator.contains(position.longitude, position.latitude, part: file.parts[part])
      {
        found.append(region)
      }
    }
    return found
  }

  /// Hands over the parts that may hold the position, in the order of their regions, and whether the one does for certain.
  private func visitParts(near position: Position, _ visit: (_ part: Int, _ isWithin: Bool) -> Void) {
    switch firstRegions.cell(position.longitude, position.latitude).content {
    case .inside(let part):
      if part < file.parts.count { visit(part, true) }
    case .list(let place):
      guard place < file.lists.count else { return }
      for entry in file.lists[place + 1..<min(place + 1 + Int(file.lists[place]), file.lists.count)] {
        guard entry >> 1 < file.parts.count else { return }
        visit(Int(entry >> 1), entry & 1 == 1)
      }
    case .empty, .node: return
    }
  }

  /// The nearest region that is admitted and at most so far away, with the haversine of its distance; ties go to the first.
  ///
  /// Distances are great-circle ones to the region's edge; inside counts like outside.
  func nearest(
    to position: Position, withinMeters limit: Double, where isAdmitted: (RegionRecord) -> Bool
  ) -> (region: Int, meters: Double)? {
    let boxes = Int(record.firstBox)..<Int(record.firstBox + record.boxCount)
    guard
      let tree = PackedBoxTree(
        boxes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: file.boxes[boxes])),
        targets: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: file.targets[boxes])),
        entryCount: Int(record.chunkCount))
    else { return nil }
    let origin = SphericalOrigin(position)
    var bound = SphericalOrigin.haversine(meters: limit)
    var nearest: Int?
    tree.searchNearestFirst(limit: bound, lowerBound: origin.lowerBound(of:)) { index in
      guard index >= 0, index < record.chunkCount else { return bound }
      let chunk = file.chunks[Int(record.firstChunk) + index]
      let region = Int(chunk.region)
      guard isAdmitted(file.regions[region]) else { return bound }
      for vertex in Int(chunk.firstVertex)..<Int(chunk.firstVertex + chunk.edgeCount) {
        let (start, end) = (file.vertices[vertex], file.vertices[vertex + 1])
        // A damaged corner, which would make an edge of countless pieces.
        guard start.isSane, end.isSane else { continue }
        let haversine = origin.haversine(
          toEdgeFrom: (start.longitude, start.latitude), to: (end.longitude, end.latitude))
        if haversine < bound || haversine == bound && region < nearest ?? .max {
          bound = haversine
          nearest = region
        }
      }
      return bound
    }
    return nearest.map { ($0, SphericalOrigin.meters(haversine: bound)) }
  }
}

import Gazetteers
import GeoJSON
import SpatialIndex

/// The regions of one level, to be asked for a position.
struct RegionStratum: Sendable {
  private let file: RegionFile
  private let record: StratumRecord
  private let prepared: PreparedParts

  init(_ file: RegionFile, _ record: StratumRecord, prepared: PreparedParts) {
    (self.file, self.record, self.prepared) = (file, record, prepared)
  }

  /// The level.
  var level: Region.Level { Region.Level(rawValue: file.string(record.level)) }

  /// The numbers of its regions.
  var regions: Range<Int> { Int(record.firstRegion)..<Int(record.firstRegion + record.regionCount) }

  /// The first region that holds the position, edges included; nil where none does.
  func firstRegion(holding position: Position) -> Int? {
    var found: Int?
    visitParts(near: position) { part, isWithin in
      if isWithin || prepared.contains(position, part: part) { found = Int(file.parts[part].region) }
      return found == nil
    }
    return found
  }

  /// All regions that hold the position, edges included, in their order.
  func allRegions(holding position: Position) -> [Int] {
    var found: [Int] = []
    visitParts(near: position) { part, isWithin in
      let region = Int(file.parts[part].region)
      if found.last != region, isWithin || prepared.contains(position, part: part) { found.append(region) }
      return true
    }
    return found
  }

  /// Hands over the parts that may hold the position, in the order of their regions, and whether the one does for certain;
  /// until the visitor gives false.
  private func visitParts(near position: Position, _ visit: (_ part: Int, _ isWithin: Bool) -> Bool) {
    let cell = CellWord.cell(of: position)
    var word = CellWord(bits: record.cell)
    var shift = 2 * CellWord.maximumDepth
    while case .node(let place) = word.content {
      shift -= 2
      let index = place + (cell.y >> shift & 3) << 2 + cell.x >> shift & 3
      // Damaged numbers must lead neither beyond the table nor around in it.
      guard shift >= 0, index < file.nodes.count else { return }
      word = CellWord(bits: file.nodes[index])
    }
    switch word.content {
    case .inside(let part):
      if part < file.parts.count { _ = visit(part, true) }
    case .list(let place):
      guard place < file.lists.count else { return }
      let end = min(place + 1 + Int(file.lists[place]), file.lists.count)
      var index = place + 1
      while index < end {
        let entry = file.lists[index]
        let part = Int(entry >> 1)
        guard part < file.parts.count, visit(part, entry & 1 == 1) else { return }
        index += 1
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

import SpatialIndex

/// The tables of a region file, before they are written.
struct RegionLayout {
  var strata: [StratumRecord] = []
  var regions: [RegionRecord] = []
  var strings: [UInt8] = []
  var parts: [PartRecord] = []
  var rings: [RingRecord] = []
  var vertices: [Vertex] = []
  var chunks: [ChunkRecord] = []
  var boxes: [PackedBoxTree.Box] = []
  var targets: [Int32] = []
  var nodes: [UInt32] = []
  var lists: [UInt32] = []
  var stripes = StripeTable()

  /// The parts of a stratum's regions.
  func partRange(of stratum: StratumRecord) -> Range<Int> {
    guard stratum.regionCount > 0 else { return 0..<0 }
    let last = regions[Int(stratum.firstRegion + stratum.regionCount) - 1]
    return Int(regions[Int(stratum.firstRegion)].firstPart)..<Int(last.firstPart + last.partCount)
  }

  /// The rings of a part.
  func rings(of part: PartRecord) -> ArraySlice<RingRecord> {
    rings[Int(part.firstRing)..<Int(part.firstRing + part.ringCount)]
  }
}

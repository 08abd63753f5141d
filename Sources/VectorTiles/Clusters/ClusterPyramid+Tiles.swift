extension ClusterPyramid {
  /// Hands over what a tile shows, in rows from the north, in a row from the west.
  ///
  /// A point on a border belongs to the tile east or south of it.
  /// - Parameters:
  ///   - tile: The tile.
  ///   - buffer: How far around the tile things are shown too, in steps of the tile, 4096 to a side; what lies there is shown by
  ///     two tiles or more. The buffer goes on beyond the 180° meridian.
  ///   - body: Gets the place in the tile and what is there.
  /// - Precondition: the buffer is 0…4096.
  /// - Complexity: O(log *n* + *k*) for *k* things in the rows of the tile.
  public func forEachItem(in tile: TileCoordinate, buffer: Int = 0, _ body: (TilePoint, ClusterItem) -> Void) {
    precondition((0...TileLayer.extent).contains(buffer), "the buffer is 0…4096")
    let margin = tile.side * Int64(buffer) / Int64(TileLayer.extent)
    let world: Int64 = 1 << 32
    let rows = max(0, tile.north - margin)..<min(world, tile.north + tile.side + margin)
    let (west, east) = (tile.west - margin, tile.west + tile.side + margin)
    // What lies in the tile is given first, then what lies beyond the meridian where the map begins and ends.
    for turn in [0, -1, 1] as [Int64] {
      let (first, end) = (max(0, west - turn * world), min(world, east - turn * world))
      guard first < end else { continue }
      forEachReference(rows: rows, columns: first..<end, level: level(tile.z)) { place, reference in
        body(
          TilePoint(worldX: Int64(place.x) + turn * world, worldY: Int64(place.y), in: tile),
          reference >= 0 ? .point(Int(reference)) : .cluster(nodes[Int(~reference)].cluster))
      }
    }
  }

  private func forEachReference(
    rows: Range<Int64>, columns: Range<Int64>, level: Level, _ body: (WorldPoint, Int32) -> Void
  ) {
    let references = level.references
    let height = Int64(level.rowHeight)
    var first = 0
    for row in rows.lowerBound / height...(rows.upperBound - 1) / height {
      let key = UInt64(row) << 32 | UInt64(columns.lowerBound)
      first = references.firstIndex(from: first) { place($0).key(rowHeight: level.rowHeight) >= key }
      var index = first
      while index < references.count {
        let place = place(references[index])
        guard Int64(place.y) / height == row, Int64(place.x) < columns.upperBound else { break }
        if rows.contains(Int64(place.y)) { body(place, references[index]) }
        index += 1
      }
    }
  }
}

extension Array {
  /// The first index from which on the elements fulfil a condition, which none does before the first that does.
  func firstIndex(from start: Int, where fulfils: (Element) -> Bool) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if fulfils(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

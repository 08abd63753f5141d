extension TileGeometry {
  /// Reads commands (section 4.3 of the specification); nil where they are not those of the type.
  init?(type: VectorTile_Tile.GeomType, commands: [UInt32]) {
    var parts: [[TilePoint]] = []
    var place = TilePoint(x: 0, y: 0)
    var index = 0
    while index < commands.count {
      let (command, count) = (commands[index] & 7, Int(commands[index] >> 3))
      index += 1
      if command == 7 {
        guard type == .polygon, count == 1, let last = parts.last, last.count > 2 else { return nil }
        continue
      }
      guard command == 1 || command == 2, count > 0, index + 2 * count <= commands.count else { return nil }
      if command == 2, parts.isEmpty || type == .point { return nil }
      for pair in stride(from: index, to: index + 2 * count, by: 2) {
        place.x &+= Self.unzigzag(commands[pair])
        place.y &+= Self.unzigzag(commands[pair + 1])
        if command == 1 { parts.append([place]) } else { parts[parts.count - 1].append(place) }
      }
      index += 2 * count
    }
    switch type {
    case .point: self = .points(parts.flatMap { $0 })
    case .linestring: self = .lines(parts)
    case .polygon: self = .polygons(parts)
    case .unknown: return nil
    }
  }

  private static func unzigzag(_ value: UInt32) -> Int32 {
    Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
  }
}

import VectorTiles

/// The rule of ``ClusterRule`` word by word, every pair looked at.
struct NaiveClusters {
  struct Item: Hashable {
    var place: WorldPoint
    var members: [Int]
  }

  let rule: ClusterRule
  let ids: [UInt64]

  /// What there is at each zoom from 0 to the greatest, then the points, those of one place as one.
  func levels(_ places: [WorldPoint]) -> [[Item]] {
    var items: [Item] = []
    for (number, place) in places.enumerated() {
      if let index = items.firstIndex(where: { $0.place == place }) {
        items[index].members.append(number)
      } else {
        items.append(Item(place: place, members: [number]))
      }
    }
    var levels = [items]
    for zoom in stride(from: rule.greatestZoom, through: 0, by: -1) {
      items = clusters(items, radius: Int64(rule.radius) << Int64(23 - zoom))
      levels.insert(items, at: 0)
    }
    return levels
  }

  private func clusters(_ items: [Item], radius: Int64) -> [Item] {
    func key(_ item: Item) -> [Int64] {
      let digits = Int64(item.members.count.bitWidth - item.members.count.leadingZeroBitCount)
      let id = item.members.map { ids[$0] }.min() ?? 0
      return [-digits, Int64(item.place.y) / radius, Int64(item.place.x), Int64(item.place.y), Int64(id)]
    }
    let visited = items.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    var free = Set(visited.indices)
    var clusters: [Item] = []
    for index in visited.indices where free.contains(index) {
      free.remove(index)
      let near = free.filter { other in
        let x = Int64(visited[other].place.x) - Int64(visited[index].place.x)
        let y = Int64(visited[other].place.y) - Int64(visited[index].place.y)
        // Squares of what is farther apart may be larger than a number can be.
        return max(x.magnitude, y.magnitude) <= radius && x * x + y * y <= radius * radius
      }
      free.subtract(near)
      let parts = [visited[index]] + near.map { visited[$0] }
      guard parts.count > 1 else {
        clusters.append(visited[index])
        continue
      }
      let count = UInt64(parts.reduce(0) { $0 + $1.members.count })
      let x = parts.reduce(0) { $0 + UInt64($1.place.x) * UInt64($1.members.count) } / count
      let y = parts.reduce(0) { $0 + UInt64($1.place.y) * UInt64($1.members.count) } / count
      clusters.append(
        Item(place: WorldPoint(x: UInt32(x), y: UInt32(y)), members: parts.flatMap(\.members).sorted()))
    }
    return clusters
  }
}
